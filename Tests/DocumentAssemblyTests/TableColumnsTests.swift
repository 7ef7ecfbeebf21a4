import DocumentAssembly
import DocumentModel
import TestSupport
import Testing

@Suite("Tables in newspaper columns are read down one column after the other")
struct TableColumnsTests {
    /// What stands in a document, in reading order: each paragraph, and each table by its first body cell.
    private func order(_ sketch: String) -> [String] {
        Assembled.document(of: [sketch]).blocks.map { block in
            switch block {
            case .paragraph(let paragraph): paragraph.text
            case .table(let table): table.cell(atRow: 1, column: 0)?.paragraphs.first?.text ?? ""
            }
        }
    }

    @Test("where they stand at other heights on either side, each with the heading over it")
    func otherHeights() {
        let order = order(
            """
            Teaching
            +-----------+-------+
            | Action    | Lead  |        Targeted pupils
            +-----------+-------+        +-----------+-------+
            | Modelling | HoD   |        | Action    | Lead  |
            +-----------+-------+        +-----------+-------+
            | Swaps     | JK    |        | Mentors   | SLT   |
            +-----------+-------+        +-----------+-------+
                                         | Tuition   | MaD   |
            Period six                   +-----------+-------+
            +-----------+-------+
            | Action    | Lead  |        Exams
            +-----------+-------+        +-----------+-------+
            | Register  | HoY   |        | Action    | Lead  |
            +-----------+-------+        +-----------+-------+
                                         | Mocks     | HoDs  |
                                         +-----------+-------+
            """)
        #expect(
            order == [
                "Teaching", "Modelling", "Period six", "Register", "Targeted pupils", "Mentors", "Exams", "Mocks",
            ])
    }

    @Test("in three columns too")
    func threeColumns() {
        let order = order(
            """
             Teaching               Pupils                 Parents
            +-----------+-------+  +-----------+-------+  +-----------+-------+
            | Action    | Lead  |  | Action    | Lead  |  | Action    | Lead  |
            +-----------+-------+  +-----------+-------+  +-----------+-------+
            | Modelling | HoD   |  | Mentors   | SLT   |  | Forum     | SLT   |
            +-----------+-------+  +-----------+-------+  +-----------+-------+
            | Swaps     | JK    |
            +-----------+-------+   Exams
                                   +-----------+-------+
             Period six            | Action    | Lead  |
            +-----------+-------+  +-----------+-------+
            | Action    | Lead  |  | Mocks     | HoDs  |
            +-----------+-------+  +-----------+-------+
            | Register  | HoY   |
            +-----------+-------+
            """)
        #expect(
            order == [
                "Teaching", "Modelling", "Period six", "Register", "Pupils", "Mentors", "Exams", "Mocks", "Parents",
                "Forum",
            ])
    }

    @Test("but row by row where they stand in rows")
    func rows() {
        let order = order(
            """
             Teaching                     Targeted pupils

            +-----------+-------+        +-----------+-------+
            | Action    | Lead  |        | Action    | Lead  |
            +-----------+-------+        +-----------+-------+
            | Modelling | HoD   |        | Mentors   | SLT   |
            +-----------+-------+        +-----------+-------+
            | Swaps     | JK    |
            +-----------+-------+

             Period six                   Exams
            +-----------+-------+        +-----------+-------+
            | Action    | Lead  |        | Action    | Lead  |
            +-----------+-------+        +-----------+-------+
            | Register  | HoY   |        | Mocks     | HoDs  |
            +-----------+-------+        +-----------+-------+
            """)
        #expect(
            order == [
                "Teaching", "Modelling", "Targeted pupils", "Mentors", "Period six", "Register", "Exams", "Mocks",
            ])
    }
}
