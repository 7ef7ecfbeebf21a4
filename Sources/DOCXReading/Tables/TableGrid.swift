import DocumentModel
import PackageReading

/// Lays the cells of a table draft on a grid and gives the table that a reader sees.
///
/// Cells follow each other from the left by their spans; a vertically merged cell grows over the rows below. Columns
/// that no cell's edge uses, and rows in which no cell begins, do not exist to the eye and are taken out. An empty cell
/// that shares no line with the one above, in a row that has such lines, was merged by hand:
///
/// ```
/// claims   | 1 span 2 | 1 span 1 |        grid   | a | b |
///          | 1 span 2 | 1 span 1 |               | c | d |
/// ```
struct TableGrid {
    private struct Placed {
        var row: Int
        var columns: Range<Int>
        var rowSpan = 1
        var paragraphs: [Paragraph]
        var fill: CellFill?
        var isOpenBelow: Bool
        var provenance: [Provenance]
    }

    private let draft: TableDraft
    private var placed: [Placed] = []
    private var rowsWithCells: [Int] = []
    private(set) var findings = FindingLog()
    /// Words in cells that a vertically merged cell covers: no application shows them.
    private(set) var concealedWordCount = 0

    /// A span beyond this is a lie; Word allows 63 columns, other writers some hundreds.
    private static let widestClaim = 16_384
    /// The columns of a table.
    private static let mostColumns = 1024

    init(_ draft: TableDraft) {
        self.draft = draft
    }

    /// - Parameter slotLimit: rows times columns at most; cells to the right of what fits join the last one that does.
    mutating func table(provenance: Provenance, slotLimit: Int) -> Table {
        place()
        var edges = Set<Int>()
        for cell in placed {
            edges.insert(cell.columns.lowerBound)
            edges.insert(cell.columns.upperBound)
        }
        let columnEdges = edges.sorted()
        let rowOf = keptRows()
        let rowCount = rowsWithCells.count
        let columnLimit = max(1, min(Self.mostColumns, slotLimit / max(rowCount, 1)))
        let columnCount = min(columnEdges.count - 1, columnLimit)
        if columnEdges.count - 1 > columnLimit { findings.note(.tableTooWide) }

        let columnOf = Dictionary(uniqueKeysWithValues: columnEdges.enumerated().map { ($1, $0) })
        let headerRowCount = self.headerRowCount(rowOf: rowOf)
        var cells: [Table.Cell] = []
        for item in placed {
            guard let row = rowOf[item.row], let start = columnOf[item.columns.lowerBound],
                let end = columnOf[item.columns.upperBound]
            else { continue }
            let lastRow = rowOf[item.row + item.rowSpan - 1] ?? row
            guard start < columnCount else {
                guard let last = cells.indices.last else { continue }
                cells[last].paragraphs += item.paragraphs
                continue
            }
            let dress = draft.style.dress(
                row: row, column: start, endColumn: end, lastRow: rowCount - 1, lastColumn: columnCount - 1,
                look: draft.look)
            cells.append(
                Table.Cell(
                    row: row, column: start, rowSpan: lastRow - row + 1, columnSpan: min(end, columnCount) - start,
                    paragraphs: item.paragraphs, isHeader: row < headerRowCount,
                    fill: (item.fill ?? dress.fill)?.color, provenance: item.provenance))
        }
        return Table(
            rowCount: rowCount, columnCount: max(columnCount, 0), headerRowCount: headerRowCount, cells: cells,
            provenance: [provenance])
    }

    // MARK: Placing

    private mutating func place() {
        /// By their first column, the cells that reach the row above.
        var open: [Int: Int] = [:]
        for (index, row) in draft.rows.enumerated() {
            var nextOpen: [Int: Int] = [:]
            var column = min(row.columnsBefore, Self.widestClaim)
            var previous: Int?
            for cell in row.cells {
                let start = column
                column = min(column + min(max(cell.span, 1), Self.widestClaim), Self.widestClaim + row.cells.count)
                if column <= start { column = start + 1 }
                let paragraphs = Self.paragraphs(of: cell)
                if cell.horizontalMerge == .continued, let previous {
                    placed[previous].paragraphs += paragraphs
                    placed[previous].columns = placed[previous].columns.lowerBound..<column
                    continue
                }
                if let owner = open[start], placed[owner].columns.upperBound == column,
                    cell.verticalMerge == .continued
                        || placed[owner].isOpenBelow && row.isRuledAbove && cell.isMergedByHand
                {
                    placed[owner].isOpenBelow = cell.isOpenBelow
                    placed[owner].rowSpan = index - placed[owner].row + 1
                    concealedWordCount += paragraphs.reduce(0) { $0 + WordCount.of($1) }
                    nextOpen[start] = owner
                    previous = nil
                    continue
                }
                if cell.verticalMerge == .continued { findings.note(.mergeWithoutStart) }
                placed.append(
                    Placed(
                        row: index, columns: start..<column, paragraphs: paragraphs, fill: cell.fill,
                        isOpenBelow: cell.isOpenBelow, provenance: [cell.provenance]))
                previous = placed.count - 1
                if cell.verticalMerge != .none || cell.isOpenBelow { nextOpen[start] = placed.count - 1 }
            }
            open = nextOpen
        }
    }

    /// A cell holds paragraphs only: a nested table's text belongs to the outer cell, in reading order.
    private static func paragraphs(of cell: TableDraft.Cell) -> [Paragraph] {
        cell.blocks.flatMap { block -> [Paragraph] in
            switch block {
            case .paragraph(let paragraph): [paragraph]
            case .table(let table):
                table.cells.flatMap(\.paragraphs).map { paragraph in
                    var paragraph = paragraph
                    paragraph.provenance = [cell.provenance]
                    return paragraph
                }
            }
        }
    }

    // MARK: Rows

    /// Where each row of the file stands in the table: rows in which no cell begins belong to the row above.
    private mutating func keptRows() -> [Int: Int] {
        rowsWithCells = Set(placed.map(\.row)).sorted()
        var result: [Int: Int] = [:]
        var kept = -1
        var beginning = rowsWithCells[...]
        for row in draft.rows.indices {
            if beginning.first == row {
                beginning.removeFirst()
                kept += 1
            }
            if kept >= 0 { result[row] = kept }
        }
        return result
    }

    private func headerRowCount(rowOf: [Int: Int]) -> Int {
        let leading = draft.rows.prefix(while: \.isHeader).count
        guard leading > 0, leading < draft.rows.count || leading == 1 else { return 0 }
        return rowOf[leading - 1].map { $0 + 1 } ?? 0
    }
}
