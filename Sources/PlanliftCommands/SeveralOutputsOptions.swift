import ArgumentParser

/// Where a command writes that can write several forms in one run.
struct SeveralOutputsOptions: ParsableArguments {
    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp(
            "Write to this file, several times for several forms; - or nothing writes to standard output.",
            valueName: "file"),
        completion: .file())
    var outputs: [String] = []

    @Flag(help: "Write over a file that is there already.")
    var force = false

    func validate() throws {
        guard Set(outputs).count == outputs.count else {
            throw ValidationError("each output needs a file of its own")
        }
    }

    /// The paths; nil stands for standard output.
    var paths: [String?] { outputs.isEmpty ? [nil] : outputs }

    var writesFiles: Bool { outputs.contains { $0 != "-" } }

    /// Each output by itself.
    var all: [OutputDestination] { paths.map { OutputDestination(path: $0, force: force) } }
}
