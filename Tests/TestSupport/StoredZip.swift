/// Writes zip archives for tests: entries as they are, without compression, and entries that lie.
package struct StoredZip: Sendable {
    package struct Entry: Sendable {
        package var name: String
        /// The name as the archive has it, where that is not UTF-8.
        package var nameBytes: [UInt8]?
        package var content: [UInt8]
        /// Bit 0 says that the entry is encrypted.
        package var flags: UInt16 = 0
        /// What the content unpacks to, where it is a deflate stream; nil for stored content.
        package var deflatedFrom: Int?

        package init(_ name: String, _ content: [UInt8], flags: UInt16 = 0, deflatedFrom: Int? = nil) {
            self.name = name
            self.content = content
            self.flags = flags
            self.deflatedFrom = deflatedFrom
        }

        /// - Parameter nameBytes: the name in whatever code.
        package init(_ nameBytes: [UInt8], _ content: [UInt8]) {
            self.init("", content)
            self.nameBytes = nameBytes
        }

        package init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
    }

    package var entries: [Entry]

    package init(_ entries: [Entry]) { self.entries = entries }

    package var bytes: [UInt8] {
        var result: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = result.count
            let name = entry.nameBytes ?? Array(entry.name.utf8)
            let shared = Self.header(of: entry, nameLength: name.count)
            result += Self.bytes(UInt32(0x0403_4b50)) + shared + name + entry.content
            directory += Self.bytes(UInt32(0x0201_4b50)) + Self.bytes(UInt16(20)) + shared
            directory += Array(repeating: 0, count: 2 + 2 + 2 + 4) + Self.bytes(UInt32(offset)) + name
        }
        let start = result.count
        result += directory
        result += Self.bytes(UInt32(0x0605_4b50)) + [0, 0, 0, 0]
        result += Self.bytes(UInt16(entries.count)) + Self.bytes(UInt16(entries.count))
        result += Self.bytes(UInt32(directory.count)) + Self.bytes(UInt32(start)) + [0, 0]
        return result
    }

    private static func header(of entry: Entry, nameLength: Int) -> [UInt8] {
        let method: UInt16 = entry.deflatedFrom == nil ? 0 : 8
        var result = bytes(UInt16(20)) + bytes(entry.flags) + bytes(method) + bytes(UInt32(0))
        result += bytes(entry.deflatedFrom == nil ? checksum(entry.content) : 0)
        result += bytes(UInt32(entry.content.count)) + bytes(UInt32(entry.deflatedFrom ?? entry.content.count))
        return result + bytes(UInt16(nameLength)) + bytes(UInt16(0))
    }

    private static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    /// CRC-32 as zip has it.
    static func checksum(_ content: [UInt8]) -> UInt32 {
        var result: UInt32 = 0xffff_ffff
        for byte in content {
            result = table[Int(UInt8(truncatingIfNeeded: result) ^ byte)] ^ (result >> 8)
        }
        return ~result
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xedb8_8320 ^ (value >> 1) : value >> 1 }
    }

    /// A deflate stream of one byte repeated: about a thousandth of what it unpacks to.
    package static func deflatedRun(of byte: UInt8, count: Int) -> [UInt8] {
        var stream = BitStream()
        stream.write(0b011, bits: 3)
        // Fixed codes: one literal, then matches of 258 bytes (symbol 285) at distance 1 (symbol 0).
        stream.writeReversed(0x30 + UInt32(min(byte, 143)), bits: 8)
        for _ in 0..<max(count - 1, 0) / 258 {
            stream.writeReversed(0b1100_0101, bits: 8)
            stream.write(0, bits: 5)
        }
        stream.write(0, bits: 7)
        return stream.bytes
    }

    private struct BitStream {
        private(set) var bytes: [UInt8] = []
        private var used = 8

        mutating func write(_ value: UInt32, bits: Int) {
            for bit in 0..<bits { add(value >> bit & 1 == 1) }
        }

        mutating func writeReversed(_ value: UInt32, bits: Int) {
            for bit in (0..<bits).reversed() { add(value >> bit & 1 == 1) }
        }

        private mutating func add(_ isSet: Bool) {
            if used == 8 {
                bytes.append(0)
                used = 0
            }
            if isSet { bytes[bytes.count - 1] |= 1 << used }
            used += 1
        }
    }
}
