import DocumentSandbox
import FileKinds
import FoundationEssentials
import Glibc

/// Gives what the ledger holds as pending to workers, and writes down what becomes of it.
final class Conversion {
    private let options: BatchOptions
    private let folder: OutputFolder
    private let ledger: Ledger
    private let survey: Survey
    private let pool: WorkerPool
    private let report: (BatchEvent) -> Void
    private var busy: [PathKey: LedgerEntry] = [:]
    private var waiting: [LedgerEntry] = []
    private(set) var progress: BatchProgress
    private let startedAt = ContinuousClock.now

    /// So many entries are fetched at once.
    private static let entriesAtOnce = 64
    /// So often progress is told while nothing happens.
    private static let progressInMilliseconds = 200

    init(
        options: BatchOptions, folder: OutputFolder, ledger: Ledger, survey: Survey, pool: WorkerPool,
        progress: BatchProgress, report: @escaping (BatchEvent) -> Void
    ) {
        self.options = options
        self.folder = folder
        self.ledger = ledger
        self.survey = survey
        self.pool = pool
        self.progress = progress
        self.report = report
    }

    /// What workers are shut in by, once one has said it.
    var isolation: String? { pool.greeting?.isolation }

    /// - Returns: false where a signal ended it.
    func run() throws -> Bool {
        defer { pool.abandon() }
        // First all at once, then those over which a worker was lost, one by one with nothing beside them.
        do {
            repeat {
                guard try drain(.pending, isAlone: false), try drain(.retry, isAlone: true) else { return false }
                // The last of them may have left a duplicate without its original.
            } while try ledger.open().count > 0
            return true
        } catch is RunStopped {
            return false
        }
    }

    private func drain(_ state: LedgerEntry.State, isAlone: Bool) throws -> Bool {
        waiting = []
        while true {
            while isAlone ? pool.busyCount == 0 : pool.hasRoom {
                guard let entry = try next(state) else { break }
                if isAlone { pool.replaceAll() }
                try start(entry)
            }
            if busy.isEmpty { return true }
            let events = pool.wait(milliseconds: Conversion.progressInMilliseconds)
            for finished in events.finished { try settle(finished) }
            tellIsolation()
            tellProgress()
            if events.isStopped { return false }
        }
    }

    private func next(_ state: LedgerEntry.State) throws -> LedgerEntry? {
        if waiting.isEmpty {
            waiting = try ledger.next(state, count: Conversion.entriesAtOnce, without: Set(busy.keys)).reversed()
        }
        return waiting.popLast()
    }

    private func start(_ entry: LedgerEntry) throws {
        let name = PathText.fileName(of: entry.path)
        busy[PathKey(entry.path)] = entry
        if let plan = EarlierPlan(folder: folder).location(of: entry) {
            let job = DocumentJob(
                path: entry.path, location: plan, name: name, originalHash: entry.hash, isPlan: true)
            if let finished = try pool.start(job) { try settle(finished) }
            return
        }
        guard try survey.restore(entry) else {
            let reason = entry.container == nil ? UnreadableFile.vanished : .refused("its archive does not give it")
            let result = JobResult(outcome: .unreadable(reason), draft: "", milliseconds: 0)
            return try settle(.init(job: DocumentJob(path: entry.path, location: "", name: name), result: result))
        }
        var job = DocumentJob(path: entry.path, location: entry.location, name: name)
        if options.makesCorrections, entry.container == nil { job.corrected = entry.location }
        job.lostPages =
            entry.lostPages.flatMap { try? JSONDecoder().decode(LostPages.self, from: Data($0.utf8)) } ?? .init()
        if options.usesLibreOffice, case .office(let office)? = FileKind(ofFile: entry.location, name: name) {
            let conversion = OfficeConversion(
                worker: options.worker, limits: options.limits, folder: folder.office, stop: survey.stop)
            let ending = FileKind.ending(of: entry.path)
            switch try conversion.convert(entry.location, office, ending: ending, hash: entry.hash ?? "document") {
            case .file(let location):
                job.location = location
                job.originalHash = entry.hash
            case .failure(let code, let message):
                let reply = WorkReply(hash: entry.hash ?? "", result: .failed(code: code, message: message))
                let result = JobResult(outcome: .reply(reply), draft: "", milliseconds: 0)
                return try settle(.init(job: job, result: result))
            }
        }
        if let finished = try pool.start(job) { try settle(finished) }
    }

    // MARK: What came of a document

    private func settle(_ finished: WorkerPool.Finished) throws {
        guard var entry = busy.removeValue(forKey: PathKey(finished.job.path)) else { return }
        let surveyedHash = entry.hash
        let result = finished.result
        if finished.job.isPlan, !result.isConverted {
            // What was written before is damaged: the document itself is read.
            removeDrafts(result.draft)
            Settled(options: options, folder: folder).removeOutputs(&entry)
            return try start(entry)
        }
        for remark in result.remarks { report(.remark(path: entry.path, remark)) }
        entry.milliseconds = result.milliseconds
        entry.peakMemoryInBytes = result.peakMemoryInBytes
        entry.detail = result.detail
        switch result.outcome {
        case .reply(let reply): try settle(&entry, reply, draft: result.draft)
        case .unreadable(let problem):
            fail(&entry, problem.code, problem.message)
            // What it holds is not known.
            entry.hash = nil
        case .lost(let reason, let page):
            if pool.cannotStart(isLastTry: entry.attempts > 0) {
                throw BatchFailure.workersDoNotStart(reason, result.detail)
            }
            removeDrafts(result.draft)
            // Another try costs the time again; without the page that took it, it does not.
            var lostPages = finished.job.lostPages
            let isWithoutPage = lostPages.add(page, reason)
            guard isWithoutPage || reason.mayBeChance && entry.attempts == 0 else {
                fail(&entry, reason.code, reason.message(during: result.stage))
                break
            }
            entry.attempts += 1
            entry.state = .retry
            entry.limits = options.limitsText
            // Someone else may have ended the worker: only the second time the page is to blame.
            if isWithoutPage, !reason.mayBeChance || entry.attempts > 1 {
                entry.lostPages = String(decoding: try JSONEncoder().encode(lostPages), as: UTF8.self)
            }
            try ledger.save([entry])
            return report(.retrying(path: entry.path, code: reason.code, message: reason.message(during: result.stage)))
        }
        entry.attempts += 1
        if entry.location.hasPrefix(folder.unpacked + "/") { FolderWork.remove(entry.location) }
        if finished.job.originalHash != nil, !finished.job.isPlan { FolderWork.remove(finished.job.location) }
        try ledger.save([entry])
        tell(entry)
        if entry.hash != surveyedHash { try reopenDuplicates() }
    }

