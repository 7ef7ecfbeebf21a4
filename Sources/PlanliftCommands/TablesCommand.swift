public import ArgumentParser
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
              planlift tables report.pdf --table 2 --format html -o table.html
            """)

    @OptionGroup var input: InputOptions

    @Option(help: "The form: \(TableForms.Form.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: TableForms.Form = .json

    @Option(help: ArgumentHelp("Only tables that touch these pages: 3 or 3-7.", valueName: "pages"))
    var pages: PageRange?

    @Option(help: ArgumentHelp("Only the table with this number, from 1.", valueName: "number"))
    var table: Int?

    @OptionGroup var output: OutputOptions
    @OptionGroup var isolation: IsolationOptions

    func run() throws {
        try output.check(inputs: [input.input])
        let opened = try input.opened()
        let (_, bytes) = try IsolatedReading(options: isolation, inputs: [opened]).run { watches in
            let found = try opened.plan(watches[0]).tables.enumerated().filter { index, candidate in
                (table.map { $0 == index + 1 } ?? true)
                    && (pages.map { range in candidate.pages.contains(where: range.pages.contains) } ?? true)
            }.map(\.element)
            if let table, found.isEmpty { throw ValidationError("there is no table \(table) here") }
            return (true, try TableForms.write(found, as: format))
        }
        try output.write(bytes, inputs: [input.input])
    }
}

extension TableForms.Form: ExpressibleByArgument {}

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
