/// A quick checksum that is the same on every machine, for shards and for names (FNV-1a, 64 bits).
enum StableHash {
    static func value(of text: String) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in PathText.bytes(of: text) {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        // The low bits alone part short texts badly.
        hash ^= hash >> 32
        return hash
    }

    /// Eight hexadecimal digits.
    static func digits(of text: String) -> String {
        let digits = String(value(of: text) & 0xFFFF_FFFF, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}

/// One of several runs that share the inputs among them.
package struct Shard: Hashable, Sendable {
    /// From 0.
    package let index: Int
    package let count: Int

    /// Nil unless `0 <= index < count`.
    package init?(index: Int, count: Int) {
        guard count > 0, (0..<count).contains(index) else { return nil }
        self.index = index
        self.count = count
    }

    /// Whether this run takes the file. It goes by the path alone, so that no run needs to know of another.
    package func takes(_ path: String) -> Bool {
        count == 1 || StableHash.value(of: path) % UInt64(count) == UInt64(index)
    }
}
