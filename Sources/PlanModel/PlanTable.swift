public import DocumentModel

/// A table as it was found, also where it became part of a priority or an action plan.
public struct PlanTable: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable {
        case termGrid, actionPlan, other
    }

    public var id: String
    /// The pages that it touches; empty for a DOCX.
    public var pages: [Int]
    public var rowCount: Int
    public var columnCount: Int
    public var headerRowCount: Int
    public var kind: Kind
    public var caption: String?
    public var cells: [Cell]
    /// How sure the reader is of the table and its grid, from 0 to 1; no part of a plan's JSON.
    public var confidence: Double?
    /// For each row how sure the reader is that it is one row, from 0 to 1; nil where the file says what its rows are. No
    /// part of a plan's JSON.
    public var rowConfidences: [Double]?

    private enum CodingKeys: String, CodingKey {
        case id, pages, rowCount, columnCount, headerRowCount, kind, caption, cells
    }

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

    public struct Cell: Hashable, Sendable, Codable {
        /// Counted from 0.
        public var row: Int
        /// Counted from 0.
        public var column: Int
        public var rowSpan: Int
        public var columnSpan: Int
        public var text: String
        public var isHeader: Bool
        public var fill: Color?
        public var provenance: [Provenance]
        /// From 0 to 1.
        public var confidence: Double?

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
