import ArgumentParser
import PlanWriting

/// `planlift schema > plan.schema.json`
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema (draft 2020-12) of plans, of their differences, histories or corrections.",
        discussion: """
            Example:
              planlift schema difference > difference.schema.json
            """)

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case plan, difference, history, corrections

        fileprivate var text: String {
            switch self {
            case .plan: PlanSchema.text
            case .difference: PlanSchema.differenceText
            case .history: PlanSchema.historyText
            case .corrections: PlanSchema.correctionsText
            }
        }
    }

    @Argument(help: "What to describe: plan, difference, history or corrections.")
    var subject: Subject = .plan
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.check(inputs: [])
        try output.write(Array(subject.text.utf8), inputs: [])
    }
}
