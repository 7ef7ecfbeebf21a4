import DocumentModel
import PlanModel

/// The years and terms of a plan, told from all its grids together, else from its title.
struct PlanCalendar: Sendable {
    /// A grid column's place in time.
    struct Slot: Hashable, Sendable {
        /// The id of the academic year, or what the document wrote where the year stays unknown.
        var year: String
        var startYear: Int?
        var term: Int
        /// The last term of a column of several; the same as `term` for any other.
        var lastTerm: Int
        var yearLabel: String
        var termLabel: String
        var lastTermLabel: String?
        var stated: Period?

        /// The first term that the column stands for.
        var from: TermReference { TermReference(year: year, term: term) }
        /// The last term that the column stands for.
        var to: TermReference { TermReference(year: year, term: lastTerm) }
    }

    let options: PlanOptions
    let nation: Nation?
    let scheme: TermScheme?
    /// The years that the plan's title names.
    let title: TitleYears
    var years: [AcademicYear] = []
    /// The month in which a year begins that is no academic one, by the year's start.
    var firstMonths: [Int: Int] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// The plan's first academic year, as its title or the user tells.
    var firstYear: Int? { options.firstYear ?? title.years?.lowerBound }
    var titleYears: ClosedRange<Int>? { title.years }

    /// - Parameters:
    ///   - headers: the headers of all term grids, and the columns of terms of all action plans.
    ///   - titles: what may name the plan's years, the best first: its title, the document's properties, running headers.
    init(headers: [GridHeader], titles: [String], nation: Nation?, options: PlanOptions) {
        self.options = options
        self.nation = nation
        title = TitleYears(titles)
        let headings = headers.flatMap { $0.columns.map(\.heading) }
        scheme =
            options.termsPerYear.flatMap { TermScheme(partsPerYear: $0) }
            ?? (headers.isEmpty
                ? nil
                : TermScheme.inferred(
                    from: headings.flatMap(\.terms), columnsPerYear: headers.flatMap { Self.columnsPerYear($0) }.max(),
                    isAmerican: headings.contains(where: \.isAmerican)) ?? .wholeYear)
        diagnostics = title.diagnostics
    }

    /// How many columns each year of a header has.
    private static func columnsPerYear(_ header: GridHeader) -> [Int] {
        var counts: [Int] = []
        var last: YearReader.Reading??
        for column in header.columns {
            if let last, last?.form == column.heading.year?.form {
                counts[counts.count - 1] += 1
            } else {
                counts.append(1)
            }
            last = .some(column.heading.year)
        }
        // A column that tells its own calendar year (`Spring 2022`) counts by academic year.
        let byYear = Dictionary(grouping: header.columns.compactMap(\.heading.startYear), by: { $0 }).values.map(
            \.count)
        return byYear.isEmpty ? counts : byYear
    }

    // MARK: Columns

    /// The places in time of a header's columns.
    ///
    /// - Parameter context: texts around the grid that may name its year, the nearest first.
    mutating func slots(of header: GridHeader, context: [String]) -> [Slot] {
        let startYears = startYears(of: header, context: context)
        var slots: [Slot] = zip(header.columns, startYears).map { column, startYear in
            let heading = column.heading
            if heading.year?.isFinancial == true {
                note("year-financial", "“\(heading.yearLabel ?? "")” is a financial year, read as the plan's year")
            }
            if case .suspect = heading.year?.form {
                note("year-suspect", "“\(heading.yearLabel ?? "")” makes no academic year; it was left as written")
            }
            let yearLabel = heading.yearLabel ?? startYear.map(YearForm.id) ?? ""
            return Slot(
                year: startYear.map(YearForm.id) ?? yearLabel, startYear: startYear, term: 0, lastTerm: 0,
                yearLabel: yearLabel, termLabel: heading.termLabel ?? "", lastTermLabel: heading.lastTermLabel,
                stated: heading.stated)
        }
        if slots.contains(where: { $0.startYear == nil }) {
            note("year-unknown", "the term grid names no academic year; give its first with --first-year")
        }
        setTerms(&slots, header)
        setDates(&slots, header)
        addYears(slots)
        return slots
    }

    /// The academic year of each column: its own, else that of the texts around it, else the title's.
    private mutating func startYears(of header: GridHeader, context: [String]) -> [Int?] {
        let contextYear = context.lazy.compactMap {
            YearReader.all(in: $0).first { reading in
                reading.form.startYears?.count == 1 || Self.isPlanYear(reading)
            }
        }.first.flatMap { $0.form.startYears?.lowerBound ?? planYear($0) }
        // A header of several rounds of terms that names no year tells of as many years.
        let isYearless = header.columns.allSatisfy { $0.heading.year == nil && $0.heading.stated == nil }
        let cycles = isYearless ? TermCycles(header.columns.map(\.heading)).places : nil
        let known = contextYear ?? title.years?.lowerBound ?? options.firstYear
        return header.columns.enumerated().map { index, column in
            let heading = column.heading
            if let own = heading.startYear ?? planYear(heading.year) { return own }
            if case .calendar(let year) = heading.year?.form { return year }
            guard heading.year == nil || Self.isSpan(heading.year) else { return nil }
            if let known { return known + (cycles?[index] ?? 0) }
            guard let calendarYear = title.calendarYear, let first = header.columns.first else { return nil }
            note(
                "year-assumed",
                "the plan names no academic year; its terms were placed by the \(calendarYear) of its title")
            return Self.startYear(of: heading, calendarYear: calendarYear, first: first.heading) + (cycles?[index] ?? 0)
        }
    }

