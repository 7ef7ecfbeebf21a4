import DocumentModel
import PageLayout

/// Builds the grid of a region from all evidence together: lines, fills, gaps in the text.
enum GridBuilder {
    /// Text evidence this close to a drawn boundary is the same boundary.
    static let nearDrawnBoundaryInPoints = 5.0
    /// What the pages of one table tell together about each of them.
    struct SharedEvidence {
        /// The boundaries of the columns, the outer edges included.
        var columnLines: [GridLine]
        var measures: RowMeasures
        /// What tells the rows of the table.
        var rowMode: RowMode
        /// Whether heads may stand on this page: only the table's first page has them for certain.
        var hasHeads: Bool
    }

    /// The table in a region; nil where the evidence gives no grid of at least two slots.
    ///
    /// - Parameter shared: what other pages of the same table tell; nil where the page stands alone.
    static func table(
        page: Int, region: RuledRegion, words: [Word], shared: SharedEvidence? = nil
    ) -> PageTable? {
        let chunks = TextChunk.chunks(of: words)
        guard let textBox = Rectangle.enclosing(words.lazy.map(\.box)) else { return nil }
        let box = region.box.union(textBox)
        let columnLines = shared?.columnLines ?? columnLines(of: region, chunks: chunks, box: box)
        let measures =
            shared?.measures ?? RowMeasures(pages: [chunks], columnEdges: columnLines.map(\.positionInPoints))
        let hasHeads = shared?.hasHeads ?? true
        let rows = GridRows(
            region: region, columnLines: columnLines, chunks: chunks, box: box, measures: measures, hasHeads: hasHeads)
        let mode = shared?.rowMode ?? GridRows.mode(of: [rows], measures: measures)
        let rowLines = rows.lines(mode: mode, measures: measures)
        guard columnLines.count > 2, rowLines.count > 1 else { return nil }
        let edges = GridEdges(columnLines: columnLines, rowLines: rowLines, chunks: chunks, region: region)
        var table = table(page: page, box: box, edges: edges, words: words, fills: region.fills)
        table.region = region
        table.rowMode = mode
        if hasHeads { HeaderSpans.widen(&table) }
        BannerRows.widen(&table, openings: measures.recurringOpenings)
        SpanEnds.weigh(&table)
        RowAlignment.weigh(&table)
        return table
    }

    /// The table in a part of a region whose columns are known.
    static func table(page: Int, region: RuledRegion, words: [Word], columnLines: [GridLine]) -> PageTable? {
        let chunks = TextChunk.chunks(of: words)
        let measures = RowMeasures(pages: [chunks], columnEdges: columnLines.map(\.positionInPoints))
        let rows = GridRows(
            region: region, columnLines: columnLines, chunks: chunks, box: region.box, measures: measures)
        return table(
            page: page, region: region, words: words,
            shared: SharedEvidence(
                columnLines: columnLines, measures: measures, rowMode: GridRows.mode(of: [rows], measures: measures),
                hasHeads: true))
    }

    /// The column boundaries that lines, fills and gaps give, the outer edges included.
    ///
    /// - Parameters:
    ///   - chunks: the text of all pages of the table.
    ///   - firstPage: the text of its first page alone, where the table runs over several.
    static func columnLines(
        of region: RuledRegion, chunks: [TextChunk], firstPage: [TextChunk]? = nil, box: Rectangle
    ) -> [GridLine] {
        let boundaries = PaddingSlots.merged(
            GridLineFinder.columnLines(of: region), textExtents: chunks.map { $0.box.left...$0.box.right })
        let drawn = withOuterEdges(boundaries, from: box.left, to: box.right)
        return addingGutters(
            to: drawn, joints: JointColumns.positions(of: region), chunks: chunks, firstPage: firstPage ?? chunks,
            box: box)
    }

    /// The outer edges, where nothing is drawn at them.
    static func withOuterEdges(_ lines: [GridLine], from start: Double, to end: Double) -> [GridLine] {
        var result = lines
        if let first = result.first, first.positionInPoints - start <= nearDrawnBoundaryInPoints {
            result[0].positionInPoints = min(start, first.positionInPoints)
        } else {
            result.insert(GridLine(positionInPoints: start, evidence: .gap), at: 0)
        }
        if let last = result.last, result.count > 1, end - last.positionInPoints <= nearDrawnBoundaryInPoints {
            result[result.count - 1].positionInPoints = max(end, last.positionInPoints)
        } else {
            result.append(GridLine(positionInPoints: end, evidence: .gap))
        }
        return result
    }

