import DocumentModel
import PageLayout

/// Rows that hold one text on one shading from edge to edge: captions and banners, one cell over all columns.
enum BannerRows {
    /// Captions above the heads stand in the first rows.
    private static let deepestCaptionRow = 2
    /// Text is centred on a table when the middles differ by no more than this.
    private static let sameMiddleInPoints = 2.0

    /// - Parameter openings: what lines over several columns open with, again and again.
    static func widen(_ table: inout PageTable, openings: Set<String>) {
        widenCaptions(&table)
        widenCenteredBanners(&table)
        widenUnparted(&table)
        widenCrossing(&table)
        widenRecurring(&table, openings: openings)
        guard let fills = table.region?.fills, table.columnCount > 1, table.rowCount > 1 else { return }
        let full = fills.filter {
            abs($0.box.left - table.box.left) <= ColumnFit.sameEdgeInPoints
                && abs($0.box.right - table.box.right) <= ColumnFit.sameEdgeInPoints
        }
        guard !full.isEmpty else { return }
        for row in 0..<table.rowCount {
            let top = table.rowLines[row].positionInPoints
            let bottom = table.rowLines[row + 1].positionInPoints
            guard full.contains(where: { $0.box.top <= (top + bottom) / 2 && $0.box.bottom >= (top + bottom) / 2 })
            else { continue }
            guard let cell = onlyText(in: row, of: table), table.cells[cell].column == 0,
                isAlone(row, in: table, fills: full)
            else { continue }
            widen(cell, over: row, of: &table)
        }
    }

    /// Widens a lone text in the first rows that no line parts and that is centred on the table; below
    /// the first row, where a lone head may stand, not on its column.
    private static func widenCaptions(_ table: inout PageTable) {
        for row in 0..<min(deepestCaptionRow, table.rowCount - 1) where table.columnCount > 2 {
            guard let cell = centeredText(in: row, of: table),
                row == 0 || !isCenteredOnItsColumns(table.cells[cell])
            else { return }
            widen(cell, over: row, of: &table)
        }
    }

    /// Widens lone bold texts below the first row that are centred on the table, and not on their column: the labels of
    /// strands.
    private static func widenCenteredBanners(_ table: inout PageTable) {
        guard table.columnCount > 2, table.cells.contains(where: { $0.column > 0 && !$0.isEmpty && !$0.isBold }) else {
            return
        }
        let filledCount = table.cells.reduce(into: [Int: Int]()) { $0[$1.row, default: 0] += $1.isEmpty ? 0 : 1 }
        for row in 1..<max(1, table.rowCount) where filledCount[row] == 1 {
            guard let cell = centeredText(in: row, of: table), table.cells[cell].isBold,
                !isCenteredOnItsColumns(table.cells[cell])
            else { continue }
            widen(cell, over: row, of: &table)
        }
    }

    /// Widens what stands alone in a row at which all the lines between the columns stop.
    private static func widenUnparted(_ table: inout PageTable) {
        let inner = table.columnLines.dropFirst().dropLast()
        let whole = table.box.top...max(table.box.top, table.box.bottom)
        guard table.columnCount > 2,
            inner.allSatisfy({ $0.evidence == .ruling && $0.drawnShare(of: whole) > drawnShare })
        else { return }
        for row in 0..<table.rowCount {
            guard let cell = onlyText(in: row, of: table), table.cells[cell].column == 0,
                let text = Rectangle.enclosing(table.cells[cell].lines.map(\.box)),
                inner.allSatisfy({ $0.drawnShare(of: text.top...max(text.top, text.bottom)) < undrawnShare })
            else { continue }
            widen(cell, over: row, of: &table)
        }
    }

    /// Widens a lone bold text that runs over the end of the first column, where no line parts its row.
    private static func widenCrossing(_ table: inout PageTable) {
        guard table.columnCount > 2, table.cells.contains(where: { $0.column > 0 && !$0.isEmpty && !$0.isBold }) else {
            return
        }
        let inner = table.columnLines.dropFirst().dropLast()
        let crossing = table.cells.filter { cell in
            cell.row > 0 && cell.column == 0 && cell.columnSpan > 1 && !cell.isEmpty && cell.isBold
        }
        for row in crossing.map(\.row) {
            let height = table.rowLines[row].positionInPoints...table.rowLines[row + 1].positionInPoints
            guard let cell = onlyText(in: row, of: table), table.cells[cell].column == 0,
                !inner.contains(where: {
                    [.ruling, .fill].contains($0.evidence) && $0.drawnShare(of: height) >= GridEdges.drawnShare
                })
            else { continue }
            widen(cell, over: row, of: &table)
        }
    }

    /// Lines between columns run along so much of a table, and along hardly any of its banners' text.
    private static let drawnShare = 0.5
    private static let undrawnShare = 0.2

    /// Widens what stands alone in its row and opens as such rows do: `Impact: …`.
    private static func widenRecurring(_ table: inout PageTable, openings: Set<String>) {
        guard !openings.isEmpty else { return }
        for row in 0..<table.rowCount {
            guard let cell = onlyText(in: row, of: table), let line = table.cells[cell].lines.first,
                RecurringLines.opening(of: line.words).map(openings.contains) ?? false
            else { continue }
            widen(cell, over: row, of: &table)
        }
    }

    /// The only text of a row that shares no cell with other rows.
    private static func onlyText(in row: Int, of table: PageTable) -> Int? {
        let members = table.cells.indices.filter { table.cells[$0].rows == row..<row + 1 }
        let filled = members.filter { !table.cells[$0].isEmpty }
        guard filled.count == 1, members.reduce(0, { $0 + table.cells[$1].columnSpan }) == table.columnCount else {
            return nil
        }
        return filled[0]
    }

    /// The only text of a row that no line parts, where it is centred on the table.
    private static func centeredText(in row: Int, of table: PageTable) -> Int? {
        let height = table.rowLines[row].positionInPoints...table.rowLines[row + 1].positionInPoints
        guard let cell = onlyText(in: row, of: table),
            let text = Rectangle.enclosing(table.cells[cell].lines.map(\.box)),
            abs(text.center.x - table.box.center.x) <= sameMiddleInPoints,
            table.columnLines.dropFirst().dropLast().allSatisfy({ $0.drawnShare(of: height) < GridEdges.drawnShare })
        else { return nil }
        return cell
    }

    private static func isCenteredOnItsColumns(_ cell: PageCell) -> Bool {
        guard let text = Rectangle.enclosing(cell.lines.map(\.box)) else { return false }
        return abs(text.center.x - cell.box.center.x) <= sameMiddleInPoints
    }

    /// Makes a cell the only one of its row.
    private static func widen(_ kept: Int, over row: Int, of table: inout PageTable) {
        table.cells[kept].column = 0
        table.cells[kept].columnSpan = table.columnCount
        table.cells[kept].box = Rectangle(
            left: table.box.left, top: table.rowLines[row].positionInPoints, right: table.box.right,
            bottom: table.rowLines[row + 1].positionInPoints)
        table.cells = table.cells.enumerated().filter { $0.offset == kept || $0.element.row != row }.map(\.element)
    }

    /// Whether the row's shading is its own: zebra stripes shade rows of many cells in the same way.
    private static func isAlone(_ row: Int, in table: PageTable, fills: [Fill]) -> Bool {
        let color = table.cells.first { $0.row == row }?.fill
        return !table.cells.contains { other in
            other.row != row && other.fill == color && other.column > 0 && !other.isEmpty
                && fills.contains { $0.box.contains(other.box.center) }
        }
    }
}
