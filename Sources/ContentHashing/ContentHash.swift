internal import CGLib

/// The SHA-256 of a file's bytes, by which plans, versions and duplicates are known.
package enum ContentHash {
    /// 64 lower-case hexadecimal digits (FIPS 180-4), computed by GLib.
    package static func sha256(of bytes: [UInt8]) -> String {
        bytes.withUnsafeBufferPointer { buffer in
            guard let digits = g_compute_checksum_for_data(G_CHECKSUM_SHA256, buffer.baseAddress, gsize(buffer.count))
            else {
                preconditionFailure("GLib knows SHA-256, so it always gives a digest")
            }
            defer { g_free(digits) }
            return String(cString: digits)
        }
    }
}

extension ContentHash {
    /// The SHA-256 of bytes that come piece by piece.
    ///
    /// - Parameter next: gives the next piece; nil at the end.
    package static func sha256(ofPieces next: () throws -> [UInt8]?) rethrows -> String {
        guard let checksum = g_checksum_new(G_CHECKSUM_SHA256) else {
            preconditionFailure("GLib knows SHA-256, so it always gives a checksum")
        }
        defer { g_checksum_free(checksum) }
        while let piece = try next() {
            piece.withUnsafeBufferPointer { g_checksum_update(checksum, $0.baseAddress, gssize($0.count)) }
        }
        return String(cString: g_checksum_get_string(checksum))
    }
}
