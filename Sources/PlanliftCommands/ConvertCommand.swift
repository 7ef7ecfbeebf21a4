import ArgumentParser
import DocumentSandbox
import Foundation
package import PlanBatch
import PlanModel
import PlanWriting

/// `planlift convert archive/ -o plans/ --format json,xlsx`
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: "Convert whole folders and archives, and say what became of each file.",
        discussion: """
            Documents are read in processes of their own, with limits. What was converted is written down in \
            OUT/ledger.sqlite: the same command again does only what is left to do, and can be stopped at any moment. \
            OUT/report.html lists every file.

            With --to - one JSON line is printed for each line that --from - reads, in the same order; a document that \
            cannot be read is a line too.

            Examples:
              planlift convert archive/ -o plans/ --format json,xlsx
              planlift convert archive/ -o plans/ --include '*.pdf' --exclude 'drafts/**' --jobs 4
              planlift convert --from - --to - < list > plans.ndjson

            Exit codes: 0 done, whatever became of single documents; 1 done, but --fail-on found something; 2 the \
            command line is wrong; 3 an input that was named is missing, or OUT cannot be written or is in use; 4 a \
            fault of planlift; 75 stopped by SIGINT or SIGTERM, run the same command again to go on.
            """)

    @Argument(
        help: ArgumentHelp("Files, folders (with all folders below) and archives (zip, tar, 7z).", valueName: "input"),
        completion: .file())
    var inputs: [String] = []

    @Option(help: ArgumentHelp("Read one path or file:// address a line from this file, or -.", valueName: "list"))
    var from: String?

    @Option(
        name: [.short, .customLong("output")], help: ArgumentHelp("The folder to write to.", valueName: "folder"),
        completion: .directory)
    var output: String?

    @Option(help: ArgumentHelp("With - in place of --output: print a JSON line for each input line.", valueName: "-"))
    var to: String?

    @Option(
        help: ArgumentHelp(
            "The forms to write: \(PlanFormat.allCases.map(\.rawValue).joined(separator: ",")). sqlite gives one file "
                + "with all plans.", valueName: "forms"))
    var format: CommaSeparated<PlanFormat>?

    @Option(
        help: ArgumentHelp(
            "Also one file with all plans: \(CombinedForm.allCases.map(\.rawValue).joined(separator: ",")). It lies in the "
                + "output as plans.csv, and so on.", valueName: "forms"))
    var combined: CommaSeparated<CombinedForm>?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("So many workers at a time. Without it as many as there are processors.", valueName: "n"))
    var jobs: Int?

    @OptionGroup(title: "Which files") var selection: SelectionOptions
    @OptionGroup(title: "Limits of the reading") var limits: LimitOptions

    @Flag(help: "Try again what failed before.")
    var retryFailed = false

    @Option(help: "Exit with 1 where documents failed, or (warnings) also where one has warnings.")
    var failOn: FailOn?

    @OptionGroup(title: "What is said") var telling: TellingOptions
    @OptionGroup(title: "Reading") var reading: DocumentReadingOptions
    @OptionGroup(title: "Forms") var writing: WritingOptions

    enum FailOn: String, CaseIterable, ExpressibleByArgument {
        case failures, warnings
    }

    func validate() throws {
        if let to, to != "-" { throw ValidationError("--to takes - only; name a folder with --output") }
        guard (to == nil) != (output == nil) else {
            throw ValidationError("name a folder with --output, or give --to -")
        }
        guard !inputs.contains("-") else { throw ValidationError("a list on standard input is read with --from -") }
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes 1 to 1024") }
        if to != nil {
            guard from != nil, inputs.isEmpty else { throw ValidationError("--to - goes with --from, and no inputs") }
            guard selection.include.isEmpty, selection.exclude.isEmpty else {
                throw ValidationError(
                    "--include and --exclude choose among the files of folders; a list is chosen already")
            }
            guard combined == nil else { throw ValidationError("--combined is for --output") }
            guard format == nil else {
                throw ValidationError("--format is for --output; --to - prints the plan as JSON")
            }
        } else {
            guard from != nil || !inputs.isEmpty else { throw ValidationError("name at least one file or folder") }
        }
    }

    func run() throws {
        var command = self
        command.reading = try reading.withSettings()
        if !reading.several.noConfig, output != nil, format == nil {
            command.format = try SettingsFile.usersOwn().forms
        }
        if !reading.several.noConfig, command.formats.contains(.csv), writing.layout != .grid {
            command.writing.columns = try writing.columns ?? SettingsFile.usersOwn().columns
        }
        try command.runWithSettings()
    }

    private func runWithSettings() throws {
        guard let stop = StopSignals() else { throw CommandFailure(.fault, "signals cannot be caught") }
        do {
            if let output { try convert(to: output, stop) } else { try stream(stop) }
        } catch let failure as BatchFailure {
            throw CommandFailure(.unreadable, "\(failure)")
        } catch let failure as ChildProcess.SpawnFailure {
            throw CommandFailure(.unreadable, "\(failure)")
        }
    }

    // MARK: To a folder

    private func convert(to output: String, _ stop: StopSignals) throws {
        let formats = formats
        try writing.check(belongsTo: formats)
        var workerFormats = formats.compactMap { WorkerFormat(rawValue: $0.rawValue) }
        let combined = combinedForms
        if !combined.isEmpty { workerFormats.append(.stored) }
        var options = BatchOptions(
            output: output, formats: workerFormats.filter { $0 != .stored }.map(\.rawValue),
            options: try fingerprint(), tool: PlanliftVersion.text, worker: try worker(workerFormats))
        options.inputs = inputs
        options.list = from
        options.combined = combined
        options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        options.limits = limits.limits
        options.include = selection.include.map { GlobPattern($0) }
        options.exclude = selection.exclude.map { GlobPattern($0) }
        options.shard = selection.shard
        options.retriesFailed = retryFailed
        options.usesLibreOffice = selection.viaLibreoffice
        options.hasWholeJSON = !writing.noProvenance
        options.writing = try writing.fingerprints()
        options.makesCorrections = !reading.several.noCorrections
        let log = ConvertLog(options: telling)
        let summary: BatchSummary
        do {
            summary = try BatchRun(options: options, stop: stop, report: { log.tell($0) }).run()
        } catch {
            log.clearBar()
            throw error
        }
        log.tell(summary)
        if summary.isStopped { throw CommandFailure(.stopped) }
        switch failOn {
        case .failures where summary.failed > 0: throw CommandFailure(.warnings)
        case .warnings where summary.failed > 0 || summary.withWarnings > 0: throw CommandFailure(.warnings)
        default: return
        }
    }

    /// Each form once, in the order of all forms.
    private var formats: [PlanFormat] {
        guard let format else { return [.json] }
        return PlanFormat.allCases.filter { format.values.contains($0) }
    }

    private var combinedForms: Set<CombinedForm> {
        Set(combined?.values ?? []).union(formats.contains(.sqlite) ? [.sqlite] : [])
    }

    private func worker(_ formats: [WorkerFormat]) throws -> WorkerProgram {
        // Options that are wrong, or files that are missing, are said before anything begins.
        _ = try reading.readingOptions(maximumPageCount: limits.maxPages)
        return WorkerProgram(
            arguments: [
                "convert-worker", "--formats=" + formats.map(\.rawValue).joined(separator: ","),
                "--max-memory=\(limits.maxMemory.megabytes)", "--max-pages=\(limits.maxPages)",
            ] + reading.arguments + writing.arguments)
    }

    private func fingerprint() throws -> String {
        [
            "planlift \(PlanliftVersion.text)", "contract \(Plan.currentSchemaVersion)", try reading.fingerprint(),
        ].filter { !$0.isEmpty }.joined(separator: "; ")
    }

    // MARK: To a stream

    private func stream(_ stop: StopSignals) throws {
        var options = StreamOptions(
            list: from ?? "-", tool: PlanliftVersion.text, schemaVersion: Plan.currentSchemaVersion,
            worker: try worker([.stored]))
        options.makesCorrections = !reading.several.noCorrections
        options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        options.limits = limits.limits
        options.shard = selection.shard
        options.usesLibreOffice = selection.viaLibreoffice
        // Other engines take what is said for trouble: only warnings, unless more is asked for.
        let log = ConvertLog(options: telling, isStream: true)
        switch try StreamRun(options: options, stop: stop, report: { log.tell($0) }).run() {
        case .done, .outputClosed: return
        case .stopped: throw CommandFailure(.stopped)
        }
    }
}

