import CArchive
import Glibc

/// Unpacks a zip, tar or 7z archive into a folder, a file a member, named by its number: a name inside an archive never
/// becomes a path.
///
/// It runs in a process of its own that can write to that folder and to nothing else.
struct ArchiveUnpacker: ~Copyable {
    private let handle: OpaquePointer
    private let archiveByteCount: Int
    private let limits: UnpackLimits
    private var totalBytes = 0

    /// libarchive's own buffer for a file.
    private static let blockInBytes = 64 << 10

    /// - Parameter descriptor: the open archive.
    init?(descriptor: Int32, byteCount: Int, limits: UnpackLimits = UnpackLimits()) {
        // Without a locale the library gives out no name that is not ASCII.
        setlocale(LC_CTYPE, "C.UTF-8")
        guard let handle = archive_read_new() else { return nil }
        for support in [
            archive_read_support_format_zip, archive_read_support_format_tar, archive_read_support_format_7zip,
            archive_read_support_filter_gzip, archive_read_support_filter_bzip2, archive_read_support_filter_xz,
            archive_read_support_filter_zstd,
        ] {
            _ = support(handle)
        }
        guard archive_read_open_fd(handle, descriptor, Self.blockInBytes) == ARCHIVE_OK else {
            archive_read_free(handle)
            return nil
        }
        self.handle = handle
        archiveByteCount = byteCount
        self.limits = limits
    }

    deinit {
        archive_read_free(handle)
    }

    /// - Parameter emit: takes one line for each member, and a last one.
    mutating func unpack(into folder: String, emit: (UnpackLine) -> Void) {
        var number = 0
        while true {
            var found: OpaquePointer?
            let status = archive_read_next_header(handle, &found)
            if status == ARCHIVE_EOF { return emit(.end) }
            guard status >= ARCHIVE_WARN, let entry = found else { return emit(.damaged(reason: lastProblem)) }
            let target = archive_entry_hardlink(entry) ?? archive_entry_symlink(entry)
            // Folders are in their files' names; devices are no documents.
            guard archive_entry_filetype(entry) == S_IFREG || target != nil else { continue }
            number += 1
            guard number <= limits.maximumEntryCount else {
                return emit(.tooLarge(reason: "it has more than \(limits.maximumEntryCount) files"))
            }
            let name = Self.name(of: entry)
            if let target {
                emit(.link(number: number, name: name, target: ArchiveName.text(of: target)))
                continue
            }
            if archive_entry_is_encrypted(entry) != 0 {
                emit(.lost(number: number, name: name, reason: "it is encrypted"))
                continue
            }
            switch write(to: "\(folder)/\(number)") {
            case .written(let count): emit(.member(number: number, name: name, byteCount: count))
            case .tooLarge: return emit(.tooLarge(reason: "it unpacks to too many bytes"))
            case .damaged(let isFatal):
                emit(.lost(number: number, name: name, reason: lastProblem))
                if isFatal { return emit(.damaged(reason: lastProblem)) }
            case .unwritable(let code): return emit(.unwritable(code: code))
            }
        }
    }

    private enum Outcome {
        case written(Int)
        case tooLarge
        case damaged(isFatal: Bool)
        case unwritable(Int32)
    }

    private mutating func write(to path: String) -> Outcome {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { return .unwritable(errno) }
        defer { close(file) }
        var chunk = [UInt8](repeating: 0, count: Self.blockInBytes)
        var written = 0
        while true {
            let count = chunk.withUnsafeMutableBytes { archive_read_data(handle, $0.baseAddress, $0.count) }
            if count == 0 { return .written(written) }
            guard count > 0 else {
                unlink(path)
                return .damaged(isFatal: count == Int(ARCHIVE_FATAL))
            }
            written += count
            totalBytes += count
            guard written <= limits.maximumMemberBytes, totalBytes <= limits.maximumTotalBytes,
                totalBytes <= max(limits.ratioFreeBytes, archiveByteCount * limits.maximumRatio)
            else { return .tooLarge }
            if let code = WholeWrite.write(chunk[..<count], to: file) { return .unwritable(code) }
        }
    }

    private var lastProblem: String {
        archive_error_string(handle).map { String(cString: $0) } ?? "the archive is damaged"
    }

    private static func name(of entry: OpaquePointer) -> String {
        // As its bytes are in the archive, or as UTF-8 where the archive says what they are.
        guard let name = archive_entry_pathname(entry) else { return "" }
        return ArchiveName.text(of: name)
    }
}

/// Writes all of some bytes to a descriptor that blocks.
package enum WholeWrite {
    /// Nil, or the error number.
    package static func write(_ bytes: some Collection<UInt8>, to descriptor: Int32) -> Int32? {
        let bytes = Array(bytes)
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done)
            }
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            done += count
        }
        return nil
    }
}
