import ArgumentParser
import PlanModel
import Planlift

/// `planlift extract plan.pdf -o plan.json`
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Write the plan in a PDF or DOCX file as structured data.")

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var diagnostics: DiagnosticsOptions

    @Option(help: "The form to write: \(PlanFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: PlanFormat = .json

    func run() throws {
        try output.check(inputs: [input.input])
        let plan = try input.plan()
        try output.write(try format.bytes(of: plan), inputs: [input.input])
        diagnostics.report(plan.diagnostics, name: plan.source.name)
        try diagnostics.endStrictly(plan.diagnostics, hasUnplacedText: !plan.unplaced.isEmpty)
    }
}
