import DocumentModel
import PlanModel

/// Reads the tokens of a header cell from left to right: nothing but times and the words that go with them.
struct CalendarHeadingParser {
    let tokens: [CalendarToken]
    let characters: [Character]
    /// Words that may stand beside the times.
    let others: Set<String>
    private var heading = CalendarHeading()
    private var index = 0
    private var termEnd = -1

    init(tokens: [CalendarToken], characters: [Character], others: Set<String>) {
        self.tokens = tokens
        self.characters = characters
        self.others = others
    }

    /// What `and`, `to`, `end` mean beside a time: nothing of their own.
    private static let companions: Set<CalendarConcept> = [
        .academic, .year, .term, .half, .and, .to, .end, .start, .by, .from, .particle, .companion, .financial,
    ]
    /// So many months are a term; more are a year.
    private static let mostMonthsOfTerm = 8

    mutating func parse() -> CalendarHeading? {
        while index < tokens.count {
            guard readWeekBeginning() || readRange() || readPoint() || readTerm() || readYear() || skipCompanion()
            else { return nil }
        }
        return heading.isEmpty || heading.stated.map({ $0.start > $0.end }) ?? false ? nil : heading
    }

    // MARK: Days and months

    /// `w/c 5 June`, `Week beginning 09/09/2024`.
    private mutating func readWeekBeginning() -> Bool {
        guard let start = Self.afterWeekBeginning(tokens, index), heading.term == nil,
            let point = DateReader.point(tokens, at: start), point.first.day != nil
        else { return false }
        setTerm(.weekBeginning(point.first), index..<point.end)
        return true
    }

    /// The token after `w/c`, `wc`, `week commencing`, `week beginning`, `week of`.
    static func afterWeekBeginning(_ tokens: [CalendarToken], _ index: Int) -> Int? {
        var position = index
        guard tokens[position].word != nil else { return nil }
        if tokens[position].means(.weekBeginning) {
            position += 1
        } else if tokens[position].word == "w", position + 2 < tokens.count, tokens[position + 1].symbol == "/",
            ["c", "b"].contains(tokens[position + 2].word)
        {
            position += 3
        } else if tokens[position].means(.week), position + 1 < tokens.count,
            tokens[position + 1].means(.start) || tokens[position + 1].means(.from)
                || tokens[position + 1].means(.particle)
        {
            position += 2
        } else {
            return nil
        }
        while position < tokens.count, tokens[position].isSymbol(in: ":.-–") || tokens[position].means(.particle) {
            position += 1
        }
        return position < tokens.count ? position : nil
    }

    private mutating func readRange() -> Bool {
        guard let range = DateReader.range(tokens, at: index, allowsAnd: true) else { return false }
        if heading.term != nil {
            // What stands beside a term dates it: `Autumn (Sept – Dec)`.
            guard heading.stated == nil, heading.statedWithoutYear == nil else { return false }
            if let period = range.period {
                if !range.isOfMonths || isBracketed { heading.stated = period }
            } else {
                heading.statedWithoutYear = range
            }
        } else if let period = range.period, isYear(range, period) {
            guard heading.year == nil, let year = YearReader.reading(tokens, at: index, allowsShortForms: true) else {
                return false
            }
            heading.year = year
            heading.yearLabel = label(index..<range.end)
        } else {
            setTerm(.span(range.first, range.last), index..<range.end)
            heading.stated = range.period
        }
        index = range.end
        return true
    }

    private var isBracketed: Bool { index > 0 && tokens[index - 1].isSymbol(in: "([") }

    private func isYear(_ range: DateReader.Match, _ period: Period) -> Bool {
        let months = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1
        return months > Self.mostMonthsOfTerm
    }

    /// A day, a month with its year, or a month that the header makes a deadline.
    private mutating func readPoint() -> Bool {
        guard heading.term == nil, let point = DateReader.point(tokens, at: index) else { return false }
        let isDeadline = tokens[..<index].contains { $0.means(.by) || $0.means(.end) }
        if point.first.day != nil {
            // `Jan 19` under or beside a year may be a month of it; a day alone is a deadline.
            setTerm(.deadline(point.first), (isDeadline ? 0 : index)..<point.end)
            setYear(of: point.first, index..<point.end)
            return true
        }
        if point.first.year != nil {
            let start = index
            if isDeadline {
                setTerm(.deadline(point.first), 0..<point.end)
            } else {
                setTerm(.month(point.first.month), index..<index + 1, end: point.end)
            }
            setYear(of: point.first, start..<point.end)
            return true
        }
        guard isDeadline else { return false }
        setTerm(.deadline(point.first), 0..<point.end)
        return true
    }

