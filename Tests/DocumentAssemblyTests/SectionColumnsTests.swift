import DocumentModel
import TestSupport
import Testing

@Suite("Prose that is set in two columns under each of several headings is read column by column")
struct SectionColumnsTests {
    @Test("each section is read down its left column, then down its right one")
    func sections() {
        let document = Assembled.document([
            PageSketch.page(
                """
                Who we are

                Our school serves three villages      It was founded in the year 1902
                and the farms around them, and        and moved to its new building on
                knows each of its families.           the hill ten years ago.

                What we value

                We keep our promises to those who     o Kindness in all that we say
                trust us, and we say early when       o Hard work that others can see
                something cannot be done.             o Care for the place we share
                """, boldLines: [0, 6])
        ])
        #expect(document.tables.isEmpty)
        #expect(
            document.paragraphs.map(\.text) == [
                "Who we are",
                "Our school serves three villages and the farms around them, and knows each of its families.",
                "It was founded in the year 1902 and moved to its new building on the hill ten years ago.",
                "What we value",
                "We keep our promises to those who trust us, and we say early when something cannot be done.",
                "o Kindness in all that we say", "o Hard work that others can see", "o Care for the place we share",
            ])
    }

    @Test("a sentence goes on from the foot of one column to the head of the next")
    func sentenceOverColumns() {
        let document = Assembled.document([
            PageSketch.page(
                """
                How we wrote it

                Staff and parents met three times     what they had said, and the plan
                in the spring, and governors read     was agreed in the summer term.

                How we keep track

                The board looks at the plan in        and writes to all families once
                each of its meetings in the year      that has been done, in July.
                """, boldLines: [0, 5])
        ])
        #expect(
            document.paragraphs.map(\.text) == [
                "How we wrote it",
                "Staff and parents met three times in the spring, and governors read what they had said, and the plan "
                    + "was agreed in the summer term.",
                "How we keep track",
                "The board looks at the plan in each of its meetings in the year and writes to all families once that "
                    + "has been done, in July.",
            ])
    }

    @Test("rows of two cells under headings stay tables")
    func rows() {
        let row = """
            Visit the schools that read best      Every school has been visited and
            and write down what they do.          the notes are with the leaders.

            """
        let goal = (0..<4).map { _ in row }.joined(separator: "\n")
        let document = Assembled.document([
            PageSketch.page("Goal one\n\n\(goal)\n\nGoal two\n\n\(goal)", boldLines: [0, 15])
        ])
        let rows = document.tables.flatMap { table in (0..<table.rowCount).map { table.cell(atRow: $0, column: 1) } }
        #expect(rows.count { $0?.paragraphs.first?.text.hasPrefix("Every school") ?? false } == 8)
    }
}
