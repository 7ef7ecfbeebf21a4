import ArgumentParser

/// Where a command writes, and what it must not write over.
struct OutputOptions: ParsableArguments {
    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp("Write to this file; - or nothing writes to standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(help: "Write over a file that is there already.")
    var force = false

    private var destination: OutputDestination { OutputDestination(path: output, force: force) }

    /// See `OutputDestination.write`.
    func write(_ bytes: [UInt8], inputs: [String]) throws {
        try destination.write(bytes, inputs: inputs)
    }

    /// Says at once what would only come up after the work.
    func check(inputs: [String]) throws {
        try destination.check(inputs: inputs)
    }
}
