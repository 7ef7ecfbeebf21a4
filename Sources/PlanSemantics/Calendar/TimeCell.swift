import PlanModel

/// What a cell about time says, as far as it can be told.
struct TimeReading: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case day(CalendarDay)
        /// A whole month, by its last day.
        case month(CalendarDay)
        case range(from: CalendarDay, to: CalendarDay)
        /// From a day or month on, without an end.
        case from(CalendarDay)
        /// The same without its year.
        case startWithoutYear
        /// A term; the academic year's start where it tells.
        case term(TermForm, startYear: Int?)
        /// A day, month or range that names no year.
        case withoutYear(DatePoint, DatePoint)
        /// About a month, and no more: `Oct half term`.
        case vague
        /// An academic year or a span of them, by its last day.
        case year(CalendarDay)
        /// It comes again: termly, every Monday.
        case recurring
        /// It has no end: ongoing.
        case open
        /// As the row above.
        case ditto
        /// Not known yet: tbc, ??.
        case unknown
        /// Several dates or terms.
        case several
        /// A typing error, most likely.
        case suspect
    }

    var kind: Kind
    var certainty: CalendarCertainty

    /// The deadline; only where it is certain.
    var due: CalendarDay? {
        switch kind {
        case .day(let day), .month(let day), .year(let day): certainty == .exact || certainty == .month ? day : nil
        case .range(_, let to): to
        default: nil
        }
    }
}

/// Reads the time cells of action plans.
enum TimeCell {

    /// - Parameter order: of dates in figures that read either way.
    static func read(_ text: String, words vocabulary: TimeWords, order: DateOrder = .dayFirst) -> TimeReading? {
        let tokens = CalendarToken.tokens(of: text)
        let words = Folding.words(text)
        let key = Folding.key(text)
        guard !tokens.isEmpty else { return nil }
        if key.isEmpty {
            return text.contains("?")
                ? .init(kind: .unknown, certainty: .stated)
                : text.contains("\"") || text.contains("″") || text.contains("”")
                    ? .init(kind: .ditto, certainty: .stated) : nil
        }
        func says(_ phrases: [String]) -> Bool { Folding.contains(words, anyOf: phrases) }
        let isOpen = says(vocabulary.open)
        let isRecurring = says(vocabulary.recurring)
        if says(vocabulary.ditto) { return .init(kind: .ditto, certainty: .stated) }
        if says(vocabulary.unknown) { return .init(kind: .unknown, certainty: .stated) }

        // `Jan 20xx`: the year is still to be filled in.
        if tokens.indices.contains(where: { isPlaceholder(tokens, $0) }) {
            return .init(kind: .unknown, certainty: .stated)
        }
        let found = findings(tokens, order)
        if isOpen || isRecurring {
            // `Autumn Term 2019 & Ongoing`, `Rolling programme throughout 2015-2019`: begun or bounded, but no deadline.
            return .init(kind: isOpen ? .open : .recurring, certainty: .stated)
        }
        guard let first = found.first else { return nil }
        if found.contains(where: { if case .suspect = $0.kind { true } else { false } }) {
            return .init(kind: .suspect, certainty: .suspect)
        }
        // `Week 3 (18-22 January)`: the days in brackets are those of the week.
        if found.count == 2, case .term = first.kind, found[1].tokens.lowerBound == first.tokens.upperBound + 1,
            tokens[first.tokens.upperBound].isSymbol(in: "([")
        {
            return .init(kind: found[1].kind, certainty: found[1].certainty)
        }
        // `Start: 1.9.26 End: 18.9.26`
        if found.count == 2, let from = first.firstDay, let to = found[1].lastDay, from <= to,
            tokens[..<first.tokens.lowerBound].contains(where: { $0.means(.start) || $0.means(.from) }),
            tokens[first.tokens.upperBound..<found[1].tokens.lowerBound].contains(where: {
                $0.means(.end) || $0.means(.to) || $0.means(.by)
            })
        {
            return .init(kind: .range(from: from, to: to), certainty: found[1].certainty)
        }
        // `23 Hydref 2026 / 23 October 2026`: the same day in two languages.
        guard Set(found.map(\.kind)).count == 1 else { return .init(kind: .several, certainty: .ambiguous) }
        let before = tokens[..<first.tokens.lowerBound]
        let after = tokens[first.tokens.upperBound...]
        // `Week of 8 November 2021` and `w/c`: its end is not named.
        let isWeek = before.indices.contains {
            CalendarHeadingParser.afterWeekBeginning(tokens, $0) == first.tokens.lowerBound
        }
        let startsOnly = before.contains { $0.means(.from) } || after.contains { $0.means(.onwards) } || isWeek
        if startsOnly, !first.isRange {
            if case .withoutYear = first.kind { return .init(kind: .startWithoutYear, certainty: .inferred) }
            if let day = first.firstDay { return .init(kind: .from(day), certainty: first.certainty) }
        }
        if before.contains(where: { $0.means(.start) }) {
            switch first.kind {
            case .month(let day): return .init(kind: .month(day), certainty: .inferred)
            case .day(let day) where before.last?.isSymbol(in: ":") == true:
                return .init(kind: .from(day), certainty: first.certainty)
            case .withoutYear(let point, _) where point.day == nil:
                return .init(kind: .startWithoutYear, certainty: .inferred)
            default: break
            }
        }
        return .init(kind: first.kind, certainty: first.certainty)
    }

