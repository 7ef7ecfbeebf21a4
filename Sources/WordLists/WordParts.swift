/// What lists of words do not tell: which parts make compounds with a hyphen, which words end no paragraph. All of it is data,
/// in `WordParts.txt`.
package enum WordParts {
    /// Whether a part begins words that are written with a hyphen: `self-`.
    package static func beginsCompounds(_ part: String) -> Bool { entries.beginnings.contains(part) }

    /// Whether a part ends words that are written with a hyphen: `-up`.
    package static func endsCompounds(_ part: String) -> Bool { entries.endings.contains(part) }

    /// Whether many authors write a word with its hyphen: `on-going`.
    package static func isOftenHyphenated(_ word: String) -> Bool { entries.hyphenated.contains(word) }

    /// Whether a sentence goes on behind a word: `the`, `and`.
    package static func isJoining(_ word: String) -> Bool { entries.joining.contains(word) }

    /// Whether many authors write a word with a capital inside sentences: `Governors`, `Reading`.
    package static func isOftenCapitalized(_ word: String) -> Bool { entries.capitalized.contains(word) }

    /// Words that the list lacks.
    static var words: Set<String> { entries.words }

    private struct Entries {
        var beginnings: Set<String> = []
        var endings: Set<String> = []
        var hyphenated: Set<String> = []
        var joining: Set<String> = []
        var words: Set<String> = []
        var capitalized: Set<String> = []

        init(_ text: String) {
            for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
                let entry = String(line)
                if entry.hasSuffix("...") {
                    joining.insert(String(entry.dropLast(3)))
                } else if entry.hasPrefix("^") {
                    capitalized.insert(String(entry.dropFirst()))
                } else if entry.hasPrefix("+") {
                    words.insert(String(entry.dropFirst()))
                } else if entry.hasPrefix("-") {
                    endings.insert(String(entry.dropFirst()))
                } else if entry.hasSuffix("-") {
                    beginnings.insert(String(entry.dropLast()))
                } else {
                    hyphenated.insert(entry)
                }
            }
        }
    }

    private static let entries = Entries(String(decoding: PackageResources.WordParts_txt, as: UTF8.self))
}
