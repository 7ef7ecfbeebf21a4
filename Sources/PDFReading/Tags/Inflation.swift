import CPoppler

/// Unpacks deflated bytes up to a limit, through the GIO that poppler brings along.
enum Inflation {
    /// The unpacked bytes; nil where they are damaged or more than the limit.
    static func unpacked(_ bytes: [UInt8], _ range: Range<Int>, limitInBytes: Int) -> [UInt8]? {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count, !range.isEmpty,
            let decompressor = g_zlib_decompressor_new(G_ZLIB_COMPRESSOR_FORMAT_ZLIB)
        else { return nil }
        defer { g_object_unref(UnsafeMutableRawPointer(decompressor)) }
        return bytes.withUnsafeBytes { source -> [UInt8]? in
            var result: [UInt8] = []
            result.reserveCapacity(min(limitInBytes, usualRatio * range.count))
            var chunk = [UInt8](repeating: 0, count: chunkInBytes)
            var position = range.lowerBound
            while true {
                var readCount: gsize = 0
                var writtenCount: gsize = 0
                let outcome = chunk.withUnsafeMutableBytes { target in
                    g_converter_convert(
                        decompressor, source.baseAddress?.advanced(by: position), gsize(range.upperBound - position),
                        target.baseAddress, gsize(target.count), G_CONVERTER_INPUT_AT_END, &readCount, &writtenCount,
                        nil)
                }
                guard outcome != G_CONVERTER_ERROR, result.count + Int(writtenCount) <= limitInBytes else {
                    return nil
                }
                result.append(contentsOf: chunk[..<Int(writtenCount)])
                position += Int(readCount)
                if outcome == G_CONVERTER_FINISHED { return result }
                guard readCount > 0 || writtenCount > 0 else { return nil }
            }
        }
    }

    private static let chunkInBytes = 1 << 16
    /// Drawings pack to a quarter or less.
    private static let usualRatio = 4
}
