/// The cell of a tagged table that a mark of a page belongs to, as the file's structure tree says.
public struct CellTag: Hashable, Sendable {
    /// Counts the tables of the document in the order of the tree, from 0.
    public let table: Int
    /// The row of the table that the cell begins in, from 0; it counts on over pages.
    public let row: Int
    /// The column that the cell begins in, from 0.
    public let column: Int

    /// Takes each field.
    public init(table: Int, row: Int, column: Int) {
        self.table = table
        self.row = row
        self.column = column
    }
}

/// What a file's structure tree says of a table that has text on a page. Producers err: it is evidence, not truth.
public struct TaggedTable: Hashable, Sendable {
    /// `CellTag.table` of its cells.
    public let number: Int
    /// The columns that its widest row counts.
    public let columnCount: Int
    /// The cells of all rows, on this page and others, row by row.
    public let cells: [Cell]

    /// Takes each field.
    public init(number: Int, columnCount: Int, cells: [Cell]) {
        self.number = number
        self.columnCount = columnCount
        self.cells = cells
    }

    /// A cell with its place in the grid, where the cells above that span rows have theirs already.
    public struct Cell: Hashable, Sendable {
        /// From 0.
        public let row: Int
        /// From 0.
        public let column: Int
        /// How many rows it covers, from 1.
        public let rowSpan: Int
        /// How many columns it covers, from 1.
        public let columnSpan: Int

        /// Takes each field.
        public init(row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1) {
            self.row = row
            self.column = column
            self.rowSpan = max(rowSpan, 1)
            self.columnSpan = max(columnSpan, 1)
        }

        /// All that it covers.
        public var rows: Range<Int> { row..<row + rowSpan }
        /// All that it covers.
        public var columns: Range<Int> { column..<column + columnSpan }
    }
}