    /// Whether a number ends in signs for what is not known yet: `20xx`, `20__`, `20??`.
    private static func isPlaceholder(_ tokens: [CalendarToken], _ index: Int) -> Bool {
        guard tokens[index].number != nil, index + 1 < tokens.count, !tokens[index + 1].isSpaced else { return false }
        let next = tokens[index + 1]
        return next.isSymbol(in: "_?") || next.word.map { word in word.allSatisfy { "xy".contains($0) } } ?? false
    }

    private struct Finding {
        var kind: TimeReading.Kind
        var certainty: CalendarCertainty
        var firstDay: CalendarDay?
        var isRange = false
        var tokens: Range<Int>

        var lastDay: CalendarDay? {
            switch kind {
            case .day(let day), .month(let day), .range(_, let day): day
            default: nil
            }
        }
    }

    /// Dates, terms and years of a cell in order, none twice.
    private static func findings(_ tokens: [CalendarToken], _ order: DateOrder) -> [Finding] {
        var result: [Finding] = []
        var index = 0
        while index < tokens.count {
            guard let finding = finding(tokens, at: index, order) else {
                index += 1
                continue
            }
            result.append(finding)
            index = finding.tokens.upperBound
        }
        return result
    }

    private static func finding(_ tokens: [CalendarToken], at index: Int, _ order: DateOrder) -> Finding? {
        if let range = DateReader.range(tokens, at: index, order: order) {
            let certainty: CalendarCertainty = range.isOfMonths ? .month : .exact
            guard let period = range.period else {
                return Finding(
                    kind: .withoutYear(range.first, range.last), certainty: .inferred, isRange: true,
                    tokens: index..<range.end)
            }
            return Finding(
                kind: .range(from: period.start, to: period.end), certainty: certainty, firstDay: period.start,
                isRange: true, tokens: index..<range.end)
        }
        // A season that is a month's name too is the season, but beside a day.
        if let point = DateReader.point(tokens, at: index, order: order) {
            return pointFinding(point, tokens, index)
        }
        if let term = TermReader.several(tokens, at: index) { return termFinding(term, tokens, index) }
        guard
            let year = YearReader.reading(
                tokens, at: index, allowsShortForms: index > 0 && tokens[index - 1].means(.academic))
        else { return nil }
        switch year.form {
        case .suspect: return Finding(kind: .suspect, certainty: .suspect, tokens: year.tokens)
        case .calendar(let value):
            guard let day = CalendarDay(year: value, month: 12, day: 31) else { return nil }
            return Finding(kind: .year(day), certainty: .ambiguous, tokens: year.tokens)
        case .planYear: return nil
        default:
            guard let years = year.form.startYears, let day = CalendarDay(year: years.upperBound + 1, month: 8, day: 31)
            else { return nil }
            return Finding(
                kind: .year(day), certainty: year.isFinancial ? .ambiguous : .exact,
                firstDay: CalendarDay(year: years.lowerBound, month: 9, day: 1), tokens: year.tokens)
        }
    }

    private static func pointFinding(_ point: DateReader.Match, _ tokens: [CalendarToken], _ index: Int) -> Finding {
        let range = index..<point.end
        guard let first = point.first.first(), let last = point.first.last() else {
            let isHalfTerm =
                point.end < tokens.count && point.first.day == nil
                && (tokens[point.end].means(.half) || tokens[point.end].means(.term))
            return Finding(
                kind: isHalfTerm ? .vague : .withoutYear(point.first, point.last), certainty: .inferred, tokens: range)
        }
        return Finding(
            kind: point.isOfMonths ? .month(last) : .day(last), certainty: point.isOfMonths ? .month : .exact,
            firstDay: first, tokens: range)
    }

    /// A term with the year that follows or comes before it.
    private static func termFinding(_ term: TermReader.Reading, _ tokens: [CalendarToken], _ index: Int) -> Finding {
        var end = term.tokens.upperBound
        let form = term.last ?? term.form
        var startYear: Int?
        var position = end
        while position < tokens.count, position < end + 2,
            tokens[position].means(.academic) || tokens[position].means(.term) || tokens[position].isSymbol(in: "(,")
        {
            position += 1
        }
        // `Week 3 (18-22 January)`: days, no years.
        if position < tokens.count, DateReader.range(tokens, at: position) == nil,
            let year = YearReader.reading(tokens, at: position, allowsShortForms: true)
        {
            var heading = CalendarHeading()
            heading.year = year
            heading.term = form
            startYear = heading.startYear
            end = year.tokens.upperBound
            if case .suspect = year.form { return Finding(kind: .suspect, certainty: .suspect, tokens: index..<end) }
        }
        let certainty: CalendarCertainty =
            switch form {
            case .term, .bare, .weeks, .semester: .ambiguous
            default: startYear == nil ? .inferred : .term
            }
        return Finding(kind: .term(form, startYear: startYear), certainty: certainty, tokens: index..<end)
    }
}
