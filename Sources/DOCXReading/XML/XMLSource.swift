import CLibXML

/// The bytes that one libxml2 reader pulls from, and the first problem that it reports.
///
/// A class because libxml2 keeps a pointer to it. It is owned by one ``XMLCursor`` and never shared.
final class XMLSource {
    private let bytes: [UInt8]
    private var position = 0
    private(set) var problem: Problem?

    struct Problem {
        var code: Int
        var line: Int
        var message: String
    }

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - position)
        bytes.withUnsafeBytes {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
        }
        position += count
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
