import DocumentModel
import PageLayout

/// Finds the heads that producers repeat over the rest of a table without tagging them again.
///
/// ```
///  page 1:  Strand | Autumn | Spring     tagged
///           Maths  | ...
///  page 2:  Strand | Autumn | Spring     the same words at the same distances: the same heads
///           English| ...
/// ```
enum TaggedHeads {
    /// Heads are looked for in this many rows at the top.
    private static let mostRows = 4
    /// The same head stands at the same place on every page, up to rounding.
    private static let samePlaceInPoints = 1.0

    /// Gives the untagged words above a table's text that repeat its heads the tags of those.
    ///
    /// - Parameters:
    ///   - heads: the words of the table's first page.
    ///   - top: where the table's tagged text begins.
    static func tag(_ words: inout [Word], like heads: [Word], above top: Double) {
        let candidates = words.indices.filter { words[$0].cellTag == nil && words[$0].box.bottom <= top + 1 }
        var byText: [String: [Int]] = [:]
        for index in candidates { byText[words[index].text, default: []].append(index) }
        guard !candidates.isEmpty, let first = heads.filter({ $0.cellTag?.row == 0 }).first else { return }
        let shifts = (byText[first.text] ?? []).filter { isBelow(first, words[$0]) }
            .map { words[$0].box.top - first.box.top }.sorted(by: >)
        for shift in shifts {
            var tags: [Int: CellTag] = [:]
            for row in 0..<mostRows {
                let inRow = heads.filter { $0.cellTag?.row == row }
                let matches = inRow.map { head in
                    byText[head.text]?.first {
                        isBelow(head, words[$0]) && abs(words[$0].box.top - head.box.top - shift) <= samePlaceInPoints
                    }
                }
                guard !matches.isEmpty, !matches.contains(nil) else { break }
                for (head, match) in zip(inRow, matches) {
                    if let match { tags[match] = head.cellTag }
                }
            }
            guard !tags.isEmpty else { continue }
            for (index, tag) in tags { words[index].cellTag = tag }
            return
        }
    }

    private static func isBelow(_ head: Word, _ word: Word) -> Bool {
        abs(head.box.left - word.box.left) <= samePlaceInPoints
    }
}
