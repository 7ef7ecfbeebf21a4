import DocumentModel
import PageLayout

/// Puts together a line over a sheet that runs on over the paper's right edge: both pages show what the edge cuts.
///
/// ```
///  page 1                                     page 2
///  Plan for the schools of the Three Vall     ee Valleys Learning Trust
///  | No | Action             | Lead      |    | Budget | Governor        |
/// ```
struct LineOverEdge {
    /// The left page's words with the rest of its line.
    private(set) var words: [Word]
    /// How many words of the right page are parts of words of the left.
    private(set) var doubledCount = 0

    /// - Parameters:
    ///   - left: the words of the left page's line.
    ///   - right: those of the right page at the same height.
    ///   - pageWidthInPoints: no word leaves the left page.
    init?(_ left: [Word], goingOnIn right: [Word], pageWidthInPoints: Double) {
        let upper = left.sorted { $0.box.left < $1.box.left }
        let lower = right.sorted { $0.box.left < $1.box.left }
        guard let last = upper.last, !lower.isEmpty else { return nil }
        words = upper
        let text = Self.text(of: upper)
        let rest = Self.text(of: lower)
        // The longest end of the one that the other begins with.
        let shared =
            (1...min(text.count, rest.count)).last { text.hasSuffix(rest.prefix($0)) }
            .flatMap { $0 >= Self.fewestSharedLetters ? $0 : nil } ?? 0
        var skipped = shared
        var room = max(0, pageWidthInPoints - last.box.right)
        for word in lower {
            let length = word.text.count
            let cut = min(skipped, length)
            // The space behind it is shared too.
            skipped = max(0, skipped - length - 1)
            let end = String(word.text.dropFirst(cut))
            if end.isEmpty {
                doubledCount += 1
            } else if cut > 0 {
                words[words.count - 1].text += end
                doubledCount += 1
            } else {
                room /= 2
                var moved = word
                let start = words[words.count - 1].box.right + room / 2
                moved.box = Rectangle(left: start, top: last.box.top, right: start + room / 2, bottom: last.box.bottom)
                words.append(moved)
            }
        }
    }

    /// Fewer letters are alike by chance.
    private static let fewestSharedLetters = 3

    private static func text(of words: [Word]) -> String { words.map(\.text).joined(separator: " ") }
}
