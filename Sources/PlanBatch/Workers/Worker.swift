import DocumentSandbox
import FoundationEssentials
import Glibc

/// One worker process, seen from the parent: what it is at, and what it has printed so far.
final class Worker {
    let process: ChildProcess
    /// The only folder that it writes to.
    let folder: String
    private(set) var job: DocumentJob?
    private(set) var finishedJobCount = 0
    private(set) var greeting: WorkerGreeting?
    /// Whether it should be given no more documents.
    private(set) var isWornOut = false
    private let limits: WorkerLimits

    private var startedAt = ContinuousClock.now
    private var draft = ""
    private var unsent: [UInt8] = []
    private var unsentStart = 0
    private var file: Int32 = -1
    private var bytesLeftInFile = 0
    /// The file's when it was opened.
    private var contentMark = ""
    private var received: [UInt8] = []
    private var printed: [UInt8] = []
    private var problem: UnreadableFile?
    /// The page that it said it is at, and since when.
    private var page: (number: Int, since: ContinuousClock.Instant)?
    /// What it said that it is at beside pages.
    private var stage: String?

    /// One write's worth: what a pipe takes at once.
    private static let chunkInBytes = 64 << 10
    /// A longer answer is no answer.
    private static let longestReplyInBytes = 16 << 20
    /// The end of what a worker prints tells of its end; a fatal error comes with a list of calls behind it.
    private static let longestPrintInBytes = 16 << 10

    init(program: WorkerProgram, folder: String, limits: WorkerLimits) throws(ChildProcess.SpawnFailure) {
        self.folder = folder
        self.limits = limits
        process = try ChildProcess(
            program: program.program, arguments: program.arguments + ["--folder", folder],
            environment: BareEnvironment.variables(folder: folder))
    }

    deinit {
        if file >= 0 { close(file) }
    }

    var isIdle: Bool { job == nil }

    var deadline: ContinuousClock.Instant { startedAt + .seconds(limits.timeoutInSeconds) }

    /// Whether there are bytes to send.
    var wantsToSend: Bool { process.input != nil && (unsentStart < unsent.count || bytesLeftInFile > 0) }

    /// Begins a job; gives the reason where its file cannot be read.
    func begin(_ job: DocumentJob, number: Int) -> UnreadableFile? {
        let file = OpenFile.forReading(job.location)
        guard file >= 0 else { return UnreadableFile(code: -file) }
        guard let status = FileStatus(descriptor: file), status.kind == .file else {
            close(file)
            return .refused("it is no file")
        }
        draft = "\(folder)/\(number)"
        let request = WorkRequest(
            name: PathText.shown(job.name), byteCount: status.byteCount, draft: draft,
            secondsAllowed: limits.timeoutInSeconds, originalHash: job.originalHash,
            lostPages: job.lostPages.isEmpty ? nil : job.lostPages.reasons, isPlan: job.isPlan ? true : nil,
            corrections: job.corrected.flatMap(CorrectionsBeside.text))
        guard let line = try? JSONEncoder().encode(request) else { preconditionFailure("a request is plain values") }
        unsent = line + [UInt8(ascii: "\n")]
        unsentStart = 0
        self.file = file
        bytesLeftInFile = status.byteCount
        contentMark = status.contentMark
        self.job = job
        problem = nil
        page = nil
        stage = nil
        received = []
        printed = []
        startedAt = .now
        return nil
    }

    /// Sends as much as the pipe takes.
    func send() {
        guard let input = process.input else { return }
        while true {
            if unsentStart == unsent.count {
                guard bytesLeftInFile > 0, refill() else { return }
            }
            let count = unsent.withUnsafeBytes {
                write(input, $0.baseAddress?.advanced(by: unsentStart), unsent.count - unsentStart)
            }
            if count < 0 {
                // Anything but a full pipe shows in the worker's end.
                if errno != EAGAIN && errno != EINTR { process.closeInput() }
                return
            }
            unsentStart += count
        }
    }

    /// False where the file ended early, or is no longer what was opened: the worker then waits for bytes that never come.
    private func refill() -> Bool {
        var chunk = [UInt8](repeating: 0, count: min(Worker.chunkInBytes, bytesLeftInFile))
        let count = chunk.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { return true }
        guard count > 0 else {
            return fail(count < 0 ? .refused(OpenFile.reason(errno)) : .changed)
        }
        if count == bytesLeftInFile, FileStatus(descriptor: file)?.contentMark != contentMark { return fail(.changed) }
        unsent = Array(chunk[..<count])
        unsentStart = 0
        bytesLeftInFile -= count
        return true
    }

    private func fail(_ problem: UnreadableFile) -> Bool {
        self.problem = problem
        bytesLeftInFile = 0
        return false
    }

