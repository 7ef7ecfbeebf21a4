import DocumentModel
import PackageReading
import TestSupport
import XLSXReading

/// Reads a workbook as a person would note it down: lines, and rows of tables.
func outline(_ builder: XLSXBuilder) throws -> [String] {
    try XLSXReader.document(from: builder.bytes).outline
}

func outline(_ rows: [[String]], after content: String = "") throws -> [String] {
    try outline(XLSXBuilder(rows: rows, after: content))
}

extension Document {
    /// `table 2x3, header 1`, `| Year | < | Term |`: `<` goes on from the left, `^` from above.
    var outline: [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let paragraph): return [paragraph.text]
            case .table(let table):
                let head = table.headerRowCount > 0 ? ", header \(table.headerRowCount)" : ""
                return ["table \(table.rowCount)x\(table.columnCount)\(head)"]
                    + table.cellIndices.enumerated().map { row, slots in
                        let texts = slots.enumerated().map { column, index -> String in
                            let cell = table.cells[index]
                            if cell.row < row { return "^" }
                            if cell.column < column { return "<" }
                            return cell.paragraphs.map(\.text).joined(separator: "/")
                        }
                        return "| " + texts.joined(separator: " | ") + " |"
                    }
            }
        }
    }

    var codes: [String] { diagnostics.map(\.code) }
}
