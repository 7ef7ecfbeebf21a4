import DocumentModel
import PageLayout
import TableRecovery
import TestSupport
import Testing

@Suite("Where a table ends and the next one begins")
struct SuccessiveTablesTests {
    private func text(_ table: PageTable, _ row: Int, _ column: Int) -> String? {
        table.cells.first { $0.row == row && $0.column == column }?.text
    }

    @Test("rows of one height leave white under short cells, and stay one table")
    func rowsOfOneHeight() throws {
        let tables = Found.tables(
            on: PageSketch.page(
                """
                Aim                 Lead          By when     Cost
                Open the library    K Tan         12 May      £400




                Train the wardens   R Wade        9 June      £50
                and the porters




                Ask the parents     A Bose                    none
                """, boldLines: [0]))
        let table = try #require(tables.first)
        #expect(tables.count == 1)
        #expect(table.rowCount == 4)
        #expect(text(table, 2, 0) == "Train the wardens and the porters")
        #expect(text(table, 3, 3) == "none")
    }

    @Test("lines above the first row's label are the row's, where its cells stand at their foot or in the middle")
    func firstRowAtItsFoot() throws {
        let outcome = Found.outcome(
            on: PageSketch.page(
                """
                Set up homework

                           Report to the heads of year
                           Report to the parents
                Steps      Survey the pupils

                Lead       K Tan

                By when    1 November
                """, boldLines: [0]))
        let table = try #require(outcome.tables.first)
        #expect(text(table, 0, 1) == "Report to the heads of year Report to the parents Survey the pupils")
        #expect(outcome.remainingWords.map(\.text) == ["Set", "up", "homework"])
    }

    @Test("what stands far below a table, in other columns, is none of it")
    func otherColumnsFarBelow() throws {
        let tables = Found.tables(
            on: PageSketch.page(
                """
                Aim                 Lead          By when     Cost
                Open the library    K Tan         12 May      £400
                Train the wardens   R Wade        9 June      £50




                Signed:      M Okafor       Date:  3 July
                """, boldLines: [0]))
        #expect(tables.first?.rowCount == 3)
    }

    @Test("the last column's text may be wider than all above it")
    func widerLastColumn() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    Nr   Task               Lead       July
                    A1   Paint the hall     K Tan      Buy paint

                                                       Outside review of the doors
                    A2   Mend the doors     R Wade     and all of the windows, with
                                                       feedback

                    A3   Sow the meadow     A Bose     Order seed
                    """, boldLines: [0])
            ).first)
        #expect(table.rowCount == 4)
        #expect(table.columnCount == 4)
        #expect(text(table, 2, 3) == "Outside review of the doors and all of the windows, with feedback")
    }

    @Test("a bold heading parts two tables without lines whose columns differ")
    func headingBetween() throws {
        let outcome = Found.outcome(
            on: PageSketch.page(
                """
                Time     Monday           Friday
                9.00     Rotas            Ward round
                10.00    Letters          Audits
                11.00    Phone times      Clinics


                The plan in detail
                Nr   Action       Lead     By when
                1    Buy paint    K Tan    12 May
                2    Mend doors   R Wade   9 June
                3    Sow seed     A Bose   3 July
                """, boldLines: [6]))
        #expect(outcome.tables.map(\.columnCount) == [3, 4])
        #expect(outcome.remainingWords.map(\.text) == ["The", "plan", "in", "detail"])
    }

    @Test("a list of dashes, however close its lines, is no table")
    func listOfDashes() {
        let tables = Found.tables(
            on: PageSketch.page(
                """
                Week 2
                – Order the chairs for the hall and the yard
                – Draw up a rota
                – Put up a display on rotas
                Week 3
                – Review the falls pathway with the pharmacist
                – Report to ward sisters
                """, boldLines: [0, 4]))
        #expect(tables.isEmpty)
    }

    @Test("a bold banner between rows of the same columns parts nothing")
    func bannerBetween() throws {
        let tables = Found.tables(
            on: PageSketch.page(
                """
                Nr   Action       Lead     By when
                1    Buy paint    K Tan    12 May
                2    Mend doors   R Wade   9 June

                Grounds
                3    Sow seed     A Bose   3 July
                4    Cut grass    K Tan    6 July
                """, boldLines: [0, 4]))
        #expect(tables.map(\.columnCount) == [4])
    }

    @Test("shaded heads that say something else begin another table under a row of white")
    func otherShadedHeads() throws {
        // The heads' shading runs over the whole width, in the first line and in the tenth.
        let fills = [0, 9].map { line in
            let top = PageSketch.marginInPoints + Double(line) * 12
            return Fill(
                box: Rectangle(
                    left: PageSketch.marginInPoints, top: top, right: PageSketch.marginInPoints + 52 * 5,
                    bottom: top + 12),
                color: Color(red: 0, green: 102, blue: 68))
        }
        let tables = Found.tables(
            on: PageSketch.page(
                """
                Role              Name             Post
                Office            L Wei            981
                ----------------------------------------------------
                Press             B Holt           956
                ----------------------------------------------------
                Desk              J Farrow         228
                ----------------------------------------------------


                Term                      Meaning
                Checks                    What we do about the hall
                ----------------------------------------------------
                Camp                      What we do about the lake
                ----------------------------------------------------
                """, boldLines: [0, 9], fills: fills))
        #expect(tables.map(\.columnCount) == [3, 2])
        #expect(tables.map(\.rowCount) == [4, 3])
    }
}
