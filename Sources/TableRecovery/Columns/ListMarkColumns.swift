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
        var texts = Array(repeating: [String](), count: lines.count - 1)
        for chunk in chunks {
            let slot = GridBuilder.slot(of: chunk.box.center.x, in: positions)
            // A head that runs over the gutter stands over marks and items alike.
            guard chunk.box.right < positions[slot + 1] || isListMark(chunk.text) else { continue }
            texts[slot].append(chunk.text)
        }
        return lines.enumerated().filter { index, line in
            guard index > 0, index < lines.count - 1, line.evidence == .gap else { return true }
            let (left, right) = (texts[index - 1], texts[index])
            if right.count >= fewestDashes, right.allSatisfy(dashes.contains) { return false }
            return left.isEmpty || !left.allSatisfy(isListMark)
        }.map(\.element)
    }

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
