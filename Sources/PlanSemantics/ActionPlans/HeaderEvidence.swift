import DocumentModel
import PlanModel

/// How much speaks for a row at the top of a table being its header row: its look, its words, and what stands below.
struct HeaderEvidence {
    let grid: TableGrid
    let header: ActionTableHeader
    let contents: [ColumnContent]
    let lexicon: Lexicon

    /// The file itself, or the repetition over pages, says so.
    private static let declared = 1.0
    private static let bold = 0.8
    private static let shaded = 0.5
    /// A header in the vocabulary; no more than `mostOfWords` together.
    private static let known = 0.5
    private static let mostOfWords = 2.0
    /// A word over dates or names; no more than `mostOfContrast` together.
    private static let contrast = 0.4
    private static let mostOfContrast = 1.2
    /// A date over dates is a row of the body.
    private static let likeness = -1.3
    /// `Review the policy` heads nothing.
    private static let task = -1.0
    /// A row above that is neither a caption nor a line of a block of titles.
    private static let bodyAbove = -2.0
    /// The row above groups its columns, so this one heads them.
    private static let grouped = 1.5
    /// `School:` has its value beside it, not below.
    private static let labelOfValue = -1.0
    private static let shareOfValues = 0.6

    /// The evidence summed up; 0 for a table without a header row.
    var score: Double {
        guard let row = header.rows.first else { return 0 }
        var score = 0.0
        if grid.table.headerRowCount > row { score += Self.declared }
        let next = header.rows.upperBound
        if grid.isBold(row: row), !(next..<grid.rowCount).prefix(8).contains(where: { grid.isBold(row: $0) }) {
            score += Self.bold
        }
        if next < grid.rowCount, isShaded(row), grid.cell(row, 0).fill != grid.cell(next, 0).fill {
            score += Self.shaded
        }
        let words = header.columns.reduce(0.0) { $0 + Self.known * ($1.matches.first?.strength ?? 0) / 3 }
        score += min(words, Self.mostOfWords)
        score += min(contrastOfColumns, Self.mostOfContrast)
        let filled = grid.filledCells(inRow: row)
        let labels = filled.filter { grid.texts[$0].hasSuffix(":") }
        // Where nearly all have a colon, none has its value beside it.
        if labels.count * 3 <= filled.count * 2 { score += Self.labelOfValue * Double(labels.count) }
        let headerFillCount = filled.count
        if isOverHeader(row - 1), filled.count == header.columns.count,
            header.columns.filter({ $0.matches.first?.strength ?? 0 >= 2 }).count > 1
        {
            score += Self.grouped
        }
        for above in 0..<row
        where !isTitle(above, headerFillCount) && ActionRows.bandCell(grid, above, header: header) == nil
            && !isOverHeader(above)
        {
            score += Self.bodyAbove
        }
        return score
    }

    private func isShaded(_ row: Int) -> Bool {
        let fills = grid.cellsStarting(inRow: row).map { grid.table.cells[$0].fill }
        return fills.allSatisfy { $0 != nil && $0 == fills[0] }
    }

    private var contrastOfColumns: Double {
        let valued: [CellContent] = [.time, .people, .money, .figure, .code, .status]
        var score = 0.0
        for (column, content) in zip(header.columns, contents) where !column.header.isEmpty {
            let own = CellContent.of([TextLine(text: column.header)], lexicon: lexicon)
            if own.contains(.task), column.matches.isEmpty, Folding.words(column.header).count > 2 {
                score += Self.task
            }
            // `Steward` may head a column of stewards; `Jo`, who comes again below, heads none.
            if column.matches.isEmpty, !own.isDisjoint(with: [.people, .name]) {
                if content.share(.people) + content.share(.name) >= Self.shareOfValues, content.says(column.header) {
                    score += Self.likeness
                }
                continue
            }
            guard let kind = valued.first(where: { content.share($0) >= Self.shareOfValues }) else { continue }
            if own.contains(kind), column.matches.first?.strength ?? 0 < 3 {
                score += Self.likeness
            } else if !own.contains(kind) {
                score += Self.contrast
            }
        }
        return score
    }

    /// Whether the row directly above groups the columns of the header: `Intent | Implementation | Impact` over five.
    private func isOverHeader(_ row: Int) -> Bool {
        guard row >= 0, row + 1 == header.rows.lowerBound else { return false }
        let cells = grid.filledCells(inRow: row).map { grid.table.cells[$0] }
        return cells.count > 1 && cells.allSatisfy { $0.rowSpan == 1 }
            && cells.contains { cell in header.columns.filter { cell.columns.overlaps($0.columns) }.count > 1 }
            && cells.allSatisfy { cell in
                header.columns.allSatisfy {
                    !cell.columns.overlaps($0.columns)
                        || cell.columns.lowerBound <= $0.columns.lowerBound
                            && cell.columns.upperBound >= $0.columns.upperBound
                }
            }
    }

    /// Whether a row above the header speaks of the whole table: alone in its row, empty, or a name and what it is.
    ///
    ///     | WORK PLAN                                      |
    ///     | Project manager: | Garden coordinator          |
    ///     | Priority 1: Attendance | Lead: JB | Link governor: Mr Khan |
    private func isTitle(_ row: Int, _ headerFillCount: Int) -> Bool {
        let filled = grid.filledCells(inRow: row)
        guard filled.count > 1 else { return true }
        if filled.filter({ grid.texts[$0].hasSuffix(":") }).count * 2 >= filled.count { return true }
        return filled.count < headerFillCount
            && filled.contains { index in
                let text = grid.texts[index]
                return text.contains(":") || NumberedHeading.read(text, nouns: lexicon.nouns).isNumberedNoun
            }
    }
}
