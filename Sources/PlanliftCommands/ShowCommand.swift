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

            Examples:
              planlift show plan.pdf --year 2022-23 --term Spring
              planlift show plan.docx --lead SENCO --format list
            """)

    @OptionGroup(title: "What to show") var part: FilterOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var version: OlderVersionOptions
    @OptionGroup(title: "Limits of the reading") var isolation: IsolationOptions
    @OptionGroup(title: "What is said") var diagnostics: DiagnosticsOptions

    @Option(help: "grid, the term grids; list, one below the other; or plain, a line each with tabs.")
    var format: PlanTerminal.Layout?

    @Option(help: ArgumentHelp("Lay out for so many columns, not the terminal's.", valueName: "columns"))
    var width: Int?

    @Flag(help: "Print at once, without a pager.")
    var noPager = false

    func validate() throws {
        if let width, width < 1 { throw ValidationError("--width needs a number above 0") }
    }

    func run() throws {
        let opened = try input.opened()
        let corrected = try version.opened(for: input)
        let terminal = Terminal.current
        let width = width ?? terminal.widthInColumns
        let reading = IsolatedReading(
            options: isolation, inputs: [opened] + [corrected].compactMap { $0 }, logger: diagnostics.logger)
        let (remarks, bytes) = try reading.run { watches in
            let older = try corrected?.correctedVersion(watches[watches.count - 1])
            let plan = try opened.carrying(older).plan(watches[0])
            let remarks = PlanRemarks(part.part(of: plan))
            let text = PlanTerminal.write(
                plan,
                options: .init(
                    layout: format ?? (width < PlanTerminal.leastWidthOfGridInColumns ? .list : .grid),
                    widthInColumns: width, usesColor: terminal.usesColor && format != .plain,
                    filter: part.filter))
            return (remarks, Array(text.utf8))
        }
        try terminal.print(String(decoding: bytes, as: UTF8.self), usesPager: !noPager)
        try diagnostics.end(remarks)
        if part.filter.foundNothing(remarks.diagnostics) { throw CommandFailure(.nothingFound) }
    }
}
