import PlanModel

/// A day or a month as a document writes it, with or without its year.
struct DatePoint: Hashable, Sendable {
    var year: Int?
    /// 1 to 12.
    var month: Int
    /// Nil for a whole month.
    var day: Int?

    /// Nil where no year has such a day.
    init?(year: Int? = nil, month: Int, day: Int? = nil) {
        // A leap year has every day that any year has.
        guard (1...12).contains(month), (1...CalendarDay.length(ofMonth: month, year: year ?? 2000)).contains(day ?? 1)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The first day, in the point's own year, else in the given one; nil where neither is known.
    func first(in other: Int? = nil) -> CalendarDay? {
        (year ?? other).flatMap { CalendarDay(year: $0, month: month, day: day ?? 1) }
    }

    /// The last day, in the point's own year, else in the given one.
    func last(in other: Int? = nil) -> CalendarDay? {
        guard let year = year ?? other else { return nil }
        if let day { return CalendarDay(year: year, month: month, day: day) }
        return .end(ofMonth: month, year: year)
    }

    func with(year: Int) -> DatePoint {
        var point = self
        point.year = year
        return point
    }
}
