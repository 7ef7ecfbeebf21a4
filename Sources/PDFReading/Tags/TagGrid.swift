import DocumentModel

/// What a cell's element says of its place.
struct CellAttributes {
    var rowSpan = 1
    var columnSpan = 1
    /// The names of the cells that head it.
    var heads: [String] = []
}

/// Counts rows and columns as HTML does: a cell takes the first column that no cell above spans into.
///
/// Browsers leave out cells without text, but name the heads of those that they tag:
/// ```
///  heads   a    b    c
///  row     x         y      two elements; the second is headed by c, so that the empty cell stands under b
/// ```
struct TagGrid {
    private(set) var cells: [TaggedTable.Cell] = []
    private(set) var columnCount = 0
    private var row = -1
    private var column = 0
    /// For each column the row up to which, without it, a cell above covers it.
    private var coveredUpTo: [Int] = []
    private var columnsOfHeads: [String: Range<Int>] = [:]
    /// Rows with a cell whose column no head tells.
    private var looseRows: Set<Int> = []

    mutating func beginRow() {
        row += 1
        column = 0
    }

    mutating func addCell(_ attributes: CellAttributes, name: String?) -> TaggedTable.Cell? {
        skipCovered()
        let head = attributes.heads.compactMap { columnsOfHeads[$0] }
            .max { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }
        if let head, head.lowerBound > column {
            column = head.lowerBound
            skipCovered()
        }
        if head?.count != 1 || head?.lowerBound != column { looseRows.insert(row) }
        guard row >= 0, column < StructureTree.mostColumns else { return nil }
        let columns = min(max(attributes.columnSpan, 1), StructureTree.mostColumns - column)
        let rows = min(max(attributes.rowSpan, 1), StructureTree.mostElements)
        let cell = TaggedTable.Cell(row: row, column: column, rowSpan: rows, columnSpan: columns)
        cells.append(cell)
        if let name { columnsOfHeads[name] = columnsOfHeads[name] ?? cell.columns }
        while coveredUpTo.count < column + columns { coveredUpTo.append(0) }
        for covered in cell.columns { coveredUpTo[covered] = row + rows }
        column += columns
        columnCount = max(columnCount, column)
        return cell
    }

    private mutating func skipCovered() {
        while column < coveredUpTo.count, coveredUpTo[column] > row { column += 1 }
    }

    /// The cells, none reaching below the last row, with empty ones where heads tell that some were left out.
    var finishedCells: [TaggedTable.Cell] {
        var result = cells.map { cell in
            TaggedTable.Cell(
                row: cell.row, column: cell.column, rowSpan: min(cell.rowSpan, row + 1 - cell.row),
                columnSpan: cell.columnSpan)
        }
        guard !columnsOfHeads.isEmpty, (row + 1) * columnCount <= StructureTree.mostElements else { return result }
        var isCovered = Array(repeating: Array(repeating: false, count: columnCount), count: row + 1)
        for cell in result { for row in cell.rows { for column in cell.columns { isCovered[row][column] = true } } }
        let rowsWithCells = Set(cells.map(\.row))
        for row in isCovered.indices where !looseRows.contains(row) && rowsWithCells.contains(row) {
            for column in isCovered[row].indices where !isCovered[row][column] {
                result.append(TaggedTable.Cell(row: row, column: column))
            }
        }
        return result.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }
}
