import DocumentModel
import PlanModel

/// The header of an action-plan table and its columns as a reader of the table sees them.
struct ActionTableHeader: Sendable {
    struct Column: Hashable, Sendable {
        /// As written; made unlike the others by ` (2)`.
        var header: String
        /// Grid columns that one header covers.
        var columns: Range<Int>
        /// What the vocabulary says it holds, the surest first.
        var votes: [ColumnRole]
    }

    var captionRows: Range<Int>
    var rows: Range<Int>
    var columns: [Column]

    /// Rows before the header that may be captions.
    private static let mostCaptionRows = 3
    /// A header cell is short: a longer one is text.
    private static let mostWordsOfHeader = 16

    /// Finds the header row; nil where the table shows none.
    static func find(in grid: TableGrid, lexicon: Lexicon) -> ActionTableHeader? {
        guard grid.columnCount > 1 else { return nil }
        var top = 0
        while top < min(mostCaptionRows, grid.rowCount), isCaption(grid, row: top) { top += 1 }
        while top + 1 < min(mostCaptionRows, grid.rowCount), isTitleRow(grid, row: top, lexicon: lexicon) { top += 1 }
        guard top < grid.rowCount else { return nil }
        let filled = grid.filledCells(inRow: top)
        guard filled.count > 1,
            filled.allSatisfy({ Folding.words(grid.texts[$0]).count <= mostWordsOfHeader })
        else { return nil }
        var end = top + 1
        // A header of two rows: cells that span columns stand over parts of their own.
        let spanning = filled.filter { grid.table.cells[$0].columnSpan > 1 }
        if !spanning.isEmpty, end < grid.rowCount {
            let below = grid.filledCells(inRow: end)
            let isUnderSpans = below.allSatisfy { index in
                spanning.contains { grid.table.cells[$0].columns.overlaps(grid.table.cells[index].columns) }
            }
            if !below.isEmpty, isUnderSpans, below.count > 1 { end += 1 }
        } else if end < grid.rowCount, filled.contains(where: { grid.table.cells[$0].rowSpan > 1 }) {
            let below = grid.filledCells(inRow: end)
            if below.allSatisfy({ Folding.words(grid.texts[$0]).count <= 4 }), grid.table.headerRowCount > end - top {
                end += 1
            }
        }
        let columns = joiningDisplaced(
            logicalColumns(grid, rows: top..<end, lexicon: lexicon), grid, body: end..<grid.rowCount)
        return ActionTableHeader(captionRows: 0..<top, rows: top..<end, columns: columns)
    }

    private static func isCaption(_ grid: TableGrid, row: Int) -> Bool {
        grid.fullWidthCell(inRow: row) != nil || grid.loneCell(inRow: row) != nil
            || grid.filledCells(inRow: row).isEmpty
    }

    /// A row of several cells that speaks of the whole table, over the row of its headers:
    ///
    ///     | Priority 1: Attendance       | Lead: JB      | Link governor: Mr Khan |
    ///     | What needs to be done | Who  | When  | Cost  | Monitoring    | Impact |
    private static func isTitleRow(_ grid: TableGrid, row: Int, lexicon: Lexicon) -> Bool {
        let texts = grid.filledCells(inRow: row).map { grid.texts[$0] }
        let below = grid.filledCells(inRow: row + 1).map { grid.texts[$0] }
        let isTitled = texts.contains { text in
            let heading = NumberedHeading.read(text, nouns: lexicon.nouns)
            return (heading.isNumberedNoun && heading.title != text)
                || lexicon.lead(inLine: text) != nil
        }
        return isTitled && below.count > texts.count
            && below.filter { !lexicon.roles(ofHeader: $0).isEmpty }.count >= leastKnownBelowTitle
    }

    /// So many cells below a title row must be headers that the vocabulary knows.
    private static let leastKnownBelowTitle = 3

    /// A header that stands beside the column that it heads is that column's: one of two neighbours has a header and no
    /// text below, the other text and no header. A turned header may stand so far off.
    private static func joiningDisplaced(_ columns: [Column], _ grid: TableGrid, body: Range<Int>) -> [Column] {
        func hasText(_ column: Column) -> Bool {
            body.contains { row in
                column.columns.contains {
                    !grid.text(row, $0).isEmpty && grid.cell(row, $0).columns.count <= column.columns.count
                }
            }
        }
        var result: [Column] = []
        for column in columns {
            guard let last = result.last, !body.isEmpty,
                last.header.isEmpty != column.header.isEmpty,
                last.header.isEmpty ? hasText(last) && !hasText(column) : !hasText(last) && hasText(column)
            else {
                result.append(column)
                continue
            }
            let header = last.header.isEmpty ? column : last
            result[result.count - 1] = Column(
                header: header.header, columns: last.columns.lowerBound..<column.columns.upperBound, votes: header.votes
            )
        }
        return result
    }

    private static func logicalColumns(_ grid: TableGrid, rows: Range<Int>, lexicon: Lexicon) -> [Column] {
        var result: [Column] = []
        var column = 0
        while column < grid.columnCount {
            var texts: [String] = []
            var indices: [Int] = []
            for row in rows {
                let index = grid.index(row, column)
                guard !indices.contains(index) else { continue }
                indices.append(index)
                if !grid.texts[index].isEmpty {
                    texts.append(CellText.joined(grid.lines[index]).split(separator: "\n").joined(separator: " "))
                }
            }
            let last = indices.last.map { grid.table.cells[$0].columns.upperBound } ?? column + 1
            let header = Folding.spaced(texts.joined(separator: " "))
            let end = max(last, column + 1)
            // `Autumn term` heads what happens in it, and is no deadline.
            let votes = CalendarHeading.isCalendar(header) ? [] : lexicon.roles(ofHeader: header)
            result.append(Column(header: header, columns: column..<end, votes: votes))
            column = end
        }
        var seen: [String: Int] = [:]
        for index in result.indices {
            let header = result[index].header
            seen[header, default: 0] += 1
            if let count = seen[header], count > 1, !header.isEmpty { result[index].header = "\(header) (\(count))" }
        }
        return result
    }

    /// The same columns for a table that goes on without a header row.
    var withoutRows: ActionTableHeader { ActionTableHeader(captionRows: 0..<0, rows: 0..<0, columns: columns) }

    /// What tells tables of one action plan: the same headers in the same order.
    var signature: [String] { columns.map { Folding.key($0.header) } }
}
