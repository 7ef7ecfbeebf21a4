import DocumentModel
import PageLayout

/// The grid of a tagged table on one page.
struct TaggedPart {
    let table: PageTable

    /// Nil where the page contradicts the tree.
    init?(
        _ tagged: TaggedTable, columns: TaggedColumns, words: TaggedWords, content: PageContent, rulings: [Ruling]
    ) {
        let own = words.words(of: tagged.number)
        guard tagged.columnCount > 1, let text = Rectangle.enclosing(own.lazy.map(\.box)) else { return nil }
        let rows = TaggedPart.rows(of: own, columns: columns)
        guard !rows.isEmpty, let owners = TaggedPart.owners(tagged, rows: rows) else { return nil }
        let region = TaggedPart.region(around: text, content: content, rulings: rulings)
        let drawnColumns = GridLineFinder.columnLines(of: region)
        let drawnRows = GridLineFinder.rowLines(of: region)
        let gaps = TaggedPart.rowGaps(of: own, rows: rows, columns: columns)
        guard
            let columnLines = TaggedBoundaries(
                drawn: drawnColumns,
                text: min(
                    text.left, columns.starts.min() ?? text.left)...max(text.right, columns.ends.max() ?? text.right),
                along: text.top...text.bottom, edges: TaggedPart.sides(of: region)
            ).lines(in: columns.gaps),
            let rowLines = TaggedBoundaries(
                drawn: drawnRows, text: text.top...text.bottom, along: text.left...text.right, edges: []
            ).lines(in: gaps),
            let left = columnLines.first, let right = columnLines.last, let top = rowLines.first,
            let bottom = rowLines.last
        else { return nil }
        let box = Rectangle(
            left: left.positionInPoints, top: top.positionInPoints, right: right.positionInPoints,
            bottom: bottom.positionInPoints
        ).union(text)
        let inside = words.all.filter { box.contains($0.box.center, marginInPoints: 0.5) }
        let taggedCount = inside.count { $0.cellTag?.table == tagged.number }
        guard Double(taggedCount) >= TaggedGrid.taggedShare * Double(inside.count),
            !TaggedPart.isCut(own, by: drawnRows, outside: rowLines, across: box.left...box.right, isRow: true),
            !TaggedPart.isCut(own, by: drawnColumns, outside: columnLines, across: box.top...box.bottom, isRow: false)
        else { return nil }
        var table = TaggedPart.grid(
            content.number, box: box, columnLines: columnLines, rowLines: rowLines, owners: owners, words: inside,
            tagged: tagged, fills: region.fills)
        table.region = region
        table.structure = TaggedRows(table: tagged.number, rows: rows)
        HeaderSpans.widen(&table)
        BannerRows.widen(&table, openings: [])
        self.table = table
    }

    /// The rows of which a page has text: those of cells in one row, and of a cell over several of which no other has.
    private static func rows(of words: [Word], columns: TaggedColumns) -> [Int] {
        var rows: Set<Int> = []
        var spanning: Set<Range<Int>> = []
        for word in words {
            guard let cell = word.cellTag.flatMap(columns.cell) else { continue }
            if cell.rowSpan == 1 { rows.insert(cell.row) } else { spanning.insert(cell.rows) }
        }
        for span in spanning.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
        where !rows.contains(where: span.contains) {
            rows.insert(span.lowerBound)
        }
        return rows.sorted()
    }

    /// For each slot of the page's grid the cell that covers it; nil where a slot has none or several.
    private static func owners(_ tagged: TaggedTable, rows: [Int]) -> [[TaggedTable.Cell]]? {
        var owners = Array(repeating: [TaggedTable.Cell?](repeating: nil, count: tagged.columnCount), count: rows.count)
        for cell in tagged.cells {
            for row in rows.partitioningIndex(where: { $0 >= cell.row })..<rows.count {
                guard rows[row] < cell.rows.upperBound else { break }
                for column in cell.columns {
                    guard column < tagged.columnCount, owners[row][column] == nil else { return nil }
                    owners[row][column] = cell
                }
            }
        }
        let whole = owners.map { $0.compactMap(\.self) }
        return whole.allSatisfy { $0.count == tagged.columnCount } ? whole : nil
    }

    private static func rowGaps(of words: [Word], rows: [Int], columns: TaggedColumns) -> [TaggedGap] {
        var bottoms = Array(repeating: -Double.infinity, count: rows.count)
        var tops = Array(repeating: Double.infinity, count: rows.count)
        for word in words {
            guard let cell = word.cellTag.flatMap(columns.cell) else { continue }
            let first = rows.partitioningIndex { $0 >= cell.row }
            let last = rows.partitioningIndex { $0 >= cell.rows.upperBound } - 1
            guard first <= last, rows.indices.contains(first), rows.indices.contains(last) else { continue }
            bottoms[last] = max(bottoms[last], ink(word).bottom)
            tops[first] = min(tops[first], ink(word).top)
        }
        for row in rows.indices.dropFirst() { bottoms[row] = max(bottoms[row], bottoms[row - 1]) }
        for row in rows.indices.dropLast().reversed() { tops[row] = min(tops[row], tops[row + 1]) }
        return rows.indices.dropLast().map { TaggedGap(start: bottoms[$0], end: tops[$0 + 1]) }
    }

    /// The part of a word's box that letters fill.
    private static func ink(_ word: Word) -> Rectangle {
        TextLine(words: [word]).map { TextChunk(line: $0).inkBox } ?? word.box
    }

