import DocumentModel
import PlanModel

/// A row under the header of a form that tells whoever fills it in what to write.
///
///     | Aim         | Action          | Who          | By when  |
///     | e.g. Water  | e.g. Fix a tap  | e.g. Year 5  | e.g. June |
struct GuidanceRow {
    let grid: TableGrid
    let row: Int
    let columns: [ActionTableHeader.Column]
    let lexicon: Lexicon

    /// Headers that say surely what stands below them.
    private static let leastStrength = 2.0
    /// So many cells in brackets, or examples, are no accident.
    private static let fewestExplained = 2
    private static let fewestSentences = 3
    private static let fewestRowsBelow = 2

    var isGuidance: Bool { isExplained || asksForTimes || isOfSentences }

    private var filled: [Int] { grid.filledCells(inRow: row) }

    /// Whether all cells stand in brackets, or begin as examples do.
    private var isExplained: Bool {
        let texts = filled.map { Folding.trimmed(grid.texts[$0]) }
        func isExample(_ text: String) -> Bool {
            let words = Folding.words(text)
            return lexicon.vocabulary.exampleMarks.contains { words.starts(with: Folding.words($0)) }
        }
        return texts.count >= Self.fewestExplained
            && texts.allSatisfy {
                $0.hasPrefix("(") && $0.hasSuffix(")") || $0.hasPrefix("[") && $0.hasSuffix("]") || isExample($0)
            }
    }

    /// Whether it asks for times where every row below has one: `Month and year` over `March 2027`.
    private var asksForTimes: Bool {
        let ofTime = headed(by: [.timescale])
        let below = (row + 1)..<grid.rowCount
        return !ofTime.isEmpty && below.count >= Self.fewestRowsBelow
            && ofTime.allSatisfy { column in
                let text = grid.text(row, column)
                return lexicon.namesPeriod(text) && !lexicon.isTime(text)
                    && below.allSatisfy { lexicon.isTime(grid.text($0, column)) }
            }
    }

    /// Whether it tells in sentences what to write, also where names and times belong: `Give a day, not a season.`
    private var isOfSentences: Bool {
        let values = headed(by: [.timescale, .lead])
        return filled.count >= Self.fewestSentences && !values.isEmpty
            && filled.allSatisfy { grid.texts[$0].last.map { ".?!".contains($0) } ?? false }
            && values.allSatisfy { column in
                CellContent.of(grid.lines[grid.index(row, column)], lexicon: lexicon)
                    .isDisjoint(with: [.time, .people, .name])
            }
    }

    /// The first grid columns of those that their headers surely call one of some roles.
    private func headed(by roles: Set<ColumnRole>) -> [Int] {
        columns.filter { column in
            column.matches.contains { roles.contains($0.role) && $0.strength >= Self.leastStrength }
        }.map(\.columns.lowerBound)
    }
}
