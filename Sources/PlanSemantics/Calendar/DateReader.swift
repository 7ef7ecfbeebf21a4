import PlanModel

/// Reads days and months as plans write them.
enum DateReader {
    struct Match: Hashable, Sendable {
        var first: DatePoint
        /// Equal to `first` unless it is a range.
        var last: DatePoint
        /// The token after the match.
        var end: Int

        /// Whether both ends are months, not days.
        var isOfMonths: Bool { first.day == nil && last.day == nil }
        /// The days from the first to the last, where the years are known and the order holds.
        var period: Period? {
            guard let start = first.first(), let end = last.last(), start <= end else { return nil }
            return Period(start: start, end: end)
        }
    }

    /// A day or a month at a token, with or without its year: `12th April 2016`, `8.1.18`, `July 1st 17`, `Sept '17`,
    /// `2022-03-31`, `Feb 16th`, `Jan`.
    ///
    /// - Parameter order: of dates in figures that read either way.
    static func point(_ tokens: [CalendarToken], at index: Int, order: DateOrder = .dayFirst) -> Match? {
        numeric(tokens, at: index, order: order) ?? dayMonth(tokens, at: index) ?? monthDay(tokens, at: index)
    }

    // MARK: Years

    /// A year of four digits, or of two after an apostrophe: `2018`, `'18`; after a day also of two alone: `July 1st 17`.
    static func year(_ tokens: [CalendarToken], at index: Int, afterDay: Bool = false) -> (year: Int, end: Int)? {
        var position = index
        guard position < tokens.count else { return nil }
        let hasApostrophe = tokens[position].isApostrophe
        if hasApostrophe { position += 1 }
        guard position < tokens.count, let (value, digits) = tokens[position].number, !tokens[position].isOrdinal,
            !isGlued(tokens, position)
        else { return nil }
        if digits == 4, YearReader.plausibleYears.contains(value) {
            // `Jan 2027–2028`, `Sept-Dec 2024-25`: an academic year, not the year of the month.
            if case .academic? = YearReader.pair(tokens, at: position, allowsShortForms: false)?.form { return nil }
            return (value, position + 1)
        }
        if digits == 2, hasApostrophe || afterDay, YearReader.plausibleYears.contains(2000 + value) {
            return (2000 + value, position + 1)
        }
        return nil
    }

    /// Whether letters or a sign for what is missing hang on a number: `20xx`, `20__`, `10am`; or a time: `10:30`.
    static func isGlued(_ tokens: [CalendarToken], _ index: Int) -> Bool {
        guard index + 1 < tokens.count, !tokens[index + 1].isSpaced else { return false }
        let next = tokens[index + 1]
        if next.isSymbol(in: ":"), index + 2 < tokens.count, tokens[index + 2].number != nil { return true }
        return next.isSymbol(in: "_?%") || (next.word != nil && next.concepts.isEmpty)
    }

    // MARK: Figures

    struct Figures: Hashable, Sendable {
        var first: Int
        var second: Int
        var year: Int
        var end: Int
    }

    /// Three numbers with the same sign between, the year last: `31/03/2022`, `8.1.18`, `16-03-22`.
    static func figures(_ tokens: [CalendarToken], at index: Int) -> Figures? {
        guard index + 4 < tokens.count, let (first, firstDigits) = tokens[index].number,
            let sign = tokens[index + 1].symbol, "./".contains(sign) || sign.isDash,
            let (second, secondDigits) = tokens[index + 2].number, firstDigits <= 2, secondDigits <= 2,
            tokens[index + 3].symbol == sign, !tokens[index + 2].isSpaced, !tokens[index + 4].isSpaced,
            let (third, digits) = tokens[index + 4].number, digits == 4 || digits == 2, !isGlued(tokens, index + 4)
        else { return nil }
        return Figures(first: first, second: second, year: digits == 2 ? 2000 + third : third, end: index + 5)
    }

    private static func numeric(_ tokens: [CalendarToken], at index: Int, order: DateOrder) -> Match? {
        let start = afterWeekday(tokens, index)
        if let figures = figures(tokens, at: start) {
            let isMonthFirst = figures.second > 12 || (order == .monthFirst && figures.first <= 12)
            guard
                let point = DatePoint(
                    year: figures.year, month: isMonthFirst ? figures.first : figures.second,
                    day: isMonthFirst ? figures.second : figures.first)
            else { return nil }
            return Match(first: point, last: point, end: figures.end)
        }
        // `2022-03-31`.
        guard start + 4 < tokens.count, let (year, yearDigits) = tokens[start].number, yearDigits == 4,
            let sign = tokens[start + 1].symbol, "./".contains(sign) || sign.isDash, tokens[start + 3].symbol == sign,
            let (month, monthDigits) = tokens[start + 2].number, monthDigits <= 2, !tokens[start + 2].isSpaced,
            let (day, dayDigits) = tokens[start + 4].number, dayDigits <= 2, !tokens[start + 4].isSpaced,
            let point = DatePoint(year: year, month: month, day: day)
        else { return nil }
        return Match(first: point, last: point, end: start + 5)
    }

