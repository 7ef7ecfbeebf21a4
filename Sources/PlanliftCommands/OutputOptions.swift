import ArgumentParser
import Foundation

/// Where a command writes, and what it must not write over.
struct OutputOptions: ParsableArguments {
    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp("Write to this file; - or nothing writes to standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(help: "Write over a file that is there already.")
    var force = false

    /// Writes the whole output or none of it.
    ///
    /// - Parameter inputs: files that the output must not replace.
    func write(_ bytes: [UInt8], inputs: [String]) throws {
        guard let output, output != "-" else {
            do {
                try FileHandle.standardOutput.write(contentsOf: Data(bytes))
            } catch {
                // Whoever read the output has had enough.
                throw CommandFailure(.done)
            }
            return
        }
        try OutputFile(path: output).write(bytes, inputs: inputs, replaces: force)
    }

    /// Says at once what would only come up after the work.
    func check(inputs: [String]) throws {
        guard let output, output != "-" else { return }
        try OutputFile(path: output).check(inputs: inputs, replaces: force)
    }
}
