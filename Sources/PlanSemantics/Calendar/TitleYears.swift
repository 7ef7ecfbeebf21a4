import DocumentModel
import PlanModel

/// The years that the title of a plan names, or what stands for it.
struct TitleYears: Hashable, Sendable {
    /// Academic years, by the calendar years in which they start.
    private(set) var years: ClosedRange<Int>?
    /// The days that the title gives, where it names months or days.
    private(set) var period: Period?
    /// The one calendar year that the title names instead.
    private(set) var calendarYear: Int?
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter titles: what may name the plan's years, the best first.
    init(_ titles: [String]) {
        for title in titles {
            var calendarYears: Set<Int> = []
            for reading in YearReader.all(in: title) {
                if case .suspect(let first, let last) = reading.form {
                    diagnostics.append(
                        Diagnostic(
                            .warning, code: "year-suspect",
                            message: "“\(first)” and “\(last)” make no plan's years; they were left as written"))
                }
                if case .calendar(let year) = reading.form { calendarYears.insert(year) }
                guard years == nil, !reading.isFinancial else { continue }
                years = reading.form.startYears
                switch reading.form {
                case .months(let from, let to), .days(let from, let to): period = Period(start: from, end: to)
                default: break
                }
            }
            if years != nil { break }
            if calendarYear == nil, calendarYears.count == 1 { calendarYear = calendarYears.first }
        }
        if years != nil { calendarYear = nil }
    }
}
