import DocumentModel
import PageLayout

/// Whether the first row of a page is the rest of the last row of the page before, and why.
///
/// ```
///  ... | Audit of the        | Coaching in     |
///      | curriculum by       | place           |     <- fills the page to its foot in one column only
///  ------------------------------ page break
///      | subject leaders     |                 |     <- goes on in that column, in the middle of its sentence
/// ```
struct RowCut {
    var isCut: Bool
    var reasons: [String]
    var confidence: Double

    /// Where the document's application never cuts a row.
    static let uncut = RowCut(isCut: false, reasons: [], confidence: 0.99)

    /// A frame that is open at its foot alone says more than all text: lines close it where a row ends.
    private static let votesOfOpenFrame = 10.0
    /// In a table whose every row has a label, one without is the rest of a row, though its text begins afresh.
    private static let votesOfMissingLabel = 2.5
    /// A word that would have fitted at the end of the label above begins a label of its own.
    private static let votesOfFreshLabel = -4.0
    /// A label alone at the foot of a page waits for its text; and so do cells that together with those on the next page make
    /// one whole row: a paragraph of two lines moves over the break, a date of one stays.
    private static let votesOfParts = 4.0
    /// What a page break cuts has one shading on both sides.
    private static let votesOfOtherShading = -4.0
    /// A figure or a date in figures is whole: what is below it is that of another row.
    private static let votesOfSecondFigure = -3.0
    /// Where text begins afresh in all of many columns, it is another row's: seldom does a break cut them all between
    /// sentences.
    private static let votesOfFreshRow = -4.0
    private static let fewestColumnsOfFreshRow = 4
    /// No cell ends with `in` or `and`.
    private static let votesOfJoiningWord = 2.0
    /// A label that fills its line goes on below in the middle of its sentence.
    private static let votesOfLabelInMiddle = 2.5
    /// `2.3` under `2.2` is the number of the next row.
    private static let votesOfNextNumber = -6.0
    /// So many rows show that all have labels.
    private static let fewestLabelledRows = 3
    /// A cell fills the page when its last line ends within this many lines of the lowest text.
    static let linesFromFoot = 1.6

