internal import DocumentModel
internal import PlanModel

/// A priority's term grid as the document has it: years over terms, labels over their rows, milestones as wide as they
/// last; objectives and success criteria below.
enum GridSheet {
    private static let widthOfLabelInCharacters = 26.0
    private static let widthOfNoteInCharacters = 18.0
    /// What all terms share, so that a landscape page shows a year of months as well as three years of terms.
    private static let widthOfTermsInCharacters = 190.0

    /// Neither so wide that a line is hard to read nor so narrow that words break.
    private static func widthInCharacters(ofTerm count: Int) -> Double {
        min(max((widthOfTermsInCharacters / Double(max(count, 1))).rounded(), 14), 30)
    }

    private static let headRowCount = 3

    static func write(_ priority: Priority, of plan: Plan, fills: CellFills, to sheet: Sheet) {
        let grid = TermGrid(priority, of: plan)
        let hasNotes = grid.rows.contains { $0.note != nil }
        let lead = hasNotes ? 2 : 1
        let widthOfTerm = widthInCharacters(ofTerm: grid.columns.count)
        let widths =
            (hasNotes ? [widthOfLabelInCharacters, widthOfNoteInCharacters] : [widthOfLabelInCharacters])
            + grid.columns.map { _ in widthOfTerm }
        sheet.setWidths(widths)
        sheet.write(priority.heading, row: 0, column: 0, columnSpan: min(widths.count, 8), style: .title)
        sheet.setHeight(ofRow: 0, inPoints: 24)
        writeHead(of: grid, hasNotes: hasNotes, fills: fills, to: sheet)
        for run in grid.strandRuns {
            let label = grid.rows[run.row].strand.label
            let style = CellStyle.label.filled(fills.fill(ofLabel: label))
            sheet.write(label, row: headRowCount + run.row, column: 0, rowSpan: run.count, style: style)
            // A label that covers several rows needs its share of height in each.
            let height = RowHeight.inPoints(label, widthInCharacters: widthOfLabelInCharacters) / Double(run.count)
            for index in run.row..<run.row + run.count {
                write(
                    grid.rows[index], at: headRowCount + index, lead: lead, columnCount: grid.columns.count,
                    leastHeightInPoints: height, widthOfTerm: widthOfTerm, fills: fills, to: sheet)
            }
        }
        sheet.freeze(rows: headRowCount, columns: lead)
        sheet.setUpPrinting(repeatedRows: headRowCount, repeatedColumns: lead)
        writeLists(of: priority, from: headRowCount + grid.rows.count + 1, widths: Array(widths.prefix(8)), to: sheet)
    }

    private static func writeHead(of grid: TermGrid, hasNotes: Bool, fills: CellFills, to sheet: Sheet) {
        let corner = CellStyle.header.filled(fills.fill(ofHeader: ""))
        sheet.write("Strand", row: 1, column: 0, rowSpan: 2, style: corner)
        if hasNotes { sheet.write("Note", row: 1, column: 1, rowSpan: 2, style: corner) }
        let lead = hasNotes ? 2 : 1
        for run in grid.yearRuns {
            let style = CellStyle.header.filled(fills.fill(ofHeader: run.label)).centered()
            sheet.write(run.label, row: 1, column: lead + run.column, columnSpan: run.count, style: style)
        }
        for (index, column) in grid.columns.enumerated() {
            let fill = fills.fill(ofHeader: column.term?.label ?? column.title)
            sheet.write(column.title, row: 2, column: lead + index, style: CellStyle.header.filled(fill))
        }
    }

    private static func write(
        _ row: TermGrid.Row, at line: Int, lead: Int, columnCount: Int, leastHeightInPoints: Double,
        widthOfTerm: Double, fills: CellFills, to sheet: Sheet
    ) {
        var height = max(leastHeightInPoints, RowHeight.inPoints("", widthInCharacters: widthOfTerm))
        if lead > 1 {
            sheet.write(row.note ?? "", row: line, column: 1, style: .note)
            height = max(height, RowHeight.inPoints(row.note ?? "", widthInCharacters: widthOfNoteInCharacters))
        }
        let fillsOfRow = fills.fills(of: row, columnCount: columnCount)
        func writeBlank(_ column: Int) {
            sheet.write("", row: line, column: lead + column, style: .body.filled(fillsOfRow[column]))
        }
        var column = 0
        for cell in row.cells {
            for blank in column..<max(column, cell.column) { writeBlank(blank) }
            let text = cell.milestones.map(text).joined(separator: "\n\n")
            let isUnsure = cell.milestones.contains { Doubt.applies(to: $0.confidence) }
            let style = CellStyle.body.filled(isUnsure ? .doubt : fillsOfRow[cell.column])
            sheet.write(
                text, row: line, column: lead + cell.column, columnSpan: cell.columnSpan, style: style)
            let width = widthOfTerm * Double(cell.columnSpan)
            height = max(height, RowHeight.inPoints(text, widthInCharacters: width))
            column = cell.endColumn
        }
        for blank in column..<max(column, columnCount) { writeBlank(blank) }
        sheet.setHeight(ofRow: line, inPoints: height)
    }

    private static func text(_ milestone: Milestone) -> String {
        let facts = [
            milestone.lead, milestone.status?.title, DoubtMark.text(milestone.confidence, milestone.provenance),
        ].compactMap { $0 }
        return facts.isEmpty ? milestone.text : milestone.text + "\n(" + facts.joined(separator: "; ") + ")"
    }

    private static func writeLists(of priority: Priority, from start: Int, widths: [Double], to sheet: Sheet) {
        var line = start
        let widthInCharacters = widths.reduce(0, +)
        for (title, items) in [("Objectives", priority.objectives), ("Success criteria", priority.successCriteria)]
        where !items.isEmpty {
            sheet.write(title, row: line, column: 0, style: .heading)
            line += 1
            for item in items {
                let text = item.number.map { "\($0). \(item.text)" } ?? item.text
                sheet.write(text, row: line, column: 0, columnSpan: widths.count, style: .plain)
                sheet.setHeight(
                    ofRow: line, inPoints: RowHeight.inPoints(text, widthInCharacters: widthInCharacters))
                line += 1
            }
            line += 1
        }
    }
}
