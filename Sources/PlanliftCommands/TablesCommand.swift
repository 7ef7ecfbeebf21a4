public import ArgumentParser
import Foundation
import PlanModel
public import PlanWriting
import Planlift

/// `planlift tables report.pdf --pages 3-7 --format csv`
struct TablesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tables", abstract: "Print the tables of a file, whatever they say.",
        discussion: """
            Examples:
              planlift tables report.pdf --pages 3-7 --format csv
              planlift tables report.pdf --table 2 -o table.html
              planlift tables report.docx -o tables.xlsx
            """)

    @OptionGroup var input: InputOptions

    @Option(
        help: """
            The form: \(TableForms.Form.allCases.map(\.rawValue).joined(separator: ", ")). Without it the output file's \
            ending tells, else it is json.
            """)
    var format: TableForms.Form?

    @Option(help: ArgumentHelp("Only tables that touch these pages: 3 or 3-7.", valueName: "pages"))
    var pages: PageRange?

    @Option(help: ArgumentHelp("Only the table with this number, from 1.", valueName: "number"))
    var table: Int?

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Limits of the reading") var isolation: IsolationOptions
    @OptionGroup(title: "What is said") var detail: VerboseOptions

    func run() throws {
        let form = format ?? output.output.flatMap(TableForms.Form.init(path:)) ?? .json
        let isOnTerminal = output.output == nil || output.output == "-"
        if !form.isText, isOnTerminal, isatty(STDOUT_FILENO) == 1 {
            throw CommandFailure(.usage, "a terminal cannot show \(form.rawValue); name a file with --output")
        }
        try output.check(inputs: [input.input])
        let opened = try input.opened()
        let reading = IsolatedReading(
            options: isolation, inputs: [opened], needsFolder: form == .xlsx, logger: detail.logger())
        let (remarks, bytes) = try reading.run { watches -> (PlanRemarks, [UInt8]) in
            let plan = try opened.plan(watches[0])
            return (PlanRemarks(plan), try TableForms.write(try chosen(of: plan, name: opened.shownName), as: form))
        }
        try output.write(bytes, inputs: [input.input])
        detail.tell([remarks])
    }

    private func chosen(of plan: Plan, name: String) throws -> [PlanTable] {
        if let table, !plan.tables.indices.contains(table - 1) {
            throw CommandFailure(.usage, "\(name): there is no table \(table); the file has \(plan.tables.count)")
        }
        if let pages, let count = plan.source.pageCount, pages.pages.lowerBound > count {
            throw CommandFailure(
                .usage, "\(name): there is no page \(pages.pages.lowerBound); the file has \(count)")
        }
        return plan.tables.enumerated().filter { index, candidate in
            (table.map { $0 == index + 1 } ?? true)
                && (pages.map { range in candidate.pages.contains(where: range.pages.contains) } ?? true)
        }.map(\.element)
    }
}

extension TableForms.Form: ExpressibleByArgument {
    /// The form that a file's ending tells.
    init?(path: String) {
        let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
        switch ending {
        case "json": self = .json
        case "csv": self = .csv
        case "md", "markdown": self = .markdown
        case "html", "htm": self = .html
        case "xlsx": self = .xlsx
        default: return nil
        }
    }
}

/// `3` or `3-7`, both ends included.
struct PageRange: ExpressibleByArgument {
    let pages: ClosedRange<Int>

    init?(argument: String) {
        let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first >= 1, first <= last
        else {
            return nil
        }
        pages = first...last
    }
}
