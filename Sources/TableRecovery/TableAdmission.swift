import DocumentModel
import PageLayout

/// Decides whether a grid is a table or something else that stands in lines or columns.
enum TableAdmission {
    /// Prose lines fill their measure: from this share of the column's width on, a line counts as full.
    static let fullLineShare = 0.8
    /// Columns of prose hold more words a line than this.
    static let wordsInProseLine = 4.0

    /// A drawn grid is a table when it has at least two cells with text that stand side by side.
    static func admitsRuled(_ table: PageTable) -> Bool {
        guard table.columnCount > 1, table.cells.count > 1 else { return false }
        let filled = table.cells.filter { !$0.isEmpty }
        return filled.count > 1
    }

    /// Aligned text is a table when rows and columns agree, and its columns are not just prose set in columns, a list
    /// or a table of contents.
    static func admitsAligned(_ table: PageTable, hasLines: Bool) -> Bool {
        guard table.columnCount > 1 else { return false }
        let filled = table.cells.filter { !$0.isEmpty }
        let filledRows = Set(filled.filter { $0.columnSpan < table.columnCount }.map(\.row))
        guard filledRows.count >= 2, filled.count >= 4 else { return false }
        if isContents(table) { return false }
        if !hasLines && isProse(table) { return false }
        return true
    }

    /// Dot leaders, or headings with page numbers that only rise.
    private static func isContents(_ table: PageTable) -> Bool {
        let rows = table.rowCount
        let leaders = table.cells.filter {
            $0.text.contains("....") || $0.text.contains("……") || $0.text.contains(". . . .")
        }
        return leaders.count * 2 > rows && table.columnCount <= 4
    }

    /// Few columns that all hold long lines which fill the measure.
    private static func isProse(_ table: PageTable) -> Bool {
        var proseColumns = 0
        for column in 0..<table.columnCount {
            let lines = table.cells.filter { $0.column == column && $0.columnSpan == 1 }.flatMap(\.lines)
            guard let widest = lines.map(\.box.width).max(), !lines.isEmpty else { continue }
            let full = lines.filter { $0.box.width > fullLineShare * widest }.count
            let words = lines.reduce(0) { $0 + $1.words.count }
            if full * 2 > lines.count, Double(words) / Double(lines.count) > wordsInProseLine { proseColumns += 1 }
        }
        return proseColumns == table.columnCount && table.columnCount <= 3
    }
}
