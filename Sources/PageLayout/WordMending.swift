import DocumentModel

/// Decides how the last word of a line and the first of the next are joined.
///
/// The contract: a hyphen that the author typed stays, one that the typesetter added goes; a word broken without any
/// hyphen is one word again.
public enum WordMending {
    public enum Joint: Hashable, Sendable {
        /// Two words.
        case space
        /// One word; the hyphen at the line's end, if any, stays.
        case nothing
        /// One word; the hyphen at the line's end goes.
        case withoutHyphen
    }

    /// In a line of several words a shorter rest is more likely a slip of the author's than the rest of a broken word.
    static let shortestTail = 3

    /// Words that end compounds (`drop-in`, `follow-up`): no hyphenation leaves them as the tail of a word.
    private static let particles: Set<String> = [
        "in", "ins", "on", "up", "ups", "out", "outs", "off", "offs", "by", "to", "down", "over", "of", "and", "the",
    ]

    static func isParticle(_ word: String) -> Bool { particles.contains(Lexicon.key(word)) }

    /// The shortest pieces of a compound that may each be a word: `on-going`, `co-op`.
    static let shortestCompoundPart = 2

    /// - Parameters:
    ///   - line: how the first word stands in its line.
    public static func joint(of end: String, _ start: String, line: LineEnd, lexicon: Lexicon) -> Joint {
        guard let last = end.unicodeScalars.last, let first = start.unicodeScalars.first else { return .space }
        let stem = String(end.unicodeScalars.dropLast())
        if Lexicon.isHyphen(last), let beforeHyphen = stem.unicodeScalars.last {
            return jointAtHyphen(stem: stem, hyphen: last, beforeHyphen: beforeHyphen, start: start, lexicon: lexicon)
        }
        // Most typesetters break no word behind a slash, so that one at a line's end had a space behind it; others do.
        if last == "/", !stem.isEmpty, first.properties.isAlphabetic {
            return lexicon.typesetterBreaksAtSlashes || lexicon.contains(end + start) ? .nothing : .space
        }
        if first == "/", line == .filledByOneWord { return .nothing }
        return jointWithoutHyphen(end: end, start: start, line: line, lexicon: lexicon)
    }

    private static func jointAtHyphen(
        stem: String, hyphen: Unicode.Scalar, beforeHyphen: Unicode.Scalar, start: String, lexicon: Lexicon
    ) -> Joint {
        guard let first = start.unicodeScalars.first else { return .space }
        let isLetter = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic }
        let isDigit = { (scalar: Unicode.Scalar) in scalar.properties.numericType != nil }
        if isDigit(beforeHyphen), isDigit(first) { return .nothing }
        guard isLetter(beforeHyphen), isLetter(first) else {
            return isDigit(first) || isLetter(first) ? .nothing : .space
        }
        if hyphen == "\u{AD}" { return .withoutHyphen }
        if !lexicon.typesetterHyphenates, hyphen != "\u{2010}" { return .nothing }
        if lexicon.contains(stem + "-" + start) { return .nothing }
        if lexicon.contains(stem + start) { return .withoutHyphen }
        // `A-Level` or `Rangemore-Needwood`: a capital begins no second half of a broken word.
        if first.properties.isUppercase { return .nothing }
        if hyphen == "\u{2010}" { return .withoutHyphen }
        if isParticle(start) { return .nothing }
        let lastPart = stem.split(whereSeparator: { $0 == "-" }).last.map(String.init) ?? stem
        if lastPart != stem { return .nothing }
        let isCompound =
            stem.count >= shortestCompoundPart && start.count >= shortestCompoundPart
            && (lexicon.contains(stem) || CompoundPrefixes.contains(stem))
            && (lexicon.contains(start) || CompoundPrefixes.contains(stem))
        return isCompound ? .nothing : .withoutHyphen
    }

    private static func jointWithoutHyphen(
        end: String, start: String, line: LineEnd, lexicon: Lexicon
    ) -> Joint {
        guard line != .open, let last = end.unicodeScalars.last, let first = start.unicodeScalars.first,
            last.properties.isAlphabetic, first.properties.isLowercase
        else { return .space }
        // Of `subject/leaders` only the last part is broken, of `eaders/heads` only the first.
        let isPart = { (character: Character) in character == "/" || character == "-" }
        let left = end.split(whereSeparator: isPart).last.map(String.init) ?? end
        let right = start.split(whereSeparator: isPart).first.map(String.init) ?? start
        if lexicon.contains(left), lexicon.contains(right) { return .space }
        if lexicon.contains(left + right), line == .filledByOneWord || right.count >= shortestTail { return .nothing }
        guard line == .filledByOneWord, lexicon.typesetterBreaksWords else { return .space }
        return lexicon.contains(left) || lexicon.contains(right) ? .space : .nothing
    }

    /// How the last word of a line stands in it.
    public enum LineEnd: Hashable, Sendable {
        /// Room is left behind it.
        case open
        /// It reaches the right edge.
        case filled
        /// It reaches the right edge and is the line's only word, as one is that is too long for its column.
        case filledByOneWord
    }
}

/// First parts that English writes with a hyphen before whole words.
enum CompoundPrefixes {
    private static let known: Set<String> = [
        "all", "anti", "bi", "co", "cross", "ex", "extra", "follow", "half", "high", "in", "inter", "intra", "long",
        "low",
        "mid", "multi", "non", "off", "on", "one", "out", "over", "peer", "post", "pre", "pro", "re", "school", "self",
        "semi", "short", "sub", "top", "trust", "two", "three", "under", "up", "well", "whole", "year",
    ]

    static func contains(_ text: String) -> Bool { known.contains(Lexicon.key(text)) }
}
