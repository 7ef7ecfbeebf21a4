import DocumentModel
import WordLists

/// What the words of two lines tell about whether one goes on with the other.
package enum LineFlow {
    /// Whether the upper line stops inside a sentence and the lower begins inside one.
    package static func goesOnByWords(_ upper: TextLine, _ lower: TextLine) -> Bool {
        isUnfinished(upper) && beginsInside(lower)
    }

    /// Whether a line goes on with the year of the month that the line above ends with: `September` / `2026`.
    static func goesOnWithYear(_ upper: TextLine, _ lower: TextLine) -> Bool {
        guard let first = lower.words.first?.text.unicodeScalars, let end = upper.text.unicodeScalars.last else {
            return false
        }
        let digits = first.prefix { ("0"..."9").contains($0) }
        return end.isAlphabetic && digits.count == 4 && ["19", "20"].contains(String(digits.prefix(2)))
    }

    /// Whether a line ends with no stop.
    package static func isUnfinished(_ line: TextLine) -> Bool {
        guard let last = line.text.unicodeScalars.last else { return false }
        return last.isAlphabetic || last.isNumeric || openEnds.contains(last)
    }

    /// Whether a line ends with a word that ends no paragraph: `the`, `and`, `of`.
    package static func endsWithJoiningWord(_ line: TextLine) -> Bool {
        guard let word = line.words.last?.text else { return false }
        return word.unicodeScalars.allSatisfy(\.isAlphabetic) && word.first?.isLowercase == true
            ? WordParts.isJoining(word) : word == "&"
    }

    /// Whether a line begins as no sentence or item does.
    static func beginsInside(_ line: TextLine) -> Bool {
        guard LineMark.certainty(of: line) == nil, let first = line.text.unicodeScalars.first else { return false }
        return first.isLowercase || insideStarts.contains(first)
    }

    /// Whether a line begins as others cells do, with a word that has no capital inside sentences, though nothing ends the
    /// line before: two items without a mark, the first of which fills its line by chance.
    static func beginsAsItem(_ lower: TextLine, after upper: TextLine, lexicon: Lexicon) -> Bool {
        guard let last = upper.text.unicodeScalars.last, last.isAlphabetic || last == ")",
            !endsWithJoiningWord(upper), let word = lower.words.first?.text, word.count >= shortestOpening,
            let first = word.unicodeScalars.first, first.isUppercase,
            word.unicodeScalars.dropFirst().allSatisfy(\.isLowercase),
            !goesOnWithName(word, behind: upper)
        else { return false }
        return lexicon.opensParagraphs(word) || beginsSentence(lower, after: upper, lexicon: lexicon)
    }

    /// Whether a name that began on the line above goes on: `Beacon Hill Primary` / `School`.
    private static func goesOnWithName(_ word: String, behind line: TextLine) -> Bool {
        line.words.count > 1 && line.words.last?.text.unicodeScalars.first?.isUppercase ?? false
            && WordParts.isOftenCapitalized(word.lowercased())
    }

    /// Whether the words on both sides of a capital have none, so that it is no part of a name: `Signed list of staff`,
    /// `Minutes of the meeting`.
    private static func beginsSentence(_ lower: TextLine, after upper: TextLine, lexicon: Lexicon) -> Bool {
        guard lower.words.count > 1, let before = upper.words.last?.text,
            let after = lower.words.dropFirst().first?.text
        else { return false }
        return (before + after).unicodeScalars.allSatisfy { !$0.isUppercase && !$0.isNumeric }
            && lexicon.hasCapitalAtStartOnly(lower.words[0].text)
    }

    /// Whether a line of a sheet's cell begins as one that was typed does: there nothing but a line break parts items, so
    /// that a capital tells more than elsewhere.
    static func beginsAsTypedLine(_ lower: TextLine, after upper: TextLine, lexicon: Lexicon) -> Bool {
        guard isUnfinished(upper) || upper.text.hasSuffix(")"), let last = upper.words.last,
            !endsWithJoiningWord(upper) || lastWords.contains(last.text), let word = lower.words.first?.text,
            let first = word.unicodeScalars.first,
            !(upper.text.unicodeScalars.last.map(openEnds.contains) ?? true), first.isUppercase,
            word.count >= shortestOpening, word.unicodeScalars.dropFirst().allSatisfy({ !$0.isUppercase })
        else { return false }
        // A name may go on over the line: `School` / `Improvement Partner`.
        let endsInName =
            upper.words.count > 1 && last.text.unicodeScalars.first?.isUppercase ?? false && !days.contains(last.text)
        return endsInName ? lexicon.opensParagraphs(word) : lexicon.isCommon(word)
    }

    /// Joining words that may end what is typed: `Books for all`.
    private static let lastWords: Set<String> = ["all", "any", "each"]
    /// Names that are whole: no word of them goes to the next line.
    private static let days: Set<String> = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    /// Shorter words have capitals for many reasons.
    private static let shortestOpening = 3
    private static let openEnds: Set<Unicode.Scalar> = [",", "&", "(", "/"]
    private static let insideStarts: Set<Unicode.Scalar> = ["(", "&", "/", ")", ","]
}