    static func judge(
        above: PageTable, below: PageTable, firstRow: Int, bodyBottomInPoints: Double, lexicon: Lexicon
    ) -> RowCut {
        let lastRow = above.rowCount - 1
        let upper = above.cells.filter { $0.rows.contains(lastRow) }
        let lower = below.cells.filter { $0.row == firstRow }
        let filledBelow = lower.filter { !$0.isEmpty }
        guard !filledBelow.isEmpty else { return RowCut(isCut: false, reasons: ["the row is empty"], confidence: 1) }
        func cellAbove(_ cell: PageCell) -> PageCell? {
            upper.first { $0.columns.contains(cell.column) }
        }
        let footOfText = upper.flatMap(\.lines).map(\.box.bottom).max() ?? above.box.bottom
        var votes = 0.0
        var reasons: [String] = []

        let label = filledBelow.first { $0.column == 0 }
        let areParts =
            isLabelAlone(in: upper, of: above, over: filledBelow)
            || isWholeRow(upper.filter { !$0.isEmpty }, filledBelow, above: above, below: below, firstRow: firstRow)
        if let label, !areParts {
            if !reachesFoot(cellAbove(label), footOfText: footOfText) {
                votes -= 4
            } else if Sentences.startsInMiddle(label.text) {
                votes += isFinished(cellAbove(label), before: label) ? 1 : votesOfLabelInMiddle
                reasons.append("the label goes on")
            } else if isFinished(cellAbove(label), before: label) {
                votes += votesOfFreshLabel
            }
            if let number = label.lines.first?.words.first?.text,
                let above = cellAbove(label)?.lines.first?.words.first,
                LineMark.follows(number, above.text)
            {
                votes += votesOfNextNumber
            }
        } else if label == nil, isLabelled(above, rows: 0..<lastRow + 1),
            isLabelled(below, rows: firstRow + 1..<below.rowCount)
        {
            votes += votesOfMissingLabel
            reasons.append("every other row has a label")
        }
        if areParts {
            votes += votesOfParts
            reasons.append("the cells on both pages make one row")
        }
        // Every cell that goes on must have text above it that runs to the foot of the row.
        let body = filledBelow.filter { $0.column > 0 }
        var unfounded = 0
        var lowerCase = 0
        var openSentences = 0
        var endsInMiddle = false
        var fullLines = 0
        var knownPairs = 0
        for cell in body {
            guard let over = cellAbove(cell), let last = over.lines.last, over.columns == cell.columns else {
                unfounded += 1
                continue
            }
            if !reachesFoot(over, footOfText: footOfText) { unfounded += 1 }
            if Sentences.startsInMiddle(cell.text) { lowerCase += 1 }
            endsInMiddle = endsInMiddle || LineFlow.endsWithJoiningWord(last)
            if let next = cell.lines.first?.words.first, LineWrap.isFull(last, of: over, before: next) {
                fullLines += 1
            }
            if let end = last.words.last, let start = cell.lines.first?.words.first,
                lexicon.contains(end.text, before: start.text)
            {
                knownPairs += 1
            }
            if !(last.text.unicodeScalars.last.map { ".!?;:".unicodeScalars.contains($0) } ?? true) {
                openSentences += 1
            }
        }
        if lowerCase > 0 {
            votes += lowerCase * 2 > body.count ? 3 : 2
            reasons.append("\(lowerCase) of \(body.count) cells start in the middle of a sentence")
        }
        if endsInMiddle {
            votes += votesOfJoiningWord
            reasons.append("a cell above ends in the middle of a sentence")
        }
        if lowerCase == 0, label == nil, body.count >= fewestColumnsOfFreshRow,
            body.reduce(0, { $0 + $1.columnSpan }) == above.columnCount - 1
        {
            votes += votesOfFreshRow
        }
        if unfounded > 0 {
            if !areParts { votes -= 4 * Double(unfounded) / Double(max(body.count, 1)) }
        } else if !body.isEmpty {
            votes += 1
            reasons.append("every cell that goes on fills its column above")
        }
        let pairs = filledBelow.compactMap { cell in cellAbove(cell).map { (above: $0, below: cell) } }
        if pairs.contains(where: { $0.above.fill != $0.below.fill }) { votes += votesOfOtherShading }
        if pairs.contains(where: { Figures.isFigure($0.above.text) && Figures.isFigure($0.below.text) }) {
            votes += votesOfSecondFigure
        }
        if openSentences == body.count, !body.isEmpty { votes += 0.5 }
        if fullLines == body.count, !body.isEmpty {
            votes += 0.75
            reasons.append("every last line above is full")
        } else if !body.isEmpty {
            votes -= 1
        }
        if knownPairs > 0 {
            votes += 1.5
            reasons.append("the words over the break stand together elsewhere")
        }
        if let isUsual = hasUsualFoot(above, footOfText: footOfText) {
            votes += isUsual ? -0.5 : 1.5
            if !isUsual { reasons.append("the row above ends where the page does, not where its text does") }
        }

        let isFull = bodyBottomInPoints - footOfText <= 2.2 * (upper.flatMap(\.lines).last?.box.height ?? 10)
        if isFull { votes += 0.5 } else { votes -= 1 }
        if let drawn = drawnAtFoot(above) {
            if drawn {
                votes -= 0.25
            } else {
                // Text set to the middle or the foot of its cells moves over the break with no regard to lines above.
                votes += isOpenFrame(above) && upper.contains { $0.column > 0 && !$0.isEmpty } ? votesOfOpenFrame : 2
                reasons.append("no line closes the row above")
            }
        }
        return RowCut(isCut: votes >= 2, reasons: reasons, confidence: abs(votes - 1.75) > 1 ? 0.97 : 0.85)
    }

    /// Whether nothing but its label stands in the last row of a page, and all but its label in the next page's first.
    private static func isLabelAlone(in upper: [PageCell], of above: PageTable, over lower: [PageCell]) -> Bool {
        upper.count > 1 && upper.allSatisfy { ($0.column == 0) != $0.isEmpty } && lower.allSatisfy { $0.column > 0 }
            && isLabelled(above, rows: 0..<above.rowCount)
    }

