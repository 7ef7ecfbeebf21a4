import DocumentModel
import PageLayout

/// Numbers and bullets of lists inside cells stand in a column of their own to the eye, but not to the author; and so do
/// dashes at the ends of lines that wrap behind them.
enum ListMarkColumns {
    /// Takes out the gutter to the right of a column that holds nothing but list marks, and the one to the left of a column
    /// that holds nothing but dashes and has no head.
    ///
    /// ```
    ///  Period
    ///  Oct 2026  –
    ///  Mar 2027
    /// ```
    static func merged(_ lines: [GridLine], chunks: [TextChunk]) -> [GridLine] {
        guard lines.count > 3 else { return lines }
        let positions = lines.map(\.positionInPoints)
        var columns = Array(repeating: [TextChunk](), count: lines.count - 1)
        for chunk in chunks {
            let slot = GridBuilder.slot(of: chunk.box.center.x, in: positions)
            // A head that runs over the gutter stands over marks and items alike.
            guard chunk.box.right < positions[slot + 1] || isListMark(chunk.text) else { continue }
            columns[slot].append(chunk)
        }
        return lines.enumerated().filter { index, line in
            guard index > 0, index < lines.count - 1, line.evidence == .gap else { return true }
            let (left, right) = (columns[index - 1], columns[index])
            if right.count >= fewestDashes, right.allSatisfy({ dashes.contains($0.text) }) { return false }
            return left.isEmpty || !areListMarks(left, before: chunks)
        }.map(\.element)
    }

    /// Whether the texts of a column are marks; a few marks show it where all else in it is the last word of an item, with
    /// nothing beside it.
    private static func areListMarks(_ column: [TextChunk], before chunks: [TextChunk]) -> Bool {
        let others = column.filter { !isListMark($0.text) }
        guard !others.isEmpty else { return true }
        return column.count - others.count >= fewestMarks
            && !others.contains { other in
                chunks.contains { $0.box.left > other.box.right && $0.box.verticalOverlap(other.box) > 0 }
            }
    }

    /// One mark may be a cell's text.
    private static let fewestMarks = 2
    private static let dashes: Set<String> = ["-", "–", "—"]
    /// One dash may be a cell's text.
    private static let fewestDashes = 2
    /// `(iii)`
    private static let mostScalars = 5
    private static let mostBytesOfScalar = 4
    /// Signs that say yes, no or nothing where they are all that a cell holds, and the letter.
    private static let answers: Set<Unicode.Scalar> = ["✓", "✔", "✗", "-", "–", "—", "o"]

    /// Whether a text is a bullet or a list number with its closing mark, and nothing else: `•`, `a)`, `1.`, `(iv)`.
    static func isListMark(_ text: String) -> Bool {
        // Asked for each word: most are turned down by their length.
        guard text.utf8.count <= mostScalars * mostBytesOfScalar else { return false }
        let scalars = Array(text.unicodeScalars)
        guard let last = scalars.last, scalars.count <= mostScalars else { return false }
        if scalars.count == 1 { return ListSign.kind(of: last) != nil && !answers.contains(last) }
        guard last == "." || last == ")" || last == ":" else { return false }
        return scalars.dropLast().allSatisfy {
            $0.isAlphabetic || $0.isNumeric || $0 == "." || $0 == "("
        }
    }
}
