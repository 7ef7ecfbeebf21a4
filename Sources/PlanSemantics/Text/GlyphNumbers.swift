import DocumentModel

/// Text whose font has no map from glyphs to characters: what comes out are glyph numbers, the ASCII codes less 29.
///
///     "7+( ,17(17 2)"   is   "THE INTENT OF"
///     "7KH SXSLOV"      is   "The pupils"
///
/// Whether it is such text is proven by words: English comes out, and none went in. The proof is the project's own list of
/// common words and of the vocabulary's, compiled in, and no dictionary of the machine: the same bytes give the same plan
/// everywhere. `scripts/measure_recovery.py` measures it beside Debian's dictionary.
struct GlyphNumbers {
    private let knownWords: Set<String>

    /// Glyph numbers of such fonts are ASCII less this.
    private static let shift: UInt32 = 29
    /// Fewer words prove nothing.
    private static let leastWords = 4
    /// In plans more than half the words are among the known ones; in noise hardly one in fifty. A few words must reach
    /// more than many, where chance is smaller.
    private static let fewWords = 12
    private static let leastKnownShareOfFew = 0.5
    private static let leastKnownShare = 0.3
    private static let mostKnownShareBefore = 0.05
    /// This share of a suspect's characters lies where letters and the space come to lie.
    private static let leastShiftedShare = 0.9

    init(knownWords: Set<String>) { self.knownWords = knownWords }

    /// The mended text of each paragraph that came out as glyph numbers; empty where the proof fails.
    func recovered(_ texts: [String]) -> [String: String] {
        let suspects = Set(texts.filter(Self.looksShifted)).sorted()
        var mended: [String: String] = [:]
        var before: [String] = []
        var after: [String] = []
        for text in suspects {
            let moved = Self.unshifted(text)
            guard isBetter(moved, than: text) else { continue }
            mended[text] = moved
            before += Folding.words(text)
            after += Folding.words(moved)
        }
        let least = after.count < Self.fewWords ? Self.leastKnownShareOfFew : Self.leastKnownShare
        guard after.count >= Self.leastWords, knownShare(after) >= least,
            knownShare(before) <= Self.mostKnownShareBefore
        else { return [:] }
        return mended
    }

    /// Whether the moved text reads better: more words that are known, or, where none is, vowels as words have them.
    private func isBetter(_ moved: String, than text: String) -> Bool {
        let before = Folding.words(text).filter(isKnown).count
        let after = Folding.words(moved).filter(isKnown).count
        if before != after || before > 0 { return after > before }
        // Figures alone are figures: `2021-22`.
        return text.contains { $0.isLetter } && Self.vowelShare(moved) > Self.vowelShare(text)
    }

    private func knownShare(_ words: [String]) -> Double {
        words.isEmpty ? 0 : Double(words.filter(isKnown).count) / Double(words.count)
    }

    /// Single letters and pairs prove nothing: a `$` moves to an `A`.
    private func isKnown(_ word: String) -> Bool { word.count >= Self.shortestProof && knownWords.contains(word) }

    private static let shortestProof = 3

    private static func vowelShare(_ text: String) -> Double {
        let letters = text.lowercased().filter { !$0.isWhitespace }
        return letters.isEmpty ? 0 : Double(letters.filter { "aeiouy".contains($0) }.count) / Double(letters.count)
    }

    /// Signs, digits and capitals where letters should be: lower-case letters come to lie at `D`…`]`, capitals at `$`…`=`,
    /// the space, digits and points among the control characters.
    static func looksShifted(_ text: String) -> Bool {
        let scalars = text.unicodeScalars.filter { $0 != " " && $0 != "\n" && $0 != "\t" }
        guard scalars.count > 3, scalars.allSatisfy({ $0.value <= 0x5d }), !isFigures(text) else { return false }
        let shifted = scalars.filter {
            (0x44...0x5d).contains($0.value) || (0x24...0x3d).contains($0.value) || $0.value < 0x20
        }.count
        return Double(shifted) >= leastShiftedShare * Double(scalars.count)
    }

    /// Whether a text is nothing but figures, as a table's cells are: `12 068`, `(1,200)`, `+4.5%`, `2021-22`. Where digits
    /// stand for capitals, signs stand among them that no figure has.
    private static func isFigures(_ text: String) -> Bool {
        text.split(whereSeparator: \.isWhitespace).allSatisfy { token in
            var rest = token.drop { "(+-$£€<>=".contains($0) }
            while let last = rest.last, ")%.,+-$£€".contains(last) { rest.removeLast() }
            // A sign of money or a dash may stand apart from its figures: `$ 0.61`.
            if rest.isEmpty { return true }
            let groups = rest.split(omittingEmptySubsequences: false) { ".,/:-".contains($0) }
            return groups.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }
        }
    }

    static func unshifted(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == "\n" || scalar == " " || scalar == "\t" {
                result.unicodeScalars.append(scalar)
            } else if let moved = Unicode.Scalar(scalar.value + shift) {
                result.unicodeScalars.append(moved)
            }
        }
        return result.withSingleSpaces
    }
}
