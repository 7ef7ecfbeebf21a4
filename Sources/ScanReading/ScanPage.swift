import DocumentModel

/// Puts what was found on an upright picture together as a page that lies as its file lies.
struct ScanPage {
    let page: Page
    let words: [ReadWord]
    let signs: [DrawnSigns.Sign]
    let rulings: [Ruling]
    let fills: [Fill]
    let pixelsPerPoint: Double
    /// Quarter turns clockwise that put the page upright.
    let quarters: Int

    /// Words below are told of as doubtful: by what Tesseract says of them, which is not calibrated.
    static let doubtfulConfidence = 0.7
    private static let mostWordsNamed = 8
    /// Signs beside no line of text are as high as text of this size.
    private static let usualSizeInPoints = 10.0

    init(
        _ page: Page, words: [ReadWord] = [], signs: [DrawnSigns.Sign] = [], rulings: [Ruling] = [],
        fills: [Fill] = [], pixelsPerPoint: Double = 1, quarters: Int = 0
    ) {
        self.page = page
        self.words = words
        self.signs = signs
        self.rulings = rulings
        self.fills = fills
        self.pixelsPerPoint = pixelsPerPoint
        self.quarters = quarters
    }

    var result: Page {
        let letters = LetterPlaces(pixelsPerPoint: pixelsPerPoint).glyphs(of: words + signs.map(word))
        return Page(
            number: page.number, widthInPoints: page.widthInPoints, heightInPoints: page.heightInPoints,
            fonts: LetterPlaces.fonts, glyphs: letters.map(laid), rulings: rulings.map(back.turned),
            fills: fills.map { Fill(box: back.turned($0.box), color: $0.color) }, hasGraphics: true,
            diagnostics: page.diagnostics + diagnostics)
    }

    /// From the upright picture to the page as it lies.
    private var back: PageTurn {
        let isQuarter = quarters == 1 || quarters == 3
        return PageTurn(
            direction: Self.direction(ofQuarters: 4 - quarters),
            widthInPoints: isQuarter ? page.heightInPoints : page.widthInPoints,
            heightInPoints: isQuarter ? page.widthInPoints : page.heightInPoints)
    }

    /// The direction of text that so many quarter turns clockwise put upright.
    private static func direction(ofQuarters quarters: Int) -> TextDirection {
        [.horizontal, .upward, .reversed, .downward][quarters & 3]
    }

    private func laid(_ glyph: Glyph) -> Glyph {
        guard quarters != 0 else { return glyph }
        return Glyph(
            text: glyph.text, box: back.turned(glyph.box), fontIndex: glyph.fontIndex,
            fontSizeInPoints: glyph.fontSizeInPoints, color: glyph.color,
            direction: back.turned(glyph.direction)
        ).read(withConfidence: glyph.confidence)
    }

    /// A sign as a word on the line that it stands beside.
    private func word(of sign: DrawnSigns.Sign) -> ReadWord {
        let middle = Double(sign.box.top + sign.box.bottom) / 2
        let beside = words.filter { word in
            guard word.direction == .horizontal else { return false }
            let size = word.fontSizeInPoints * pixelsPerPoint
            return middle < word.baseline && middle > word.baseline - size
        }.min { abs($0.box.left - sign.box.right) < abs($1.box.left - sign.box.right) }
        let size = beside?.fontSizeInPoints ?? Self.usualSizeInPoints
        let baseline = beside?.baseline ?? (middle + 0.35 * size * pixelsPerPoint)
        return ReadWord(
            text: sign.text, box: sign.box, confidence: 1, baseline: baseline, line: -1, fontSizeInPoints: size)
    }

    /// Of all letters; 0 where there are none.
    var meanConfidence: Double { words.meanConfidence }

    private var diagnostics: [Diagnostic] {
        guard !words.isEmpty else {
            return [
                Diagnostic(
                    .info, code: "page-recognised",
                    message: "Page \(page.number) is a picture, and no text was recognised on it.", page: page.number)
            ]
        }
        var result = [
            Diagnostic(
                .info, code: "page-recognised",
                message: "Page \(page.number) is a picture: its text was recognised, with a mean confidence of "
                    + "\(Self.hundredths(meanConfidence)).", page: page.number)
        ]
        let doubtful = words.filter { $0.confidence < Self.doubtfulConfidence }
        if !doubtful.isEmpty {
            let sample = doubtful.prefix(Self.mostWordsNamed).map(\.text).joined(separator: " ")
            result.append(
                Diagnostic(
                    .warning, code: "doubtful-words",
                    message: "\(doubtful.count) of \(words.count) words on page \(page.number) were recognised with "
                        + "doubt (confidence under \(Self.hundredths(Self.doubtfulConfidence))): “\(sample)”",
                    page: page.number))
        }
        return result
    }

    private static func hundredths(_ share: Double) -> String {
        let rounded = Int(saturating: (share * 100).rounded())
        return "\(rounded / 100).\(rounded % 100 < 10 ? "0" : "")\(rounded % 100)"
    }
}
