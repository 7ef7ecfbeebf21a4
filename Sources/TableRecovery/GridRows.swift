import DocumentModel
import PageLayout

/// The boundaries between the rows of one page of a table: those that are drawn, and those that only the text shows.
struct GridRows {
    /// Where drawn boundaries bound at least this share of the rows that the text shows, the drawn ones decide.
    static let drawnRowsShare = 0.7
    /// The same where lines part the columns too: such tables part their rows by lines, and paragraphs by gaps.
    static let drawnRowsShareInRuledColumns = 0.34

    /// Top to bottom, the outer edges included.
    let drawn: [GridLine]
    /// What the text shows besides.
    let undrawn: [RowFinder.Boundary]
    private let isRuledDown: Bool
    /// Whether the labels beside the lines, or the feet of the text between them, tell that these part rows.
    private let linesPartRows: Bool
    private let stripes: Stripes
    /// Where the row of heads begins under that of the heads over several of them; nil where there is one row.
    private let headBoundary: Double?

    /// - Parameter spacing: how far apart rows stand; nil where this page alone tells.
    init(
        region: RuledRegion, columnLines: [GridLine], chunks: [TextChunk], box: Rectangle,
        spacing: RowFinder.Spacing?
    ) {
        let boundaries = PaddingSlots.merged(
            GridLineFinder.rowLines(of: GridRows.withoutUnderlines(region, columnLines: columnLines)),
            textExtents: chunks.map { $0.inkBox.top...max($0.inkBox.top, $0.inkBox.bottom) })
        let lines = GridBuilder.withOuterEdges(
            GridRows.withoutShadingInsideRows(
                boundaries, box: box, isRuledDown: region.verticals.count > 2, fills: region.fills),
            from: box.top, to: box.bottom)
        let columnEdges = columnLines.map(\.positionInPoints)
        let found = RowFinder.boundaries(
            of: chunks, columnEdges: columnEdges,
            spacing: spacing ?? RowFinder.Spacing(pages: [chunks], columnEdges: columnEdges))
        let inner = lines.dropFirst().dropLast()
        let innerColumns = columnLines.dropFirst().dropLast()
        drawn = lines
        undrawn = found.filter { boundary in
            !inner.contains { abs($0.positionInPoints - boundary.position) <= GridBuilder.nearDrawnBoundaryInPoints }
        }
        let heads = ColumnFinder.heads(among: chunks)
        linesPartRows =
            LabelEvidence(chunks: chunks, heads: heads, columnEdges: columnEdges).linesPartRows(lines)
            || BandAlignment.linesPartRows(lines, chunks: chunks, heads: heads, columnEdges: columnEdges)
        headBoundary = GridRows.headBoundary(over: heads, among: chunks, columnEdges: columnEdges).flatMap { position in
            lines.contains { abs($0.positionInPoints - position) <= GridBuilder.nearDrawnBoundaryInPoints }
                ? nil : position
        }
        isRuledDown = innerColumns.filter { $0.evidence == .ruling }.count * 2 > innerColumns.count
        stripes = Stripes(lines: lines, fills: region.fills, chunks: chunks, columnEdges: columnEdges)
    }

    /// Whether what is drawn tells the rows of the page.
    var linesTellRows: Bool { GridRows.linesTellRows([self]) }

    /// Whether what is drawn tells the rows of a table, all its pages taken together.
    static func linesTellRows(_ pages: [GridRows]) -> Bool {
        let drawnCount = pages.reduce(0) { $0 + max(0, $1.drawn.count - 2) }
        let undrawnCount = pages.reduce(0) { $0 + $1.undrawn.count }
        if pages.contains(where: { $0.linesPartRows || $0.stripes.tellRows }) { return true }
        let isRuledDown = pages.contains(where: \.isRuledDown)
        let neededShare = isRuledDown ? drawnRowsShareInRuledColumns : drawnRowsShare
        return Double(drawnCount) >= neededShare * Double(drawnCount + undrawnCount)
    }

