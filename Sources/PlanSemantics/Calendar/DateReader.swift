import PlanModel

/// Reads days and months as plans write them: day before month, as in Britain and Ireland.
enum DateReader {
    struct Match: Hashable, Sendable {
        var from: CalendarDay
        var to: CalendarDay
        /// Whether both ends are months, not days.
        var isOfMonths: Bool
        /// The token after the match.
        var end: Int
    }

    /// A day or a month with its year at a token: `12th April 2016`, `8.1.18`, `July 1st 17`, `Sept '17`, `2022-03-31`.
    static func point(_ tokens: [CalendarToken], at index: Int) -> Match? {
        numeric(tokens, at: index) ?? dayMonthYear(tokens, at: index) ?? monthDayYear(tokens, at: index)
            ?? monthYear(tokens, at: index)
    }

    /// Two points with a sign or `to` between: `Sept '17- July '18`, `(02/09/2013 - 24/07/2015)`.
    static func range(_ tokens: [CalendarToken], at index: Int) -> Match? {
        guard
            let first = point(tokens, at: index) ?? dayWithoutYear(tokens, at: index)
                ?? monthWithoutYear(tokens, at: index)
        else { return nil }
        var position = first.end
        guard position < tokens.count else { return nil }
        if let sign = tokens[position].symbol, sign.isDash || sign == "/" {
            position += 1
        } else if let word = tokens[position].word, ["to", "until", "till"].contains(word) {
            position += 1
        } else {
            return nil
        }
        guard position < tokens.count, let second = point(tokens, at: position) else { return nil }
        var from = first.from
        if first.from.year == 1 {
            // `September - July 2022`: the first month lies in the twelve months before the second.
            let year = first.from.month <= second.from.month ? second.from.year : second.from.year - 1
            guard let day = CalendarDay(year: year, month: first.from.month, day: first.from.day) else { return nil }
            from = day
        }
        guard from <= second.to else { return nil }
        return Match(from: from, to: second.to, isOfMonths: first.isOfMonths && second.isOfMonths, end: second.end)
    }

    /// Two days that name no year, with a sign or `to` between: `4 Sept – 15 Dec`. Both carry the year 1.
    static func rangeWithoutYear(_ tokens: [CalendarToken], at index: Int) -> Match? {
        guard let first = dayWithoutYear(tokens, at: index), first.end + 1 < tokens.count else { return nil }
        guard tokens[first.end].symbol?.isDash == true || tokens[first.end].word == "to",
            let second = dayWithoutYear(tokens, at: first.end + 1)
        else { return nil }
        return Match(from: first.from, to: second.from, isOfMonths: false, end: second.end)
    }

    /// A year of four digits, or of two after an apostrophe, sign or month: `2018`, `'18`, `18`.
    static func year(_ tokens: [CalendarToken], at index: Int) -> (year: Int, end: Int)? {
        var position = index
        guard position < tokens.count else { return nil }
        if tokens[position].symbol == "'" || tokens[position].symbol == "’" || tokens[position].symbol == "‘" {
            position += 1
        }
        guard position < tokens.count, let (value, digits) = tokens[position].number else { return nil }
        if digits == 4, YearReader.plausibleYears.contains(value) { return (value, position + 1) }
        if digits == 2, YearReader.plausibleYears.contains(2000 + value) { return (2000 + value, position + 1) }
        return nil
    }

    private static func day(_ day: Int, _ month: Int, _ year: Int, end: Int) -> Match? {
        guard let day = CalendarDay(year: year, month: month, day: day) else { return nil }
        return Match(from: day, to: day, isOfMonths: false, end: end)
    }

