/// The cell of a tagged table that a mark of a page belongs to, as the file's structure tree says.
package struct CellTag: Hashable, Sendable {
    /// Counts the tables of the document in the order of the tree, from 0.
    package let table: Int
    /// The row of the table that the cell begins in, from 0; it counts on over pages.
    package let row: Int
    /// The column that the cell begins in, from 0.
    package let column: Int

    /// Takes each field.
    package init(table: Int, row: Int, column: Int) {
        self.table = table
        self.row = row
        self.column = column
    }
}

/// What a file's structure tree says of a table that has text on a page. Producers err: it is evidence, not truth.
package struct TaggedTable: Hashable, Sendable {
    /// `CellTag.table` of its cells.
    package let number: Int
    /// The columns that its widest row counts.
    package let columnCount: Int
    /// The cells of all rows, on this page and others, row by row.
    package let cells: [Cell]

    /// Takes each field.
    package init(number: Int, columnCount: Int, cells: [Cell]) {
        self.number = number
        self.columnCount = columnCount
        self.cells = cells
    }

    /// A cell with its place in the grid, where the cells above that span rows have theirs already.
    package struct Cell: Hashable, Sendable {
        /// From 0.
        package let row: Int
        /// From 0.
        package let column: Int
        /// How many rows it covers, from 1.
        package let rowSpan: Int
        /// How many columns it covers, from 1.
        package let columnSpan: Int

        /// Takes each field.
        package init(row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1) {
            self.row = row
            self.column = column
            self.rowSpan = max(rowSpan, 1)
            self.columnSpan = max(columnSpan, 1)
        }

        /// All that it covers.
        package var rows: Range<Int> { row..<row + rowSpan }
        /// All that it covers.
        package var columns: Range<Int> { column..<column + columnSpan }
    }
}
