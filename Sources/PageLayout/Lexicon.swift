import DocumentModel
import WordLists

/// The words that a document writes whole, by which words broken over two lines are known.
package struct Lexicon: Sendable {
    private var counts: [String: Int] = [:]
    private var pairs: Set<String> = []
    /// The kinds of hyphens that stand inside words, where no typesetter puts them.
    private var hyphensInsideWords: Set<Unicode.Scalar> = []
    /// Words that are written with a capital inside a sentence: names and titles.
    private var capitalized: Set<String> = []
    /// Those of them that stand behind a word without a capital: they are names by themselves, not parts of a title.
    private var names: Set<String> = []
    /// How often a word opens a cell or a column.
    private var openings: [String: Int] = [:]
    /// Words inside lines that end in a slash: the author writes `leads/ champions`.
    private var slashesBeforeSpaces = 0

    package init() {}

    /// Takes in the words of a page that no line break can have cut: all that have neighbours on both sides in their
    /// line, where a gap wider than a word space ends a line.
    package mutating func add(_ words: [Word]) {
        for line in LineBuilder.lines(of: words, widestSpaceInEms: Lexicon.widestSpaceInEms) {
            for word in line.words.dropFirst().dropLast() {
                add(word.text)
                if word.text.utf8.count > 1, word.text.hasSuffix("/") { slashesBeforeSpaces += 1 }
            }
            for (first, second) in zip(line.words, line.words.dropFirst()) {
                pairs.insert(Lexicon.key(first.text) + " " + Lexicon.key(second.text))
                if let end = first.text.unicodeScalars.last, end.isAlphabetic || end == ",",
                    second.text.unicodeScalars.first?.isUppercase ?? false
                {
                    capitalized.insert(Lexicon.key(second.text))
                    if first.text.unicodeScalars.first?.isLowercase ?? false {
                        names.insert(Lexicon.key(second.text))
                    }
                }
            }
            for word in line.words { addHyphens(of: word.text) }
        }
    }

    private mutating func addHyphens(of text: String) {
        for hyphen in text.unicodeScalars.dropFirst().dropLast() where Lexicon.isHyphen(hyphen) {
            hyphensInsideWords.insert(hyphen)
        }
    }

    /// Wider gaps may part the columns of a table.
    private static let widestSpaceInEms = 0.48

    /// Whether the document writes a hyphen of this kind inside words, so that it is the author's: some typesetters write
    /// every hyphen as a soft one.
    func writesInsideWords(_ hyphen: Unicode.Scalar) -> Bool { hyphensInsideWords.contains(hyphen) }

    /// Whether a capital shows that a new paragraph begins: the word is a common one, opens other cells, and has no
    /// capital inside sentences.
    func opensParagraphs(_ word: String) -> Bool {
        let key = Lexicon.key(word)
        return openings[key, default: 0] >= Lexicon.fewestOpenings && !capitalized.contains(key)
            && EnglishWords.contains(key)
    }

    /// Whether a word has a capital at the start of sentences only, in this document and by custom.
    func hasCapitalAtStartOnly(_ word: String) -> Bool {
        let key = Lexicon.key(word)
        return !capitalized.contains(key) && !WordParts.isOftenCapitalized(key) && EnglishWords.contains(key)
    }

    /// Whether a word is a common one that has no capital of its own inside sentences: `Plan` behind `Improvement` has
    /// that of the title.
    func isCommon(_ word: String) -> Bool {
        let key = Lexicon.key(word)
        return !names.contains(key)
            && key.split(separator: "-").allSatisfy { EnglishWords.containsForm(of: String($0)) }
    }

    /// A line with so much room behind it, the next word apart, was ended by hand.
    private static let roomOfShortLineInEms = 1.0
    /// One cell may open with any word.
    private static let fewestOpenings = 2

    /// Whether the document writes the word, or people do.
    func isWord(_ text: String) -> Bool { contains(text) || EnglishWords.containsForm(of: Lexicon.key(text)) }

    /// Whether the document's typesetter breaks words with hyphens, so that a hyphen at a line's end is not the author's.
    package private(set) var typesetterHyphenates = false

    /// Whether the document's typesetter ends lines behind slashes inside words.
    package private(set) var typesetterBreaksAtSlashes = false

    /// Whether the document's typesetter breaks words that are too long for their columns, without any mark: some word that
    /// is cut over two lines stands whole elsewhere, or leaves a letter or two for the second line.
    package private(set) var typesetterBreaksWords = false

    /// Learns from neighbouring lines whether words are broken with hyphens: a document without hyphenation has none at
    /// its line ends but those of compounds, whose first parts are words.
    package mutating func learnHyphenation(columns: [[TextLine]]) {
        var broken = 0
        var compound = 0
        var prefixed = 0
        var lineEnds = 0
        var slashes = 0
        for column in columns {
            if let opening = column.first?.words.first?.text { openings[Lexicon.key(opening), default: 0] += 1 }
            let widest = column.map(\.box.right).max() ?? 0
            for (upper, lower) in zip(column, column.dropFirst()) {
                lineEnds += 1
                if let first = lower.words.first, first.text.unicodeScalars.first?.isUppercase ?? false,
                    upper.box.right + first.box.width + Lexicon.roomOfShortLineInEms * upper.fontSizeInPoints < widest
                {
                    openings[Lexicon.key(first.text), default: 0] += 1
                }
                if let end = upper.words.last?.text, end.utf8.count > 1, end.hasSuffix("/") { slashes += 1 }
                if upper.words.count == 1, isBroken(upper.text, lower.words.first?.text) {
                    typesetterBreaksWords = true
                }
                guard let end = upper.words.last?.text, let start = lower.words.first?.text,
                    let hyphen = end.unicodeScalars.last, Lexicon.isHyphen(hyphen),
                    start.unicodeScalars.first?.isLowercase ?? false
                else { continue }
                let stem = Lexicon.key(String(end.unicodeScalars.dropLast()))
                if isCompound(stem, Lexicon.key(start)) {
                    compound += 1
                } else if WordParts.beginsCompounds(stem), isWord(start), !contains(stem + start) {
                    prefixed += 1
                } else {
                    broken += 1
                }
            }
        }
        typesetterBreaksAtSlashes = slashes >= slashesBeforeSpaces + Lexicon.fewestBreaksAtSlashes
        // `sub-` and `contracted`: where a typesetter breaks words, he breaks more of them.
        if broken > 0 || lineEnds < Lexicon.lineEndsToBreak * prefixed { broken += prefixed }
        typesetterHyphenates = Double(broken) > Lexicon.brokenShare * Double(broken + compound)
    }

    /// Whether the hyphen between two parts is the author's: both are words, and together they are none.
    private func isCompound(_ stem: String, _ start: String) -> Bool {
        if contains(stem + "-" + start) || WordParts.isOftenHyphenated(stem + "-" + start) { return true }
        guard !isWord(stem + start) else { return false }
        return contains(stem) || WordParts.beginsCompounds(stem) || (isWord(stem) && isWord(start))
    }

    /// Whether two pieces of text are those of a known word, and not both words, or the second is too short for a word.
    private func isBroken(_ end: String, _ start: String?) -> Bool {
        guard let start, let last = end.unicodeScalars.last, last.isAlphabetic,
            start.unicodeScalars.first?.isLowercase ?? false
        else { return false }
        if start.count < WordMending.shortestTail {
            return !isWord(start) && !isWord(end) && !WordMending.isParticle(start)
        }
        return isWord(end + start) && !(isWord(end) && isWord(start))
    }

    /// More slashes at line ends than authors put before spaces, by this many, come from the typesetter.
    private static let fewestBreaksAtSlashes = 3

    /// From this share of line-end hyphens on that stand behind no word, the typesetter sets hyphens.
    private static let brokenShare = 0.34

    /// Among so many line ends a typesetter that breaks words breaks one.
    private static let lineEndsToBreak = 10

    mutating func add(_ text: String) {
        let key = Lexicon.key(text)
        if !key.isEmpty { counts[key, default: 0] += 1 }
    }

    /// Whether the document writes two words side by side in a line.
    package func contains(_ first: String, before second: String) -> Bool {
        pairs.contains(Lexicon.key(first) + " " + Lexicon.key(second))
    }

    package func contains(_ text: String) -> Bool {
        counts[Lexicon.key(text)] != nil
    }

    /// Lower case, without punctuation at the ends; hyphens of all kinds are one.
    static func key(_ text: some StringProtocol) -> String {
        if let key = plainKey(Array(text.utf8)) { return key }
        var scalars = text.lowercased().unicodeScalars.map { Lexicon.isHyphen($0) ? "-" : $0 }
        let isLetterOrDigit = { (scalar: Unicode.Scalar) in
            scalar.isAlphabetic || scalar.isNumeric
        }
        while let last = scalars.last, !isLetterOrDigit(last) { scalars.removeLast() }
        while let first = scalars.first, !isLetterOrDigit(first) { scalars.removeFirst() }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// The key of a word of ASCII alone; nil for any other.
    private static func plainKey(_ bytes: [UInt8]) -> String? {
        func isLetterOrDigit(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        guard let first = bytes.firstIndex(where: isLetterOrDigit), let last = bytes.lastIndex(where: isLetterOrDigit)
        else { return "" }
        return String(decoding: bytes[first...last].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// Hyphens that a typesetter or an author may put at a line's end; dashes are not among them.
    static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{2D}", "\u{AD}", "\u{2010}", "\u{2011}": true
        default: false
        }
    }
}
