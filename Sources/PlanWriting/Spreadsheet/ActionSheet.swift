internal import DocumentModel
internal import PlanModel

/// The action plans, one below the other, each with its own columns.
enum ActionSheet {
    private static let widthOfColumnInCharacters = 34.0
    private static let widthOfNarrowColumnInCharacters = 10.0

    static func write(_ actionPlans: [ActionPlan], to sheet: Sheet) {
        let tables = actionPlans.map(ActionTable.init)
        let columnCount = tables.map(\.headers.count).max() ?? 1
        // A column is narrow where it is so in all plans: one sheet has one width a column.
        let widths = (0..<max(columnCount, 1)).map { column in
            tables.allSatisfy { isNarrow(column, of: $0) } ? widthOfNarrowColumnInCharacters : widthOfColumnInCharacters
        }
        sheet.setWidths(widths)
        var line = 0
        for (actionPlan, table) in zip(actionPlans, tables) {
            sheet.write(actionPlan.title ?? "Action plan", row: line, column: 0, columnSpan: columnCount, style: .title)
            sheet.setHeight(ofRow: line, inPoints: 24)
            line += 1
            for (column, header) in table.headers.enumerated() {
                sheet.write(header, row: line, column: column, style: .header)
            }
            sheet.setHeight(ofRow: line, inPoints: height(of: table.headers, widths: widths))
            line += 1
            for row in table.rows {
                if let group = row.newGroup {
                    sheet.write(group, row: line, column: 0, columnSpan: table.headers.count, style: .label)
                    line += 1
                }
                for (column, cell) in row.cells.enumerated() { sheet.write(cell, row: line, column: column) }
                sheet.setHeight(ofRow: line, inPoints: height(of: row.cells, widths: widths))
                line += 1
            }
            line += 1
        }
        if tables.count == 1 { sheet.freeze(rows: 2, columns: 0) }
        sheet.setUpPrinting(repeatedRows: tables.count == 1 ? 2 : 0, repeatedColumns: 0)
    }

    private static func height(of cells: [String], widths: [Double]) -> Double {
        zip(cells, widths).map { RowHeight.inPoints($0, widthInCharacters: $1) }.max() ?? RowHeight.ofLineInPoints
    }

    private static func isNarrow(_ column: Int, of table: ActionTable) -> Bool {
        let limit = Int(saturating: widthOfNarrowColumnInCharacters) - 2
        let cells = table.rows.lazy.filter { column < $0.cells.count }.map { $0.cells[column] }
        return cells.allSatisfy { $0.count <= limit }
            && table.headers.dropFirst(column).first.map { $0.count <= 12 } ?? true
    }
}
