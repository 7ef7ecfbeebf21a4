import Foundation
import Glibc
import PlanBatch

/// A file to be written whole or not at all; a device or a pipe is written to as it stands.
struct OutputFile {
    let path: String

    /// Whether the path leads to something that takes bytes and keeps no file, such as `/dev/null` or a named pipe:
    /// a finished file must never be put in its place.
    private var isStream: Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return false }
        return [S_IFCHR, S_IFIFO, S_IFSOCK].contains(status.st_mode & S_IFMT)
    }

    /// The file that a link leads to, so that writing keeps the link.
    private var target: URL {
        FileManager.default.fileExists(atPath: path)
            ? URL(filePath: path).resolvingSymlinksInPath() : URL(filePath: path)
    }

    /// The folder of the file, where there is none; a link's file may lie elsewhere.
    private var missingFolder: String? {
        let folder = target.deletingLastPathComponent().path(percentEncoded: false)
        let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
        guard !isLink, !FileManager.default.fileExists(atPath: folder) else { return nil }
        return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? folder
    }

    /// Refuses a folder, a file in a folder that is not there, an input, and a file that is there already unless it may be
    /// replaced.
    func check(inputs: [String], replaces: Bool) throws {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if isFolder.boolValue { throw CommandFailure(.usage, "\(path) is a folder; name a file in it") }
        if !exists, let folder = missingFolder {
            throw CommandFailure(.unreadable, "\(path) cannot be written: the folder \(folder) is not there")
        }
        if inputs.contains(where: { OutputFile.isSame($0, path) }) {
            throw CommandFailure(.usage, "\(path) is the input; the output must be another file")
        }
        if exists && !replaces && !isStream {
            throw CommandFailure(.usage, "\(path) is there already; --force writes over it")
        }
    }

    /// Writes beside the file first, so that nobody ever sees half of it.
    func write(_ bytes: [UInt8], inputs: [String], replaces: Bool) throws {
        try check(inputs: inputs, replaces: replaces)
        do {
            if isStream {
                try OutputFile.write(bytes, to: path, O_WRONLY)
            } else {
                try replace(with: bytes)
            }
        } catch {
            let reason = String(cString: strerror(error.code))
            throw CommandFailure(.unreadable, "\(path): the file cannot be written: \(reason)")
        }
    }

    /// The system's error number.
    private struct Failure: Error {
        let code: Int32
    }

    private static func write(_ bytes: [UInt8], to path: String, _ flags: Int32) throws(Failure) {
        let descriptor = open(path, flags | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Failure(code: errno) }
        let problem = WholeWrite.write(bytes, to: descriptor)
        // A disk on a network may tell only here that it is full.
        let isClosed = close(descriptor) == 0
        if let problem { throw Failure(code: problem) }
        if !isClosed { throw Failure(code: errno) }
    }

    private func replace(with bytes: [UInt8]) throws(Failure) {
        let target = target
        let draft = target.deletingLastPathComponent()
            .appending(path: ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part")
        do throws(Failure) {
            try OutputFile.write(bytes, to: draft.path(percentEncoded: false), O_WRONLY | O_CREAT | O_TRUNC)
            guard rename(draft.path(percentEncoded: false), target.path(percentEncoded: false)) == 0 else {
                throw Failure(code: errno)
            }
        } catch {
            unlink(draft.path(percentEncoded: false))
            throw error
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
