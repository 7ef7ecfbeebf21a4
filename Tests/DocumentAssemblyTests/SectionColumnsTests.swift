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

    /// Two paragraphs on each side, which part at different heights.
    private static let story = """
        Our school serves a part of town that
        has changed a good deal in ten years.      We are grateful to the schools that
        Two estates have been built, and the       let us come and look, and to those
        number of languages has risen to ten.      who came to look at us all in May.
                                                   Neither side pulled its punches, and
        Staff spent two days in the spring on      the tea was good on every visit.
        books, talking with pupils and reading
        what parents had written for us. Then      Money is tight. Where a cost is named
        they wrote down what they had seen.        it has been set aside, and where none
                                                   is named the work is done in the time
                                                   that people have already been given.
        """

    @Test("long prose under one heading is read column by column, also over a table")
    func loneSection() {
        let document = Assembled.document([
            PageSketch.page(
                """
                Where we are now

                \(Self.story)

                What we shall do
                +--------------+--------------------+-----------+
                | Objective    | Actions            | Who       |
                +--------------+--------------------+-----------+
                | Rivers       | Draft over term    | SLP       |
                +--------------+--------------------+-----------+
                | Fieldwork    | Book the minibus   | TA        |
                +--------------+--------------------+-----------+
                | Examiners    | Read their report  | HoF       |
                +--------------+--------------------+-----------+
                """, boldLines: [0, 14])
        ])
        #expect(document.tables.map(\.rowCount) == [4])
        #expect(
            document.paragraphs.map(\.text) == [
                "Where we are now",
                "Our school serves a part of town that has changed a good deal in ten years. Two estates have been built, "
                    + "and the number of languages has risen to ten.",
                "Staff spent two days in the spring on books, talking with pupils and reading what parents had written "
                    + "for us. Then they wrote down what they had seen.",
                "We are grateful to the schools that let us come and look, and to those who came to look at us all in May. "
                    + "Neither side pulled its punches, and the tea was good on every visit.",
                "Money is tight. Where a cost is named it has been set aside, and where none is named the work is done "
                    + "in the time that people have already been given.", "What we shall do",
            ])
    }

    @Test("two short cells side by side under one heading stay a row")
    func loneRow() {
        let document = Assembled.document([
            PageSketch.page(
                """
                What we found

                Strengths                             Next steps
                Reading is taught well in all         Visit the schools that read best
                classes, and parents help.            and write down what they do.
                Pupils speak with confidence.         Give more time to writing.
                """, boldLines: [0, 2])
        ])
        #expect(!document.paragraphs.map(\.text).contains { $0.contains("classes, and parents help. Pupils") })
    }
}
