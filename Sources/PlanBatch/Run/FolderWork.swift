import FoundationEssentials
import Glibc

/// Folders and files of the output, with the system's own reasons where something fails.
enum FolderWork {
    /// Makes a folder and those above it.
    static func make(_ path: String) throws(BatchFailure) {
        if PathText.withCString(path, { mkdir($0, 0o777) }) == 0 { return }
        let code = errno
        if code == EEXIST, FileStatus(path: path, followsLinks: true)?.kind == .folder { return }
        guard code == ENOENT, let parent = parent(of: path) else { throw .output(path: path, code: code) }
        try make(parent)
        guard PathText.withCString(path, { mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
            throw .output(path: path, code: errno)
        }
    }

    /// Gives a draft its name: whoever looks sees the file whole or not at all.
    static func move(_ draft: String, to path: String) throws(BatchFailure) {
        // A worker that was taken over could leave anything there but a file.
        guard FileStatus(path: draft, followsLinks: false)?.kind == .file else {
            throw .output(path: draft, code: ENOENT)
        }
        if rename(draft, path) { return }
        let code = errno
        guard code == ENOENT, let parent = parent(of: path) else { throw .output(path: path, code: code) }
        try make(parent)
        guard rename(draft, path) else { throw .output(path: path, code: errno) }
    }

    /// Copies a file, whatever bytes its name has.
    static func copy(_ source: String, to path: String) throws(BatchFailure) {
        let input = OpenFile.forReading(source)
        guard input >= 0 else { throw .output(path: source, code: -input) }
        defer { close(input) }
        let output = PathText.withCString(path) { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600) }
        guard output >= 0 else { throw .output(path: path, code: errno) }
        defer { close(output) }
        var offset = 0
        while let piece = OpenFile.bytes(input, from: offset, count: 1 << 20), !piece.isEmpty {
            if let code = WholeWrite.write(piece, to: output) { throw .output(path: path, code: code) }
            offset += piece.count
        }
    }

    static func remove(_ path: String) {
        _ = PathText.withCString(path) { unlink($0) }
    }

    /// Removes a folder with all that is in it.
    static func removeAll(_ path: String) {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Removes a folder if it is empty, and those above it up to a root.
    static func removeEmptyFolders(from path: String, upTo root: String) {
        var path = path
        while path.count > root.count, path.hasPrefix(root), PathText.withCString(path, { rmdir($0) }) == 0 {
            guard let parent = parent(of: path) else { return }
            path = parent
        }
    }

    static func parent(of path: String) -> String? {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return nil }
        return String(path[..<slash])
    }

    private static func rename(_ from: String, _ to: String) -> Bool {
        PathText.withCString(from) { from in PathText.withCString(to) { Glibc.rename(from, $0) == 0 } }
    }
}
