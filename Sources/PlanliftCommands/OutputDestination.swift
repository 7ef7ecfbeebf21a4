import Foundation
import Planlift

/// A file or standard output, as a place to write to.
struct OutputDestination: Hashable {
    /// Nil or `-` for standard output.
    let path: String?
    /// Whether a file that is there already is written over.
    let force: Bool

    /// Writes the whole output or none of it.
    ///
    /// - Parameters:
    ///   - inputs: files that the output must not replace.
    ///   - mayAdd: whether the bytes hold what is in the file already, so that nothing is lost.
    func write(_ bytes: [UInt8], inputs: [String], mayAdd: Bool = false) throws {
        guard let path, path != "-" else {
            return try StandardOutput.write(bytes)
        }
        try OutputFile(path: path).write(bytes, inputs: inputs, replaces: force || mayAdd)
    }

    /// Says at once what would only come up after the work.
    func check(inputs: [String], mayAdd: Bool = false) throws {
        guard let path, path != "-" else { return }
        try OutputFile(path: path).check(inputs: inputs, replaces: force || mayAdd)
    }

    /// What is in the output file already, to add to; nil where there is none or `--force` starts it anew.
    func existingBytes() throws -> [UInt8]? {
        guard let path, path != "-", !force else { return nil }
        do {
            return try PlanFile.bytes(of: URL(filePath: path))
        } catch .fileMissing {
            return nil
        } catch {
            throw CommandFailure(.unreadable, "\(path): \(error)")
        }
    }
}
