package import DocumentModel

/// Builds words from the glyphs of a page by geometry alone: the order of the glyphs in the file plays no part.
package enum WordBuilder {
    /// A gap wider than this share of the font size parts words even where the file writes no space: a word space is
    /// about 0.25 em in text faces, kerning and tracking inside words stay below 0.1 em.
    static let wordGapInEms = 0.18
    /// Where the file does write a space between two glyphs, this much of a gap confirms it; condensed and tightly
    /// justified text goes down to about 0.08 em.
    static let confirmedWordGapInEms = 0.04
    /// Two glyphs stand on one line when they share at least this much of the smaller one's height: sub- and
    /// superscripts still do, the next line does not.
    static let sharedHeightRatio = 0.5
    /// Glyphs further apart than this are never compared: the reach of a chain of glyphs.
    static let reachInEms = 1.0

    /// The visible words of a page, sorted top to bottom, then left to right.
    ///
    /// - Parameter left: places in the page's glyphs that are left out.
    package static func words(of page: Page, without left: Set<Int> = []) -> [Word] {
        if left.isEmpty, page.glyphs.allSatisfy({ $0.hidden == nil }) {
            return words(of: page.glyphs, fonts: page.fonts)
        }
        let seen = page.glyphs.indices.filter { page.glyphs[$0].hidden == nil && !left.contains($0) }
        return words(of: seen.map { page.glyphs[$0] }, fonts: page.fonts)
    }

    /// The words that some of a page's glyphs make, sorted top to bottom, then left to right.
    package static func words(of glyphs: [Glyph], fonts: [Font]) -> [Word] {
        var byDirection: [TextDirection: [Glyph]] = [:]
        if let direction = glyphs.first?.direction, glyphs.allSatisfy({ $0.direction == direction }) {
            byDirection[direction] = glyphs
        } else {
            for glyph in glyphs { byDirection[glyph.direction, default: []].append(glyph) }
        }
        let drawsSoftHyphens = WordText.drawsSoftHyphens(glyphs)
        var words: [Word] = []
        for direction in [TextDirection.horizontal, .upward, .downward, .reversed, .oblique] {
            guard let group = byDirection[direction] else { continue }
            let placed = Placed(group, frame: ReadingFrame(direction: direction))
            for chain in chains(of: placed) {
                words += split(
                    chain, of: placed, direction: direction, fonts: fonts, drawsSoftHyphens: drawsSoftHyphens)
            }
        }
        return words.sorted(by: Word.readsBefore)
    }

    /// Glyphs of one direction with their boxes in the frame in which that runs to the right. What is made of them holds
    /// their places: copying the glyphs themselves takes most of the time.
    private struct Placed {
        let glyphs: [Glyph]
        let boxes: [Rectangle]
        let isSpace: [Bool]

        init(_ glyphs: [Glyph], frame: ReadingFrame) {
            self.glyphs = glyphs
            boxes = glyphs.map { frame.framed($0.box) }
            isSpace = glyphs.map { $0.text.unicodeScalars.allSatisfy { $0.isWhitespace } }
        }

        /// A total order from left to right. The text is looked at last, and only where the places are the same.
        func isBefore(_ first: Int, _ second: Int) -> Bool {
            if boxes[first].left != boxes[second].left { return boxes[first].left < boxes[second].left }
            if boxes[first].top != boxes[second].top { return boxes[first].top < boxes[second].top }
            if boxes[first].right != boxes[second].right { return boxes[first].right < boxes[second].right }
            return glyphs[first].text < glyphs[second].text
        }
    }

    /// Glyphs that follow one another on a line. One sweep from left to right; open chains wait in bands of equal
    /// height, so that a glyph looks at the chains near its own line only.
    private static func chains(of placed: Placed) -> [[Int]] {
        let order = placed.glyphs.indices.sorted(by: placed.isBefore)
        let bandHeight = max(4, placed.boxes.reduce(0) { max($0, min($1.height, 40)) } / 2)
        var chains: [[Int]] = []
        var ends: [Int] = []
        let bands = order.map { Int(saturating: (placed.boxes[$0].center.y / bandHeight).rounded(.down)) }
        var openChains = OpenChains(bands: bands)
        for (glyph, band) in zip(order, bands) {
            let box = placed.boxes[glyph]
            let size = placed.glyphs[glyph].fontSizeInPoints
            let isSpace = placed.isSpace[glyph]
            /// How far a glyph stands behind the end of a chain, and the size of the larger of both.
            func reach(_ chain: Int) -> (gap: Double, em: Double) {
                let em = max(placed.glyphs[ends[chain]].fontSizeInPoints, size, 1)
                return (box.left - placed.boxes[ends[chain]].right, em)
            }
            let nearest = openChains.nearest(to: band) { chain in
                let (gap, em) = reach(chain)
                return gap > reachInEms * em * 2
            } distance: { chain in
                let (gap, em) = reach(chain)
                // Rotated spaces may come with the box of the whole word before them: they part nothing.
                guard gap <= reachInEms * em, gap >= -(isSpace ? 0.25 : 0.5) * em else { return nil }
                let last = placed.boxes[ends[chain]]
                let shared = last.verticalOverlap(box)
                guard shared >= sharedHeightRatio * min(last.height, box.height) else { return nil }
                return abs(gap) + abs(last.center.y - box.center.y)
            }
            if let nearest {
                chains[nearest].append(glyph)
                ends[nearest] = glyph
            } else if !isSpace {
                chains.append([glyph])
                ends.append(glyph)
                openChains[band].append(chains.count - 1)
            }
        }
        return chains
    }

    /// Cuts a chain at its spaces and gaps.
    private static func split(
        _ chain: [Int], of placed: Placed, direction: TextDirection, fonts: [Font], drawsSoftHyphens: Bool
    ) -> [Word] {
        var words: [Word] = []
        var letters: [Int] = []
        var hasSpaceBefore = false
        func finish() {
            if let word = word(
                of: letters, in: placed, direction: direction, fonts: fonts, drawsSoftHyphens: drawsSoftHyphens)
            {
                words.append(word)
            }
            letters.removeAll(keepingCapacity: true)
        }
        for glyph in chain {
            if placed.isSpace[glyph] {
                hasSpaceBefore = true
                continue
            }
            if let last = letters.last {
                let em = max(
                    min(placed.glyphs[last].fontSizeInPoints, placed.glyphs[glyph].fontSizeInPoints), 1)
                let gap = placed.boxes[glyph].left - placed.boxes[last].right
                if gap > wordGapInEms * em || (hasSpaceBefore && gap > confirmedWordGapInEms * em)
                    || isRaised(glyph, beside: last, in: placed) || isRaised(last, beside: glyph, in: placed)
                    || isTaggedApart(placed.glyphs[last].cellTag, placed.glyphs[glyph].cellTag)
                {
                    finish()
                }
            }
            hasSpaceBefore = false
            letters.append(glyph)
        }
        finish()
        return markingRaised(words)
    }

    /// Letters this much smaller than their neighbours may be superscripts.
    static let raisedSizeRatio = 0.85
    /// Small capitals stand on the line, superscripts stand this much above it.
    static let leastRiseInEms = 0.1

    private static func isRaised(_ glyph: Int, beside other: Int, in placed: Placed) -> Bool {
        isRaised(
            placed.boxes[glyph], sizeInPoints: placed.glyphs[glyph].fontSizeInPoints, beside: placed.boxes[other],
            sizeInPoints: placed.glyphs[other].fontSizeInPoints)
    }

    private static func isRaised(
        _ box: Rectangle, sizeInPoints size: Double, beside other: Rectangle, sizeInPoints otherSize: Double
    ) -> Bool {
        size < raisedSizeRatio * otherSize && box.center.y < other.center.y
            && box.bottom < other.bottom - leastRiseInEms * otherSize
    }

    /// Whether the file tags two glyphs into two cells, however close they stand.
    private static func isTaggedApart(_ left: CellTag?, _ right: CellTag?) -> Bool {
        guard let left, let right else { return false }
        return left != right
    }

    /// Tells which words of a line are set smaller and higher than a neighbour.
    private static func markingRaised(_ words: [Word]) -> [Word] {
        guard words.count > 1 else { return words }
        func isRaised(_ index: Int, beside other: Int) -> Bool {
            words.indices.contains(other)
                && self.isRaised(
                    words[index].box, sizeInPoints: words[index].fontSizeInPoints, beside: words[other].box,
                    sizeInPoints: words[other].fontSizeInPoints)
        }
        var result = words
        for index in words.indices where words[index].direction == .horizontal {
            if isRaised(index, beside: index - 1) || isRaised(index, beside: index + 1) {
                result[index].isRaised = true
            }
        }
        return result
    }

    /// - Parameter places: those of the letters; the line to write on that they may end with is part of their box.
    private static func word(
        of places: [Int], in placed: Placed, direction: TextDirection, fonts: [Font], drawsSoftHyphens: Bool
    ) -> Word? {
        let letters = WordText.withoutLineToWriteOn(places) { placed.glyphs[$0].text }
        guard let first = letters.first.map({ placed.glyphs[$0] }),
            let box = Rectangle.enclosing(places.lazy.map { placed.glyphs[$0].box })
        else { return nil }
        let font = fonts.indices.contains(first.fontIndex) ? fonts[first.fontIndex] : nil
        let size = letters.reduce(0) { max($0, placed.glyphs[$1].fontSizeInPoints) }
        let style = TextStyle(
            fontSizeInPoints: (size * 100).rounded() / 100, isBold: font?.isBold ?? false,
            isItalic: font?.isItalic ?? false, isUnderlined: first.isUnderlined, color: first.color)
        var word = Word(
            text: WordText.plainText(letters.lazy.map { placed.glyphs[$0].text })
                ?? WordText.text(
                    of: letters.map { .init(text: placed.glyphs[$0].text, box: placed.boxes[$0]) },
                    drawsSoftHyphens: drawsSoftHyphens),
            box: box, style: style, direction: direction,
            fontSizeInPoints: size,
            cellTag: letters.allSatisfy { placed.glyphs[$0].cellTag == first.cellTag } ? first.cellTag : nil)
        word.followsIcon = first.followsIcon
        word.confidence = letters.reduce(1) { min($0, placed.glyphs[$1].confidence) }
        return word
    }
}

extension Word {
    /// A total order by place and text, so that equal pages give equal lists.
    package static func readsBefore(_ left: Word, _ right: Word) -> Bool {
        if left.box.top != right.box.top { return left.box.top < right.box.top }
        if left.box.left != right.box.left { return left.box.left < right.box.left }
        if left.box.bottom != right.box.bottom { return left.box.bottom < right.box.bottom }
        return left.text < right.text
    }
}
