import DocumentModel
import PageLayout

/// The boundaries between the rows of one page of a table: those that are drawn, and those that only the text shows.
struct GridRows {
    /// Top to bottom, the outer edges included.
    let drawn: [GridLine]
    let bands: RowBands
    /// Whether lines part most columns.
    let isRuledDown: Bool

    /// - Parameter hasHeads: whether heads may stand on this page; else what stands at its top are rows.
    init(
        region: RuledRegion, columnLines: [GridLine], chunks: [TextChunk], box: Rectangle, measures: RowMeasures,
        hasHeads: Bool = true
    ) {
        let boundaries = PaddingSlots.merged(
            GridLineFinder.rowLines(of: GridRows.withoutLinesInCells(region, columnLines: columnLines)),
            textExtents: chunks.map { $0.inkBox.top...max($0.inkBox.top, $0.inkBox.bottom) })
        let lines = GridBuilder.withOuterEdges(
            GridRows.withoutShadingInsideRows(
                boundaries, box: box, isRuledDown: region.verticals.count > 2, fills: region.fills),
            from: box.top, to: box.bottom)
        let columnEdges = columnLines.map(\.positionInPoints)
        let heads = hasHeads ? ColumnFinder.heads(among: chunks) : []
        let innerColumns = columnLines.dropFirst().dropLast()
        drawn = lines
        isRuledDown = innerColumns.filter { $0.evidence == .ruling }.count * 2 > innerColumns.count
        bands = RowBands(
            chunks: chunks, columnEdges: columnEdges, drawn: lines, heads: heads,
            headBoundary: GridRows.headBoundary(over: heads, among: chunks, columnEdges: columnEdges),
            shadings: region.fills.map(\.box).filter {
                $0.height < GridRows.tallestShadingShare * box.height
                    && $0.width < GridRows.widestShadingShare * box.width
            },
            hasHeads: hasHeads, measures: measures)
    }

    /// What tells the rows of a table, all its pages taken together.
    ///
    /// - Parameter usual: how cells stand in the document's other tables; nil where that is not known.
    static func mode(of pages: [GridRows], measures: RowMeasures, usual: RowMode.Alignment? = nil) -> RowMode {
        RowLabelling.mode(
            of: pages.map(\.bands), measures: measures, isRuledDown: pages.contains(where: \.isRuledDown),
            usual: usual)
    }

    /// All boundaries: the drawn ones, and those that the text shows.
    func lines(mode: RowMode, measures: RowMeasures) -> [GridLine] {
        var boundaries = RowLabelling.boundaries(of: bands, mode: mode, measures: measures)
        if isClosedByLines {
            boundaries.removeAll { bands.strips[$0.strip].isBetweenItems }
            // Where lines part the heads alone, gaps part the rows.
            if bands.hasDrawnRows, partParagraphs(boundaries) || partHeads(boundaries) { boundaries = [] }
        }
        let gaps = boundaries.map {
            GridLine(
                positionInPoints: bands.strips[$0.strip].positionInPoints, evidence: .gap,
                isDoubtful: $0.probability < GridRows.surelyARow || !bands.strips[$0.strip].startsRow)
        }
        return (drawn + gaps).sorted { $0.positionInPoints < $1.positionInPoints }
    }

    /// Whether most of the rows that only gaps part hold text in one column, under or over other text between the same lines:
    /// they are the paragraphs of a cell, or the items of its list, since the rows of a group have a text beside their label.
    private func partParagraphs(_ boundaries: [RowLabelling.Boundary]) -> Bool {
        let drawnStrips = bands.strips.indices.filter { bands.strips[$0].isDrawn }
        let ends = (drawnStrips + boundaries.map(\.strip)).sorted() + [bands.strips.count]
        let loneCount = boundaries.count { boundary in
            let first = drawnStrips.last { $0 < boundary.strip }.map { $0 + 1 } ?? 0
            let last = ends.first { $0 > boundary.strip } ?? boundary.strip + 1
            let (above, below) = (columns(of: first...boundary.strip), columns(of: boundary.strip + 1...last))
            return below.count == 1 && above.isSuperset(of: below) || above.count == 1 && below.isSuperset(of: above)
        }
        return loneCount * 2 > boundaries.count
    }

    /// Whether all rows that only gaps part lie in the row of heads, with text on both sides in the same columns: they are a
    /// form's heads, and what it asks for under each.
    private func partHeads(_ boundaries: [RowLabelling.Boundary]) -> Bool {
        guard let first = boundaries.first, let last = boundaries.last,
            let end = bands.strips.firstIndex(where: \.isDrawn), last.strip < end
        else { return false }
        let above = columns(of: 0...first.strip)
        return above.count > 2 && above == columns(of: first.strip + 1...end)
    }

    /// The columns that the text of some bands stands in.
    private func columns(of range: ClosedRange<Int>) -> Set<Range<Int>> {
        Set(bands.bands[range].flatMap { $0.pieces.map(\.columns) })
    }

    /// Whether lines close its cells on all sides, but for shaded heads: items of a list side by side in them are no rows.
    private var isClosedByLines: Bool {
        isRuledDown && drawn.count > 2 && drawn.allSatisfy(\.evidence.isDrawn) && drawn.last?.evidence == .ruling
    }

    /// What is filled behind more of a table than this shades no single cell.
    private static let tallestShadingShare = 0.6
    private static let widestShadingShare = 0.7
    /// Boundaries that are less likely than this are doubtful.
    private static let surelyARow = 0.8

    /// Lines part rows, but seldom years from the terms below them: a head to every column, a step apart, and fewer above.
    private static func headBoundary(
        over heads: [TextChunk], among chunks: [TextChunk], columnEdges: [Double]
    ) -> Double? {
        let columns = Set(heads.flatMap { Columns.of($0, edges: columnEdges) }).subtracting([0])
        guard columns.count == columnEdges.count - 2,
            let rhythm = HeadRhythm(heads), rhythm.count >= columns.count,
            let top = heads.map(\.box.top).min(), let height = heads.map(\.box.height).max()
        else { return nil }
        let above = chunks.filter { chunk in
            chunk.box.center.y < top && chunk.box.center.y > top - tallestHeadInLines * height
                && Columns.of(chunk, edges: columnEdges) != 0..<1
        }
        guard !above.isEmpty, above.count * 2 <= columns.count, let bottom = above.map(\.box.bottom).max() else {
            return nil
        }
        return (bottom + top) / 2
    }

    /// Heads over several columns stand this close above them.
    private static let tallestHeadInLines = 2.5

    /// Underlined text is no row, nor is that of a small table in a cell: a line inside one column, in a table that has
    /// vertical lines. A line that crosses one parts rows, wherever it ends: tables may be open at their sides.
    private static func withoutLinesInCells(_ region: RuledRegion, columnLines: [GridLine]) -> RuledRegion {
        guard region.verticals.count > 2 else { return region }
        let columns = columnLines.filter { $0.evidence != .gap }.map(\.positionInPoints)
        var result = region
        result.horizontals = region.horizontals.filter { line in
            let met = columns.filter {
                $0 >= line.startInPoints - endToleranceInPoints && $0 <= line.endInPoints + endToleranceInPoints
            }
            let isCrossing = met.contains {
                $0 > line.startInPoints + endToleranceInPoints && $0 < line.endInPoints - endToleranceInPoints
            }
            return isCrossing || met.count > 1
        }
        return result
    }

    /// Lines that end this close to another meet it; text in a cell keeps further from its edges.
    private static let endToleranceInPoints = 2.5

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