    /// Whether the cells on both sides of a page break fill all columns, none of them twice, and other rows seldom fill those
    /// of one side alone.
    private static func isWholeRow(
        _ upper: [PageCell], _ lower: [PageCell], above: PageTable, below: PageTable, firstRow: Int
    ) -> Bool {
        let (first, rest) = (Set(upper.flatMap(\.columns)), Set(lower.flatMap(\.columns)))
        guard first.count > 1, rest.count > 1, first.isDisjoint(with: rest),
            first.count + rest.count == above.columnCount
        else { return false }
        let filled =
            filledColumns(of: above, rows: 0..<above.rowCount - 1)
            + filledColumns(of: below, rows: firstRow + 1..<below.rowCount)
        return filled.count >= fewestLabelledRows && !filled.contains { $0 == first || $0 == rest }
    }

    /// The columns with text in each of some rows.
    private static func filledColumns(of table: PageTable, rows: Range<Int>) -> [Set<Int>] {
        rows.map { row in
            Set(table.cells.filter { $0.rows.contains(row) && !$0.isEmpty }.flatMap(\.columns))
        }
    }

    /// Whether a cell of the first column stands in each of some rows, and no row shares it with another.
    private static func isLabelled(_ table: PageTable, rows: Range<Int>) -> Bool {
        guard rows.count >= fewestLabelledRows else { return false }
        return rows.allSatisfy { row in
            table.cells.contains { $0.column == 0 && $0.rows == row..<row + 1 && !$0.isEmpty }
        }
    }

    /// Whether a cell's text runs down to the foot of its row, so that it may go on over the page.
    private static func reachesFoot(_ cell: PageCell?, footOfText: Double) -> Bool {
        guard let last = cell?.lines.last else { return false }
        return footOfText - last.box.bottom <= linesFromFoot * max(last.box.height, 1)
    }

    /// Whether a cell ended before the edge of its column did, so that what comes after it is no part of it.
    private static func isFinished(_ cell: PageCell?, before next: PageCell) -> Bool {
        guard let cell, let last = cell.lines.last, let word = next.lines.first?.words.first else { return false }
        return !LineWrap.isFull(last, of: cell, before: word)
    }

    /// The white space under the text of a row varies by less than this.
    private static let sameFootInPoints = 1.0

    /// Whether the white space between the last row's text and the line under it is what other rows have; nil where too
    /// few rows tell.
    private static func hasUsualFoot(_ table: PageTable, footOfText: Double) -> Bool? {
        guard table.rowLines.count > 4, table.rowLines.allSatisfy({ $0.evidence == .ruling }) else { return nil }
        var counts: [Int: Int] = [:]
        for row in 0..<table.rowCount - 1 {
            let bottoms = table.cells.filter { $0.rows == row..<row + 1 }.flatMap(\.lines).map(\.box.bottom)
            guard let bottom = bottoms.max() else { continue }
            counts[Int(saturating: (2 * (table.rowLines[row + 1].positionInPoints - bottom)).rounded()), default: 0] +=
                1
        }
        guard let usual = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }), usual.value >= 2,
            let foot = table.rowLines.last?.positionInPoints
        else { return nil }
        return abs(foot - footOfText - Double(usual.key) / 2) <= sameFootInPoints
    }

    /// Whether lines run round a table and part its rows, but for its foot.
    private static func isOpenFrame(_ table: PageTable) -> Bool {
        let inner = table.rowLines.dropFirst().dropLast()
        return inner.count { $0.evidence == .ruling } * 2 > inner.count
            && table.region.map(RegionStack.isClosed) ?? false
    }

    /// Whether a line closes the foot of a page's table, in a table whose other rows lines part; nil where none do.
    private static func drawnAtFoot(_ table: PageTable) -> Bool? {
        let inner = table.rowLines.dropFirst().dropLast().filter { $0.evidence == .ruling }
        guard !inner.isEmpty, let last = table.rowLines.last else { return nil }
        return last.evidence == .ruling
    }
}