    /// The academic year of a point, where the header names none itself.
    private mutating func setYear(of point: DatePoint, _ range: Range<Int>) {
        guard heading.year == nil, let day = point.first() else { return }
        heading.year = .init(form: .academic(YearForm.academicYear(of: day)), certainty: .exact, tokens: range)
    }

    // MARK: Terms and years

    private mutating func readTerm() -> Bool {
        let isSeason = if case .season(_, nil) = heading.term { true } else { false }
        let allowsBare =
            (heading.term == nil || isSeason) && (index == 0 || !tokens[index - 1].means(.term))
            && !DateReader.isGlued(tokens, index)
        guard let term = TermReader.several(tokens, at: index, allowsBare: allowsBare) else { return false }
        if let known = heading.term {
            // `Autumn 1` in two header rows, or `Autumn (Sept–Dec)`, `Term 1 (Autumn)`: the finer or the first wins.
            if case .season(let season, nil) = known, case .bare(let half) = term.form, half <= 2 {
                heading.term = .season(season, half: half)
                heading.termLabel = label(0..<term.tokens.upperBound)
            } else if case .bare = term.form {
                return false
            } else if case .weeks = term.form {
                // The weeks of a term stay in its label: `Autumn 1 (wks 1-7)`.
                let closing = term.tokens.upperBound
                let isClosed = isBracketed && closing < tokens.count && tokens[closing].isSymbol(in: ")]")
                heading.termLabel = label(0..<closing + (isClosed ? 1 : 0))
            }
        } else if case .bare = term.form,
            let year = YearReader.reading(tokens, at: index, allowsShortForms: true)
        {
            heading.year = year
            heading.yearLabel = label(index..<year.tokens.upperBound)
            index = year.tokens.upperBound
            return true
        } else {
            let firstEnd = term.lastTokens.map { joint(before: $0.lowerBound) } ?? term.tokens.upperBound
            setTerm(term.form, term.tokens.lowerBound..<firstEnd)
            heading.lastTerm = term.last
            heading.lastTermLabel = term.lastTokens.map { lastLabel($0, first: term.tokens.lowerBound) } ?? nil
        }
        heading.isAmerican =
            heading.isAmerican || tokens[term.tokens].contains { $0.means(.fall) || $0.means(.semester) }
        index = term.tokens.upperBound
        termEnd = index
        return true
    }

    /// The place of the sign or word between two terms.
    private func joint(before index: Int) -> Int { max(0, index - 1) }

    /// `2` of `Terms 1 & 2` is called as the first is: `Terms 2`; other words stand for themselves.
    private func lastLabel(_ range: Range<Int>, first: Int) -> String? {
        guard range.count == 1, tokens[range.lowerBound].number != nil else { return label(range) }
        return [label(first..<first + 1), label(range)].compactMap { $0 }.joined(separator: " ")
    }

    private mutating func readYear() -> Bool {
        guard let year = YearReader.reading(tokens, at: index, allowsShortForms: true),
            heading.year == nil || isPlanYear || (isDated && heading.yearLabel == nil)
        else { return false }
        heading.year = year
        let start = index > 0 && tokens[index - 1].word == "ay" && termEnd < index ? index - 1 : index
        heading.yearLabel = label(start..<year.tokens.upperBound)
        if tokens.contains(where: { $0.means(.financial) }) { heading.year?.isFinancial = true }
        index = year.tokens.upperBound
        return true
    }

    private var isPlanYear: Bool { if case .planYear = heading.year?.form { true } else { false } }
    /// Whether the year is only that of a day.
    private var isDated: Bool { heading.term?.isDated ?? false }

    private mutating func skipCompanion() -> Bool {
        let token = tokens[index]
        guard
            token.symbol != nil || token.concepts.contains(where: Self.companions.contains)
                || token.word.map(others.contains) == true
        else { return false }
        if token.means(.financial) { heading.year?.isFinancial = true }
        index += 1
        return true
    }

    private mutating func setTerm(_ form: TermForm, _ range: Range<Int>, end: Int? = nil) {
        heading.term = form
        heading.termLabel = label(range)
        index = end ?? range.upperBound
        termEnd = index
    }

    private func label(_ range: Range<Int>) -> String? {
        guard let first = tokens[range].first, let last = tokens[range].last else { return nil }
        return String(characters[first.range.lowerBound..<last.range.upperBound]).withSingleSpaces
    }
}
