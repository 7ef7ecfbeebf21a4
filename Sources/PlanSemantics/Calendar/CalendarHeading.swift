import PlanModel

/// What a header cell says about time: a year, a term, or both.
struct CalendarHeading: Hashable, Sendable {
    var year: YearReader.Reading?
    var term: TermForm?
    /// Days that the header itself gives: `Autumn (6 Sept – 17 Dec 2021)`.
    var stated: Period?
    /// The same days where the header leaves their year to the column: `Autumn (4 Sept – 15 Dec)`; the year is 1.
    var statedWithoutYear: Period?
    /// The term's own words, without a year that stands in the same cell.
    var termLabel: String?
    /// The year's own words.
    var yearLabel: String?

    var isEmpty: Bool { year == nil && term == nil }

    private static let companions: Set<String> = [
        "ay", "academic", "year", "session", "school", "the", "of", "plan", "term", "terms", "half", "and", "to", "end",
        "start",
        "by",
    ]

    /// Reads a text that says nothing but a year or a term: `2021-2022`, `T1 AY 2022/23`, `Spring 2022`, `Sept`, `3`.
    ///
    /// - Parameter others: words that may stand beside it: `Autumn term milestones`.
    static func read(_ text: String, besides others: Set<String> = []) -> CalendarHeading? {
        let tokens = CalendarToken.mended(CalendarToken.tokens(of: text))
        guard !tokens.isEmpty, tokens.count <= 24 else { return nil }
        let characters = Array(text)
        var heading = CalendarHeading()
        var index = 0
        var termEnd = -1
        while index < tokens.count {
            if let range = DateReader.range(tokens, at: index) {
                let period = Period(start: range.from, end: range.to)
                if heading.term != nil, !range.isOfMonths {
                    heading.stated = period
                } else if heading.term == nil {
                    guard heading.year == nil else { return nil }
                    heading.year = YearReader.reading(tokens, at: index, allowsShortForms: true)
                    heading.yearLabel = label(characters, tokens[index..<range.end])
                }
                index = range.end
            } else if heading.term != nil, let range = DateReader.rangeWithoutYear(tokens, at: index) {
                heading.statedWithoutYear = Period(start: range.from, end: range.to)
                index = range.end
            } else if heading.term == nil, heading.year == nil, let reading = monthOfAcademicYear(tokens, at: index) {
                heading.term = .month(reading.month)
                heading.termLabel = label(characters, tokens[index..<index + 1])
                heading.year = reading.year
                heading.yearLabel = label(characters, tokens[reading.year.tokens])
                index = reading.year.tokens.upperBound
                termEnd = index
            } else if let point = DateReader.point(tokens, at: index), point.isOfMonths, heading.term == nil {
                heading.term = .month(point.from.month)
                heading.termLabel = label(characters, tokens[index..<index + 1])
                heading.year = .init(
                    form: .academic(YearForm.academicYear(of: point.from)), certainty: .exact, tokens: index..<point.end
                )
                index = point.end
                termEnd = index
            } else if let term = TermReader.reading(
                tokens, at: index,
                allowsBare: (heading.term == nil || isSeason(heading.term))
                    && (index == 0 || tokens[index - 1].word != "term"))
            {
                if let known = heading.term {
                    // `Autumn 1` in two header rows, or `Autumn (Sept–Dec)`, `Term 1 (Autumn)`: the finer or the first wins.
                    if case .season(let season, nil) = known, case .bare(let half) = term.form, half <= 2 {
                        heading.term = .season(season, half: half)
                        heading.termLabel = label(characters, tokens[0..<term.tokens.upperBound])
                    } else if case .bare = term.form {
                        return nil
                    }
                } else if case .bare = term.form,
                    let year = YearReader.reading(tokens, at: index, allowsShortForms: true)
                {
                    heading.year = year
                    heading.yearLabel = label(characters, tokens[index..<year.tokens.upperBound])
                    index = year.tokens.upperBound
                    continue
                } else {
                    heading.term = term.form
                    heading.termLabel = label(characters, tokens[term.tokens])
                }
                index = term.tokens.upperBound
                termEnd = index
            } else if let year = YearReader.reading(tokens, at: index, allowsShortForms: true) {
                guard heading.year == nil || isPlanYear(heading.year) else { return nil }
                heading.year = year
                let start = index > 0 && tokens[index - 1].word == "ay" && termEnd < index ? index - 1 : index
                heading.yearLabel = label(characters, tokens[start..<year.tokens.upperBound])
                index = year.tokens.upperBound
            } else if tokens[index].symbol != nil || tokens[index].word.map(companions.contains) == true
                || tokens[index].word.map(YearReader.isFinancialWord) == true
                || tokens[index].word.map(others.contains) == true
            {
                if tokens[index].word.map(YearReader.isFinancialWord) == true { heading.year?.isFinancial = true }
                index += 1
            } else {
                return nil
            }
        }
        guard !heading.isEmpty else { return nil }
        return heading
    }

    /// A month before an academic year written out, which is not a month before its first year: `Jan 2027–2028`.
    private static func monthOfAcademicYear(_ tokens: [CalendarToken], at index: Int) -> (
        month: Int, year: YearReader.Reading
    )? {
        guard index + 1 < tokens.count,
            case .month(let month)? = TermReader.reading(tokens, at: index, allowsBare: false)?.form,
            let year = YearReader.reading(tokens, at: index + 1, allowsShortForms: true),
            case .academic = year.form, year.tokens.count > 1
        else { return nil }
        return (month, year)
    }

    /// Whether a line is nothing but a year, a span of years or a term of a year: a subtitle, or a caption of a table.
    ///
    ///     "Academic Year 2023-24", "September 2024 – July 2025", "Year 2", "Autumn Term"   ▸ true
    ///     "Priority 2", "3.", "2023 was a good year"                                       ▸ false
    static func isCalendar(_ text: String) -> Bool {
        guard let heading = read(text) else { return YearReader.whole(text)?.form.startYears != nil }
        if heading.year != nil { return true }
        if case .bare = heading.term { return false }
        return heading.term != nil
    }

    /// The academic year in which the heading's own year and term lie; nil where it does not tell.
    var startYear: Int? {
        guard let year else {
            // The days that the header states lie in one academic year; the first may be in the last week of August.
            return stated.map { YearForm.academicYear(of: $0.end.month >= 9 ? $0.end : $0.start) }
        }
        switch year.form {
        case .academic(let start): return start
        case .calendar(let calendarYear):
            guard let term else { return nil }
            switch term {
            case .season(.autumn, _): return calendarYear
            case .season: return calendarYear - 1
            case .month(let month): return month >= 9 ? calendarYear : calendarYear - 1
            default: return nil
            }
        default:
            guard let years = year.form.startYears, years.count == 1 else { return nil }
            return years.lowerBound
        }
    }

    private static func isSeason(_ term: TermForm?) -> Bool {
        if case .season(_, nil) = term { true } else { false }
    }

    private static func isPlanYear(_ year: YearReader.Reading?) -> Bool {
        if case .planYear = year?.form { true } else { false }
    }

    private static func label(_ characters: [Character], _ tokens: ArraySlice<CalendarToken>) -> String? {
        guard let first = tokens.first, let last = tokens.last else { return nil }
        return Folding.spaced(String(characters[first.range.lowerBound..<last.range.upperBound]))
    }
}