    // MARK: Names of months

    /// The token after the name of a weekday, with a comma or stop behind it.
    private static func afterWeekday(_ tokens: [CalendarToken], _ index: Int) -> Int {
        var position = index
        while position < tokens.count, tokens[position].means(.weekday), position < index + 2,
            // `Mawrth` is Tuesday and March: a weekday only before a day.
            tokens[position].month == nil
                || (position + 1 < tokens.count && tokens[position + 1].number != nil
                    && position + 2 < tokens.count && tokens[position + 2].month != nil)
        {
            position += 1
        }
        if position > index, position < tokens.count, tokens[position].isSymbol(in: ",.") { position += 1 }
        while position > index, position < tokens.count, tokens[position].means(.particle) { position += 1 }
        return position < tokens.count ? position : index
    }

    /// The number of a day at a token: 1 to 31 in one or two digits.
    private static func day(_ tokens: [CalendarToken], at index: Int) -> Int? {
        guard index < tokens.count, let (value, digits) = tokens[index].number, digits <= 2, (1...31).contains(value),
            !isGlued(tokens, index)
        else { return nil }
        return value
    }

    /// `12th April 2016`, `Monday 8 November 2021`, `8th of November, 2021`, `19-Jan-27`, `3 May`.
    private static func dayMonth(_ tokens: [CalendarToken], at index: Int) -> Match? {
        var position = afterWeekday(tokens, index)
        guard let day = day(tokens, at: position) else { return nil }
        position += 1
        while position < tokens.count, tokens[position].means(.particle) { position += 1 }
        var sign: Character?
        if position + 1 < tokens.count, !tokens[position].isSpaced, !tokens[position + 1].isSpaced,
            tokens[position].isDash || tokens[position].isSymbol(in: "/.")
        {
            sign = tokens[position].symbol
            position += 1
        } else if position + 1 < tokens.count, !tokens[position].isSpaced, tokens[position].isSymbol(in: ".") {
            // `15. April`: a dot closes the number of the day.
            position += 1
        }
        guard position < tokens.count, let month = tokens[position].month else { return nil }
        position += 1
        var after = position
        if after < tokens.count, tokens[after].isSymbol(in: ",.") || (sign != nil && tokens[after].symbol == sign) {
            after += 1
        }
        if let (year, end) = year(tokens, at: after, afterDay: true),
            let point = DatePoint(year: year, month: month, day: day)
        {
            return Match(first: point, last: point, end: end)
        }
        return DatePoint(month: month, day: day).map { Match(first: $0, last: $0, end: position) }
    }

    /// `September 4th 2017`, `May 3, 2024`, `July 1st 17`, `Feb 16th`, `Jan 19`; else the month alone: `July 2018`,
    /// `Sept '17`, `March`.
    private static func monthDay(_ tokens: [CalendarToken], at index: Int) -> Match? {
        let start = afterWeekday(tokens, index)
        guard let month = tokens[start].month else { return nil }
        var position = start + 1
        while position < tokens.count, tokens[position].means(.particle) { position += 1 }
        if position + 1 < tokens.count, tokens[position].isDash || tokens[position].isSymbol(in: ".,/"),
            tokens[position + 1].number != nil || tokens[position + 1].isApostrophe
        {
            position += 1
        }
        if let day = day(tokens, at: position), let point = DatePoint(month: month, day: day) {
            var after = position + 1
            if after < tokens.count, tokens[after].isSymbol(in: ",.") { after += 1 }
            if let (year, end) = year(tokens, at: after, afterDay: true),
                let dated = DatePoint(year: year, month: month, day: day)
            {
                return Match(first: dated, last: dated, end: end)
            }
            // `Hydref 1` is the first half of autumn sooner than 1 October.
            let isHalf = tokens[start].season != nil && day <= 2 && !tokens[position].isOrdinal
            return isHalf ? nil : Match(first: point, last: point, end: position + 1)
        }
        // A word that names a season too is a month only beside a day.
        guard tokens[start].season == nil else { return nil }
        if let (year, end) = year(tokens, at: position), let point = DatePoint(year: year, month: month) {
            return Match(first: point, last: point, end: end)
        }
        return DatePoint(month: month).map { Match(first: $0, last: $0, end: start + 1) }
    }
}
