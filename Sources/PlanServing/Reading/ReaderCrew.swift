import Foundation
import Synchronization

/// A few threads, each of which waits for one reading process at a time; what more there is to read waits in a line.
///
/// Threads of our own, since the kernel ends a process together with the thread that started it.
package final class ReaderCrew: Sendable {
    /// One task, and who wants to hear of it.
    struct Job: Sendable {
        let task: ReadingTask
        let onStage: @Sendable (String) -> Void
        let onEnd: @Sendable (ReadingOutcome) -> Void
    }

    private struct Line {
        /// Somebody looks at a page until these are done.
        var awaited: [Job] = []
        var others: [Job] = []
        var isStopped = false
    }

    private let line = Mutex(Line())
    private let arrivals = DispatchSemaphore(value: 0)
    private let ended = DispatchGroup()
    private let program: ReaderProgram
    private let folder: String
    private let size: Int

    /// More that somebody waits for would only make all of them wait longer.
    private static let mostAwaited = 64

    /// - Parameter folder: where the processes keep files meanwhile.
    package init(program: ReaderProgram, size: Int, folder: String) {
        self.program = program
        self.size = size
        self.folder = folder
    }

    func start() {
        for number in 1...size {
            ended.enter()
            let thread = Thread { [self] in
                work()
                ended.leave()
            }
            thread.name = "reader \(number)"
            thread.start()
        }
    }

    /// Documents that were given are read one after the other.
    func add(_ job: Job) {
        let isStopped = line.withLock { line in
            if !line.isStopped { line.others.append(job) }
            return line.isStopped
        }
        if isStopped { job.onEnd(.failed(.stopped)) } else { arrivals.signal() }
    }

    /// What somebody waits for goes before what was merely given.
    func outcome(of task: ReadingTask) async -> ReadingOutcome {
        await withCheckedContinuation { continuation in
            let job = Job(task: task, onStage: { _ in }, onEnd: { continuation.resume(returning: $0) })
            let refusal = line.withLock { line -> ReadingFailure? in
                if line.isStopped { return .stopped }
                if line.awaited.count >= Self.mostAwaited { return ReadingFailure(code: "busy", message: "busy") }
                line.awaited.append(job)
                return nil
            }
            if let refusal { job.onEnd(.failed(refusal)) } else { arrivals.signal() }
        }
    }

    /// Ends what is being read, and waits for that.
    func stop() {
        let dropped = line.withLock { line in
            line.isStopped = true
            defer { (line.awaited, line.others) = ([], []) }
            return line.awaited + line.others
        }
        for job in dropped { job.onEnd(.failed(.stopped)) }
        for _ in 0..<size { arrivals.signal() }
        ended.wait()
    }

    private var isStopped: Bool { line.withLock(\.isStopped) }

    private func work() {
        while true {
            arrivals.wait()
            let (job, isOver) = line.withLock { line -> (Job?, Bool) in
                if line.isStopped { return (nil, true) }
                if !line.awaited.isEmpty { return (line.awaited.removeFirst(), false) }
                return (line.others.isEmpty ? nil : line.others.removeFirst(), false)
            }
            if isOver { return }
            guard let job else { continue }
            let process = ReaderProcess(program: program, folder: folder) { [self] in isStopped }
            job.onEnd(process.run(job.task, onStage: job.onStage))
        }
    }
}