    /// Adds the gutters of the text where no drawn column boundary runs along most of the table.
    private static func addingGutters(
        to lines: [GridLine], joints: [Double], chunks: [TextChunk], firstPage: [TextChunk], box: Rectangle
    ) -> [GridLine] {
        let heads = ColumnFinder.heads(among: firstPage)
        guard !tellsAllColumns(lines, joints: joints, heads: heads) else { return lines }
        let height = box.top...max(box.bottom, box.top)
        let isReal = lines.map { $0.drawnShare(of: height) >= GridEdges.realBoundaryShare }
        let hasRealColumns = zip(lines.indices, isReal).contains { index, real in
            real && index > 0 && index < lines.count - 1
        }
        guard !hasRealColumns else {
            // Justified text leaves gaps inside columns, too.
            if let first = ColumnFinder.headRows(among: firstPage).first,
                HeadRhythm.haveColumns(first, columnEdges: lines.map(\.positionInPoints))
            {
                return lines
            }
            return addingInnerGutters(to: lines, chunks: chunks, firstPage: firstPage, box: box)
        }
        var result = lines
        for gutter in ColumnFinder.gutters(of: chunks, heads: heads, in: box)
        where !lines.contains(where: { isNear($0, gutter) }) {
            result.append(GridLine(positionInPoints: gutter.boundary, evidence: .gap))
        }
        result.sort { $0.positionInPoints < $1.positionInPoints }
        return ListMarkColumns.merged(result, chunks: chunks)
    }

    /// Whether lines stand between all heads of a row, so that gaps in the text are no columns: each of the heads a step
    /// apart has a column of its own, or lines across the table are drawn cell by cell.
    private static func tellsAllColumns(_ lines: [GridLine], joints: [Double], heads: [TextChunk]) -> Bool {
        let positions = lines.map(\.positionInPoints)
        if HeadRhythm.hasOneHeadInEachColumn(heads, columnEdges: positions) { return true }
        // Shading often has the same edges as the lines that are drawn cell by cell.
        let joined = positions.dropFirst().dropLast().count { position in
            joints.contains { abs($0 - position) <= GridLineFinder.sameBoundaryInPoints }
        }
        guard joined >= fewestJointColumns else { return false }
        return HeadRhythm(heads) == nil
            || Set(heads.map { Columns.of($0, edges: positions) }).count == heads.count
    }

    /// Where lines part some columns only: a drawn column in which most lines of text stand side by side is several, and
    /// so is one that a row of heads parts.
    private static func addingInnerGutters(
        to lines: [GridLine], chunks: [TextChunk], firstPage: [TextChunk], box: Rectangle
    ) -> [GridLine] {
        let positions = lines.map(\.positionInPoints)
        func inColumns(_ chunks: [TextChunk]) -> [[TextChunk]] {
            var result = Array(repeating: [TextChunk](), count: max(0, lines.count - 1))
            for chunk in chunks where Columns.of(chunk, edges: positions).count == 1 {
                result[slot(of: chunk.box.center.x, in: positions)].append(chunk)
            }
            return result
        }
        var result = lines
        for (column, (inside, onFirstPage)) in zip(inColumns(chunks), inColumns(firstPage)).enumerated() {
            let bands = TextBand.bands(of: inside)
            guard bands.count >= fewestSideBySide else { continue }
            let columnBox = Rectangle(
                left: positions[column], top: box.top, right: positions[column + 1], bottom: box.bottom)
            let heads = ColumnFinder.heads(among: onFirstPage)
            let isWide = columnBox.width > wideColumnShare * box.width
            for gutter in ColumnFinder.gutters(of: inside, heads: heads, in: columnBox) {
                let partsHeads = zip(heads, heads.dropFirst()).contains {
                    $0.box.right <= gutter.boundary && $1.box.left >= gutter.boundary
                }
                let sideBySide = bands.filter { band in
                    band.chunks.contains { $0.box.right <= gutter.boundary }
                        && band.chunks.contains { $0.box.left >= gutter.boundary }
                }
                if isWide && partsHeads
                    || sideBySide.count >= (areLinesOfOneCell(sideBySide) ? fewestInOneCell : fewestSideBySide)
                        && Double(sideBySide.count) >= sideBySideShare * Double(bands.count)
                {
                    result.append(GridLine(positionInPoints: gutter.boundary, evidence: .gap))
                }
            }
        }
        result.sort { $0.positionInPoints < $1.positionInPoints }
        return ListMarkColumns.merged(result, chunks: chunks)
    }

