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
    @OptionGroup var diagnostics: DiagnosticsOptions

    func run() throws {
        let format = try form.resolved(output: output.output)
        try output.check(inputs: [input.input], mayAdd: format == .sqlite)
        let plan = try input.plan()
        let archive = format == .sqlite ? try output.existingBytes() : nil
        try output.write(
            try form.bytes(of: plan, as: format, addedTo: archive), inputs: [input.input], mayAdd: format == .sqlite)
        diagnostics.report(plan.diagnostics, name: plan.source.name)
        try diagnostics.endStrictly(plan.diagnostics, hasUnplacedText: !plan.unplaced.isEmpty)
    }
}
