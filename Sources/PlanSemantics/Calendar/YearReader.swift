import PlanModel

/// What a piece of text says about years.
enum YearForm: Hashable, Sendable {
    /// An academic year by the calendar year in which it starts.
    case academic(Int)
    /// Several academic years: from the one that starts in the first year to the one that ends in the last.
    case span(Int, Int)
    /// A calendar year.
    case calendar(Int)
    /// `Year 2` of a plan: only with a known first year, and never where pupils' year groups are meant.
    case planYear(Int)
    /// From a month to a month, both included.
    case months(from: CalendarDay, to: CalendarDay)
    /// From a day to a day.
    case days(from: CalendarDay, to: CalendarDay)
    /// Two years that make no span: typed wrong, most likely. Reported, never corrected.
    case suspect(Int, Int)

    /// The academic years that it covers, by the calendar years in which they start; nil where it does not tell.
    var startYears: ClosedRange<Int>? {
        switch self {
        case .academic(let year): year...year
        case .span(let first, let last): first...(last - 1)
        case .months(let from, let to), .days(let from, let to):
            YearForm.academicYear(of: from)...max(YearForm.academicYear(of: from), YearForm.academicYear(of: to))
        case .calendar, .planYear, .suspect: nil
        }
    }

    /// The calendar year in which the academic year of a day starts.
    static func academicYear(of day: CalendarDay) -> Int { day.month >= 9 ? day.year : day.year - 1 }

    /// `YYYY-YY` for the academic year that starts in a calendar year.
    static func id(startYear: Int) -> String {
        let short = (startYear + 1) % 100
        return "\(startYear)-\(short < 10 ? "0" : "")\(short)"
    }
}

/// How sure a reading of the calendar is.
enum CalendarCertainty: String, Hashable, Sendable {
    /// To the day, or an academic year written out.
    case exact
    /// A month: its last day is the deadline.
    case month
    /// A term: the term is certain, its edges are not.
    case term
    /// A part comes from elsewhere in the plan: the title, a heading.
    case inferred
    /// Several readings stand: no date.
    case ambiguous
    /// The words say that there is no date: `ongoing`, `termly`, `tbc`.
    case stated
    /// It cannot be what the author meant: `2105 - 2016`.
    case suspect
}

/// Reads years as plans write them.
enum YearReader {
    struct Reading: Hashable, Sendable {
        var form: YearForm
        var certainty: CalendarCertainty
        /// A financial year: April to March, no academic year.
        var isFinancial = false
        /// Tokens that it covers.
        var tokens: Range<Int>
    }

    /// Years that a plan may name; others are typing errors.
    static let plausibleYears = 1990...2079

    /// The short forms of years that a plan may name: `50-60` are no years.
    static let plausibleShortYears = 10...49

    /// A plan spans at most so many years; a longer span is a typing error or no plan's.
    static let longestSpanInYears = 12

    /// What may stand before or after a year that fills its cell.
    private static let companions: Set<CalendarConcept> = [.academic, .year, .particle, .companion, .from]

    /// Reads a text that is nothing but a year: `AY 2021/22`, `Session 2017-18`, `21_23`, `Year 2`, `Year 1 (2021-22)`.
    static func whole(_ text: String) -> Reading? {
        let tokens = CalendarToken.tokens(of: text)
        guard !tokens.isEmpty, tokens.count <= 24 else { return nil }
        var best: Reading?
        var index = 0
        while index < tokens.count {
            if let found = reading(tokens, at: index, allowsShortForms: true) {
                if case .planYear = found.form, best != nil {
                } else if best == nil || isPlanYear(best) {
                    best = found
                } else {
                    return nil
                }
                index = found.tokens.upperBound
            } else if tokens[index].symbol != nil || tokens[index].means(.financial)
                || tokens[index].concepts.contains(where: companions.contains)
            {
                index += 1
            } else {
                return nil
            }
        }
        if tokens.contains(where: { $0.means(.financial) }) { best?.isFinancial = true }
        return best
    }

