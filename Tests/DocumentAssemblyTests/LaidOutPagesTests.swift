import DocumentAssembly
import DocumentModel
import TestSupport
import Testing

@Suite("Tables in frames, beside each other, and turned")
struct LaidOutPagesTests {
    @Test("a frame that lays out the page is no table, and the table in it is one")
    func layoutFrame() throws {
        let document = Assembled.document(of: [
            """
            +------------------+----------------------------------------+
            | Roll: 213        | Priority 1: Early reading              |
            | Classes: 8       |                                        |
            |                  |  +------+------------------+--------+  |
            |                  |  | No   | Action           | Lead   |  |
            |                  |  +------+------------------+--------+  |
            |                  |  | 1    | Set up groups    | DHT    |  |
            |                  |  +------+------------------+--------+  |
            +------------------+----------------------------------------+
            """
        ])
        #expect(document.tables.map(\.texts) == [["No", "Action", "Lead", "1", "Set up groups", "DHT"]])
        #expect(document.blocks.map(\.opening) == ["Roll: 213 Classes: 8", "Priority 1: Early reading", "No"])
    }

    @Test("a table in a cell of a table with rows is that cell's text")
    func nestedTable() throws {
        let document = Assembled.document(of: [
            """
            +------------------+----------------------------------------+
            | Need             | Steps                                  |
            +------------------+----------------------------------------+
            | Reading          | Audit the books                        |
            |                  |  +------+------------------+--------+  |
            |                  |  | No   | Class            | Lead   |  |
            |                  |  +------+------------------+--------+  |
            |                  |  | 1    | Year two         | DHT    |  |
            |                  |  +------+------------------+--------+  |
            +------------------+----------------------------------------+
            """
        ])
        #expect(document.tables.count == 1)
        #expect(document.tables.first?.texts.starts(with: ["Need", "Steps"]) == true)
    }

    @Test("two tables side by side are read one after the other, each under its heading")
    func sideBySide() throws {
        let document = Assembled.document(of: [
            """
            Plan for reading                         Plan for sport

            +-----------------+------------+         +-----------------+------------+
            | Action          | Lead       |         | Action          | Lead       |
            +-----------------+------------+         +-----------------+------------+
            | Start a club    | Librarian  |         | Enter two new   | Coach      |
            +-----------------+------------+         | leagues         |            |
            | Hold a fair     | Deputy     |         +-----------------+------------+
            +-----------------+------------+         | Mend the nets   | Caretaker  |
                                                     +-----------------+------------+
            """
        ])
        #expect(document.blocks.map(\.opening) == ["Plan for reading", "Action", "Plan for sport", "Action"])
        #expect(document.tables.map(\.rowCount) == [3, 3])
    }

