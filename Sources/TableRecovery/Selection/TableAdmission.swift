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
        guard filled.count > 1, !isDiagram(table, filledCount: filled.count) else { return false }
        // A line between two columns of prose makes no table of them, but a frame round both does.
        return table.region.map(RegionStack.isClosed) ?? false || !isProse(table)
    }

    /// Boxes joined by arrows, the legend of a chart: lines that part only little of the grid that they span, and hardly
    /// any text in it.
    private static func isDiagram(_ table: PageTable, filledCount: Int) -> Bool {
        let inner = table.columnLines.dropFirst().dropLast().map {
            $0.drawnShare(of: table.box.top...max(table.box.top, table.box.bottom))
        }
        guard table.rowCount * table.columnCount >= fewestSlotsOfDiagram, !inner.isEmpty else { return false }
        return inner.reduce(0, +) / Double(inner.count) < diagramDrawnShare
            && Double(filledCount) < diagramFilledShare * Double(table.rowCount * table.columnCount)
    }

    /// Smaller grids leave lines out for merged cells.
    private static let fewestSlotsOfDiagram = 20
    /// The inner lines of a table, merged cells and all, run along more of it than this.
    private static let diagramDrawnShare = 0.4
    /// Plans with hardly a milestone still have their heads and labels.
    private static let diagramFilledShare = 0.25

    /// Aligned text is a table when rows and columns agree, and its columns are not just prose set in columns, a list
    /// or a table of contents. By itself it must have rows enough, too.
    static func admitsAligned(_ table: PageTable) -> Bool {
        guard table.columnCount > 1 else { return false }
        let filled = table.cells.filter { !$0.isEmpty }
        guard filled.count > 1 else { return false }
        if !hasCellsSideBySide(filled) || isContents(table) || isKeyedList(table) { return false }
        // What opens with a note is a list of sources or of marks.
        if filled.first.map({ TableTrimming.isNote($0.text) }) ?? false { return false }
        return !isProse(table)
    }

    /// Whether a table without lines between its columns has more rows than what a page break may leave of one.
    static func hasEnoughRows(_ table: PageTable) -> Bool {
        let filled = table.cells.filter { !$0.isEmpty }
        let filledRows = Set(filled.lazy.filter { $0.columnSpan < table.columnCount }.map(\.row))
        let drawnCount = (table.region?.horizontals.count ?? 0) + (table.region?.fills.count ?? 0)
        return filledRows.count >= (drawnCount > 1 ? 2 : fewestUndrawnRows) && filled.count >= fewestFilledCells
    }

    /// Two cells beside two others.
    private static let fewestFilledCells = 4

    /// Text under text alone, between the frames of notes, shows no columns.
    private static func hasCellsSideBySide(_ filled: [PageCell]) -> Bool {
        var taken: Set<Int> = []
        return filled.contains { cell in cell.rows.contains { !taken.insert($0).inserted } }
    }

    /// Dot leaders, or headings with page numbers that only rise.
    private static func isContents(_ table: PageTable) -> Bool {
        let rows = table.rowCount
        guard table.columnCount <= 4 else { return isIndex(table) }
        let leaders = table.cells.filter {
            $0.text.contains("....") || $0.text.contains("……") || $0.text.contains(". . . .")
        }
        return leaders.count * 2 > rows || isIndex(table)
    }

    /// Two columns without heads, the second of page numbers that only rise.
    private static func isIndex(_ table: PageTable) -> Bool {
        guard table.columnCount == 2, !table.cells.contains(where: { $0.columnSpan > 1 }) else { return false }
        let lines = table.cells.filter { $0.column == 1 }.flatMap(\.lines).sorted { $0.box.top < $1.box.top }
        let numbers = lines.compactMap { line in line.words.count == 1 ? Int(line.words[0].text) : nil }
        return numbers.count == lines.count && numbers.count >= fewestUndrawnRows
            && zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
    }

    /// Two lines side by side are a letterhead or a pair of signatures, unless lines or fills make a table of them.
    private static let fewestUndrawnRows = 3

    /// Two columns of which the first only announces the second: `(*) Estimate.`, `NB: Without part-time pupils.`
    private static func isKeyedList(_ table: PageTable) -> Bool {
        guard table.columnCount == 2 else { return false }
        let keys = table.cells.filter { $0.column == 0 && !$0.isEmpty }
        return !keys.isEmpty
            && (keys.allSatisfy { $0.columnSpan == 1 && isKey($0.text) }
                || keys.allSatisfy { $0.lines.allSatisfy { $0.words.first.map { dashes.contains($0.text) } ?? false } })
    }

    /// What stands for bullets in typed lists.
    private static let dashes: Set<String> = ["-", "–", "—", "*", "o"]

    private static func isKey(_ text: String) -> Bool {
        text.hasSuffix(":")
            || text.count <= TableTrimming.longestBracketedMark && text.hasPrefix("(") && text.hasSuffix(")")
    }

    /// Few columns that all hold long lines which fill the measure, with hardly a line drawn across them.
    static func isProse(_ table: PageTable) -> Bool {
        guard table.columnCount <= mostProseColumns else { return false }
        var proseColumns = 0
        var mostLines = 0
        for column in 0..<table.columnCount {
            let lines = table.cells.filter { $0.column == column && $0.columnSpan == 1 }.flatMap(\.lines)
            guard let widest = lines.map(\.box.width).max(), !lines.isEmpty else { continue }
            let full = lines.filter { $0.box.width > fullLineShare * widest }.count
            let words = lines.reduce(0) { $0 + $1.words.count }
            if full * 2 > lines.count, Double(words) / Double(lines.count) > wordsInProseLine { proseColumns += 1 }
            mostLines = max(mostLines, lines.count)
        }
        let width = table.box.left...max(table.box.left, table.box.right)
        let drawnRows = table.rowLines.dropFirst().dropLast().count {
            $0.evidence != .gap && $0.drawnShare(of: width) > GridEdges.drawnShare
        }
        return proseColumns == table.columnCount && !hasRows(table, mostLines: mostLines)
            && (drawnRows == 0 || Double(mostLines) > linesInTallRow * Double(drawnRows + 1))
    }

    /// Whether all columns begin again at the same heights, after a few lines: cells side by side, however full.
    private static func hasRows(_ table: PageTable, mostLines: Int) -> Bool {
        let cellsByRow = Dictionary(grouping: table.cells.filter { $0.rowSpan == 1 }, by: \.row)
        let whole = cellsByRow.values.count { cells in
            let tops = cells.compactMap { $0.lines.first?.box.top }
            guard let first = tops.min(), let last = tops.max() else { return false }
            return tops.count == table.columnCount && last - first <= sameTopInPoints
        }
        return whole >= fewestUndrawnRows && Double(whole) > wholeRowShare * Double(table.rowCount)
            && Double(mostLines) <= linesInRow * Double(table.rowCount)
    }

    /// Lines on one height differ by no more than this.
    private static let sameTopInPoints = 2.0
    /// Of a table's rows more than this share fill all columns.
    private static let wholeRowShare = 0.6
    /// Paragraphs that happen to begin at one height are longer than the cells of most tables.
    private static let linesInRow = 6.0

    /// Prose is set in no more columns.
    private static let mostProseColumns = 3
    /// Rows that lines part hold no more lines of text on average; lines between chapters part more.
    private static let linesInTallRow = 12.0
}