    /// Every year that a text names, in order: `Strategic Plan 2021-2024` names one span.
    static func all(in text: String) -> [Reading] {
        let tokens = CalendarToken.tokens(of: text)
        var result: [Reading] = []
        var index = 0
        while index < tokens.count {
            let allowsShort =
                index > 0 && [.academic, .year, .companion].contains(where: { tokens[index - 1].means($0) })
            if var found = reading(tokens, at: index, allowsShortForms: allowsShort) {
                if index >= 1,
                    tokens[max(0, index - 2)..<index].contains(where: { $0.means(.financial) })
                {
                    found.isFinancial = true
                }
                result.append(found)
                index = found.tokens.upperBound
            } else {
                index += 1
            }
        }
        return result
    }

    private static func isPlanYear(_ reading: Reading?) -> Bool {
        if case .planYear = reading?.form { true } else { false }
    }

    /// The year that starts at a token, the longest reading first.
    static func reading(_ tokens: [CalendarToken], at index: Int, allowsShortForms: Bool) -> Reading? {
        if let range = DateReader.datedRange(tokens, at: index), let period = range.period {
            let form: YearForm =
                range.isOfMonths
                ? .months(from: period.start, to: period.end) : .days(from: period.start, to: period.end)
            let isFinancial = range.isOfMonths && range.first.month == 4 && [3, 4].contains(range.last.month)
            return Reading(form: form, certainty: .exact, isFinancial: isFinancial, tokens: index..<range.end)
        }
        if let pair = pair(tokens, at: index, allowsShortForms: allowsShortForms) { return pair }
        if let (year, end) = single(tokens, at: index) {
            return Reading(form: .calendar(year), certainty: .ambiguous, tokens: index..<end)
        }
        if allowsShortForms, let short = shortYear(tokens, at: index) { return short }
        return planYear(tokens, at: index)
    }

    /// `Autumn '24`, `Spring 25`: two digits after an apostrophe or a term; `FY25`: the financial year that ends then.
    private static func shortYear(_ tokens: [CalendarToken], at index: Int) -> Reading? {
        var position = index
        let isFinancial = tokens[index].word == "fy"
        if isFinancial || tokens[index].isApostrophe { position += 1 }
        guard position < tokens.count, let (value, digits) = tokens[position].number, !tokens[position].isOrdinal,
            !DateReader.isGlued(tokens, position), !isPartOfDate(tokens, position..<position + 1)
        else { return nil }
        let range = index..<position + 1
        if isFinancial {
            let year = digits == 2 ? 2000 + value : value
            guard digits == 2 || digits == 4, plausibleYears.contains(year) else { return nil }
            return Reading(form: .academic(year - 1), certainty: .inferred, isFinancial: true, tokens: range)
        }
        let isAfterTerm = index > 0 && (tokens[index - 1].season != nil || tokens[index - 1].means(.term))
        guard digits == 2, plausibleShortYears.contains(value), position > index || isAfterTerm else { return nil }
        return Reading(form: .calendar(2000 + value), certainty: .ambiguous, tokens: range)
    }

    /// `2021`, `'21` only with a sign before it.
    private static func single(_ tokens: [CalendarToken], at index: Int) -> (year: Int, end: Int)? {
        guard let (value, digits) = tokens[index].number, digits == 4, plausibleYears.contains(value) else {
            return nil
        }
        guard !isPartOfDate(tokens, index..<index + 1), !DateReader.isGlued(tokens, index) else { return nil }
        if index > 0, !tokens[index].isSpaced, let sign = tokens[index - 1].symbol, "£$€".contains(sign) { return nil }
        return (value, index + 1)
    }

