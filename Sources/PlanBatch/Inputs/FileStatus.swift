import Glibc

/// What the file system says of a file without opening it.
struct FileStatus: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case file, folder, link, other
    }

    var kind: Kind
    var byteCount: Int
    /// What a write to the file changes: its size, and the time of its content to the nanosecond.
    var contentMark: String
    /// Another signature is another content: the mark, the time of the entry, and the number. It begins with the mark.
    var signature: String
    /// Device and number: which file it is, by whatever name.
    var identity: String

    /// - Parameter followsLinks: whether a link is what it leads to.
    init?(path: String, followsLinks: Bool) {
        var status = stat()
        guard PathText.withCString(path, { followsLinks ? stat($0, &status) : lstat($0, &status) }) == 0 else {
            return nil
        }
        self.init(status)
    }

    /// Of an open file.
    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        byteCount = Int(status.st_size)
        identity = "\(status.st_dev)/\(status.st_ino)"
        contentMark = "\(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
        signature = contentMark + " \(status.st_ctim.tv_sec).\(status.st_ctim.tv_nsec) \(status.st_ino)"
    }
}

/// Opens, reads and closes by paths whose bytes may be no text.
enum OpenFile {
    /// The descriptor, or the negative error number.
    static func forReading(_ path: String) -> Int32 {
        let descriptor = PathText.withCString(path) { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK) }
        return descriptor >= 0 ? descriptor : -errno
    }

    /// Up to so many bytes from a place in the file; nil where it cannot be read.
    static func bytes(_ descriptor: Int32, from offset: Int, count: Int) -> [UInt8]? {
        var result = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let read = result.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress?.advanced(by: filled), count - filled, off_t(offset + filled))
            }
            if read < 0 {
                if errno == EINTR { continue }
                return nil
            }
            if read == 0 { break }
            filled += read
        }
        result.removeLast(count - filled)
        return result
    }

    static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
