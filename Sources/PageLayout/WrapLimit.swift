import DocumentModel

/// Where the lines of a column wrap. Cells are often indented on the right too, so that their text ends before their edge;
/// lines in the middle of sentences tell: the word that went to the next line did not fit.
///
///     | Visit at least five          |
///     | schools with strong          |     `schools` did not fit behind `five`
enum WrapLimit {
    /// No indent takes more than this of a cell; shorter lines were ended by hand.
    static let widestIndentInEms = 4.0

    /// - Parameter limit: the farthest that lines can go.
    static func limitInPoints(of lines: [TextLine], within limit: Double) -> Double {
        guard let widest = lines.map(\.box.right).max() else { return limit }
        var result = limit
        for (upper, lower) in zip(lines, lines.dropFirst())
        where upper.direction == .horizontal && lower.box.top >= upper.box.center.y {
            guard let first = lower.words.first, LineFlow.goesOnByWords(upper, lower) else { continue }
            let needed = upper.box.right + ParagraphBuilder.wordSpaceInEms * upper.fontSizeInPoints + first.box.width
            // Nobody ends a line by hand behind an article, however narrow the text is set in its cell.
            let isCertain = LineFlow.endsWithJoiningWord(upper)
            if isCertain || needed > limit - widestIndentInEms * upper.fontSizeInPoints { result = min(result, needed) }
        }
        return max(result, widest)
    }
}
