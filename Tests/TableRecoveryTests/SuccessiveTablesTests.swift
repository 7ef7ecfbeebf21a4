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

    @Test("a small table whose lines end far short of those below is a table of its own")
    func narrowLines() throws {
        let tables = Found.tables(
            on: PageSketch.page(
                """
                Lead        Governor     Cost
                ------------------------------
                L Tan       Ms Royle     £670
                ------------------------------
                Objective     Action                 Who         Deadline    Impact
                --------------------------------------------------------------------
                Lessons fit   Rewrite all passports  SENCo       10 Oct      Fewer
                --------------------------------------------------------------------
                Support       Reduce waiting times   Manager     12 Dec      No pupil waits
                --------------------------------------------------------------------
                """, boldLines: [0, 4]))
        #expect(tables.map(\.columnCount) == [3, 5])
        #expect(tables.map(\.rowCount) == [2, 3])
        #expect(text(try #require(tables.last), 0, 3) == "Deadline")
    }

    @Test("heads right over a table's first line belong to it, though the first row fills few columns")
    func headsOverSparseRow() throws {
        let outcome = Found.outcome(
            on: PageSketch.page(
                """
                Action                 Who          By when     Impact
                -------------------------------------------------------------
                calling at briefing                             out of it
                -------------------------------------------------------------
                Plan new options       Manager      May 2026    Both courses run
                -------------------------------------------------------------
                Ask the parents        A Bose       June 2026   All reply
                -------------------------------------------------------------
                """, boldLines: [0]))
        let table = try #require(outcome.tables.first)
        #expect(table.rowCount == 4)
        #expect(text(table, 0, 2) == "By when")
        #expect(outcome.remainingWords.isEmpty)
    }

    @Test("a heading over a table, and text that is set as its cells are, stay outside")
    func textOverTable() throws {
        let outcome = Found.outcome(
            on: PageSketch.page(
                """
                What we do next
                -------------------------------------------------------------
                Action                 Who          By when     Impact
                -------------------------------------------------------------
                Plan new options       Manager      May 2026    Both courses run
                -------------------------------------------------------------
                Ask the parents        A Bose       June 2026   All reply
                -------------------------------------------------------------
                """, boldLines: [0, 2]))
        #expect(outcome.tables.first?.rowCount == 3)
        #expect(outcome.remainingWords.map(\.text) == ["What", "we", "do", "next"])
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

    @Test("tables side by side whose lines stop short of each other are two, whatever their rows' heights")
    func sideBySideLines() throws {
        let tables = Found.tables(
            on: PageSketch.page(
                """
                --------------------------------       ---------------------------
                Heading      Last year  This year      Term       Meaning
                --------------------------------       ---------------------------
                Cleaning     £9,000     £8,500         Phonics    What we do with
                Heating      £2,250     £2,000                    the youngest
                Books        £1,020     £1,400         Nurture    A room for all
                --------------------------------       Oracy      Talk that we
                                                                  teach
                                                       ---------------------------
                """, boldLines: [1]))
        #expect(tables.map(\.columnCount) == [3, 2])
        #expect(tables.first?.rowCount == 4)
        #expect(tables.last.flatMap { text($0, 1, 1) } == "What we do with the youngest")
    }

    @Test("bold heads at other places, further below the rows than these from each other, begin another table")
    func boldHeads() throws {
        let tables = Found.tables(
            on: PageSketch.page(
                """
                Heading              Last year        This year

                Cleaning             £9,000           £8,500

                Heating              £2,250           £2,000


                Measure        2024 actual      2025 actual      2026 target

                Attendance     94%              95%              96%

                Exclusions     12               8                4
                """, boldLines: [0, 7]))
        #expect(tables.map(\.columnCount) == [3, 4])
        #expect(tables.map(\.rowCount) == [3, 3])
    }

    @Test("a label between the two lines of the first row is in their row")
    func labelBetweenLines() throws {
        func line(_ text: String, topInPoints: Double) -> [Glyph] {
            PageSketch.page(text).glyphs.map { glyph in
                Glyph(
                    text: glyph.text,
                    box: Rectangle(
                        left: glyph.box.left, top: topInPoints, right: glyph.box.right,
                        bottom: topInPoints + glyph.box.height), fontIndex: glyph.fontIndex,
                    fontSizeInPoints: glyph.fontSizeInPoints)
            }
        }
        let column = String(repeating: " ", count: 16)
        let empty = PageSketch.page("")
        let page = Page(
            number: 1, widthInPoints: empty.widthInPoints, heightInPoints: empty.heightInPoints, fonts: empty.fonts,
            glyphs: line(column + "Report to the heads of year", topInPoints: 60) + line("Steps", topInPoints: 68)
                + line(column + "Survey the pupils", topInPoints: 76)
                + line("Lead" + column.dropFirst(4) + "K Tan", topInPoints: 110)
                + line("By when" + column.dropFirst(7) + "1 November", topInPoints: 134), rulings: [])
        let table = try #require(Found.tables(on: page).first)
        #expect(table.rowCount == 3)
        #expect(text(table, 0, 0) == "Steps")
        #expect(text(table, 0, 1) == "Report to the heads of year Survey the pupils")
    }
}
