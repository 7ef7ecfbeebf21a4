import ArgumentParser
import PlanModel
import Planlift

/// `planlift extract plan.pdf -o plan.json`
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Write the plan in a PDF or DOCX file as structured data.",
        discussion: """
            A plan that was extracted as JSON before can be the input too: it is written in the other form at once.

            A SQLite file that holds plans already gets the plan added, or replaced where it was read from the same \
            bytes; --force starts it anew.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var form: FormatOptions
    @OptionGroup var isolation: IsolationOptions
    @OptionGroup var diagnostics: DiagnosticsOptions

    func run() throws {
        let format = try form.resolved(output: output.output)
        try output.check(inputs: [input.input], mayAdd: format == .sqlite)
        let opened = try input.opened()
        let archive = format == .sqlite ? try output.existingBytes() : nil
        let form = try form.opened()
        let reading = IsolatedReading(
            options: isolation, inputs: [opened], needsFolder: [.sqlite, .xlsx].contains(format),
            logger: diagnostics.logger)
        let (remarks, bytes) = try reading.run { watches in
            let plan = try opened.plan(watches[0])
            return (PlanRemarks(plan), try form.bytes(of: plan, as: format, addedTo: archive))
        }
        try output.write(bytes, inputs: [input.input], mayAdd: format == .sqlite)
        try diagnostics.end(remarks)
    }
}
