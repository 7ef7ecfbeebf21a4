import DocumentModel
import PlanModel

/// What a header cell says about time: a year, a term, or both.
struct CalendarHeading: Hashable, Sendable {
    var year: YearReader.Reading?
    var term: TermForm?
    /// The last term of a column of several: `Spring and Summer`.
    var lastTerm: TermForm?
    /// Days that the header itself gives: `Autumn (6 Sept – 17 Dec 2021)`.
    var stated: Period?
    /// The same days where the header leaves their year to the column: `Autumn (4 Sept – 15 Dec)`, `Q1 (Apr-Jun)`.
    var statedWithoutYear: DateReader.Match?
    /// The term's own words, without a year that stands in the same cell.
    var termLabel: String?
    /// The own words of the last term of several.
    var lastTermLabel: String?
    /// The year's own words.
    var yearLabel: String?
    /// Whether its words are those of American schools: `Fall`.
    var isAmerican = false

    var isEmpty: Bool { year == nil && term == nil }

    /// Every term that it names.
    var terms: [TermForm] { [term, lastTerm].compactMap { $0 } }

    /// A heading has at most so many words and signs.
    static let mostTokens = 24

    /// Reads a text that says nothing but a year or a term: `2021-2022`, `T1 AY 2022/23`, `Spring 2022`, `Sept`, `3`.
    ///
    /// - Parameter others: words that may stand beside it: `Autumn term milestones`.
    static func read(_ text: String, besides others: Set<String> = []) -> CalendarHeading? {
        guard let first = text.unicodeScalars.first(where: { !$0.isWhitespace }), first.value < 0x2190 else {
            return nil
        }
        let tokens = CalendarToken.mended(CalendarToken.tokens(of: text))
        guard !tokens.isEmpty, tokens.count <= mostTokens else { return nil }
        var parser = CalendarHeadingParser(tokens: tokens, characters: Array(text), others: others)
        return parser.parse()
    }

    /// Whether a line is nothing but a year, a span of years or a term of a year: a subtitle, or a caption of a table.
    ///
    ///     "Academic Year 2023-24", "September 2024 – July 2025", "Year 2", "Autumn Term"   ▸ true
    ///     "Priority 2", "3.", "2023 was a good year", "Week 3", "3 May"                    ▸ false
    static func isCalendar(_ text: String) -> Bool {
        guard let heading = read(text) else { return YearReader.whole(text)?.form.startYears != nil }
        if heading.year != nil { return true }
        switch heading.term {
        case nil, .bare, .weeks, .deadline, .weekBeginning: return false
        default: return true
        }
    }

    /// The academic year in which the heading's own year and term lie; nil where it does not tell.
    var startYear: Int? {
        guard let year else {
            // The days that the header states lie in one academic year; the first may be in the last week of August.
            return statedDays.map { YearForm.academicYear(of: $0.end.month >= 9 ? $0.end : $0.start) }
        }
        switch year.form {
        case .academic(let start): return start
        case .calendar(let calendarYear):
            guard let term else { return nil }
            switch term {
            case .season(.autumn, _): return calendarYear
            case .season: return calendarYear - 1
            case .month(let month): return month >= 9 ? calendarYear : calendarYear - 1
            case .span(let first, _): return first.month >= 9 ? calendarYear : calendarYear - 1
            case .deadline(let point), .weekBeginning(let point):
                return point.month >= 9 ? calendarYear : calendarYear - 1
            default: return nil
            }
        default:
            guard let years = year.form.startYears, years.count == 1 else { return nil }
            return years.lowerBound
        }
    }

    /// Days with their years: of the header beside its term, or of the term itself.
    private var statedDays: Period? {
        if let stated { return stated }
        switch term {
        case .span(let first, let last): return DateReader.Match(first: first, last: last, end: 0).period
        case .deadline(let point), .weekBeginning(let point):
            return point.last().map { Period(start: $0, end: $0) }
        default: return nil
        }
    }
}
