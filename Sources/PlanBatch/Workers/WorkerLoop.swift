package import DocumentSandbox
import FoundationEssentials
import Glibc

/// The worker's side: reads documents from its standard input one after the other, and answers each with a line.
package enum WorkerLoop {
    /// What turns a document's bytes into a plan, and writes its forms.
    package typealias Converter = (WorkRequest, [UInt8], _ progress: Progress) -> WorkReply

    /// Where the converter tells how far it is.
    package struct Progress: Sendable {
        fileprivate let output: Int32

        /// - Parameter page: counted from 1.
        package func note(page: Int) {
            _ = WholeWrite.write(Array("{\"page\":\(page)}\n".utf8), to: output)
        }

        /// - Parameter stage: what it is at beside pages, in small letters: `making the plan`.
        package func note(stage: String) {
            _ = WholeWrite.write(Array("{\"stage\":\"\(stage)\"}\n".utf8), to: output)
        }
    }

    /// The page that a line tells of; nil for any other line.
    static func page(in line: Data) -> Int? {
        let beginning = Array("{\"page\":".utf8)
        guard line.count < 40, line.starts(with: beginning), line.last == UInt8(ascii: "}") else { return nil }
        return Int(String(decoding: line.dropFirst(beginning.count).dropLast(), as: UTF8.self))
    }

    /// The stage that a line tells of: a few words, since the worker may have been taken over; nil for any other line.
    static func stage(in line: Data) -> String? {
        let (beginning, end) = (Array("{\"stage\":\"".utf8), Array("\"}".utf8))
        guard line.count < 80, line.starts(with: beginning), line.suffix(end.count).elementsEqual(end) else {
            return nil
        }
        let words = line.dropFirst(beginning.count).dropLast(end.count)
        return words.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x20 }
            ? String(decoding: words, as: UTF8.self) : nil
    }

    /// Runs until the input ends.
    ///
    /// - Returns: false where the input is not what a parent sends.
    package static func run(isolation: Isolation, _ convert: Converter) -> Bool {
        guard let output = privateOutput() else { return false }
        var reader = LineReader(descriptor: STDIN_FILENO)
        let greeting = WorkerGreeting(isolation: "\(isolation)", shortcomings: isolation.shortcomings)
        guard send(greeting, to: output) else { return true }
        while let line = reader.line() {
            guard let request = try? JSONDecoder().decode(WorkRequest.self, from: Data(line)),
                let bytes = reader.bytes(count: request.byteCount)
            else { return false }
            ResourceLimits.allowProcessorTime(seconds: request.secondsAllowed)
            guard send(convert(request, bytes, Progress(output: output)), to: output) else { return true }
        }
        return true
    }

    /// The unpacking process: its standard input is the archive.
    package static func unpack(into folder: String) -> Bool {
        guard let output = privateOutput() else { return false }
        var status = stat()
        fstat(STDIN_FILENO, &status)
        guard var unpacker = ArchiveUnpacker(descriptor: STDIN_FILENO, byteCount: Int(status.st_size)) else {
            return send(UnpackLine.damaged(reason: "it is no archive that can be read"), to: output)
        }
        unpacker.unpack(into: folder) { _ = send($0, to: output) }
        return true
    }

    /// Standard output as a descriptor that no library knows; whatever one prints goes to standard error.
    private static func privateOutput() -> Int32? {
        let output = dup(STDOUT_FILENO)
        guard output >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else { return nil }
        return output
    }

    /// False where nobody reads any more.
    private static func send(_ value: some Encodable, to output: Int32) -> Bool {
        guard let line = try? JSONEncoder().encode(value) else { return false }
        return WholeWrite.write(line + [UInt8(ascii: "\n")], to: output) == nil
    }
}

/// Lines, and bytes between them, from a descriptor that blocks.
struct LineReader {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0

    private static let chunkInBytes = 1 << 16

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// The next line without its end; nil at the end of the input.
    mutating func line() -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            searched = buffer.count - start
            let isEnd = !fill()
            if isEnd { return nil }
        }
    }

    /// The next line; a last one may lack its end.
    mutating func lineOrRest() -> [UInt8]? {
        if let line = line() { return line }
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return Array(buffer[start...])
    }

    mutating func bytes(count: Int) -> [UInt8]? {
        var result = Array(buffer[start...].prefix(count))
        start += result.count
        result.reserveCapacity(count)
        while result.count < count {
            guard fill() else { return nil }
            let part = buffer[start...].prefix(count - result.count)
            result += part
            start += part.count
        }
        return result
    }

    /// Reads on; what was taken already leaves the buffer, so that the rest begins at 0.
    private mutating func fill() -> Bool {
        buffer.removeSubrange(..<start)
        start = 0
        var chunk = [UInt8](repeating: 0, count: Self.chunkInBytes)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            buffer += chunk[..<count]
            return true
        }
    }
}
