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
            words += chains(of: group, frame: ReadingFrame(direction: direction)).flatMap {
                split($0, direction: direction, fonts: fonts, drawsSoftHyphens: drawsSoftHyphens)
            }
        }
        return words.sorted(by: Word.readsBefore)
    }

    /// A glyph with its box in the reading frame.
    private struct Placed {
        let glyph: Glyph
        let box: Rectangle
        let isSpace: Bool
    }

    /// Glyphs that follow one another on a line. One sweep from left to right; open chains wait in bands of equal
    /// height, so that a glyph looks at the chains near its own line only.
    private static func chains(of glyphs: [Glyph], frame: ReadingFrame) -> [[Placed]] {
        let placed = glyphs.map { glyph in
            Placed(
                glyph: glyph, box: frame.framed(glyph.box),
                isSpace: glyph.text.unicodeScalars.allSatisfy { $0.isWhitespace })
        }
        let sorted = placed.indices.sorted { isBefore(placed[$0], placed[$1]) }.map { placed[$0] }
        let bandHeight = max(4, sorted.reduce(0) { max($0, min($1.box.height, 40)) } / 2)
        var chains: [[Placed]] = []
        // What is asked of each open chain's last glyph: copying the glyphs themselves takes most of the time.
        var ends: [(box: Rectangle, sizeInPoints: Double)] = []
        let bands = sorted.map { Int(saturating: ($0.box.center.y / bandHeight).rounded(.down)) }
        var openChains = OpenChains(bands: bands)
        for (glyph, band) in zip(sorted, bands) {
            /// How far a glyph stands behind the end of a chain, and the size of the larger of both.
            func reach(_ chain: Int) -> (gap: Double, em: Double) {
                let em = max(ends[chain].sizeInPoints, glyph.glyph.fontSizeInPoints, 1)
                return (glyph.box.left - ends[chain].box.right, em)
            }
            let nearest = openChains.nearest(to: band) { chain in
                let (gap, em) = reach(chain)
                return gap > reachInEms * em * 2
            } distance: { chain in
                let (gap, em) = reach(chain)
                // Rotated spaces may come with the box of the whole word before them: they part nothing.
                guard gap <= reachInEms * em, gap >= -(glyph.isSpace ? 0.25 : 0.5) * em else { return nil }
                let last = ends[chain].box
                let shared = last.verticalOverlap(glyph.box)
                guard shared >= sharedHeightRatio * min(last.height, glyph.box.height) else { return nil }
                return abs(gap) + abs(last.center.y - glyph.box.center.y)
            }
            if let nearest {
                chains[nearest].append(glyph)
                ends[nearest] = (glyph.box, glyph.glyph.fontSizeInPoints)
            } else if !glyph.isSpace {
                chains.append([glyph])
                ends.append((glyph.box, glyph.glyph.fontSizeInPoints))
                openChains[band].append(chains.count - 1)
            }
        }
        return chains
    }

    /// A total order from left to right. The text is looked at last, and only where the places are the same.
    private static func isBefore(_ first: Placed, _ second: Placed) -> Bool {
        if first.box.left != second.box.left { return first.box.left < second.box.left }
        if first.box.top != second.box.top { return first.box.top < second.box.top }
        if first.box.right != second.box.right { return first.box.right < second.box.right }
        return first.glyph.text < second.glyph.text
    }

    /// Cuts a chain at its spaces and gaps.
    private static func split(
        _ chain: [Placed], direction: TextDirection, fonts: [Font], drawsSoftHyphens: Bool
    ) -> [Word] {
        var words: [Word] = []
        var letters: [Placed] = []
        var hasSpaceBefore = false
        func finish() {
            if let word = word(
                of: letters, direction: direction, fonts: fonts, drawsSoftHyphens: drawsSoftHyphens)
            {
                words.append(word)
            }
            letters = []
        }
        for glyph in chain {
            if glyph.isSpace {
                hasSpaceBefore = true
                continue
            }
            if let last = letters.last {
                let em = max(min(last.glyph.fontSizeInPoints, glyph.glyph.fontSizeInPoints), 1)
                let gap = glyph.box.left - last.box.right
                if gap > wordGapInEms * em || (hasSpaceBefore && gap > confirmedWordGapInEms * em)
                    || isRaised(glyph, beside: last) || isRaised(last, beside: glyph)
                    || isTaggedApart(last.glyph, glyph.glyph)
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

    private static func isRaised(_ glyph: Placed, beside other: Placed) -> Bool {
        isRaised(
            glyph.box, sizeInPoints: glyph.glyph.fontSizeInPoints, beside: other.box,
            sizeInPoints: other.glyph.fontSizeInPoints)
    }

    private static func isRaised(
        _ box: Rectangle, sizeInPoints size: Double, beside other: Rectangle, sizeInPoints otherSize: Double
    ) -> Bool {
        size < raisedSizeRatio * otherSize && box.center.y < other.center.y
            && box.bottom < other.bottom - leastRiseInEms * otherSize
    }

    /// Whether the file tags two glyphs into two cells, however close they stand.
    private static func isTaggedApart(_ left: Glyph, _ right: Glyph) -> Bool {
        guard let first = left.cellTag, let second = right.cellTag else { return false }
        return first != second
    }

    /// Tells which words of a line are set smaller and higher than a neighbour.
    private static func markingRaised(_ words: [Word]) -> [Word] {
        guard words.count > 1 else { return words }
        return words.indices.map { index in
            var word = words[index]
            guard word.direction == .horizontal else { return word }
            let neighbours = [index - 1, index + 1].filter(words.indices.contains).map { words[$0] }
            word.isRaised = neighbours.contains {
                isRaised(
                    word.box, sizeInPoints: word.fontSizeInPoints, beside: $0.box, sizeInPoints: $0.fontSizeInPoints)
            }
            return word
        }
    }

    /// - Parameter placed: the letters; the line to write on that they may end with is part of their box.
    private static func word(
        of placed: [Placed], direction: TextDirection, fonts: [Font], drawsSoftHyphens: Bool
    ) -> Word? {
        let letters = WordText.withoutLineToWriteOn(placed) { $0.glyph.text }
        guard let first = letters.first, let box = Rectangle.enclosing(placed.lazy.map(\.glyph.box)) else {
            return nil
        }
        let font = fonts.indices.contains(first.glyph.fontIndex) ? fonts[first.glyph.fontIndex] : nil
        let size = letters.reduce(0) { max($0, $1.glyph.fontSizeInPoints) }
        let style = TextStyle(
            fontSizeInPoints: (size * 100).rounded() / 100, isBold: font?.isBold ?? false,
            isItalic: font?.isItalic ?? false, isUnderlined: first.glyph.isUnderlined, color: first.glyph.color)
        var word = Word(
            text: WordText.plainText(letters.lazy.map(\.glyph.text))
                ?? WordText.text(
                    of: letters.map { .init(text: $0.glyph.text, box: $0.box) }, drawsSoftHyphens: drawsSoftHyphens),
            box: box, style: style, direction: direction,
            fontSizeInPoints: size,
            cellTag: letters.allSatisfy { $0.glyph.cellTag == first.glyph.cellTag } ? first.glyph.cellTag : nil)
        word.followsIcon = first.glyph.followsIcon
        word.confidence = letters.reduce(1) { min($0, $1.glyph.confidence) }
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
