import DocumentModel
import PlanModel

/// Heads that nobody can read, between or beside heads that name terms, are terms too: their place tells which.
///
///     | Objective | Autumn | Sprung | Summer |   ▸ the third column is the term between
enum HeadsBetween {
    /// - Parameters:
    ///   - parts: what the columns say that speak of time.
    ///   - headerRow: the last row of the header.
    static func completed(
        _ parts: [Int: CalendarHeading], statuses: [Int: Int], in grid: TableGrid, headerRow: Int, lexicon: Lexicon
    ) -> [(key: Int, value: CalendarHeading)] {
        let known = parts.sorted { $0.key < $1.key }
        guard let first = known.first?.key, let last = known.last?.key, known.count > 1,
            known.allSatisfy({ isCounted($0.value.term) })
        else { return known }
        var unknown: [(key: Int, value: CalendarHeading)] = []
        for column in first...min(last + 1, grid.columnCount - 1) where parts[column] == nil && statuses[column] == nil
        {
            let cell = grid.cell(headerRow, column)
            let text = grid.text(headerRow, column)
            guard cell.column == column, cell.columnSpan == 1, !text.isEmpty, lexicon.roles(ofHeader: text).isEmpty
            else {
                continue
            }
            // Beside the terms only what is all but a term's word can be one.
            guard column < last || isNearlyTerm(text) else { continue }
            let before = known.last { $0.key < column }?.value
            unknown.append(
                (column, CalendarHeading(year: before?.year, termLabel: text, yearLabel: before?.yearLabel)))
        }
        // Half of the heads must be known.
        guard unknown.count <= known.count else { return known }
        return (known + unknown).sorted { $0.key < $1.key }
    }

    private static func isCounted(_ term: TermForm?) -> Bool {
        switch term {
        case .season, .term, .halfTerm, .quarter, .semester, .month: true
        default: false
        }
    }

    /// Whether one wrong letter parts a text's first word from the word for a season: `Sumer`, `Sprng term`.
    private static func isNearlyTerm(_ text: String) -> Bool {
        guard let word = Folding.words(text).first, word.count >= leastLetters else { return false }
        return CalendarWords.seasons.contains { $0.count >= leastLetters && differsByOne(Array($0), Array(word)) }
    }

    /// Short words differ by one letter from too many others.
    private static let leastLetters = 5

    private static func differsByOne(_ word: [Character], _ other: [Character]) -> Bool {
        guard abs(word.count - other.count) <= 1 else { return false }
        let prefix = zip(word, other).prefix { $0 == $1 }.count
        let suffix = zip(word.reversed(), other.reversed()).prefix { $0 == $1 }.count
        let longer = max(word.count, other.count)
        return prefix + suffix >= longer - 1
            || (word.count == other.count && prefix + suffix >= longer - 2
                && word.sorted() == other.sorted())
    }
}
