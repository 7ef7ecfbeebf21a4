import DocumentSandbox
import Glibc

/// Worker processes, and one place that waits for all of them. There is one thread, and nothing is shared.
final class WorkerPool {
    private let program: WorkerProgram
    private let limits: WorkerLimits
    private let size: Int
    /// Below it each worker has a folder of its own.
    private let folder: String
    private let stop: StopSignals
    private var workers: [Worker] = []
    private var jobNumber = 0
    private var workerNumber = 0
    /// What the first worker said that it is shut in by.
    private(set) var greeting: WorkerGreeting?
    private var hasToldGreeting = false

    /// Workers that ended before any had said a word.
    private var lossesBeforeGreeting = 0

    /// One may be ended by someone else before it is ready; if so many are, something is wrong with all of them.
    private static let lossesThatAreNoChance = 3

    /// A worker is replaced after so many documents, so that what a C library does not give back stays small.
    private static let mostJobsOfWorker = 200

    struct Finished {
        var job: DocumentJob
        var result: JobResult
    }

    struct Events {
        var finished: [Finished] = []
        var isInputReady = false
        var isStopped = false
    }

    init(program: WorkerProgram, limits: WorkerLimits, size: Int, folder: String, stop: StopSignals) {
        self.program = program
        self.limits = limits
        self.size = size
        self.folder = folder
        self.stop = stop
    }

    /// Whether workers cannot be had at all, so that no document is to blame.
    ///
    /// - Parameter isLastTry: whether the document would be given up otherwise.
    func cannotStart(isLastTry: Bool) -> Bool {
        greeting == nil && (isLastTry || lossesBeforeGreeting >= WorkerPool.lossesThatAreNoChance)
    }

    /// The greeting, once.
    func untoldGreeting() -> WorkerGreeting? {
        guard !hasToldGreeting, let greeting else { return nil }
        hasToldGreeting = true
        return greeting
    }

    var busyCount: Int { workers.count { !$0.isIdle } }
    var hasRoom: Bool { busyCount < size }

    /// Gives a job to a worker; only where there is room.
    ///
    /// - Returns: the result where the file cannot be opened.
    func start(_ job: DocumentJob) throws -> Finished? {
        let worker = try workers.first { $0.isIdle } ?? addWorker()
        jobNumber += 1
        if let reason = worker.begin(job, number: jobNumber) {
            return Finished(job: job, result: JobResult(outcome: .unreadable(reason), draft: "", milliseconds: 0))
        }
        worker.send()
        return nil
    }

    private func addWorker() throws -> Worker {
        workerNumber += 1
        let own = "\(folder)/\(workerNumber)"
        try FolderWork.make(own)
        let worker = try Worker(program: program, folder: own, limits: limits)
        workers.append(worker)
        return worker
    }

    /// Waits until something has happened, and does what can be done without waiting.
    ///
    /// - Parameters:
    ///   - input: a descriptor to watch too.
    ///   - milliseconds: the longest wait.
    func wait(input: Int32? = nil, milliseconds: Int) -> Events {
        var events = Events()
        var entries = [pollfd(fd: stop.descriptor, events: Int16(POLLIN), revents: 0)]
        entries.append(pollfd(fd: input ?? -1, events: Int16(POLLIN), revents: 0))
        for worker in workers {
            entries.append(pollfd(fd: worker.process.output, events: Int16(POLLIN), revents: 0))
            entries.append(pollfd(fd: worker.process.errors, events: Int16(POLLIN), revents: 0))
            entries.append(
                pollfd(
                    fd: worker.wantsToSend ? worker.process.input ?? -1 : -1, events: Int16(POLLOUT), revents: 0))
        }
        _ = poll(&entries, nfds_t(entries.count), Int32(timeout(milliseconds)))
        events.isStopped = entries[0].revents != 0
        events.isInputReady = entries[1].revents != 0
        for (index, worker) in workers.enumerated() {
            let ready = entries[(2 + 3 * index)...].prefix(3).map { $0.revents != 0 }
            if ready[2] { worker.send() }
            if ready[1] { worker.drainErrors() }
            let job = worker.job
            let result = (ready[0] ? worker.receive() : nil) ?? worker.endIfDue()
            if greeting == nil { greeting = worker.greeting }
            if greeting == nil, case .lost? = result?.outcome { lossesBeforeGreeting += 1 }
            if let job, let result { events.finished.append(Finished(job: job, result: result)) }
        }
        retireWorkers()
        return events
    }

    /// Until the first deadline, and no longer than asked for.
    private func timeout(_ milliseconds: Int) -> Int {
        let now = ContinuousClock.now
        let left = workers.filter { !$0.isIdle }.map { worker in
            let left = (worker.deadline - now).components
            return max(0, Int(left.seconds) * 1000 + Int(left.attoseconds / 1_000_000_000_000_000) + 1)
        }
        return min(milliseconds, left.min() ?? milliseconds)
    }

    private func retireWorkers() {
        for worker in workers where worker.isIdle && !worker.hasEnded {
            if worker.isWornOut || worker.finishedJobCount >= WorkerPool.mostJobsOfWorker { worker.abandon() }
        }
        workers.removeAll { $0.hasEnded }
    }

    /// A worker that has read nothing yet is all that the next job finds.
    func replaceAll() {
        for worker in workers where worker.isIdle { worker.abandon() }
        retireWorkers()
    }

    /// Ends all workers; what they are at is dropped.
    func abandon() {
        for worker in workers { worker.abandon() }
        workers = []
    }
}
