import DocumentModel

/// Tables whose columns are drawn with tabs: paragraphs one below the other, each a row.
enum TabTable {
    /// What a paragraph's tabs are.
    struct Tabs: Hashable {
        /// The paragraph's own tab stops; empty where the usual ones hold.
        var stopsInPoints: [Double]
        /// Tabs before the first letter.
        var leadingCount: Int
    }

    private static let fewestRows = 3
    /// Two columns may be anything that is set with a tab; three or more are a table.
    private static let fewestColumns = 3
    /// Rows that leave columns open are rows all the same; but so many must fill three.
    private static let leastShareOfFullRows = 0.6

    /// The blocks with tables in the place of paragraphs that tabs make rows; elsewhere a tab is a space.
    static func built(of blocks: [Document.Block], tabs: [Int: Tabs]) -> [Document.Block] {
        guard !tabs.isEmpty else { return blocks }
        var result: [Document.Block] = []
        var index = 0
        while index < blocks.count {
            guard case .paragraph(let paragraph) = blocks[index], let own = tabs[index] else {
                result.append(blocks[index])
                index += 1
                continue
            }
            var rows: [[[Run]]] = []
            var paragraphs: [Paragraph] = []
            var end = index
            while end < blocks.count, case .paragraph(let next) = blocks[end], let other = tabs[end],
                other.stopsInPoints == own.stopsInPoints, next.label == nil, next.role == .body
            {
                rows.append(fields(of: next, tabs: other))
                paragraphs.append(next)
                end += 1
            }
            if let table = table(of: rows, paragraphs) {
                result.append(.table(table))
                index = end
            } else {
                result.append(.paragraph(spaced(paragraph)))
                index += 1
            }
        }
        return result
    }

    /// The runs between tabs. With tab stops of its own each tab of a paragraph goes one column on; without, authors
    /// type as many as it takes.
    private static func fields(of paragraph: Paragraph, tabs: Tabs) -> [[Run]] {
        let isStopped = !tabs.stopsInPoints.isEmpty
        var fields: [[Run]] = Array(repeating: [], count: isStopped ? tabs.leadingCount + 1 : 1)
        var wasTab = false
        for run in paragraph.runs {
            for (place, piece) in run.text.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
                if place > 0, isStopped || !wasTab { fields.append([]) }
                wasTab = place > 0 ? piece.isEmpty : wasTab && piece.isEmpty
                if !piece.isEmpty { fields[fields.count - 1].append(Run(String(piece), style: run.style)) }
            }
        }
        return fields
    }

    private static func table(of rows: [[[Run]]], _ paragraphs: [Paragraph]) -> Table? {
        guard rows.count >= fewestRows, let columnCount = rows.map(\.count).max() else { return nil }
        let header = isHeader(rows) ? 1 : 0
        guard columnCount >= fewestColumns || columnCount == fewestColumns - 1 && header == 1 else { return nil }
        let full = rows.filter { row in row.filter { !$0.isEmpty }.count >= min(columnCount, fewestColumns) }.count
        guard Double(full) >= leastShareOfFullRows * Double(rows.count) else { return nil }
        var cells: [Table.Cell] = []
        for (row, fields) in rows.enumerated() {
            for (column, runs) in fields.enumerated() where !runs.isEmpty {
                var paragraph = paragraphs[row]
                paragraph.runs = runs
                paragraph.indentInPoints = 0
                cells.append(
                    Table.Cell(
                        row: row, column: column, paragraphs: [paragraph], isHeader: row < header,
                        provenance: paragraph.provenance))
            }
        }
        return Table(
            rowCount: rows.count, columnCount: columnCount, headerRowCount: header, cells: cells,
            provenance: paragraphs.first?.provenance ?? [])
    }

    /// Whether the first row is set off from those below by its type.
    private static func isHeader(_ rows: [[[Run]]]) -> Bool {
        func isSetOff(_ row: [[Run]]) -> Bool {
            let runs = row.flatMap { $0 }
            return !runs.isEmpty && runs.allSatisfy { $0.style.isBold || $0.style.isUnderlined }
        }
        guard let first = rows.first else { return false }
        return isSetOff(first) && !rows.dropFirst().allSatisfy(isSetOff)
    }

    private static func spaced(_ paragraph: Paragraph) -> Paragraph {
        var result = paragraph
        result.runs = paragraph.runs.map { run in
            var text = ""
            for character in run.text {
                let sign = character == "\t" ? " " : character
                if sign == " ", text.last == " " { continue }
                text.append(sign)
            }
            return Run(text, style: run.style)
        }
        return result
    }
}
