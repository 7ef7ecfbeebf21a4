import DocumentModel
import TableRecovery
import TestSupport
import Testing

@Suite("A structure tree votes on tables")
struct TaggedTablesTests {
    /// `0,1 Audit`: row and column of each cell with text, spans behind a slash.
    private func cells(_ table: PageTable) -> [String] {
        table.cells.filter { !$0.isEmpty }.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.map { cell in
            let span = cell.rowSpan * cell.columnSpan > 1 ? "/\(cell.rowSpan)x\(cell.columnSpan)" : ""
            return "\(cell.row),\(cell.column)\(span) \(cell.text)"
        }
    }

    private func isTagged(_ table: PageTable) -> Bool {
        (table.columnLines + table.rowLines).contains { $0.evidence == .structure }
    }

    /// No line, no shading, and words of two columns nearer than words of one.
    private static let sketch = """
        Strand   Autumn        Spring
        Reading  Audit of the  Train  all
        and      shelves and   the  staff
        writing  the stock     in spring
        Maths    Visit a       Report
                 school        to governors
        """
    private static let rows = [0, 1, 1, 1, 2, 2]

    @Test("cells that nothing on the page parts are told by their tags")
    func tagsTell() throws {
        let table = try #require(
            Found.tables(
                on: TaggedSketch.page(
                    Self.sketch, rows: Self.rows, starts: [0, 9, 23], cells: TaggedSketch.cells(rows: 3, columns: 3))
            ).first)
        #expect(isTagged(table))
        #expect(
            cells(table) == [
                "0,0 Strand", "0,1 Autumn", "0,2 Spring", "1,0 Reading and writing",
                "1,1 Audit of the shelves and the stock", "1,2 Train all the staff in spring", "2,0 Maths",
                "2,1 Visit a school", "2,2 Report to governors",
            ])
    }

    @Test("spans are those of the tags")
    func spans() throws {
        let tagged: [TaggedTable.Cell] = [
            .init(row: 0, column: 0, rowSpan: 2), .init(row: 0, column: 1, columnSpan: 2), .init(row: 1, column: 1),
            .init(row: 1, column: 2), .init(row: 2, column: 0), .init(row: 2, column: 1, columnSpan: 2),
        ]
        let table = try #require(
            Found.tables(
                on: TaggedSketch.page(
                    """
                              2021/22
                    Strand    Autumn   Spring
                    Reading   Audit the shelves
                    """, rows: [0, 1, 2], starts: [0, 10, 19], cells: tagged)
            ).first)
        #expect(
            cells(table) == [
                "0,0/2x1 Strand", "0,1/1x2 2021/22", "1,1 Autumn", "1,2 Spring", "2,0 Reading",
                "2,1/1x2 Audit the shelves",
            ])
    }

    @Test("tags that put text on the wrong side of a column are not heard")
    func wrongSide() {
        // The tree leaves out the span of the label: the second row's cells move to the left.
        let page = TaggedSketch.page(
            Self.sketch, rows: Self.rows, starts: [0, 9, 23], cells: TaggedSketch.cells(rows: 3, columns: 3))
        let moved = page.glyphs.map { glyph -> Glyph in
            guard let tag = glyph.cellTag, tag.row == 1 else { return glyph }
            return glyph.tagged(CellTag(table: 0, row: 1, column: (tag.column + 2) % 3))
        }
        let contradicting = Page(
            number: 1, widthInPoints: page.widthInPoints, heightInPoints: page.heightInPoints, fonts: page.fonts,
            glyphs: moved, taggedTables: page.taggedTables)
        #expect(!Found.tables(on: contradicting).contains(where: isTagged))
    }

    @Test("a line over the whole table through the text of a tagged cell outweighs the tags")
    func lineThroughCell() throws {
        let table = try #require(
            Found.tables(
                on: TaggedSketch.page(
                    """
                    +---------+-----------+
                    | Strand  | Autumn    |
                    +---------+-----------+
                    | Reading | Audit     |
                    +---------+-----------+
                    | Writing | Visits    |
                    +---------+-----------+
                    """, rows: [nil, 0, nil, 1, nil, 1, nil], starts: [0, 11],
                    cells: TaggedSketch.cells(rows: 2, columns: 2))
            ).first)
        #expect(table.rowCount == 3)
    }

    @Test("text of others among that of a tagged table outweighs the tags")
    func foreignText() {
        let page = TaggedSketch.page(
            Self.sketch, rows: [0, 1, nil, 1, 2, 2], starts: [0, 9, 23],
            cells: TaggedSketch.cells(rows: 3, columns: 3))
        #expect(!Found.tables(on: page).contains(where: isTagged))
    }

    @Test("a row whose cells do not fill the table outweighs the tags")
    func shortRow() {
        let page = TaggedSketch.page(
            Self.sketch, rows: Self.rows, starts: [0, 9, 23],
            cells: TaggedSketch.cells(rows: 3, columns: 3).filter { $0.row < 2 || $0.column < 2 })
        #expect(!Found.tables(on: page).contains(where: isTagged))
    }

    @Test("prose that a tagged table lays out in columns is no table")
    func layoutTable() {
        let prose = "the pupils of all our schools will read every day"
        let sketch = Array(repeating: "\(prose)     \(prose)", count: 14).joined(separator: "\n")
        let page = TaggedSketch.page(
            sketch, rows: Array(repeating: 0, count: 14), starts: [0, 52],
            cells: TaggedSketch.cells(rows: 1, columns: 2))
        #expect(Found.tables(on: page).isEmpty)
    }
}
