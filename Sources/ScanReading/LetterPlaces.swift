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
            let (start, end) = (word.extent.lowerBound, word.extent.upperBound)
            if let last, last.line == word.line, start > last.extent.upperBound,
                Double(start - last.extent.upperBound) / pixelsPerPoint
                    < Self.widestSpaceInEms * word.fontSizeInPoints
            {
                glyphs.append(glyph(" ", from: Double(last.extent.upperBound), to: Double(start), word))
            }
            last = word
            let widths = word.text.map(Self.width)
            let all = widths.reduce(0, +)
            var left = Double(start)
            for (letter, width) in zip(word.text, widths) {
                let right = left + Double(end - start) * width / all
                glyphs.append(glyph(String(letter), from: left, to: right, word))
                left = right
            }
        }
        return glyphs
    }

    private func glyph(_ text: String, from start: Double, to end: Double, _ word: ReadWord) -> Glyph {
        let baseline = word.baseline / pixelsPerPoint
        let (from, to) = (start / pixelsPerPoint, end / pixelsPerPoint)
        let (ascent, descent) = (Self.ascentInEms * word.fontSizeInPoints, Self.descentInEms * word.fontSizeInPoints)
        let box =
            switch word.direction {
            case .upward: Rectangle(left: baseline - ascent, top: -to, right: baseline + descent, bottom: -from)
            case .downward: Rectangle(left: baseline - descent, top: from, right: baseline + ascent, bottom: to)
            default: Rectangle(left: from, top: baseline - ascent, right: to, bottom: baseline + descent)
            }
        return Glyph(
            text: text, box: box, fontIndex: word.isBold ? 1 : 0, fontSizeInPoints: word.fontSizeInPoints,
            color: word.color, direction: word.direction
        ).read(withConfidence: word.confidence)
    }

    private static func width(_ letter: Character) -> Double {
        narrow.contains(letter) ? 0.55 : wide.contains(letter) ? 1.5 : 1
    }
}
