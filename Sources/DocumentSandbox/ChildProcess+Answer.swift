internal import CSystemCalls
import Glibc

extension ChildProcess {
    /// All that a process answered.
    package struct Answer: Sendable {
        package var output: [UInt8]
        package var errors: String
        package var ending: Ending
    }

    /// Runs a program with bytes as its standard input to its end; it must have limits of its own.
    package static func answer(
        of program: String, arguments: [String], environment: [String: String], to bytes: [UInt8]
    ) throws(SpawnFailure) -> Answer {
        // A file in memory: nobody has to feed it, and no signal comes where nobody reads it.
        let file = planlift_memory_file()
        guard file >= 0 else { throw SpawnFailure(program: program, code: -file) }
        defer { close(file) }
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { write(file, $0.baseAddress?.advanced(by: sent), bytes.count - sent) }
            guard count > 0 || errno == EINTR else { throw SpawnFailure(program: program, code: errno) }
            sent += max(count, 0)
        }
        lseek(file, 0, SEEK_SET)
        let child = try ChildProcess(
            program: program, arguments: arguments, environment: environment, inputFile: file)
        return child.answer()
    }

    private func answer() -> Answer {
        var answers: [[UInt8]] = [[], []]
        var open = [output, errors]
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while open.contains(where: { $0 >= 0 }) {
            var entries = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            _ = poll(&entries, nfds_t(entries.count), -1)
            for index in 0...1 where entries[index].revents != 0 {
                let count = chunk.withUnsafeMutableBytes { read(open[index], $0.baseAddress, $0.count) }
                if count == 0 { open[index] = -1 }
                if count > 0 { answers[index] += chunk[..<count] }
            }
        }
        return Answer(output: answers[0], errors: String(decoding: answers[1], as: UTF8.self), ending: wait())
    }
}
