/// Which number of a date in figures is the day: `4/1/2020` is 4 January, or 1 April.
enum DateOrder: Hashable, Sendable {
    case dayFirst, monthFirst

    /// What the dates of some texts say of their order.
    struct Evidence: Hashable, Sendable {
        var dayFirst = 0
        var monthFirst = 0
        /// Dates that read either way, as two different days.
        var undecided = 0

        init(_ texts: some Sequence<String>) {
            for text in texts where text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) {
                let tokens = CalendarToken.tokens(of: text)
                var index = 0
                while index < tokens.count {
                    guard let figures = DateReader.figures(tokens, at: index) else {
                        index += 1
                        continue
                    }
                    add(figures)
                    index = figures.end
                }
            }
        }

        private mutating func add(_ figures: DateReader.Figures) {
            guard figures.first != figures.second else { return }
            // A number over 12 is no month.
            switch (figures.first > 12, figures.second > 12) {
            case (true, false): dayFirst += 1
            case (false, true): monthFirst += 1
            case (false, false): undecided += 1
            case (true, true): break
            }
        }

        /// The order that the texts settle; nil where they do not, or contradict each other.
        var order: DateOrder? {
            switch (dayFirst > 0, monthFirst > 0) {
            case (true, false): .dayFirst
            case (false, true): .monthFirst
            default: nil
            }
        }
    }
}
