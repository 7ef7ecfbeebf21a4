import CArchive

/// One pass over the entries of a zip archive in memory, through libarchive's seekable zip reader alone.
struct ZipArchive: ~Copyable {
    private let handle: OpaquePointer
    private var entry: OpaquePointer?

    struct Entry {
        var name: String
        var isEncrypted: Bool
    }

    /// What a read of one entry came to.
    enum Content {
        case bytes([UInt8])
        /// The limit was passed; the rest was not unpacked.
        case beyondLimit
        case damaged(reason: String)
    }

    /// Opens the archive; the bytes must outlive it.
    init(over bytes: UnsafeRawBufferPointer) throws(PackageError) {
        guard let handle = archive_read_new() else { throw .notAPackage(reason: "memory is short") }
        guard archive_read_support_format_zip_seekable(handle) == ARCHIVE_OK,
            archive_read_open_memory(handle, bytes.baseAddress, bytes.count) == ARCHIVE_OK
        else {
            archive_read_free(handle)
            throw .notAPackage(reason: "the archive cannot be opened")
        }
        self.handle = handle
        entry = nil
    }

    deinit {
        archive_read_free(handle)
    }

    /// The next entry; nil at the end.
    mutating func next() throws(PackageError) -> Entry? {
        var found: OpaquePointer?
        let status = archive_read_next_header(handle, &found)
        if status == ARCHIVE_EOF { return nil }
        // ARCHIVE_WARN comes with names that the C locale cannot write; the entry is whole.
        guard status >= ARCHIVE_WARN, let found else { throw .notAPackage(reason: lastProblem) }
        entry = found
        return Entry(
            name: Self.name(of: found), isEncrypted: archive_entry_is_encrypted(found) != 0)
    }

    /// Unpacks the entry that ``next()`` gave, counting real bytes.
    mutating func content(limitInBytes limit: Int) -> Content {
        var result: [UInt8] = []
        if let entry, archive_entry_size_is_set(entry) != 0 {
            // The declared size is a hint for the allocation alone.
            result.reserveCapacity(min(Int(archive_entry_size(entry)), limit, Self.largestTrustedHintInBytes))
        }
        var chunk = [UInt8](repeating: 0, count: Self.chunkInBytes)
        while true {
            let count = chunk.withUnsafeMutableBytes { archive_read_data(handle, $0.baseAddress, $0.count) }
            if count == 0 { return .bytes(result) }
            guard count > 0 else { return .damaged(reason: lastProblem) }
            guard result.count + count <= limit else { return .beyondLimit }
            result.append(contentsOf: chunk[..<count])
        }
    }

    /// One read call's worth.
    private static let chunkInBytes = 64 << 10
    /// A lie about the size may cost this much memory and no more.
    private static let largestTrustedHintInBytes = 8 << 20

    private var lastProblem: String {
        archive_error_string(handle).map { String(cString: $0) } ?? "the archive is damaged"
    }

    private static func name(of entry: OpaquePointer) -> String {
        if let name = archive_entry_pathname_utf8(entry) { return String(cString: name) }
        if let name = archive_entry_pathname(entry) { return String(cString: name) }
        return ""
    }
}
