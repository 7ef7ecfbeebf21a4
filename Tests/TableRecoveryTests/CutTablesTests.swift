import DocumentModel
import PageLayout
import TableRecovery
import TestSupport
import Testing

@Suite("What a page break leaves of a table, too short to be told by itself")
struct CutTablesTests {
    private func outcomes(_ first: Page, _ second: Page) -> [TableFinder.Outcome] {
        TableFinder.tables(in: [first, second].map { PageContent($0, words: WordBuilder.words(of: $0)) })
    }

    private func texts(_ table: PageTable) -> [[String]] {
        (0..<table.rowCount).map { row in
            table.cells.filter { $0.row == row }.sorted { $0.column < $1.column }.map(\.text)
        }
    }

    private static let rest = """
        Roof repairs           £4,100         £3,900
        Heating                £2,250         £2,000
        Books and toys         £1,020         £1,400
        """

    @Test("heads and one row at the foot of a page go on with the rows of the next")
    func headsAndOneRow() throws {
        let pages = outcomes(
            PageSketch.page(
                """
                What we spent is shown without tax.


                Heading                Last year      This year

                Cleaning               £9,000         £8,500
                """, boldLines: [3]), PageSketch.page(CutTablesTests.rest, number: 2))
        #expect(
            pages[0].tables.map(texts) == [
                [["Heading", "Last year", "This year"], ["Cleaning", "£9,000", "£8,500"]]
            ])
        #expect(pages[1].tables.map(\.rowCount) == [3])
        #expect(pages[0].remainingWords.last?.text == "tax.")
    }

    @Test("heads alone at the foot of a page head the rows of the next")
    func headsAlone() throws {
        let pages = outcomes(
            PageSketch.page(
                """
                What we spent is shown without tax.


                Heading                Last year      This year
                """, boldLines: [3]), PageSketch.page(CutTablesTests.rest, number: 2))
        #expect(pages[0].tables.map(texts) == [[["Heading", "Last year", "This year"]]])
    }

    @Test("the last rows of a card stand at the head of the next page, whatever its fonts tell of their weight")
    func card() throws {
        let pages = outcomes(
            PageSketch.page(
                """
                Tasks          Ask the parents what they think
                Who            K Tan
                When           12 May
                """),
            PageSketch.page(
                """
                Impact         More families come to reading mornings
                Cost           None




                Open the library
                """, number: 2))
        #expect(pages[0].tables.map(\.rowCount) == [3])
        #expect(pages[1].tables.map(texts).first?.map(\.first) == ["Impact", "Cost"])
        #expect(pages[1].remainingWords.map(\.text) == ["Open", "the", "library"])
    }

    @Test("a line for signatures above a page break is no row of the next page's table")
    func otherColumns() throws {
        let pages = outcomes(
            PageSketch.page(
                """
                What we spent is shown without tax.


                Signed:      M Okafor       Date:  3 July
                """), PageSketch.page(CutTablesTests.rest, number: 2))
        #expect(pages[0].tables.isEmpty)
        #expect(pages[1].tables.map(\.rowCount) == [3])
    }

    @Test("text under a short table keeps it from the next page's")
    func textBetween() throws {
        let pages = outcomes(
            PageSketch.page(
                """
                Heading                Last year      This year

                Cleaning               £9,000         £8,500


                All of it was paid by the trust in the end, as the board had agreed.
                """), PageSketch.page(CutTablesTests.rest, number: 2))
        #expect(pages[0].tables.isEmpty)
    }
}