    /// The lines and fills of a table: those that lie along its text, not those that run on beyond.
    private static func region(around text: Rectangle, content: PageContent, rulings: [Ruling]) -> RuledRegion {
        let near = text.insetBy(-TaggedBoundaries.widestPaddingInPoints)
        func isOwn(from start: Double, to end: Double, in range: ClosedRange<Double>) -> Bool {
            min(end, range.upperBound) - max(start, range.lowerBound) >= ownShare * (end - start)
        }
        let horizontals = rulings.filter {
            $0.orientation == .horizontal && (near.top...near.bottom).contains($0.positionInPoints)
                && isOwn(from: $0.startInPoints, to: $0.endInPoints, in: near.left...near.right)
        }
        let verticals = rulings.filter {
            $0.orientation == .vertical && (near.left...near.right).contains($0.positionInPoints)
                && isOwn(from: $0.startInPoints, to: $0.endInPoints, in: near.top...near.bottom)
        }
        let fills = content.fills.filter {
            isOwn(from: $0.box.left, to: $0.box.right, in: near.left...near.right)
                && isOwn(from: $0.box.top, to: $0.box.bottom, in: near.top...near.bottom)
                && $0.box.height >= RuledRegionFinder.smallestFillSideInPoints
                && $0.box.width >= RuledRegionFinder.smallestFillSideInPoints
        }
        return RuledRegion(box: text, horizontals: horizontals, verticals: verticals, fills: fills)
    }

    /// Where the lines and fills that run over most of a table begin and end.
    private static func sides(of region: RuledRegion) -> [Double] {
        let lines = region.horizontals.map { ($0.startInPoints, $0.endInPoints) }
        let shades = region.fills.map { ($0.box.left, $0.box.right) }
        return (lines + shades).filter { $0.1 - $0.0 >= ownShare * region.box.width }.flatMap { [$0.0, $0.1] }
    }

    /// What lies along a table for less of its length belongs to the page around it.
    private static let ownShare = 0.8

    /// Whether a line along most of the table runs through the text of a cell: then the tags err.
    private static func isCut(
        _ words: [Word], by drawn: [GridLine], outside boundaries: [GridLine], across: ClosedRange<Double>, isRow: Bool
    ) -> Bool {
        let cutting = drawn.filter { line in
            line.evidence == .ruling && line.drawnShare(of: across) >= GridEdges.drawnShare
                && !boundaries.contains {
                    abs($0.positionInPoints - line.positionInPoints) <= GridLineFinder.sameBoundaryInPoints
                }
        }
        guard !cutting.isEmpty else { return false }
        var extents: [CellTag: ClosedRange<Double>] = [:]
        for word in words {
            guard let tag = word.cellTag else { continue }
            let range = isRow ? word.box.top...word.box.bottom : word.box.left...word.box.right
            extents[tag] =
                extents[tag].map {
                    min($0.lowerBound, range.lowerBound)...max($0.upperBound, range.upperBound)
                } ?? range
        }
        return extents.values.contains { extent in
            cutting.contains {
                $0.positionInPoints > extent.lowerBound + TaggedBoundaries.overlapInPoints
                    && $0.positionInPoints < extent.upperBound - TaggedBoundaries.overlapInPoints
            }
        }
    }

    private static func grid(
        _ page: Int, box: Rectangle, columnLines: [GridLine], rowLines: [GridLine], owners: [[TaggedTable.Cell]],
        words: [Word], tagged: TaggedTable, fills: [Fill]
    ) -> PageTable {
        let columns = columnLines.map(\.positionInPoints)
        let rows = rowLines.map(\.positionInPoints)
        var wordsByCell: [TaggedTable.Cell: [Word]] = [:]
        let byTag = Dictionary(
            owners.joined().map { (CellTag(table: tagged.number, row: $0.row, column: $0.column), $0) },
            uniquingKeysWith: { first, _ in first })
        for word in words {
            let slot = owners[GridBuilder.slot(of: word.box.center.y, in: rows)][
                GridBuilder.slot(of: word.box.center.x, in: columns)]
            wordsByCell[word.cellTag.flatMap { byTag[$0] } ?? slot, default: []].append(word)
        }
        let colors = CellFills.colors(fills: fills, rows: rows, columns: columns)
        var cells: [PageCell] = []
        for row in owners.indices {
            for column in owners[row].indices {
                let owner = owners[row][column]
                guard column == owner.column, row == 0 || owners[row - 1][column] != owner else { continue }
                var bottom = row + 1
                while bottom < owners.count, owners[bottom][column] == owner { bottom += 1 }
                let edges = [
                    rowLines[row], rowLines[bottom], columnLines[column], columnLines[column + owner.columnSpan],
                ]
                cells.append(
                    PageCell(
                        row: row, column: column, rowSpan: bottom - row, columnSpan: owner.columnSpan,
                        box: Rectangle(
                            left: columns[column], top: rows[row], right: columns[column + owner.columnSpan],
                            bottom: rows[bottom]),
                        lines: LineBuilder.lines(
                            of: wordsByCell[owner] ?? [], widestSpaceInEms: GridBuilder.widestSpaceInCellInEms),
                        fill: colors[row][column],
                        confidence: edges.reduce(1) { min($0, $1.evidence.confidence) },
                        tag: CellTag(table: tagged.number, row: owner.row, column: owner.column)))
            }
        }
        return PageTable(
            page: page, box: box, columnLines: columnLines, rowLines: rowLines, cells: cells, headerRowCount: 0)
    }
}
