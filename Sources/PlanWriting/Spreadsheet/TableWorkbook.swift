internal import DocumentModel
internal import PlanModel

/// Tables as a workbook, a sheet each, with their spans and fills.
enum TableWorkbook {
    private static let leastWidthInCharacters = 8.0
    private static let mostWidthInCharacters = 50.0
    /// Room beside the longest line.
    private static let paddingInCharacters = 2.0

    static func write(_ tables: [PlanTable]) throws -> [UInt8] {
        try Workbook.bytes(title: "Tables") { workbook in
            // A workbook without a sheet opens nowhere.
            if tables.isEmpty { _ = workbook.addSheet("No tables") }
            var names = SheetNames(reserved: [])
            for (index, table) in tables.enumerated() {
                let pages = table.pages.first.map { ", page \($0)" } ?? ""
                write(table, to: workbook.addSheet(names.name(for: "Table \(index + 1)\(pages)", fallback: table.id)))
            }
        }
    }

    private static func write(_ table: PlanTable, to sheet: Sheet) {
        let widths = (0..<table.columnCount).map { width(ofColumn: $0, of: table) }
        sheet.setWidths(widths)
        var heights = [Double](repeating: RowHeight.inPoints("", widthInCharacters: 1), count: table.rowCount)
        var filled: Set<Int> = []
        for cell in table.cells {
            let style: CellStyle = cell.isHeader ? .header : .body
            sheet.write(
                cell.text, row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
                style: style.filled(cell.fill))
            for row in cell.row..<cell.row + cell.rowSpan {
                filled.formUnion((cell.column..<cell.column + cell.columnSpan).map { row * table.columnCount + $0 })
            }
            let width = widths.dropFirst(cell.column).prefix(cell.columnSpan).reduce(0, +)
            // A cell over several rows needs its share of height in each.
            let height = RowHeight.inPoints(cell.text, widthInCharacters: width) / Double(max(cell.rowSpan, 1))
            for row in cell.row..<min(cell.row + cell.rowSpan, table.rowCount) {
                heights[row] = max(heights[row], height)
            }
        }
        for slot in 0..<table.rowCount * table.columnCount where !filled.contains(slot) {
            sheet.write("", row: slot / table.columnCount, column: slot % table.columnCount)
        }
        for (row, height) in heights.enumerated() { sheet.setHeight(ofRow: row, inPoints: height) }
        sheet.freeze(rows: table.headerRowCount, columns: 0)
        sheet.setUpPrinting(repeatedRows: table.headerRowCount, repeatedColumns: 0)
    }

    /// As wide as its longest line, within limits.
    private static func width(ofColumn column: Int, of table: PlanTable) -> Double {
        let longest =
            table.cells.lazy.filter { $0.column == column && $0.columnSpan == 1 }
            .flatMap { $0.text.split(separator: "\n") }.map { TextWidth.columns(of: $0) }.max() ?? 0
        return min(max(Double(longest) + paddingInCharacters, leastWidthInCharacters), mostWidthInCharacters)
    }
}
