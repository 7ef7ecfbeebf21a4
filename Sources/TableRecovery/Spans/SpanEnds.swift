import DocumentModel
import PageLayout

/// Tells how sure the right end of a cell is that spans columns where nothing is drawn and nothing stands beside it.
///
/// ```
///  Autumn      Spring      Summer
///  Continue to monitor the use of        the next word would have fitted before Summer, so the cell ends there:
///  all packages                          a line's wrap marks its cell's right edge
///  Continue to monitor                   ends under Spring, or under Summer?
/// ```
enum SpanEnds {
    /// Lowers the confidence of cells whose right end no wrap marks.
    static func weigh(_ table: inout PageTable) {
        var isEmptyFrom: [Int: Set<Int>] = [:]
        for cell in table.cells where cell.isEmpty { isEmptyFrom[cell.row, default: []].insert(cell.column) }
        for index in table.cells.indices {
            let cell = table.cells[index]
            guard cell.columnSpan > 1, !cell.isEmpty, cell.columns.upperBound < table.columnCount,
                isEmptyFrom[cell.row]?.contains(cell.columns.upperBound) ?? false
            else { continue }
            let height = cell.box.top...max(cell.box.top, cell.box.bottom)
            let isDrawn =
                table.columnLines[cell.columns.upperBound].drawnShare(of: height) >= GridEdges.drawnShare
            if !isDrawn, !isMarkedByWrap(cell) {
                table.cells[index].confidence = min(cell.confidence, GridLine.doubtfulConfidence)
            }
        }
    }

    /// Whether some line ended where the next word would not have fitted any more.
    private static func isMarkedByWrap(_ cell: PageCell) -> Bool {
        zip(cell.lines, cell.lines.dropFirst()).contains { line, next in
            next.words.first.map { LineWrap.isFull(line, of: cell, before: $0) } ?? false
        }
    }
}
