import Glibc

/// A file that nobody sees until it gets its name.
package enum DraftFile {
    /// Nil, or the system's error number; then nothing is left behind.
    package static func write(_ bytes: [UInt8], to path: String) -> Int32? {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { return errno }
        let code = WholeWrite.write(bytes, to: file)
        close(file)
        if code != nil { unlink(path) }
        return code
    }

    /// What keeps files from being written beside a draft, as the system's error number; nil where nothing does.
    package static func problem(beside draft: String) -> Int32? {
        let probe = draft + ".probe"
        defer { unlink(probe) }
        return write([UInt8](repeating: 0, count: 1 << 20), to: probe)
    }
}
