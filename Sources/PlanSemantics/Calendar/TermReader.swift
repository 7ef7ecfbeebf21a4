/// What a piece of text says about a part of the year.
enum TermForm: Hashable, Sendable {
    /// `Autumn`, `Spring Term`, `Lent`; half 1 or 2 in `Autumn 1`, `Autumn Term 2`, `Aut 1`.
    case season(Season, half: Int?)
    /// `Term 2`, `T4`: of how many only the whole document tells.
    case term(Int)
    /// `HT3`, `Half Term 5`.
    case halfTerm(Int)
    /// `Q2`, `Quarter 1`.
    case quarter(Int)
    /// 1 to 12.
    case month(Int)
    /// A number alone: a term only in a header under a year.
    case bare(Int)
}

/// Reads terms as plans write them.
enum TermReader {
    struct Reading: Hashable, Sendable {
        var form: TermForm
        /// Tokens that it covers.
        var tokens: Range<Int>
    }

    /// A year has at most so many columns.
    static let mostParts = 12

    /// The term that starts at a token.
    static func reading(_ tokens: [CalendarToken], at index: Int, allowsBare: Bool = false) -> Reading? {
        if let word = tokens[index].word {
            return season(word, tokens, index) ?? counted(word, tokens, index) ?? month(word, tokens, index)
                ?? ordinal(word, tokens, index)
        }
        guard let (value, digits) = tokens[index].number else { return nil }
        // `1st half term`, `2nd term`: the ordinal's letters are gone already.
        if index + 1 < tokens.count, let next = tokens[index + 1].word, digits == 1,
            let form = ordinalForm(value, next, tokens, index + 1)
        {
            return form.start(index)
        }
        guard allowsBare, digits <= 2, (1...mostParts).contains(value) else { return nil }
        return Reading(form: .bare(value), tokens: index..<index + 1)
    }

    private static func number(_ token: CalendarToken) -> Int? {
        if let (value, digits) = token.number, digits <= 2 { return value }
        guard let word = token.word else { return nil }
        if let value = CalendarWords.numbers[word] { return value }
        return ["i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6][word]
    }

    private static func season(_ word: String, _ tokens: [CalendarToken], _ index: Int) -> Reading? {
        guard let season = CalendarWords.season(word) else { return nil }
        var end = index + 1
        if end < tokens.count, tokens[end].symbol == ".", end + 1 < tokens.count { end += 1 }
        if end < tokens.count, let word = tokens[end].word, word == "term" || word == "terms" || word == "t" {
            end += 1
        }
        var half: Int?
        if end < tokens.count {
            if let (value, digits) = tokens[end].number, digits == 1, value == 1 || value == 2,
                !isYearAhead(tokens, end)
            {
                half = value
                end += 1
            } else if let marked = halfWords(tokens, at: end) {
                half = marked.half
                end = marked.end
            }
        }
        return Reading(form: .season(season, half: half), tokens: index..<end)
    }

    /// `1st half`, `second half`, `half term 2`, `HT1`, `(first half)`.
    private static func halfWords(_ tokens: [CalendarToken], at index: Int) -> (half: Int, end: Int)? {
        var position = index
        let isBracketed = tokens[position].symbol == "("
        if isBracketed || tokens[position].symbol.map(\.isDash) == true { position += 1 }
        guard position + 1 < tokens.count else { return nil }
        var found: (half: Int, end: Int)?
        if let value = number(tokens[position]), value <= 2, tokens[position + 1].word == "half" {
            var end = position + 2
            if end < tokens.count, tokens[end].word == "term" { end += 1 }
            found = (value, end)
        } else if tokens[position].word == "half" || tokens[position].word == "ht" {
            var next = position + 1
            if next < tokens.count, tokens[next].symbol.map(\.isDash) == true { next += 1 }
            if next < tokens.count, tokens[next].word == "term" { next += 1 }
            if next < tokens.count, let value = number(tokens[next]), value <= 2 { found = (value, next + 1) }
        }
        guard var result = found else { return nil }
        if isBracketed, result.end < tokens.count, tokens[result.end].symbol == ")" { result.end += 1 }
        return result
    }

    /// `Autumn 1/2`: no half, but both. `Spring 1 2022` is a half and a year.
    private static func isYearAhead(_ tokens: [CalendarToken], _ index: Int) -> Bool {
        guard index + 2 < tokens.count, let sign = tokens[index + 1].symbol else { return false }
        return sign == "/" && tokens[index + 2].number != nil
    }

    private static func counted(_ word: String, _ tokens: [CalendarToken], _ index: Int) -> Reading? {
        var position = index + 1
        let make: (Int) -> TermForm
        let most: Int
        switch word {
        case "term", "t":
            make = { .term($0) }
            most = 6
        case "ht":
            make = { .halfTerm($0) }
            most = 6
        case "q", "qtr", "quarter":
            make = { .quarter($0) }
            most = 4
        case "half":
            if position < tokens.count, tokens[position].symbol.map(\.isDash) == true { position += 1 }
            guard position < tokens.count, tokens[position].word == "term" else { return nil }
            position += 1
            make = { .halfTerm($0) }
            most = 6
        default: return nil
        }
        guard position < tokens.count, let value = number(tokens[position]), (1...most).contains(value) else {
            return nil
        }
        // `T 4` with white space is a word and a number; `Term 4` is a term.
        if word == "t" || word == "q", tokens[position].isSpaced, tokens.count > position + 1 { return nil }
        return Reading(form: make(value), tokens: index..<position + 1)
    }

    private static func month(_ word: String, _ tokens: [CalendarToken], _ index: Int) -> Reading? {
        guard let month = CalendarWords.month(word) else { return nil }
        var end = index + 1
        if end < tokens.count, tokens[end].symbol == ".", end + 1 == tokens.count { end += 1 }
        return Reading(form: .month(month), tokens: index..<end)
    }

    private static func ordinal(_ word: String, _ tokens: [CalendarToken], _ index: Int) -> Reading? {
        guard let value = CalendarWords.numbers[word], index + 1 < tokens.count, let next = tokens[index + 1].word
        else { return nil }
        return ordinalForm(value, next, tokens, index + 1)?.start(index)
    }

    /// `first term`, `third quarter`, `second half term`.
    private static func ordinalForm(_ value: Int, _ word: String, _ tokens: [CalendarToken], _ index: Int) -> Reading? {
        switch word {
        case "term" where value <= 6: return Reading(form: .term(value), tokens: index..<index + 1)
        case "quarter" where value <= 4: return Reading(form: .quarter(value), tokens: index..<index + 1)
        case "half":
            guard index + 1 < tokens.count, tokens[index + 1].word == "term", value <= 6 else { return nil }
            return Reading(form: .halfTerm(value), tokens: index..<index + 2)
        default: return nil
        }
    }
}

extension TermReader.Reading {
    /// The same reading from an earlier token on.
    fileprivate func start(_ index: Int) -> TermReader.Reading {
        TermReader.Reading(form: form, tokens: index..<tokens.upperBound)
    }
}
