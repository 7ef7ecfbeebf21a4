import DocumentModel
import PlanModel

/// Makes the contract's tables of what the readers found.
enum PlanTables {
    /// - Parameter leftOut: rows that repeat the header on a later page: furniture.
    static func table(
        _ grid: TableGrid, id: String, kind: PlanTable.Kind, headerRows: Range<Int>, leftOut: Set<Int>, caption: String?
    ) -> PlanTable {
        var rowNumbers: [Int: Int] = [:]
        var next = 0
        for row in 0..<grid.rowCount where !leftOut.contains(row) {
            rowNumbers[row] = next
            next += 1
        }
        let cells: [PlanTable.Cell] = grid.table.cells.indices.compactMap { index in
            let cell = grid.table.cells[index]
            let kept = cell.rows.filter { !leftOut.contains($0) }
            guard let first = kept.first, let row = rowNumbers[first] else { return nil }
            return PlanTable.Cell(
                row: row, column: cell.column, rowSpan: kept.count, columnSpan: cell.columnSpan,
                text: CellText.joined(grid.lines[index]), isHeader: headerRows.contains(cell.row) || cell.isHeader,
                fill: cell.fill,
                provenance: cell.provenance, confidence: cell.confidence)
        }
        let rows = grid.table.rowConfidences
        return PlanTable(
            id: id, pages: grid.table.pages, rowCount: next, columnCount: grid.columnCount,
            headerRowCount: (0..<headerRows.upperBound).count { !leftOut.contains($0) }, kind: kind, caption: caption,
            cells: cells,
            confidence: grid.table.confidence,
            rowConfidences: rows.count == grid.rowCount
                ? rows.indices.filter { !leftOut.contains($0) }.map { rows[$0] } : nil)
    }

    /// The header rows of a table that is neither a term grid nor an action plan: what the reader knows, else what looks
    /// like a header, so that a DOCX and its print agree.
    static func headerRows(of grid: TableGrid) -> Range<Int> {
        if grid.table.headerRowCount > 0 { return 0..<grid.table.headerRowCount }
        guard grid.rowCount > 1, grid.filledCells(inRow: 0).count > 1 else { return 0..<0 }
        let fills = grid.cellsStarting(inRow: 0).map { grid.table.cells[$0].fill }
        let isShaded = fills.allSatisfy { $0 != nil && $0 == fills[0] } && grid.cell(1, 0).fill != fills[0]
        let isBold = grid.isBold(row: 0) && !(1..<grid.rowCount).contains { grid.isBold(row: $0) }
        return isShaded || isBold ? 0..<1 : 0..<0
    }
}
