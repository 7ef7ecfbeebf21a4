import DocumentModel
import PageLayout

/// Takes a strip of ruled cells at the head of a page for the rest of a row, though only one of its cells holds text.
///
/// ```
///  | 5 | Prepare pupils | • Annual reviews from Year 9 | TL |
///  ------------------------------ page break
///  |   |                | have a PfA section           |    |     by itself it would be a box
/// ```
enum RowRest {
    /// Adds what opens a page and has the columns of the table that ends the page before.
    static func add(to outcomes: inout [TableFinder.Outcome], contents: [PageContent]) {
        for page in outcomes.indices.dropFirst() where contents[page].number == contents[page - 1].number + 1 {
            guard let above = outcomes[page - 1].tables.last, !above.isOfBoxes, above.structure == nil,
                contents[page].widthInPoints == contents[page - 1].widthInPoints,
                !outcomes[page - 1].remainingWords.contains(where: { $0.box.center.y > above.box.bottom }),
                let rest = rest(of: above, on: contents[page], outcome: outcomes[page])
            else { continue }
            let taken = Set(rest.words)
            outcomes[page].tables.insert(rest, at: 0)
            outcomes[page].remainingWords.removeAll(where: taken.contains)
            outcomes[page].boxes.removeAll { $0.intersection(rest.box) != nil }
        }
    }

    private static func rest(
        of above: PageTable, on content: PageContent, outcome: TableFinder.Outcome
    ) -> PageTable? {
        let firstTop = outcome.tables.first?.box.top ?? .infinity
        let mostInPoints = firstTop + marginInPoints
        guard outcome.remainingWords.contains(where: { $0.box.center.y <= mostInPoints }) else { return nil }
        let regions = RuledRegionFinder.regions(
            of: content.rulings, fills: content.fills, pageArea: content.widthInPoints * content.heightInPoints)
        guard let region = regions.first, RegionStack.isClosed(region),
            !outcome.tables.contains(where: { $0.box.top < region.box.bottom }),
            !outcome.remainingWords.contains(where: { $0.box.center.y < region.box.top }),
            hasColumns(of: above, region)
        else { return nil }
        let words = outcome.remainingWords.filter { region.box.contains($0.box.center, marginInPoints: marginInPoints) }
        guard let table = GridBuilder.table(page: content.number, region: region, words: words),
            table.columnCount == above.columnCount, table.rowCount == 1
        else { return nil }
        return table
    }

    /// Words stand in a cell that holds their middle within this.
    private static let marginInPoints = 0.5

    /// Whether every line between columns is drawn in a strip where the table above has one.
    private static func hasColumns(of above: PageTable, _ region: RuledRegion) -> Bool {
        let lines = GridLineFinder.columnLines(of: region)
        return lines.count > 2 && lines.count == above.columnLines.count
            && zip(lines, above.columnLines).allSatisfy {
                $0.evidence == .ruling
                    && abs($0.positionInPoints - $1.positionInPoints) <= TableStitcher.sameColumnEdgeInPoints
            }
    }
}
