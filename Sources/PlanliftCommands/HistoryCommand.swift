import ArgumentParser
import DifferenceWriting
import Foundation
import PlanComparison
import PlanModel
import Planlift

/// `planlift history plan-2021.docx plan-2022.pdf plan-2023.pdf`
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Tell the life of every milestone over several versions of a plan.",
        discussion: """
            Each version is compared with the next. Milestones that never changed are left out, but for --all; JSON has \
            all of them.

            Example:
              planlift history 2021.pdf 2022.pdf 2023.docx -o history.html
            """)

    private static let forms = Form.allCases.compactMap { DifferenceFormat(rawValue: $0.rawValue) }

    /// The forms of a difference but for the workbook.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case text, json, markdown, html
    }

    @Argument(
        help: ArgumentHelp("The versions, oldest first: PDF, DOCX, XLSX, ODS, text or plan JSON.", valueName: "file"),
        completion: .file(extensions: InputOptions.endings))
    var files: [String] = []

    @Option(
        help: """
            The form to write: \(Form.allCases.map(\.rawValue).joined(separator: ", ")). Without it the output file's ending \
            tells, else text.
            """)
    var format: Form?

    @OptionGroup(title: "Output") var output: OutputOptions

    @Option(
        help: ArgumentHelp(
            "What is no change: "
                + "\(ComparisonOptions.Ignored.allCases.map(\.rawValue).joined(separator: ",")).",
            valueName: "what"))
    var ignore: CommaSeparated<ComparisonOptions.Ignored>?

    @OptionGroup var alignment: ComparisonAlignmentOptions

    @Flag(help: "text, markdown, html: also the milestones that never changed.")
    var all = false

    @Option(help: ArgumentHelp("text: lay out for so many columns, not the terminal's.", valueName: "columns"))
    var width: Int?

    @Flag(help: "text: print at once, without a pager.")
    var noPager = false

    @OptionGroup(title: "Reading") var reading: SeveralInputsOptions
    @OptionGroup(title: "Limits of the reading") var isolation: IsolationOptions
    @OptionGroup(title: "What is said") var detail: VerboseOptions

    func validate() throws {
        guard files.count >= 2 else { throw ValidationError("name at least two files, oldest first") }
        guard files.count(where: { $0 == "-" }) < 2 else {
            throw ValidationError("standard input can be one of the plans only")
        }
        if let width, width < 1 { throw ValidationError("--width needs a number above 0") }
    }

    func run() throws {
        let form = try DifferenceFormat.resolved(
            format.flatMap { DifferenceFormat(rawValue: $0.rawValue) }, output: output.output, among: Self.forms)
        try output.check(inputs: files)
        let opened = try files.map { try reading.input($0).opened() }
        let isOnTerminal = form == .text && (output.output == nil || output.output == "-")
        let terminal = Terminal.current
        let isolated = IsolatedReading(options: isolation, inputs: opened, logger: detail.logger())
        let (remarks, bytes) = try isolated.run { watches in
            let plans = try zip(opened, watches).map { try $0.plan($1) }
            let history = PlanHistory(of: plans, options: alignment.options(ignoring: ignore))
            return (
                plans.map(PlanRemarks.init),
                try self.bytes(history, of: plans, as: form, terminal, usesColor: isOnTerminal)
            )
        }
        detail.tell(remarks)
        if isOnTerminal {
            return try terminal.print(String(decoding: bytes, as: UTF8.self), usesPager: !noPager)
        }
        try output.write(bytes, inputs: files)
    }

    private func bytes(
        _ history: PlanHistory, of plans: [Plan], as form: DifferenceFormat, _ terminal: Terminal, usesColor: Bool
    ) throws -> [UInt8] {
        switch form {
        case .json:
            do {
                return try DifferenceJSON.write(history)
            } catch {
                throw CommandFailure(.unreadable, "\(error)")
            }
        case .markdown: return Array(HistoryMarkdown.write(history, of: plans, includesUnchanged: all).utf8)
        case .html: return HistoryHTML.write(history, of: plans, includesUnchanged: all)
        case .text, .xlsx:
            let options = HistoryText.Options(
                widthInColumns: width ?? terminal.widthInColumns, usesColor: usesColor && terminal.usesColor,
                includesUnchanged: all)
            return Array(HistoryText.write(history, of: plans, options: options).utf8)
        }
    }
}
