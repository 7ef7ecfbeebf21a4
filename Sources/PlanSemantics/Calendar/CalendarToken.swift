import DocumentModel

/// A piece of a text as the calendar reads it: `Autumn`, `1`, `2021`, `/`, `22`.
struct CalendarToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case number(Int, digits: Int)
        /// In lower case.
        case word(String)
        case symbol(Character)
    }

    var kind: Kind
    /// Characters of the text that it covers.
    var range: Range<Int>
    /// Whether white space or the start of the text comes before it.
    var isSpaced: Bool
    /// What the word means to the calendar, the likeliest first.
    var concepts: [CalendarConcept] = []
    /// Whether the number counts: `3rd`.
    var isOrdinal = false

    var word: String? { if case .word(let text) = kind { text } else { nil } }
    var symbol: Character? { if case .symbol(let sign) = kind { sign } else { nil } }

    /// The number and how many digits write it.
    var number: (value: Int, digits: Int)? {
        if case .number(let value, let digits) = kind { (value, digits) } else { nil }
    }

    /// 1 to 12 for the name of a month.
    var month: Int? { concepts.lazy.compactMap(\.month).first }
    var season: Season? { concepts.lazy.compactMap(\.season).first }
    var isDash: Bool { symbol?.isDash == true }
    var isApostrophe: Bool { symbol.map { "'’‘".contains($0) } ?? false }

    func means(_ concept: CalendarConcept) -> Bool { concepts.contains(concept) }
    func isSymbol(in signs: String) -> Bool { symbol.map { signs.contains($0) } ?? false }

    /// Splits a text where letters, digits and signs meet: `12thApril` is `12`, an ordinal, and `april`.
    static func tokens(of text: String, words: CalendarWords = .standard) -> [CalendarToken] {
        let characters = Array(text)
        var tokens: [CalendarToken] = []
        var position = 0
        var isSpaced = true
        while position < characters.count {
            let character = characters[position]
            let start = position
            if character.isWhitespace {
                isSpaced = true
                position += 1
                continue
            }
            if character.isASCII, character.isNumber {
                while position < characters.count, characters[position].isASCII, characters[position].isNumber {
                    position += 1
                }
                // More digits than a year has are no date; the value is only kept small.
                let digits = position - start
                let value = digits <= 8 ? Int(String(characters[start..<position])) ?? 0 : Int.max
                tokens.append(.init(kind: .number(value, digits: digits), range: start..<position, isSpaced: isSpaced))
            } else if character.isLetter {
                while position < characters.count, characters[position].isLetter { position += 1 }
                let word = String(characters[start..<position]).lowercased()
                tokens.append(
                    .init(
                        kind: .word(word), range: start..<position, isSpaced: isSpaced, concepts: words.concepts(word)))
            } else {
                position += 1
                tokens.append(.init(kind: .symbol(character), range: start..<position, isSpaced: isSpaced))
            }
            isSpaced = false
        }
        return splitOrdinals(tokens, words)
    }

    /// The tokens with words closed up that a typesetter has torn: `S pr 1` is `spr`, `1`.
    static func mended(_ tokens: [CalendarToken], words: CalendarWords = .standard) -> [CalendarToken] {
        func isKnown(_ word: String) -> Bool {
            words.concepts(word).contains { $0.month != nil || $0.season != nil || $0 == .term }
        }
        var result: [CalendarToken] = []
        for token in tokens {
            // `Au tumn`: two letters alone are a piece.
            if let word = token.word, let last = result.last, let before = last.word,
                before.count <= 2 || !isKnown(before),
                isKnown(before + word)
            {
                result[result.count - 1] = CalendarToken(
                    kind: .word(before + word), range: last.range.lowerBound..<token.range.upperBound,
                    isSpaced: last.isSpaced, concepts: words.concepts(before + word))
            } else {
                result.append(token)
            }
        }
        return result
    }

    /// `12` + `thapril` is the 12th, then `april`; `1` + `st` is the 1st; `1` + ` ` + `st` before a month is too.
    private static func splitOrdinals(_ tokens: [CalendarToken], _ words: CalendarWords) -> [CalendarToken] {
        var result: [CalendarToken] = []
        for (index, token) in tokens.enumerated() {
            guard let word = token.word, result.last?.number != nil,
                let cut = ordinalEnding(of: word, words),
                !token.isSpaced || (cut == word.count && tokens.dropFirst(index + 1).first?.month != nil)
            else {
                result.append(token)
                continue
            }
            result[result.count - 1].isOrdinal = true
            let rest = String(word.dropFirst(cut))
            if !rest.isEmpty {
                result.append(
                    .init(
                        kind: .word(rest), range: token.range.lowerBound + cut..<token.range.upperBound,
                        isSpaced: false, concepts: words.concepts(rest)))
            }
        }
        return result
    }

    /// How many letters of a word are an ordinal's ending: all of them, or those before the name of a month.
    private static func ordinalEnding(of word: String, _ words: CalendarWords) -> Int? {
        if words.concepts(word).contains(.ordinalEnding) { return word.count }
        return (1..<max(2, min(5, word.count))).first { length in
            words.concepts(String(word.prefix(length))).contains(.ordinalEnding)
                && !words.concepts(String(word.dropFirst(length))).isEmpty
        }
    }
}
