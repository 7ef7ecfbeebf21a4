import DocumentModel

/// Reads the signs that fonts of pictures draw: bullets and ticks are text, icons are none.
enum SignReading {
    /// More private characters than these side by side are text of a font without a map, not icons.
    private static let mostIconsInRow = 2

    /// For each box the text that differs from its scalar: a sign, or nothing for an icon.
    ///
    /// - Parameter pieces: stretches of boxes without a gap.
    static func texts(
        _ scalars: [Unicode.Scalar?], pieces: [Range<Int>], fontName: (Int) -> String
    ) -> [Int: String] {
        var result: [Int: String] = [:]
        // Neighbours share a font as a rule.
        var font: (name: String, face: SymbolFont.Face?)?
        for piece in pieces {
            let privates = piece.filter { scalars[$0]?.isPrivate ?? false }
            for index in piece {
                guard let scalar = scalars[index] else { continue }
                let name = fontName(index)
                if font?.name != name { font = (name, SymbolFont.Face(fontName: name)) }
                let face = font?.face
                if let sign = sign(scalar, face: face, fontName: name) {
                    result[index] = String(Character(sign))
                } else if scalar.isPrivate, privates.count <= mostIconsInRow {
                    // Beyond the private codes of the first plane stand the bullets of fonts without a map.
                    let isBullet = face != nil || (scalar.value > 0xffff && isTextFont(name))
                    result[index] = isBullet ? "•" : ""
                }
            }
        }
        return result
    }

    private static func sign(_ scalar: Unicode.Scalar, face: SymbolFont.Face?, fontName: String) -> Unicode.Scalar? {
        switch face {
        // Symbol's Greek letters come with their own codes; in what is left of Latin letters, the library knew no better.
        case .symbol where scalar.value < 0xa0: return nil
        case nil where !scalar.isPrivate || !isTextFont(fontName): return nil
        default: return SymbolFont.sign(scalar, font: fontName)
        }
    }

    /// Whether a font has a name of its own, and none of an icon font: browsers write icon fonts without a name.
    private static func isTextFont(_ name: String) -> Bool {
        let letters = name.lowercased()
        return !letters.isEmpty && letters != "[none]"
            && !["awesome", "icon", "glyph", "material"].contains { letters.contains($0) }
    }
}
