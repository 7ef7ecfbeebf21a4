package import DocumentSandbox

/// A batch from its inputs to its report. The same run again does only what is left to do.
package struct BatchRun {
    private let options: BatchOptions
    private let stop: StopSignals
    private let report: (BatchEvent) -> Void

    package init(options: BatchOptions, stop: StopSignals, report: @escaping (BatchEvent) -> Void) {
        self.options = options
        self.stop = stop
        self.report = report
    }

    /// Throws ``BatchFailure`` where the run itself cannot go on; what is wrong with documents is in the report.
    package func run() throws -> BatchSummary {
        let startedAt = ContinuousClock.now
        for input in options.inputs where FileStatus(path: input, followsLinks: true) == nil {
            throw BatchFailure.inputMissing(input)
        }
        let folder = try OutputFolder(path: options.output, shard: options.shard)
        defer { folder.clearScratch() }
        do {
            return try run(in: folder, startedAt)
        } catch  where folder.hasVanished {
            throw BatchFailure.vanished(folder: folder.root)
        }
    }

    private func run(in folder: OutputFolder, _ startedAt: ContinuousClock.Instant) throws -> BatchSummary {
        let ledger = try Ledger(path: folder.ledger)
        let run = try ledger.beginRun(tool: options.tool, options: options.options)
        let survey = Survey(options: options, folder: folder, ledger: ledger, stop: stop, report: report)
        var summary = BatchSummary()
        var isolation: String?
        if try survey.run() {
            let conversion = try self.conversion(folder, ledger, survey)
            summary.isStopped = try !conversion.run()
            summary.doneNow = conversion.progress.doneCount
            isolation = conversion.isolation
        } else {
            summary.isStopped = true
        }
        if !summary.isStopped {
            try BatchReport(options: options, folder: folder, ledger: ledger).write(into: &summary)
        }
        try ledger.endRun(run, isolation: isolation, ending: summary.isStopped ? "stopped" : "done")
        try count(&summary, ledger)
        try ledger.close()
        summary.elapsed = ContinuousClock.now - startedAt
        return summary
    }

    private func conversion(_ folder: OutputFolder, _ ledger: Ledger, _ survey: Survey) throws -> Conversion {
        let open = try ledger.open()
        report(.surveyed(pending: open.count, settled: try ledger.count() - open.count))
        let pool = WorkerPool(
            program: options.worker, limits: options.limits, size: max(1, min(options.jobs, max(1, open.count))),
            folder: folder.work, stop: stop)
        return Conversion(
            options: options, folder: folder, ledger: ledger, survey: survey, pool: pool,
            progress: BatchProgress(totalCount: open.count, totalBytes: open.byteCount), report: report)
    }

    private func count(_ summary: inout BatchSummary, _ ledger: Ledger) throws {
        let counts = try ledger.counts()
        summary.converted = counts[.converted] ?? 0
        summary.withoutPlan = (counts[.noPlan] ?? 0) + (counts[.planNotUnderstood] ?? 0)
        summary.skipped = counts[.skipped] ?? 0
        summary.duplicates = counts[.duplicate] ?? 0
        summary.failed = counts[.failed] ?? 0
        summary.archives = counts[.unpacked] ?? 0
    }
}
