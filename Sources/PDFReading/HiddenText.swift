import DocumentModel

/// Tells text that a reader of the page cannot see.
enum HiddenText {
    /// For each glyph the reason why it is hidden; nil for what is seen.
    static func reasons(_ text: PageText, graphics: GraphicsPass.Result?, pageBox: Rectangle) -> [HiddenReason?] {
        var reasons: [HiddenReason?] = Array(repeating: nil, count: text.glyphs.count)
        if let graphics { markUnpainted(text, graphics, pageBox, &reasons) }
        for (index, glyph) in text.glyphs.enumerated() where glyph.text != " " {
            if !pageBox.contains(glyph.box.center) {
                reasons[index] = .outsidePage
            } else if glyph.fontSizeInPoints < smallestReadableInPoints
                && min(glyph.box.width, glyph.box.height) < smallestReadableInPoints
            {
                reasons[index] = .tooSmall
            } else if reasons[index] == nil, let graphics,
                graphics.backdrop.paint(at: glyph.box.center).looksLike(glyph.color),
                !isStruckThrough(glyph, on: graphics.backdrop)
            {
                reasons[index] = .sameColorAsBackground
            }
        }
        if reasons.contains(where: { $0 != nil }) { markSpaces(text.glyphs, &reasons) }
        return reasons
    }

    /// Whether what has a letter's colour at its middle is a line through it: the paper shows above and below.
    private static func isStruckThrough(_ glyph: Glyph, on backdrop: Backdrop) -> Bool {
        let middle = glyph.box.center
        let isAcross = glyph.direction == .upward || glyph.direction == .downward
        let reach = strikeReach * (isAcross ? glyph.box.width : glyph.box.height)
        return [-reach, reach].allSatisfy { step in
            let point = Point(x: middle.x + (isAcross ? step : 0), y: middle.y + (isAcross ? 0 : step))
            return !backdrop.paint(at: point).looksLike(glyph.color)
        }
    }

    /// Above and below the middle, in shares of a letter's height: lines through text are thinner.
    private static let strikeReach = 0.25

    /// A space is seen where a neighbour is seen.
    private static func markSpaces(_ glyphs: [Glyph], _ reasons: inout [HiddenReason?]) {
        for index in glyphs.indices.dropFirst().dropLast() where glyphs[index].text == " " {
            if reasons[index + 1] != nil { reasons[index] = reasons[index - 1] }
        }
    }

    /// Whole words are judged: a single character leaves too little ink to be sure of.
    private static func markUnpainted(
        _ text: PageText, _ graphics: GraphicsPass.Result, _ pageBox: Rectangle, _ reasons: inout [HiddenReason?]
    ) {
        // Unpainted text over a picture of the whole page is what the picture says: it is the text.
        guard !isScan(graphics, pageBox) else { return }
        for word in unpaintedWords(text, graphics) {
            for index in word { reasons[index] = .notPainted }
        }
    }

    /// Whether a page is a picture, and most of its text only says what is on it.
    static func isBehindPicture(_ text: PageText, graphics: GraphicsPass.Result, pageBox: Rectangle) -> Bool {
        guard isScan(graphics, pageBox) else { return false }
        // Where the system has no fonts, the fit with the picture still tells.
        return 2 * (uninked(text, graphics) ?? []).count { $0 } > text.words.count
    }

    static func isScan(_ graphics: GraphicsPass.Result, _ pageBox: Rectangle) -> Bool {
        graphics.marks.images.contains { $0.box.area >= leastScanShare * pageBox.area }
    }

    private static func unpaintedWords(_ text: PageText, _ graphics: GraphicsPass.Result) -> [Range<Int>] {
        guard let isUnpainted = uninked(text, graphics) else { return [] }
        // Text in a font that the file leaves to the system stays unpainted where the system has no fonts.
        let isSubset = text.words.map { text.isSubset[text.glyphs[$0.lowerBound].fontIndex] }
        let systemHasFonts = text.words.indices.contains { !isUnpainted[$0] && !isSubset[$0] }
        return text.words.indices.filter { index in
            guard isSubset[index] || systemHasFonts else { return false }
            guard isUnpainted[index], text.words[index].count < fewestTellingGlyphs else { return isUnpainted[index] }
            // A lone bar or full stop leaves no ink that could be seen: the words around it tell.
            return !hasPaintedNeighbor(of: index, words: text.words, isUnpainted: isUnpainted)
        }.map { text.words[$0] }
    }

    /// For each word whether the drawing left no ink where it stands; nil where it does not tell.
    private static func uninked(_ text: PageText, _ graphics: GraphicsPass.Result) -> [Bool]? {
        guard let ink = graphics.ink, !graphics.marks.isCutShort else { return nil }
        return text.words.map { word in
            Rectangle.enclosing(text.glyphs[word].lazy.map(\.box)).map { !ink.isInked($0) } ?? false
        }
    }

    private static func hasPaintedNeighbor(of index: Int, words: [Range<Int>], isUnpainted: [Bool]) -> Bool {
        let before = stride(from: index - 1, through: max(index - farthestNeighbor, 0), by: -1)
        let after = stride(from: index + 1, to: min(index + farthestNeighbor, words.count), by: 1)
        return [
            before.first { words[$0].count >= fewestTellingGlyphs },
            after.first { words[$0].count >= fewestTellingGlyphs },
        ]
        .contains { neighbor in neighbor.map { !isUnpainted[$0] } ?? false }
    }

    /// Of two characters both can be bars or stops.
    private static let fewestTellingGlyphs = 3
    /// Letterspaced lines are words of one letter: the next real word can be a line away.
    private static let farthestNeighbor = 64
    /// A sixth of the size of the smallest print; what is below is meant for machines.
    private static let smallestReadableInPoints = 1.0
    /// A scan covers its page but for the margins that some scanners cut off.
    private static let leastScanShare = 0.5
}
