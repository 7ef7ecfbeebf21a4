import DocumentAssembly
import DocumentModel
import TestSupport
import Testing

@Suite("Sheets of workbooks")
struct SheetsTests {
    /// Both pages together would be one row in a document of text.
    private let middles = [
        """
        +------+-----------------------+-----------+
        | Need | What we will do       | Who       |
        +------+-----------------------+-----------+
        | One  | Audit the teaching of | Head of   |
        |      | reading in each class | English   |
        |      | and share the results | and Maths |
        +------+-----------------------+-----------+
        """,
        """
        +------+-----------------------+-----------+
        |      | with all of the staff | leaders   |
        |      | in the school.        |           |
        +------+-----------------------+-----------+
        """,
    ]

    @Test("a page break cuts no row of a sheet")
    func rowsStayWhole() throws {
        let sheet = Assembled.document(of: middles, creator: "Microsoft® Excel® 2019")
        #expect(sheet.tables.map(\.rowCount) == [3])
        #expect(Assembled.document(of: middles, creator: "Microsoft® Word 2019").tables.map(\.rowCount) == [2])
    }

    @Test("a row that is taller than the page is cut even in a sheet")
    func rowTallerThanThePage() throws {
        let lines = (1...26).map { line in
            "| \(line == 1 ? "One" : "   ")  | and each of the aims  | by heads and the rest |"
        }
        let page = "+------+-----------------------+-----------------------+\n" + lines.joined(separator: "\n")
        let rest = """
            |      | of the whole school.  | of the staff.         |
            +------+-----------------------+-----------------------+
            """
        let document = Assembled.document(of: [page, rest], creator: "Calc")
        #expect(document.tables.first?.cell(atRow: 0, column: 1)?.provenance.map(\.pageNumber) == [1, 2])
    }

    @Test("pages beside each other are one grid, repeated labels are furniture")
    func sideways() throws {
        let document = Assembled.document(
            of: [
                """
                +----------+----------+----------+
                | Focus    | Autumn   | Spring   |
                +----------+----------+----------+
                | Reading  | Audit    | Order    |
                |          | books    |          |
                +----------+----------+----------+
                | Number   |          | Train    |
                +----------+----------+----------+
                """,
                """
                +----------+----------+
                | Focus    | Summer   |
                +----------+----------+
                | Reading  | Review   |
                |          |          |
                +----------+----------+
                | Number   | Report   |
                +----------+----------+
                """,
            ], creator: "Calc")
        let table = try #require(document.tables.first)
        #expect(document.tables.count == 1)
        #expect(table.pages == [1, 2])
        #expect(
            table.texts == [
                "Focus", "Autumn", "Spring", "Summer", "Reading", "Audit books", "Order", "Review", "Number", "",
                "Train", "Report",
            ])
        #expect(table.cell(atRow: 1, column: 3)?.provenance.map(\.pageNumber) == [2])
        #expect(document.furniture.map(\.text) == ["Focus", "Reading", "Number"])
        #expect(document.placedWordCount == document.sourceWordCount)
    }

    @Test("pages printed down first stand beside the pages whose rows are as high")
    func sidewaysDownFirst() throws {
        let document = Assembled.document(
            of: [
                """
                +----------+----------+
                | Focus    | Autumn   |
                +----------+----------+
                | Reading  | Audit    |
                +----------+----------+
                """,
                """
                +----------+----------+
                | Number   | Train    |
                |          | staff    |
                +----------+----------+
                | Sport    | Buy kit  |
                +----------+----------+
                """,
                """
                +------------+
                | Spring     |
                +------------+
                | Order      |
                +------------+
                """,
                """
                +------------+
                | Review     |
                |            |
                +------------+
                | Play       |
                +------------+
                """,
            ], creator: "Calc")
        #expect(document.tables.map(\.columnCount) == [3])
        #expect(document.tables.first?.rowCount == 4)
        #expect(
            document.tables.first?.texts == [
                "Focus", "Autumn", "Spring", "Reading", "Audit", "Order", "Number", "Train staff", "Review", "Sport",
                "Buy kit", "Play",
            ])
    }

    @Test("in a cell of a sheet a line that begins with a capital is a line of its own")
    func typedLines() throws {
        let document = Assembled.document(
            of: [
                """
                +------+-----------------------+------------------------+
                | Need | Steps                 | Success                |
                +------+-----------------------+------------------------+
                | One  | Meet with both staffs | Pupils enjoy reading.  |
                |      | Share what works with | Governors hear of less |
                |      | the School Council    | trouble at lunchtimes. |
                +------+-----------------------+------------------------+
                """
            ], creator: "Calc")
        let table = try #require(document.tables.first)
        #expect(
            table.cell(atRow: 1, column: 1)?.paragraphs.map(\.text) == [
                "Meet with both staffs", "Share what works with the School Council",
            ])
        #expect(table.cell(atRow: 1, column: 1)?.paragraphs.map(\.followsLineBreak) == [false, true])
    }
}
