import DocumentModel

/// Whether each sentence of a column of cells has a line of its own: sentences then end at line ends only, which wrapped
/// text does by chance alone.
///
///     | Pupils enjoy book corners.   |
///     | Governors report fewer       |
///     | problems with book corners.  |
package enum SentenceLines {
    /// So many sentences do not end at line ends by chance.
    private static let fewestEnds = 3
    /// Shorter words with a point are abbreviations: `No.`, `Mrs.`, `e.g.`
    private static let shortestEnd = 4

    /// - Parameter columns: the lines of each cell.
    package static func partParagraphs(in columns: [[TextLine]]) -> Bool {
        var ends = 0
        for lines in columns {
            for line in lines {
                for (word, next) in zip(line.words, line.words.dropFirst())
                where endsSentence(word.text) && beginsSentence(next.text) && word.text.count > shortestEnd {
                    return false
                }
            }
            ends += zip(lines, lines.dropFirst()).count { isBetweenSentences($0, $1) }
        }
        return ends >= fewestEnds
    }

    /// Whether a sentence ends with a line and another begins with the next.
    static func isBetweenSentences(_ upper: TextLine, _ lower: TextLine) -> Bool {
        guard let end = upper.words.last?.text, let start = lower.words.first?.text else { return false }
        return endsSentence(end) && beginsSentence(start)
    }

    private static func endsSentence(_ word: String) -> Bool {
        word.unicodeScalars.last.map { ".!?".unicodeScalars.contains($0) } ?? false
    }

    private static func beginsSentence(_ word: String) -> Bool {
        word.unicodeScalars.first.map { $0.isUppercase || $0.isNumeric } ?? false
    }
}
