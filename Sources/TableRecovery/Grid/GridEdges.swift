import DocumentModel
import PageLayout

/// Decides for every pair of neighbouring slots of a grid whether a cell's edge parts them, edge by edge.
struct GridEdges {
    let columnLines: [GridLine]
    let rowLines: [GridLine]
    /// `[row][column]`: whether an edge parts the slot from the one to its right.
    private(set) var isClosedRight: [[Bool]] = []
    /// `[row][column]`: whether an edge parts the slot from the one below.
    private(set) var isClosedBelow: [[Bool]] = []

    /// A side is drawn where at least this much of it is: corners stay open, and a line may be thicker than its seam.
    static let drawnShare = 0.6
    /// A boundary that is drawn along this much of the table is a real one: where a piece is missing, a cell spans it.
    static let realBoundaryShare = 0.45
    /// The same for boundaries between rows, which merged labels interrupt.
    static let realRowBoundaryShare = 0.3

    var rowCount: Int { rowLines.count - 1 }
    var columnCount: Int { columnLines.count - 1 }

    init(columnLines: [GridLine], rowLines: [GridLine], chunks: [TextChunk], region: RuledRegion) {
        self.columnLines = columnLines
        self.rowLines = rowLines
        let text = SlotText(columnLines: columnLines, rowLines: rowLines, chunks: chunks)
        decideVerticalEdges(
            text, pieces: CellPieces(region.pieces, rowLines: rowLines.map(\.positionInPoints)),
            fills: SpanningFills(
                fills: region.fills, rows: rowLines.map(\.positionInPoints),
                columns: columnLines.map(\.positionInPoints), chunks: chunks))
        decideHorizontalEdges(
            text,
            colors: CellFills.colors(
                fills: region.fills, rows: rowLines.map(\.positionInPoints),
                columns: columnLines.map(\.positionInPoints)))
    }

    private func rowInterval(_ row: Int) -> ClosedRange<Double> {
        rowLines[row].positionInPoints...max(rowLines[row].positionInPoints, rowLines[row + 1].positionInPoints)
    }

    private func columnInterval(_ column: Int) -> ClosedRange<Double> {
        columnLines[column]
            .positionInPoints...max(columnLines[column].positionInPoints, columnLines[column + 1].positionInPoints)
    }

    private mutating func decideVerticalEdges(_ text: SlotText, pieces: CellPieces, fills: SpanningFills) {
        guard let first = rowLines.first, let last = rowLines.last else { return }
        let height = first.positionInPoints...max(first.positionInPoints, last.positionInPoints)
        let isReal = columnLines.map { $0.drawnShare(of: height) >= GridEdges.realBoundaryShare }
        // Cells that span terms may leave less than half of one line, where its neighbours show that lines part columns.
        let isRuledDown = columnLines.indices.dropFirst().dropLast().contains {
            isReal[$0] && columnLines[$0].evidence == .ruling
        }
        for row in 0..<rowCount {
            let interval = rowInterval(row)
            // A row without any shading says nothing about columns that only shading shows.
            let isShaded = columnLines.contains {
                $0.evidence == .fill && $0.drawnShare(of: interval) >= GridEdges.drawnShare
            }
            // Where lines part some slots of a row, a line that is missing between others is missing for a reason.
            let isRuled = columnLines.dropFirst().dropLast().contains {
                $0.evidence == .ruling && $0.drawnShare(of: interval) >= GridEdges.drawnShare
            }
            isClosedRight.append(
                (0..<columnCount).map { column in
                    guard column + 1 < columnCount else { return true }
                    let line = columnLines[column + 1]
                    // Nothing is drawn along a joint: a lone text that runs over it is a banner.
                    let isUnderBanner = line.evidence == .joint && text.isLone[row] && text.crossesRight[row][column]
                    if line.drawnShare(of: interval) >= GridEdges.drawnShare, !isUnderBanner { return true }
                    if text.crossesRight[row][column] { return false }
                    if text.hasText[row][column] && text.hasText[row][column + 1] { return true }
                    if pieces.span(line.positionInPoints, row: row) || fills.span(line.positionInPoints, row: row) {
                        return false
                    }
                    if [.ruling, .joint].contains(line.evidence), isRuled || isRuledDown { return false }
                    return !isReal[column + 1] || (line.evidence == .fill && !isShaded)
                })
        }
    }

