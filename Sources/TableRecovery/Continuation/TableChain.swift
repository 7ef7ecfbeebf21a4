import DocumentModel
import PageLayout

/// Rebuilds tables without drawn columns from the evidence of all the pages that they run over.
///
/// One page may show three rows and no word in half of its columns; all pages together show every column. The last table
/// of a page and what opens the next are one chain when the text of the one fits into the columns of the other.
enum TableChain {
    /// The white space above a line that still belongs to the table, in font sizes.
    static let tallestGapInEms = 3.5

    /// Rebuilds the chains among the pages' tables, in place.
    static func rebuild(_ outcomes: inout [TableFinder.Outcome], contents: [PageContent]) {
        var index = 0
        while index < outcomes.count {
            guard let first = outcomes[index].tables.last, first.hasUndrawnColumns else {
                index += 1
                continue
            }
            absorbBelow(&outcomes[index])
            var end = index + 1
            while end < outcomes.count, goesOn(outcomes, from: index, to: end, contents: contents) {
                end += 1
                // A page that the table does not fill to its foot, or with another table, ends the chain.
                if outcomes[end - 1].tables.count > 1 || startsAnew(outcomes[end - 1], after: first) { break }
            }
            if end > index + 1 { rebuild(pages: index..<end, of: &outcomes, contents: contents) }
            index = max(index + 1, end - 1 > index && outcomes[end - 1].tables.count > 1 ? end - 1 : end)
        }
    }

    /// The last table of the chain's first page.
    private static func head(_ outcomes: [TableFinder.Outcome], _ index: Int) -> PageTable? {
        outcomes[index].tables.last
    }

    private static func goesOn(
        _ outcomes: [TableFinder.Outcome], from start: Int, to next: Int, contents: [PageContent]
    ) -> Bool {
        guard let head = head(outcomes, start), contents[next].number == contents[next - 1].number + 1,
            contents[next].widthInPoints == contents[start].widthInPoints,
            let above = outcomes[next - 1].tables.last, outcomes[next].tables.first?.structure == nil,
            !outcomes[next - 1].remainingWords.contains(where: { $0.box.center.y > above.box.bottom })
        else { return false }
        let columns = ChainColumns(head)
        let rowLines = rowLines(of: head, contents[next])
        let opening = opening(of: outcomes[next], columns: columns, rowLines: rowLines)
        guard let table = outcomes[next].tables.first, !startsAnew(outcomes[next], after: head) else {
            return opening.isWhole && !opening.words.isEmpty
        }
        return opening.isWhole && hasSameDrawnColumns(table, head)
            && columns.fits(TextChunk.chunks(of: table.words), rowLines: rowLines)
    }

    /// Whether the columns that are drawn on one page are among those of the other, where both draw some: a wide column
    /// would take up any other table.
    private static func hasSameDrawnColumns(_ table: PageTable, _ head: PageTable) -> Bool {
        let drawn = [table, head].map { table in
            table.columnLines.dropFirst().dropLast().filter { $0.evidence != .gap }.map(\.positionInPoints)
        }
        guard let fewer = drawn.min(by: { $0.count < $1.count }), let more = drawn.max(by: { $0.count < $1.count })
        else { return true }
        return fewer.allSatisfy { position in more.contains { abs($0 - position) <= ColumnFit.sameEdgeInPoints } }
    }

    /// Whether a page's first table has the heads of the table before, though not at the top of the page: it is another
    /// one, for the next year.
    private static func startsAnew(_ outcome: TableFinder.Outcome, after head: PageTable) -> Bool {
        guard let table = outcome.tables.first,
            outcome.remainingWords.contains(where: { $0.box.center.y < table.box.top })
        else { return false }
        return !heads(of: table).isDisjoint(with: heads(of: head))
    }

    /// What the first rows say, each as a whole, where they hold several cells.
    private static func heads(of table: PageTable) -> Set<[String]> {
        let rows = Dictionary(
            grouping: table.cells.filter { $0.row < RepeatedHeads.deepestHeadRow && !$0.isEmpty && $0.column > 0 },
            by: \.row)
        return Set(
            rows.values.filter { $0.count >= RepeatedHeads.fewestHeads }
                .map { $0.sorted { $0.column < $1.column }.map { PlainText.key($0.text) } })
    }

