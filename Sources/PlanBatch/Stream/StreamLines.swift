import Glibc

/// Lines from a descriptor that may have none yet: read only when it is ready.
struct StreamLines {
    enum Line: Hashable {
        case text([UInt8])
        /// Longer than any path.
        case tooLong
    }

    let descriptor: Int32
    private var buffer: [UInt8] = []
    private var isInLongLine = false
    private(set) var isAtEnd = false

    private static let chunkInBytes = 1 << 16
    /// The kernel takes no path beyond 4096 bytes; an address with each byte escaped has three times as many.
    private static let longestInBytes = 1 << 15

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Takes what is there. To be called when the descriptor is ready.
    mutating func read() {
        var chunk = [UInt8](repeating: 0, count: StreamLines.chunkInBytes)
        let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR || errno == EAGAIN { return }
        if count <= 0 {
            isAtEnd = true
        } else {
            buffer += chunk[..<count]
        }
    }

    /// The next line without its end; nil until there is one.
    mutating func next() -> Line? {
        while true {
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(buffer[..<end])
                buffer.removeSubrange(...end)
                if isInLongLine {
                    isInLongLine = false
                    return .tooLong
                }
                return line.count > StreamLines.longestInBytes ? .tooLong : .text(line)
            }
            if buffer.count > StreamLines.longestInBytes {
                isInLongLine = true
                buffer = []
                return nil
            }
            guard isAtEnd, !buffer.isEmpty || isInLongLine else { return nil }
            // The last line may lack its end.
            let line = buffer
            buffer = []
            defer { isInLongLine = false }
            return isInLongLine ? .tooLong : .text(line)
        }
    }
}