    /// All boundaries: the drawn ones, and those of the text where what is drawn does not tell the rows.
    func lines(linesTellRows: Bool) -> [GridLine] {
        let positions = undrawn.map(\.position)
        let added = undrawn.filter { boundary in
            guard linesTellRows, !boundary.isBetweenFigures else { return true }
            if let labels = boundary.labels, !drawn.contains(where: { labels.contains($0.positionInPoints) }) {
                return true
            }
            if let headBoundary, abs(boundary.position - headBoundary) <= GridBuilder.nearDrawnBoundaryInPoints {
                return false
            }
            return stripes.areParted(at: boundary.position, undrawn: positions)
        }
        let heads = linesTellRows ? headBoundary.map { [$0] } ?? [] : []
        let gaps =
            added.map { GridLine(positionInPoints: $0.position, evidence: .gap, isDoubtful: $0.isDoubtful) }
            + heads.map { GridLine(positionInPoints: $0, evidence: .gap) }
        return (drawn + gaps).sorted { $0.positionInPoints < $1.positionInPoints }
    }

    /// Lines part rows, but seldom years from the terms below them: a head to every column, a step apart, and fewer above.
    private static func headBoundary(
        over heads: [TextChunk], among chunks: [TextChunk], columnEdges: [Double]
    ) -> Double? {
        let columns = Set(heads.flatMap { RowFinder.columns(of: $0, edges: columnEdges) }).subtracting([0])
        guard columns.count == columnEdges.count - 2,
            let rhythm = HeadRhythm(heads), rhythm.count >= columns.count,
            let top = heads.map(\.box.top).min(), let height = heads.map(\.box.height).max()
        else { return nil }
        let above = chunks.filter { chunk in
            chunk.box.center.y < top && chunk.box.center.y > top - tallestHeadInLines * height
                && RowFinder.columns(of: chunk, edges: columnEdges) != 0..<1
        }
        guard !above.isEmpty, above.count * 2 <= columns.count, let bottom = above.map(\.box.bottom).max() else {
            return nil
        }
        return (bottom + top) / 2
    }

    /// Heads over several columns stand this close above them.
    private static let tallestHeadInLines = 2.5

    /// Underlined text is no row: a line under one chunk only, away from every vertical line, in a table that has some.
    /// A line that crosses one parts rows, wherever it ends: tables may be open at their sides.
    private static func withoutUnderlines(_ region: RuledRegion, columnLines: [GridLine]) -> RuledRegion {
        guard region.verticals.count > 2 else { return region }
        var result = region
        result.horizontals = region.horizontals.filter { line in
            columnLines.contains { column in
                column.evidence != .gap && column.positionInPoints >= line.startInPoints - endToleranceInPoints
                    && column.positionInPoints <= line.endInPoints + endToleranceInPoints
            }
        }
        return result
    }

    /// Lines that end this close to another meet it.
    private static let endToleranceInPoints = 4.0

    /// Where lines part the rows, the edge of a shading that ends inside a row parts nothing.
    private static func withoutShadingInsideRows(_ lines: [GridLine], box: Rectangle, isRuledDown: Bool, fills: [Fill])
        -> [GridLine]
    {
        let width = box.left...max(box.right, box.left)
        // The edge of one cell's shading that runs through the middle of its neighbours' parts no rows.
        let lines = lines.filter { line in
            line.evidence == .ruling || line.drawnShare(of: width) >= GridEdges.realRowBoundaryShare
                || !fills.contains {
                    $0.box.insetBy(GridBuilder.nearDrawnBoundaryInPoints).contains(
                        Point(x: $0.box.center.x, y: line.positionInPoints))
                }
        }
        let ruled = lines.filter {
            $0.evidence == .ruling && $0.drawnShare(of: width) >= GridEdges.realRowBoundaryShare
        }
        guard ruled.count >= (isRuledDown ? fewestRulingsInRuledColumns : fewestRulings) else { return lines }
        return lines.filter { $0.evidence == .ruling || $0.drawnShare(of: width) >= fullShadingShare }
    }

    /// A table whose rows are parted by lines has at least these: above, below and between.
    private static let fewestRulings = 4
    /// Where lines part the columns too, two lines across are enough: a page may hold two rows only.
    private static let fewestRulingsInRuledColumns = 2
    /// A shading over most of the table's width is that of a whole row.
    private static let fullShadingShare = 0.6
}
