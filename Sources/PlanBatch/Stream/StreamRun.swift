package import DocumentSandbox
import FileKinds
import FoundationEssentials
import Glibc

/// A line in, a line out: one path or address a line is read, and exactly one JSON line answers each, in order.
///
/// What other engines start many of: it keeps nothing, needs nothing, and knows of no other.
package final class StreamRun {
    private let options: StreamOptions
    private let stop: StopSignals
    private let report: (BatchEvent) -> Void
    private let folder: String
    private let pool: WorkerPool
    private var lines: StreamLines
    /// The number of the line that is answered next, and of the next one that is read.
    private var (answered, taken) = (0, 0)
    private var records: [Int: StreamRecord] = [:]
    private var waiting: [DocumentJob] = []
    /// Documents over which a worker was lost once.
    private var again: [DocumentJob] = []
    private var lost: Set<String> = []

    /// So many lines for each worker are taken before the first of them is answered.
    private static let linesAheadOfWorker = 4

    /// Throws ``BatchFailure`` where the list cannot be read or nothing can be written.
    package init(options: StreamOptions, stop: StopSignals, report: @escaping (BatchEvent) -> Void) throws {
        self.options = options
        self.stop = stop
        self.report = report
        let scratch = FileManager.default.temporaryDirectory.path
        folder = (scratch.hasSuffix("/") ? scratch : scratch + "/") + "planlift-" + UUID().uuidString
        try FolderWork.make(folder)
        pool = WorkerPool(
            program: options.worker, limits: options.limits, size: options.jobs, folder: folder, stop: stop)
        var descriptor = STDIN_FILENO
        if options.list != "-" {
            descriptor = OpenFile.forReading(options.list)
            guard descriptor >= 0 else {
                throw BatchFailure.list(path: options.list, reason: OpenFile.reason(-descriptor))
            }
        }
        lines = StreamLines(descriptor: descriptor)
    }

    package func run() throws -> StreamEnding {
        defer {
            pool.abandon()
            FolderWork.removeAll(folder)
        }
        do {
            return try runToEnd()
        } catch is RunStopped {
            return .stopped
        }
    }

    private func runToEnd() throws -> StreamEnding {
        while true {
            try takeLines()
            try startJobs()
            guard try answer() else { return .outputClosed }
            // Answers that were given at once made room for more lines.
            if taken - answered < linesAhead, hasMoreLines() { continue }
            if lines.isAtEnd && answered == taken { return .done }
            let wantsLines = !lines.isAtEnd && taken - answered < linesAhead
            let events = pool.wait(input: wantsLines ? lines.descriptor : nil, milliseconds: 60_000)
            if events.isInputReady { lines.read() }
            for finished in events.finished { try settle(finished) }
            tellIsolation()
            if events.isStopped {
                // What is whole already is given out; what is in hand is dropped.
                return try answer() ? .stopped : .outputClosed
            }
        }
    }

    private var linesAhead: Int { options.jobs * StreamRun.linesAheadOfWorker }

    private var pendingLine: StreamLines.Line?

    /// Whether a line was read that is not taken yet.
    private func hasMoreLines() -> Bool {
        if pendingLine == nil { pendingLine = lines.next() }
        return pendingLine != nil
    }

    private func takeLines() throws {
        while taken - answered < linesAhead, hasMoreLines(), let line = pendingLine {
            pendingLine = nil
            try take(line)
        }
    }

    private func take(_ line: StreamLines.Line) throws {
        guard case .text(let bytes) = line else {
            return record(
                StreamRecord(input: "", status: .failed, code: "line-too-long", message: "no path is so long"))
        }
        guard let file = InputList.file(bytes) else {
            return record(StreamRecord(input: "", status: .failed, code: "empty-line", message: "the line is empty"))
        }
        guard options.shard?.takes(file.path) ?? true else { return }
        let input = PathText.text(of: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes[...])
        if let (code, message, isFailure) = Survey.finding(file.obstacle) {
            return record(
                StreamRecord(input: input, status: isFailure ? .failed : .skipped, code: code, message: message))
        }
        let name = PathText.fileName(of: file.location)
        let descriptor = OpenFile.forReading(file.location)
        defer { if descriptor >= 0 { close(descriptor) } }
        guard descriptor >= 0, let kind = FileKind(of: descriptor, name: name) else {
            let problem = UnreadableFile(code: descriptor < 0 ? -descriptor : errno)
            return record(
                StreamRecord(input: input, status: .failed, code: problem.code, message: problem.message))
        }
        var job = DocumentJob(path: "\(taken)\n\(input)", location: file.location, name: name)
        if options.makesCorrections { job.corrected = file.location }
        switch kind {
        case .document: begin(job)
        case .office(let office) where options.usesLibreOffice: try convert(job, office, descriptor, input: input)
        case .office(let office): skip(.office(office), input)
        case .archive: skip(.streamedArchive, input)
        case .plan: skip(.plan, input)
        case .other(let other): skip(other, input)
        }
    }

    private func skip(_ other: FileKind.Other, _ input: String) {
        record(StreamRecord(input: input, status: .skipped, code: other.code, message: other.message))
    }

    private func convert(_ job: DocumentJob, _ office: FileKind.Office, _ descriptor: Int32, input: String) throws {
        let conversion = OfficeConversion(
            worker: options.worker, limits: options.limits, folder: folder + "/office", stop: stop)
        let hash = FileHash.of(descriptor) ?? "document"
        switch try conversion.convert(job.location, office, ending: FileKind.ending(of: job.name), hash: hash) {
        case .file(let location):
            var job = job
            job.location = location
            job.originalHash = hash
            begin(job)
        case .failure(let code, let message):
            record(StreamRecord(input: input, status: .failed, code: code, message: message, hash: hash))
        }
    }

    private func record(_ record: StreamRecord) {
        records[taken] = record
        taken += 1
    }

    private func begin(_ job: DocumentJob) {
        waiting.append(job)
        taken += 1
    }

    // MARK: Jobs

    private func startJobs() throws {
        // A document over which a worker was lost is tried again with nothing beside it.
        if !again.isEmpty {
            guard pool.busyCount == 0 else { return }
            pool.replaceAll()
            let job = again.removeFirst()
            if let finished = try pool.start(job) { try settle(finished) }
            return
        }
        while pool.hasRoom, !waiting.isEmpty {
            let job = waiting.removeFirst()
            if let finished = try pool.start(job) { try settle(finished) }
        }
    }

    private func settle(_ finished: WorkerPool.Finished) throws {
        let parts = finished.job.path.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        guard let number = Int(parts[0]) else { preconditionFailure("jobs are numbered by their line") }
        var record = StreamRecord(input: parts.count > 1 ? String(parts[1]) : "", status: .failed)
        for remark in finished.result.remarks { report(.remark(path: record.input, remark)) }
        switch finished.result.outcome {
        case .reply(let reply):
            record.hash = reply.hash
            switch reply.result {
            case .converted(_, let outputs):
                record.status = .converted
                // Below the folder of all workers, where the next document of this one cannot write over it.
                let plan = "\(folder)/plan-\(number)"
                try FolderWork.move("\(finished.result.draft).\(outputs.first?.ending ?? "")", to: plan)
                record.planFile = plan
            case .failed(let code, let message): (record.code, record.message) = (code, message)
            case .unwritable(let code) where code == EFBIG:
                (record.code, record.message) = ("output-limit", "the plan is larger than planlift writes")
            case .unwritable(let code): throw BatchFailure.output(path: folder, code: code)
            }
        case .unreadable(let problem): (record.code, record.message) = (problem.code, problem.message)
        case .lost(let reason, let page):
            if pool.cannotStart(isLastTry: lost.contains(finished.job.path)) {
                throw BatchFailure.workersDoNotStart(reason, finished.result.detail)
            }
            let isFirst = lost.insert(finished.job.path).inserted
            var job = finished.job
            let isWithoutPage = job.lostPages.add(page, reason)
            if isWithoutPage || reason.mayBeChance && isFirst {
                // Someone else may have ended the worker: only the second time the page is to blame.
                again.append(reason.mayBeChance && isFirst ? finished.job : job)
                return report(
                    .retrying(
                        path: record.input, code: reason.code, message: reason.message(during: finished.result.stage)))
            }
            (record.code, record.message) = (reason.code, reason.message(during: finished.result.stage))
        }
        lost.remove(finished.job.path)
        if finished.job.originalHash != nil { FolderWork.remove(finished.job.location) }
        records[number] = record
    }

    /// Gives out all records whose turn it is.
    ///
    /// - Returns: false where nobody reads them.
    private func answer() throws -> Bool {
        while let record = records.removeValue(forKey: answered) {
            defer { if let plan = record.planFile { FolderWork.remove(plan) } }
            let code = record.write(to: STDOUT_FILENO, tool: options.tool, schemaVersion: options.schemaVersion)
            if code == EPIPE { return false }
            if let code { throw BatchFailure.output(path: "standard output", code: code) }
            answered += 1
        }
        return true
    }

    private func tellIsolation() {
        guard let greeting = pool.untoldGreeting() else { return }
        report(.isolation(greeting.isolation, shortcomings: greeting.shortcomings))
    }
}

extension FileKind.Other {
    /// A stream gives one answer for one line.
    static let streamedArchive = Self(
        code: "archive", message: "an archive; convert it to a folder, or list the files in it")
}
