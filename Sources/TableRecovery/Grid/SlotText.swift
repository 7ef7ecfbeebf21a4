import DocumentModel
import PageLayout

/// What the text of a table says about its slots: which hold text, and which text runs over an edge.
struct SlotText {
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
        joinWrappedLabels(chunks, columnLines: columnLines, rowLines: rowLines)
    }

    /// A label that fills its line goes on below in the middle of its sentence, beside whatever rows.
    private mutating func joinWrappedLabels(_ chunks: [TextChunk], columnLines: [GridLine], rowLines: [GridLine]) {
        guard columnLines.count > 2 else { return }
        let labels = chunks.filter { $0.isHorizontal && $0.box.right <= columnLines[1].positionInPoints }
            .sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
        let right = labels.map(\.box.right).max() ?? 0
        for (upper, lower) in zip(labels, labels.dropFirst()) where Sentences.startsInMiddle(lower.text) {
            let em = lower.fontSizeInPoints
            guard let word = lower.words.first, upper.isBold == lower.isBold,
                lower.box.top - upper.box.bottom <= RegionStack.widestLeadingInEms * em,
                upper.box.right + ParagraphBuilder.wordSpaceInEms * em + word.box.width > right
            else { continue }
            let rows = [upper, lower].map {
                SlotText.slots(from: $0.inkBox.center.y, to: $0.inkBox.center.y, lines: rowLines).lowerBound
            }
            guard rows[0] + 1 == rows[1], rowLines[rows[1]].evidence == .gap else { continue }
            crossesBelow[rows[0]][0] = true
        }
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
