import CLibXML

/// The bytes that one libxml2 reader pulls from, and the first problem that it reports.
///
/// A class because libxml2 keeps a pointer to it. It is owned by one ``XMLCursor`` and never shared.
final class XMLSource {
    private let bytes: [UInt8]
    private var position = 0
    private var scanner: AttributeScanner
    private(set) var problem: Problem?
    private(set) var hasTooManyAttributes = false
    /// Parts are UTF-8 or UTF-16; in other encodings attributes could hide from the count.
    let hasForeignEncoding: Bool

    struct Problem {
        var code: Int
        var line: Int
        var message: String
    }

    init(bytes: [UInt8], limits: PackageLimits) {
        self.bytes = bytes
        let encoding = XMLEncoding(of: bytes)
        hasForeignEncoding = encoding == .foreign
        scanner = AttributeScanner(
            encoding: encoding,
            limits: .init(
                perElement: limits.maximumAttributeCount, total: limits.maximumNodeCount,
                names: limits.maximumNameCount))
    }

    /// Fills the buffer as far as it goes; gives -1 for bytes that must not be parsed.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - position)
        let range = position..<position + count
        position += count
        guard !hasForeignEncoding, !hasTooManyAttributes, scanner.accepts(bytes[range]) else {
            hasTooManyAttributes = !hasForeignEncoding
            return -1
        }
        bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[range])) }
        return count
    }

    func report(_ new: Problem) {
        if problem == nil { problem = new }
    }

    /// The opaque pointer that libxml2 hands back to the callbacks.
    var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static func from(_ context: UnsafeMutableRawPointer) -> XMLSource {
        Unmanaged<XMLSource>.fromOpaque(context).takeUnretainedValue()
    }
}
