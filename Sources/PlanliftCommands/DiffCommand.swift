import ArgumentParser
import DifferenceWriting
import DocumentModel
import Foundation
import PlanComparison
import PlanModel
import Planlift

/// `planlift diff plan-2021.docx plan-2022.pdf -o changes.html`
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Tell what changed between two versions of a plan.",
        discussion: """
            Milestones, steps and objectives are compared by meaning, across formats: what was added, removed, \
            reworded, moved to another term, strand or priority, or renumbered. White space, hyphenation, the shape of \
            quotation marks and dashes, and where on a page something stands are no change. A plan that was rolled \
            forward is compared with its years laid over each other.

            Examples:
              planlift diff old.pdf new.docx --summary
              planlift diff 2021-22.pdf 2022-23.pdf -o changes.html
              planlift diff --revisions plan.docx

            Exit codes: 0 the plans say the same; 1 they differ; 2 trouble.
            """)

    @Argument(
        help: ArgumentHelp("The older and the newer plan: PDF, DOCX, XLSX, ODS, text or plan JSON.", valueName: "file"),
        completion: .file(extensions: InputOptions.endings))
    var files: [String] = []

    @Option(
        help: ArgumentHelp("Compare a DOCX with itself before its tracked changes.", valueName: "file.docx"),
        completion: .file(extensions: ["docx"]))
    var revisions: String?

    @Option(help: "The form to write: \(DifferenceFormat.names). Without it the output file's ending tells, else text.")
    var format: DifferenceFormat?

    @OptionGroup(title: "Output") var output: OutputOptions

    @Option(
        help: ArgumentHelp(
            "Only changes of these kinds: \(Change.Kind.allCases.map(\.rawValue).joined(separator: ",")).",
            valueName: "kinds"))
    var only: CommaSeparated<Change.Kind>?

    @Option(help: ArgumentHelp("Only this priority: its number, or words of its heading.", valueName: "p"))
    var priority: String?

    @Option(
        help: ArgumentHelp(
            "What is no change: "
                + "\(ComparisonOptions.Ignored.allCases.map(\.rawValue).joined(separator: ",")).",
            valueName: "what"))
    var ignore: CommaSeparated<ComparisonOptions.Ignored>?

    @OptionGroup var alignment: ComparisonAlignmentOptions

    @Flag(help: "text, markdown: the numbers of changes only.")
    var summary = false

    @Flag(name: .shortAndLong, help: "Print nothing: the exit code tells.")
    var quiet = false

    @Option(help: ArgumentHelp("text: lay out for so many columns, not the terminal's.", valueName: "columns"))
    var width: Int?

    @Flag(help: "text: print at once, without a pager.")
    var noPager = false

    @OptionGroup(title: "Reading") var reading: SeveralInputsOptions
    @OptionGroup(title: "Limits of the reading") var isolation: IsolationOptions
    @OptionGroup(title: "What is said") var detail: VerboseOptions

    func validate() throws {
        if revisions != nil {
            guard files.isEmpty else { throw ValidationError("--revisions compares one file with itself") }
        } else {
            guard files.count == 2 else { throw ValidationError("name two files: the older and the newer plan") }
            guard files != ["-", "-"] else { throw ValidationError("standard input can be one of the plans only") }
        }
        if let width, width < 1 { throw ValidationError("--width needs a number above 0") }
    }

    func run() throws {
        do {
            try compare()
        } catch let failure as CommandFailure where failure.status == .unreadable {
            throw CommandFailure(.trouble, failure.message)
        }
    }

    private func compare() throws {
        let inputs = revisions.map { [$0] } ?? files
        let form = try DifferenceFormat.resolved(format, output: output.output)
        if !quiet { try output.check(inputs: inputs) }
        let opened = try opened()
        let isOnTerminal = form == .text && (output.output == nil || output.output == "-")
        let terminal = Terminal.current
        let isolated = IsolatedReading(
            options: isolation, inputs: opened, needsFolder: form == .xlsx, logger: detail.logger(quiet: quiet))
        let (outcome, bytes) = try isolated.run { watches -> (Outcome, [UInt8]) in
            let (before, after) = try plans(opened, watches)
            let offer = revisions == nil && !quiet ? after.remark(onCorrectionsOf: before) : nil
            let compared = PlanComparator.comparedPlans(
                before.plan, after.plan, options: alignment.options(ignoring: ignore)
            ).filtered(by: .init(kinds: only.map { Set($0.values) }, priority: priority))
            let bytes = quiet ? [] : try self.bytes(compared, as: form, terminal, usesColor: isOnTerminal)
            let difference = compared.difference
            let outcome = Outcome(
                isDifferent: !difference.isEmpty, isUnrelated: difference.unrelated == true,
                remarks: [before, after].map { PlanRemarks($0.plan) }, offer: offer)
            return (outcome, bytes)
        }
        if !quiet { detail.tell(outcome.remarks) }
        if outcome.isUnrelated, !quiet {
            StandardError.write(
                "planlift: warning: \(inputs.joined(separator: ", ")): these look like two different plans; hardly "
                    + "anything in them corresponds\n")
        }
        if let offer = outcome.offer {
            StandardError.write("planlift: warning: \(opened[1].shownName): \(offer)\n")
        }
        if !quiet {
            if isOnTerminal {
                try terminal.print(String(decoding: bytes, as: UTF8.self), usesPager: !noPager)
            } else {
                try output.write(bytes, inputs: inputs)
            }
        }
        if outcome.isDifferent { throw CommandFailure(.different) }
    }

    /// What is to be said beside the output.
    private struct Outcome: Codable {
        let isDifferent: Bool
        let isUnrelated: Bool
        let remarks: [PlanRemarks]
        /// That the newer plan lacks corrections of the older one, which look like changes then.
        let offer: String?
    }

    private func opened() throws -> [OpenedInput] {
        guard let revisions else { return try files.map { try reading.input($0).opened() } }
        let original = try reading.input(revisions, revisions: .original).opened()
        return [
            original,
            OpenedInput(
                input: revisions, bytes: original.bytes, name: original.name,
                options: try reading.input(revisions).readingOptions()),
        ]
    }

    private func plans(
        _ opened: [OpenedInput], _ watches: [ReadingWatch]
    ) throws -> (before: PlannedInput, after: PlannedInput) {
        var before = try opened[0].planned(watches[0])
        if let revisions {
            // A plan as JSON tells of the DOCX that it was read from, but has one of its states only.
            guard before.plan.source.format == .docx, before.document != nil else {
                throw CommandFailure(.trouble, "\(revisions): only a DOCX has tracked changes")
            }
            before.plan.source.name += " (before its tracked changes)"
        }
        return (before, try opened[1].planned(watches[1]))
    }

    private func bytes(
        _ compared: ComparedPlans, as form: DifferenceFormat, _ terminal: Terminal, usesColor: Bool
    ) throws -> [UInt8] {
        switch form {
        case .text:
            let options = DifferenceText.Options(
                widthInColumns: width ?? terminal.widthInColumns, usesColor: usesColor && terminal.usesColor,
                isSummary: summary)
            return Array(DifferenceText.write(compared, options: options).utf8)
        case .json: return try DifferenceJSON.write(compared.differenceWithPairs)
        case .markdown: return Array(DifferenceMarkdown.write(compared, isSummary: summary).utf8)
        case .html: return DifferenceHTML.write(compared)
        case .xlsx: return try DifferenceWorkbook.write(compared)
        }
    }
}

extension ExitStatus {
    /// `diff` found a difference, as the command of that name says it.
    static let different = ExitStatus.warnings
    /// `diff` could not compare, as the command of that name says it.
    static let trouble = ExitStatus.usage
}

/// A list of words of one kind: `moved,removed`.
struct CommaSeparated<Value: RawRepresentable & CaseIterable & Hashable>: ExpressibleByArgument, Hashable
where Value.RawValue == String {
    let values: [Value]

    init?(argument: String) {
        let words = argument.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
        let values = words.compactMap { Value(rawValue: String($0)) }
        guard !values.isEmpty, values.count == words.count else { return nil }
        self.values = values
    }

    static var allValueStrings: [String] { Value.allCases.map(\.rawValue) }
}
