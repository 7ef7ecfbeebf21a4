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
        /// A term; the academic year's start where it tells.
        case term(TermForm, startYear: Int?)
        /// A day or month that names no year.
        case withoutYear
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

    static func read(_ text: String, words vocabulary: TimeWords) -> TimeReading? {
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
        func says(_ phrases: [String]) -> Bool { phrases.contains { Folding.contains(words, Folding.words($0)) } }
        let isOpen = says(vocabulary.open)
        let isRecurring = says(vocabulary.recurring)
        if says(vocabulary.ditto) { return .init(kind: .ditto, certainty: .stated) }
        if says(vocabulary.unknown) { return .init(kind: .unknown, certainty: .stated) }

        let found = findings(tokens)
        if isOpen || isRecurring {
            // `Autumn Term 2019 & Ongoing`, `Rolling programme throughout 2015-2019`: begun or bounded, but no deadline.
            return .init(kind: isOpen ? .open : .recurring, certainty: .stated)
        }
        guard let first = found.first else { return nil }
        if found.contains(where: { if case .suspect = $0.kind { true } else { false } }) {
            return .init(kind: .suspect, certainty: .suspect)
        }
        guard found.count == 1 else { return .init(kind: .several, certainty: .ambiguous) }
        let before = tokens[..<first.tokens.lowerBound].compactMap(\.word)
        let after = tokens[first.tokens.upperBound...].compactMap(\.word)
        let startsOnly =
            before.last == "from" || before.contains("starting") || before.contains("since")
            || before.contains("commencing")
            || after.contains("onwards") || after.contains("onward")
        if startsOnly, let day = first.firstDay { return .init(kind: .from(day), certainty: first.certainty) }
        // `Week of 8 November 2021` and `w/c`: its end is not named.
        if before.contains("week") || before.suffix(2) == ["w", "c"] || before.last == "wc",
            case .day(let day) = first.kind
        {
            return .init(kind: .from(day), certainty: .exact)
        }
        if before.contains("start") || before.contains("beginning") || before.contains("early")
            || before.contains("mid"),
            case .month(let day) = first.kind
        {
            return .init(kind: .month(day), certainty: .inferred)
        }
        return .init(kind: first.kind, certainty: first.certainty)
    }

    private struct Finding {
        var kind: TimeReading.Kind
        var certainty: CalendarCertainty
        var firstDay: CalendarDay?
        var tokens: Range<Int>
    }

    /// Dates, terms and years of a cell in order, none twice.
    private static func findings(_ tokens: [CalendarToken]) -> [Finding] {
        var result: [Finding] = []
        var index = 0
        while index < tokens.count {
            guard let finding = finding(tokens, at: index) else {
                index += 1
                continue
            }
            result.append(finding)
            index = finding.tokens.upperBound
        }
        return result
    }

    private static func finding(_ tokens: [CalendarToken], at index: Int) -> Finding? {
        if let range = DateReader.range(tokens, at: index) {
            return Finding(
                kind: .range(from: range.from, to: range.to), certainty: range.isOfMonths ? .month : .exact,
                firstDay: range.from, tokens: index..<range.end)
        }
        if let point = DateReader.point(tokens, at: index) {
            return Finding(
                kind: point.isOfMonths ? .month(point.to) : .day(point.to),
                certainty: point.isOfMonths ? .month : .exact,
                firstDay: point.from, tokens: index..<point.end)
        }
        if let term = TermReader.reading(tokens, at: index) { return termFinding(term, tokens, index) }
        if let (_, digits) = tokens[index].number, digits <= 2, index + 1 < tokens.count,
            tokens[index + 1].word.flatMap(CalendarWords.month) != nil
        {
            return Finding(kind: .withoutYear, certainty: .inferred, tokens: index..<index + 2)
        }
        guard
            let year = YearReader.reading(
                tokens, at: index, allowsShortForms: index > 0 && tokens[index - 1].word == "ay")
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

    /// A term with the year that follows or comes before it.
    private static func termFinding(_ term: TermReader.Reading, _ tokens: [CalendarToken], _ index: Int) -> Finding {
        var end = term.tokens.upperBound
        if case .month = term.form { return Finding(kind: .withoutYear, certainty: .inferred, tokens: index..<end) }
        var startYear: Int?
        var position = end
        while position < tokens.count, position < end + 2,
            tokens[position].word.map({ $0 == "ay" || $0 == "term" }) == true
                || tokens[position].symbol.map({ "(,".contains($0) }) == true
        {
            position += 1
        }
        if position < tokens.count, let year = YearReader.reading(tokens, at: position, allowsShortForms: true) {
            var heading = CalendarHeading()
            heading.year = year
            heading.term = term.form
            startYear = heading.startYear
            end = year.tokens.upperBound
            if case .suspect = year.form { return Finding(kind: .suspect, certainty: .suspect, tokens: index..<end) }
        }
        let certainty: CalendarCertainty =
            switch term.form {
            case .term, .bare: .ambiguous
            default: startYear == nil ? .inferred : .term
            }
        return Finding(kind: .term(term.form, startYear: startYear), certainty: certainty, tokens: index..<end)
    }
}