    private mutating func decideHorizontalEdges(_ text: SlotText, colors: [[Color?]]) {
        guard let first = columnLines.first, let last = columnLines.last else { return }
        let width = first.positionInPoints...max(first.positionInPoints, last.positionInPoints)
        let isReal = rowLines.map { $0.drawnShare(of: width) >= GridEdges.realRowBoundaryShare }
        for row in 0..<rowCount {
            isClosedBelow.append(
                (0..<columnCount).map { column in
                    guard row + 1 < rowCount else { return true }
                    let line = rowLines[row + 1]
                    if line.drawnShare(of: columnInterval(column)) >= GridEdges.drawnShare { return true }
                    if text.crossesBelow[row][column] { return false }
                    // Browsers paint the shading of a merged label a little too short: where it changes, the cell ends.
                    if line.evidence == .fill, colors[row][column] != colors[row + 1][column] { return true }
                    return !isReal[row + 1]
                })
        }
        openGapsInMergedLabels(text)
    }

    /// Where a column leaves out a line that parts the other columns' rows, its cell covers those rows, and so does it
    /// where only the text of the others parts rows beside the same cell.
    ///
    /// ```
    ///       | Men    11.0         a gap: told by the columns to the right
    ///  1991 | Women   6.6
    ///       |--------------       a line that leaves out the first column
    ///       | Total   8.9
    ///  ---------------------
    /// ```
    private mutating func openGapsInMergedLabels(_ text: SlotText) {
        for column in 0..<columnCount {
            var first = 0
            for row in 0..<rowCount where row + 1 == rowCount || isDrawnBelow(row, column) {
                let boundaries = first..<row
                first = row + 1
                let filled = (boundaries.lowerBound...row).filter { text.hasText[$0][column] }
                let leavesOutLine = boundaries.contains {
                    rowLines[$0 + 1].evidence != .gap && !isClosedBelow[$0][column]
                }
                guard filled.count <= 1,
                    leavesOutLine || isCenteredLabel(filled, column: column, boundaries: boundaries)
                else { continue }
                for boundary in boundaries where rowLines[boundary + 1].evidence == .gap {
                    isClosedBelow[boundary][column] = false
                }
            }
        }
    }

    /// Whether the only text of a label column between two lines stands in the middle of its rows, not in the first.
    private func isCenteredLabel(_ filled: [Int], column: Int, boundaries: Range<Int>) -> Bool {
        guard column == 0, let row = filled.first, row > boundaries.lowerBound, !boundaries.isEmpty,
            boundaries.lowerBound == 0 || isDrawnBelow(boundaries.lowerBound - 1, column)
        else { return false }
        return abs(2 * row - boundaries.lowerBound - boundaries.upperBound) <= 1
            && isDrawnBelow(boundaries.upperBound, column)
    }

    private func isDrawnBelow(_ row: Int, _ column: Int) -> Bool {
        rowLines[row + 1].drawnShare(of: columnInterval(column)) >= GridEdges.drawnShare
    }

    /// The cells that the open edges join: the largest upright blocks of slots, row by row.
    func blocks() -> [(rows: Range<Int>, columns: Range<Int>)] {
        var taken = Array(repeating: Array(repeating: false, count: columnCount), count: rowCount)
        var result: [(rows: Range<Int>, columns: Range<Int>)] = []
        for row in 0..<rowCount {
            for column in 0..<columnCount where !taken[row][column] {
                var right = column + 1
                while right < columnCount, !isClosedRight[row][right - 1], !taken[row][right] { right += 1 }
                var bottom = row + 1
                while bottom < rowCount,
                    (column..<right).allSatisfy({ !isClosedBelow[bottom - 1][$0] && !taken[bottom][$0] }),
                    (column..<right - 1).allSatisfy({ !isClosedRight[bottom][$0] })
                {
                    bottom += 1
                }
                for coveredRow in row..<bottom {
                    for coveredColumn in column..<right { taken[coveredRow][coveredColumn] = true }
                }
                result.append((row..<bottom, column..<right))
            }
        }
        return result
    }
}
