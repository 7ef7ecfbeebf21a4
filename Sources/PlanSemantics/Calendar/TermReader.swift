/// Reads terms as plans write them.
enum TermReader {
    struct Reading: Hashable, Sendable {
        var form: TermForm
        /// The last term of several: `Spring and Summer`.
        var last: TermForm?
        /// Tokens that it covers.
        var tokens: Range<Int>
        /// Tokens of the last term of several.
        var lastTokens: Range<Int>?
    }

    /// A year has at most so many columns.
    static let mostParts = 12
    /// A plan's weeks count up to so many.
    private static let mostWeeks = 53

    /// The term that starts at a token, alone.
    static func reading(_ tokens: [CalendarToken], at index: Int, allowsBare: Bool = false) -> Reading? {
        if tokens[index].word != nil {
            return season(tokens, index) ?? counted(tokens, index) ?? month(tokens, index) ?? ordinal(tokens, index)
        }
        guard let (value, digits) = tokens[index].number else { return nil }
        // `1st half term`, `2nd term`: the ordinal's letters are gone already.
        if index + 1 < tokens.count, digits == 1, let form = ordinalForm(value, tokens, index + 1) {
            return form.start(index)
        }
        guard allowsBare, digits <= 2, (1...mostParts).contains(value) else { return nil }
        return Reading(form: .bare(value), tokens: index..<index + 1)
    }

    /// The term or the terms that start at a token: `Spring and Summer`, `T3/T4`, `Terms 1 & 2`, `Autumn 1-2`.
    static func several(_ tokens: [CalendarToken], at index: Int, allowsBare: Bool = false) -> Reading? {
        guard let first = reading(tokens, at: index, allowsBare: allowsBare) else { return nil }
        var joint = first.tokens.upperBound
        guard joint + 1 < tokens.count,
            tokens[joint].isDash || tokens[joint].isSymbol(in: "/&+") || tokens[joint].means(.and)
                || tokens[joint].means(.to)
        else { return first }
        joint += 1
        if let second = reading(tokens, at: joint), first.form.isAlike(second.form), second.form != first.form {
            var result = first
            result.last = second.form
            result.tokens = index..<second.tokens.upperBound
            result.lastTokens = second.tokens
            return result
        }
        // `Terms 1 & 2`, `Autumn 1/2`; `Spring 1 - 2022` is a year, `T1-21/22` too.
        guard let (value, digits) = tokens[joint].number, digits == 1, !DateReader.isGlued(tokens, joint),
            let number = first.form.number, value > number, let last = first.form.counted(value),
            YearReader.reading(tokens, at: joint, allowsShortForms: true) == nil
        else { return first }
        var result = first
        result.last = last
        result.tokens = index..<joint + 1
        result.lastTokens = joint..<joint + 1
        return result
    }

