import DocumentAssembly
import DocumentModel
import TestSupport
import Testing

@Suite("Slides and boxes")
struct SlidesTests {
    @Test("boxes two by two are read box by box, row by row")
    func boxesTwoByTwo() throws {
        let document = Assembled.document(of: [
            """
            Where we are

            +------------------+  +------------------+
            | Strengths        |  | Weaknesses       |
            | Reading is good. |  | Boys in phonics. |
            | Few leave us.    |  |                  |
            +------------------+  +------------------+

            +------------------+  +------------------+
            | Chances          |  | Threats          |
            | A sports grant.  |  | Falling rolls.   |
            |                  |  | Energy costs.    |
            +------------------+  +------------------+
            """
        ])
        #expect(document.tables.count == 2)
        #expect(document.tables.allSatisfy { $0.isOfBoxes && $0.rowCount == 1 })
        #expect(
            document.tables.first?.cells.first?.paragraphs.map(\.text).joined(separator: " ")
                == "Strengths Reading is good. Few leave us.")
        #expect(
            document.tables.last?.cells.last?.paragraphs.map(\.text).joined(separator: " ")
                == "Threats Falling rolls. Energy costs.")
    }

    @Test("three rows of boxes with the same sides are a table and no boxes")
    func rowsOfBoxes() {
        let row = """
            +----------+  +----------+
            | Reading  |  | Order    |
            | at home  |  | books    |
            +----------+  +----------+

            """
        let document = Assembled.document(of: [row + "\n" + row + "\n" + row])
        #expect(!document.tables.contains { $0.isOfBoxes })
    }

    @Test("but boxes with a heading each are cards, however many rows of them there are")
    func rowsOfCards() {
        let row = """
            +---------------+  +---------------+
            | Reading       |  | Writing       |
            | Lead: Ali     |  | Lead: Day     |
            | By when: May  |  | Order books   |
            |               |  | By when: June |
            +---------------+  +---------------+

            """
        let page = PageSketch.page(row + "\n" + row + "\n" + row, boldLines: [1, 8, 15])
        let document = Assembled.document([page])
        #expect(document.tables.map(\.isOfBoxes) == [true, true, true])
    }

    @Test("a footer that lies over a table on one slide is a footer there too")
    func footerOverTable() throws {
        let slides = ["Aims", "Means", "Ends"].map { title in
            title + String(repeating: "\n", count: 38) + "                    Hill Trust"
        }
        let emptyLines = (1...35).map { _ in "|         |                     |\n" }.joined()
        let table =
            "+---------+---------------------+\n| Focus   | Autumn              |\n+---------+---------------------+\n"
            + emptyLines + "|         |         Hill Trust  |\n+---------+---------------------+"
        let document = Assembled.document(of: slides + [table])
        #expect(document.furniture.filter { $0.text == "Hill Trust" }.count == 4)
        #expect(document.tables.first?.texts == ["Focus", "Autumn", "", ""])
    }
}
