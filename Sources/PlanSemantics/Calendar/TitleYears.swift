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
            for reading in Self.joined(YearReader.all(in: title), in: title) {
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

    /// The readings of a title, two years with nothing but a sign or word of range between them as one span:
    /// `2025-26 to 2027-28`.
    private static func joined(_ readings: [YearReader.Reading], in title: String) -> [YearReader.Reading] {
        let tokens = CalendarToken.tokens(of: title)
        var result: [YearReader.Reading] = []
        for reading in readings {
            guard let last = result.last, case .academic(let from) = last.form, case .academic(let to) = reading.form,
                from < to, to - from < YearReader.longestSpanInYears,
                reading.tokens.lowerBound == last.tokens.upperBound + 1
            else {
                result.append(reading)
                continue
            }
            let between = tokens[last.tokens.upperBound]
            guard between.means(.to) || between.symbol?.isDash == true else {
                result.append(reading)
                continue
            }
            var whole = last
            whole.form = .span(from, to + 1)
            whole.tokens = last.tokens.lowerBound..<reading.tokens.upperBound
            result[result.count - 1] = whole
        }
        return result
    }
}