    /// `31/03/2022`, `8.1.18`, `16-03-22`, `2022-03-31`.
    private static func numeric(_ tokens: [CalendarToken], at index: Int) -> Match? {
        guard index + 4 < tokens.count, let (first, firstDigits) = tokens[index].number,
            let sign = tokens[index + 1].symbol, "./".contains(sign) || sign.isDash,
            let (second, secondDigits) = tokens[index + 2].number, secondDigits <= 2,
            tokens[index + 3].symbol == sign, !tokens[index + 2].isSpaced, !tokens[index + 4].isSpaced,
            let (third, thirdDigits) = tokens[index + 4].number
        else { return nil }
        if firstDigits == 4, thirdDigits <= 2 { return day(third, second, first, end: index + 5) }
        guard firstDigits <= 2, thirdDigits == 4 || thirdDigits == 2 else { return nil }
        return day(first, second, thirdDigits == 2 ? 2000 + third : third, end: index + 5)
    }

    /// `12th April 2016`, `Monday 8 November 2021`, `8th of November, 2021`.
    private static func dayMonthYear(_ tokens: [CalendarToken], at index: Int) -> Match? {
        var position = index
        if let word = tokens[position].word, CalendarWords.days.contains(word) { position += 1 }
        guard position < tokens.count, let (number, digits) = tokens[position].number, digits <= 2 else { return nil }
        position += 1
        if position < tokens.count, tokens[position].word == "of" { position += 1 }
        guard position < tokens.count, let month = tokens[position].word.flatMap(CalendarWords.month) else {
            return nil
        }
        position += 1
        if position < tokens.count, let sign = tokens[position].symbol, sign == "," || sign == "." { position += 1 }
        guard let (year, end) = year(tokens, at: position) else { return nil }
        return day(number, month, year, end: end)
    }

    /// `September 4th 2017`, `July 1st 17`.
    private static func monthDayYear(_ tokens: [CalendarToken], at index: Int) -> Match? {
        guard let month = tokens[index].word.flatMap(CalendarWords.month), index + 2 < tokens.count,
            let (number, digits) = tokens[index + 1].number, digits <= 2
        else { return nil }
        var position = index + 2
        if let sign = tokens[position].symbol, sign == "," { position += 1 }
        guard let (year, end) = year(tokens, at: position) else { return nil }
        return day(number, month, year, end: end)
    }

    /// `July 2018`, `Sept '17`, `Sept. 18`, `Jan-19`: the whole month.
    private static func monthYear(_ tokens: [CalendarToken], at index: Int) -> Match? {
        guard let month = tokens[index].word.flatMap(CalendarWords.month) else { return nil }
        var position = index + 1
        if position < tokens.count, let sign = tokens[position].symbol, ".,-/–".contains(sign),
            position + 1 < tokens.count,
            tokens[position + 1].number != nil
        {
            position += 1
        }
        guard let (year, end) = year(tokens, at: position), let first = CalendarDay(year: year, month: month, day: 1),
            let last = CalendarDay.end(ofMonth: month, year: year)
        else { return nil }
        return Match(from: first, to: last, isOfMonths: true, end: end)
    }

    /// A day that must borrow its year: `4 Sept`, `Monday 4th September`; year 1 says so.
    private static func dayWithoutYear(_ tokens: [CalendarToken], at index: Int) -> Match? {
        var position = index
        if let word = tokens[position].word, CalendarWords.days.contains(word) { position += 1 }
        guard position + 1 < tokens.count, let (number, digits) = tokens[position].number, digits <= 2,
            let month = tokens[position + 1].word.flatMap(CalendarWords.month),
            // Year 1 is no leap year; 29 February borrows its year as any other day does not.
            let first = CalendarDay(year: 1, month: month, day: number)
        else { return nil }
        return Match(from: first, to: first, isOfMonths: false, end: position + 2)
    }

    /// A month that must borrow its year: year 1 says so.
    private static func monthWithoutYear(_ tokens: [CalendarToken], at index: Int) -> Match? {
        guard let month = tokens[index].word.flatMap(CalendarWords.month),
            let first = CalendarDay(year: 1, month: month, day: 1)
        else { return nil }
        return Match(from: first, to: first, isOfMonths: true, end: index + 1)
    }
}
