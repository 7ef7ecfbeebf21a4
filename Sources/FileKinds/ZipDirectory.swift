/// The names of a zip archive's entries, without a library: what kind of archive it is.
enum ZipDirectory {
    /// The end record and the longest comment behind it.
    private static let endInBytes = 22 + 0xFFFF
    /// A directory of some ten thousand entries; of a longer one the beginning tells.
    private static let mostBytesOfDirectory = 2 << 20

    /// - Parameters:
    ///   - head: the archive's first bytes, for one that has lost its end.
    ///   - bytes: any bytes of it, by offset and count.
    static func names(
        head: [UInt8], byteCount: Int, bytes: (_ offset: Int, _ count: Int) -> [UInt8]
    ) -> [ArraySlice<UInt8>] {
        let tail = bytes(max(0, byteCount - endInBytes), min(endInBytes, byteCount))
        guard let end = lastRecord(tail, [0x50, 0x4B, 0x05, 0x06], leastCount: 22) else { return localNames(head) }
        let size = number(tail, end + 12, 4)
        let start = number(tail, end + 16, 4)
        guard start < byteCount else { return localNames(head) }
        let directory = bytes(start, min(size, byteCount - start, mostBytesOfDirectory))
        return names(in: directory, mark: [0x50, 0x4B, 0x01, 0x02], headCount: 46, nameCountAt: 28) { place in
            number(directory, place + 30, 2) + number(directory, place + 32, 2)
        }
    }

    /// The names in front of the entries themselves, as far as the head goes.
    private static func localNames(_ head: [UInt8]) -> [ArraySlice<UInt8>] {
        names(in: head, mark: [0x50, 0x4B, 0x03, 0x04], headCount: 30, nameCountAt: 26) { place in
            number(head, place + 28, 2) + number(head, place + 18, 4)
        }
    }

    private static func names(
        in bytes: [UInt8], mark: [UInt8], headCount: Int, nameCountAt: Int, countBehindName: (Int) -> Int
    ) -> [ArraySlice<UInt8>] {
        var names: [ArraySlice<UInt8>] = []
        var place = 0
        while place + headCount <= bytes.count, bytes[place...].starts(with: mark) {
            let start = place + headCount
            let end = start + number(bytes, place + nameCountAt, 2)
            guard end <= bytes.count else { break }
            names.append(bytes[start..<end])
            place = end + countBehindName(place)
        }
        return names
    }

    private static func lastRecord(_ bytes: [UInt8], _ mark: [UInt8], leastCount: Int) -> Int? {
        guard bytes.count >= leastCount else { return nil }
        return stride(from: bytes.count - leastCount, through: 0, by: -1).first { place in
            bytes[place] == mark[0] && bytes[place...].starts(with: mark)
        }
    }

    /// A number of up to four bytes, the lowest first; what lies beyond the bytes is 0.
    private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { sum, index in
            sum | (bytes.indices.contains(place + index) ? Int(bytes[place + index]) << (8 * index) : 0)
        }
    }
}
