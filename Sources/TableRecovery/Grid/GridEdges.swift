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

/// What the text of a table says about its slots: which hold text, and which text runs over an edge.
private struct SlotText {
    var hasText: [[Bool]]
    var crossesRight: [[Bool]]
    var crossesBelow: [[Bool]]
    /// Whether one piece of text is all that a row holds.
    var isLone: [Bool]

    /// A word must reach this far over a boundary to count as crossing it.
    static let reachInPoints = 1.5
    /// A word that begins this close to where the column's other lines begin starts a cell there.
    static let sameLeftEdgeInPoints = 0.8

    init(columnLines: [GridLine], rowLines: [GridLine], chunks: [TextChunk]) {
        let rows = rowLines.count - 1
        let columns = columnLines.count - 1
        let empty = Array(repeating: Array(repeating: false, count: columns), count: rows)
        hasText = empty
        crossesRight = empty
        crossesBelow = empty
        isLone = []
        var pieceCounts = Array(repeating: 0, count: rows)
        let leftEdges = SlotText.leftEdges(of: chunks, columnLines: columnLines)
        for chunk in chunks {
            let rowRange = SlotText.slots(from: chunk.inkBox.top, to: chunk.inkBox.bottom, lines: rowLines)
            let middleRow = SlotText.slots(from: chunk.inkBox.center.y, to: chunk.inkBox.center.y, lines: rowLines)
                .lowerBound
            pieceCounts[middleRow] += 1
            for row in rowRange where row + 1 < rows {
                let reachesOver = chunk.inkBox.bottom - rowLines[row + 1].positionInPoints
                guard reachesOver > 2 * SlotText.reachInPoints else { continue }
                for column in SlotText.slots(from: chunk.box.left, to: chunk.box.right, lines: columnLines) {
                    crossesBelow[row][column] = true
                }
            }
            let usualGap = SlotText.usualGapInPoints(in: chunk)
            for (index, word) in chunk.words.enumerated() {
                let place = SlotText.slots(from: word.box.center.x, to: word.box.center.x, lines: columnLines)
                    .lowerBound
                hasText[middleRow][place] = true
                for column in SlotText.slots(from: word.box.left, to: word.box.right, lines: columnLines)
                where column + 1 < columns {
                    let line = columnLines[column + 1].positionInPoints
                    if word.box.left < line - SlotText.reachInPoints, word.box.right > line + SlotText.reachInPoints {
                        crossesRight[middleRow][column] = true
                    }
                }
                guard index > 0, chunk.isHorizontal else { continue }
                // A boundary in the space between two words of one line: the line runs on over it, unless the second
                // word stands where the column's cells begin.
                let previous = chunk.words[index - 1]
                for column in 1..<max(columns, 1) {
                    let line = columnLines[column].positionInPoints
                    guard line > previous.box.center.x, line < word.box.center.x,
                        previous.box.right <= line + SlotText.reachInPoints,
                        word.box.left >= line - SlotText.reachInPoints
                    else { continue }
                    let startsCell =
                        columnLines[column].evidence != .ruling
                        && (leftEdges[column].map { abs($0 - word.box.left) <= SlotText.sameLeftEdgeInPoints } ?? false
                            && word.box.left - previous.box.right
                                > SlotText.widerThanSpaceRatio * (usualGap ?? 0)
                            || SlotText.isParted(chunk.words, at: index, usualGapInPoints: usualGap))
                    if !startsCell { crossesRight[middleRow][column - 1] = true }
                }
            }
        }
        isLone = pieceCounts.map { $0 == 1 }
    }

    /// The median gap between the words of a piece of text; nil where too few tell.
    private static func usualGapInPoints(in chunk: TextChunk) -> Double? {
        guard chunk.words.count > 2 else { return nil }
        let gaps = zip(chunk.words, chunk.words.dropFirst()).map { $1.box.left - $0.box.right }.sorted()
        return gaps[(gaps.count - 1) / 2]
    }

    /// Whether a word over a boundary from the one before is another cell's text: figures, or clearly further apart than
    /// others.
    private static func isParted(_ words: [Word], at index: Int, usualGapInPoints usualGap: Double?) -> Bool {
        let (left, right) = (words[index - 1], words[index])
        if Figures.isFigure(left.text), Figures.isFigure(right.text), !isInRange(words, at: index) { return true }
        guard let usualGap else { return false }
        return right.box.left - left.box.right > partingGapRatio * max(usualGap, 0.1 * left.fontSizeInPoints)
    }

    /// Whether a dash at a gap stands between two numbers, or a number and what it counts: `2022 – 2023`, `Aim 1 – Reading`.
    private static func isInRange(_ words: [Word], at index: Int) -> Bool {
        for place in [index - 1, index] where place > 0 && place + 1 < words.count && dashes.contains(words[place].text)
        {
            let next = words[place + 1].text
            let goesOn = Figures.isFigure(next) || next.first?.isLetter ?? false
            if goesOn, Figures.isFigure(words[place - 1].text) { return true }
        }
        return false
    }

    private static let dashes: Set<String> = ["-", "–", "—"]

    /// A gap of the chunk's usual width is a space, wherever it lies.
    private static let widerThanSpaceRatio = 1.12
    /// Justified text stretches all gaps of a line alike; one this much wider than the usual parts cells.
    private static let partingGapRatio = 1.6

    /// Where the lines of each column begin: the most frequent left edge, if several lines share it.
    private static func leftEdges(of chunks: [TextChunk], columnLines: [GridLine]) -> [Double?] {
        var counts = Array(repeating: [Int: (count: Int, sum: Double)](), count: columnLines.count)
        for chunk in chunks {
            let column = slots(from: chunk.box.left, to: chunk.box.left, lines: columnLines).lowerBound
            let step = Int(saturating: chunk.box.left.rounded())
            let known = counts[column][step] ?? (0, 0)
            counts[column][step] = (known.count + 1, known.sum + chunk.box.left)
        }
        return counts.map { column in
            guard let best = column.max(by: { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }),
                best.value.count >= 2
            else { return nil }
            return best.value.sum / Double(best.value.count)
        }
    }

    /// The slots that an interval touches.
    private static func slots(from start: Double, to end: Double, lines: [GridLine]) -> ClosedRange<Int> {
        func slot(_ value: Double) -> Int {
            min(max(lines.partitioningIndex { $0.positionInPoints > value } - 1, 0), lines.count - 2)
        }
        let first = slot(start)
        return first...max(first, slot(end))
    }
}
