import ArgumentParser
import Foundation
import Planlift

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
    /// - Parameters:
    ///   - inputs: files that the output must not replace.
    ///   - mayAdd: whether the bytes hold what is in the file already, so that nothing is lost.
    func write(_ bytes: [UInt8], inputs: [String], mayAdd: Bool = false) throws {
        guard let output, output != "-" else {
            return try StandardOutput.write(bytes)
        }
        try OutputFile(path: output).write(bytes, inputs: inputs, replaces: force || mayAdd)
    }

    /// Says at once what would only come up after the work.
    func check(inputs: [String], mayAdd: Bool = false) throws {
        guard let output, output != "-" else { return }
        try OutputFile(path: output).check(inputs: inputs, replaces: force || mayAdd)
    }

    /// What is in the output file already, to add to; nil where there is none or `--force` starts it anew.
    func existingBytes() throws -> [UInt8]? {
        guard let output, output != "-", !force else { return nil }
        do {
            return try PlanFile.bytes(of: URL(filePath: output))
        } catch .fileMissing {
            return nil
        } catch {
            throw CommandFailure(.unreadable, "\(output): \(error)")
        }
    }
}