/// Which files a batch takes.
struct SelectionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only files whose name or path matches, such as '*.pdf' or 'plans/**'. May be repeated.",
            valueName: "pattern"))
    var include: [String] = []

    @Option(help: ArgumentHelp("No files whose name or path matches. May be repeated.", valueName: "pattern"))
    var exclude: [String] = []

    @Option(
        help: ArgumentHelp(
            "Only share i of n of the files, counted from 0; each file is in one share, on every machine the same.",
            valueName: "i/n"))
    var shard: Shard?

    @Flag(help: "Have LibreOffice turn .doc, .odt, .xls and their like into what planlift reads.")
    var viaLibreoffice = false
}

/// What one document may take.
struct LimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Give a document up after so many seconds.", valueName: "seconds"))
    var timeout = WorkerLimits.usualTimeoutInSeconds

    @Option(help: ArgumentHelp("How much memory a document may take: 512M, 2G.", valueName: "size"))
    var maxMemory = MemorySize(megabytes: WorkerLimits.usualMemoryInMegabytes)

    @Option(help: ArgumentHelp("Refuse a PDF with more pages.", valueName: "pages"))
    var maxPages = WorkerLimits.usualMaximumPageCount

    func validate() throws {
        guard (1...86_400).contains(timeout) else { throw ValidationError("--timeout takes 1 to 86400 seconds") }
        guard maxPages >= 1 else { throw ValidationError("--max-pages needs a number above 0") }
    }

    var limits: WorkerLimits {
        WorkerLimits(
            timeoutInSeconds: timeout, memoryInMegabytes: maxMemory.megabytes, maximumPageCount: maxPages)
    }
}

/// `512M`, `2G`; a number alone is megabytes.
struct MemorySize: ExpressibleByArgument, CustomStringConvertible {
    let megabytes: Int

    /// Below it the program itself does not start.
    private static let least = 64

    init(megabytes: Int) {
        self.megabytes = megabytes
    }

    init?(argument: String) {
        var digits = argument.uppercased()[...]
        var factor = 1
        if let unit = digits.last, unit == "M" || unit == "G" {
            factor = unit == "G" ? 1024 : 1
            digits = digits.dropLast()
        }
        guard let count = Int(digits), count <= 1 << 24, count * factor >= MemorySize.least else { return nil }
        self.init(megabytes: count * factor)
    }

    var description: String { megabytes.isMultiple(of: 1024) ? "\(megabytes / 1024)G" : "\(megabytes)M" }
    var defaultValueDescription: String { description }
}

extension Shard: ExpressibleByArgument {
    /// Reads `3/16`.
    package init?(argument: String) {
        let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let index = parts[0], let count = parts[1] else { return nil }
        self.init(index: index, count: count)
    }
}
