import Glibc

/// The name of a member of an archive. Zip archives that do not say that their names are UTF-8 hold them in code page 437,
/// as the format has it and Windows does it, or in Windows-1252, as many programs do.
enum ArchiveName {
    static func text(of name: UnsafePointer<CChar>) -> String {
        text(of: UnsafeBufferPointer(start: name, count: strlen(name)).map { UInt8(bitPattern: $0) })
    }

    static func text(of bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let table = isWindows1252(bytes) ? windows1252 : codePage437
        return String(
            String.UnicodeScalarView(
                bytes.map { byte in byte < 0x80 ? Unicode.Scalar(byte) : table[Int(byte) - 0x80] }))
    }

    /// Letters with accents tell: in Windows-1252 they are 0xC0 and above, where code page 437 has frames and Greek; in code
    /// page 437 they lie below 0xA6, where Windows-1252 has punctuation, which stands between words.
    private static func isWindows1252(_ bytes: [UInt8]) -> Bool {
        let sharpS: UInt8 = 0xE1
        if bytes.contains(where: { $0 >= 0xC0 && $0 != sharpS }) { return true }
        return bytes.indices.contains { index in
            guard (0x82...0x97).contains(bytes[index]) else { return false }
            let before = index > 0 ? bytes[index - 1] : 0x20
            let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
            return !isLetter(before) && !isLetter(after)
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        let folded = byte | 0x20
        return (0x61...0x7A).contains(folded) || byte >= 0x80
    }

    private static let windows1252 = table(
        "\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}\u{8F}"
            + "\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}"
    )
    private static let codePage437 = table(
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
            + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}")

    /// The 128 characters from 0x80 on; those that are not given are Latin-1's.
    private static func table(_ characters: String) -> [Unicode.Scalar] {
        let given = Array(characters.unicodeScalars)
        return (0..<128).map { given.indices.contains($0) ? given[$0] : Unicode.Scalar(UInt8(0x80 + $0)) }
    }
}
