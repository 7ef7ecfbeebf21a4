import ArgumentParser
import PlanWriting

/// `planlift schema > plan.schema.json`
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema (draft 2020-12) of plans, or of differences between plans.")

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case plan, difference
    }

    @Argument(help: "What to describe: plan or difference.")
    var subject: Subject = .plan
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.check(inputs: [])
        let text = subject == .plan ? PlanSchema.text : PlanSchema.differenceText
        try output.write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), inputs: [])
    }
}
