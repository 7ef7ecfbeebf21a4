package import DocumentModel
package import PageLayout

/// A table over all the pages that it runs on.
package struct JoinedTable: Hashable, Sendable {
    package var pages: [Int]
    /// The box on each page, in the order of `pages`.
    package var boxes: [Rectangle]
    package var rowCount: Int
    package var columnCount: Int
    package var headerRowCount: Int
    package var cells: [JoinedCell]
    /// Headers that later pages repeat: furniture.
    package var repeatedHeaders: [(PageCell, page: Int)]
    package var diagnostics: [Diagnostic]
    /// How far to trust the table and its grid: as far as its columns and the least sure of its rows.
    package var confidence: Double
    /// For each row how far to trust that it is one, from 0 to 1.
    package var rowConfidences: [Double]
    /// Whether its cells are boxes drawn apart.
    package var isOfBoxes: Bool
    /// The tagged table that the structure tree makes of it.
    var structureTable: Int?

    package init(_ table: PageTable) {
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

    package static func == (left: JoinedTable, right: JoinedTable) -> Bool {
        left.pages == right.pages && left.boxes == right.boxes && left.cells == right.cells
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(pages)
        hasher.combine(cells)
    }
}

/// A cell with a fragment for each page that it touches.
package struct JoinedCell: Hashable, Sendable {
    package var row: Int
    package var column: Int
    package var rowSpan: Int
    package var columnSpan: Int
    package var fragments: [Fragment]
    package var fill: Color?
    package var confidence: Double
    /// What it is in the file's structure tree, where that told the grid.
    var tag: CellTag?

    package struct Fragment: Hashable, Sendable {
        package var page: Int
        package var box: Rectangle
        package var lines: [TextLine]
        /// Whether a line, a fill or joints show where its right edge is, so that the place where its text wraps is exact.
        package var isRightEdgeDrawn: Bool
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

    package var isEmpty: Bool { fragments.allSatisfy(\.lines.isEmpty) }
    var isBold: Bool { lines.allSatisfy { $0.words.allSatisfy(\.style.isBold) } }
    package var lines: [TextLine] { fragments.flatMap(\.lines) }
}
