import DocumentModel

/// Lays rows of a sheet on a grid of the columns that they use.
struct SheetTable {
    private let rows: [SheetRow]
    private let columns: [Int]
    private let grid: SheetGrid
    private let place: (CellReference?) -> Provenance

    /// Heads deeper than this are frozen for other reasons.
    private static let deepestHead = 4
    /// A letter's width in Excel's unit, for letters of the usual size; text has narrow letters too.
    private static let usualLetterSizeInPoints = 11.0

    init(_ rows: [SheetRow], of grid: SheetGrid, place: @escaping (CellReference?) -> Provenance) {
        self.rows = rows
        self.grid = grid
        self.place = place
        columns = Set(rows.flatMap(\.cells).map(\.column)).sorted()
    }

    var slotCount: Int { rows.count * columns.count }

    /// - Parameter titleRows: rows that head every printed page.
    func table(titleRows: ClosedRange<Int>?) -> Table {
        let columnOf = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
        let lastRow = rows.last?.number ?? 0
        var cells: [Table.Cell] = []
        for (index, row) in rows.enumerated() {
            for cell in row.cells {
                guard let column = columnOf[cell.column] else { continue }
                let range = row.isLone ? overflowing(cell) : cell.range
                let columnSpan = columns[column...].prefix { range.columns.contains($0) }.count
                let end = min(range.rows.upperBound, lastRow)
                let rowSpan = rows[index...].prefix { $0.number <= end }.count
                let provenance = [place(CellReference(row: row.number, column: cell.column))]
                cells.append(
                    Table.Cell(
                        row: index, column: column, rowSpan: rowSpan, columnSpan: columnSpan,
                        paragraphs: SheetText.paragraphs(
                            of: cell.text, look: cell.look, isNumber: cell.isNumber, partsLines: true,
                            provenance: provenance),
                        fill: cell.look.fill, provenance: provenance))
            }
        }
        var table = Table(
            rowCount: rows.count, columnCount: columns.count, cells: cells, provenance: [place(nil)])
        table.markHeaderRows(headCount(titleRows) ?? HeaderRows.count(in: table))
        return table
    }

    /// A text that is not wrapped runs on over the empty cells at its right, as far as it is long.
    private func overflowing(_ cell: SheetRow.Cell) -> CellRange {
        guard !cell.isMergedAcross, !cell.isNumber, let last = columns.last else { return cell.range }
        if cell.look.isCenteredAcross { return CellRange(rows: cell.range.rows, columns: cell.column...last) }
        let letters = cell.text.parts.reduce(0) { $0 + $1.text.count }
        guard !cell.look.wraps, !cell.text.parts.contains(where: { $0.text.contains("\n") }) else { return cell.range }
        let scale = (cell.look.font.sizeInPoints ?? Self.usualLetterSizeInPoints) / Self.usualLetterSizeInPoints
        return Double(letters) * scale > grid.widthInLetters(of: cell.column)
            ? CellRange(rows: cell.range.rows, columns: cell.column...last) : cell.range
    }

    /// The rows that the sheet itself says are heads; nil where it does not say.
    private func headCount(_ titleRows: ClosedRange<Int>?) -> Int? {
        let first = rows.first?.number ?? 0
        let heads = grid.tableHeads.filter { head in
            rows.contains { $0.number == head.rows.upperBound }
                && !Set(columns).isDisjoint(with: Set(head.columns.clamped(to: 0...CellReference.mostColumns)))
        }
        let ends = [
            titleRows.map { $0.contains(first) ? $0.upperBound : -1 } ?? -1, grid.frozenRowCount - 1,
            heads.first?.rows.upperBound ?? -1,
        ]
        for end in ends {
            let count = rows.prefix { $0.number <= end }.count
            if count > 0, count <= Self.deepestHead, count < rows.count { return count }
        }
        return nil
    }
}
