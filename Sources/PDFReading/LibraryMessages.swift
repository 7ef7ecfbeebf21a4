import Synchronization

/// Hands on what the library says of one document, within bounds: a file can be made to have it say a million things.
final class LibraryMessages: Sendable {
    /// Called at once, so that what was said before a crash is heard too.
    private let hear: @Sendable (LibraryMessage) -> Void
    private let told = Mutex<Set<[UInt8]>>([])

    /// More kinds of flaws of one file help nobody.
    static let mostMessages = 20
    /// The library's own words are shorter; what it quotes from a file can have any length.
    static let longestInBytes = 200

    init(_ hear: @escaping @Sendable (LibraryMessage) -> Void) {
        self.hear = hear
    }

    /// - Parameter text: a C string, in whatever encoding.
    func take(_ text: UnsafePointer<CChar>, page: Int?) {
        var bytes: [UInt8] = []
        while bytes.count < Self.longestInBytes, text[bytes.count] != 0 {
            bytes.append(UInt8(bitPattern: text[bytes.count]))
        }
        guard let place = place(of: bytes) else { return }
        let isLast = place == Self.mostMessages
        hear(
            LibraryMessage(
                page: page, text: isLast ? "more, which is not passed on" : String(decoding: bytes, as: UTF8.self)))
    }

    /// The number of messages before it; nil where the like was told before, or enough was told.
    private func place(of text: [UInt8]) -> Int? {
        // The same flaw in another place of the file differs by its numbers alone; -1 is no place.
        let kind = text.filter { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) && $0 != UInt8(ascii: "-") }
        return told.withLock { told in
            guard told.count <= Self.mostMessages, told.insert(kind).inserted else { return nil }
            return told.count - 1
        }
    }
}
