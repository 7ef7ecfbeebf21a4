import PlanModel

/// Two days or months with a sign between.
extension DateReader {
    /// `Sept '17- July '18`, `(02/09/2013 - 24/07/2015)`, `May 29 - June 2`, `4–8 January 2027`, `Sep/Oct`.
    ///
    /// - Parameter allowsAnd: whether `and` joins two months too.
    static func range(
        _ tokens: [CalendarToken], at index: Int, order: DateOrder = .dayFirst, allowsAnd: Bool = false
    ) -> Match? {
        daysOfOneMonth(tokens, at: index) ?? pair(tokens, at: index, order: order, allowsAnd: allowsAnd)
    }

    /// A range whose years are known, from itself.
    static func datedRange(_ tokens: [CalendarToken], at index: Int, order: DateOrder = .dayFirst) -> Match? {
        range(tokens, at: index, order: order).flatMap { $0.period == nil ? nil : $0 }
    }

    /// The token after what joins two ends.
    private static func afterJoint(_ tokens: [CalendarToken], _ index: Int, allowsAnd: Bool) -> Int? {
        guard index + 1 < tokens.count else { return nil }
        let token = tokens[index]
        let isJoint =
            token.isDash || token.symbol == "/" || token.means(.to)
            || (allowsAnd && (token.means(.and) || token.isSymbol(in: "&+")))
        return isJoint ? index + 1 : nil
    }

    /// `4–8 January 2027`, `4th to 8th Jan`, `January 4-8, 2027`.
    private static func daysOfOneMonth(_ tokens: [CalendarToken], at index: Int) -> Match? {
        func day(_ place: Int) -> Int? {
            guard place < tokens.count, let (value, digits) = tokens[place].number, digits <= 2,
                (1...31).contains(value), !isGlued(tokens, place)
            else { return nil }
            return value
        }
        var month: Int?
        var position = index
        if tokens[position].month != nil {
            month = tokens[position].month
            position += 1
        }
        guard let first = day(position), let joint = afterJoint(tokens, position + 1, allowsAnd: false),
            let last = day(joint), first < last
        else { return nil }
        var end = joint + 1
        if month == nil {
            while end < tokens.count, tokens[end].means(.particle) { end += 1 }
            guard end < tokens.count, tokens[end].month != nil else { return nil }
            month = tokens[end].month
            end += 1
        } else if joint + 1 < tokens.count, tokens[joint + 1].isDash || tokens[joint + 1].month != nil {
            // `June 4-8 July` is something else.
            return nil
        }
        var after = end
        if after < tokens.count, tokens[after].isSymbol(in: ",") { after += 1 }
        let year = year(tokens, at: after, afterDay: true)
        guard let month, let from = DatePoint(year: year?.year, month: month, day: first),
            let to = DatePoint(year: year?.year, month: month, day: last)
        else { return nil }
        return Match(first: from, last: to, end: year?.end ?? end)
    }

    private static func pair(_ tokens: [CalendarToken], at index: Int, order: DateOrder, allowsAnd: Bool) -> Match? {
        if let years = monthsOfShortYears(tokens, at: index) { return years }
        guard var start = point(tokens, at: index, order: order) else { return nil }
        guard let joint = afterJoint(tokens, start.end, allowsAnd: allowsAnd),
            var last = point(tokens, at: joint, order: order)
        else { return nil }
        switch (start.first.year, last.first.year) {
        case (nil, let year?):
            // `September - July 2022`: the first lies in the twelve months before the second.
            let isSameYear = (start.first.month, start.first.day ?? 1) <= (last.first.month, last.first.day ?? 31)
            start.first.year = isSameYear ? year : year - 1
        case (let year?, nil):
            let isSameYear = (start.first.month, start.first.day ?? 1) <= (last.first.month, last.first.day ?? 31)
            last.first.year = isSameYear ? year : year + 1
        default: break
        }
        if let from = start.first.first(), let to = last.first.last(), from > to { return nil }
        return Match(first: start.first, last: last.first, end: last.end)
    }

    /// `Sep 21 – Aug 22`: school years, whose first number would be no day of a range that runs over a year.
    private static func monthsOfShortYears(_ tokens: [CalendarToken], at index: Int) -> Match? {
        guard index + 2 < tokens.count, let from = tokens[index].month, firstMonths.contains(from),
            let (first, firstDigits) = tokens[index + 1].number, firstDigits == 2,
            let joint = afterJoint(tokens, index + 2, allowsAnd: false), joint + 1 < tokens.count,
            let to = tokens[joint].month, lastMonths.contains(to),
            let (second, secondDigits) = tokens[joint + 1].number, secondDigits == 2,
            YearReader.plausibleShortYears.contains(first), !tokens[index + 1].isOrdinal, !tokens[joint + 1].isOrdinal,
            (1...YearReader.longestSpanInYears).contains(second - first),
            let start = DatePoint(year: 2000 + first, month: from), let end = DatePoint(year: 2000 + second, month: to)
        else { return nil }
        return Match(first: start, last: end, end: joint + 2)
    }

    /// School years begin in one of these months,
    private static let firstMonths = 8...9
    /// and end in one of these.
    private static let lastMonths = 7...8
}