    /// Two years with a sign between: the distance decides whether they are one academic year or a span.
    static func pair(_ tokens: [CalendarToken], at index: Int, allowsShortForms: Bool) -> Reading? {
        var position = index
        if tokens[position].isApostrophe { position += 1 }
        guard position < tokens.count, let (first, firstDigits) = tokens[position].number,
            firstDigits == 4 || (allowsShortForms && firstDigits == 2)
        else { return nil }
        position += 1
        guard let afterSeparator = separator(tokens, at: position) else { return nil }
        position = afterSeparator
        if position < tokens.count, tokens[position].isApostrophe { position += 1 }
        guard position < tokens.count, let (second, secondDigits) = tokens[position].number else { return nil }
        let end = position + 1
        guard !isPartOfDate(tokens, index..<end) else { return nil }
        guard let years = centuries(first, firstDigits, second, secondDigits) else { return nil }
        let range = index..<end
        guard plausibleYears.contains(years.first), plausibleYears.contains(years.last) else {
            // `2105 - 2016`: four digits both, so years were meant; one alone may be anything.
            guard firstDigits == 4, secondDigits == 4,
                plausibleYears.contains(years.first) || plausibleYears.contains(years.last)
            else { return nil }
            return Reading(form: .suspect(years.first, years.last), certainty: .suspect, tokens: range)
        }
        switch years.last - years.first {
        case 1: return Reading(form: .academic(years.first), certainty: .exact, tokens: range)
        case 2...longestSpanInYears:
            return Reading(form: .span(years.first, years.last), certainty: .exact, tokens: range)
        default:
            guard firstDigits == 4 else { return nil }
            return Reading(form: .suspect(years.first, years.last), certainty: .suspect, tokens: range)
        }
    }

    /// A hyphen, dash, slash, underscore, `&`, `to`, `and` or `until`.
    private static func separator(_ tokens: [CalendarToken], at index: Int) -> Int? {
        guard index < tokens.count else { return nil }
        if let sign = tokens[index].symbol, sign.isDash || "/_&".contains(sign) { return index + 1 }
        if tokens[index].means(.to) || tokens[index].means(.and) { return index + 1 }
        return nil
    }

    /// Fills in missing centuries and decades: `2021`, `22` is 2022; `2018`, `9` is 2019; `21`, `22` are 2021 and 2022.
    private static func centuries(
        _ first: Int, _ firstDigits: Int, _ second: Int, _ secondDigits: Int
    ) -> (first: Int, last: Int)? {
        switch (firstDigits, secondDigits) {
        case (4, 4): return (first, second)
        case (4, 2):
            let century = first - first % 100
            let last = century + second
            return (first, last < first && first % 100 > 90 ? last + 100 : last)
        case (4, 1):
            let last = first - first % 10 + second
            return (first, last < first ? last + 10 : last)
        case (2, 2):
            // Two numbers of two digits are years only where they make a span that a plan may have.
            guard plausibleShortYears.contains(first), (1...longestSpanInYears).contains(second - first) else {
                return nil
            }
            return (2000 + first, 2000 + second)
        default: return nil
        }
    }

    /// Whether more numbers hang on either side: `16-03-2022` is a date, `2021-22-23` is nothing known.
    private static func isPartOfDate(_ tokens: [CalendarToken], _ range: Range<Int>) -> Bool {
        func hangs(_ sign: Int, _ number: Int) -> Bool {
            guard tokens.indices.contains(sign), tokens.indices.contains(number), let symbol = tokens[sign].symbol,
                tokens[number].number != nil
            else { return false }
            return symbol == "."
                ? !tokens[max(sign, number)].isSpaced : (symbol.isDash || symbol == "/") && !tokens[sign].isSpaced
        }
        return hangs(range.lowerBound - 1, range.lowerBound - 2) || hangs(range.upperBound, range.upperBound + 1)
    }

    /// `Year 2`, `Yr 3`, `Y1`, `Year Two`. Pupils' year groups look the same: the caller must know better.
    private static func planYear(_ tokens: [CalendarToken], at index: Int) -> Reading? {
        guard tokens[index].means(.year), index + 1 < tokens.count else { return nil }
        let next = tokens[index + 1]
        if tokens[index].word?.count == 1, next.isSpaced { return nil }
        let number: Int? =
            if let (value, digits) = next.number, digits == 1 { value } else {
                next.concepts.lazy.compactMap(\.number).first
            }
        guard let number, (1...9).contains(number) else { return nil }
        return Reading(form: .planYear(number), certainty: .inferred, tokens: index..<index + 2)
    }
}
