/// What a word of the calendar means, in whatever language: the keys of `calendar` in the vocabulary.
enum CalendarConcept: String, Hashable, Sendable, CaseIterable {
    case january, february, march, april, may, june, july, august, september, october, november, december
    case autumn, winter, spring, summer
    /// The autumn of American schools, whose years have semesters.
    case fall
    /// Feasts that end a term: `by Christmas`.
    case christmas, easter
    case weekday
    case one, two, three, four, five, six, seven, eight, nine, ten
    case term, half, halfTerm, quarter, week, weekBeginning, semester
    case year, academic, financial
    case and, to, by, end, start, from, onwards
    /// Articles and prepositions inside a date: `the`, `of`.
    case particle
    /// Nouns that may stand beside a year: `session`, `plan`.
    case companion
    /// What is glued to a number that counts: `st`, `th`.
    case ordinalEnding

    static let months: [CalendarConcept] = [
        .january, .february, .march, .april, .may, .june, .july, .august, .september, .october, .november, .december,
    ]
    static let numbers: [CalendarConcept] = [.one, .two, .three, .four, .five, .six, .seven, .eight, .nine, .ten]

    /// 1 to 12 for a month.
    var month: Int? { Self.months.firstIndex(of: self).map { $0 + 1 } }
    /// 1 to 10 for a number in words.
    var number: Int? { Self.numbers.firstIndex(of: self).map { $0 + 1 } }

    /// The season that it names, a term's or that of a feast that ends one.
    var season: Season? {
        switch self {
        case .autumn, .fall: .autumn
        case .winter: .winter
        case .spring: .spring
        case .summer: .summer
        default: nil
        }
    }
}

/// The seasons that name terms. Winter names a term of a four-term year only.
enum Season: String, Hashable, Sendable {
    case autumn = "Autumn"
    case spring = "Spring"
    case summer = "Summer"
    case winter = "Winter"
}
