import DocumentModel

/// What the letters of a word say, as a reader reads them.
enum WordText {
    /// A letter with its place in the reading frame.
    struct Letter {
        var text: String
        var box: Rectangle
    }

    /// The text of letters all of which are ASCII, which leave nothing to put in order; nil for any other.
    static func plainText(_ letters: some Sequence<String>) -> String? {
        var bytes: [UInt8] = []
        for letter in letters {
            for byte in letter.utf8 {
                guard byte < 0x80 else { return nil }
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text of letters that come from left to right.
    static func text(of letters: [Letter], drawsSoftHyphens: Bool) -> String {
        let drawn = letters.enumerated().filter { index, letter in
            letter.text != softHyphen || drawsSoftHyphens
                || index >= letters.count - 2
                    && letters[(index + 1)...].allSatisfy { $0.text.unicodeScalars.allSatisfy(Lexicon.isHyphen) }
        }.map(\.element)
        let ordered = RightToLeft.ordered(placingAccents(drawn).map(\.text))
        return withOneHyphen(ordered.joined()).composed
    }

    /// Whether soft hyphens inside words are drawn. Browsers write those that they do not draw too, most of them without a
    /// width; others (LuaLaTeX) write every hyphen as a soft one.
    static func drawsSoftHyphens(_ glyphs: [Glyph]) -> Bool {
        !glyphs.contains { glyph in
            glyph.text == softHyphen && min(glyph.box.width, glyph.box.height) < thinnestHyphenInPoints
        }
    }

    private static let softHyphen = "\u{AD}"
    private static let firstCombiningMark: UInt32 = 0x300
    private static let thinnestHyphenInPoints = 0.3

    /// Accents that are drawn as signs of their own follow the letter that they stand over.
    private static func placingAccents(_ letters: [Letter]) -> [Letter] {
        guard letters.contains(where: { isAccent($0.text) }) else { return letters }
        var result = letters
        for index in result.indices.dropLast() where isAccent(result[index].text) && !isAccent(result[index + 1].text) {
            let before = index > 0 ? result[index].box.horizontalOverlap(result[index - 1].box) : 0
            if result[index].box.horizontalOverlap(result[index + 1].box) > before { result.swapAt(index, index + 1) }
        }
        return result
    }

    private static func isAccent(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy {
            $0.value >= firstCombiningMark && $0.properties.generalCategory == .nonspacingMark
        }
    }

    /// Browsers write both a soft hyphen and the sign that shows it: one soft hyphen says that the typesetter broke there.
    private static func withOneHyphen(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count > 2, Lexicon.isHyphen(scalars[scalars.count - 1]), scalars[scalars.count - 2] == "\u{AD}"
        else { return text }
        return String(text.unicodeScalars.dropLast())
    }

    /// The letters without a line to write on: `Date agreed:______` says `Date agreed:`.
    static func withoutLineToWriteOn<Element>(_ letters: [Element], text: (Element) -> String) -> [Element] {
        var result = letters[...]
        let ends = letters.reversed().prefix { text($0) == "_" }.count
        if ends >= WriteOnLine.fewestUnderscores { result = result.dropLast(ends) }
        let starts = result.prefix { text($0) == "_" }.count
        if starts >= WriteOnLine.fewestUnderscores { result = result.dropFirst(starts) }
        return Array(result)
    }
}
