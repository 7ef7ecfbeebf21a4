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
        var yearLabel: String
        var termLabel: String
        var stated: Period?
    }

    let options: PlanOptions
    let nation: Nation?
    let scheme: TermScheme?
    /// The plan's first academic year, as its title or the user tells.
    let firstYear: Int?
    let titleYears: ClosedRange<Int>?
    /// The days that the title gives, where it names months or days.
    let titlePeriod: Period?
    private(set) var years: [AcademicYear] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - headers: the headers of all term grids.
    ///   - titles: what may name the plan's years, the best first: its title, the document's properties, running headers.
    init(headers: [GridHeader], titles: [String], nation: Nation?, options: PlanOptions) {
        self.options = options
        self.nation = nation
        var titleYears: ClosedRange<Int>?
        var titlePeriod: Period?
        var diagnostics: [Diagnostic] = []
        for title in titles {
            for reading in YearReader.all(in: title) {
                if case .suspect(let first, let last) = reading.form {
                    diagnostics.append(
                        Diagnostic(
                            .warning, code: "year-suspect",
                            message: "“\(first)” and “\(last)” make no plan's years; they were left as written"))
                }
                guard titleYears == nil, !reading.isFinancial else { continue }
                titleYears = reading.form.startYears
                switch reading.form {
                case .months(let from, let to), .days(let from, let to): titlePeriod = Period(start: from, end: to)
                default: break
                }
            }
            if titleYears != nil { break }
        }
        self.titleYears = titleYears
        self.titlePeriod = titlePeriod
        firstYear = options.firstYear ?? titleYears?.lowerBound
        let columnsPerYear = headers.flatMap { Self.columnsPerYear($0) }.max()
        let forms = headers.flatMap { $0.columns.compactMap(\.heading.term) }
        scheme =
            options.termsPerYear.flatMap { TermScheme(partsPerYear: $0) }
            ?? (headers.isEmpty ? nil : TermScheme.inferred(from: forms, columnsPerYear: columnsPerYear) ?? .wholeYear)
        self.diagnostics = diagnostics
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

    /// The places in time of a header's columns.
    ///
    /// - Parameter context: texts around the grid that may name its year, the nearest first.
    mutating func slots(of header: GridHeader, context: [String]) -> [Slot] {
        let contextReading = context.lazy.compactMap {
            YearReader.all(in: $0).first { reading in
                reading.form.startYears?.count == 1 || Self.isPlanYear(reading)
            }
        }.first
        var slots: [Slot] = []
        // A header of several rounds of terms that names no year tells of as many years.
        let isYearless = header.columns.allSatisfy { $0.heading.year == nil && $0.heading.stated == nil }
        let cycles = isYearless ? TermCycles(header.columns.map(\.heading)).places : nil
        for (index, column) in header.columns.enumerated() {
            let heading = column.heading
            var startYear = heading.startYear ?? planYear(heading.year)
            if startYear == nil, case .calendar(let year) = heading.year?.form { startYear = year }
            if startYear == nil, heading.year == nil || Self.isSpan(heading.year) {
                startYear =
                    contextReading.flatMap { $0.form.startYears?.lowerBound ?? planYear($0) } ?? titleYears?.lowerBound
                    ?? options.firstYear
                startYear = startYear.map { $0 + (cycles?[index] ?? 0) }
            }
            if heading.year?.isFinancial == true {
                note("year-financial", "“\(heading.yearLabel ?? "")” is a financial year, read as an academic one")
            }
            if case .suspect = heading.year?.form {
                note("year-suspect", "“\(heading.yearLabel ?? "")” makes no academic year; it was left as written")
            }
            let yearLabel = heading.yearLabel ?? contextLabel(startYear)
            slots.append(
                Slot(
                    year: startYear.map(YearForm.id) ?? yearLabel, startYear: startYear, term: 0, yearLabel: yearLabel,
                    termLabel: heading.termLabel ?? "",
                    stated: heading.stated ?? Self.stated(heading.statedWithoutYear, startYear: startYear)))
        }
        if slots.contains(where: { $0.startYear == nil }) {
            note("year-unknown", "the term grid names no academic year; give its first with --first-year")
        }
        setTerms(&slots, header)
        addYears(slots)
        return slots
    }

    /// Days without a year in the academic year of their column; August before it starts belongs to it here.
    private static func stated(_ days: Period?, startYear: Int?) -> Period? {
        guard let days, let startYear else { return nil }
        func day(_ day: CalendarDay, first: Int) -> CalendarDay? {
            CalendarDay(year: day.month >= first ? startYear : startYear + 1, month: day.month, day: day.day)
        }
        guard let start = day(days.start, first: 8), let end = day(days.end, first: 9), start <= end else { return nil }
        return Period(start: start, end: end)
    }

    /// The place of every column in its year: what the term says of itself, else its order.
    private func setTerms(_ slots: inout [Slot], _ header: GridHeader) {
        for year in Set(slots.map(\.year)) {
            let places = slots.indices.filter { slots[$0].year == year }
            let own = places.map { index in header.columns[index].heading.term.flatMap { scheme?.index(of: $0) } }
            let known = own.compactMap { $0 }
            let isTold = known.count == places.count && Set(known).count == known.count
            for (order, index) in places.enumerated() { slots[index].term = isTold ? known[order] : order + 1 }
        }
    }

    private mutating func addYears(_ slots: [Slot]) {
        for slot in slots {
            guard let startYear = slot.startYear else { continue }
            let id = YearForm.id(startYear: startYear)
            if !years.contains(where: { $0.id == id }), let year = academicYear(startYear, label: slot.yearLabel) {
                years.append(year)
            }
            guard let place = years.firstIndex(where: { $0.id == id }),
                !years[place].terms.contains(where: { $0.index == slot.term })
            else { continue }
            let name = scheme?.name(at: slot.term) ?? (slot.termLabel.isEmpty ? slot.yearLabel : slot.termLabel)
            var term = Term(
                index: slot.term,
                label: slot.termLabel.isEmpty ? (scheme == .wholeYear ? slot.yearLabel : name) : slot.termLabel,
                name: name)
            if let stated = slot.stated {
                term.start = stated.start
                term.end = stated.end
                term.certainty = .stated
            }
            years[place].terms.append(term)
        }
        years.sort { $0.id < $1.id }
        for place in years.indices { years[place].terms.sort { $0.index < $1.index } }
    }

    /// Dates the terms, once all grids have been seen; years from the title where there is no grid.
    mutating func finish() {
        if years.isEmpty, let titleYears {
            years = titleYears.compactMap { academicYear($0, label: YearForm.id(startYear: $0)) }
        }
        for place in years.indices {
            guard let startYear = Int(years[place].id.prefix(4)) else { continue }
            for index in years[place].terms.indices {
                let position = years[place].terms[index].index
                if let own = options.termDates.first(where: { $0.year == years[place].id && $0.index == position }) {
                    years[place].terms[index].start = own.period.start
                    years[place].terms[index].end = own.period.end
                    years[place].terms[index].certainty = .stated
                } else if years[place].terms[index].certainty == .convention, nation?.hasNominalTerms ?? true,
                    let nominal = scheme?.nominalPeriod(
                        at: position, startYear: startYear, isLast: index == years[place].terms.count - 1)
                {
                    years[place].terms[index].start = nominal.start
                    years[place].terms[index].end = nominal.end
                }
            }
        }
        if years.contains(where: { $0.terms.contains { $0.start == nil } }) {
            note(
                "term-scheme-ambiguous",
                "the terms have no dates that hold everywhere; give them with --terms or --term-dates")
        }
    }

    private func academicYear(_ startYear: Int, label: String) -> AcademicYear? {
        let isAugust = nation == .scotland
        guard let start = CalendarDay(year: startYear, month: isAugust ? 8 : 9, day: 1),
            let end = CalendarDay(year: startYear + 1, month: isAugust ? 7 : 8, day: 31)
        else { return nil }
        return AcademicYear(id: YearForm.id(startYear: startYear), label: label, start: start, end: end)
    }

    /// The days that the plan runs over: as its title gives them, else its academic years.
    var period: Period? {
        if let titlePeriod { return titlePeriod }
        if let titleYears, let first = academicYear(titleYears.lowerBound, label: ""),
            let last = academicYear(titleYears.upperBound, label: "")
        {
            return Period(start: first.start, end: last.end)
        }
        guard let start = years.map(\.start).min(), let end = years.map(\.end).max() else { return nil }
        return Period(start: start, end: end)
    }

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

    private func contextLabel(_ startYear: Int?) -> String { startYear.map(YearForm.id) ?? "" }

    private mutating func note(_ code: String, _ message: String) {
        let diagnostic = Diagnostic(.warning, code: code, message: message)
        if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }

    /// The days of a milestone; nil where either end has none.
    func period(from: TermReference, to: TermReference) -> (start: CalendarDay?, end: CalendarDay?) {
        func term(_ reference: TermReference) -> Term? {
            years.first { $0.id == reference.year }?.terms.first { $0.index == reference.term }
        }
        return (term(from)?.start, term(to)?.end)
    }
}