    /// Lines as wide as a table say that what stands between them are its rows, whatever spans columns in them.
    private static func rowLines(of table: PageTable, _ content: PageContent) -> [Double] {
        content.rulings.filter {
            $0.orientation == .horizontal && abs($0.startInPoints - table.box.left) <= ColumnFit.sameEdgeInPoints
                && abs($0.endInPoints - table.box.right) <= ColumnFit.sameEdgeInPoints
        }.map(\.positionInPoints)
    }

    /// The text above a page's first table, as far down as it fits the columns.
    private static func opening(
        of outcome: TableFinder.Outcome, columns: ChainColumns, rowLines: [Double]
    ) -> (words: [Word], isWhole: Bool) {
        let limit = outcome.tables.first?.box.top ?? .infinity
        let bands = TextBand.bands(
            of: TextChunk.chunks(of: outcome.remainingWords.filter { $0.box.center.y < limit }))
        var chunks: [TextChunk] = []
        var bottom: Double?
        var isWhole = true
        for band in bands {
            let isUnderLine = rowLines.contains { $0 > bottom ?? -.infinity && $0 < band.top }
            guard columns.crossingCount(of: band.chunks) != nil, isUnderLine || isNear(band, below: bottom)
            else {
                // Rows at the head of a page end where a heading or another text begins, prose is no row.
                isWhole =
                    outcome.tables.isEmpty && !chunks.isEmpty
                    || Set(chunks.map { columns.column(of: $0) }).count >= fewestColumns
                break
            }
            chunks += band.chunks
            bottom = band.bottom
        }
        guard columns.fits(chunks, rowLines: rowLines) else { return ([], false) }
        return (chunks.flatMap(\.words), isWhole)
    }

    /// Text that stands in so many columns is a row, whatever comes below it.
    private static let fewestColumns = 3

    private static func isNear(_ band: TextBand, below bottom: Double?) -> Bool {
        guard let bottom, let chunk = band.chunks.first else { return true }
        return band.top - bottom <= tallestGapInEms * chunk.fontSizeInPoints
    }

    /// Lines under a table that fit its columns belong to its last row.
    private static func absorbBelow(_ outcome: inout TableFinder.Outcome) {
        guard let table = outcome.tables.last, table.rowLines.last?.evidence == .gap else { return }
        let below = outcome.remainingWords.filter { $0.box.center.y > table.box.bottom }
        let columns = ChainColumns(table)
        var bottom = table.box.bottom
        var taken: Set<Word> = []
        for band in TextBand.bands(of: TextChunk.chunks(of: below)) {
            guard columns.fits(band.chunks), isNear(band, below: bottom), !TableTrimming.opensNote(band),
                band.chunks.allSatisfy({ Columns.of($0, edges: columns.edges).count == 1 })
            else { break }
            taken.formUnion(band.chunks.flatMap(\.words))
            bottom = band.bottom
        }
        guard !taken.isEmpty, var region = table.region else { return }
        let words = table.words + below.filter(taken.contains)
        region.box = Rectangle.enclosing(words.map(\.box))?.union(region.box) ?? region.box
        guard let rebuilt = GridBuilder.table(page: table.page, region: region, words: words) else { return }
        outcome.tables[outcome.tables.count - 1] = rebuilt
        outcome.remainingWords.removeAll(where: taken.contains)
    }

    /// What the topmost band of text says: a page whose first band says the same repeats the table's heads.
    static func firstBand(_ words: [Word]) -> String {
        let band = TextBand.bands(of: TextChunk.chunks(of: words)).first
        let chunks = (band?.chunks ?? []).sorted { ($0.box.left, $0.box.top) < ($1.box.left, $1.box.top) }
        return PlainText.key(chunks.map(\.text).joined())
    }

    /// A boundary that all pages tell, drawn as one page draws it.
    private static func ownLine(_ line: GridLine, on region: RuledRegion) -> GridLine {
        let own = GridLineFinder.columnLines(of: region).first {
            abs($0.positionInPoints - line.positionInPoints) <= GridLineFinder.sameBoundaryInPoints
        }
        return GridLine(
            positionInPoints: line.positionInPoints, evidence: own?.evidence ?? .gap, drawn: own?.drawn ?? [])
    }

