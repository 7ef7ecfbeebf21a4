/// Dates in figures that leave their year out, where a whole column is written so: `3/29`, `4/12`, `5/1 - 5/5`.
struct ShortFigures {
    /// One such cell may be anything: two classes, a share.
    private static let leastCells = 2

    /// The two numbers of both ends by place of the text.
    private let cells: [Int: (first: (Int, Int), last: (Int, Int))]

    /// Reads the cells of a column; keeps nothing where too few of them are such dates.
    init(_ texts: [String]) {
        var cells: [Int: (first: (Int, Int), last: (Int, Int))] = [:]
        for (place, text) in texts.enumerated() {
            let tokens = CalendarToken.tokens(of: text).filter { !$0.means(.by) && !$0.means(.weekday) }
            guard let first = Self.numbers(tokens, at: 0) else { continue }
            if tokens.count == 3 {
                cells[place] = (first, first)
            } else if tokens.count == 7, tokens[3].isDash || tokens[3].means(.to),
                let last = Self.numbers(tokens, at: 4)
            {
                cells[place] = (first, last)
            }
        }
        self.cells = cells.count >= Self.leastCells ? cells : [:]
    }

    private static func numbers(_ tokens: [CalendarToken], at index: Int) -> (Int, Int)? {
        guard index + 2 < tokens.count, let (first, firstDigits) = tokens[index].number,
            tokens[index + 1].symbol == "/", !tokens[index + 1].isSpaced, !tokens[index + 2].isSpaced,
            let (second, secondDigits) = tokens[index + 2].number, firstDigits <= 2, secondDigits <= 2,
            (1...31).contains(first), (1...31).contains(second), min(first, second) <= 12
        else { return nil }
        return (first, second)
    }

    var isEmpty: Bool { cells.isEmpty }

    /// The order that the numbers settle; nil where they do not, or contradict each other.
    var order: DateOrder? {
        let pairs = cells.values.flatMap { [$0.first, $0.last] }
        switch (pairs.contains { $0.0 > 12 }, pairs.contains { $0.1 > 12 }) {
        case (true, false): return .dayFirst
        case (false, true): return .monthFirst
        default: return nil
        }
    }

    /// What the cell at a place says.
    func reading(at place: Int, order: DateOrder) -> TimeReading? {
        func point(_ numbers: (Int, Int)) -> DatePoint? {
            let isMonthFirst = numbers.1 > 12 || (order == .monthFirst && numbers.0 <= 12)
            return DatePoint(month: isMonthFirst ? numbers.0 : numbers.1, day: isMonthFirst ? numbers.1 : numbers.0)
        }
        guard let cell = cells[place], let first = point(cell.first), let last = point(cell.last) else { return nil }
        return TimeReading(kind: .withoutYear(first, last), certainty: .inferred)
    }
}
