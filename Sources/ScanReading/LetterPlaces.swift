import DocumentModel

/// Sets the letters of read words on the page, each with the box that a font would give it.
struct LetterPlaces {
    let pixelsPerPoint: Double

    static let fonts = [
        Font(name: "Scan", isBold: false, isItalic: false), Font(name: "Scan-Bold", isBold: true, isItalic: false),
    ]

    /// Of the faces in use, as shares of the size.
    private static let ascentInEms = 0.92
    private static let descentInEms = 0.24
    private static let narrow = Set("iIlj.,:;'’‘!|ftr()[]-/“”")
    private static let wide = Set("mwMW@%")
    /// Words of one line that stand closer have a space between them, wide gaps have columns.
    private static let widestSpaceInEms = 0.9

    func glyphs(of words: [ReadWord]) -> [Glyph] {
        var glyphs: [Glyph] = []
        var last: ReadWord?
        for word in words {
            if let last, last.line == word.line, word.box.left > last.box.right,
                Double(word.box.left - last.box.right) / pixelsPerPoint < Self.widestSpaceInEms * word.fontSizeInPoints
            {
                glyphs.append(glyph(" ", from: last.box.right, to: word.box.left, word))
            }
            last = word
            let widths = word.text.map(Self.width)
            let all = widths.reduce(0, +)
            var left = Double(word.box.left)
            for (letter, width) in zip(word.text, widths) {
                let right = left + Double(word.box.width) * width / all
                glyphs.append(glyph(String(letter), from: left, to: right, word))
                left = right
            }
        }
        return glyphs
    }

    private func glyph(_ text: String, from left: Int, to right: Int, _ word: ReadWord) -> Glyph {
        glyph(text, from: Double(left), to: Double(right), word)
    }

    private func glyph(_ text: String, from left: Double, to right: Double, _ word: ReadWord) -> Glyph {
        let baseline = word.baseline / pixelsPerPoint
        return Glyph(
            text: text,
            box: Rectangle(
                left: left / pixelsPerPoint, top: baseline - Self.ascentInEms * word.fontSizeInPoints,
                right: right / pixelsPerPoint, bottom: baseline + Self.descentInEms * word.fontSizeInPoints),
            fontIndex: word.isBold ? 1 : 0, fontSizeInPoints: word.fontSizeInPoints, color: word.color
        ).read(withConfidence: word.confidence)
    }

    private static func width(_ letter: Character) -> Double {
        narrow.contains(letter) ? 0.55 : wide.contains(letter) ? 1.5 : 1
    }
}
