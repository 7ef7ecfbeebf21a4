/// Characters of the fonts of signs (Symbol, Wingdings), which files store at private code points or as letters: as the signs
/// that they look like.
package enum SymbolFont {
    /// The fonts whose codes are known. Their names come as Word writes them (`Wingdings 2`) and as PDF does (`Wingdings2`,
    /// `SymbolMT`, `Wingdings-Regular`).
    package enum Face: Hashable, Sendable {
        /// By its name; any other has no signs that are known.
        case symbol, wingdings, wingdings2, other

        /// The face that a font's name tells; nil for a font of text.
        package init?(fontName: String) {
            guard Self.mayBeginName(fontName) else { return nil }
            let letters = fontName.lowercased().filter { $0.isLetter || $0.isNumber }
            if letters.hasPrefix("wingdings2") {
                self = .wingdings2
            } else if letters.hasPrefix("wingdings3") || letters.hasPrefix("webdings")
                || letters.hasPrefix("zapfdingbats")
            {
                self = .other
            } else if letters.hasPrefix("wingdings") {
                self = .wingdings
            } else if letters == "symbol" || letters.hasPrefix("symbolmt") || letters.hasPrefix("symbolps")
                || letters == "opensymbol" || letters == "starsymbol"
            {
                self = letters.hasPrefix("symbol") ? .symbol : .other
            } else {
                return nil
            }
        }

        /// Whether the first letter or digit of a font's name begins one of those above; asked for each letter of a text.
        private static func mayBeginName(_ name: String) -> Bool {
            for byte in name.utf8 {
                guard byte < 0x80 else { return true }
                let letter = byte | 0x20
                if (0x61...0x7a).contains(letter) { return firstLetters.contains(letter) }
                if (0x30...0x39).contains(byte) { return false }
            }
            return false
        }

        /// Of `Symbol` and `StarSymbol`, `Wingdings` and `Webdings`, `ZapfDingbats`, `OpenSymbol`.
        private static let firstLetters = Set("swzo".utf8)
    }

    /// Text with its private code points (U+F020 to U+F0FF) replaced, as far as the font's signs are known.
    ///
    /// Without a font that is known, a lone private code point is taken for a bullet, which it nearly always is.
    package static func text(_ text: String, font: String?) -> String {
        guard text.unicodeScalars.contains(where: { privateRange.contains($0.value) }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            result.append(sign(scalar, font: font) ?? scalar)
        }
        return String(result)
    }

    /// The sign for a private code point, or for a letter that a font of signs draws as one; nil where it is none, or unknown.
    package static func sign(_ scalar: Unicode.Scalar, font: String?) -> Unicode.Scalar? {
        let face = font.flatMap(Face.init(fontName:))
        guard privateRange.contains(scalar.value) || (face != nil && letterRange.contains(scalar.value)) else {
            return nil
        }
        let code = UInt8(scalar.value & 0xff)
        switch face {
        case .symbol: return symbol[code] ?? (code < 0x7f ? nil : "•")
        case .wingdings: return wingdings[code]
        case .wingdings2: return wingdings2[code]
        case .other, nil: return privateRange.contains(scalar.value) ? commonBullets[code] : nil
        }
    }

    /// Whether a font is one of the symbol fonts, whose low codes stand for signs too.
    package static func isSymbolFont(_ font: String?) -> Bool { font.flatMap(Face.init(fontName:)) != nil }

    private static let letterRange: ClosedRange<UInt32> = 0x21...0xff

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
        0x20: " ", 0x21: "✏", 0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2a: "✉", 0x36: "⌛", 0x3e: "✇", 0x3f: "✍", 0x41: "✌",
        0x45: "☜", 0x46: "☞", 0x47: "☝", 0x48: "☟", 0x4a: "☺", 0x4b: "😐", 0x4c: "☹", 0x6c: "●", 0x6e: "■", 0x6f: "□",
        0x70: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x81: "①", 0x82: "②",
        0x83: "③", 0x84: "④", 0x85: "⑤", 0x86: "⑥", 0x87: "⑦", 0x88: "⑧", 0x89: "⑨", 0x8a: "⑩",
        0x8c: "❶", 0x8d: "❷", 0x8e: "❸", 0x8f: "❹", 0x90: "❺", 0x91: "❻", 0x92: "❼", 0x93: "❽", 0x94: "❾", 0x95: "❿",
        0x9f: "•", 0xa1: "○", 0xa4: "◉", 0xa6: "○", 0xa7: "▪",
        0xa8: "◻", 0xab: "★", 0xd8: "➢", 0xdf: "←", 0xe0: "→", 0xe1: "↑", 0xe2: "↓", 0xe8: "➔", 0xef: "⇦", 0xf0: "⇨",
        0xf1: "⇧", 0xf2: "⇩", 0xfb: "✗", 0xfc: "✓", 0xfd: "☒", 0xfe: "☑",
    ]

    private static let wingdings2: [UInt8: Unicode.Scalar] = [
        0x4f: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "•", 0x98: "•", 0xa3: "□",
    ]
}
