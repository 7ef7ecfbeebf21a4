import DocumentModel
import PlanModel

/// Reads time cells with what the plan as a whole knows.
struct TimeResolver: Sendable {
    let words: TimeWords
    /// The years of the plan with their terms, for terms whose days are stated.
    let years: [AcademicYear]
    let scheme: TermScheme?
    /// The days that the plan runs over: a date without a year lies in them.
    var period: Period?
    /// What all dates of the document say of the order of day and month.
    var documentOrder: DateOrder?

    init(
        words: TimeWords, years: [AcademicYear], scheme: TermScheme?, period: Period? = nil,
        documentOrder: DateOrder? = nil
    ) {
        self.words = words
        self.years = years
        self.scheme = scheme
        self.period = period
        self.documentOrder = documentOrder
    }

    /// - Parameter outline: all that the document says, whose dates settle whether day or month comes first.
    init(_ calendar: PlanCalendar, words: TimeWords, outline: Outline) {
        let texts = outline.tables.flatMap(\.texts) + outline.elements.map(\.line.fullText)
        self.init(
            words: words, years: calendar.years, scheme: calendar.scheme, period: calendar.borrowingPeriod,
            documentOrder: DateOrder.Evidence(texts).order)
    }

    func read(_ text: String, order: DateOrder = .dayFirst) -> TimeReading? {
        TimeCell.read(text, words: words, order: order)
    }

    /// What the cells of one column say together.
    struct Column: Sendable {
        /// The day by which each is due, only where that is certain.
        var days: [CalendarDay?]
        var diagnostics: [Diagnostic]
    }

    /// The days by which the cells of one column are due. Together they settle whether the day or the month comes first,
    /// and lend each other years.
    func due(forColumn texts: [String]) -> Column {
        let evidence = DateOrder.Evidence(texts)
        let isMixed = evidence.order == nil && evidence.dayFirst > 0
        let short = ShortFigures(texts)
        let order = evidence.order ?? short.order ?? documentOrder ?? .dayFirst
        let readings = texts.enumerated().map { short.reading(at: $0, order: order) ?? read($1, order: order) }
        var days = readings.map { $0.flatMap { due($0) } }
        var diagnostics: [Diagnostic] = []
        if evidence.undecided > 0, evidence.order == nil, isMixed || documentOrder == nil {
            let undecided = texts.indices.filter { DateOrder.Evidence([texts[$0]]).undecided > 0 }
            let example = undecided.first.map { texts[$0] } ?? ""
            if isMixed {
                for index in undecided { days[index] = nil }
                diagnostics.append(
                    Diagnostic(
                        .warning, code: "date-order-mixed",
                        message: "dates with the day first and with the month first stand in one column; “\(example)” "
                            + "and others that read either way have no due date"))
            } else {
                diagnostics.append(
                    Diagnostic(
                        .info, code: "date-order-assumed",
                        message: "“\(example)” and other dates read either way; the day was taken to come first"))
            }
        }
        let borrowing = YearBorrowing(period: period, dated: days)
        for (index, reading) in readings.enumerated() where days[index] == nil {
            guard case .withoutYear(let first, let last)? = reading?.kind else { continue }
            days[index] = borrowing.lastDay(from: first, to: last, at: index)
        }
        // What says that it is as above is due then.
        for (index, reading) in readings.enumerated() where reading?.kind == .ditto {
            days[index] = texts[..<index].lastIndex { !$0.isEmpty }.flatMap { days[$0] }
        }
        return Column(days: days, diagnostics: diagnostics)
    }

    /// The day by which one reading is due, as far as it tells by itself.
    private func due(_ reading: TimeReading) -> CalendarDay? {
        if let due = reading.due { return due }
        // A term is a deadline only where the school's own dates say when it ends.
        guard case .term(let form, let ownYear) = reading.kind, let scheme, let index = scheme.index(of: form) else {
            return nil
        }
        let year =
            if let ownYear { years.first { $0.id == YearForm.id(startYear: ownYear) } } else {
                years.count == 1 ? years[0] : nil
            }
        guard let term = year?.terms.first(where: { $0.index == index }), term.certainty == .stated else { return nil }
        return term.end
    }
}
