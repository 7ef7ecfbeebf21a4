import DocumentModel
import PageLayout
import TableRecovery
import TestSupport
import Testing

@Suite("Labels and stripes tell rows that no line parts")
struct RowEvidenceTests {
    private func labels(_ table: PageTable) -> [String] {
        (0..<table.rowCount).map { row in
            table.cells.first { $0.column == 0 && $0.rows.contains(row) }?.text ?? ""
        }
    }

    @Test("the same label in row after row tells rows from paragraphs, at the top of its rows")
    func repeatedLabelsAtTop() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    Plan       Autumn          Spring
                    ------------------------------------------
                    Reading    Launch it

                               Report to us

                    Reading    Visit five      Train staff

                               Meet

                    Writing    Audit           Review
                    ------------------------------------------
                    """, boldLines: [0])
            ).first)
        #expect(labels(table) == ["Plan", "Reading", "Reading", "Writing"])
        #expect(table.cells.first { $0.row == 1 && $0.column == 1 }?.text == "Launch it Report to us")
    }

    @Test("labels at the foot of their rows tell them too")
    func repeatedLabelsAtFoot() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    Plan       Autumn          Spring
                    ------------------------------------------
                               Launch it

                    Reading    Report to us

                               Visit five

                               Meet

                    Reading    Decide          Train staff

                    Writing    Audit           Review
                    ------------------------------------------
                    """, boldLines: [0])
            ).first)
        #expect(labels(table) == ["Plan", "Reading", "Reading", "Writing"])
        #expect(table.cells.first { $0.row == 2 && $0.column == 1 }?.text == "Visit five Meet Decide")
    }

    @Test("labels that differ say nothing about the paragraphs beside them")
    func differentLabels() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    Plan       Autumn          Spring
                    ------------------------------------------
                    Reading    Launch it       Buy

                               Report to us    Sell

                    Writing    Audit           Review
                    ------------------------------------------
                    """, boldLines: [0])
            ).first)
        #expect(table.rowCount == 4)
    }

    @Test("a table of one row stands at the foot where the cells of the document's other tables do")
    func alignedAsOtherTables() throws {
        let small = """
            Sponsor    Objective       Trustee
            ------------------------------------------
                       Strengthen the
            Partners   help line       Mrs Shah
            ------------------------------------------
            """
        let large = """
            Plan       Autumn          Spring
            ------------------------------------------
                       Launch the new
            Reading    lessons for us  Report
            ------------------------------------------
                                       Train all the
            Writing    Audit           staff in it
            ------------------------------------------
                       Visit some other
            Numbers    schools nearby  Review
            ------------------------------------------
                       Buy new books
            Music      and instruments Concert
            ------------------------------------------
            """
        let pages = [small, large].enumerated().map {
            PageSketch.page($1, number: $0 + 1, boldLines: [0])
        }
        let tables = TableFinder.tables(in: pages.map { PageContent($0, words: WordBuilder.words(of: $0)) })
            .flatMap(\.tables)
        let table = try #require(tables.first)
        #expect(table.rowCount == 2)
        #expect(table.cells.first { $0.row == 1 && $0.column == 1 }?.text == "Strengthen the help line")
    }

    @Test("a text that begins above the others of its row, between the same lines, is no row of its own")
    func textAtFoot() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    +-----+------------+--------------+------+
                    |     |            | Check the    |      |
                    |     |            | books twice  |      |
                    |     | Reduce the |              |      |
                    | 4   | variation  | Launch it    | R    |
                    +-----+------------+--------------+------+
                    | 5   | Build up   | Check shifts | A    |
                    +-----+------------+--------------+------+
                    """)
            ).first)
        #expect(table.rowCount == 2)
    }

    @Test("what a form asks for under its heads, between the same lines, belongs to them")
    func headsWithQuestions() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    +------------+------------+------------+
                    | Intention  | Who        | When       |
                    |            |            |            |
                    | One a row. | One name.  | Give a day.|
                    +------------+------------+------------+
                    | Read more  | Priya      | March      |
                    +------------+------------+------------+
                    | Count well | J. Patel   | June       |
                    +------------+------------+------------+
                    """, boldLines: [1, 3])
            ).first)
        #expect(table.rowCount == 3)
        #expect(table.cells.first { $0.row == 0 && $0.column == 1 }?.text == "Who One name.")
    }

    private static func stripe(from first: Int, to last: Int) -> Fill {
        Fill(
            box: Rectangle(
                left: 58, top: 60 + Double(first) * 12, right: 262, bottom: 60 + Double(last + 1) * 12),
            color: Color(red: 230, green: 235, blue: 240))
    }

    @Test("what stands on paper between two shaded rows is one row, however many paragraphs it has")
    func stripes() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    Plan       Autumn          Spring
                    Reading    Launch it       Train staff
                    Sums       Visit five

                               Meet

                               Report to us
                    Writing    Audit           Review
                    Drawing    Pilot

                               Survey
                    Music      Buy             Play
                    """, boldLines: [0],
                    fills: [(1, 1), (7, 7), (11, 11)].map { RowEvidenceTests.stripe(from: $0.0, to: $0.1) })
            ).first)
        #expect(labels(table) == ["Plan", "Reading", "Sums", "Writing", "Drawing", "Music"])
    }

    @Test("rows below a shaded banner are as many as the text shows")
    func banners() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    Plan       Autumn          Spring
                    Reading
                    Launch     June            Staff

                    Visit      July            Head
                    Writing
                    Audit      May             Head

                    Report     April           Staff
                    """, boldLines: [0, 1, 5],
                    fills: [(1, 1), (5, 5)].map { RowEvidenceTests.stripe(from: $0.0, to: $0.1) })
            ).first)
        #expect(table.rowCount == 7)
    }

    @Test("rows stand on one foot between lines, and gaps in them part paragraphs")
    func oneFootBetweenLines() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    Plan       Steps           Lead    Status
                    -----------------------------------------
                               Launch it

                               Report to us

                    Reading    Meet            Head    Done
                    -----------------------------------------
                               Audit

                               Visit five

                    Writing    Publish         Staff   Begun
                    -----------------------------------------
                    Music      Buy             Head    Begun
                    -----------------------------------------
                    """, boldLines: [0])
            ).first)
        #expect(labels(table) == ["Plan", "Reading", "Writing", "Music"])
    }

    @Test("labels in row after row part rows that lines down the page leave together")
    func labelsBetweenVerticalLines() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    +---------+------------+------------+
                    | Plan    | Autumn     | Spring     |
                    +---------+------------+------------+
                    | Reading | Launch it  | Train      |
                    |         |            |            |
                    |         | Report     |            |
                    |         |            |            |
                    | Reading | Visit five | Staff      |
                    |         |            |            |
                    | Writing | Audit      | Review     |
                    +---------+------------+------------+
                    """, boldLines: [1])
            ).first)
        #expect(labels(table) == ["Plan", "Reading", "Reading", "Writing"])
    }

    @Test("names and dates in row after row tell rows from paragraphs that stand as far apart")
    func namesAndDates() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    Aim          Lead      When        Steps

                    Read more    A Shaw    May 2025    Launch the reading club

                                                       Report to the trustees

                    Count well   B Long    July 2025   Train all the staff

                                                       Visit five schools

                                                       Meet the parents

                    Draw         C Poole   Dec 2025    Audit what we have

                    Sing         A Shaw    Jan 2026    Buy new song books
                    """, boldLines: [0])
            ).first)
        #expect(labels(table) == ["Aim", "Read more", "Count well", "Draw", "Sing"])
    }

    @Test("rows between which nothing is drawn are told by the labels, though a line closes each group of them")
    func linesBetweenGroups() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    Aim        Steps              Lead
                    -----------------------------------------
                    Reading    Launch the club    Head
                    Writing    Report to us       Staff
                    Drawing    Visit schools      Head
                    -----------------------------------------
                    Music      Audit              Staff
                    Drama      Publish            Head
                    Sport      Buy balls          Staff
                    -----------------------------------------
                    """, boldLines: [0])
            ).first)
        #expect(labels(table) == ["Aim", "Reading", "Writing", "Drawing", "Music", "Drama", "Sport"])
    }

    @Test("heads of several lines above figures are one row")
    func headsOfSeveralLines() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                                     Mean       Share of
                                     loss       wealth lost
                    -----------------------------------------
                    We kept them     12196      17.4
                    We sold some     23518      22.5
                    We sold all      9187       22.5
                    -----------------------------------------
                    """)
            ).first)
        #expect(table.rowCount == 4)
    }
}
