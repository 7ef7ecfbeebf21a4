import DocumentModel

/// Where the lines of a column wrap. Cells are often indented on the right too, so that their text ends before their edge;
/// lines in the middle of sentences tell: the word that went to the next line did not fit.
///
///     | Visit at least five          |
///     | schools with strong          |     `schools` did not fit behind `five`
enum WrapLimit {
    /// For each line the limit at which it wraps: that of all of them, or, beside a picture or a box, that of the lines beside
    /// it.
    static func limitsInPoints(of lines: [TextLine], within limit: Double) -> [Double] {
        let common = limitInPoints(of: lines, within: limit)
        var result = Array(repeating: common, count: lines.count)
        var start = 0
        while start < lines.count {
            var end = start + 1
            while end < lines.count, isNarrow(lines[start], common), isNarrow(lines[end], common),
                abs(lines[end].box.left - lines[start].box.left) <= sameLeftEdgeInPoints
            {
                end += 1
            }
            if end - start >= fewestNarrowLines, let narrow = commonLimit(of: Array(lines[start..<end])) {
                for index in start..<end { result[index] = narrow }
            }
            start = end
        }
        return result
    }

    /// Whether a line of several words ends so far from the limit that an indent is no reason.
    private static func isNarrow(_ line: TextLine, _ limit: Double) -> Bool {
        line.direction == .horizontal && line.words.count >= fewestWordsOfNarrowLine
            && line.box.right < limit - widestIndentInEms * line.fontSizeInPoints
    }

    /// The limit that explains all line ends in the middle of sentences; nil where there is none, or too few tell.
    private static func commonLimit(of lines: [TextLine]) -> Double? {
        let widest = lines.map(\.box.right).max() ?? 0
        let inside = zip(lines, lines.dropFirst()).filter { LineFlow.goesOnByWords($0, $1) }
        let needed = inside.compactMap { upper, lower in lower.words.first.map { end(of: upper, with: $0) } }
        guard needed.count >= fewestLineEndsInside, let least = needed.min(), least > widest else { return nil }
        return least
    }

    /// Where a line would end with one word more.
    private static func end(of line: TextLine, with word: Word) -> Double {
        line.box.right + ParagraphBuilder.wordSpaceInEms * line.fontSizeInPoints + word.box.width
    }

    /// Lines beside one box begin at one place, but for what letters leave at their left.
    private static let sameLeftEdgeInPoints = 2.0
    /// Fewer lines, or lines of fewer words, may be items that end near each other by chance.
    private static let fewestNarrowLines = 3
    private static let fewestLineEndsInside = 2
    private static let fewestWordsOfNarrowLine = 4

    /// No indent takes more than this of a cell; shorter lines were ended by hand.
    static let widestIndentInEms = 4.0

    /// - Parameter limit: the farthest that lines can go.
    static func limitInPoints(of lines: [TextLine], within limit: Double) -> Double {
        guard let widest = lines.map(\.box.right).max() else { return limit }
        var result = limit
        for (upper, lower) in zip(lines, lines.dropFirst())
        where upper.direction == .horizontal && lower.box.top >= upper.box.center.y {
            guard let first = lower.words.first, LineFlow.goesOnByWords(upper, lower) else { continue }
            let needed = end(of: upper, with: first)
            // Nobody ends a line by hand behind an article, however narrow the text is set in its cell.
            let isCertain = LineFlow.endsWithJoiningWord(upper)
            if isCertain || needed > limit - widestIndentInEms * upper.fontSizeInPoints { result = min(result, needed) }
        }
        return max(result, widest)
    }
}
