import Foundation

/// A file to be written whole or not at all.
struct OutputFile {
    let path: String

    /// Refuses a folder, an input, and a file that is there already unless it may be replaced.
    func check(inputs: [String], replaces: Bool) throws {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if isFolder.boolValue { throw CommandFailure(.usage, "\(path) is a folder; name a file in it") }
        if inputs.contains(where: { OutputFile.isSame($0, path) }) {
            throw CommandFailure(.usage, "\(path) is the input; the output must be another file")
        }
        if exists && !replaces {
            throw CommandFailure(.usage, "\(path) is there already; --force writes over it")
        }
    }

    /// Writes beside the file first, so that nobody ever sees half of it.
    func write(_ bytes: [UInt8], inputs: [String], replaces: Bool) throws {
        try check(inputs: inputs, replaces: replaces)
        let target = URL(filePath: path)
        let draft = target.deletingLastPathComponent()
            .appending(path: ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part")
        do {
            try Data(bytes).write(to: draft)
            guard rename(draft.path(percentEncoded: false), path) == 0 else {
                throw CocoaError(.fileWriteUnknown)
            }
        } catch {
            try? FileManager.default.removeItem(at: draft)
            throw CommandFailure(.unreadable, "\(path): the file cannot be written: \(error.localizedDescription)")
        }
    }

    /// Whether two paths lead to one file, also through links.
    private static func isSame(_ first: String, _ second: String) -> Bool {
        guard first != "-" else { return false }
        let files = [first, second].map { URL(filePath: $0).resolvingSymlinksInPath().standardizedFileURL }
        if files[0] == files[1] { return true }
        let identities = files.map { file in
            try? FileManager.default.attributesOfItem(atPath: file.path(percentEncoded: false))
        }.map { attributes in
            attributes.map { ["\($0[.systemNumber] ?? "")", "\($0[.systemFileNumber] ?? "")"] }
        }
        return identities[0] != nil && identities[0] == identities[1]
    }
}
