public import PlanModel

/// Writes tables alone, as they were found: for anybody with a table in a PDF or a Word file.
public enum TableForms {
    /// The forms that tables can be written in.
    public enum Form: String, CaseIterable, Sendable {
        /// A list of tables as the contract writes them under `tables`, each with its own confidence and its rows'.
        case json
        /// RFC 4180; a blank line parts two tables, a spanning cell stands in its first place.
        case csv
        /// Pipes and dashes; spans are lost.
        case markdown
        /// One table element each, spans kept.
        case html
        /// A sheet a table, spans and fills kept.
        case xlsx

        /// Whether a terminal can show it.
        public var isText: Bool { self != .xlsx }
    }

    /// The tables: UTF-8 text, or a workbook’s bytes.
    public static func write(_ tables: [PlanTable], as form: Form) throws -> [UInt8] {
        switch form {
        case .json: try PlanJSON.encode(tables.map(SureTable.init), isCompact: false)
        case .csv: tables.map(csv).joined(separator: [13, 10]).map { $0 }
        case .markdown: Array(tables.map(markdown).joined(separator: "\n").utf8)
        case .html: Array(page(tables).utf8)
        case .xlsx: try TableWorkbook.write(tables)
        }
    }

    /// The text of each slot; a spanning cell's stands in its first.
    private static func slots(_ table: PlanTable) -> [[String]] {
        var rows = Array(repeating: Array(repeating: "", count: table.columnCount), count: table.rowCount)
        for cell in table.cells { rows[cell.row][cell.column] = cell.text }
        return rows
    }

    private static func csv(_ table: PlanTable) -> [UInt8] {
        var output: [UInt8] = []
        for row in slots(table) {
            for (index, cell) in row.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                PlanCSV.append(cell, to: &output, guardsAgainstFormulas: true)
            }
            output += [13, 10]
        }
        return output
    }

    private static func markdown(_ table: PlanTable) -> String {
        let rows = slots(table)
        let caption = table.caption.map { MarkdownText.paragraph($0) + "\n\n" } ?? ""
        return caption + MarkdownText.table(header: rows.first ?? [], rows: Array(rows.dropFirst()))
    }

    private static func page(_ tables: [PlanTable]) -> String {
        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Tables</title>\n<main>\n<h1>Tables</h1>\n"
            + tables.map(html).joined(separator: "\n") + "\n</main>\n</html>\n"
    }

    private static func html(_ table: PlanTable) -> String {
        var lines = ["<table id=\"\(HTMLText.escaped(table.id))\">"]
        if let caption = table.caption { lines.append("<caption>\(HTMLText.escaped(caption))</caption>") }
        for row in 0..<table.rowCount {
            lines.append("<tr>")
            for cell in table.cells where cell.row == row {
                // An empty cell heads nothing.
                let name = cell.isHeader && !cell.text.isEmpty ? "th" : "td"
                let rowSpan = cell.rowSpan > 1 ? " rowspan=\"\(cell.rowSpan)\"" : ""
                let columnSpan = cell.columnSpan > 1 ? " colspan=\"\(cell.columnSpan)\"" : ""
                lines.append("<\(name)\(rowSpan)\(columnSpan)>\(HTMLText.lines(cell.text))</\(name)>")
            }
            lines.append("</tr>")
        }
        return (lines + ["</table>"]).joined(separator: "\n")
    }
}

/// A table of the contract together with how sure the reader is of it.
private struct SureTable: Encodable {
    let table: PlanTable

    private enum CodingKeys: String, CodingKey {
        case confidence, rowConfidences
    }

    init(_ table: PlanTable) {
        self.table = table
    }

    func encode(to encoder: any Encoder) throws {
        try table.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(table.confidence, forKey: .confidence)
        try container.encodeIfPresent(table.rowConfidences, forKey: .rowConfidences)
    }
}