    /// Takes what it has printed.
    func drainErrors() {
        guard let bytes = Worker.available(process.errors) else { return }
        printed = Array((printed + bytes).suffix(Worker.longestPrintInBytes))
    }

    /// Takes what it has answered.
    ///
    /// - Returns: the job's result once there is one. Afterwards ``hasEnded`` tells whether the worker can go on.
    func receive() -> JobResult? {
        var isAtEnd = false
        if let bytes = Worker.available(process.output) {
            received += bytes
        } else {
            isAtEnd = true
        }
        while let end = received.firstIndex(of: UInt8(ascii: "\n")) {
            let line = Data(received[..<end])
            received.removeSubrange(...end)
            if let number = WorkerLoop.page(in: line) {
                page = number > 0 ? (number, .now) : nil
            } else if let name = WorkerLoop.stage(in: line) {
                (page, stage) = (nil, name)
            } else if greeting == nil, let found = try? JSONDecoder().decode(WorkerGreeting.self, from: line) {
                greeting = found
            } else if job != nil, let reply = try? JSONDecoder().decode(WorkReply.self, from: line) {
                guard reply.isCredible else { return self.end(.exit(0)) }
                if reply.isLast == true { isWornOut = true }
                return finish(.reply(reply))
            }
        }
        if isAtEnd || received.count > Worker.longestReplyInBytes { return end(nil) }
        return nil
    }

    private(set) var hasEnded = false

    /// Ends a worker that is over its time, or whose file cannot be read.
    func endIfDue() -> JobResult? {
        guard job != nil else { return nil }
        if let problem {
            _ = end(nil)
            return result(.unreadable(problem))
        }
        return ContinuousClock.now >= deadline ? end(.timeout(seconds: limits.timeoutInSeconds)) : nil
    }

    /// Ends the worker whatever it is at; its job is dropped.
    func abandon() {
        process.kill()
        process.wait()
        hasEnded = true
        forgetJob()
    }

    private func end(_ reason: LossReason?) -> JobResult? {
        process.kill()
        let ending = process.wait()
        hasEnded = true
        drainErrors()
        guard job != nil else { return nil }
        let text = PrintedText(printed)
        let loss = reason ?? limits.loss(ending, printed: text.rest)
        var result = result(.lost(loss, page: pageToBlame(for: loss)))
        result.peakMemoryInBytes = ending.peakMemoryInBytes
        result.detail = text.all.isEmpty ? nil : text.all
        result.stage = page.map { "reading page \($0.number)" } ?? stage
        forgetJob()
        return result
    }

    /// A page that used up the greater part of the time, or at which the worker ended.
    private func pageToBlame(for reason: LossReason) -> Int? {
        guard let page else { return nil }
        guard case .timeout = reason else { return page.number }
        let shareOfPage = (ContinuousClock.now - page.since) / .seconds(limits.timeoutInSeconds)
        return shareOfPage >= 0.5 ? page.number : nil
    }

    private func finish(_ outcome: JobResult.Outcome) -> JobResult {
        finishedJobCount += 1
        // What it said of the document it wrote before the answer.
        drainErrors()
        var result = result(outcome)
        result.peakMemoryInBytes = Worker.peakMemory(process.identifier)
        forgetJob()
        return result
    }

    private func result(_ outcome: JobResult.Outcome) -> JobResult {
        let elapsed = (ContinuousClock.now - startedAt).components
        return JobResult(
            outcome: outcome, draft: draft,
            milliseconds: Int(elapsed.seconds) * 1000 + Int(elapsed.attoseconds / 1_000_000_000_000_000),
            remarks: PrintedText(printed).lines)
    }

    private func forgetJob() {
        job = nil
        if file >= 0 { close(file) }
        file = -1
        bytesLeftInFile = 0
        unsent = []
        unsentStart = 0
    }

    /// What can be read without waiting; nil at the end of the stream.
    private static func available(_ descriptor: Int32) -> [UInt8]? {
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: chunkInBytes)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 { return errno == EAGAIN || errno == EINTR || !result.isEmpty ? result : nil }
            if count == 0 { return result.isEmpty ? nil : result }
            result += chunk[..<count]
            if result.count > longestReplyInBytes { return result }
        }
    }

    /// `VmHWM` of a living process.
    private static func peakMemory(_ identifier: Int32) -> Int? {
        let file = OpenFile.forReading("/proc/\(identifier)/status")
        guard file >= 0 else { return nil }
        defer { close(file) }
        guard let bytes = OpenFile.bytes(file, from: 0, count: 4096) else { return nil }
        let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map { $0 << 10 }
    }
}
