/// What a piece of text says about a part of the year.
enum TermForm: Hashable, Sendable {
    /// `Autumn`, `Spring Term`, `Lent`; half 1 or 2 in `Autumn 1`, `Autumn Term 2`, `Aut 1`.
    case season(Season, half: Int?)
    /// `Term 2`, `T4`: of how many only the whole document tells.
    case term(Int)
    /// `HT3`, `Half Term 5`.
    case halfTerm(Int)
    /// `Q2`, `Quarter 1`.
    case quarter(Int)
    /// `Semester 1`, and `Fall 2024`, `Spring 2025` beside it.
    case semester(Int)
    /// 1 to 12.
    case month(Int)
    /// `Week 3`, `Weeks 1-7`.
    case weeks(Int, Int)
    /// From a day or month to another: `Sep-Oct`, `6 Sept – 17 Dec 2021`.
    case span(DatePoint, DatePoint)
    /// `by 31 Dec 2024`: what runs up to a day.
    case deadline(DatePoint)
    /// `w/c 5 June`: the week that begins with a day.
    case weekBeginning(DatePoint)
    /// A number alone: a term only in a header under a year.
    case bare(Int)

    /// Whether it names days of its own, so that only its column tells its place in the year.
    var isDated: Bool {
        switch self {
        case .span, .deadline, .weekBeginning: true
        default: false
        }
    }

    /// Forms of one kind can make a column of several terms: `Spring and Summer`, `T3/T4`.
    func isAlike(_ other: TermForm) -> Bool {
        switch (self, other) {
        case (.season, .season), (.term, .term), (.halfTerm, .halfTerm), (.quarter, .quarter), (.semester, .semester):
            true
        default: false
        }
    }

    /// The same kind of term with another number; nil where no number tells it.
    func counted(_ number: Int) -> TermForm? {
        switch self {
        case .season(let season, half: _?): number <= 2 ? .season(season, half: number) : nil
        case .term: number <= 6 ? .term(number) : nil
        case .halfTerm: number <= 6 ? .halfTerm(number) : nil
        case .quarter: number <= 4 ? .quarter(number) : nil
        case .semester: number <= 2 ? .semester(number) : nil
        default: nil
        }
    }

    /// The number that counts it among its like.
    var number: Int? {
        switch self {
        case .season(_, let half): half
        case .term(let number), .halfTerm(let number), .quarter(let number), .semester(let number): number
        default: nil
        }
    }
}
