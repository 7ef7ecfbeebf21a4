import ArgumentParser
import DocumentModel
import Foundation
import Logging
import PlanBatch

/// How a batch speaks of its work.
struct TellingOptions: ParsableArguments {
    @Flag(help: "Plain lines in place of the bar.")
    var noProgress = false

    @Option(help: "text, or json: each line on standard error a JSON object.")
    var logFormat: LogFormat = .text

    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "A line for every document, and what the PDF library says of it.")
    var verbose = false

    enum LogFormat: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }
}

/// Tells on standard error what a batch does: a bar on a terminal, plain lines elsewhere, or JSON.
final class ConvertLog {
    private let options: TellingOptions
    private let logger: Logger
    private let showsBar: Bool
    private var isBarShown = false
    private var lastProgress: ContinuousClock.Instant?

    /// A plain line so often: enough to see that it goes on, few enough to read afterwards.
    private static let timeBetweenLines = Duration.seconds(10)
    private static let timeBetweenBars = Duration.milliseconds(200)

    init(options: TellingOptions, isStream: Bool = false) {
        self.options = options
        var logger = Logger(label: "planlift") { _ -> any LogHandler in
            options.logFormat == .json ? JSONLogHandler() : StandardErrorLogHandler(leastNamedLevel: .warning)
        }
        logger.logLevel = options.quiet ? .error : options.verbose ? .debug : isStream ? .warning : .info
        self.logger = logger
        showsBar =
            !options.noProgress && !options.quiet && options.logFormat == .text && isatty(STDERR_FILENO) == 1
            && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    func tell(_ event: BatchEvent) {
        switch event {
        case .surveying(let count): log(.info, "\(count) files looked at so far", ["files": "\(count)"])
        case .surveyed(let pending, let settled):
            log(
                .info, "\(pending) to convert, \(settled) settled already",
                ["pending": "\(pending)", "settled": "\(settled)"])
        case .isolation(let text, let shortcomings):
            log(.info, "workers are shut in by \(text)", ["isolation": "\(text)"])
            for shortcoming in shortcomings { log(.warning, shortcoming, [:]) }
        case .settled(let path, let outcome): tell(path, outcome)
        case .retrying(let path, let code, let message):
            log(
                .warning, "\(PathText.shown(path)): \(message); it is tried once more, alone",
                ["path": "\(PathText.shown(path))", "code": "\(code)"])
        case .remark(let path, let text):
            log(ToldMessage.level, PathText.shown(path) + ShownText.line(text), ["path": "\(PathText.shown(path))"])
        case .progress(let progress): tell(progress)
        case .note(let text): log(.info, text, [:])
        }
    }

    private func tell(_ path: String, _ outcome: BatchOutcome) {
        let path = PathText.shown(path)
        var metadata: Logger.Metadata = [
            "path": "\(path)", "state": "\(outcome.state)", "milliseconds": "\(outcome.milliseconds)",
            "warnings": "\(outcome.warningCount)",
        ]
        if let code = outcome.code { metadata["code"] = "\(code)" }
        let detail = outcome.message.map { ": \($0)" } ?? ""
        log(
            outcome.state == "failed" ? .warning : .debug, "\(path): \(outcome.state)\(detail)", metadata)
    }

    // MARK: Progress

    private func tell(_ progress: BatchProgress) {
        let now = ContinuousClock.now
        let isEnd = progress.doneCount == progress.totalCount
        let pause = showsBar ? ConvertLog.timeBetweenBars : ConvertLog.timeBetweenLines
        if let lastProgress, now - lastProgress < pause, !(isEnd && showsBar) { return }
        if lastProgress == nil, !showsBar {
            // The first line comes after the first pause, not before anything is done.
            lastProgress = now
            return
        }
        lastProgress = now
        if showsBar {
            draw(progress)
        } else {
            log(
                .info, ConvertLog.line(progress),
                [
                    "done": "\(progress.doneCount)", "total": "\(progress.totalCount)",
                    "failed": "\(progress.failedCount)", "rate": "\(ConvertLog.rounded(progress.rate))",
                ])
        }
    }

    /// No documents a second: the time that is left goes by their size, and the two would not agree.
    private static func line(_ progress: BatchProgress) -> String {
        let left = progress.secondsLeft.map { ", about \(time($0)) left" } ?? ""
        return "\(progress.doneCount) of \(progress.totalCount) documents\(left), \(progress.failedCount) failed"
    }

    /// The line with a bar before it, as wide as there is room; the line alone, and a shorter one, where there is little.
    static func bar(_ progress: BatchProgress, columns: Int) -> String {
        let line = line(progress)
        let short =
            "\(progress.doneCount)/\(progress.totalCount)"
            + (progress.secondsLeft.map { ", \(time($0)) left" } ?? "") + ", \(progress.failedCount) failed"
        let width = min(mostBarColumns, columns - line.count - 1)
        guard width >= leastBarColumns else { return String((line.count <= columns ? line : short).prefix(columns)) }
        // Documents take time by their size: so does the bar.
        let share = progress.totalBytes > 0 ? Double(progress.doneBytes) / Double(progress.totalBytes) : 1
        let full = min(width, Int(saturating: Double(width) * share))
        return String(repeating: "█", count: full) + String(repeating: "░", count: width - full) + " " + line
    }

    private static let mostBarColumns = 24
    /// A shorter bar tells nothing.
    private static let leastBarColumns = 6

    private func draw(_ progress: BatchProgress) {
        let columns = max(20, Terminal.columns(of: STDERR_FILENO) ?? 80)
        StandardError.write("\r\u{1B}[K" + ConvertLog.bar(progress, columns: columns - 1))
        isBarShown = true
    }

    func clearBar() {
        if isBarShown { StandardError.write("\r\u{1B}[K") }
        isBarShown = false
    }

    private func log(_ level: Logger.Level, _ message: String, _ metadata: Logger.Metadata) {
        guard level >= logger.logLevel else { return }
        clearBar()
        logger.log(level: level, "\(message)", metadata: metadata)
    }

    // MARK: The end

    func tell(_ summary: BatchSummary) {
        clearBar()
        let parts = [
            (summary.converted, "converted"), (summary.withoutPlan, "without a plan"), (summary.failed, "failed"),
            (summary.duplicates, summary.duplicates == 1 ? "duplicate" : "duplicates"),
            (summary.skipped, summary.skipped == 1 ? "no plan document" : "no plan documents"),
            (summary.archives, summary.archives == 1 ? "archive" : "archives"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let text = parts.isEmpty ? "nothing to convert" : parts.joined(separator: ", ")
        let seconds = Int(saturating: summary.elapsed / .seconds(1) + 0.5)
        let state = summary.isStopped ? "stopped; the same command goes on" : "report: \(summary.reportPath)"
        log(
            .notice, "\(text) (\(summary.doneNow) now, in \(ConvertLog.time(seconds))); \(state)",
            [
                "converted": "\(summary.converted)", "withoutPlan": "\(summary.withoutPlan)",
                "failed": "\(summary.failed)",
                "duplicates": "\(summary.duplicates)", "skipped": "\(summary.skipped)",
                "archives": "\(summary.archives)", "now": "\(summary.doneNow)",
                "withWarnings": "\(summary.withWarnings)", "seconds": "\(seconds)",
                "stopped": "\(summary.isStopped)", "report": "\(summary.reportPath)",
            ])
        if summary.versionGroups > 0 {
            log(
                .notice,
                (summary.versionGroups == 1 ? "one plan is" : "\(summary.versionGroups) plans are")
                    + " there in several versions; see the report, and planlift history",
                ["versionGroups": "\(summary.versionGroups)"])
        }
    }

    /// `1:05`, `2:03:04`
    static func time(_ seconds: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        return hours > 0 ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
    }

    private static func rounded(_ rate: Double) -> Double { (rate * 10).rounded() / 10 }
}
