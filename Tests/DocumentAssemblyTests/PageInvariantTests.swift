import DocumentAssembly
import DocumentModel
import TestSupport
import Testing

@Suite("What a page says does not depend on how its file says it")
struct PageInvariantTests {
    @Test("the order of the letters in the file changes nothing", arguments: Sketches.documents, [1, 2])
    func glyphOrder(sketches: [String], seed: Int) {
        let pages = Assembled.pages(sketches)
        var generator = SeededGenerator(seed: seed)
        let shuffled = pages.map { $0.replacing(glyphs: $0.glyphs.shuffled(using: &generator)) }
        #expect(Assembled.document(shuffled) == Assembled.document(pages))
    }

    @Test("lines drawn in pieces are the lines drawn whole", arguments: Sketches.documents)
    func rulingsInPieces(sketches: [String]) {
        let pages = Assembled.pages(sketches)
        let halved = pages.map { $0.replacing(rulings: $0.rulings.flatMap(\.halves)) }
        let whole = pages.map { $0.replacing(rulings: Ruling.joined($0.rulings)) }
        let document = Assembled.document(pages)
        #expect(Assembled.document(halved) == document)
        #expect(Assembled.document(whole) == document)
    }

    @Test("moving a page's marks moves the boxes and nothing else", arguments: Sketches.documents)
    func shiftedPage(sketches: [String]) {
        let (right, down) = (8.0, 4.0)
        let pages = Assembled.pages(sketches)
        let document = Assembled.document(pages)
        let moved = Assembled.document(pages.map { $0.moved(right: right, down: down) })
        #expect(moved.tables.map(\.texts) == document.tables.map(\.texts))
        #expect(moved.tables.map(\.cellIndices) == document.tables.map(\.cellIndices))
        #expect(moved.paragraphs.map(\.text) == document.paragraphs.map(\.text))
        #expect(moved.furniture.map(\.text) == document.furniture.map(\.text))
        let boxes = document.tables.flatMap { $0.cells.flatMap(\.provenance).compactMap(\.box) }
        let movedBoxes = moved.tables.flatMap { $0.cells.flatMap(\.provenance).compactMap(\.box) }
        #expect(
            movedBoxes.map(\.roundedCorners) == boxes.map { $0.moved(right: right, down: down).roundedCorners })
    }

    @Test("every word of the pages is in the body, furniture or unplaced", arguments: Sketches.documents)
    func noWordIsLost(sketches: [String]) {
        let document = Assembled.document(of: sketches)
        let drawn = sketches.reduce(0) { $0 + $1.split { " \n+-|".contains($0) }.count }
        #expect(document.sourceWordCount == drawn)
        #expect(document.placedWordCount == document.sourceWordCount)
    }

    @Test("every slot of every grid is covered exactly once", arguments: Sketches.documents)
    func slotsAreCoveredOnce(sketches: [String]) {
        for table in Assembled.document(of: sketches).tables {
            var covered = Array(repeating: Array(repeating: 0, count: table.columnCount), count: table.rowCount)
            for cell in table.cells {
                for row in cell.rows { for column in cell.columns { covered[row][column] += 1 } }
            }
            #expect(covered.allSatisfy { $0.allSatisfy { $0 == 1 } })
        }
    }

    @Test("a footer with growing numbers is furniture, and the prose above it no table")
    func runningFooter() {
        let pages = (1...3).map { number in
            PageSketch.page(
                String(repeating: "\n", count: 4) + Sketches.prose + String(repeating: "\n", count: 34)
                    + "Improvement plan page \(number)", number: number)
        }
        let document = Assembled.document(pages)
        #expect(document.furniture.map(\.text) == (1...3).map { "Improvement plan page \($0)" })
        #expect(document.furniture.allSatisfy { $0.kind == .runningFooter })
        #expect(document.tables.isEmpty)
        #expect(document.placedWordCount == document.sourceWordCount)
    }

    @Test("a page with very many letters and lines is read in bounded time")
    func crowdedPage() {
        var glyphs: [Glyph] = []
        var rulings: [Ruling] = []
        let (rows, columns, lettersInCell) = (125, 100, 4)
        let (width, height) = (30.0, 14.0)
        for row in 0..<rows {
            for column in 0..<columns {
                let (left, top) = (20 + Double(column) * width, 20 + Double(row) * height)
                for letter in 0..<lettersInCell {
                    let start = left + 4 + Double(letter) * 5
                    glyphs.append(
                        Glyph(
                            text: "a", box: Rectangle(left: start, top: top + 1, right: start + 5, bottom: top + 13),
                            fontIndex: 0, fontSizeInPoints: 12))
                }
                rulings.append(
                    Ruling(
                        orientation: .horizontal, positionInPoints: top, startInPoints: left,
                        endInPoints: left + width, thicknessInPoints: 0.5))
                rulings.append(
                    Ruling(
                        orientation: .vertical, positionInPoints: left, startInPoints: top,
                        endInPoints: top + height, thicknessInPoints: 0.5))
            }
        }
        let page = Page(
            number: 1, widthInPoints: 3040, heightInPoints: 1790,
            fonts: [Font(name: "Sketch", isBold: false, isItalic: false)], glyphs: glyphs, rulings: rulings)
        let clock = ContinuousClock()
        var document = Document(facts: DocumentFacts(format: .pdf))
        let elapsed = clock.measure { document = Assembled.document([page]) }
        #expect(document.sourceWordCount == rows * columns)
        #expect(document.placedWordCount == document.sourceWordCount)
        // Generous: a debug build on a busy machine; quadratic work on all letters would need far longer.
        #expect(elapsed < .seconds(60))
    }
}
