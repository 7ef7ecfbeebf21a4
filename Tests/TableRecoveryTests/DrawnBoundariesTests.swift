import DocumentModel
import TableRecovery
import TestSupport
import Testing

@Suite("What is drawn in a table parts cells only where it is meant to")
struct DrawnBoundariesTests {
    @Test("a paragraph's shading inside a cell makes no rows and columns of its own")
    func paragraphShading() throws {
        let page = PageSketch.page(
            """
            +----------------+----------------+
            |   Need         |   Plan         |
            |   of pupils    |   of staff     |
            +----------------+----------------+
            |   Reading      |   Train        |
            +----------------+----------------+
            """,
            fills: (0..<2).flatMap { column in
                (0..<2).map { line in
                    let left = 68 + Double(column) * 85
                    let top = 73 + Double(line) * 12
                    return Fill(
                        box: Rectangle(left: left, top: top, right: left + 74, bottom: top + 12),
                        color: Color(red: 255, green: 255, blue: 150))
                }
            })
        let table = try #require(Found.tables(on: page).first)
        #expect(table.rowCount == 2)
        #expect(table.columnCount == 2)
        #expect(table.cells.first { $0.row == 0 && $0.column == 1 }?.text == "Plan of staff")
    }

    @Test("bullets far from their items are no column, though the head stands over both")
    func bulletsUnderHead() throws {
        let table = try #require(
            Found.tables(
                on:
                    PageSketch.page(
                        """
                        +-----------+------------------------+----------+
                        | Why       | Action                 | Who      |
                        +-----------+------------------------+----------+
                        | Few men   | •    Films of nurses   | Tutor    |
                        |           | •    Visits to clubs   |          |
                        +-----------+------------------------+----------+
                        | No path   | •    Sign the pledge   | Manager  |
                        |           | •    Shadow a dean     |          |
                        +-----------+------------------------+----------+
                        """)
            ).first)
        #expect(table.columnCount == 3)
        #expect(table.cells.first { $0.row == 1 && $0.column == 1 }?.text == "• Films of nurses • Visits to clubs")
    }

    @Test("figures under figures are rows, though only the heads are ruled")
    func figuresInOneRuledRow() throws {
        let table = try #require(
            Found.tables(
                on:
                    PageSketch.page(
                        """
                        +------------+---------+--------+
                        | Ward       | Places  | Taken  |
                        +------------+---------+--------+
                        | North      | 120     | 98     |
                        | South      | 180     | 171    |
                        | East       | 95      | 60     |
                        | West       | 70      | 70     |
                        +------------+---------+--------+
                        | Total      | 465     | 399    |
                        +------------+---------+--------+
                        """)
            ).first)
        #expect(table.rowCount == 6)
        #expect(table.cells.first { $0.row == 3 && $0.column == 0 }?.text == "East")
    }

    @Test("a label beside rows that only a line short of it and gaps part covers them all")
    func labelBesideGaps() throws {
        let table = try #require(
            Found.tables(
                on:
                    PageSketch.page(
                        """
                        +---------+----------+--------+--------+
                        |         | Group    | Share  | Places |
                        +---------+----------+--------+--------+
                        |         | Girls    | 11     | 110    |
                        | 2021    | Boys     | 12     | 120    |
                        |         +----------+--------+--------+
                        |         | Total    | 23     | 230    |
                        +---------+----------+--------+--------+
                        |         | Girls    | 14     | 140    |
                        | 2022    | Boys     | 15     | 150    |
                        |         +----------+--------+--------+
                        |         | Total    | 29     | 290    |
                        +---------+----------+--------+--------+
                        """)
            ).first)
        #expect(table.rowCount == 7)
        #expect(table.cells.first { $0.text == "2021" }?.rows == 1..<4)
        #expect(table.cells.first { $0.text == "2022" }?.rows == 4..<7)
    }

    @Test("figures that stand a wide gap apart in one line are two cells")
    func wideGapInHeads() throws {
        let table = try #require(
            Found.tables(
                on:
                    PageSketch.page(
                        """
                         Ward name                        Mean     Std. dev.  Most
                         ----------------------------------------------------------
                         North of the river               1,200       15.9     90
                         South of the river and beyond    187,281  384,198     71
                         East                             11            2      12
                         West                             26            3      25
                        """)
            ).first)
        #expect(table.columnCount == 4, "\(table.cells.map(\.text))")
        #expect(table.cells.first { $0.text == "384,198" }?.column == 2)
        #expect(table.cells.first { $0.text == "Std. dev." }?.column == 2)
    }

    @Test("where lines part rows without labels too, gaps between them part paragraphs")
    func linesPartRows() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    --------------------------------------
                    Plan       Autumn         Spring
                    --------------------------------------
                    Reading    Launch it      Train staff

                               Report to us   Visit five

                               Meet
                    --------------------------------------
                               Audit          Review

                               Publish
                    --------------------------------------
                    Writing    Pilot          Survey
                    --------------------------------------
                               Roll out       Evaluate
                    --------------------------------------
                    """)
            ).first)
        #expect(table.rowCount == 5)
    }

    @Test("a row that no line parts is one cell, though others hide most of one line")
    func bannerInRuledTable() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    +---------+--------+--------+--------+
                    | Target  | Autumn | Spring | Summer |
                    +---------+--------+--------+--------+
                    |           Reading first            |
                    +---------+--------+--------+--------+
                    |         | All year long   | Report |
                    |         | in each class   |        |
                    |         | of each school  |        |
                    +---------+-----------------+--------+
                    |         | And once again  |        |
                    +---------+-----------------+--------+
                    """)
            ).first)
        #expect(table.cells.first { $0.text == "Reading first" }?.columns == 0..<4)
        #expect(table.cells.first { $0.text == "And once again" }?.columns == 1..<3)
    }

    @Test("gaps that justified text leaves make no columns in a column that lines and heads tell")
    func justifiedTextBetweenLines() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    +---------+----------------+----------------+----------------+
                    | Target  | Autumn         | Spring         | Summer         |
                    +---------+----------------+----------------+----------------+
                    | Reading |                | Follow   up    |                |
                    |         |                | visits   and   |                |
                    |         |                | talks    for   |                |
                    |         |                | staff    too   |                |
                    +---------+----------------+----------------+----------------+
                    """, boldLines: [1])
            ).first)
        #expect(table.columnCount == 4)
        #expect(table.cells.first { $0.row == 1 && $0.column == 2 }?.text == "Follow up visits and talks for staff too")
    }

    /// What is filled behind some characters of a line of the sketch.
    private func fill(line: Int, from start: Int, to end: Int) -> Fill {
        Fill(
            box: Rectangle(
                left: 60 + 5 * Double(start), top: 54 + 12 * Double(line), right: 60 + 5 * Double(end),
                bottom: 78 + 12 * Double(line)), color: Color(red: 220, green: 230, blue: 250))
    }

    private static let terms = """
        ------------------------------------------------------------
         Strand      Autumn      Spring      Summer      Next
        ------------------------------------------------------------
         Care        Survey                  Report      Check
        ------------------------------------------------------------
         Pupils      Clubs       Coaching
        ------------------------------------------------------------
         Staff                     Visits
        ------------------------------------------------------------
        """

    @Test("a fill over several columns is one cell where its text stands in the middle, or where each cell has a fill")
    func spanningFills() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    Self.terms,
                    fills: [
                        fill(line: 3, from: 12, to: 24), fill(line: 3, from: 36, to: 48),
                        fill(line: 5, from: 12, to: 24),
                        fill(line: 5, from: 24, to: 60), fill(line: 7, from: 12, to: 48),
                        fill(line: 7, from: 48, to: 60),
                    ])
            ).first)
        func columns(_ text: String) -> Range<Int>? { table.cells.first { $0.text == text }?.columns }
        #expect(columns("Survey") == 1..<2)
        #expect(columns("Clubs") == 1..<2)
        #expect(columns("Coaching") == 2..<5)
        #expect(columns("Visits") == 1..<4)
    }

    @Test("a fill over a whole row, or over all columns but the label's, spans none of them")
    func rowShading() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    Self.terms,
                    fills: [
                        fill(line: 3, from: 0, to: 60), fill(line: 5, from: 12, to: 60), fill(line: 7, from: 0, to: 60),
                    ])
            ).first)
        for text in ["Survey", "Clubs", "Coaching"] {
            #expect(table.cells.first { $0.text == text }?.columnSpan == 1)
        }
    }

    @Test("dashes at the ends of lines that wrap behind them are no column")
    func dashesAtLineEnds() throws {
        let drawing = """
            --------------------------------------------
             Stage        Period          Outputs
            --------------------------------------------
             Foundations  Oct 2026    –   Review of papers
                          Mar 2027
            --------------------------------------------
             Cohort       Apr 2027    –   First paper
                          Feb 2028
            --------------------------------------------
             Interviews   Mar 2028    –   Second paper
                          Oct 2028
            --------------------------------------------
            """
        let table = try #require(Found.tables(on: PageSketch.page(drawing)).first)
        #expect(table.columnCount == 3)
        #expect(table.cells.first { $0.row == 1 && $0.column == 1 }?.text == "Oct 2026 – Mar 2027")
    }

    @Test("items of lists side by side in cells that lines close are one row")
    func itemsInClosedCells() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    +--------------------------+--------------------------+---------------------+
                    | By end of Autumn term    | By end of Spring term    | By end of Summer    |
                    +--------------------------+--------------------------+---------------------+
                    | • All staff trained      | • 70% of Y1 on track     | • PSC 86%           |
                    | • Keep up groups run     | • Governor visit         |                     |
                    +--------------------------+--------------------------+---------------------+
                    """, boldLines: [1])
            ).first)
        #expect(table.rowCount == 2)
    }
}
