import DocumentModel

/// Tells text that a reader of the page cannot see.
enum HiddenText {
    /// The glyphs with the reason why they are hidden, where they are.
    static func marked(_ text: PageText, graphics: GraphicsPass.Result?, pageBox: Rectangle) -> [Glyph] {
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
                graphics.backdrop.paint(at: glyph.box.center).looksLike(glyph.color)
            {
                reasons[index] = .sameColorAsBackground
            }
        }
        guard reasons.contains(where: { $0 != nil }) else { return text.glyphs }
        markSpaces(text.glyphs, &reasons)
        return zip(text.glyphs, reasons).map { glyph, reason in reason.map { glyph.hidden(for: $0) } ?? glyph }
    }

    /// A space is seen where a neighbour is seen.
    private static func markSpaces(_ glyphs: [Glyph], _ reasons: inout [HiddenReason?]) {
        for index in glyphs.indices.dropFirst().dropLast() where glyphs[index].text == " " {
            if reasons[index + 1] != nil { reasons[index] = reasons[index - 1] }
        }
    }

    /// Whole words are judged: a full stop leaves too little ink of its own to be sure of.
    private static func markUnpainted(
        _ text: PageText, _ graphics: GraphicsPass.Result, _ pageBox: Rectangle, _ reasons: inout [HiddenReason?]
    ) {
        guard let ink = graphics.ink, !graphics.marks.isCutShort else { return }
        let unpainted = text.words.filter { word in
            guard let box = Rectangle.enclosing(text.glyphs[word].lazy.map(\.box)) else { return false }
            return !ink.isInked(box)
        }
        guard !unpainted.isEmpty else { return }
        // Unpainted text over a picture of the whole page is what the picture says: it is the text.
        let isScan = graphics.marks.images.contains { $0.box.area >= leastScanShare * pageBox.area }
        guard !isScan else { return }
        for word in unpainted {
            for index in word { reasons[index] = .notPainted }
        }
    }

    /// A sixth of the size of the smallest print; what is below is meant for machines.
    private static let smallestReadableInPoints = 1.0
    /// A scan covers its page but for the margins that some scanners cut off.
    private static let leastScanShare = 0.5
}

extension Glyph {
    fileprivate func hidden(for reason: HiddenReason) -> Glyph {
        Glyph(
            text: text, box: box, fontIndex: fontIndex, fontSizeInPoints: fontSizeInPoints, color: color,
            direction: direction, isUnderlined: isUnderlined, hidden: reason)
    }
}
