/// Tells how a text is encoded: UTF-8, UTF-16 or, where it is neither, Windows-1252.
package enum TextDecoding {
    /// Nil for what is no text: it holds control characters.
    package static func text(of bytes: some Collection<UInt8>) -> String? {
        let start = Array(bytes.prefix(4))
        if start.starts(with: [0xef, 0xbb, 0xbf]) {
            return checked(String(validating: bytes.dropFirst(3), as: UTF8.self))
        }
        if start.starts(with: [0xff, 0xfe]) { return utf16(bytes.dropFirst(2), isLittleEndian: true) }
        if start.starts(with: [0xfe, 0xff]) { return utf16(bytes.dropFirst(2), isLittleEndian: false) }
        // Every other byte of Latin text in UTF-16 is zero.
        if start.count == 4, start[0] != 0, start[1] == 0, start[2] != 0, start[3] == 0 {
            return utf16(bytes[...], isLittleEndian: true)
        }
        if start.count == 4, start[0] == 0, start[1] != 0, start[2] == 0, start[3] != 0 {
            return utf16(bytes[...], isLittleEndian: false)
        }
        if let text = String(validating: bytes, as: UTF8.self) { return checked(text) }
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            guard let scalar = windows1252(byte) else { return nil }
            scalars.append(scalar)
        }
        return checked(String(scalars))
    }

    /// Whether the beginning of a file is that of a text. It may end inside a character.
    package static func looksLikeText(_ head: [UInt8]) -> Bool {
        if let text = text(of: head) { return hasLines(text) }
        // A character of UTF-8 has up to four bytes, one of UTF-16 two or four.
        return (1...3).contains { count in text(of: head.dropLast(count)).map { hasLines($0) } ?? false }
    }

    /// A plan that is dumped has many lines; a single one is a note or a key.
    private static func hasLines(_ text: String) -> Bool {
        text.split(whereSeparator: \.isNewline).prefix { _ in true }
            .count { line in line.contains(where: \.isLetter) } >= fewestLines
    }

    private static let fewestLines = 2

    private static func utf16(_ bytes: some Collection<UInt8>, isLittleEndian: Bool) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var first: UInt8?
        for byte in bytes {
            guard let earlier = first else {
                first = byte
                continue
            }
            units.append(isLittleEndian ? UInt16(byte) << 8 | UInt16(earlier) : UInt16(earlier) << 8 | UInt16(byte))
            first = nil
        }
        return checked(String(validating: units, as: UTF16.self))
    }

    /// The text, where it holds no control characters but those of lines, pages and tabs.
    private static func checked(_ text: String?) -> String? {
        guard let text else { return nil }
        for scalar in text.unicodeScalars where scalar.value < 0x20 || scalar.value == 0x7f {
            switch scalar {
            case "\t", "\n", "\r", "\u{b}", "\u{c}", "\u{1a}": continue
            default: return nil
            }
        }
        return text
    }

    private static func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9f).contains(byte) else { return Unicode.Scalar(byte) }
        return upper[Int(byte) - 0x80].flatMap { Unicode.Scalar($0) }
    }

    /// What Windows-1252 has in the place of control characters; nil where it has nothing.
    private static let upper: [UInt32?] = [
        0x20ac, nil, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, nil, 0x17d,
        nil,
        nil, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, nil, 0x17e,
        0x178,
    ]
}
