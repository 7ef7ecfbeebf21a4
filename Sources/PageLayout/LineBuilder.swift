import DocumentModel

/// Joins words into lines.
package enum LineBuilder {
    /// Words further apart than this share of the font size are not in one line: wider than a justified word space
    /// (about 0.6 em at its worst), narrower than the gutter between two columns of a table.
    package static let widestWordSpaceInEms = 0.9

    /// The lines that the words make, sorted top to bottom, then left to right; lines that are all turned alike as they
    /// are read.
    ///
    /// - Parameter widestSpaceInEms: the widest gap between two words of one line, in font sizes; infinity joins
    ///   everything that stands on one baseline.
    package static func lines(of words: [Word], widestSpaceInEms: Double = widestWordSpaceInEms) -> [TextLine] {
        guard let direction = words.first?.direction else { return [] }
        if words.allSatisfy({ $0.direction == direction }) {
            let frame = ReadingFrame(direction: direction)
            return sorted(lines(of: words, frame: frame, widestSpaceInEms: widestSpaceInEms), in: frame)
        }
        let byDirection = Dictionary(grouping: words, by: \.direction)
        let lines = [TextDirection.horizontal, .upward, .downward, .reversed, .oblique].flatMap { direction in
            Self.lines(
                of: byDirection[direction] ?? [], frame: ReadingFrame(direction: direction),
                widestSpaceInEms: widestSpaceInEms)
        }
        return sorted(lines, in: ReadingFrame(direction: .horizontal))
    }

    /// Top to bottom, then left to right, as the frame has it.
    private static func sorted(_ lines: [TextLine], in frame: ReadingFrame) -> [TextLine] {
        guard lines.count > 1 else { return lines }
        return lines.sorted {
            let (first, second) = (frame.framed($0.box), frame.framed($1.box))
            return (first.top, first.left, first.bottom) < (second.top, second.left, second.bottom)
        }
    }

    /// Words whose baselines agree, row by row, in a frame that reads from left to right.
    private static func lines(of words: [Word], frame: ReadingFrame, widestSpaceInEms: Double) -> [TextLine] {
        guard words.count > 1 else { return TextLine(words: words).map { [$0] } ?? [] }
        let boxes = words.map { frame.framed($0.box) }
        let order = words.indices.sorted { first, second in
            if boxes[first].left != boxes[second].left { return boxes[first].left < boxes[second].left }
            if boxes[first].top != boxes[second].top { return boxes[first].top < boxes[second].top }
            return words[first].text < words[second].text
        }
        let placed = order.map { (word: $0, box: boxes[$0]) }
        let bandHeight = max(4, placed.reduce(0) { max($0, min($1.box.height, 40)) } / 2)
        var chains: [[Int]] = []
        var ends: [(box: Rectangle, word: Int)] = []
        let bands = placed.map { Int(saturating: ($0.box.center.y / bandHeight).rounded(.down)) }
        var openChains = OpenChains(bands: bands)
        for (item, band) in zip(placed, bands) {
            /// How far a piece stands behind the end of a chain, and the size of the larger type of both.
            func reach(_ chain: Int) -> (gap: Double, em: Double) {
                let last = ends[chain]
                let em = max(words[last.word].fontSizeInPoints, words[item.word].fontSizeInPoints, 1)
                return (item.box.left - last.box.right, em)
            }
            let nearest = openChains.nearest(to: band) { chain in
                let (gap, em) = reach(chain)
                return gap > widestSpaceInEms * em * 1.5
            } distance: { chain in
                let (gap, em) = reach(chain)
                guard gap <= widestSpaceInEms * em, gap >= -0.6 * em else { return nil }
                let last = ends[chain]
                let smaller = min(last.box.height, item.box.height)
                let larger = max(last.box.height, item.box.height)
                // Words of one size share a baseline; a mark set small and high (a superscript) overlaps less.
                let isRaised = words[last.word].isRaised || words[item.word].isRaised
                let needed = isRaised ? 0.3 : larger > 1.3 * smaller ? 0.4 : 0.6
                guard last.box.verticalOverlap(item.box) >= needed * smaller else { return nil }
                return max(0, gap) + 4 * abs(last.box.bottom - item.box.bottom)
            }
            if let nearest {
                chains[nearest].append(item.word)
                ends[nearest] = (item.box, item.word)
                // A chain is found in the band of its latest word, which may lie a little higher or lower.
                if !openChains[band].contains(nearest) { openChains[band].append(nearest) }
            } else {
                chains.append([item.word])
                ends.append((item.box, item.word))
                openChains[band].append(chains.count - 1)
            }
        }
        return chains.compactMap { TextLine(words: RightToLeft.ordered($0.map { words[$0] })) }
    }
}
