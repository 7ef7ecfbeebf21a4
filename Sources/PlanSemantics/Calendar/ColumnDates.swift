import PlanModel

/// The days of columns that name days or months, once the year of each is known.
///
///     2024-25:  by 31 Dec | by 31 Mar | by 31 Jul   ▸  1 Sep – 31 Dec 2024, 1 Jan – 31 Mar, 1 Apr – 31 Jul 2025
///     2024-25:  Apr-Jun | Jul-Sep | Oct-Dec | Jan-Mar   ▸  the year begins in April 2024
struct ColumnDates {
    /// The month in which the year of these columns begins.
    let firstMonth: Int
    private let startYear: Int
    private let headings: [CalendarHeading]

    /// - Parameters:
    ///   - headings: the columns of one year, from left to right.
    ///   - startYear: the calendar year in which that year starts.
    init(_ headings: [CalendarHeading], startYear: Int, usualFirstMonth: Int) {
        self.headings = headings
        self.startYear = startYear
        let months = headings.compactMap(Self.firstMonth)
        // A year begins with its first column where the months run over into January after it; columns that run on
        // from spring to autumn tell of no year of their own.
        let isFinancial = headings.contains { $0.year?.isFinancial == true }
        if let first = months.first, (4...8).contains(first), months.contains(where: { $0 < first }) {
            firstMonth = first
        } else if let first = months.first, first == 1, months.count > 1, (months.max() ?? 0) > 8,
            months == months.sorted()
        {
            firstMonth = 1
        } else {
            firstMonth = isFinancial ? Self.financialFirstMonth : usualFirstMonth
        }
    }

    /// Financial years of Britain begin in April.
    private static let financialFirstMonth = 4

    var isFinancial: Bool { firstMonth == Self.financialFirstMonth }

    private static func firstMonth(_ heading: CalendarHeading) -> Int? {
        if let match = heading.statedWithoutYear { return match.first.month }
        if let stated = heading.stated { return stated.start.month }
        switch heading.term {
        case .span(let first, _): return first.month
        case .deadline(let point), .weekBeginning(let point): return point.month
        case .month(let month): return month
        default: return nil
        }
    }

    /// The days of each column; nil where it names none.
    ///
    /// - Parameter end: the deadline before the first column, of another year.
    func periods(after end: CalendarDay?) -> [Period?] {
        var before = end
        return headings.map { heading in
            let period = period(heading, after: before)
            before = period?.end ?? before
            return period
        }
    }

    private func period(_ heading: CalendarHeading, after before: CalendarDay?) -> Period? {
        if let stated = heading.stated { return stated }
        if let match = heading.statedWithoutYear { return period(match.first, match.last) }
        switch heading.term {
        case .span(let first, let last): return period(first, last)
        case .month(let month) where headings.contains { $0.term?.isDated ?? false }:
            // A month among spans of months.
            return DatePoint(month: month).flatMap { period($0, $0) }
        case .weekBeginning(let point):
            guard let start = point.first(in: year(of: point.month)) else { return nil }
            return Period(start: start, end: start.advanced(byDays: 6))
        case .deadline(let point):
            guard let end = point.last(in: year(of: point.month)),
                let first = CalendarDay(year: startYear, month: firstMonth, day: 1)
            else { return nil }
            let start = before.map { $0.advanced(byDays: 1) } ?? first
            return Period(start: start <= end ? start : first <= end ? first : end, end: end)
        default: return nil
        }
    }

    /// From a point to another; August before the year's first September belongs to it where it opens a span of days.
    private func period(_ first: DatePoint, _ last: DatePoint) -> Period? {
        let opensEarly = first.day != nil && first.month == firstMonth - 1
        guard let start = first.first(in: opensEarly ? startYear : year(of: first.month)) else { return nil }
        guard let end = last.last(in: year(of: last.month)) else { return nil }
        if start <= end { return Period(start: start, end: end) }
        // `Jul-Sep` of a year that begins in September runs on into the next.
        return last.last(in: start.year + (last.month < first.month ? 1 : 0)).flatMap {
            start <= $0 ? Period(start: start, end: $0) : nil
        }
    }

    private func year(of month: Int) -> Int { month >= firstMonth ? startYear : startYear + 1 }
}

extension CalendarDay {
    /// The day so many days later.
    func advanced(byDays count: Int) -> CalendarDay {
        var day = self
        for _ in 0..<max(0, count) {
            let next =
                CalendarDay(year: day.year, month: day.month, day: day.day + 1)
                ?? CalendarDay(year: day.year, month: day.month + 1, day: 1)
                ?? CalendarDay(year: day.year + 1, month: 1, day: 1)
            day = next ?? day
        }
        return day
    }
}
