import DocumentAssembly
import DocumentModel
import TestSupport
import Testing

struct TaggedTablesOverPagesTests {
    /// White space, so that what repeats is no running head.
    private static let above: [Int?] = [nil, nil, nil]
    private static let cells = TaggedSketch.cells(rows: 4, columns: 3)

    private func pages(secondRows: [Int?], headIsTagged: Bool) -> [Page] {
        [
            TaggedSketch.page(
                """



                Strand   Autumn        Spring
                Reading  Audit of the  Train  all
                         shelves       the  staff
                Maths    Visit other   Report to
                """, number: 1, rows: Self.above + [0, 1, 1, 2], starts: [0, 9, 23], cells: Self.cells),
            TaggedSketch.page(
                """



                Strand   Autumn        Spring
                         schools       governors
                Writing  Read          Write
                """, number: 2, rows: Self.above + [headIsTagged ? 0 : nil] + secondRows, starts: [0, 9, 23],
                cells: Self.cells),
        ]
    }

    @Test(
        "a row that the tree tells to be one is one, its head repeated with or without a tag", arguments: [true, false])
    func oneRow(headIsTagged: Bool) throws {
        let document = Assembled.document(pages(secondRows: [2, 3], headIsTagged: headIsTagged))
        let table = try #require(document.tables.first)
        #expect(document.tables.count == 1)
        #expect(table.rowCount == 4)
        #expect(table.cell(atRow: 2, column: 1)?.paragraphs.map(\.text) == ["Visit other schools"])
        #expect(table.cell(atRow: 2, column: 2)?.provenance.map(\.pageNumber) == [1, 2])
        #expect(
            document.diagnostics.contains { $0.code == "row-continued" && $0.message.contains("tagged as one row") })
        #expect(document.diagnostics.contains { $0.message.contains("tagged as one table") })
        #expect(document.furniture.map(\.text) == ["Strand", "Autumn", "Spring"])
    }

    @Test("a row that the tree tells to be another is another, however it begins")
    func anotherRow() throws {
        let cells = TaggedSketch.cells(rows: 5, columns: 3)
        var pages = pages(secondRows: [3, 4], headIsTagged: true)
        pages = pages.map { page in
            Page(
                number: page.number, widthInPoints: page.widthInPoints, heightInPoints: page.heightInPoints,
                fonts: page.fonts, glyphs: page.glyphs,
                taggedTables: [TaggedTable(number: 0, columnCount: 3, cells: cells)])
        }
        let retagged = TaggedSketch.page(
            """



            Strand   Autumn        Spring
                     schools       governors
            Writing  Read          Write
            """, number: 2, rows: Self.above + [0, 3, 4], starts: [0, 9, 23], cells: cells)
        let table = try #require(Assembled.document([pages[0], retagged]).tables.first)
        #expect(table.rowCount == 5)
        #expect(table.cell(atRow: 3, column: 1)?.paragraphs.map(\.text) == ["schools"])
    }
}
