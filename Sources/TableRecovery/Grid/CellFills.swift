import DocumentModel

/// Tells which fill shows in each slot of a grid.
enum CellFills {
    /// The colours slot by slot; nil where nothing but white shows. A later fill covers an earlier one.
    static func colors(fills: [Fill], rows: [Double], columns: [Double]) -> [[Color?]] {
        let rowCenters = zip(rows, rows.dropFirst()).map { ($0 + $1) / 2 }
        let columnCenters = zip(columns, columns.dropFirst()).map { ($0 + $1) / 2 }
        var colors = Array(repeating: [Color?](repeating: nil, count: columnCenters.count), count: rowCenters.count)
        for fill in fills {
            let coveredRows = indices(of: rowCenters, from: fill.box.top, to: fill.box.bottom)
            let coveredColumns = indices(of: columnCenters, from: fill.box.left, to: fill.box.right)
            let color: Color? = fill.color.distance(to: .white) > 3 ? fill.color : nil
            for row in coveredRows { for column in coveredColumns { colors[row][column] = color } }
        }
        return colors
    }

    private static func indices(of sorted: [Double], from start: Double, to end: Double) -> Range<Int> {
        let first = sorted.firstIndex { $0 >= start } ?? sorted.count
        let last = sorted.firstIndex { $0 > end } ?? sorted.count
        return first..<max(first, last)
    }
}
