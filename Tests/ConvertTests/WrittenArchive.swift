import CArchive
import Foundation

/// A tar, 7z or zip archive of some files, for tests.
enum WrittenArchive {
    enum Form: String, CaseIterable {
        case zip
        case tarGz = "tar.gz"
        case sevenZip = "7z"
    }

    static func write(_ files: [(name: String, bytes: [UInt8])], as form: Form, to file: URL) {
        guard let archive = archive_write_new() else { return }
        defer { archive_write_free(archive) }
        switch form {
        case .zip: archive_write_set_format_zip(archive)
        case .sevenZip: archive_write_set_format_7zip(archive)
        case .tarGz:
            archive_write_set_format_pax_restricted(archive)
            archive_write_add_filter_gzip(archive)
        }
        archive_write_open_filename(archive, file.path)
        for (name, bytes) in files {
            let entry = archive_entry_new()
            defer { archive_entry_free(entry) }
            archive_entry_set_pathname(entry, name)
            archive_entry_set_size(entry, la_int64_t(bytes.count))
            archive_entry_set_filetype(entry, 0o100_000)
            archive_entry_set_perm(entry, 0o644)
            archive_write_header(archive, entry)
            _ = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
        }
        archive_write_close(archive)
    }
}
