import DocumentModel

/// Frames that only lay out a page: one row of cells, one of which holds a whole table.
///
/// ```
///  +-------------+--------------------------------+
///  | Roll: 213   | Priority 1: Early reading      |
///  | Classes: 8  |  | No. | Action | Lead |        |
///  |             |  | 1   | Set up | DHT  |        |
///  +-------------+--------------------------------+
/// ```
enum LayoutFrames {
    /// A frame of more cells is a row of a table.
    private static let mostCells = 3
    /// A table has more columns and rows than a list in a cell.
    private static let fewestColumns = 3
    private static let fewestRows = 2
    /// A table that takes less of its cell's width is one of several things in it.
    private static let leastShareOfCell = 0.25

    private static let wholeHeightShare = 0.9

    /// The regions that are no such frames, and those that are as stretches to be read cell by cell.
    static func opened(_ regions: [RuledRegion]) -> (regions: [RuledRegion], zones: [ColumnZone]) {
        var rest: [RuledRegion] = []
        var zones: [ColumnZone] = []
        for region in regions {
            let cells = self.cells(of: region)
            if cells.contains(where: { cell in regions.contains { isTable($0, in: cell) } }) {
                zones.append(ColumnZone(box: region.box, gutters: cells.dropFirst().map(\.left)))
            } else {
                rest.append(region)
            }
        }
        return (rest, zones)
    }

    /// The cells of a closed frame with one row of a few; none for anything else.
    private static func cells(of region: RuledRegion) -> [Rectangle] {
        // Only lines from the frame's top to its foot: those of the table inside end before.
        var columns: [Double] = []
        for line in region.verticals.filter({ $0.lengthInPoints > wholeHeightShare * region.box.height })
            .map(\.positionInPoints).sorted()
        where line - (columns.last ?? -.infinity) > GridLineFinder.sameBoundaryInPoints {
            columns.append(line)
        }
        guard RegionStack.isClosed(region), GridLineFinder.rowLines(of: region).count == 2,
            (2...mostCells + 1).contains(columns.count)
        else { return [] }
        return zip(columns, columns.dropFirst()).map {
            Rectangle(left: $0, top: region.box.top, right: $1, bottom: region.box.bottom)
        }
    }

    private static func isTable(_ region: RuledRegion, in cell: Rectangle) -> Bool {
        cell.insetBy(-1).intersection(region.box) == region.box && region.box.area < cell.area
            && region.box.width >= leastShareOfCell * cell.width
            && GridLineFinder.columnLines(of: region).count > fewestColumns
            && GridLineFinder.rowLines(of: region).count > fewestRows
    }
}
