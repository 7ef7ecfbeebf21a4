import DocumentSandbox
import Foundation
import Glibc

/// One task in a process of its own, seen from the one who waits for it.
struct ReaderProcess {
    let program: ReaderProgram
    /// Where it may write.
    let folder: String
    let isStopped: @Sendable () -> Bool

    /// How often the end of the server is looked for.
    private static let waitInMilliseconds: Int32 = 200
    /// A longer line is none of ours.
    private static let longestLineInBytes = 4 << 20
    private static let chunkInBytes = 1 << 16

    /// Does the task, and waits for its end.
    func run(_ task: ReadingTask, onStage: (String) -> Void) -> ReadingOutcome {
        let process: ChildProcess
        do {
            process = try ChildProcess(
                program: program.program, arguments: program.arguments,
                environment: BareEnvironment.variables(folder: folder))
        } catch {
            return .failed(ReadingFailure(code: "cannot-start", message: "\(error)"))
        }
        guard let request = try? JSONEncoder().encode(task), let input = process.input else { return .failed(.lost) }
        // It is far smaller than what a pipe holds.
        _ = request.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
        process.closeInput()
        return outcome(of: process, onStage)
    }

    private func outcome(of process: ChildProcess, _ onStage: (String) -> Void) -> ReadingOutcome {
        let deadline = ContinuousClock.now + .seconds(program.timeoutInSeconds)
        var received = Data()
        var open = [process.output, process.errors]
        while open[0] >= 0 {
            var entries = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            _ = poll(&entries, nfds_t(entries.count), Self.waitInMilliseconds)
            if isStopped() { return end(process, .stopped) }
            if ContinuousClock.now >= deadline { return end(process, timeout) }
            if entries[1].revents != 0, Self.read(open[1])?.isEmpty ?? true { open[1] = -1 }
            guard entries[0].revents != 0 else { continue }
            guard let bytes = Self.read(open[0]), !bytes.isEmpty else {
                open[0] = -1
                continue
            }
            received += bytes
            while let end = received.firstIndex(of: UInt8(ascii: "\n")) {
                let report = ReadingReport(line: received[..<end])
                received = Data(received[(end + 1)...])
                switch report {
                case .stage(let name): onStage(name)
                case .ended(let outcome):
                    process.endSoon(milliseconds: 1000)
                    process.wait()
                    return outcome
                case nil: break
                }
            }
            if received.count > Self.longestLineInBytes { return end(process, .lost) }
        }
        return end(process, .lost)
    }

    private var timeout: ReadingFailure {
        ReadingFailure(code: "timeout", message: "given up after \(program.timeoutInSeconds) seconds")
    }

    private func end(_ process: ChildProcess, _ failure: ReadingFailure) -> ReadingOutcome {
        process.kill()
        process.wait()
        return .failed(failure)
    }

    /// Empty at the end; nil where it fails.
    private static func read(_ descriptor: Int32) -> Data? {
        var chunk = [UInt8](repeating: 0, count: chunkInBytes)
        let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        return count < 0 ? nil : Data(chunk[..<count])
    }
}