    /// Adds the lines that run over a table's whole width on a page that goes on with it, above and below its text too.
    private static func addRowLines(_ positions: [Double], of content: PageContent, to region: inout RuledRegion) {
        let known = region.horizontals
        let near = region.box.insetBy(-TableFinder.nearInPoints)
        let lines = RulingJoiner.joined(content.rulings).filter { line in
            line.orientation == .horizontal
                && positions.contains { abs($0 - line.positionInPoints) <= ColumnFit.sameEdgeInPoints }
                && line.positionInPoints >= near.top && line.positionInPoints <= near.bottom && !known.contains(line)
        }
        for line in lines {
            region.horizontals.append(line)
            region.box = region.box.union(
                Rectangle(
                    left: line.startInPoints, top: line.positionInPoints, right: line.endInPoints,
                    bottom: line.positionInPoints))
        }
    }

    /// Builds all pages of a chain with what they tell together.
    private static func rebuild(
        pages: Range<Int>, of outcomes: inout [TableFinder.Outcome], contents: [PageContent]
    ) {
        guard let head = head(outcomes, pages.lowerBound), let headRegion = head.region else { return }
        let headBand = firstBand(head.words)
        var parts: [(region: RuledRegion, words: [Word], hasHeads: Bool)] = [(headRegion, head.words, true)]
        let columns = ChainColumns(head)
        for page in pages.dropFirst() {
            let rowLines = rowLines(of: head, contents[page])
            let opening = opening(of: outcomes[page], columns: columns, rowLines: rowLines)
            let table = startsAnew(outcomes[page], after: head) ? nil : outcomes[page].tables.first
            let words = opening.words + (table?.words ?? [])
            guard let text = Rectangle.enclosing(words.map(\.box)) else { return }
            var region = table?.region ?? RuledRegion(box: text, horizontals: [], verticals: [], fills: [])
            region.box = region.box.union(text)
            addRowLines(rowLines, of: contents[page], to: &region)
            parts.append((region, words, firstBand(words) == headBand))
        }
        guard let whole = Rectangle.enclosing(parts.map(\.region.box)) else { return }
        let chunks = parts.map { TextChunk.chunks(of: $0.words) }
        var pooled = headRegion
        pooled.verticals = parts.flatMap(\.region.verticals)
        pooled.fills = parts.flatMap(\.region.fills)
        pooled.horizontals = parts.flatMap(\.region.horizontals)
        pooled.joints = parts.flatMap(\.region.joints)
        let columnLines = GridBuilder.columnLines(
            of: pooled, chunks: chunks.flatMap(\.self), firstPage: chunks[0], box: whole)
        guard columnLines.count >= head.columnLines.count else { return }
        let measures = RowMeasures(pages: chunks, columnEdges: columnLines.map(\.positionInPoints))
        let rows = zip(parts, chunks).map { part, chunks in
            GridRows(
                region: part.region, columnLines: columnLines, chunks: chunks, box: part.region.box,
                measures: measures, hasHeads: part.hasHeads)
        }
        let mode = GridRows.mode(of: rows, measures: measures)
        for (page, part) in zip(pages, parts) {
            let shared = GridBuilder.SharedEvidence(
                columnLines: columnLines.map { ownLine($0, on: part.region) }, measures: measures,
                rowMode: mode, hasHeads: part.hasHeads)
            guard
                let table = GridBuilder.table(
                    page: contents[page].number, region: part.region, words: part.words, shared: shared)
            else { continue }
            if page == pages.lowerBound {
                outcomes[page].tables[outcomes[page].tables.count - 1] = table
            } else if outcomes[page].tables.isEmpty || startsAnew(outcomes[page], after: head) {
                outcomes[page].tables.insert(table, at: 0)
            } else {
                outcomes[page].tables[0] = table
            }
            let taken = Set(part.words)
            outcomes[page].remainingWords.removeAll(where: taken.contains)
        }
    }
}
