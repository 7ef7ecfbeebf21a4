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

    @Test("a sentence below the last row, over several columns, is no row")
    func sentenceBelow() throws {
        let outcome = Found.outcome(
            on:
                PageSketch.page(
                    """
                    Ward         Places    Lead
                    North        120       A Shaw
                    South        180       B Long
                    East         90        C Poole

                    All of this is reviewed by the board at the end of each term.
                    """, boldLines: [0]))
        let table = try #require(outcome.tables.first)
        #expect(table.rowCount == 4)
        #expect(outcome.remainingWords.map(\.text).starts(with: ["All", "of", "this"]))
    }

    @Test("a list that opens with its sources is no table")
    func listOfSources() {
        let outcome = Found.outcome(
            on:
                PageSketch.page(
                    """
                    Other sources:     PB          Pocketbook of places
                                       AIM         Annual index
                                       EH          European handbook
                                       LDA         Local digest
                    """))
        #expect(outcome.tables.isEmpty)
    }

    @Test("labels with a text beside each stand above a table, whatever the distances of its heads")
    func factsAboveHeads() throws {
        let tables = Found.tables(
            on: PageSketch.page(
                """
                Funding      Grant and own income
                Objective    Improve the buses
                ------------------------------------------------------------
                Project      What each of us will do        Lead     When
                ------------------------------------------------------------
                Stewards     Train them all in June         Head     May
                Banners      Draw up a rota of them         Staff    July
                Lights       Order what is needed           Head     June
                ------------------------------------------------------------
                """, boldLines: [3], boldStarts: [0: 10, 1: 10]))
        #expect(tables.last?.rowCount == 4)
        #expect(tables.last?.cells.first { $0.row == 0 && $0.column == 0 }?.text == "Project")
    }

    @Test("headings with page numbers that only rise are contents, no table")
    func pageNumbers() {
        let outcome = Found.outcome(
            on:
                PageSketch.page(
                    """
                    What we know                          3
                    Aims of the plan                      4
                    Reading and writing                   4
                    Budget of the year                    7
                    """))
        #expect(outcome.tables.isEmpty)
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

    @Test("a note that begins at the edge of shaded rows, outside their padding, is no row")
    func noteBelowShading() throws {
        let outcome = Found.outcome(
            on:
                PageSketch.page(
                    """
                     Autumn         Spring            Summer
                                    Order books       Report to all

                    For all schools.
                    """, boldLines: [0],
                    fills: [(0.0, 40), (1.0, 230)].map { line, light in
                        Fill(
                            box: Rectangle(left: 60, top: 60 + 12 * line, right: 300, bottom: 72 + 12 * line),
                            color: Color(red: light, green: light, blue: light))
                    }))
        let table = try #require(outcome.tables.first)
        #expect(table.rowCount == 2)
        #expect(outcome.remainingWords.map(\.text) == ["For", "all", "schools."])
    }

    @Test("the lines of a small table in a cell part no rows of the table around it")
    func tableInCell() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    +--------------------+----------------+------------+
                    | Action             | Evidence       | Lead       |
                    +--------------------+----------------+------------+
                    | Check the central  |+---------------+ Head       |
                    | record with the    || Certificate   | of         |
                    | adviser of the     |+---------------+ school     |
                    | trust              || Signed list   |            |
                    |                    |+---------------+            |
                    |                    |                |            |
                    +--------------------+----------------+------------+
                    | Train all staff    |+---------------+ Deputy     |
                    | in the summer      || Register      |            |
                    |                    |+---------------+            |
                    +--------------------+----------------+------------+
                    """)
            ).first)
        #expect(table.rowCount == 3)
        #expect(table.cells.first { $0.row == 1 && $0.column == 0 }?.text.hasSuffix("of the trust") ?? false)
    }

    @Test("a sentence under names and phrases is no row, though it stands in the first column alone")
    func loneSentence() throws {
        let outcome = Found.outcome(
            on:
                PageSketch.page(
                    """
                    We will                                              Who           By
                    Welcome team at both doors                           Margaret      1 February
                    Coffee after every service                           Deacons       5 March
                    Class for all adults                                 Mr Lund       6 September
                    Visit all members over 80                            Deacons       9 November


                    Pray for this plan, and ask about it.
                    """, boldLines: [0]))
        let table = try #require(outcome.tables.first)
        #expect(table.rowCount == 5)
        #expect(outcome.remainingWords.map(\.text).starts(with: ["Pray", "for"]))
    }

    @Test("a numbered heading under the last row is no row, though a gap stands behind its number")
    func headingBelow() throws {
        let page = PageSketch.page(
            """
            Stage          Work                 Outputs
            Foundations    Read the papers      Review
            Study          Clean the extract    Paper
            Pilot          Run on two wards     Checklist

            5     Risks
            """, boldLines: [0])
        let glyphs = page.glyphs.map { glyph in
            glyph.box.top > 110
                ? Glyph(text: glyph.text, box: glyph.box, fontIndex: glyph.fontIndex, fontSizeInPoints: 16) : glyph
        }
        let outcome = Found.outcome(
            on: Page(
                number: 1, widthInPoints: page.widthInPoints, heightInPoints: page.heightInPoints, fonts: page.fonts,
                glyphs: glyphs))
        let table = try #require(outcome.tables.first)
        #expect(table.rowCount == 4)
        #expect(outcome.remainingWords.map(\.text) == ["5", "Risks"])
    }
}
