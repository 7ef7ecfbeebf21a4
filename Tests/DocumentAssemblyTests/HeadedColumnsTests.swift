import DocumentModel
import TestSupport
import Testing

@Suite("Short text in columns is read column by column where large headings on one line head them")
struct HeadedColumnsTests {
    /// A page whose given lines are set larger than the others.
    private static func page(_ sketch: String, largeLines: Set<Int>) -> Page {
        let page = PageSketch.page(sketch, boldLines: largeLines)
        let tops = largeLines.map { PageSketch.marginInPoints + Double($0) * PageSketch.lineHeightInPoints }
        return page.replacing(
            glyphs: page.glyphs.map { glyph in
                guard tops.contains(glyph.box.top) else { return glyph }
                return Glyph(
                    text: glyph.text, box: glyph.box, fontIndex: glyph.fontIndex,
                    fontSizeInPoints: 1.3 * glyph.fontSizeInPoints)
            })
    }

    @Test("two columns that begin at unlike heights, with a gutter as narrow as a word space")
    func narrowGutter() {
        let document = Assembled.document([
            Self.page(
                """
                What the data tells us         About our school

                Ofsted last came in March and
                asked us to look at the wider  Attendance was 94 per cent last year
                subjects of the curriculum.    and families say that the school is
                                               calm.
                1. Respect for every faith
                2. Being ready to learn        Mobility is high, and 38 pupils came
                                               or left during the year.

                Key figures

                Reading is above the national average, and writing is in line with it.
                """, largeLines: [0, 10])
        ])
        #expect(document.tables.isEmpty)
        #expect(
            document.paragraphs.map(\.text) == [
                "What the data tells us",
                "Ofsted last came in March and asked us to look at the wider subjects of the curriculum.",
                "1. Respect for every faith", "2. Being ready to learn", "About our school",
                "Attendance was 94 per cent last year and families say that the school is calm.",
                "Mobility is high, and 38 pupils came or left during the year.", "Key figures",
                "Reading is above the national average, and writing is in line with it.",
            ])
    }

    @Test("three columns, one of them of a single line")
    func threeColumns() {
        let document = Assembled.document([
            Self.page(
                """
                Intent                 Implementation         Impact

                Every pupil reads each Teachers plan in pairs See page four.
                day, at home and in    and meet each week to
                the classroom too.     share what has worked.

                Next steps

                Governors visit in the spring, and the plan is written again in June.
                """, largeLines: [0, 6])
        ])
        #expect(document.tables.isEmpty)
        #expect(
            document.paragraphs.map(\.text) == [
                "Intent", "Every pupil reads each day, at home and in the classroom too.",
                "Implementation", "Teachers plan in pairs and meet each week to share what has worked.",
                "Impact", "See page four.", "Next steps",
                "Governors visit in the spring, and the plan is written again in June.",
            ])
    }

    @Test("cells that begin at one height under large heads stay rows of a table")
    func rows() {
        let document = Assembled.document([
            Self.page(
                """
                Strengths                             Next steps

                Reading is taught well in all         Visit the schools that read best
                classes, and parents help.            and write down what they do.

                Pupils speak with confidence to       Give more time to writing, and show
                anybody who comes to see them.        the best of it in the hall.

                Attendance has risen each year.       Ring home on the first day.
                """, largeLines: [0])
        ])
        #expect(document.tables.map(\.rowCount) == [4])
    }
}
