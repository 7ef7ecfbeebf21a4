import DocumentModel

/// A page's characters with their looks, before anything is known of what the page paints.
struct PageText {
    var fonts: [Font] = []
    /// For each font whether the file surely holds its shapes: only such a font has a subset tag.
    var isSubset: [Bool] = []
    var glyphs: [Glyph] = []
    /// Stretches of `glyphs` that stand one after the other without a gap, in order; white space is in none.
    var words: [Range<Int>] = []
    /// Whether characters were left out because the page holds more than the limit.
    var isCutShort = false
    /// Characters whose text the file does not tell.
    var untoldCount = 0
    /// Characters that were left out because no page can hold them.
    var impossibleCount = 0
}

/// Turns the library's parallel arrays (text, boxes, looks) into glyphs.
struct GlyphReader {
    let maximumGlyphCount: Int

    func read(_ page: borrowing PageHandle) -> PageText {
        read(scalars: page.scalars, boxes: page.boxes, looks: page.looks)
    }

    func read(scalars: [Unicode.Scalar], boxes: [Rectangle], looks: [TextLook]) -> PageText {
        let count = min(boxes.count, maximumGlyphCount)
        return read(
            LaidText(
                scalars: TextAlignment.scalarsByBox(scalars, boxCount: count), boxes: boxes, looks: looks))
    }

    func read(_ laid: LaidText) -> PageText {
        let looks = laid.looks
        var text = PageText()
        text.isCutShort = laid.boxes.count > maximumGlyphCount
        var boxes = laid.boxes.prefix(maximumGlyphCount)
        let ligatures = SwappedLigatures(
            laid.scalars.count > boxes.count ? Array(laid.scalars.prefix(boxes.count)) : laid.scalars)
        var scalarOfBox = ligatures.scalars
        var restOfBox = ligatures.rests
        var lookOfBox = GlyphReader.lookIndices(looks, boxCount: boxes.count)
        let possible = boxes.indices.filter { index in
            PageExtent.holds(boxes[index])
                && (!looks.indices.contains(lookOfBox[index])
                    || PageExtent.holds(looks[lookOfBox[index]].fontSizeInPoints))
        }
        if possible.count < boxes.count {
            text.impossibleCount = boxes.count - possible.count
            scalarOfBox = possible.map { scalarOfBox[$0] }
            restOfBox = [:]
            for (index, old) in possible.enumerated() { restOfBox[index] = ligatures.rests[old] }
            lookOfBox = possible.map { lookOfBox[$0] }
            boxes = possible.map { boxes[$0] }[...]
        }
        let fontOfLook = GlyphReader.fonts(of: looks, into: &text)
        let heights = boxes.map(\.height)
        let size = { (box: Int) -> Double in
            looks.indices.contains(lookOfBox[box]) ? looks[lookOfBox[box]].fontSizeInPoints : heights[box]
        }
        // The letters of a lost ligature stand where its white was taken for a space, or at the letter beside it.
        for (index, letters) in LostLigatures(scalarOfBox, boxes: boxes, fontSizeInPoints: size).texts {
            restOfBox[index] = letters
            if scalarOfBox[index] == " " { scalarOfBox[index] = letters.unicodeScalars.first }
        }
        let lines = GlyphReader.lines(scalarOfBox).map { line in
            TextPiece.pieces(of: line, scalars: scalarOfBox, boxes: boxes, fontSizeInPoints: size)
        }
        let directions = GlyphReader.directions(lines, boxes: boxes, fontSizeInPoints: size)
        GlyphReader.mendSpaces(&boxes, between: lines, directions: directions)

        let signs = SignReading.texts(scalarOfBox, pieces: lines.joined().map(\.boxes)) { box in
            looks.indices.contains(lookOfBox[box]) ? looks[lookOfBox[box]].fontName : ""
        }
        text.glyphs.reserveCapacity(boxes.count)
        var glyphOfBox = Array(repeating: 0, count: boxes.count + 1)
        var icon: Rectangle?
        for (index, box) in boxes.enumerated() {
            glyphOfBox[index] = text.glyphs.count
            guard let scalar = scalarOfBox[index] else {
                text.untoldCount += 1
                continue
            }
            let letters = signs[index] ?? restOfBox[index] ?? Ligature.letters(of: scalar)
            if letters == "" { icon = box }
            guard !GlyphReader.isLineEnd(scalar), letters != "" else { continue }
            let look = looks.indices.contains(lookOfBox[index]) ? looks[lookOfBox[index]] : nil
            let glyph = Glyph(
                text: letters ?? String(Character(scalar)), box: box,
                fontIndex: fontOfLook.indices.contains(lookOfBox[index]) ? fontOfLook[lookOfBox[index]] : 0,
                fontSizeInPoints: look?.fontSizeInPoints ?? box.height, color: look?.color ?? .black,
                direction: directions[index], isUnderlined: look?.isUnderlined ?? false)
            let isMarked = !scalar.isWhitespace && icon.map { GlyphReader.marks($0, glyph) } ?? false
            if !scalar.isWhitespace { icon = nil }
            text.glyphs.append(isMarked ? glyph.markedByIcon() : glyph)
        }
        glyphOfBox[boxes.count] = text.glyphs.count
        // Of a word whose text the file does not tell nothing is left.
        text.words = lines.joined().map { glyphOfBox[$0.boxes.lowerBound]..<glyphOfBox[$0.boxes.upperBound] }
            .filter { !$0.isEmpty }
        if text.fonts.isEmpty {
            text.fonts = [Font(name: "", isBold: false, isItalic: false)]
            text.isSubset = [false]
        }
        return text
    }

