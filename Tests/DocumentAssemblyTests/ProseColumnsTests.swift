import DocumentModel
import TestSupport
import Testing

@Suite("Prose in columns is read column by column")
struct ProseColumnsTests {
    private static let page = PageSketch.page(
        """
        The trust and its schools in the coming year

        Our schools serve three towns and       Places      Share
        the villages around them, and each      120         40%
        of them keeps a character that its      180         60%
        families know. Attendance has risen     75          25%
        in all of them since last autumn,
        and more pupils than ever stay on       Families told us in the spring that
        for the clubs after school. Staff       they want to hear from us earlier,
        stay with us for longer, and those      and in fewer words. The new weekly
        who leave become heads elsewhere.       letter is one page long for that
        The governors met every month and       reason, and the office now answers
        visited each school in every term       the telephone until the evening on
        of the year that now comes to end.      three days. We have asked the same
                                                questions again this term and will
                                                print what was said in the autumn.
        """)

    private static let document = Assembled.document([page])

    @Test("the left column ends before the right one begins")
    func order() throws {
        let texts = ProseColumnsTests.document.paragraphs.map(\.text)
        #expect(texts.count == 3)
        #expect(texts.first == "The trust and its schools in the coming year")
        #expect(texts.dropFirst().first?.hasSuffix("the year that now comes to end.") ?? false)
        #expect(texts.last?.hasPrefix("Families told us") ?? false)
    }

    @Test("a table inside one column is found there, and read in its place")
    func tableInColumn() throws {
        let tables = ProseColumnsTests.document.tables
        let table = try #require(tables.first)
        #expect(tables.count == 1)
        #expect(table.rowCount == 4)
        #expect(table.columnCount == 2)
    }

    @Test("rows whose gaps both columns share are those of a table")
    func sharedGaps() throws {
        let row = """
            Visit the schools that read best       Every school has been visited and
            and write down what they do, for       the notes are with the leaders of
            all leaders of English to use.         English in all of our schools.

            """
        let document = Assembled.document(of: [(0..<4).map { _ in row }.joined(separator: "\n")])
        #expect(document.tables.count == 1)
    }

    @Test("shading along one side of the paper holds a text of its own", arguments: [false, true])
    func sidebar(isRight: Bool) throws {
        let drawn = PageSketch.page(
            isRight
                ? """
                What we saw last year                                Leader
                Pupils remember stories well but mix them up.        B Cole
                What we will do                                      Budget
                Visit the record office and buy two map sets.        £600
                """
                : """
                Leader                What we saw last year
                B Cole                Pupils remember stories well but mix them up.
                Budget                What we will do
                £600                  Visit the record office and buy two map sets.
                """,
            fills: [
                Fill(
                    box: Rectangle(left: isRight ? 310 : 0, top: 0, right: isRight ? 842 : 155, bottom: 595),
                    color: Color(red: 40, green: 50, blue: 60))
            ])
        let page = Page(
            number: 1, widthInPoints: isRight ? 480 : 842, heightInPoints: 595, fonts: drawn.fonts,
            glyphs: drawn.glyphs, rulings: [],
            fills: isRight
                ? [
                    Fill(
                        box: Rectangle(left: 310, top: 0, right: 480, bottom: 595),
                        color: Color(red: 40, green: 50, blue: 60))
                ] : drawn.fills)
        let document = Assembled.document([page])
        #expect(document.tables.isEmpty)
        let text = document.paragraphs.map(\.text).joined(separator: " ")
        #expect(text.contains("Leader B Cole Budget £600"))
        #expect(text.contains("mix them up. What we will do Visit"))
    }
}
