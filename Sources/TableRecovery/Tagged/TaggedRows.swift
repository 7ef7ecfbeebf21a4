import DocumentModel

/// The rows of a tagged table that one page shows.
struct TaggedRows: Hashable, Sendable {
    /// Counts the tagged tables of the document.
    var table: Int
    /// For each row of the page's grid its place in the tagged table, in ascending order.
    var rows: [Int]

    /// The first row that is no repeated head, where the page before ends with other rows of the same table.
    ///
    /// ```
    ///  rows 0 1 2 3  |  rows 0 1 3 4 5      the heads again, then the rest of row 3
    /// ```
    func firstRow(goingOnFrom above: TaggedRows) -> Int? {
        guard let last = above.rows.last else { return nil }
        return rows.firstIndex { $0 >= last }
    }

    /// Whether a row goes on over a page break, where the tree tells: it is one row, or it is two.
    static func cut(above: PageTable, below: PageTable, firstRow: Int) -> RowCut? {
        guard let upper = above.structure, let lower = below.structure, upper.table == lower.table,
            let last = upper.rows.last, lower.rows.indices.contains(firstRow)
        else { return nil }
        return lower.rows[firstRow] == last
            ? RowCut(isCut: true, reasons: ["tagged as one row"], confidence: sameRowConfidence)
            : RowCut(isCut: false, reasons: ["tagged as another row"], confidence: 1)
    }

    /// As sure as the grid that the tags tell.
    private static let sameRowConfidence = 0.97

    /// The cell of a table over pages that a page's cell is the rest of; nil where the tree tells of none.
    static func cell(_ cell: PageCell, in joined: JoinedTable, table: PageTable) -> Int? {
        guard let tag = cell.tag, table.structure?.table == joined.structureTable else { return nil }
        return joined.cells.lastIndex { $0.tag == tag }
    }
}
