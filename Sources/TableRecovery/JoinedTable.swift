public import DocumentModel
public import PageLayout

/// A table over all the pages that it runs on.
public struct JoinedTable: Hashable, Sendable {
    public var pages: [Int]
    /// The box on each page, in the order of `pages`.
    public var boxes: [Rectangle]
    public var rowCount: Int
    public var columnCount: Int
    public var headerRowCount: Int
    public var cells: [JoinedCell]
    /// Headers that later pages repeat: furniture.
    public var repeatedHeaders: [(PageCell, page: Int)]
    public var diagnostics: [Diagnostic]
    /// How far to trust the table and its grid: as far as its columns and the least sure of its rows.
    public var confidence: Double
    /// For each row how far to trust that it is one, from 0 to 1.
    public var rowConfidences: [Double]
    /// Whether its cells are boxes drawn apart.
    public var isOfBoxes: Bool
    /// The tagged table that the structure tree makes of it.
    var structureTable: Int?

    public init(_ table: PageTable) {
        structureTable = table.structure?.table
        isOfBoxes = table.isOfBoxes
        pages = [table.page] + table.sidewaysParts.map(\.page)
        boxes = [table.box] + table.sidewaysParts.map(\.box)
        rowCount = table.rowCount
        columnCount = table.columnCount
        headerRowCount = table.headerRowCount
        cells = table.cells.map { JoinedCell($0, of: table) }
        repeatedHeaders = table.repeatedLabels.map { ($0, $0.page ?? table.page) }
        diagnostics = []
        rowConfidences = table.rowConfidences
        confidence = table.cells.map(\.confidence).min() ?? 1
    }

    /// Takes up the confidence of a page's rows, from its first own one on; where pages meet, as far as the join is sure.
    mutating func append(rowConfidences rows: ArraySlice<Double>, cut: RowCut) {
        var rows = rows
        if let last = rowConfidences.indices.last {
            rowConfidences[last] = min(rowConfidences[last], cut.confidence)
            if cut.isCut, let first = rows.popFirst() { rowConfidences[last] = min(rowConfidences[last], first) }
        }
        if !cut.isCut, let first = rows.popFirst() { rowConfidences.append(min(first, cut.confidence)) }
        rowConfidences += rows
        confidence = min(confidence, rowConfidences.min() ?? 1)
    }

    public static func == (left: JoinedTable, right: JoinedTable) -> Bool {
        left.pages == right.pages && left.boxes == right.boxes && left.cells == right.cells
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(pages)
        hasher.combine(cells)
    }
}

/// A cell with a fragment for each page that it touches.
public struct JoinedCell: Hashable, Sendable {
    public var row: Int
    public var column: Int
    public var rowSpan: Int
    public var columnSpan: Int
    public var fragments: [Fragment]
    public var fill: Color?
    public var confidence: Double
    /// What it is in the file's structure tree, where that told the grid.
    var tag: CellTag?

    public struct Fragment: Hashable, Sendable {
        public var page: Int
        public var box: Rectangle
        public var lines: [TextLine]
        /// Whether a line, a fill or joints show where its right edge is, so that the place where its text wraps is exact.
        public var isRightEdgeDrawn: Bool
    }

    init(_ cell: PageCell, of table: PageTable) {
        row = cell.row
        column = cell.column
        rowSpan = cell.rowSpan
        columnSpan = cell.columnSpan
        fragments = [
            Fragment(
                page: cell.page ?? table.page, box: cell.box, lines: cell.lines,
                isRightEdgeDrawn: table.columnLines[cell.columns.upperBound].evidence.isDrawn)
        ]
        fill = cell.fill
        confidence = cell.confidence
        tag = cell.tag
    }

    public var isEmpty: Bool { fragments.allSatisfy(\.lines.isEmpty) }
    var isBold: Bool { lines.allSatisfy { $0.words.allSatisfy(\.style.isBold) } }
    public var lines: [TextLine] { fragments.flatMap(\.lines) }
}