    /// Whether bands follow each other as the lines of a paragraph do.
    private static func areLinesOfOneCell(_ bands: [TextBand]) -> Bool {
        zip(bands, bands.dropFirst()).allSatisfy { upper, lower in
            lower.top - upper.bottom
                <= RegionStack.widestLeadingInEms * (lower.chunks.map(\.fontSizeInPoints).max() ?? 0)
        }
    }

    /// Fewer boundaries told by joints may leave out others.
    private static let fewestJointColumns = 2
    /// Of columns between lines only one wider than this share of the table holds a row of heads.
    private static let wideColumnShare = 0.4
    /// Fewer lines side by side are a coincidence…
    private static let fewestSideBySide = 3
    /// …and more so where they are one cell's: words of justified text stand far apart.
    private static let fewestInOneCell = 7
    /// Wrapped text of one column leaves most of its lines alone; columns leave few.
    private static let sideBySideShare = 0.6

    /// A boundary that is drawn along part of the table says where the gutter's boundary is.
    private static func isNear(_ line: GridLine, _ gutter: ColumnFinder.Gutter) -> Bool {
        abs(line.positionInPoints - gutter.boundary) <= nearDrawnBoundaryInPoints
            || (line.evidence != .gap && gutter.extent.contains(line.positionInPoints))
    }

    private static func table(
        page: Int, box: Rectangle, edges: GridEdges, words: [Word], fills: [Fill]
    ) -> PageTable {
        let columns = edges.columnLines.map(\.positionInPoints)
        let rows = edges.rowLines.map(\.positionInPoints)
        let blocks = edges.blocks()
        var owner = Array(repeating: Array(repeating: 0, count: edges.columnCount), count: edges.rowCount)
        for (index, block) in blocks.enumerated() {
            for row in block.rows { for column in block.columns { owner[row][column] = index } }
        }
        var wordsByBlock = Array(repeating: [Word](), count: blocks.count)
        for word in words {
            let row = slot(of: word.box.center.y, in: rows)
            let column = slot(of: word.box.center.x, in: columns)
            wordsByBlock[owner[row][column]].append(word)
        }
        let colors = CellFills.colors(fills: fills, rows: rows, columns: columns)
        let cells = blocks.enumerated().map { index, block in
            let cellBox = Rectangle(
                left: columns[block.columns.lowerBound], top: rows[block.rows.lowerBound],
                right: columns[block.columns.upperBound], bottom: rows[block.rows.upperBound])
            return PageCell(
                row: block.rows.lowerBound, column: block.columns.lowerBound, rowSpan: block.rows.count,
                columnSpan: block.columns.count, box: cellBox,
                lines: LineBuilder.lines(of: wordsByBlock[index], widestSpaceInEms: widestSpaceInCellInEms),
                fill: colors[block.rows.lowerBound][block.columns.lowerBound],
                confidence: confidence(of: block, edges: edges))
        }
        return PageTable(
            page: page, box: box, columnLines: edges.columnLines, rowLines: edges.rowLines, cells: cells,
            headerRowCount: 0)
    }

    /// Inside one cell even a wide gap does not part two lines: tabs, justified text, a date set to the right.
    static let widestSpaceInCellInEms = 12.0

    private static func confidence(of block: (rows: Range<Int>, columns: Range<Int>), edges: GridEdges) -> Double {
        [
            edges.rowLines[block.rows.lowerBound], edges.rowLines[block.rows.upperBound],
            edges.columnLines[block.columns.lowerBound], edges.columnLines[block.columns.upperBound],
        ].reduce(1) { min($0, $1.confidence) }
    }

    static func slot(of value: Double, in edges: [Double]) -> Int {
        min(max(edges.partitioningIndex { $0 > value } - 1, 0), edges.count - 2)
    }
}
