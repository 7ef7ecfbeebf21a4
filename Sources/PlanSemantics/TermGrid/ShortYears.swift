import PlanModel

/// Columns of months whose short years look like days: `Sept 24 | Oct 24 | Nov 24 | Jan 25`.
enum ShortYears {
    /// A few dates may share their number of the day by chance.
    private static let leastColumns = 3

    /// The headings with months of a year where all numbers fit the years of one school year after the other; the same
    /// headings for days.
    static func completed(_ headings: [CalendarHeading]) -> [CalendarHeading] {
        let points = headings.compactMap { heading -> DatePoint? in
            if case .deadline(let point)? = heading.term, point.year == nil, point.day != nil { point } else { nil }
        }
        guard points.count == headings.count, points.count >= leastColumns else { return headings }
        let months = points.map { (year: 2000 + ($0.day ?? 0), month: $0.month) }
        let rises = zip(months, months.dropFirst()).allSatisfy { ($0.year, $0.month) < ($1.year, $1.month) }
        guard rises, months.allSatisfy({ YearReader.plausibleShortYears.contains($0.year % 100) }),
            months[months.count - 1].year - months[0].year <= 1
        else { return headings }
        return zip(headings, months).map { heading, month in
            var heading = heading
            heading.term = .month(month.month)
            let start = month.month >= 9 ? month.year : month.year - 1
            heading.year = .init(form: .academic(start), certainty: .inferred, tokens: 0..<0)
            heading.yearLabel = nil
            return heading
        }
    }
}
