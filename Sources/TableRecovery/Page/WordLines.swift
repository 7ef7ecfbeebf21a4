import DocumentModel
import PageLayout

/// Tells lines that are drawn for words, underlines and strokes through them, from those of a table.
///
/// ```
///  Mentoring by peers     Review of policies
///  ─────────                                      from the left edge of a word to the right edge of one, alone at its height
/// ```
enum WordLines {
    /// Underlines begin and end at the letters, within this.
    private static let edgeToleranceInPoints = 1.0
    /// An underline lies no further below the box of its words than this share of their height.
    private static let lowestShareBelowBottom = 0.06
    /// Lines at one height differ by no more than this: under the heads of several columns they are rules.
    private static let sameHeightInPoints = 1.0

    /// The regions without those that are but a line of some words.
    static func taken(out regions: [RuledRegion], words: [Word]) -> [RuledRegion] {
        regions.filter { region in
            guard let line = region.horizontals.first, region.horizontals.count == 1, region.verticals.isEmpty,
                region.fills.isEmpty, isOfWords(line, words)
            else { return true }
            return regions.contains { other in
                other != region
                    && other.horizontals.contains {
                        abs($0.positionInPoints - line.positionInPoints) <= sameHeightInPoints
                    }
            }
        }
    }

    private static func isOfWords(_ line: Ruling, _ words: [Word]) -> Bool {
        let y = line.positionInPoints
        var (left, right) = (Double.infinity, -Double.infinity)
        for word in words
        where word.box.top < y && y <= word.box.bottom + lowestShareBelowBottom * word.box.height
            && line.startInPoints < word.box.center.x && word.box.center.x < line.endInPoints
        {
            left = min(left, word.box.left)
            right = max(right, word.box.right)
        }
        return abs(left - line.startInPoints) <= edgeToleranceInPoints
            && abs(right - line.endInPoints) <= edgeToleranceInPoints
    }
}
