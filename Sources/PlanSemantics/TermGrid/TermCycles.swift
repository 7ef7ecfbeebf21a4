/// The years of columns, told by the cycles of their terms where the header was read imperfectly.
///
///     | 2022-23 Autumn | Spring | Summer | 2023-24 Autumn | Spring | Summer |     each year goes on to the next
///     | Aut | 2022-23 Spr | Sum | Aut | 2023-24 Spr | Sum |                        each stands over the middle of its terms
struct TermCycles {
    /// The cycle that each column lies in, from 0; nil where the columns show no cycles.
    let places: [Int]?

    init(_ headings: [CalendarHeading]) {
        let orders = headings.map { $0.term.flatMap(Self.order) }
        guard headings.count > 1, orders.allSatisfy({ $0 != nil }), Set(orders.map { $0?.kind }).count == 1 else {
            places = nil
            return
        }
        var places: [Int] = []
        var starts: Set<Int> = []
        var last = Int.max
        for order in orders.compactMap({ $0?.value }) {
            if order <= last { starts.insert(order) }
            places.append((places.last ?? -1) + (order <= last ? 1 : 0))
            last = order
        }
        // April to March is one year, although its terms turn over in September: every year starts alike.
        self.places = starts.count == 1 ? places : nil
    }

    var count: Int { (places?.last ?? -1) + 1 }

    /// The headings with a year for every column, as far as the cycles tell; the same headings where they tell nothing.
    static func completed(_ headings: [CalendarHeading]) -> [CalendarHeading] {
        let cycles = TermCycles(headings)
        guard let places = cycles.places else { return headings }
        var sources: [Int: CalendarHeading] = [:]
        var first: [Int: Set<Int>] = [:]
        var inOrder: [Int] = []
        for (heading, place) in zip(headings, places) where heading.year != nil {
            // The years of `Autumn 2021, Spring 2022` change within the academic year; spans tell no single one.
            guard let year = number(of: heading) else { return headings }
            if sources[year] == nil {
                sources[year] = heading
                inOrder.append(year)
            }
            first[place, default: []].insert(year)
        }
        guard !inOrder.isEmpty, zip(inOrder, inOrder.dropFirst()).allSatisfy({ $0 < $1 }) else { return headings }
        let isComplete = first.count == cycles.count && headings.allSatisfy { $0.year != nil }
        if isComplete, first.values.allSatisfy({ $0.count == 1 }) { return headings }
        guard let years = years(inOrder, first, cycles: cycles.count) else { return headings }
        return zip(headings, places).map { heading, place in
            var heading = heading
            let source = sources[years[place]]
            heading.year = source?.year ?? following(years[place], like: sources[inOrder[0]])
            heading.yearLabel = source?.yearLabel
            return heading
        }
    }

    /// The year of each cycle: as many years as cycles stand for them in order, else what is known counts on.
    private static func years(_ inOrder: [Int], _ known: [Int: Set<Int>], cycles: Int) -> [Int]? {
        if inOrder.count == cycles { return inOrder }
        var starts: Set<Int> = []
        for (place, years) in known {
            guard years.count == 1, let year = years.first else { return nil }
            starts.insert(year - place)
        }
        guard starts.count == 1, let start = starts.first else { return nil }
        return (0..<cycles).map { start + $0 }
    }

    /// A number that grows by one from each academic year to the next.
    private static func number(of heading: CalendarHeading) -> Int? {
        switch heading.year?.form {
        case .academic(let year), .planYear(let year): year
        case .months, .days: heading.startYear
        default: nil
        }
    }

    private static func following(_ number: Int, like heading: CalendarHeading?) -> YearReader.Reading? {
        guard var year = heading?.year else { return nil }
        if case .planYear = year.form { year.form = .planYear(number) } else { year.form = .academic(number) }
        year.certainty = .inferred
        return year
    }

    /// The kind of a term, and its place among its like.
    private static func order(_ term: TermForm) -> (kind: Int, value: Int)? {
        switch term {
        case .season(let season, let half):
            let place = [Season.autumn, .winter, .spring, .summer].firstIndex(of: season) ?? 0
            return (0, place * 3 + (half ?? 0))
        case .term(let number): return (1, number)
        case .halfTerm(let number): return (2, number)
        case .quarter(let number): return (3, number)
        case .month(let month): return (4, (month + 3) % 12)
        case .bare(let number): return (5, number)
        case .semester(let number): return (6, number)
        case .weeks(let first, _): return (7, first)
        case .span(let first, _): return (8, place(of: first))
        case .deadline(let point), .weekBeginning(let point): return (9, place(of: point))
        }
    }

    /// A day or month by its place in the academic year.
    private static func place(of point: DatePoint) -> Int { (point.month + 3) % 12 * 31 + (point.day ?? 0) }
}
