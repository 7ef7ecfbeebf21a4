import DocumentModel
import PageLayout

/// Tables beside one another, each with its own heading: they are read one after the other, and where no line parts them,
/// they are told apart by the heads that come again.
///
/// ```
///  Action plan: reading             Action plan: sport
///  | Action     | Lead |            | Action     | Lead |
///  | Book club  | DHT  |            | Swimming   | PE   |
/// ```
enum SideBySideTables {
    /// Tables stand beside each other when they share this much of the smaller one's height.
    private static let sharedHeight = 0.5
    /// Without lines tables end where the next begins.
    private static let mostOverlapInPoints = 1.0
    /// White space between a heading and its table, in font sizes.
    private static let tallestGapInEms = 3.5
    /// Fewer columns may have the same heads by chance.
    private static let fewestColumns = 2
    /// The white space between two tables is this many times that between their columns.
    private static let gutterRatio = 1.25

    /// The stretches of a page that are to be read down one table after the other.
    ///
    /// - Parameter words: the words outside all tables.
    static func zones(of tables: [PageTable], words: [Word]) -> [ColumnZone] {
        var zones = TableColumns.zones(of: tables, words: words)
        var taken = Set(
            tables.indices.filter { index in zones.contains { $0.column(of: tables[index].box.center) != nil } })
        for first in tables.indices where !taken.contains(first) {
            var group = [first]
            for other in tables.indices where other > first && !taken.contains(other) {
                if group.allSatisfy({ standBeside(tables[$0].box, tables[other].box) }) { group.append(other) }
            }
            guard group.count > 1, let box = Rectangle.enclosing(group.map { tables[$0].box }) else { continue }
            taken.formUnion(group)
            let boxes = group.map { tables[$0].box }.sorted { $0.left < $1.left }
            let gutters = zip(boxes, boxes.dropFirst()).map { ($0.right + $1.left) / 2 }
            let top = topOfHeadings(over: boxes, gutters: gutters, words: words) ?? box.top
            zones.append(
                ColumnZone(
                    box: Rectangle(left: box.left, top: top, right: box.right, bottom: box.bottom), gutters: gutters))
        }
        return zones
    }

    private static func standBeside(_ left: Rectangle, _ right: Rectangle) -> Bool {
        left.horizontalOverlap(right) < mostOverlapInPoints
            && left.verticalOverlap(right) >= sharedHeight * min(left.height, right.height)
    }

    /// Where the headings over tables begin, the highest band of which has one over several tables; nil for none.
    private static func topOfHeadings(over boxes: [Rectangle], gutters: [Double], words: [Word]) -> Double? {
        guard let left = boxes.first?.left, let right = boxes.last?.right, let top = boxes.map(\.top).max() else {
            return nil
        }
        let above = words.filter { $0.box.bottom <= top && $0.box.left >= left - 1 && $0.box.right <= right + 1 }
        let bands = TextBand.bands(of: TextChunk.chunks(of: above, widestSpaceInEms: LineBuilder.widestWordSpaceInEms))
        var edge = boxes.map(\.top).min() ?? top
        var result: Double?
        for band in bands.reversed() {
            let size = band.chunks.map(\.fontSizeInPoints).max() ?? 0
            let crosses = band.chunks.contains { chunk in
                gutters.contains { chunk.box.left < $0 && chunk.box.right > $0 }
            }
            guard !crosses, edge - band.bottom <= tallestGapInEms * size else { break }
            edge = band.top
            let sides = Set(band.chunks.map { chunk in gutters.count { $0 <= chunk.box.center.x } })
            if sides.count == boxes.count { result = band.top }
        }
        return result
    }

