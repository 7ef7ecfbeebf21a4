import DocumentModel
import PageLayout
import TableRecovery
import TestSupport
import Testing

@Suite("What stands around a table is not in it")
struct TableEndsTests {
    @Test("a caption above the heads and a source line below the rows stay text")
    func captionAndSource() throws {
        let outcome = Found.outcome(
            on:
                PageSketch.page(
                    """
                    Table 7:       Places at nurseries by ward

                     ----------------------------------------
                     Ward            Places       Share
                     ----------------------------------------
                     North           120          40%
                     South           180          60%
                     ----------------------------------------
                     Source: Returns of the wards
                    """))
        let table = try #require(outcome.tables.first)
        #expect(table.rowCount == 3)
        #expect(table.columnCount == 3)
        #expect(table.cells.first { $0.row == 0 && $0.column == 0 }?.text == "Ward")
        let rest = outcome.remainingWords.map(\.text)
        #expect(rest.starts(with: ["Table", "7:"]))
        #expect(rest.contains("Source:"))
    }

    @Test("keys and what they mean are notes, not a table of two columns")
    func keyedNotes() {
        let outcome = Found.outcome(
            on:
                PageSketch.page(
                    """
                     (*)         Estimate of the trust.
                     NB:         Without the nursery.
                     Source:     Census of the autumn.
                    """))
        #expect(outcome.tables.isEmpty)
    }

    @Test("numbers in equal steps among the words of heads, or parted by lines, are no axis", arguments: ["Term ", ""])
    func numberedHeads(word: String) throws {
        let heads = (1...6).map { number in
            let text = " \(word)\(number)"
            return text + String(repeating: " ", count: 10 - text.count)
        }
        let rule = "+----------" + String(repeating: "+----------", count: 6) + "+"
        let outcome = Found.outcome(
            on:
                PageSketch.page(
                    """
                    \(rule)
                    |          |\(heads.joined(separator: "|"))|
                    \(rule)
                    | Staff    |          | Courses  |          |          |          |          |
                    \(rule)
                    | Pupils   | Baseline |          |          |          |          |          |
                    \(rule)
                    """))
        #expect(outcome.tables.map(\.columnCount) == [7])
    }

    @Test("numbers in equal steps with nothing beside them are the axis of a chart")
    func chart() {
        let outcome = Found.outcome(
            on:
                PageSketch.page(
                    """
                     400              +--------+
                                      |        |
                     300    +------+  |        |
                            |      |  |        |
                     200    |      |  |        |
                            |      |  |        |
                     100    |      |  |        |
                            |      |  |        |
                       0    +------+  +--------+
                             2021       2022
                    """))
        #expect(outcome.tables.isEmpty)
        #expect(outcome.remainingWords.count == 7)
    }

    @Test("numbers in equal steps with text beside them are a column")
    func numberedRows() throws {
        let table = try #require(
            Found.outcome(
                on:
                    PageSketch.page(
                        """
                         10      Audit of reading       Head
                         20      Train the team         Staff
                         30      Buy new books          Head
                         40      Report to trustees     Chair
                        """)
            ).tables.first)
        #expect(table.rowCount == 4)
        #expect(table.columnCount == 3)
    }

    @Test("an empty form whose rows are numbered and ruled is a table")
    func emptyForm() throws {
        let table = try #require(
            Found.outcome(
                on:
                    PageSketch.page(
                        """
                        +------+------------------+-----------+
                        | No   | Action           | Who       |
                        +------+------------------+-----------+
                        | 1    |                  |           |
                        +------+------------------+-----------+
                        | 2    |                  |           |
                        +------+------------------+-----------+
                        | 3    |                  |           |
                        +------+------------------+-----------+
                        | 4    |                  |           |
                        +------+------------------+-----------+
                        """)
            ).tables.first)
        #expect(table.rowCount == 5)
        #expect(table.columnCount == 3)
    }

    @Test("a framed table does not take in what stands beside it")
    func besideFrame() throws {
        let outcome = Found.outcome(
            on:
                PageSketch.page(
                    """
                    +----------------------------+
                    | Spain               268    |     Unspecified
                    +----------------------------+
                    | Germany             233    |           21%
                    +----------------------------+
                    | France              139    |     Others
                    +----------------------------+
                    | Italy                92    |            9%
                    +----------------------------+
                    """))
        let table = try #require(outcome.tables.first)
        #expect(table.columnCount == 2)
        #expect(table.rowCount == 4)
        #expect(outcome.remainingWords.map(\.text).contains("Unspecified"))
    }

    @Test("a list of numbered lines right above bold heads is a table of its own")
    func listAboveHeads() {
        let tables = Found.tables(
            on: PageSketch.page(
                """
                --------------------------------------------------------
                1    Attendance rises to nearly all
                --------------------------------------------------------
                2    No class is below the average
                --------------------------------------------------------
                3    Staff stay with the school
                --------------------------------------------------------
                Strand          Autumn           Spring           Summer
                --------------------------------------------------------
                A Reads         Audit of it      Buy new books    Report
                --------------------------------------------------------
                B Sings         Find a hall      Train            Perform
                --------------------------------------------------------
                """, boldLines: [7]))
        #expect(tables.map(\.columnCount) == [2, 4])
        #expect(tables.map(\.rowCount) == [3, 3])
    }
}
