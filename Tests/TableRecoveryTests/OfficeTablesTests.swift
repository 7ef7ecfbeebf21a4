import DocumentModel
import TableRecovery
import TestSupport
import Testing

@Suite("Tables as offices print them")
struct OfficeTablesTests {
    private func texts(_ table: PageTable) -> [[String]] {
        (0..<table.rowCount).map { row in
            table.cells.filter { $0.row == row && !$0.isEmpty }.sorted { $0.column < $1.column }.map(\.text)
        }
    }

    @Test("lines over several columns that open alike are rows of their own, from edge to edge")
    func recurringLines() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    Action              Lead         By when
                    Audit the books     K Tan        12 May
                    Progress so far: half of it is done
                    Train the staff     R Wade       9 June
                    Progress so far: not begun
                    Ask the parents     A Bose       3 July
                    Progress so far: letter written
                    """, boldLines: [0])
            ).first)
        #expect(table.rowCount == 7)
        #expect(texts(table)[2] == ["Progress so far: half of it is done"])
        #expect(table.cells.filter { $0.text.hasPrefix("Progress") }.allSatisfy { $0.columnSpan == 3 })
    }

    @Test("where all lines between columns stop, the row is one cell")
    func linesThatStop() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    +-----------+-----------+-----------+
                    | Autumn    | Spring    | Summer    |
                    +-----------+-----------+-----------+
                    | 1. Reading                        |
                    |           |           |           |
                    |           | Audit the |           |
                    |           | books     |           |
                    |           |           | Report    |
                    |           |           |           |
                    | 2. Writing                        |
                    |           |           |           |
                    | Train     |           | Ask them  |
                    | staff     |           |           |
                    +-----------+-----------+-----------+
                    """, boldLines: [1, 3, 9])
            ).first)
        let bands = table.cells.filter { $0.text.hasSuffix("ing") && $0.row > 0 && $0.text.first?.isNumber == true }
        #expect(bands.map(\.text) == ["1. Reading", "2. Writing"])
        #expect(bands.allSatisfy { $0.column == 0 && $0.columnSpan == 3 })
    }

    @Test("frames side by side that hold rows are tables, not boxes of text")
    func framedTablesSideBySide() {
        let tables = Found.tables(
            on: PageSketch.page(
                """
                +----------------------+    +----------------------+
                | Measure      Now     |    | Heading      Cost    |
                +----------------------+    +----------------------+
                | Attendance   66      |    | Books        551     |
                +----------------------+    +----------------------+
                | Reading      58      |    | Coaches      818     |
                +----------------------+    +----------------------+
                | Writing      96      |    | Cover        461     |
                +----------------------+    +----------------------+
                """, boldLines: [1]))
        #expect(tables.count == 2)
        #expect(tables.allSatisfy { $0.columnCount == 2 && $0.rowCount == 4 })
    }

    @Test("a list with typed dashes is no table")
    func typedDashes() {
        let tables = Found.tables(
            on: PageSketch.page(
                """
                ~    Mend the fence round the pond
                ~    Plant the hedge by the gate
                ~    Paint the hall before the fair
                ~    Order new chairs
                """))
        #expect(tables.isEmpty)
    }
}
