import DocumentModel
import WordLists

/// Ligatures for which a file gives no text: nothing is read of them, and the white that they leave looks like a space.
///
/// Only words prove what stood there: where a ligature in a wide gap makes a word of pieces that are none, the page has lost
/// its ligatures, and its other wide gaps are filled with what makes words of the pieces around them.
///
///     Ac on Plan       Action Plan
///     commi ee         committee
///     a er             after
struct LostLigatures {
    /// What stands in place of the text of a box.
    private(set) var texts: [Int: String] = [:]

    /// Ligatures are wider than spaces: `ti` is the narrowest.
    private static let narrowestInEms = 0.4
    private static let widestInEms = 1.2
    private static let narrowestSpaceInEms = 0.2
    /// Letters set wide apart are no rests of words.
    private static let fewestLetters = 3
    /// One word that comes out of two pieces neither of which is one proves that ligatures are lost; of pieces one of which
    /// is a word it takes two.
    private static let leastProof = 2
    /// What fonts of offices join, the commonest first.
    private static let candidates = ["ti", "tt", "ft", "tti", "fi", "ff", "fl", "ffi", "ffl", "fti"]

    private let scalars: [Unicode.Scalar?]

    /// - Parameter fontSizeInPoints: of the text in a box.
    init(_ scalars: [Unicode.Scalar?], boxes: ArraySlice<Rectangle>, fontSizeInPoints: (Int) -> Double) {
        self.scalars = scalars
        var found: [Int: String] = [:]
        var proof = 0
        func gapInEms(_ index: Int) -> Double {
            guard scalars.indices.contains(index - 1), scalars.indices.contains(index + 1), scalars[index] == " ",
                boxes[index - 1].verticalOverlap(boxes[index + 1]) > 0
            else { return 0 }
            return (boxes[index + 1].left - boxes[index - 1].right) / max(fontSizeInPoints(index - 1), 1)
        }
        for index in scalars.indices where scalars[index] == " " && found[index] == nil {
            let gap = gapInEms(index)
            guard gap >= Self.narrowestInEms, gap <= Self.widestInEms else { continue }
            let (left, right) = (letters(before: index), letters(from: index + 1))
            let (isLeftWord, isRightWord) = (Self.isWord(left), Self.isWord(right))
            guard !isLeftWord || !isRightWord, left.count + right.count >= Self.fewestLetters else { continue }
            let next = index + 1 + right.count
            if let text = Self.candidates.first(where: { EnglishWords.containsForm(of: left + $0 + right) }),
                !left.isEmpty,
                right.first?.isLowercase ?? false
            {
                found[index] = text
                proof += isLeftWord || isRightWord ? 1 : Self.leastProof
            } else if gapInEms(next) >= Self.narrowestInEms,
                let pair = Self.pair(left, right, letters(from: next + 1))
            {
                found[index] = pair.first
                found[next] = pair.second
                proof += Self.leastProof
            } else if gap >= Self.narrowestInEms + Self.narrowestSpaceInEms {
                // A ligature at the end of a word or at the start of the next, and a space.
                if !isLeftWord, let text = Self.candidates.first(where: { EnglishWords.containsForm(of: left + $0) }) {
                    found[index - 1] = String(left.suffix(1)) + text
                } else if !isRightWord,
                    let text = Self.candidates.first(where: { EnglishWords.containsForm(of: $0 + right) })
                {
                    found[index + 1] = text + String(right.prefix(1))
                }
            }
        }
        if proof >= Self.leastProof { texts = found }
    }

    /// The two ligatures that make one word of three pieces.
    private static func pair(_ left: String, _ middle: String, _ right: String) -> (first: String, second: String)? {
        for first in candidates {
            for second in candidates where EnglishWords.contains(left + first + middle + second + right) {
                return (first, second)
            }
        }
        return nil
    }

    private static func isWord(_ text: String) -> Bool {
        text.isEmpty || (text.count > 1 ? EnglishWords.contains(text) : ["a", "i"].contains(text.lowercased()))
    }

    private func letters(before place: Int) -> String {
        LetterRun.before(place, in: scalars, where: \.isASCIILetter)
    }

    private func letters(from place: Int) -> String { LetterRun.from(place, in: scalars, where: \.isASCIILetter) }
}