    @Test("tables side by side without lines are told apart by their heads")
    func sideBySideWithoutLines() throws {
        let document = Assembled.document(of: [
            """
            Action         Lead             Action         Lead
            Start a club   Librarian        Enter leagues  Coach
            Hold a fair    Deputy           Mend nets      Caretaker
            Read aloud     Teachers         Swim           Coach
            """
        ])
        #expect(document.tables.map(\.columnCount) == [2, 2])
        #expect(
            document.tables.first?.texts == [
                "Action", "Lead", "Start a club", "Librarian", "Hold a fair", "Deputy", "Read aloud", "Teachers",
            ])
    }

    @Test("headings over tables without lines are no words of theirs, and none is lost")
    func headingsWithoutLines() throws {
        let document = Assembled.document(of: [
            """
            Plan for reading                Plan for sport
            Action         Lead             Action         Lead
            Start a club   Librarian        Enter leagues  Coach
            Hold a fair    Deputy           Mend nets      Caretaker
            Read aloud     Teachers         Swim           Coach
            """
        ])
        #expect(document.blocks.map(\.opening) == ["Plan for reading", "Action", "Plan for sport", "Action"])
        #expect(document.placedWordCount == document.sourceWordCount)
    }

    @Test("terms that come again are no second table")
    func termsOfTwoYears() throws {
        let document = Assembled.document(of: [
            """
            Focus      Autumn     Spring     Autumn     Spring
            Reading    Audit      Order      Train      Report
            Number     Meet       Plan       Share      Review
            Sport      Join       Play       Win        Retire
            """
        ])
        #expect(document.tables.map(\.columnCount) == [5])
    }

    @Test(
        "a page turned by a quarter is read as its reader turns it, its places stay where they are",
        arguments: [TextDirection.upward, .downward])
    func turnedPage(direction: TextDirection) throws {
        let upright = PageSketch.page(Sketches.firstPage)
        let back = PageTurn(
            direction: direction == .upward ? .downward : .upward, widthInPoints: upright.widthInPoints,
            heightInPoints: upright.heightInPoints)
        let page = Page(
            number: 1, widthInPoints: upright.heightInPoints, heightInPoints: upright.widthInPoints,
            fonts: upright.fonts,
            glyphs: upright.glyphs.map { glyph in
                Glyph(
                    text: glyph.text, box: back.turned(glyph.box), fontIndex: glyph.fontIndex,
                    fontSizeInPoints: glyph.fontSizeInPoints, direction: direction)
            }, rulings: upright.rulings.map(back.turned))
        let turned = Assembled.document([page])
        let straight = Assembled.document([upright])
        #expect(turned.tables.map(\.texts) == straight.tables.map(\.texts))
        let box = try #require(turned.tables.first?.provenance.first?.box)
        #expect(box.height > box.width)
        #expect(page.glyphs.allSatisfy { box.insetBy(-1).contains($0.box.center) })
    }

    @Test("a small table at the head of each page is furniture")
    func tableAtTheHead() throws {
        let head = """
            +-----------------+------------------+
            | Brook School    | Version 3        |
            +-----------------+------------------+



            """
        let pages = [Sketches.firstPage, Sketches.pageWithHeader].map { sketch in
            raised(PageSketch.page(head + "\n" + sketch), by: PageSketch.marginInPoints - 10)
        }
        let document = Assembled.document(
            pages.enumerated().map { index, page in
                Page(
                    number: index + 1, widthInPoints: page.widthInPoints, heightInPoints: page.heightInPoints,
                    fonts: page.fonts, glyphs: page.glyphs, rulings: page.rulings)
            })
        #expect(document.tables.map(\.pages) == [[1, 2]])
        #expect(
            document.furniture.filter { $0.kind == .runningHeader }.map(\.text) == [
                "Brook School Version 3", "Brook School Version 3",
            ])
    }

    /// The page with everything further up.
    private func raised(_ page: Page, by points: Double) -> Page {
        func raised(_ box: Rectangle) -> Rectangle {
            Rectangle(left: box.left, top: box.top - points, right: box.right, bottom: box.bottom - points)
        }
        return Page(
            number: page.number, widthInPoints: page.widthInPoints, heightInPoints: page.heightInPoints,
            fonts: page.fonts,
            glyphs: page.glyphs.map {
                Glyph(
                    text: $0.text, box: raised($0.box), fontIndex: $0.fontIndex, fontSizeInPoints: $0.fontSizeInPoints)
            },
            rulings: page.rulings.map { line in
                let isHorizontal = line.orientation == .horizontal
                return Ruling(
                    orientation: line.orientation,
                    positionInPoints: line.positionInPoints - (isHorizontal ? points : 0),
                    startInPoints: line.startInPoints - (isHorizontal ? 0 : points),
                    endInPoints: line.endInPoints - (isHorizontal ? 0 : points),
                    thicknessInPoints: line.thicknessInPoints)
            })
    }
}

extension Document.Block {
    /// The first text in it.
    fileprivate var opening: String {
        switch self {
        case .paragraph(let paragraph): paragraph.text
        case .table(let table): table.cells.first?.paragraphs.first?.text ?? ""
        }
    }
}
