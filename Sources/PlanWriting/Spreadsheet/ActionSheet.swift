internal import DocumentModel
internal import PlanModel

/// The action plans, one below the other, each with its own columns; a row a step where steps have people of their own.
enum ActionSheet {
    private static let widthOfColumnInCharacters = 34.0
    private static let widthOfNarrowColumnInCharacters = 10.0

    static func write(_ plan: Plan, to sheet: Sheet) {
        let tables = plan.actionPlans.map { ActionTable($0, of: plan) }
        let columnCount = tables.map { $0.headers.count }.max() ?? 1
        // A column is narrow where it is so in all plans: one sheet has one width a column.
        let widths = (0..<max(columnCount, 1)).map { column in
            tables.allSatisfy { isNarrow(column, of: $0) } ? widthOfNarrowColumnInCharacters : widthOfColumnInCharacters
        }
        sheet.setWidths(widths)
        var line = 0
        for (actionPlan, table) in zip(plan.actionPlans, tables) {
            sheet.write(actionPlan.title ?? "Action plan", row: line, column: 0, columnSpan: columnCount, style: .title)
            sheet.setHeight(ofRow: line, inPoints: 24)
            line += 1
            for (column, header) in table.headers.enumerated() {
                sheet.write(header, row: line, column: column, style: .header)
            }
            sheet.setHeight(ofRow: line, inPoints: height(of: table.headers, widths: widths))
            line += 1
            if !table.looseFacts.isEmpty { writeFacts(table.looseFacts, "", of: table, widths, at: &line, to: sheet) }
            for row in table.rows {
                if let group = row.newGroup { writeFacts(row.facts, group, of: table, widths, at: &line, to: sheet) }
                write(row, of: table, widths, at: &line, to: sheet)
            }
            line += 1
        }
        if tables.count == 1 { sheet.freeze(rows: 2, columns: 0) }
        sheet.setUpPrinting(repeatedRows: tables.count == 1 ? 2 : 0, repeatedColumns: 0)
    }

    private static func writeFacts(
        _ facts: [ActionPlan.Fact], _ group: String, of table: ActionTable, _ widths: [Double], at line: inout Int,
        to sheet: Sheet
    ) {
        let texts = (group.isEmpty ? [] : [group]) + facts.map { "\($0.label): \($0.text)" }
        writeAcross(texts.joined(separator: "\n"), style: .label, of: table, widths, at: &line, to: sheet)
    }

    /// A text over all columns of a table.
    private static func writeAcross(
        _ text: String, style: CellStyle, of table: ActionTable, _ widths: [Double], at line: inout Int, to sheet: Sheet
    ) {
        sheet.write(text, row: line, column: 0, columnSpan: table.headers.count, style: style)
        let width = widths.prefix(table.headers.count).reduce(0, +)
        sheet.setHeight(ofRow: line, inPoints: RowHeight.inPoints(text, widthInCharacters: width))
        line += 1
    }

    private static func write(
        _ row: ActionTable.Row, of table: ActionTable, _ widths: [Double], at line: inout Int, to sheet: Sheet
    ) {
        let doubt = DoubtMark.text(row.action.confidence, row.action.provenance)
        var heights = [Double](repeating: RowHeight.ofLineInPoints, count: row.lineCount)
        var heightOfWhole = 0.0
        for (column, cell) in row.cells.enumerated() {
            let isMarked = doubt != nil && column == table.titleColumn ?? 0
            let style = isMarked ? CellStyle.body.filled(.doubt) : .body
            func marked(_ text: String) -> String { isMarked ? "\(text)\n(\(doubt ?? ""))" : text }
            switch cell {
            case .whole(let text):
                let text = marked(text)
                sheet.write(text, row: line, column: column, rowSpan: row.lineCount, style: style)
                heightOfWhole = max(heightOfWhole, RowHeight.inPoints(text, widthInCharacters: widths[column]))
            case .lines(let texts):
                for (index, text) in texts.enumerated() {
                    let text = index == 0 ? marked(text) : text
                    sheet.write(text, row: line + index, column: column, style: style)
                    heights[index] = max(heights[index], RowHeight.inPoints(text, widthInCharacters: widths[column]))
                }
            }
        }
        // A text over several rows needs its share of height in each.
        let missing = max(0, heightOfWhole - heights.reduce(0, +)) / Double(row.lineCount)
        for (index, height) in heights.enumerated() { sheet.setHeight(ofRow: line + index, inPoints: height + missing) }
        line += row.lineCount
        for fact in row.below {
            writeAcross("\(fact.label): \(fact.text)", style: .body, of: table, widths, at: &line, to: sheet)
        }
    }

    private static func height(of cells: [String], widths: [Double]) -> Double {
        zip(cells, widths).map { RowHeight.inPoints($0, widthInCharacters: $1) }.max() ?? RowHeight.ofLineInPoints
    }

    private static func isNarrow(_ column: Int, of table: ActionTable) -> Bool {
        let limit = Int(saturating: widthOfNarrowColumnInCharacters) - 2
        let cells = table.rows.lazy.filter { column < $0.cells.count }.map { $0.cells[column].text }
        return cells.allSatisfy { $0.split(separator: "\n").allSatisfy { $0.count <= limit } }
            && table.headers.dropFirst(column).first.map { $0.count <= 12 } ?? true
    }
}

extension Color {
    /// The ground of what was read with doubt: light amber, which black text stands out from.
    static let doubt = Color(red: 0xff, green: 0xe8, blue: 0xb3)
}