    /// Others may have been left to a file that no longer holds the same bytes.
    private func reopenDuplicates() throws {
        try ledger.settleDuplicates()
        let open = try ledger.open()
        progress.totalCount = progress.doneCount + open.count
        progress.totalBytes = progress.doneBytes + open.byteCount
    }

    private func settle(_ entry: inout LedgerEntry, _ reply: WorkReply, draft: String) throws {
        switch reply.result {
        case .converted(let facts, let written):
            if let problem = try publish(written, of: entry, draft: draft) {
                removeDrafts(draft)
                return fail(&entry, "output-name", problem)
            }
            let kept = Outputs.decode(entry.outputs).filter { old in !written.contains { $0.format == old.format } }
            entry.outputs = Outputs.encode((written.map(options.noted) + kept).sorted { $0.format < $1.format })
            entry.state = facts.emptiness.flatMap { LedgerEntry.State(rawValue: $0.code) } ?? .converted
            (entry.code, entry.message, entry.limits) = (facts.emptiness?.code, facts.emptiness?.message, nil)
            // The file may have changed since it was looked at; the next look then finds it changed.
            if entry.hash != reply.hash {
                entry.signature = ""
                entry.noteChange()
            }
            entry.hash = reply.hash
            entry.title = facts.title
            entry.organisation = facts.organisation
            entry.periodStart = facts.periodStart
            entry.versionKey = VersionKey.of(
                title: facts.title, organisation: facts.organisation, path: entry.path)
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            entry.facts = String(decoding: try encoder.encode(facts), as: UTF8.self)
        case .failed(let code, let message):
            removeDrafts(draft)
            fail(&entry, code, message)
            if entry.hash != reply.hash { (entry.hash, entry.signature) = (reply.hash, "") }
        case .unwritable(let code):
            removeDrafts(draft)
            guard code == EFBIG else { throw BatchFailure.output(path: folder.work, code: code) }
            fail(&entry, "output-limit", "a form of the plan is larger than planlift writes")
        }
    }

    /// Gives all forms their names.
    ///
    /// - Returns: what is wrong with the name itself, where something is.
    private func publish(_ written: [WorkReply.Output], of entry: LedgerEntry, draft: String) throws -> String? {
        do {
            for output in written {
                try FolderWork.move("\(draft).\(output.ending)", to: folder.output(entry.path, output))
            }
            return nil
        } catch .output(let path, let code) where [ENAMETOOLONG, ENOTDIR, EISDIR, EEXIST].contains(code) {
            return "its output cannot have the name \(path): \(OpenFile.reason(code))"
        } catch {
            throw error
        }
    }

    private func fail(_ entry: inout LedgerEntry, _ code: String, _ message: String) {
        let attempts = entry.attempts
        let (milliseconds, memory, detail) = (entry.milliseconds, entry.peakMemoryInBytes, entry.detail)
        Settled(options: options, folder: folder).removeOutputs(&entry)
        entry.clearFindings()
        (entry.milliseconds, entry.peakMemoryInBytes, entry.detail) = (milliseconds, memory, detail)
        entry.attempts = attempts
        entry.state = .failed
        entry.code = code
        entry.message = message
        entry.limits = options.limitsText
    }

    private func removeDrafts(_ draft: String) {
        guard !draft.isEmpty, let own = FolderWork.parent(of: draft) else { return }
        // The folder is one worker's, and the worker is idle or gone.
        for name in (try? FileManager.default.contentsOfDirectory(atPath: own)) ?? [] {
            FolderWork.removeAll(own + "/" + name)
        }
    }

    // MARK: What is told

    private func tell(_ entry: LedgerEntry) {
        progress.doneCount += 1
        progress.doneBytes += entry.byteCount
        if entry.state == .failed { progress.failedCount += 1 }
        let facts = entry.facts.flatMap { try? JSONDecoder().decode(PlanFacts.self, from: Data($0.utf8)) }
        report(
            .settled(
                path: entry.path,
                outcome: BatchOutcome(
                    state: entry.state.rawValue, code: entry.code, message: entry.message,
                    milliseconds: entry.milliseconds ?? 0, warningCount: facts?.warningCount ?? 0)))
        tellProgress()
    }

    private func tellProgress() {
        progress.elapsed = ContinuousClock.now - startedAt
        report(.progress(progress))
    }

    private func tellIsolation() {
        guard let greeting = pool.untoldGreeting() else { return }
        report(.isolation(greeting.isolation, shortcomings: greeting.shortcomings))
    }
}
