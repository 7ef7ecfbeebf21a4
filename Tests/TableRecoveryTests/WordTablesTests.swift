import DocumentModel
import TableRecovery
import TestSupport
import Testing

@Suite("Tables as word processors draw them")
struct WordTablesTests {
    private func texts(_ table: PageTable) -> [[String]] {
        (0..<table.rowCount).map { row in
            table.cells.filter { $0.row == row && !$0.isEmpty }.sorted { $0.column < $1.column }.map(\.text)
        }
    }

    private func redrawn(_ page: Page, glyphs: [Glyph], rulings: [Ruling]) -> Page {
        Page(
            number: page.number, widthInPoints: page.widthInPoints, heightInPoints: page.heightInPoints,
            fonts: page.fonts, glyphs: glyphs, rulings: rulings, fills: page.fills)
    }

    @Test("a caption in a row that lines run round is a row, at the top and further down")
    func captionsInRows() throws {
        let tables = Found.tables(
            on: PageSketch.page(
                """
                +--------------------------------------+
                | Table 1 ~ Lead in the water          |
                +------------+------------+------------+
                | Sample     | Level      | Limit      |
                +------------+------------+------------+
                | Lead       | 0.005      | 15         |
                +------------+------------+------------+
                | Table 2 ~ Salts in the water         |
                +------------+------------+------------+
                | Sample     | Level      | Limit      |
                +------------+------------+------------+
                | Sodium     | 12         | none       |
                +------------+------------+------------+
                """, boldLines: [1, 7]))
        let first = try #require(tables.first)
        #expect(texts(first).first == ["Table 1 - Lead in the water"])
        #expect(tables.flatMap(texts).contains(["Table 2 - Salts in the water"]))
        #expect(tables.flatMap(texts).contains(["Sodium", "12", "none"]))
    }

    @Test("a caption between rows without lines parts two tables")
    func captionBetweenTables() throws {
        let tables = Found.tables(
            on: PageSketch.page(
                """
                Sample          Level       Limit
                Lead            5           15
                Copper          7           13
                Iron            9           20
                Table 2 ~ Minerals found
                Sample          Range       Source
                Sodium          12          Ground
                Chloride        60          Rain
                Sulfate         23          Rock
                """, boldLines: [0, 5]))
        #expect(tables.map { texts($0).first } == [["Sample", "Level", "Limit"], ["Sample", "Range", "Source"]])
    }

    @Test("frames below one another around paragraphs of other indents are no table")
    func framesOfParagraphs() {
        let tables = Found.tables(
            on: PageSketch.page(
                """
                The trustee reviews the papers and asks for what is missing in them.

                +------------------------------------------------+
                |Related provisions                              |
                +------+-----------------------------------------+
                       |Section 101 tells who may ask for them   |
                       |and Section 102 what they must hold      |
                       +-----------------------------------------+

                The trustee may also move to dismiss the case where nothing comes.

                +------------------------------------------------+
                |Tips                                            |
                +------+-----------------------------------------+
                       |Ask early, and keep a copy of each letter|
                       +-----------------------------------------+
                """))
        #expect(tables.isEmpty)
    }

    @Test("a merged head over cells that begin further in is still a table")
    func tableWithNarrowerHead() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    +------------------------------------+
                    | The year ahead                     |
                    +-----------+-----------+------------+
                    | Reading   | Audit     | Train      |
                    +-----------+-----------+------------+
                    | Writing   | Moderate  | Report     |
                    +-----------+-----------+------------+
                    """)
            ).first)
        #expect(texts(table).map(\.count) == [1, 3, 3])
    }

    @Test("paragraphs and items of one cell in a ruled table are no rows")
    func paragraphsOfCells() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    +--------------------------+----------------------+
                    | Column A                 | Column B             |
                    +--------------------------+----------------------+
                    | First paragraph          | One text that is all |
                    |                          | there is             |
                    | Second paragraph         |                      |
                    |                          |                      |
                    | Third, before a list     |                      |
                    | 1. One                   |                      |
                    | 2. Two                   |                      |
                    | 3. Three                 |                      |
                    +--------------------------+----------------------+
                    | A paragraph              |                      |
                    | Another paragraph        |                      |
                    +--------------------------+----------------------+
                    """)
            ).first)
        #expect(table.rowCount == 3)
    }

    @Test("where lines part columns and heads, but no rows, lone texts below others are rows")
    func rowsBetweenVerticalLines() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    +--------------+--------------+--------------+
                    | Autumn       | Spring       | Summer       |
                    +--------------+--------------+--------------+
                    | Audit        | Train        |              |
                    |              |              |              |
                    |              |              |              |
                    | Order        |              |              |
                    |              |              |              |
                    |              |              |              |
                    |              | Moderate     | Report       |
                    |              |              |              |
                    |              |              |              |
                    | Review       | Visit        |              |
                    +--------------+--------------+--------------+
                    """, boldLines: [1])
            ).first)
        #expect(table.rowCount == 5)
    }

    @Test("heads that are set larger than the rows belong to a table of lines")
    func largeHeads() throws {
        let page = PageSketch.page(
            """
            ------------------------------------------------
                        Food               Portion
            ------------------------------------------------
            Leaves      Ash, Elm           50
            ------------------------------------------------
            Berries     Blueberry          150
            ------------------------------------------------
            Grain       Buckwheat          200
            ------------------------------------------------
            """)
        let glyphs = page.glyphs.map { glyph in
            let isHead = glyph.box.top < PageSketch.marginInPoints + 2 * PageSketch.lineHeightInPoints
            return Glyph(
                text: glyph.text, box: glyph.box, fontIndex: glyph.fontIndex, fontSizeInPoints: isHead ? 12 : 9)
        }
        let table = try #require(Found.tables(on: redrawn(page, glyphs: glyphs, rulings: page.rulings)).first)
        #expect(texts(table).first == ["Food", "Portion"])
        #expect(table.rowCount == 4)
    }

    @Test(
        "a line under words of a cell, or through them, parts no rows of a table without lines", arguments: [0.45, 0.9])
    func linesOfWords(shareOfHeight: Double) throws {
        let page = PageSketch.page(
            """
            Need          What we do               By

            Reading       audit the book boxes     May
                          and order new ones

            Writing       moderate together in     June
                          pairs of teachers

            Attendance    ring home each day of    July
                          absence
            """, boldLines: [0])
        let line = Ruling(
            orientation: .horizontal,
            positionInPoints: PageSketch.marginInPoints + (2 + shareOfHeight) * PageSketch.lineHeightInPoints,
            startInPoints: PageSketch.marginInPoints + 14 * PageSketch.characterWidthInPoints,
            endInPoints: PageSketch.marginInPoints + 19 * PageSketch.characterWidthInPoints, thicknessInPoints: 0.7)
        let table = try #require(Found.tables(on: redrawn(page, glyphs: page.glyphs, rulings: [line])).first)
        #expect(table.rowCount == 4)
        #expect(texts(table)[1] == ["Reading", "audit the book boxes and order new ones", "May"])
    }

    @Test("bullets in the cells of a first column make no column, though a last word stands under them")
    func bulletsInFirstColumn() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    Action                     Lead           By when
                    •   Audit the books and    K Tan          12 May
                        tell the governors
                    •   Train all staff in     R Wade         9 June
                        it
                    •   Ask the parents        A Bose         3 July
                    so
                    """, boldLines: [0])
            ).first)
        #expect(table.columnCount == 3)
    }
}