    /// The academic year of a column in a plan whose title names a calendar year: autumn first, the year begins then.
    private static func startYear(of heading: CalendarHeading, calendarYear: Int, first: CalendarHeading) -> Int {
        func own(_ heading: CalendarHeading) -> Int? {
            var dated = heading
            dated.year = .init(form: .calendar(calendarYear), certainty: .inferred, tokens: 0..<0)
            return dated.startYear
        }
        return own(first) == calendarYear ? calendarYear : own(heading) ?? calendarYear
    }

    /// The place of every column in its year: what the term says of itself, else its order; what is not known lies
    /// between its neighbours.
    private func setTerms(_ slots: inout [Slot], _ header: GridHeader) {
        for year in Set(slots.map(\.year)) {
            let places = slots.indices.filter { slots[$0].year == year }
            let own = places.map { ownTerms(header.columns[$0].heading) }
            let known = own.compactMap { $0 }
            let rises = zip(known, known.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }
            let isTold =
                known.count == places.count && Set(known.flatMap { Array($0) }).count == known.map(\.count).reduce(0, +)
            let filled = isTold ? own : rises ? Self.filled(own) : own.map { _ in nil }
            let isWhole = filled.allSatisfy { $0 != nil }
            for (order, index) in places.enumerated() {
                let range = (isWhole ? filled[order] : nil) ?? order + 1...order + 1
                slots[index].term = range.lowerBound
                slots[index].lastTerm = range.upperBound
            }
        }
    }

    private func ownTerms(_ heading: CalendarHeading) -> ClosedRange<Int>? {
        guard let term = heading.term, let scheme, let first = scheme.indices(of: term) else { return nil }
        guard let lastTerm = heading.lastTerm else {
            // A whole season in a plan of half terms is both its halves only where it is said to be several.
            return scheme.index(of: term).map { $0...$0 } ?? first
        }
        guard let last = scheme.indices(of: lastTerm), last.upperBound >= first.lowerBound else { return nil }
        return first.lowerBound...last.upperBound
    }

    /// Unknown places counted on from the known one before them, where they end before the known one after.
    private static func filled(_ own: [ClosedRange<Int>?]) -> [ClosedRange<Int>?] {
        guard own.contains(where: { $0 != nil }) else { return own }
        var result = own
        for index in own.indices where own[index] == nil {
            let before = index == 0 ? 0 : result[index - 1]?.upperBound ?? 0
            let after = own[(index + 1)...].compactMap { $0 }.first?.lowerBound ?? Int.max
            let remaining = own[index...].prefix { $0 == nil }.count
            guard before + remaining < after else { return own.map { _ in nil } }
            // Before the first known column they end where it begins.
            let place = index == own.startIndex || result[index - 1] == nil ? after - remaining : before + 1
            result[index] = max(1, place)...max(1, place)
        }
        return result
    }

    /// The days of columns that name days or months.
    private mutating func setDates(_ slots: inout [Slot], _ header: GridHeader) {
        var end: CalendarDay?
        for startYear in Set(slots.compactMap(\.startYear)).sorted() {
            let places = slots.indices.filter { slots[$0].startYear == startYear }
            let dates = ColumnDates(
                places.map { header.columns[$0].heading }, startYear: startYear, usualFirstMonth: usualFirstMonth)
            if dates.firstMonth != usualFirstMonth, dates.firstMonth != 1 {
                firstMonths[startYear] = dates.firstMonth
                if dates.isFinancial { note("year-financial", "the terms are those of a financial year, from April") }
            }
            for (index, period) in zip(places, dates.periods(after: end)) {
                slots[index].stated = period
                if case .deadline = header.columns[index].heading.term { end = period?.end }
            }
        }
    }

    /// The month in which academic years begin.
    var usualFirstMonth: Int { nation == .scotland ? 8 : 9 }

    /// `Year 2` is the second of a plan whose first year is known, and lies inside its span.
    private func planYear(_ reading: YearReader.Reading?) -> Int? {
        guard case .planYear(let number)? = reading?.form, let firstYear else { return nil }
        return firstYear + number - 1
    }

    private static func isPlanYear(_ reading: YearReader.Reading) -> Bool {
        if case .planYear = reading.form { true } else { false }
    }

    private static func isSpan(_ reading: YearReader.Reading?) -> Bool {
        if case .span = reading?.form { true } else { false }
    }

    mutating func note(_ code: String, _ message: String) {
        let diagnostic = Diagnostic(.warning, code: code, message: message)
        if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }
}
