/// How many rows at the top of a table head its columns, as their look tells against the rows below.
///
/// ```
///  | Our plan                   |     a caption in the table: it counts where heads follow it
///  | Strand  | 2024-25          |     ┐ bold, or on a shading that the body does not have
///  |         | Autumn | Spring  |     ┘
///  | Reading | Audit  | Review  |
/// ```
package enum HeaderRows {
    /// A caption, years, terms and their halves: no table has more rows of heads.
    private static let deepestRow = 4
    /// Of the rows of the body with several cells no more than this share may look like the heads: totals, say.
    private static let mostLikeHeadsShare = 0.25

    /// How many rows at the top of a table head its columns.
    package static func count(in table: Table) -> Int {
        guard table.rowCount > 1, table.columnCount > 1 else { return 0 }
        let rows = rows(of: table)
        let candidates = min(deepestRow, table.rowCount - 1)
        var best = 0
        for looks in [rows.map(\.isBold), shadedLikeHeads(rows)] {
            let leading = looks.prefix(candidates).prefix(while: \.self).count
            // A lone text under the heads is the first group's.
            guard let last = rows.prefix(leading).lastIndex(where: { $0.filledCount > 1 }) else { continue }
            let end = max(last + 1, rows.prefix(last + 1).map(\.end).max() ?? 0)
            let body = zip(rows, looks).dropFirst(end).filter { $0.0.filledCount > 1 }
            guard end < table.rowCount,
                Double(body.count(where: \.1)) <= mostLikeHeadsShare * Double(body.count)
            else { continue }
            best = max(best, end)
        }
        return best
    }

    private struct Row {
        var filledCount = 0
        /// Whether all its text is bold.
        var isBold = true
        /// The fill of all its cells; nil where they differ or have none.
        var fill: Color?
        /// The row below the lowest that one of its cells covers.
        var end: Int
    }

    private static func rows(of table: Table) -> [Row] {
        var rows = (0..<table.rowCount).map { Row(end: $0 + 1) }
        var fills = Array(repeating: Set<Color?>(), count: table.rowCount)
        for cell in table.cells {
            fills[cell.row].insert(cell.fill)
            guard !cell.isEmpty else { continue }
            rows[cell.row].filledCount += 1
            rows[cell.row].end = max(rows[cell.row].end, cell.rows.upperBound)
            rows[cell.row].isBold =
                rows[cell.row].isBold && cell.paragraphs.allSatisfy { $0.runs.allSatisfy(\.style.isBold) }
        }
        for row in rows.indices {
            rows[row].isBold = rows[row].isBold && rows[row].filledCount > 0
            if fills[row].count == 1, let only = fills[row].first { rows[row].fill = only }
        }
        return rows
    }

    /// The rows that are shaded as the first is: in a colour of their own, all along.
    private static func shadedLikeHeads(_ rows: [Row]) -> [Bool] {
        guard let fill = rows.first?.fill else { return rows.map { _ in false } }
        return rows.map { $0.fill == fill }
    }
}