    /// Whether an icon stands on a letter's line, not far before it.
    private static func marks(_ icon: Rectangle, _ glyph: Glyph) -> Bool {
        let gap = glyph.box.left - icon.right
        return glyph.direction == .horizontal && icon.verticalOverlap(glyph.box) > 0
            && gap > -glyph.fontSizeInPoints && gap < farthestIconInEms * glyph.fontSizeInPoints
    }

    /// Icons stand where bullets do.
    private static let farthestIconInEms = 2.0

    /// The library ends each of its lines with a line feed and each page with a form feed; neither is in the file.
    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\r" || scalar == "\u{0C}"
    }

    private static func lines(_ scalars: [Unicode.Scalar?]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for index in 0...scalars.count where index == scalars.count || scalars[index].map(isLineEnd) == true {
            lines.append(start..<index)
            start = index + 1
        }
        return lines
    }

    /// For each box the index of its look. Looks leave out added spaces: these take the look before them.
    private static func lookIndices(_ looks: [TextLook], boxCount: Int) -> [Int] {
        var result = Array(repeating: 0, count: boxCount)
        var index = 0
        for box in 0..<boxCount {
            while index + 1 < looks.count, looks[index + 1].characters.lowerBound <= box { index += 1 }
            result[box] = index
        }
        return result
    }

    /// The index in `fonts` of each look's font; each font enters the list once, in the order of its first use.
    private static func fonts(of looks: [TextLook], into text: inout PageText) -> [Int] {
        var known: [String: Int] = [:]
        return looks.map { look in
            if let index = known[look.fontName] { return index }
            let font = Font(pdfName: look.fontName)
            text.fonts.append(font)
            text.isSubset.append(font.name != look.fontName)
            known[look.fontName] = text.fonts.count - 1
            return text.fonts.count - 1
        }
    }

    /// The direction of each box: told by its piece; for a lone character by its line, where that has one direction, else
    /// by its shape and by what is common on the page.
    private static func directions(
        _ lines: [[TextPiece]], boxes: ArraySlice<Rectangle>, fontSizeInPoints: (Int) -> Double
    ) -> [TextDirection] {
        var result = Array(repeating: TextDirection.horizontal, count: boxes.count)
        var lone: [Int] = []
        var counts = (upward: 0, downward: 0)
        for line in lines {
            let told = Set(line.compactMap(\.direction))
            for piece in line {
                if let direction = piece.direction ?? (told.count == 1 ? told.first : nil) {
                    for index in piece.boxes { result[index] = direction }
                    if direction == .upward { counts.upward += piece.boxes.count }
                    if direction == .downward { counts.downward += piece.boxes.count }
                } else {
                    lone += piece.boxes
                }
            }
        }
        let turned: TextDirection = counts.downward > counts.upward ? .downward : .upward
        for index in lone
        where !DirectionInference.looksUpright(boxes[index], fontSizeInPoints: fontSizeInPoints(index)) {
            result[index] = turned
        }
        // A space goes the way of the word before it.
        for (before, after) in zip(lines.joined(), lines.joined().dropFirst()) {
            for index in before.boxes.upperBound..<after.boxes.lowerBound {
                result[index] = result[before.boxes.upperBound - 1]
            }
        }
        return result
    }

    /// Lays the spaces of turned text between their words: the library gives them boxes as if the text ran to the right.
    private static func mendSpaces(
        _ boxes: inout ArraySlice<Rectangle>, between lines: [[TextPiece]], directions: [TextDirection]
    ) {
        for line in lines {
            for (before, after) in zip(line, line.dropFirst()) {
                let spaces = before.boxes.upperBound..<after.boxes.lowerBound
                let direction = directions[before.boxes.upperBound - 1]
                guard !spaces.isEmpty, direction != .horizontal else { continue }
                let box = gap(
                    from: boxes[before.boxes.upperBound - 1], to: boxes[after.boxes.lowerBound], direction: direction)
                for index in spaces { boxes[index] = box }
            }
        }
    }

    /// The box from one box to the next in the direction of the text; of no length where the next does not follow.
    private static func gap(from first: Rectangle, to next: Rectangle, direction: TextDirection) -> Rectangle {
        switch direction {
        case .upward:
            let top = next.horizontalOverlap(first) > 0 ? min(next.bottom, first.top) : first.top
            return Rectangle(left: first.left, top: top, right: first.right, bottom: first.top)
        case .downward:
            let bottom = next.horizontalOverlap(first) > 0 ? max(next.top, first.bottom) : first.bottom
            return Rectangle(left: first.left, top: first.bottom, right: first.right, bottom: bottom)
        case .reversed:
            let left = next.verticalOverlap(first) > 0 ? min(next.right, first.left) : first.left
            return Rectangle(left: left, top: first.top, right: first.left, bottom: first.bottom)
        case .horizontal, .oblique:
            let right = next.verticalOverlap(first) > 0 ? max(next.left, first.right) : first.right
            return Rectangle(left: first.right, top: first.top, right: right, bottom: first.bottom)
        }
    }
}
