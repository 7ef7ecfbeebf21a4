/// Characters of the symbol fonts, which Word stores at private code points: as the signs that they look like.
enum SymbolFont {
    /// Text with its private code points (U+F020 to U+F0FF) replaced, as far as the font's signs are known.
    ///
    /// Without a font that is known, a lone private code point is taken for a bullet, which it nearly always is.
    static func text(_ text: String, font: String?) -> String {
        guard text.unicodeScalars.contains(where: { privateRange.contains($0.value) }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            result.append(sign(scalar, font: font) ?? scalar)
        }
        return String(result)
    }

    /// The sign for a private code point; nil where it is none, or unknown.
    static func sign(_ scalar: Unicode.Scalar, font: String?) -> Unicode.Scalar? {
        guard privateRange.contains(scalar.value) else { return nil }
        let code = UInt8(scalar.value & 0xff)
        switch font?.lowercased() {
        case "symbol": return symbol[code] ?? (code < 0x7f ? nil : "•")
        case "wingdings": return wingdings[code]
        case "wingdings 2": return wingdings2[code]
        default: return commonBullets[code]
        }
    }

    /// Whether a font is one of the symbol fonts, whose low codes stand for signs too.
    static func isSymbolFont(_ font: String?) -> Bool {
        switch font?.lowercased() {
        case "symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings": true
        default: false
        }
    }

    private static let privateRange: ClosedRange<UInt32> = 0xf020...0xf0ff

    /// Bullets of Word's galleries, by code, where the font is not told.
    private static let commonBullets: [UInt8: Unicode.Scalar] = [
        0xa7: "▪", 0xa8: "◻", 0xb7: "•", 0xd8: "➢", 0xfc: "✓", 0x76: "❖", 0x6e: "■", 0x6f: "□", 0xe0: "→", 0xf0: "⇨",
    ]

    private static let symbol: [UInt8: Unicode.Scalar] = [
        0x20: " ", 0x25: "%", 0x28: "(", 0x29: ")", 0x2b: "+", 0x2c: ",", 0x2d: "−", 0x2e: ".", 0x2f: "/", 0x3c: "<",
        0x3d: "=", 0x3e: ">", 0x61: "α", 0x62: "β", 0x63: "χ", 0x64: "δ", 0x65: "ε", 0x67: "γ", 0x6c: "λ", 0x6d: "μ",
        0x70: "π", 0x73: "σ", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0xa3: "≤", 0xa5: "∞", 0xab: "↔", 0xac: "←", 0xad: "↑",
        0xae: "→", 0xaf: "↓", 0xb0: "°", 0xb1: "±", 0xb3: "≥", 0xb4: "×", 0xb7: "•", 0xb8: "÷", 0xb9: "≠", 0xbb: "≈",
        0xbc: "…", 0xd0: "∠", 0xd2: "®", 0xd3: "©", 0xd4: "™", 0xd6: "√", 0xde: "⇒", 0xe5: "∑",
    ]

    private static let wingdings: [UInt8: Unicode.Scalar] = [
        0x20: " ", 0x28: "☎", 0x2a: "✉", 0x36: "⌛", 0x4a: "☺", 0x4b: "😐", 0x4c: "☹", 0x6c: "●", 0x6e: "■", 0x6f: "□",
        0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9f: "•", 0xa1: "○", 0xa7: "▪",
        0xa8: "◻", 0xab: "★", 0xd8: "➢", 0xdf: "←", 0xe0: "→", 0xe1: "↑", 0xe2: "↓", 0xe8: "➔", 0xef: "⇦", 0xf0: "⇨",
        0xf1: "⇧", 0xf2: "⇩", 0xfb: "✗", 0xfc: "✓", 0xfd: "☒", 0xfe: "☑",
    ]

    private static let wingdings2: [UInt8: Unicode.Scalar] = [
        0x4f: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "•", 0x98: "•", 0xa3: "□",
    ]
}
