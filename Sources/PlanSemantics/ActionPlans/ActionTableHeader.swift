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
        var matches: [Lexicon.RoleMatch]

        var votes: [ColumnRole] { matches.map(\.role) }
    }

    /// Rows above: captions, and blocks of titles (`Project manager: …`).
    var captionRows: Range<Int>
    var rows: Range<Int>
    var columns: [Column]
    /// What the rows of the header say, and those above it that group its columns: they may come again below.
    var signatures: [[String]] = []

    /// A header stands in one of so many rows at the top.
    private static let mostRowsAbove = 6
    /// A header cell is short: what its first line says.
    private static let mostWordsOfHeader = 16

    /// The headers that a table may have, from the top, the last of them none at all.
    static func candidates(in grid: TableGrid, lexicon: Lexicon) -> [ActionTableHeader] {
        guard grid.columnCount > 1, grid.rowCount > 0 else { return [] }
        var result: [ActionTableHeader] = []
        for top in 0..<min(mostRowsAbove + 1, grid.rowCount) {
            if let header = header(in: grid, at: top, lexicon: lexicon) { result.append(header) }
        }
        result.append(headless(grid, lexicon: lexicon))
        return result
    }

    /// The columns of a table that shows no header.
    private static func headless(_ grid: TableGrid, lexicon: Lexicon) -> ActionTableHeader {
        var top = 0
        while top < grid.rowCount - 1, grid.fullWidthCell(inRow: top) != nil { top += 1 }
        // Where other full-width rows head groups, the last above the first row does too.
        if top > 0, (top..<grid.rowCount).contains(where: { grid.fullWidthCell(inRow: $0) != nil }) { top -= 1 }
        return ActionTableHeader(
            captionRows: 0..<top, rows: top..<top,
            columns: logicalColumns(grid, rows: top..<top, lexicon: lexicon))
    }

    private static func header(in grid: TableGrid, at top: Int, lexicon: Lexicon) -> ActionTableHeader? {
        let filled = grid.filledCells(inRow: top)
        guard filled.count > 1, filled.allSatisfy({ words(ofHeader: $0, in: grid) <= mostWordsOfHeader }) else {
            return nil
        }
        var end = top + 1
        // A header of two rows: cells that span columns stand over parts of their own.
        let spanning = filled.filter { grid.table.cells[$0].columnSpan > 1 && !isFact(grid.texts[$0]) }
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
        if isSaidAgain(grid, header: top..<end, below: end, lexicon: lexicon) { end += 1 }
        let columns = joiningDisplaced(
            logicalColumns(grid, rows: top..<end, lexicon: lexicon), grid, body: end..<grid.rowCount)
        if end + 1 < grid.rowCount, GuidanceRow(grid: grid, row: end, columns: columns, lexicon: lexicon).isGuidance {
            end += 1
        }
        let above = (0..<top).filter { grid.filledCells(inRow: $0).count > 1 }
        return ActionTableHeader(
            captionRows: 0..<top, rows: top..<end, columns: columns,
            signatures: (above + Array(top..<end)).map { grid.signature(ofRow: $0) })
    }

    /// `Producer: K. Okonjo` says something by itself, and heads nothing below.
    private static func isFact(_ text: String) -> Bool {
        text.firstIndex(of: ":").map { !Folding.trimmed(text[text.index(after: $0)...]).isEmpty } ?? false
    }

    /// Whether a row says the header above it again, in another language: `Pwy | Erbyn pryd` over `Who | By when`.
    private static func isSaidAgain(_ grid: TableGrid, header: Range<Int>, below row: Int, lexicon: Lexicon) -> Bool {
        guard row + 1 < grid.rowCount, header.count == 1, let top = header.first else { return false }
        let filled = grid.filledCells(inRow: row)
        let same = filled.filter { index in
            let own = grid.texts[index]
            let above = grid.text(top, grid.table.cells[index].column)
            return lexicon.isKnownHeader(own) && Folding.key(above) != Folding.key(own)
                && lexicon.isKnownHeader(above)
                && lexicon.roles(ofHeader: own).first == lexicon.roles(ofHeader: above).first
        }
        return same.count > 1 && same.count * 2 >= filled.count
    }

    /// The words of a header cell; what follows a question or a first line is guidance for whoever fills the table in.
    private static func words(ofHeader index: Int, in grid: TableGrid) -> Int {
        Folding.words(leadText(of: grid.lines[index])).count
    }

    /// The question or the first line of a header cell.
    static func leadText(of lines: [TextLine]) -> String {
        guard let first = lines.first else { return "" }
        let text = first.fullText.split(separator: "\n").first.map(String.init) ?? ""
        guard let question = text.firstIndex(of: "?") else { return text }
        return String(text[...question])
    }

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
                header: header.header, columns: last.columns.lowerBound..<column.columns.upperBound,
                matches: header.matches)
        }
        return result
    }

    private static func logicalColumns(_ grid: TableGrid, rows: Range<Int>, lexicon: Lexicon) -> [Column] {
        var result: [Column] = []
        var column = 0
        while column < grid.columnCount {
            var texts: [String] = []
            var leads: [String] = []
            var indices: [Int] = []
            for row in rows {
                let index = grid.index(row, column)
                guard !indices.contains(index) else { continue }
                indices.append(index)
                if !grid.texts[index].isEmpty {
                    texts.append(CellText.joined(grid.lines[index]).split(separator: "\n").joined(separator: " "))
                    leads.append(leadText(of: grid.lines[index]))
                }
            }
            let last = indices.last.map { grid.table.cells[$0].columns.upperBound } ?? column + 1
            let header = texts.joined(separator: " ").withSingleSpaces
            let end = max(last, column + 1)
            // `Autumn term` heads what happens in it, and is no deadline.
            var matches = CalendarHeading.isCalendar(header) ? [] : lexicon.roleMatches(ofHeader: header)
            if leads != texts {
                // What a question asks goes before what its guidance explains.
                let asked = lexicon.roleMatches(ofHeader: leads.joined(separator: " ").withSingleSpaces)
                if !asked.isEmpty { matches = asked }
            }
            result.append(Column(header: header, columns: column..<end, matches: matches))
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
    var withoutRows: ActionTableHeader {
        ActionTableHeader(captionRows: 0..<0, rows: 0..<0, columns: columns, signatures: signatures)
    }

    /// What tells tables of one action plan: the same headers in the same order.
    var signature: [String] { columns.map { Folding.key($0.header) } }

    /// Whether a column of milestones stands beside one that says what comes of them all.
    func isOfMilestones(_ column: Int, _ lexicon: Lexicon) -> Bool {
        let words = Folding.words(columns[column].header)
        return !words.isEmpty && words.allSatisfy(lexicon.milestoneWords.contains)
            && columns.indices.contains { other in
                other != column
                    && columns[other].matches.first.map { $0.role == .outcome && $0.strength >= 3 } ?? false
            }
    }
}
