/// A table, wherever it came from: a grid of rows and columns that its cells tile.
///
/// The initialiser keeps the invariants for any input, also hostile: every slot of the grid is covered by exactly one
/// cell, spans stay inside the grid, and cells are sorted by row, then column. An empty cell is a cell.
public struct Table: Hashable, Sendable, Codable {
    /// How many rows it has.
    public let rowCount: Int
    /// How many columns it has.
    public let columnCount: Int
    /// Rows at the top that head the columns, as far as the reader knows (`tblHeader`, repetition, look).
    public var headerRowCount: Int
    /// Row by row, from left to right; a place that a span covers has none.
    public private(set) var cells: [Cell]
    /// Which pages the table touches, in order; empty for a DOCX.
    public var pages: [Int]
    /// The full-width line that the reader took off the table's top or found directly above, as a caption.
    public var caption: Paragraph?
    /// A place for each page on which it stands.
    public var provenance: [Provenance]
    /// From 0 to 1: how sure the reader is that this is a table with this grid.
    public var confidence: Double
    /// From 0 to 1 for each row: how sure the reader is that it is one row. Empty where the file says what its rows are.
    public var rowConfidences: [Double]
    /// Whether its cells are boxes drawn apart from each other, side by side.
    public var isOfBoxes = false
    /// Whether each row is a card, the title of which stands in the first column.
    public var isOfTitledCards = false

    /// Makes a table of cells, mending what does not fit: a cell outside the grid is dropped only if it is empty, spans
    /// are cut at the edge and at cells placed before them, and slots that nothing covers get empty cells.
    ///
    /// - Parameters:
    ///   - rowCount: rows of the grid; grown where a cell starts below.
    ///   - columnCount: columns of the grid; grown where a cell starts to the right.
    ///   - headerRowCount: how many rows at its top head its columns.
    ///   - cells: in any order.
    ///   - pages: those on which it stands.
    ///   - caption: the line over it that is its own.
    ///   - provenance: a place for each page.
    ///   - confidence: from 0 to 1, of the whole table.
    ///   - rowConfidences: from 0 to 1, of each row; none where they are as the table's.
    public init(
        rowCount: Int, columnCount: Int, headerRowCount: Int = 0, cells: [Cell], pages: [Int] = [],
        caption: Paragraph? = nil, provenance: [Provenance] = [], confidence: Double = 1, rowConfidences: [Double] = []
    ) {
        let rows = max(rowCount, (cells.map(\.row).max() ?? -1) + 1, 0)
        let columns = max(columnCount, (cells.map(\.column).max() ?? -1) + 1, 0)
        self.rowCount = rows
        self.columnCount = columns
        self.headerRowCount = min(max(headerRowCount, 0), rows)
        self.cells = Table.tiled(cells, rows: rows, columns: columns)
        self.pages = pages
        self.caption = caption
        self.provenance = provenance
        self.confidence = confidence
        self.rowConfidences = rowConfidences
    }

    /// Makes the first rows the heads of the columns.
    package mutating func markHeaderRows(_ count: Int) {
        headerRowCount = min(max(count, 0), rowCount)
        for index in cells.indices { cells[index].isHeader = cells[index].row < headerRowCount }
    }

    /// The same table in other places.
    func movingPlaces(
        _ moved: (Provenance) -> Provenance, paragraphs movedParagraph: (Paragraph) -> Paragraph
    ) -> Table {
        var result = self
        result.provenance = provenance.map(moved)
        result.caption = caption.map(movedParagraph)
        for index in cells.indices {
            result.cells[index].provenance = cells[index].provenance.map(moved)
            result.cells[index].paragraphs = cells[index].paragraphs.map(movedParagraph)
        }
        return result
    }

    /// One cell: its place and span in the grid, and what it says.
    public struct Cell: Hashable, Sendable, Codable {
        /// Counted from 0.
        public var row: Int
        /// Counted from 0.
        public var column: Int
        /// How many rows it covers, from 1.
        public var rowSpan: Int
        /// How many columns it covers, from 1.
        public var columnSpan: Int
        /// In reading order; none for an empty cell.
        public var paragraphs: [Paragraph]
        /// Whether it heads columns.
        public var isHeader: Bool
        /// The colour of its ground; nil where it has none.
        public var fill: Color?
        /// Where it stands; several places where a page break cuts it.
        public var provenance: [Provenance]
        /// From 0 to 1.
        public var confidence: Double

        /// Takes each field.
        public init(
            row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, paragraphs: [Paragraph] = [],
            isHeader: Bool = false, fill: Color? = nil, provenance: [Provenance] = [], confidence: Double = 1
        ) {
            self.row = max(row, 0)
            self.column = max(column, 0)
            self.rowSpan = max(rowSpan, 1)
            self.columnSpan = max(columnSpan, 1)
            self.paragraphs = paragraphs
            self.isHeader = isHeader
            self.fill = fill
            self.provenance = provenance
            self.confidence = confidence
        }

        /// Whether it has neither text nor a list mark.
        public var isEmpty: Bool { paragraphs.allSatisfy { $0.text.isEmpty && $0.label == nil } }
        /// All that it covers.
        public var rows: Range<Int> { row..<row + rowSpan }
        /// All that it covers.
        public var columns: Range<Int> { column..<column + columnSpan }
    }

    /// The cell that covers a slot; nil outside the grid.
    public func cell(atRow row: Int, column: Int) -> Cell? {
        guard (0..<rowCount).contains(row), (0..<columnCount).contains(column) else { return nil }
        return cells.last { $0.row <= row && $0.rows.contains(row) && $0.columns.contains(column) }
    }

    /// For each slot, row by row, the index in `cells` of the cell that covers it. One pass: use it to visit a grid.
    public var cellIndices: [[Int]] {
        var slots = Array(repeating: Array(repeating: 0, count: columnCount), count: rowCount)
        for (index, cell) in cells.enumerated() {
            for row in cell.rows {
                for column in cell.columns { slots[row][column] = index }
            }
        }
        return slots
    }

    private static func tiled(_ cells: [Cell], rows: Int, columns: Int) -> [Cell] {
        var taken = Array(repeating: Array(repeating: false, count: columns), count: rows)
        var result: [Cell] = []
        result.reserveCapacity(rows * columns)
        for var cell in cells.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
            guard !taken[cell.row][cell.column] else {
                guard !cell.isEmpty else { continue }
                // Two cells claim the slot: no text is lost, so the second joins the first.
                if let owner = result.lastIndex(where: {
                    $0.rows.contains(cell.row) && $0.columns.contains(cell.column)
                }) {
                    result[owner].paragraphs += cell.paragraphs
                    result[owner].provenance += cell.provenance
                }
                continue
            }
            cell.columnSpan = min(cell.columnSpan, columns - cell.column)
            cell.rowSpan = min(cell.rowSpan, rows - cell.row)
            if let blocked = cell.columns.first(where: { taken[cell.row][$0] }) {
                cell.columnSpan = blocked - cell.column
            }
            if let blocked = cell.rows.first(where: { row in cell.columns.contains { taken[row][$0] } }) {
                cell.rowSpan = blocked - cell.row
            }
            for row in cell.rows {
                for column in cell.columns { taken[row][column] = true }
            }
            result.append(cell)
        }
        for row in 0..<rows {
            for column in 0..<columns where !taken[row][column] {
                result.append(Cell(row: row, column: column))
            }
        }
        return result.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }
}
