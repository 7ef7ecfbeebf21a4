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
        discussion: "Each version is compared with the next. Milestones that never changed are left out of the text.")

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Argument(
        help: ArgumentHelp("The versions, oldest first: PDF, DOCX or plan JSON.", valueName: "file"),
        completion: .file(extensions: ["pdf", "docx", "json"]))
    var files: [String] = []

    @Option(help: "The form to write: text or json.")
    var format: Format = .text

    @OptionGroup var output: OutputOptions

    @Option(
        help: ArgumentHelp(
            "What is no change: "
                + "\(ComparisonOptions.Ignored.allCases.map(\.rawValue).joined(separator: ",")).",
            valueName: "what"))
    var ignore: CommaSeparated<ComparisonOptions.Ignored>?

    @Flag(help: "text: also the milestones that never changed.")
    var all = false

    @Option(help: ArgumentHelp("text: lay out for so many columns, not the terminal's.", valueName: "columns"))
    var width: Int?

    @Flag(help: "text: print at once, without a pager.")
    var noPager = false

    @OptionGroup var reading: SeveralInputsOptions

    func validate() throws {
        guard files.count >= 2 else { throw ValidationError("name at least two files, oldest first") }
        guard files.count(where: { $0 == "-" }) < 2 else {
            throw ValidationError("standard input can be one of the plans only")
        }
        if let width, width < 1 { throw ValidationError("--width needs a number above 0") }
    }

    func run() throws {
        try output.check(inputs: files)
        let plans = try files.map { try reading.input($0).plan() }
        let history = PlanHistory(of: plans, options: .init(ignoring: ignore.map { Set($0.values) } ?? []))
        let terminal = Terminal.current
        switch format {
        case .json:
            let bytes: [UInt8]
            do {
                bytes = try DifferenceJSON.write(history)
            } catch {
                throw CommandFailure(.unreadable, "\(error)")
            }
            try output.write(bytes, inputs: files)
        case .text:
            let isOnTerminal = output.output == nil || output.output == "-"
            let text = HistoryText.write(
                history, of: plans,
                options: .init(
                    widthInColumns: width ?? terminal.widthInColumns, usesColor: isOnTerminal && terminal.usesColor,
                    includesUnchanged: all))
            if isOnTerminal {
                terminal.print(text, usesPager: !noPager)
            } else {
                try output.write(Array(text.utf8), inputs: files)
            }
        }
    }
}