    /// The table, or the tables beside one another that it is: their heads are the same, and no line runs over what
    /// parts them.
    static func parted(_ table: PageTable?) -> [PageTable] {
        guard let table else { return [] }
        guard let (row, count) = repeatedHeads(in: table), let region = table.region else { return [table] }
        let width = table.columnCount / count
        let parts = (0..<count).map { part -> PageTable? in
            let lines = Array(table.columnLines[(part * width)...((part + 1) * width)])
            // What stands over the heads is a heading of each.
            let cells = table.cells.filter {
                $0.row >= row && (part * width..<(part + 1) * width).contains($0.column)
            }
            let words = cells.flatMap { $0.lines.flatMap(\.words) }
            guard let text = Rectangle.enclosing(words.map(\.box)) else { return nil }
            let box = Rectangle(
                left: lines[0].positionInPoints, top: text.top, right: lines[width].positionInPoints,
                bottom: text.bottom)
            return GridBuilder.table(
                page: table.page, region: cut(region, to: box), words: words, columnLines: lines)
        }
        let whole = parts.compactMap(\.self)
        return whole.count == count ? whole : [table]
    }

    /// The row whose heads say the same one table after the other, and how often; nil for a table of its own.
    private static func repeatedHeads(in table: PageTable) -> (row: Int, count: Int)? {
        for row in 0..<min(RepeatedHeads.deepestHeadRow, table.rowCount) {
            if let count = repetitions(ofRow: row, in: table) { return (row, count) }
        }
        return nil
    }

    private static func repetitions(ofRow row: Int, in table: PageTable) -> Int? {
        let heads = (0..<table.columnCount).map { column in
            table.cells.first { $0.row == row && $0.column == column && $0.columnSpan == 1 }
                .map { PlainText.key($0.text) } ?? ""
        }
        guard heads.allSatisfy({ !$0.isEmpty }) else { return nil }
        return (2...max(2, table.columnCount / fewestColumns)).first { count in
            let width = table.columnCount / count
            guard table.columnCount % count == 0, width >= fewestColumns, Set(heads.prefix(width)).count == width else {
                return false
            }
            return heads.indices.allSatisfy { heads[$0] == heads[$0 % width] }
                && (1..<count).allSatisfy { isGutter($0 * width, of: table) }
        }
    }

    /// Whether no line crosses a boundary, and more white space lies at it than between other columns.
    private static func isGutter(_ boundary: Int, of table: PageTable) -> Bool {
        let x = table.columnLines[boundary].positionInPoints
        guard let region = table.region,
            !region.horizontals.contains(where: { $0.startInPoints < x - 1 && $0.endInPoints > x + 1 }),
            !region.fills.contains(where: { $0.box.left < x - 1 && $0.box.right > x + 1 })
        else { return false }
        let gaps = (1..<table.columnCount).map { column in
            gap(at: column, of: table)
        }
        let others = gaps.enumerated().filter { $0.offset + 1 != boundary }.map(\.element)
        return others.allSatisfy { gaps[boundary - 1] >= gutterRatio * $0 }
    }

    /// The white space between the text of two columns.
    private static func gap(at column: Int, of table: PageTable) -> Double {
        let left = table.cells.filter { $0.columns == column - 1..<column }.flatMap(\.lines).map(\.box.right).max()
        let right = table.cells.filter { $0.columns == column..<column + 1 }.flatMap(\.lines).map(\.box.left).min()
        guard let left, let right else { return 0 }
        return right - left
    }

    /// What of a region lies in the part of a table: headings over the heads are outside.
    private static func cut(_ region: RuledRegion, to box: Rectangle) -> RuledRegion {
        let reach = box.insetBy(-GridLineFinder.sameBoundaryInPoints)
        func isInside(_ ruling: Ruling) -> Bool {
            let middle = (ruling.startInPoints + ruling.endInPoints) / 2
            let isHorizontal = ruling.orientation == .horizontal
            return reach.contains(
                Point(
                    x: isHorizontal ? middle : ruling.positionInPoints,
                    y: isHorizontal ? ruling.positionInPoints : middle))
        }
        return RuledRegion(
            box: box, horizontals: region.horizontals.filter(isInside), verticals: region.verticals.filter(isInside),
            fills: region.fills.filter { reach.contains($0.box.center) },
            joints: region.joints.filter { reach.contains($0) }, pieces: region.pieces.filter(isInside))
    }
}
