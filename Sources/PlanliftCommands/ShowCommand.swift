import ArgumentParser
import PlanModel
import PlanWriting
import Planlift

/// `planlift show plan.pdf --year 2022-23 --term 2`
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print the plan for reading in a terminal.",
        discussion: """
            On a terminal a long plan goes through $PAGER. Colours are left out where NO_COLOR is set or the output is \
            no terminal.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var isolation: IsolationOptions
    @OptionGroup var diagnostics: DiagnosticsOptions

    @Option(help: "grid, the term grids; list, one below the other; or plain, a line each with tabs.")
    var format: PlanTerminal.Layout?

    @Option(help: ArgumentHelp("Only priorities of this number, or with these words in their heading.", valueName: "p"))
    var priority: String?

    @Option(help: ArgumentHelp("Only this academic year: 2022-23, AY22/23 or 2022.", valueName: "year"))
    var year: String?

    @Option(help: ArgumentHelp("Only this term of a year: 2, T2 or Spring.", valueName: "term"))
    var term: String?

    @Option(help: ArgumentHelp("Only what is led by someone with these words in their name.", valueName: "name"))
    var lead: String?

    @Option(help: ArgumentHelp("Lay out for so many columns, not the terminal's.", valueName: "columns"))
    var width: Int?

    @Flag(help: "Print at once, without a pager.")
    var noPager = false

    func validate() throws {
        if let width, width < 1 { throw ValidationError("--width needs a number above 0") }
    }

    func run() throws {
        let opened = try input.opened()
        let terminal = Terminal.current
        let width = width ?? terminal.widthInColumns
        let reading = IsolatedReading(options: isolation, inputs: [opened], logger: diagnostics.logger)
        let (remarks, bytes) = try reading.run { watches in
            let plan = try opened.plan(watches[0])
            let text = PlanTerminal.write(
                plan,
                options: .init(
                    layout: format ?? (width < PlanTerminal.leastWidthOfGridInColumns ? .list : .grid),
                    widthInColumns: width, usesColor: terminal.usesColor && format != .plain,
                    filter: PlanFilter(priority: priority, year: year, term: term, lead: lead)))
            return (PlanRemarks(plan), Array(text.utf8))
        }
        try terminal.print(String(decoding: bytes, as: UTF8.self), usesPager: !noPager)
        try diagnostics.end(remarks)
    }
}
