import PlanModel

/// Finds the year of a date that names none: from the plan's period, else from the dates around it in its column.
struct YearBorrowing {
    private let period: Period?
    /// The days of the column that have their years, by row.
    private let dated: [CalendarDay?]

    /// A period longer than so many years tells no year, only bounds.
    private static let mostYears = 13

    init(period: Period?, dated: [CalendarDay?]) {
        self.period = period
        self.dated = dated
    }

    /// The last day of a range, or of the day or month that both ends are; nil where no year is certain.
    func lastDay(from first: DatePoint, to last: DatePoint, at row: Int) -> CalendarDay? {
        let inPeriod = candidates(last, from: period?.start.year, to: period?.end.year).filter { day in
            period.map { $0.start <= day && day <= $0.end } ?? false
        }
        if inPeriod.count == 1 { return inPeriod[0] }
        let before = dated[..<row].last { $0 != nil }.flatMap { $0 }
        let after = dated[(row + 1)...].first { $0 != nil }.flatMap { $0 }
        let near = [before, after].compactMap { $0 }
        guard let low = near.map(\.year).min(), let high = near.map(\.year).max() else { return nil }
        let days = inPeriod.isEmpty ? candidates(last, from: low - 1, to: high + 1) : inPeriod
        if let before, let after {
            let between = days.filter { before <= $0 && $0 <= after }
            if between.count == 1 { return between[0] }
        }
        let ranked = days.map { day in (day: day, distance: near.map { Self.distance($0, day) }.min() ?? Int.max) }
            .sorted { ($0.distance, $0.day) < ($1.distance, $1.day) }
        guard let best = ranked.first, ranked.dropFirst().first?.distance != best.distance else { return nil }
        return best.day
    }

    private func candidates(_ point: DatePoint, from: Int?, to: Int?) -> [CalendarDay] {
        guard let from, let to, from <= to, to - from <= Self.mostYears else { return [] }
        return (from...to).compactMap { point.last(in: $0) }
    }

    /// Days between two days, near enough to compare distances of months.
    private static func distance(_ day: CalendarDay, _ other: CalendarDay) -> Int {
        func number(_ day: CalendarDay) -> Int { day.year * 372 + day.month * 31 + day.day }
        return abs(number(day) - number(other))
    }
}
