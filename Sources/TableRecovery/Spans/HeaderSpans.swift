import DocumentModel
import PageLayout

/// Widens heads that stand centred over, or at the left end of, several columns without any drawn edge to say so.
///
/// ```
///  Strand          2021-22                 2022-23
///           Autumn  Spring  Summer  Autumn  Spring  Summer
/// ```
enum HeaderSpans {
    /// Heads are looked for in this many rows at the top.
    static let deepestHeaderRow = 3
    /// A head is centred over columns when the middles differ by no more than this share of a column's width.
    static let centeredWithinColumnShare = 0.3
    /// A head that begins where the head below begins, within this, stands at the left end of its columns.
    static let sameLeftEdgeInPoints = 1.0

    static func widen(_ table: inout PageTable) {
        for row in 0..<min(deepestHeaderRow, table.rowCount - 1) {
            if isComplete(row: row, of: table) { return }
            widen(row: row, of: &table)
        }
    }

    /// A row in which every column but the label's has a head of its own is the last one of heads.
    private static func isComplete(row: Int, of table: PageTable) -> Bool {
        let headed = table.cells.count { $0.row == row && $0.column > 0 && $0.columnSpan == 1 && !$0.isEmpty }
        return table.columnCount > 1 && headed == table.columnCount - 1
    }

    private static func widen(row: Int, of table: inout PageTable) {
        let columns = table.columnCount
        var owner = Array(repeating: -1, count: columns)
        var below = Array(repeating: false, count: columns)
        for (index, cell) in table.cells.enumerated() {
            if cell.rows == row..<row + 1 { for column in cell.columns { owner[column] = index } }
            if cell.rows.contains(row + 1), cell.row == row + 1, !cell.isEmpty {
                for column in cell.columns { below[column] = true }
            }
        }
        let heads = table.cells.indices.filter {
            table.cells[$0].rows == row..<row + 1 && !table.cells[$0].isEmpty
        }.sorted { table.cells[$0].column < table.cells[$1].column }
        guard !heads.isEmpty, isHead(heads.map { table.cells[$0] }), below.dropFirst().allSatisfy(\.self) else {
            return
        }

        func isFree(_ column: Int) -> Bool {
            guard (0..<columns).contains(column), owner[column] >= 0, below[column] else { return false }
            return table.cells[owner[column]].isEmpty && table.cells[owner[column]].columnSpan == 1
        }
        func isOpen(_ line: Int) -> Bool {
            let interval = table.rowLines[row].positionInPoints...table.rowLines[row + 1].positionInPoints
            return table.columnLines[line].drawnShare(of: interval) < GridEdges.drawnShare
        }
        var spans = Dictionary(uniqueKeysWithValues: heads.map { ($0, table.cells[$0].columns) })
        let headsBelow = table.cells.filter { $0.row == row + 1 && !$0.isEmpty }
        /// Both are set to the left then: centred heads of other widths begin elsewhere.
        func startsWithHeadBelow(_ head: PageCell) -> Bool {
            guard let left = head.lines.map(\.box.left).min(), let width = head.lines.map(\.box.width).max(),
                let below = headsBelow.first(where: { $0.column == head.column && $0.columnSpan == 1 }),
                let leftBelow = below.lines.map(\.box.left).min(), let widthBelow = below.lines.map(\.box.width).max()
            else { return false }
            return abs(left - leftBelow) <= sameLeftEdgeInPoints && abs(width - widthBelow) > 2 * sameLeftEdgeInPoints
        }
        guard
            heads.contains(where: { head in
                table.cells[head].columns.lowerBound > 0
                    && (isFree(table.cells[head].columns.lowerBound - 1)
                        || isFree(table.cells[head].columns.upperBound))
            })
        else { return }

        // Centred heads grow by one column on both sides at a time, all together, so that none takes another's.
        var taken = Set(heads.flatMap { Array(table.cells[$0].columns) })
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for head in heads {
                guard let span = spans[head], isCentered(table.cells[head], over: span, of: table),
                    !startsWithHeadBelow(table.cells[head]), below[span.lowerBound],
                    isFree(span.lowerBound - 1), isFree(span.upperBound), !taken.contains(span.lowerBound - 1),
                    !taken.contains(span.upperBound), isOpen(span.lowerBound), isOpen(span.upperBound),
                    isCentered(table.cells[head], over: span.lowerBound - 1..<span.upperBound + 1, of: table)
                else { continue }
                spans[head] = span.lowerBound - 1..<span.upperBound + 1
                taken.formUnion([span.lowerBound - 1, span.upperBound])
                isGrowing = true
            }
        }
        // Others reach to the right, up to the next head, where columns with heads of their own stand below.
        for (place, head) in heads.enumerated() {
            guard var span = spans[head], below[span.lowerBound],
                startsWithHeadBelow(table.cells[head]) || !isCentered(table.cells[head], over: span, of: table)
            else { continue }
            let next = place + 1 < heads.count ? spans[heads[place + 1]]?.lowerBound ?? columns : columns
            while span.upperBound < next, isFree(span.upperBound), !taken.contains(span.upperBound),
                isOpen(span.upperBound)
            {
                taken.insert(span.upperBound)
                span = span.lowerBound..<span.upperBound + 1
            }
            spans[head] = span
        }
        apply(spans, row: row, to: &table)
    }

    /// Heads are short: longer text in a row means that it belongs to the body.
    private static func isHead(_ cells: [PageCell]) -> Bool {
        cells.allSatisfy { $0.lines.count <= longestHeadInLines }
    }

    /// Heads over several columns run over no more lines than this.
    static let longestHeadInLines = 3

    private static func isCentered(_ cell: PageCell, over columns: Range<Int>, of table: PageTable) -> Bool {
        guard let text = Rectangle.enclosing(cell.lines.map(\.box)) else { return false }
        let left = table.columnLines[columns.lowerBound].positionInPoints
        let right = table.columnLines[columns.upperBound].positionInPoints
        let width = (right - left) / Double(columns.count)
        return abs(text.center.x - (left + right) / 2) <= centeredWithinColumnShare * width
    }

    private static func apply(_ spans: [Int: Range<Int>], row: Int, to table: inout PageTable) {
        var swallowed: Set<Int> = []
        for (head, span) in spans.sorted(by: { $0.key < $1.key }) where span != table.cells[head].columns {
            for (index, cell) in table.cells.enumerated()
            where index != head && cell.rows == row..<row + 1 && span.contains(cell.column) { swallowed.insert(index) }
            table.cells[head].column = span.lowerBound
            table.cells[head].columnSpan = span.count
            let box = table.cells[head].box
            table.cells[head].box = Rectangle(
                left: table.columnLines[span.lowerBound].positionInPoints, top: box.top,
                right: table.columnLines[span.upperBound].positionInPoints, bottom: box.bottom)
        }
        table.cells = table.cells.enumerated().filter { !swallowed.contains($0.offset) }.map(\.element)
    }
}
