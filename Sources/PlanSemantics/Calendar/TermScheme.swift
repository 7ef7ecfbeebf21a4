import PlanModel

/// How a document divides its years. Told from the whole document, never from one cell.
public enum TermScheme: Hashable, Sendable {
    /// Autumn, spring and summer.
    case threeTerms
    /// Two halves of each term.
    case sixHalfTerms
    /// Four terms of no known dates: Scotland and Australia count so, each council and state in its own way.
    case fourTerms
    /// Of three months each.
    case quarters
    /// Twelve, or those of the school year.
    case months
    /// Two or three parts of American years: their dates differ from district to district.
    case semesters
    /// The year is not divided.
    case wholeYear
    /// Parts that no convention dates.
    case other(Int)

    /// Reads the value of `--terms`.
    public init?(partsPerYear: Int) {
        switch partsPerYear {
        case 1: self = .wholeYear
        case 3: self = .threeTerms
        case 4: self = .quarters
        case 6: self = .sixHalfTerms
        case 12: self = .months
        default: return nil
        }
    }

    /// The scheme of all the terms that a document names; nil where it names none that tells.
    ///
    /// - Parameters:
    ///   - columnsPerYear: how many term columns a year of its grid has.
    ///   - isAmerican: whether a heading says `Fall`.
    static func inferred(
        from forms: some Sequence<TermForm>, columnsPerYear: Int?, isAmerican: Bool = false
    ) -> TermScheme? {
        var highestTerm = 0
        var hasHalf = false
        var hasWinter = false
        var hasSeason = false
        var hasQuarter = false
        var hasMonth = false
        var hasBare = false
        var hasSemester = false
        var hasDates = false
        for form in forms {
            switch form {
            case .season(let season, let half):
                hasSeason = true
                hasHalf = hasHalf || half != nil
                hasWinter = hasWinter || season == .winter
            case .term(let number): highestTerm = max(highestTerm, number)
            case .halfTerm: hasHalf = true
            case .quarter: hasQuarter = true
            case .month: hasMonth = true
            case .semester: hasSemester = true
            case .span, .deadline, .weekBeginning, .weeks: hasDates = true
            case .bare: hasBare = true
            }
        }
        if hasHalf || highestTerm > 4 { return .sixHalfTerms }
        if hasWinter { return .fourTerms }
        if hasSemester || (hasSeason && isAmerican) { return .semesters }
        if hasSeason { return .threeTerms }
        if highestTerm == 4 { return .fourTerms }
        if hasQuarter { return .quarters }
        if highestTerm > 0 { return columnsPerYear == 6 ? .sixHalfTerms : .threeTerms }
        // Months among spans of months are spans of one month.
        if hasDates { return .other(columnsPerYear ?? 1) }
        if hasMonth { return .months }
        guard hasBare, let columnsPerYear else { return nil }
        switch columnsPerYear {
        case 3: return .threeTerms
        case 4: return .quarters
        case 6: return .sixHalfTerms
        case 11, 12: return .months
        default: return .other(columnsPerYear)
        }
    }

    /// The position in the year of a term that tells it by itself; nil where only its column tells.
    func index(of form: TermForm) -> Int? {
        switch (self, form) {
        case (.threeTerms, .season(.autumn, _)): 1
        case (.threeTerms, .season(.spring, _)): 2
        case (.threeTerms, .season(.summer, _)): 3
        case (.threeTerms, .term(let number)) where number <= 3: number
        case (.sixHalfTerms, .season(let season, let half?)): Self.firstHalf(season).map { $0 + half - 1 }
        case (.sixHalfTerms, .term(let number)), (.sixHalfTerms, .halfTerm(let number)): number
        case (.fourTerms, .season(.autumn, _)): 1
        case (.fourTerms, .season(.winter, _)): 2
        case (.fourTerms, .season(.spring, _)): 3
        case (.fourTerms, .season(.summer, _)): 4
        case (.fourTerms, .term(let number)) where number <= 4: number
        case (.semesters, .season(.autumn, _)): 1
        case (.semesters, .season(.spring, _)): 2
        case (.semesters, .season(.summer, _)): 3
        case (.semesters, .semester(let number)): number
        case (.quarters, .quarter(let number)): number
        case (.months, .month(let month)): (month + 3) % 12 + 1
        default: nil
        }
    }

