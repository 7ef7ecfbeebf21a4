import DocumentModel
import PageLayout

/// Puts the pages of a sheet that is wider than the paper side by side again.
///
/// ```
///  page 2                              page 3
///  | Focus   | Autumn | Spring |       | Focus   | Summer |     the label column may be printed again
///  | Reading | Audit  |        |       | Reading | Review |     the rows lie at the same heights
/// ```
///
/// Sheets are printed down first, then across, or the other way: the rows tell which page a page stands beside.
enum SidewaysPages {
    /// Rows of one sheet lie at the same height on each page that shows them, within this.
    static let sameHeightInPoints = 1.5
    /// Fewer rows lie at the same heights by chance.
    static let fewestRows = 2

    static func joined(_ parts: [TableStitcher.PagePart]) -> [TableStitcher.PagePart] {
        var result: [TableStitcher.PagePart] = []
        for part in parts {
            let places = result.indices.filter { beside(part, result[$0]) != nil }
            // Of rows that are alike on every page the first that has not been widened so far comes next.
            let place = places.min {
                (result[$0].lastPage - result[$0].page, $0) < (result[$1].lastPage - result[$1].page, $1)
            }
            if let place, let (index, repeated) = beside(part, result[place]) {
                result[place].tables[index] = widened(
                    result[place].tables[index], by: part.tables[0], repeated: repeated)
                result[place].lastPage = part.page
            } else {
                result.append(part)
            }
        }
        return result
    }

    /// Which table of a page another page goes on with to the right, and how many columns it prints again; nil where it
    /// does not.
    private static func beside(
        _ part: TableStitcher.PagePart, _ left: TableStitcher.PagePart
    ) -> (table: Int, repeated: Int)? {
        guard let table = part.tables.first, part.tables.count == 1, !part.hasTextAboveFirst, !part.hasTextBelowLast,
            left.heightInPoints == part.heightInPoints, table.rowCount >= fewestRows
        else { return nil }
        for (index, other) in left.tables.enumerated() where hasSameRows(table, other) {
            let repeated = repeatedColumns(of: table, in: other)
            guard repeated < table.columnCount else { continue }
            // The same columns again, with no label that tells the row, are further rows.
            if repeated > 0 || hasOtherColumns(table, other) { return (index, repeated) }
        }
        return nil
    }

    /// Whether every line between rows of a page lies where another has one, and both end at the same height. They begin so
    /// too, but for lone texts at the top of the other: a title, or a line of facts.
    static func hasSameRows(_ table: PageTable, _ left: PageTable) -> Bool {
        guard table.rowLines.count > fewestRows, table.rowLines.allSatisfy({ $0.evidence.isDrawn }) else {
            return false
        }
        let (lines, others) = (table.rowLines.map(\.positionInPoints), left.rowLines.map(\.positionInPoints))
        guard let first = lines.first, let last = lines.last, let foot = others.last,
            let top = others.firstIndex(where: { abs(first - $0) <= sameHeightInPoints }),
            abs(last - foot) <= sameHeightInPoints,
            (0..<top).allSatisfy({ row in left.cells.count { $0.rows.contains(row) && !$0.isEmpty } < 2 })
        else { return false }
        return lines.allSatisfy { line in others.contains { abs($0 - line) <= sameHeightInPoints } }
    }

    static func hasOtherColumns(_ table: PageTable, _ left: PageTable) -> Bool {
        table.columnCount != left.columnCount
            || zip(table.columnLines, left.columnLines).contains {
                abs($0.positionInPoints - $1.positionInPoints) > TableStitcher.sameColumnEdgeInPoints
            }
    }

    /// How many columns at the left say row by row what those of the other page say.
    private static func repeatedColumns(of table: PageTable, in left: PageTable) -> Int {
        let rows = rows(of: table, in: left)
        return (0..<min(table.columnCount, left.columnCount)).prefix { column in
            let texts = table.cells.filter { $0.columns.contains(column) }.map { cell in
                let same = left.cells.first { $0.columns.contains(column) && $0.rows.contains(rows[cell.row]) }
                return (here: PlainText.key(cell.text), there: PlainText.key(same?.text ?? ""))
            }
            return texts.allSatisfy { $0.here == $0.there } && texts.contains { !$0.here.isEmpty }
        }.count
    }

    /// For each row of a page, and for its end, the row of the other at that height.
    private static func rows(of table: PageTable, in left: PageTable) -> [Int] {
        table.rowLines.map { line in
            let distances = left.rowLines.map { abs($0.positionInPoints - line.positionInPoints) }
            return distances.indices.min { (distances[$0], $0) < (distances[$1], $1) } ?? 0
        }
    }

    private static func widened(_ left: PageTable, by table: PageTable, repeated: Int) -> PageTable {
        var result = withoutEmptyColumns(left)
        let rows = rows(of: table, in: result)
        let columnsBefore = result.columnCount
        let shift = (result.columnLines.last?.positionInPoints ?? 0) - table.columnLines[repeated].positionInPoints
        result.columnLines += table.columnLines[(repeated + 1)...].map { line in
            var moved = line
            moved.positionInPoints += shift
            return moved
        }
        for cell in table.cells {
            var moved = cell
            moved.page = table.page
            moved.row = rows[cell.row]
            moved.rowSpan = rows[cell.rows.upperBound] - moved.row
            moved.tag = nil
            if cell.column < repeated, !cell.isEmpty { result.repeatedLabels.append(moved) }
            guard cell.columns.upperBound > repeated else { continue }
            if cell.column < repeated { moved.lines = [] }
            moved.column = max(cell.column, repeated) - repeated + columnsBefore
            moved.columnSpan = cell.columns.upperBound - max(cell.column, repeated)
            if let head = headCut(atRightOf: result, column: columnsBefore, before: moved) {
                result.cells[head].columnSpan += moved.columnSpan
            } else {
                result.cells.append(moved)
            }
        }
        result.cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        result.sidewaysParts.append(PageTable.SidewaysPart(page: table.page, box: table.box))
        result.structure = nil
        return result
    }

    /// The head over several columns that the paper's edge cuts: it goes on over an empty cell of its fill.
    private static func headCut(atRightOf table: PageTable, column: Int, before cell: PageCell) -> Int? {
        guard cell.isEmpty, cell.column == column else { return nil }
        return table.cells.firstIndex {
            $0.columns.upperBound == column && $0.columnSpan > 1 && $0.row == cell.row && $0.rowSpan == cell.rowSpan
                && !$0.isEmpty && $0.fill == cell.fill
        }
    }

    /// Shading that runs on to the paper's edge shows columns there that hold nothing.
    private static func withoutEmptyColumns(_ table: PageTable) -> PageTable {
        var result = table
        while result.columnCount > fewestRows, let last = Optional(result.columnCount - 1),
            result.cells.allSatisfy({ $0.column < last || $0.isEmpty })
        {
            result.columnLines.removeLast()
            result.cells.removeAll { $0.column == last }
            for index in result.cells.indices where result.cells[index].columns.upperBound > last {
                result.cells[index].columnSpan -= 1
            }
        }
        return result
    }
}
