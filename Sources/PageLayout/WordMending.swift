import DocumentModel
import WordLists

/// Decides how the last word of a line and the first of the next are joined.
///
/// The contract: a hyphen that the author typed stays, one that the typesetter added goes; a word broken without any
/// hyphen is one word again. What the document itself writes inside its lines decides before any list of words.
package enum WordMending {
    package enum Joint: Hashable, Sendable {
        /// Two words.
        case space
        /// One word; the hyphen at the line's end, if any, stays.
        case nothing
        /// One word; the hyphen at the line's end goes.
        case withoutHyphen
    }

    /// In a line of several words a shorter rest is more likely a slip of the author's than the rest of a broken word.
    static let shortestTail = 3

    /// `Resource` and `s`: where a word is too long for its column, a single letter may be left of it.
    static let shortestTailBehindOneWord = 1

    /// The shortest pieces of a compound that may each be a word: `on-going`, `co-op`.
    static let shortestCompoundPart = 2

    static func isParticle(_ word: String) -> Bool { WordParts.endsCompounds(Lexicon.key(word)) }

    /// - Parameters:
    ///   - line: how the first word stands in its line.
    package static func joint(of end: String, _ start: String, line: LineEnd, lexicon: Lexicon) -> Joint {
        guard let last = end.unicodeScalars.last, let first = start.unicodeScalars.first else { return .space }
        let stem = String(end.unicodeScalars.dropLast())
        if Lexicon.isHyphen(last), let beforeHyphen = stem.unicodeScalars.last {
            return jointAtHyphen(stem: stem, hyphen: last, beforeHyphen: beforeHyphen, start: start, lexicon: lexicon)
        }
        if let joint = jointAtDash(end: end, start: start) { return joint }
        // A stop or a closing bracket stands behind a word, never at the start of a line.
        if line != .open, closingSigns.contains(first) { return .nothing }
        // Most typesetters break no word behind a slash, so that one at a line's end had a space behind it; others do.
        if last == "/", !stem.isEmpty, first.isAlphabetic {
            if lexicon.contains(end + start) { return .nothing }
            return lexicon.typesetterBreaksAtSlashes && !lexicon.contains(end, before: start) ? .nothing : .space
        }
        if first == "/", start != "/", line == .filledByOneWord { return .nothing }
        if line != .open, isDate(end + start), !isDate(end) { return .nothing }
        if line == .filledByOneWord, isCutNumber(end, start) { return .nothing }
        if line == .filledByOneWord, lexicon.typesetterBreaksWords, isCutAbbreviation(end, start) { return .nothing }
        return jointWithoutHyphen(end: end, start: start, line: line, lexicon: lexicon)
    }

    /// Day, month and year in figures: `31/03/2025`, which narrow columns cut.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
        return parts.count == 3 && parts.allSatisfy { $0.allSatisfy { ("0"..."9").contains($0) } }
            && parts.map(\.count).sorted() == [2, 2, 4]
    }

    /// Whether a number's last group of thousands is cut: `£2,40` and `0`.
    private static func isCutNumber(_ end: String, _ start: String) -> Bool {
        guard let comma = end.lastIndex(of: ","), end[..<comma].last?.isNumber ?? false else { return false }
        let group = end[end.index(after: comma)...] + start.prefix(while: \.isNumber)
        return start.first?.isNumber ?? false && group.count == digitsInGroup && group.allSatisfy(\.isNumber)
    }

    /// `RA` and `G`: a lone capital below others that fill their line.
    private static func isCutAbbreviation(_ end: String, _ start: String) -> Bool {
        start.count == 1 && end.count > 1 && (end + start).allSatisfy { $0.isLetter && $0.isUppercase }
    }

    /// Thousands are parted by commas.
    private static let digitsInGroup = 3

    private static let closingSigns: Set<Unicode.Scalar> = [".", ",", ";", ":", "!", "?", ")", "]"]

    /// `2022–` and `2023`: a dash that is set close to one side was set close to both.
    private static func jointAtDash(end: String, start: String) -> Joint? {
        let isDash = { (scalar: Unicode.Scalar) in scalar == "–" || scalar == "—" }
        let isDigit = { (scalar: Unicode.Scalar) in scalar.isNumeric }
        let isInsideWord = { (scalar: Unicode.Scalar) in scalar.isAlphabetic || isDigit(scalar) }
        let left = Array(end.unicodeScalars)
        let right = Array(start.unicodeScalars)
        if left.count > 1, isDash(left[left.count - 1]) {
            return isInsideWord(left[left.count - 2]) && isInsideWord(right[0]) ? .nothing : nil
        }
        if right.count > 1, isDash(right[0]) || Lexicon.isHyphen(right[0]), let last = left.last {
            return isDigit(last) && isDigit(right[1]) ? .nothing : nil
        }
        return nil
    }

    private static func jointAtHyphen(
        stem: String, hyphen: Unicode.Scalar, beforeHyphen: Unicode.Scalar, start: String, lexicon: Lexicon
    ) -> Joint {
        guard let first = start.unicodeScalars.first else { return .space }
        let isLetter = { (scalar: Unicode.Scalar) in scalar.isAlphabetic }
        let isDigit = { (scalar: Unicode.Scalar) in scalar.isNumeric }
        if isDigit(beforeHyphen), isDigit(first) { return .nothing }
        guard isLetter(beforeHyphen), isLetter(first) else {
            return isDigit(first) || isLetter(first) ? .nothing : .space
        }
        let isOfTypesetter = hyphen != "-" && hyphen != "\u{2011}" && !lexicon.writesInsideWords(hyphen)
        if !lexicon.typesetterHyphenates, !isOfTypesetter { return .nothing }
        if lexicon.contains(stem + "-" + start) { return .nothing }
        if lexicon.contains(stem + start) { return .withoutHyphen }
        // `A-Level` or `Rangemore-Needwood`: a capital begins no second half of a broken word.
        if first.isUppercase { return .nothing }
        // Where the author's hyphens are plain ones, another at a line's end says by itself whose it is.
        if isOfTypesetter, lexicon.writesInsideWords("-") { return .withoutHyphen }
        return isCompound(stem: stem, start: start, lexicon: lexicon) ? .nothing : .withoutHyphen
    }

    /// Whether two parts are those of a word that is written with a hyphen, as far as words in general tell.
    private static func isCompound(stem: String, start: String, lexicon: Lexicon) -> Bool {
        let left = Lexicon.key(stem.split(separator: "/").last ?? "")
        let right = Lexicon.key(start.split(separator: "/").first ?? "")
        if WordParts.isOftenHyphenated(left + "-" + right) { return true }
        let lastPart = left.split(separator: "-").last.map(String.init) ?? left
        let firstPart = right.split(separator: "-").first.map(String.init) ?? right
        let isWhole = lexicon.isWord(lastPart + firstPart)
        if lastPart != left { return !isWhole || WordParts.isJoining(lastPart) }
        // `end-` and `of-unit`
        if firstPart != right, WordParts.isJoining(firstPart) { return !isWhole }
        // `with-` and `in` are one word, `follow-` and `up` are two.
        if WordParts.endsCompounds(right) { return !isWhole || !WordParts.isJoining(left) }
        if isWhole { return false }
        guard left.count >= shortestCompoundPart, right.count >= shortestCompoundPart else { return false }
        if WordParts.beginsCompounds(left) { return true }
        // Names are in no list: `Northgate` is broken into two words by chance.
        let isName = stem.first?.isUppercase ?? false
        let isWord = { (part: String) in isName ? lexicon.contains(part) : lexicon.isWord(part) }
        return isWord(left) && isWord(right)
    }

    private static func jointWithoutHyphen(
        end: String, start: String, line: LineEnd, lexicon: Lexicon
    ) -> Joint {
        guard line != .open, let last = end.unicodeScalars.last, let first = start.unicodeScalars.first,
            last.isAlphabetic, first.isLowercase
        else { return .space }
        // Of `subject/leaders` only the last part is broken, of `eaders/heads` only the first.
        let isPart = { (character: Character) in character == "/" || character == "-" }
        let left = end.split(whereSeparator: isPart).last.map(String.init) ?? end
        let right = start.split(whereSeparator: isPart).first.map(String.init) ?? start
        if lexicon.contains(left), lexicon.contains(right) { return .space }
        if lexicon.contains(left + right), line == .filledByOneWord || right.count >= shortestTail { return .nothing }
        if line == .filledByOneWord, lexicon.typesetterBreaksWords, lexicon.isWord(left + right) { return .nothing }
        let areWords = (
            lexicon.isWord(left) || WordParts.beginsCompounds(Lexicon.key(left)), lexicon.isWord(right)
        )
        if areWords == (true, true) { return .space }
        let isSure = line == .filledByOneWord || !areWords.0
        let isLong = right.count >= (line == .filledByOneWord ? shortestTailBehindOneWord : shortestTail)
        if isSure, isLong, lexicon.isWord(left + right) { return .nothing }
        guard line == .filledByOneWord, lexicon.typesetterBreaksWords else { return .space }
        return lexicon.isWord(left) || lexicon.isWord(right) ? .space : .nothing
    }

    /// How the last word of a line stands in it.
    package enum LineEnd: Hashable, Sendable {
        /// Room is left behind it.
        case open
        /// It reaches the right edge.
        case filled
        /// It reaches the right edge and is the line's only word, as one is that is too long for its column.
        case filledByOneWord
    }
}
