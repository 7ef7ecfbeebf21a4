import ArgumentParser
import Foundation
import PlanModel

/// The form to write a plan in, and what can be chosen about it.
struct FormatOptions: ParsableArguments {
    @Option(
        help: """
            The form to write: \(PlanFormat.allCases.map(\.rawValue).joined(separator: ", ")). Without it the output \
            file's ending tells, else it is json.
            """)
    var format: PlanFormat?

    @OptionGroup var writing: WritingOptions

    /// The form that was asked for, or that the output's ending tells.
    func resolved(output: String?, checksOptions: Bool = true) throws -> PlanFormat {
        let told = output.flatMap { $0 == "-" ? nil : PlanFormat(path: $0) }
        if format == nil, told == nil, let output, output != "-" {
            throw CommandFailure(
                .usage,
                "\(output): the ending tells no form; name one with --format, or end the name in "
                    + PlanFormat.allCases.map { "." + $0.endings[0] }.joined(separator: ", "))
        }
        let format = format ?? told ?? .json
        if checksOptions { try writing.check(belongsTo: [format]) }
        if !format.isText, output == nil || output == "-", isatty(STDOUT_FILENO) == 1 {
            throw CommandFailure(.usage, "a terminal cannot show \(format.rawValue); name a file with --output")
        }
        return format
    }

    /// The form of each output.
    func resolved(outputs: [String?]) throws -> [PlanFormat] {
        if format != nil, outputs.count > 1 {
            throw CommandFailure(.usage, "--format is for one output; with several the endings tell the forms")
        }
        let formats = try outputs.map { try resolved(output: $0, checksOptions: false) }
        try writing.check(belongsTo: formats)
        return formats
    }

    /// The options with all files that go with them, read to their ends.
    func opened(settings: SettingsFile) throws -> OpenedWritingOptions {
        try writing.opened(settings: settings)
    }
}
