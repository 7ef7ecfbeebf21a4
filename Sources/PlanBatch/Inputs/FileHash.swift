import ContentHashing

/// The hash of a file of any size.
enum FileHash {
    /// One read's worth.
    private static let chunkInBytes = 1 << 20

    /// Nil where the file cannot be read to its end.
    static func of(_ descriptor: Int32) -> String? {
        var offset = 0
        var isWhole = true
        let hash = ContentHash.sha256 { () -> [UInt8]? in
            guard let piece = OpenFile.bytes(descriptor, from: offset, count: chunkInBytes) else {
                isWhole = false
                return nil
            }
            offset += piece.count
            return piece.isEmpty ? nil : piece
        }
        return isWhole ? hash : nil
    }
}
