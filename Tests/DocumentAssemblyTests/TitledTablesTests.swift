import DocumentAssembly
import DocumentModel
import TestSupport
import Testing

@Suite("What opens a page is told from what ends the page before")
struct TitledTablesTests {
    private static func table(_ title: String, rows: String) -> String {
        let line = "+------+------------------------------+------------+"
        return """
            \(line)
            | \(title.padding(to: 48)) |
            \(line)
            | No   | Action                       | Lead       |
            \(line)
            \(rows)
            \(line)
            """
    }

    private static let first = table(
        "Aim 2: Every child reads", rows: "| 2.1  | Buy new books for each class | English    |")
    private static let bold: Set<Int> = [1, 3]

    private static func document(_ sketches: [(text: String, boldLines: Set<Int>)]) -> Document {
        Assembled.document(
            sketches.enumerated().map { PageSketch.page($1.text, number: $0 + 1, boldLines: $1.boldLines) })
    }

    @Test("a page that opens with another title and heads of its own opens another table")
    func newTitle() {
        let document = Self.document([
            (Self.first, Self.bold),
            (
                Self.table("Aim 3: Safe and happy", rows: "| 3.1  | Survey all of the pupils     | Head       |"),
                Self.bold
            ),
        ])
        #expect(document.tables.map(\.rowCount) == [3, 3])
    }

    @Test("a title that only says that it goes on opens none")
    func continuedTitle() {
        let document = Self.document([
            (Self.first, Self.bold),
            (
                Self.table(
                    "Aim 2: Every child reads (continued)", rows: "| 2.2  | Train all the volunteers     | Head       |"
                ),
                Self.bold
            ),
        ])
        #expect(document.tables.count == 1)
    }

    @Test("a full-width row of another number without heads below it goes on with the table")
    func groupAtTop() {
        let document = Self.document([
            (Self.first, Self.bold),
            (
                """
                +------+------------------------------+------------+
                | Aim 3: Safe and happy                            |
                +------+------------------------------+------------+
                | 3.1  | Survey all of the pupils     | Head       |
                +------+------------------------------+------------+
                | 3.2  | Meet with the parents        | Deputy     |
                +------+------------------------------+------------+
                """, [1]
            ),
        ])
        #expect(document.tables.count == 1)
    }

    @Test("a strip of ruled cells with one line in one of them is the rest of the row above")
    func restOfRow() throws {
        let document = Assembled.document(of: [
            """
            +-----+----------------+---------------------------+---------+
            | No  | Objective      | Actions                   | Lead    |
            +-----+----------------+---------------------------+---------+
            | 1   | Train staff    | A whole day on teaching   | Deputy  |
            |     |                | for every department      |         |
            +-----+----------------+---------------------------+---------+
            | 2   | Prepare pupils | Annual reviews from Year  | Careers |
            |     | for work       | nine for all of the young |         |
            |     |                | people, each of which     |         |
            +-----+----------------+---------------------------+---------+
            """,
            """
            +-----+----------------+---------------------------+---------+
            |     |                | has a part about work     |         |
            +-----+----------------+---------------------------+---------+

            Signed by the chair
            """,
        ])
        let table = try #require(document.tables.first)
        #expect(document.tables.count == 1 && table.rowCount == 3)
        #expect(
            table.cell(atRow: 2, column: 2)?.paragraphs.map(\.text) == [
                "Annual reviews from Year nine for all of the young people, each of which has a part about work"
            ])
    }

    @Test("a box with other columns at the head of a page is no rest of a row")
    func otherStrip() {
        let document = Assembled.document(of: [
            """
            +-----+----------------+---------------------------+---------+
            | No  | Objective      | Actions                   | Lead    |
            +-----+----------------+---------------------------+---------+
            | 1   | Train staff    | A whole day on teaching   | Deputy  |
            +-----+----------------+---------------------------+---------+
            """,
            """
            +----------+-------------------------------------------------+
            |          | has a part about work                           |
            +----------+-------------------------------------------------+
            """,
        ])
        #expect(document.tables.first?.rowCount == 2)
    }
}

extension String {
    fileprivate func padding(to count: Int) -> String {
        self + String(repeating: " ", count: max(0, count - self.count))
    }
}
