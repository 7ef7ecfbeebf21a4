import DocumentModel
package import PageLayout

/// Makes ready the pages of a sheet that show its right-hand columns, before they are put beside the others: one column
/// alone is a table there, and what is printed again above the table goes.
///
/// ```
///  page 1                           page 2
///  People Strategy 2025             Peopl             cut off at the end of the repeated column
///  | Ref | Action      | Lead |     | Comments |
///  | P1  | Publish pay | HR   |     | On file  |      rows at the heights of those of page 1
/// ```
package enum SheetPages {
    /// What further pages print of the lines above a sheet.
    package struct Repeats {
        /// What they print again.
        package var lines: [(page: Int, line: TextLine)] = []
        /// How many words are parts of words on the page before.
        package var doubledWordCount = 0
    }

    package static func complete(_ outcomes: inout [TableFinder.Outcome], contents: [PageContent]) -> Repeats {
        var repeats = Repeats()
        for page in outcomes.indices.dropFirst() {
            if outcomes[page].tables.isEmpty, let column = lonelyColumn(on: contents[page], outcome: outcomes[page]),
                outcomes[..<page].contains(where: { isBeside(column, $0) })
            {
                let taken = Set(column.words)
                outcomes[page].tables = [column]
                outcomes[page].remainingWords.removeAll(where: taken.contains)
                outcomes[page].boxes.removeAll { $0.intersection(column.box) != nil }
            }
            guard let table = outcomes[page].tables.first,
                let left = outcomes[..<page].indices.first(where: { isBeside(table, outcomes[$0]) })
            else { continue }
            let own = outcomes[page].remainingWords.filter { $0.box.center.y < table.box.top }
            if isRepeated(own, of: outcomes[left]) {
                outcomes[page].remainingWords.removeAll(where: own.contains)
                repeats.lines += LineBuilder.lines(of: own, widestSpaceInEms: .infinity).map {
                    (contents[page].number, $0)
                }
            } else if let (line, upper) = lineOverEdge(
                own, beside: table, of: outcomes[left], pageWidthInPoints: contents[left].widthInPoints)
            {
                outcomes[page].remainingWords.removeAll(where: own.contains)
                outcomes[left].remainingWords.removeAll(where: upper.contains)
                outcomes[left].remainingWords += line.words
                repeats.doubledWordCount += line.doubledCount
            }
        }
        return repeats
    }

    /// Whether a page's table has other columns, with its rows at the same heights.
    private static func isBeside(_ table: PageTable, _ left: TableFinder.Outcome) -> Bool {
        left.tables.contains { SidewaysPages.hasSameRows(table, $0) && SidewaysPages.hasOtherColumns(table, $0) }
    }

    /// The cells that stand in one column on a page, as a table; nil where there are none, or something else is drawn.
    private static func lonelyColumn(on content: PageContent, outcome: TableFinder.Outcome) -> PageTable? {
        let regions = RuledRegionFinder.regions(
            of: content.rulings, fills: content.fills, pageArea: content.widthInPoints * content.heightInPoints)
        guard let first = regions.first else { return nil }
        let region = regions.dropFirst().reduce(first) { $0.joined(with: $1) }
        let columns = GridLineFinder.columnLines(of: region)
        let rows = GridLineFinder.rowLines(of: region)
        guard columns.count == 2, rows.count > SidewaysPages.fewestRows else { return nil }
        let cells = zip(rows, rows.dropFirst()).enumerated().map { row, lines in
            let box = Rectangle(
                left: columns[0].positionInPoints, top: lines.0.positionInPoints, right: columns[1].positionInPoints,
                bottom: lines.1.positionInPoints)
            return PageCell(
                row: row, column: 0, rowSpan: 1, columnSpan: 1, box: box,
                lines: LineBuilder.lines(
                    of: outcome.remainingWords.filter { box.contains($0.box.center) },
                    widestSpaceInEms: GridBuilder.widestSpaceInCellInEms),
                fill: region.fills.first { $0.box.contains(box.center) }?.color,
                confidence: min(lines.0.confidence, lines.1.confidence))
        }
        guard cells.contains(where: { !$0.isEmpty }) else { return nil }
        var table = PageTable(
            page: content.number, box: region.box, columnLines: columns, rowLines: rows, cells: cells,
            headerRowCount: 0)
        table.region = region
        return table
    }

    /// Whether each word above a table is what stands above the other page's at its place, whole or cut off.
    private static func isRepeated(_ own: [Word], of left: TableFinder.Outcome) -> Bool {
        let others = wordsAboveTable(of: left)
        return !own.isEmpty
            && own.allSatisfy { word in
                others.contains { other in
                    hasSameHeight(word, other)
                        && abs(other.box.left - word.box.left) <= SidewaysPages.sameHeightInPoints
                        && PlainText.key(other.text).hasPrefix(PlainText.key(word.text))
                }
            }
    }

    /// The line above the other page's table that runs over its right edge, put together with what a page shows of it above
    /// its own table, and the words of its first part.
    private static func lineOverEdge(
        _ own: [Word], beside table: PageTable, of left: TableFinder.Outcome, pageWidthInPoints: Double
    ) -> (line: LineOverEdge, upper: [Word])? {
        guard let first = own.min(by: { $0.box.left < $1.box.left }), own.allSatisfy({ hasSameHeight($0, first) }),
            first.box.left <= table.box.left + edgeToleranceInPoints, let other = left.tables.first
        else { return nil }
        let upper = wordsAboveTable(of: left).filter { hasSameHeight($0, first) }
        guard let end = upper.map(\.box.right).max(), end >= other.box.right - edgeToleranceInPoints,
            let line = LineOverEdge(upper, goingOnIn: own, pageWidthInPoints: pageWidthInPoints)
        else { return nil }
        return (line, upper)
    }

    /// A line that runs over the edge of the paper ends so close to the table's edge, and goes on so close to it.
    private static let edgeToleranceInPoints = 12.0

    private static func hasSameHeight(_ word: Word, _ other: Word) -> Bool {
        abs(other.box.top - word.box.top) <= SidewaysPages.sameHeightInPoints
    }

    private static func wordsAboveTable(of outcome: TableFinder.Outcome) -> [Word] {
        let top = outcome.tables.first?.box.top ?? 0
        return outcome.remainingWords.filter { $0.box.center.y < top }
    }
}
