import DocumentAssembly
import DocumentModel
import TestSupport
import Testing

@Suite("Sheets wider than the paper, whose further pages show little")
struct WideSheetsTests {
    private static let left = """
        People Strategy 2025

        +----+---------------+---------+
        | No | Action        | Lead    |
        +----+---------------+---------+
        | P1 | Publish a pay | HR      |
        |    | policy        |         |
        +----+---------------+---------+
        | P2 | Train leaders | Trust   |
        +----+---------------+---------+
        """

    @Test("one column is repeated, and the title over it is cut off at its end")
    func cutTitle() throws {
        let document = Assembled.document(
            of: [
                Self.left,
                """
                Peop

                +----+---------------+
                | No | Comments      |
                +----+---------------+
                | P1 | Approved      |
                |    |               |
                +----+---------------+
                | P2 | Booked        |
                +----+---------------+
                """,
            ], creator: "Calc")
        let table = try #require(document.tables.first)
        #expect(document.tables.count == 1 && table.pages == [1, 2])
        #expect(
            table.texts == [
                "No", "Action", "Lead", "Comments", "P1", "Publish a pay policy", "HR", "Approved", "P2",
                "Train leaders", "Trust", "Booked",
            ])
        #expect(document.paragraphs.map(\.text) == ["People Strategy 2025"])
        #expect(document.placedWordCount == document.sourceWordCount)
    }

    @Test("a title that runs over the paper's edge is one, though both pages show what the edge cuts")
    func titleOverEdge() throws {
        let document = Assembled.document(
            of: [
                """
                Plan for the schools of Three Vall

                +----+---------------+---------+
                | No | Action        | Lead    |
                +----+---------------+---------+
                | P1 | Publish a pay | HR      |
                |    | policy        |         |
                +----+---------------+---------+
                | P2 | Train leaders | Trust   |
                +----+---------------+---------+
                """,
                """
                ee Valleys in 2026

                +---------------+
                | Comments      |
                +---------------+
                | Approved      |
                |               |
                +---------------+
                | Booked        |
                +---------------+
                """,
            ], creator: "Calc")
        #expect(document.tables.map(\.columnCount) == [4])
        #expect(document.paragraphs.map(\.text) == ["Plan for the schools of Three Valleys in 2026"])
        #expect(document.placedWordCount == document.sourceWordCount)
    }

    @Test("the last column stands alone on its page, without the line of facts over the heads")
    func lonelyColumn() throws {
        let document = Assembled.document(
            of: [
                Self.left,
                """
                .

                +---------------+
                | Comments      |
                +---------------+
                | Approved in   |
                | May           |
                +---------------+
                |               |
                +---------------+
                """.replacing(".", with: " "),
            ], creator: "Microsoft® Excel® 2019")
        let table = try #require(document.tables.first)
        #expect(document.tables.count == 1 && table.columnCount == 4)
        #expect(table.cell(atRow: 1, column: 3)?.paragraphs.map(\.text).joined(separator: " ") == "Approved in May")
        #expect(table.cell(atRow: 2, column: 3)?.paragraphs.isEmpty ?? false)
    }

    @Test("boxes below one another at other heights are no column of the sheet, and no other text above is furniture")
    func otherHeights() {
        let document = Assembled.document(
            of: [
                Self.left,
                """
                Notes

                +---------------+
                | Comments      |
                |               |
                +---------------+
                | Approved      |
                +---------------+
                """,
            ], creator: "Calc")
        #expect(document.tables.map(\.columnCount) == [3])
        #expect(document.paragraphs.contains { $0.text == "Notes" })
    }
}
