import DocumentModel
import TableRecovery
import TestSupport
import Testing

@Suite("A row of heads tells the columns under it")
struct HeadsTests {
    private func row(_ table: PageTable, _ row: Int) -> [String] {
        table.cells.filter { $0.row == row }.sorted { $0.column < $1.column }.map {
            $0.columnSpan > 1 ? "\($0.text) x\($0.columnSpan)" : $0.text
        }
    }

    @Test("years at the left end of their terms span them, also short ones that look centred")
    func leftAlignedYears() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                             2021~22                     2022~23
                    Strand   Autumn   Spring   Summer    Autumn   Spring   Summer
                    -------------------------------------------------------------
                    Reading  Launch   Train    Review    Launch   Train    Review
                    -------------------------------------------------------------
                    Writing  Audit    Train    Report    Audit    Train    Report
                    -------------------------------------------------------------
                    """)
            ).first)
        #expect(row(table, 0).filter { !$0.isEmpty } == ["Strand", "2021-22 x3", "2022-23 x3"])
        #expect(row(table, 1) == ["Autumn", "Spring", "Summer", "Autumn", "Spring", "Summer"])
    }

    @Test("heads in the middle of wide columns belong to the text at their left")
    func centredHeads() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                               Task                        Activities                  Timeline

                    Reading                 Pilot the policy, follow it up       17 October

                    Early years             Launch the scheme with others        7 November

                    Assessment              Mastery group meets each week        6 January

                    Basics                  Publish guidance on the plans        8 March
                    """, boldLines: [0])
            ).first)
        #expect(row(table, 0) == ["Task", "Activities", "Timeline"])
        #expect(row(table, 4) == ["Basics", "Publish guidance on the plans", "8 March"])
    }

    @Test("gaps that justified text leaves in a drawn column with a head make no columns")
    func justifiedText() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    +--------------------+------------+---------+
                    | What   we   aim at | Person     | Budget  |
                    +--------------------+------------+---------+
                    | 4   Give   all   a | Priya      | 950     |
                    | say   in   the job |            |         |
                    +--------------------+------------+---------+
                    | 5   Put   the form | Tom Egan   | 12      |
                    | on  a  sound  base |            |         |
                    +--------------------+------------+---------+
                    | 6   Let  the  form | Fatima     | 90      |
                    | be  used  by  them |            |         |
                    +--------------------+------------+---------+
                    """, boldLines: [1])
            ).first)
        #expect(table.columnCount == 3)
    }

    @Test("a table whose rows hold little text has a column to every head, and none inside a cell")
    func headsAStepApart() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    Strand      Autumn 1    Autumn 2    Spring 1    Spring 2    Summer 1    Summer 2
                    --------------------------------------------------------------------------------
                    Reading     Launch   a              Review of the whole scheme by
                                scheme   of             the heads
                    --------------------------------------------------------------------------------
                    Writing     Audit                                           Report
                    --------------------------------------------------------------------------------
                    """)
            ).first)
        #expect(table.columnCount == 7)
        #expect(
            row(table, 1) == [
                "Reading", "Launch a scheme of", "", "Review of the whole scheme by the heads x3", "",
            ])
    }

    @Test("labels on shading beside columns without lines leave the columns to their heads")
    func headsBesideShadedLabels() throws {
        let shading = Fill(
            box: Rectangle(left: 58, top: 84, right: 108, bottom: 150), color: Color(red: 220, green: 230, blue: 241))
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    Action     Steps          Lead      When
                    --------------------------------------------
                    Reading    Buy new books  Head      July
                    Writing    Train staff    Deputy    May
                    Maths      Visit schools  Lead      June
                    --------------------------------------------
                    """, fills: [shading])
            ).first)
        #expect(table.columnCount == 4)
    }

    @Test("the same heads again below begin another table")
    func repeatedHeads() {
        let tables = Found.tables(
            on: PageSketch.page(
                """
                +---------+--------+--------+--------+
                | Plan    | 2021~22                  |
                |         +--------+--------+--------+
                |         | Autumn | Spring | Summer |
                +---------+--------+--------+--------+
                | Reading | Launch |        | Review |
                +---------+--------+--------+--------+
                | Plan    | 2022~23                  |
                |         +--------+--------+--------+
                |         | Autumn | Spring | Summer |
                +---------+--------+--------+--------+
                | Reading | Report |        |        |
                +---------+--------+--------+--------+
                """))
        #expect(tables.map(\.rowCount) == [3, 3])
        #expect(tables.map { $0.cells.last { !$0.isEmpty }?.text } == ["Review", "Report"])
    }

    @Test("heads that come again below rows, where no caption stands over them, begin a table right there")
    func repeatedHeadsUnderACaption() {
        let tables = Found.tables(
            on: PageSketch.page(
                """
                +--------+-----------------------------+
                | Club   | Chess and other board games |
                +--------+----------------+------------+
                | What   | How            | Who        |
                +--------+----------------+------------+
                | Boards | Buy five       | Ann        |
                |        +----------------+------------+
                |        | Label them all | Ben        |
                +--------+----------------+------------+
                | What   | How            | Who        |
                +--------+----------------+------------+
                | Clocks | Borrow two     | Cyd        |
                +--------+----------------+------------+
                """))
        #expect(tables.map(\.rowCount) == [4, 2])
        #expect(tables.last?.cells.first?.text == "What")
    }

    @Test("terms under years are a row of their own where lines part only the rows below")
    func yearsOverTerms() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                              2021~22                     2022~23
                    Strand    Autumn   Spring   Summer    Autumn   Spring   Summer
                    --------------------------------------------------------------
                    Reading   Launch   Train    Review    Launch   Train    Review
                    --------------------------------------------------------------
                    """)
            ).first)
        #expect(table.rowCount == 3)
    }

    @Test("a line as wide as the table in the white between two rows does not end it, the last one does")
    func linesInTheWhite() throws {
        let head = Fill(
            box: Rectangle(left: 60, top: 60, right: 120, bottom: 84), color: Color(red: 31, green: 78, blue: 121))
        let others = (1...3).map { column in
            Fill(
                box: Rectangle(
                    left: 60 + 60 * Double(column), top: 60, right: 120 + 60 * Double(column), bottom: 84),
                color: head.color)
        }
        let tables = Found.tables(
            on: PageSketch.page(
                """
                Plan        Autumn      Spring      Summer

                Reading     Launch      Train       Review


                ------------------------------------------------


                Writing     Audit       Report      Visit
                ------------------------------------------------
                """, fills: [head] + others))
        #expect(tables.count == 1)
        #expect(tables.first?.cells.contains { $0.text == "Visit" } == true)
    }

    @Test("a second table under repeated heads keeps the columns that its few words do not show")
    func repeatedHeadsOverFewWords() throws {
        let tables = Found.tables(
            on: PageSketch.page(
                """
                --------------------------------------------
                          2021~22
                Plan      Autumn      Spring      Summer
                --------------------------------------------
                Reading   Launch      Train all   Review
                --------------------------------------------
                Writing   Audit       Train       Report
                --------------------------------------------
                          2022~23
                Plan      Autumn      Spring      Summer
                --------------------------------------------
                Reading   Visit to other schools  Review
                --------------------------------------------
                """))
        #expect(tables.map(\.columnCount) == [4, 4])
    }

    @Test("a lone text in the middle of the table above its heads is its caption, over all columns")
    func centredCaption() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    ----------------------------------------------
                                    Better reading
                    ----------------------------------------------
                    Plan      Autumn      Spring        Summer
                    ----------------------------------------------
                    Reading   Launch      Train all     Review
                    ----------------------------------------------
                    Writing   Audit       Train         Report
                    ----------------------------------------------
                    """)
            ).first)
        #expect(row(table, 0) == ["Better reading x4"])
    }

    @Test("a shaded strip that begins beside the label of several rows belongs to their table")
    func stripBesideLabel() {
        let pale = Color(red: 220, green: 230, blue: 241)
        func strip(from column: Int, row: Int) -> [Fill] {
            (column..<4).map { slot in
                let edges = [58.0, 108, 168, 228, 290]
                return Fill(
                    box: Rectangle(
                        left: edges[slot], top: 60 + 12 * Double(row), right: edges[slot + 1],
                        bottom: 60 + 12 * Double(row + 2)), color: pale)
            }
        }
        let tables = Found.tables(
            on: PageSketch.page(
                """
                Plan      Autumn      Spring      Summer

                Reading   Launch      Train       Review

                          Visit       Report      Meet

                Writing   Audit       Train       Report
                """, fills: strip(from: 0, row: 0) + strip(from: 1, row: 4)))
        #expect(tables.count == 1)
        #expect(tables.first?.columnCount == 4)
    }

    @Test("a gap inside the label column is no gutter where the labels have one head")
    func numbersInLabels() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    Action           Autumn      Spring      Summer      Autumn      Spring
                    ---------------------------------------------------------------------------
                    1.1    Reading   Launch      Train       Review      Visit       Report
                    ---------------------------------------------------------------------------
                    1.2    Writing   Audit       Train       Report      Meet        Review
                    ---------------------------------------------------------------------------
                    """)
            ).first)
        #expect(table.columnCount == 6)
        #expect(row(table, 1).first == "1.1 Reading")
    }

    /// A shading for each of the heads: the label's, and those of three terms.
    private static let shadedHeads = [58.0...133, 133...218, 218...303, 303...388].map {
        Fill(
            box: Rectangle(left: $0.lowerBound, top: 58, right: $0.upperBound, bottom: 74),
            color: Color(red: 31, green: 78, blue: 121))
    }

    @Test("text centred over columns, and pieces of justified lines, stand in the rows under shaded heads")
    func centeredTextUnderShadedHeads() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    Strand             Autumn           Spring           Summer

                    Reading        Launch               A review of all the books

                                                           A review of it all.

                    Writing        Write  every    single day

                    """, boldLines: [0], fills: HeadsTests.shadedHeads)
            ).first)
        #expect(table.columnCount == 4)
        #expect(table.cells.contains { $0.text.hasSuffix("single day") })
    }

    @Test("bold text in the middle of the table is the label of the strand below, over all columns")
    func centeredBanner() throws {
        let rows = """
             Strand            Autumn           Spring           Summer
            -----------------------------------------------------------
                                Reading and talking
            -----------------------------------------------------------
                               Launch           Train            Review
            -----------------------------------------------------------
                                      Writing
            -----------------------------------------------------------
                               Audit            Train            Report
            -----------------------------------------------------------
            """
        let bold = try #require(Found.tables(on: PageSketch.page(rows, boldLines: [0, 2, 6])).first)
        #expect(bold.cells.first { $0.text == "Writing" }?.columns == 0..<4)
        #expect(bold.cells.first { $0.text == "Audit" }?.columns == 1..<2)
        let plain = try #require(Found.tables(on: PageSketch.page(rows, boldLines: [0])).first)
        #expect(plain.cells.first { $0.text == "Writing" }?.columns != 0..<4)
    }

    @Test("a bold banner right under the heads, in the middle of the table, lies over all columns")
    func bannerUnderHeads() throws {
        let rows = """
             Nr      Work             By autumn          By spring        Proof
            ----------------------------------------------------------------------
                                    Aim one: our neighbour
            ----------------------------------------------------------------------
             1.1     Open days        Two in May         Three            Photos
            ----------------------------------------------------------------------
             1.2     Letters          Write              Post             Copies
            ----------------------------------------------------------------------
            """
        let table = try #require(Found.tables(on: PageSketch.page(rows, boldLines: [0, 2])).first)
        #expect(table.cells.first { $0.text == "Aim one: our neighbour" }?.columns == 0..<table.columnCount)
    }

    @Test("heads over two levels begin the table, though the label column's stands between the levels")
    func labelBetweenLevels() throws {
        let outcome = Found.outcome(
            on: PageSketch.page(
                """
                                    2024                       2025
                Measure
                              Plan         Actual        Plan         Actual
                --------------------------------------------------------------
                Attendance    94%          95%           96%          95%
                --------------------------------------------------------------
                Exclusions    12 in all    8 in all      4 in all     9 in all
                --------------------------------------------------------------
                Absence       4%           4%            3%           5%
                --------------------------------------------------------------
                """, pitchInPoints: 14, boldLines: [0, 1, 2]))
        let table = try #require(outcome.tables.first)
        #expect(table.columnCount == 5)
        #expect(outcome.remainingWords.isEmpty)
        #expect(table.cells.contains { $0.text.hasPrefix("2025") && $0.row == 0 })
    }

    @Test("heads in plain type over all columns but that of the labels are a row of their own")
    func headsWithoutLabel() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                               Monday          Wednesday       Friday

                    9.00       Staff rotas     Consent forms   Falls pathway

                    10.00      Ward round      Flu clinics     Ward round

                    11.00      Flu clinics     Health checks   Staff rotas
                    """)
            ).first)
        #expect(table.rowCount == 4)
        #expect(table.cells.filter { $0.row == 0 }.map(\.text) == ["", "Monday", "Wednesday", "Friday"])
    }
}
