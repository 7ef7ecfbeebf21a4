internal import DocumentModel
internal import PlanModel

/// What a user of the plan should know about its reading, each with the page that it came from.
enum RemarksSheet {
    static func write(_ plan: Plan, to sheet: Sheet) {
        let width = 100.0
        sheet.setWidths([12, 26, width, 8])
        for (column, title) in ["Severity", "Code", "Message", "Page"].enumerated() {
            sheet.write(title, row: 0, column: column, style: .header)
        }
        var line = 1
        func add(_ severity: String, _ code: String, _ message: String, page: Int?) {
            sheet.write(severity, row: line, column: 0)
            sheet.write(code, row: line, column: 1)
            sheet.write(message, row: line, column: 2)
            if let page {
                sheet.write(Double(page), row: line, column: 3)
            } else {
                sheet.write("", row: line, column: 3)
            }
            sheet.setHeight(ofRow: line, inPoints: RowHeight.inPoints(message, widthInCharacters: width))
            line += 1
        }
        // How the reader found a table is of no use beside the plan.
        for diagnostic in plan.diagnostics where diagnostic.severity > .info {
            add(diagnostic.severity.rawValue, diagnostic.code, diagnostic.message, page: diagnostic.page)
        }
        for item in plan.unplaced { add("warning", "unplaced", item.text, page: item.page) }
        let audit = plan.audit
        add(
            "info", "audit",
            "\(audit.sourceWords) words in the document: \(audit.planWords) in the plan, \(audit.furnitureWords) in "
                + "running headers and footers, \(audit.unplacedWords) without a place.", page: nil)
        sheet.addFilters(rows: line, columns: 4)
        sheet.freeze(rows: 1, columns: 0)
        sheet.setUpPrinting(repeatedRows: 1, repeatedColumns: 0)
    }
}