    /// The places of a season in a scheme that halves it, first and last; the same place twice where one tells it.
    func indices(of form: TermForm) -> ClosedRange<Int>? {
        if case .sixHalfTerms = self, case .season(let season, nil) = form, let first = Self.firstHalf(season) {
            return first...first + 1
        }
        return index(of: form).map { $0...$0 }
    }

    private static func firstHalf(_ season: Season) -> Int? {
        switch season {
        case .autumn: 1
        case .spring: 3
        case .summer: 5
        case .winter: nil
        }
    }

    /// What the field calls the term at a position; nil where it has no name beyond its label.
    func name(at index: Int) -> String? {
        let names: [String] =
            switch self {
            case .threeTerms: ["Autumn", "Spring", "Summer"]
            case .sixHalfTerms: ["Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2"]
            case .months: (0..<12).map { CalendarWords.monthNames[($0 + 8) % 12] }
            case .wholeYear: ["Year"]
            case .fourTerms, .quarters, .semesters, .other: []
            }
        return names.indices.contains(index - 1) ? names[index - 1] : nil
    }

    /// The nominal first day, as month and day, of every part of the year; empty where no convention dates them.
    private var nominalStarts: [(month: Int, day: Int)] {
        switch self {
        case .threeTerms: [(9, 1), (1, 1), (4, 1)]
        case .sixHalfTerms: [(9, 1), (11, 1), (1, 1), (2, 16), (4, 1), (6, 1)]
        case .quarters: [(9, 1), (12, 1), (3, 1), (6, 1)]
        case .months: (0..<12).map { (($0 + 8) % 12 + 1, 1) }
        case .wholeYear: [(9, 1)]
        case .fourTerms, .semesters, .other: []
        }
    }

    /// The nominal days of the term at a position of the academic year that starts in a calendar year.
    ///
    /// - Parameters:
    ///   - firstMonth: the month in which a year begins that is no academic one; quarters count from it.
    ///   - isLast: whether the document has no later term in that year; it then runs to 31 August.
    func nominalPeriod(at index: Int, startYear: Int, firstMonth: Int? = nil, isLast: Bool) -> Period? {
        if let firstMonth { return nominalQuarter(at: index, startYear: startYear, firstMonth: firstMonth) }
        let starts = nominalStarts
        guard starts.indices.contains(index - 1) else { return nil }
        func day(_ start: (month: Int, day: Int)) -> CalendarDay? {
            CalendarDay(year: start.month >= 9 ? startYear : startYear + 1, month: start.month, day: start.day)
        }
        // Only July may swallow the August after it: terms before the last end where the next would start.
        let runsOut = index == starts.count || (isLast && self == .months && index == starts.count - 1)
        guard let start = day(starts[index - 1]),
            let end = runsOut ? CalendarDay(year: startYear + 1, month: 8, day: 31) : day(starts[index])?.previous
        else { return nil }
        return Period(start: start, end: end)
    }

    /// A quarter of a year that begins in another month than September; nil for other parts, which no convention dates.
    private func nominalQuarter(at index: Int, startYear: Int, firstMonth: Int) -> Period? {
        guard self == .quarters, (1...4).contains(index) else { return nil }
        func day(_ months: Int) -> CalendarDay? {
            let month = firstMonth - 1 + months
            return CalendarDay(year: startYear + month / 12, month: month % 12 + 1, day: 1)
        }
        guard let start = day((index - 1) * 3), let end = day(index * 3)?.previous else { return nil }
        return Period(start: start, end: end)
    }
}
