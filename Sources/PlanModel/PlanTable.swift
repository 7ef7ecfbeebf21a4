public import DocumentModel

/// A table as it was found, also where it became part of a priority or an action plan.
public struct PlanTable: Hashable, Sendable, Codable {
    /// What the table became.
    public enum Kind: String, Hashable, Sendable, Codable {
        /// Its cells are milestones of priorities.
        case termGrid
        /// Its rows are actions.
        case actionPlan
        /// It stands in the narrative.
        case other
    }

    /// Unique in the plan: `table-1`.
    public var id: String
    /// The pages that it touches; empty for a DOCX.
    public var pages: [Int]
    /// Header rows included.
    public var rowCount: Int
    /// Of the grid, whatever its cells span.
    public var columnCount: Int
    /// How many of the first rows are headers.
    public var headerRowCount: Int
    /// What it became.
    public var kind: Kind
    /// What stands over it, as written.
    public var caption: String?
    /// Row by row.
    public var cells: [Cell]
    /// How sure the reader is of the table and its grid, from 0 to 1; no part of a plan's JSON.
    public var confidence: Double?
    /// For each row how sure the reader is that it is one row, from 0 to 1; nil where the file says what its rows are. No
    /// part of a plan's JSON.
    public var rowConfidences: [Double]?

    private enum CodingKeys: String, CodingKey {
        case id, pages, rowCount, columnCount, headerRowCount, kind, caption, cells
    }

    /// Takes each field.
    public init(
        id: String, pages: [Int] = [], rowCount: Int, columnCount: Int, headerRowCount: Int, kind: Kind,
        caption: String? = nil, cells: [Cell], confidence: Double? = nil, rowConfidences: [Double]? = nil
    ) {
        self.id = id
        self.pages = pages
        self.rowCount = rowCount
        self.columnCount = columnCount
        self.headerRowCount = headerRowCount
        self.kind = kind
        self.caption = caption
        self.cells = cells
        self.confidence = confidence
        self.rowConfidences = rowConfidences
    }

    /// A cell with the rows and columns that it covers.
    public struct Cell: Hashable, Sendable, Codable {
        /// Counted from 0.
        public var row: Int
        /// Counted from 0.
        public var column: Int
        /// How many rows it covers, from 1.
        public var rowSpan: Int
        /// How many columns it covers, from 1.
        public var columnSpan: Int
        /// Paragraphs parted by `\n\n`; empty for an empty cell.
        public var text: String
        /// Whether it names other cells.
        public var isHeader: Bool
        /// Its ground; nil where it has none of its own.
        public var fill: Color?
        /// Where the document has it.
        public var provenance: [Provenance]
        /// From 0 to 1.
        public var confidence: Double?

        /// Takes each field.
        public init(
            row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, text: String, isHeader: Bool = false,
            fill: Color? = nil, provenance: [Provenance] = [], confidence: Double? = nil
        ) {
            self.row = row
            self.column = column
            self.rowSpan = rowSpan
            self.columnSpan = columnSpan
            self.text = text
            self.isHeader = isHeader
            self.fill = fill
            self.provenance = provenance
            self.confidence = confidence
        }
    }
}
