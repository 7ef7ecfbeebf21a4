import DocumentModel

/// A heading, label or title taken apart: `Key Priority 1 – Attendance` has the number `1` and the title `Attendance`.
struct NumberedHeading: Hashable, Sendable {
    /// `Key Priority`, in lower-case words; empty where nothing stands before the number.
    var noun: [String]
    var number: String?
    var title: String

    /// Whether words and a number name it: `Priority 1`, and neither `1.` nor `Priorities`.
    var isNumberedNoun: Bool { number != nil && !noun.isEmpty }

    /// At most so many words stand between the start and the number: `Key Federation Strategic Priority 1`.
    private static let mostWordsBeforeNumber = 5

    /// Takes a heading apart.
    ///
    ///     "Priority 1: Teaching" ▸ 1, "Teaching"        "1.1 Moderation"       ▸ 1.1, "Moderation"
    ///     "PRIORITY 2- TITLE"    ▸ 2, "TITLE"           "Objective 1:Curriculum" ▸ 1, "Curriculum"
    ///     "Priority One: Pupils" ▸ One, "Pupils"        "Year 7 curriculum"    ▸ no number
    ///
    /// - Parameter nouns: what may stand before a number without a mark after it.
    /// - Parameter allowsBare: whether a number that nothing closes counts: siblings continue its series.
    static func read(_ text: String, nouns: Set<String>, allowsBare: Bool = false) -> NumberedHeading {
        let whole = text.withSingleSpaces
        if let parsed = LabelScanner.split(whole), !parsed.label.isBullet {
            let core = parsed.label.core
            let isCode = core.contains(".") || (core.contains(where: \.isLetter) && core.contains(where: \.isNumber))
            let isSure =
                !parsed.label.isBare && (core.contains(where: \.isNumber) || parsed.label.text.count > core.count)
            if isSure || allowsBare || (isCode && core.contains(".")) {
                return NumberedHeading(noun: [], number: core, title: clean(parsed.rest, or: whole))
            }
        }
        let letters = Array(whole)
        var position = 0
        var words: [String] = []
        while position < letters.count, words.count <= mostWordsBeforeNumber {
            var end = position
            while end < letters.count, letters[end].isLetter || letters[end] == "'" || letters[end] == "’" { end += 1 }
            guard end > position else { break }
            let word = String(letters[position..<end])
            if !words.isEmpty, let heading = numbered(letters, from: position, noun: words, nouns: nouns) {
                return heading
            }
            words.append(word.lowercased())
            position = end
            while position < letters.count, letters[position].isWhitespace || letters[position] == "-" { position += 1 }
            // `Priority1` is a number; the 6 of `in Y6` is part of a name.
            let isGlued = position == end
            if let heading = numbered(letters, from: position, noun: words, nouns: nouns, isGlued: isGlued) {
                return heading
            }
        }
        return NumberedHeading(noun: [], number: nil, title: clean(whole, or: whole))
    }

    /// The number of a text that is nothing but words and a number: `1` of `Work package 1`; nil for any other text.
    static func bareNumber(_ text: String, nouns: Set<String>) -> String? {
        let heading = read(text, nouns: nouns)
        return heading.isNumberedNoun && Folding.key(heading.title) == Folding.key(text) ? heading.number : nil
    }

    /// Takes headings apart that stand side by side: a bare number counts where it continues the others'.
    static func readAll(_ texts: [String], nouns: Set<String>) -> [NumberedHeading] {
        let spaced = texts.map { $0.withSingleSpaces }
        if SpacedLabel.number(spaced) {
            return spaced.map { text in
                guard let parts = SpacedLabel.split(text) else { return read(text, nouns: nouns) }
                return NumberedHeading(noun: [], number: parts.core, title: clean(parts.rest, or: text))
            }
        }
        let cores = spaced.map { LabelScanner.split($0)?.label.core ?? "" }
        let allowsBare = cores.count > 1 && cores.allSatisfy { !$0.isEmpty } && LabelSeries.isSeries(cores)
        return spaced.map { read($0, nouns: nouns, allowsBare: allowsBare) }
    }

    private static func numbered(
        _ letters: [Character], from position: Int, noun: [String], nouns: Set<String>, isGlued: Bool = false
    ) -> NumberedHeading? {
        guard position < letters.count else { return nil }
        let isKnown = nouns.contains(noun.joined(separator: " ")) || nouns.contains(noun.last ?? "")
        guard isKnown || !isGlued else { return nil }
        let rest = String(letters[position...])
        let title: String
        let number: String
        let isClosed: Bool
        if letters[position].isNumber || (letters[position].isUppercase && isKnown) {
            if let parsed = LabelScanner.split(rest), !parsed.label.isBullet {
                number = parsed.label.core
                title = parsed.rest
                isClosed = !parsed.label.isBare || parsed.rest.isEmpty
            } else if let parsed = LabelScanner.split(rest + " X"), parsed.rest == "X", !parsed.label.isBullet {
                number = parsed.label.core
                title = ""
                isClosed = true
            } else if let parsed = letterLabel(rest), isKnown {
                (number, title) = parsed
                isClosed = true
            } else if isKnown, let parsed = wordLabel(rest) {
                (number, title) = parsed
                isClosed = true
            } else {
                return nil
            }
        } else if isKnown, let parsed = wordLabel(rest) {
            (number, title) = parsed
            isClosed = true
        } else {
            return nil
        }
        guard isKnown || (isClosed && number.contains(where: \.isNumber) && !isTimeWord(noun.last ?? "")) else {
            return nil
        }
        return NumberedHeading(noun: noun, number: number, title: clean(title, or: String(letters)))
    }

    /// `Priority A: Pupils`, `Goal B`.
    private static func letterLabel(_ text: String) -> (String, String)? {
        let letters = Array(text)
        guard let first = letters.first, first.isUppercase, first.isASCII else { return nil }
        guard letters.count > 1 else { return (String(first), "") }
        guard letters[1] == ":" || letters[1] == "." || letters[1] == ")" || letters[1].isWhitespace else { return nil }
        if letters[1].isWhitespace {
            guard letters.count > 3, letters[2].isDash else { return nil }
        }
        return (String(first), String(letters[2...]))
    }

    /// `Priority One: Pupils`; the number stays as written.
    private static func wordLabel(_ text: String) -> (String, String)? {
        var end = text.startIndex
        while end < text.endIndex, text[end].isLetter { end = text.index(after: end) }
        let word = String(text[..<end])
        guard CalendarWords.number(word.lowercased()) != nil, !word.lowercased().hasSuffix("st") else { return nil }
        return (word, String(text[end...]))
    }

    private static func isTimeWord(_ word: String) -> Bool {
        ["year", "years", "term", "page", "key", "stage", "ks", "grade", "class", "yr"].contains(word)
            || CalendarWords.month(word) != nil || CalendarWords.season(word) != nil
    }

    /// Without separators at the start and a colon at the end.
    private static func clean(_ title: String, or whole: String) -> String {
        var text = Folding.trimmed(title)[...]
        while let first = text.first, ":.)|/>»·".contains(first) || first.isDash || first.isWhitespace {
            text.removeFirst()
        }
        while let last = text.last, last == ":" || last.isWhitespace { text.removeLast() }
        return text.isEmpty ? Folding.trimmed(whole) : String(text)
    }
}