    private static func number(_ token: CalendarToken) -> Int? {
        if let (value, digits) = token.number, digits <= 2 { return value }
        if let value = token.concepts.lazy.compactMap(\.number).first { return value }
        return token.word.flatMap { ["i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6][$0] }
    }

    // MARK: Seasons

    private static func season(_ tokens: [CalendarToken], _ index: Int) -> Reading? {
        var place = index
        // `Tymor yr Hydref`: the word for a term comes first.
        if tokens[place].means(.term) {
            place += 1
            while place < tokens.count, tokens[place].means(.particle), tokens[place].season == nil { place += 1 }
        }
        guard place < tokens.count, let season = season(at: place, tokens) else { return nil }
        var end = place + 1
        if end < tokens.count, tokens[end].symbol == ".", end + 1 < tokens.count { end += 1 }
        if end < tokens.count, tokens[end].means(.term) || tokens[end].means(.semester) || tokens[end].word == "t" {
            end += 1
        }
        var half: Int?
        if end < tokens.count {
            if let (value, digits) = tokens[end].number, digits == 1, value == 1 || value == 2,
                !DateReader.isGlued(tokens, end)
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

    /// Feasts name terms only where they are called terms or deadlines: `Easter Term`, `by Christmas`.
    private static func season(at index: Int, _ tokens: [CalendarToken]) -> Season? {
        if let season = tokens[index].season {
            // `Sp1`; `SP` alone is somebody.
            let isShort = (tokens[index].word?.count ?? 0) <= 2
            let isNumbered = index + 1 < tokens.count && tokens[index + 1].number != nil && !tokens[index + 1].isSpaced
            return isShort && !isNumbered ? nil : season
        }
        let isTerm = index + 1 < tokens.count && tokens[index + 1].means(.term)
        let isDeadline = index > 0 && tokens[index - 1].means(.by)
        guard isTerm || isDeadline else { return nil }
        return tokens[index].means(.christmas) ? .autumn : tokens[index].means(.easter) ? .spring : nil
    }

    /// `1st half`, `second half`, `half term 2`, `HT1`, `(first half)`.
    private static func halfWords(_ tokens: [CalendarToken], at index: Int) -> (half: Int, end: Int)? {
        var position = index
        let isBracketed = tokens[position].symbol == "("
        if isBracketed || tokens[position].isDash { position += 1 }
        guard position + 1 < tokens.count else { return nil }
        var found: (half: Int, end: Int)?
        if let value = number(tokens[position]), value <= 2, tokens[position + 1].means(.half) {
            var end = position + 2
            if end < tokens.count, tokens[end].means(.term) { end += 1 }
            found = (value, end)
        } else if tokens[position].means(.half) || tokens[position].means(.halfTerm) {
            var next = position + 1
            if next < tokens.count, tokens[next].isDash { next += 1 }
            if next < tokens.count, tokens[next].means(.term) { next += 1 }
            if next < tokens.count, let value = number(tokens[next]), value <= 2 { found = (value, next + 1) }
        }
        guard var result = found else { return nil }
        if isBracketed, result.end < tokens.count, tokens[result.end].symbol == ")" { result.end += 1 }
        return result
    }

    // MARK: Counted terms

    private static func counted(_ tokens: [CalendarToken], _ index: Int) -> Reading? {
        let token = tokens[index]
        var position = index + 1
        let make: (Int) -> TermForm
        let most: Int
        if token.means(.half) {
            if position < tokens.count, tokens[position].isDash { position += 1 }
            guard position < tokens.count, tokens[position].means(.term) else { return nil }
            position += 1
            (make, most) = ({ .halfTerm($0) }, 6)
        } else if token.means(.halfTerm) {
            (make, most) = ({ .halfTerm($0) }, 6)
        } else if token.means(.term) || token.word == "t" {
            (make, most) = ({ .term($0) }, 6)
        } else if token.means(.quarter) {
            (make, most) = ({ .quarter($0) }, 4)
        } else if token.means(.semester) {
            (make, most) = ({ .semester($0) }, 2)
        } else if token.means(.week) {
            return weeks(tokens, index)
        } else {
            return nil
        }
        guard position < tokens.count, let value = number(tokens[position]), (1...most).contains(value) else {
            return nil
        }
        // `T 4` with white space is a word and a number; `Term 4` is a term.
        if token.word?.count == 1, tokens[position].isSpaced, tokens.count > position + 1 { return nil }
        return Reading(form: make(value), tokens: index..<position + 1)
    }

    /// `Week 3`, `Weeks 1-7`, `wks 8 to 14`.
    private static func weeks(_ tokens: [CalendarToken], _ index: Int) -> Reading? {
        guard index + 1 < tokens.count, let first = number(tokens[index + 1]), (1...mostWeeks).contains(first) else {
            return nil
        }
        let joint = index + 2
        if joint + 1 < tokens.count,
            tokens[joint].isDash || tokens[joint].means(.to) || tokens[joint].means(.and)
                || tokens[joint].isSymbol(in: "&/"),
            let last = number(tokens[joint + 1]), (first...mostWeeks).contains(last)
        {
            return Reading(form: .weeks(first, last), tokens: index..<joint + 2)
        }
        return Reading(form: .weeks(first, first), tokens: index..<index + 2)
    }

    private static func month(_ tokens: [CalendarToken], _ index: Int) -> Reading? {
        guard let month = tokens[index].month else { return nil }
        var end = index + 1
        if end < tokens.count, tokens[end].symbol == ".", end + 1 == tokens.count { end += 1 }
        return Reading(form: .month(month), tokens: index..<end)
    }

    private static func ordinal(_ tokens: [CalendarToken], _ index: Int) -> Reading? {
        guard let value = tokens[index].concepts.lazy.compactMap(\.number).first, index + 1 < tokens.count else {
            return nil
        }
        return ordinalForm(value, tokens, index + 1)?.start(index)
    }

    /// `first term`, `third quarter`, `second half term`.
    private static func ordinalForm(_ value: Int, _ tokens: [CalendarToken], _ index: Int) -> Reading? {
        let token = tokens[index]
        if token.means(.half) {
            guard index + 1 < tokens.count, tokens[index + 1].means(.term), value <= 6 else { return nil }
            return Reading(form: .halfTerm(value), tokens: index..<index + 2)
        }
        // `3 Term`, `2 Q`: only whole words count after their number.
        guard (token.word?.count ?? 0) > 2 else { return nil }
        if token.means(.term), value <= 6 { return Reading(form: .term(value), tokens: index..<index + 1) }
        if token.means(.quarter), value <= 4 { return Reading(form: .quarter(value), tokens: index..<index + 1) }
        if token.means(.semester), value <= 2 { return Reading(form: .semester(value), tokens: index..<index + 1) }
        return nil
    }
}

extension TermReader.Reading {
    /// The same reading from an earlier token on.
    fileprivate func start(_ index: Int) -> TermReader.Reading {
        TermReader.Reading(form: form, tokens: index..<tokens.upperBound)
    }
}
