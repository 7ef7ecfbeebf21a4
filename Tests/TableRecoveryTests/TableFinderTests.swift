import DocumentModel
import TableRecovery
import TestSupport
import Testing

@Suite("Tables are found on a page")
struct TableFinderTests {
    @Test("a ruled grid is a table with its cells")
    func ruledGrid() throws {
        let found = Found.tables(
            on:
                PageSketch.page(
                    """
                    +----------+----------------+---------+
                    | Need     | What we will   | Who     |
                    |          | do             |         |
                    +----------+----------------+---------+
                    | Reading  | Train the team | Head    |
                    +----------+----------------+---------+
                    | Writing  | Buy new books  | Staff   |
                    +----------+----------------+---------+
                    """))
        let table = try #require(found.first)
        #expect(found.count == 1)
        #expect(table.rowCount == 3)
        #expect(table.columnCount == 3)
        let texts = table.cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.map(\.text)
        #expect(
            texts == [
                "Need", "What we will do", "Who", "Reading", "Train the team", "Head", "Writing", "Buy new books",
                "Staff",
            ])
    }

    @Test("a vertical line that is missing between drawn ones makes one cell of two slots")
    func missingVerticalLine() throws {
        let table = try #require(
            Found.tables(
                on:
                    PageSketch.page(
                        """
                        +----------+----------------+---------+
                        | Need     | Plan           | Who     |
                        +----------+----------------+---------+
                        | All of the autumn term    | Staff   |
                        +----------+----------------+---------+
                        | Reading  | Train the team | Head    |
                        +----------+----------------+---------+
                        """)
            ).first)
        let spanning = try #require(table.cells.first { $0.row == 1 && $0.column == 0 })
        #expect(spanning.columns == 0..<2)
        #expect(spanning.text == "All of the autumn term")
        #expect(table.cells.count == 8)
    }

    @Test("a horizontal line that is missing in one column makes one cell of two rows")
    func missingHorizontalLine() throws {
        let table = try #require(
            Found.tables(
                on:
                    PageSketch.page(
                        """
                        +----------+----------------+---------+
                        | Need     | Plan           | Who     |
                        +----------+----------------+---------+
                        | Reading  | Train the team | Head    |
                        |          +----------------+---------+
                        |          | Buy new books  | Staff   |
                        +----------+----------------+---------+
                        """)
            ).first)
        let label = try #require(table.cells.first { $0.text == "Reading" })
        #expect(label.rows == 1..<3)
    }

    @Test("two frames with white space between are two tables, though they are as wide as each other")
    func twoFrames() throws {
        let found = Found.tables(
            on:
                PageSketch.page(
                    """
                    +----------------+----------------+
                    | Blue           | Complete       |
                    +----------------+----------------+
                    | Green          | On track       |
                    +----------------+----------------+

                    +-----------+----------+----------+
                    | Objective | Lead     | Deadline |
                    +-----------+----------+----------+
                    | Reading   | Head     | July     |
                    +-----------+----------+----------+
                    """))
        #expect(found.map(\.columnCount) == [2, 3])
    }

    @Test("lines over the whole width part rows where the sides are open")
    func openSides() throws {
        let found = Found.tables(
            on:
                PageSketch.page(
                    """
                    -------+-----------+----------+--------
                     1991  | Men       | 11       | 48
                           +-----------+----------+--------
                           | Women     | 6        | 77
                    -------+-----------+----------+--------
                     1996  | Men       | 9        | 51
                           +-----------+----------+--------
                           | Women     | 5        | 80
                    -------+-----------+----------+--------
                    """))
        let table = try #require(found.first)
        #expect(table.rowCount == 4)
    }

    @Test("prose in one column is no table")
    func proseIsNoTable() {
        let prose = PageSketch.page(
            """
            Our school has grown over the last three years and now has two classes in each
            year. The governors visited every class in the autumn and were pleased with the
            progress that children make in reading. Attendance is higher than it was before
            and fewer families move away. We want every child to leave us as a fluent reader
            who enjoys books and talks about them. This plan says how we are going to do it.
            """)
        #expect(Found.tables(on: prose).isEmpty)
    }

    @Test("every slot of a grid with spans both ways is covered once")
    func slotsAreCoveredOnce() throws {
        let table = try #require(
            Found.tables(
                on:
                    PageSketch.page(
                        """
                        +--------+--------+--------+--------+
                        | Priority one            | Lead   |
                        +--------+--------+--------+--------+
                        | Need   | Autumn | Spring | Head   |
                        |        +--------+--------+        |
                        |        | Both of the     |        |
                        |        | terms           |        |
                        +--------+--------+--------+--------+
                        """)
            ).first)
        var covered = Array(repeating: Array(repeating: 0, count: table.columnCount), count: table.rowCount)
        for cell in table.cells {
            for row in cell.rows { for column in cell.columns { covered[row][column] += 1 } }
        }
        #expect(table.rowCount == 3)
        #expect(table.columnCount == 4)
        #expect(covered.allSatisfy { $0.allSatisfy { $0 == 1 } })
    }
}
