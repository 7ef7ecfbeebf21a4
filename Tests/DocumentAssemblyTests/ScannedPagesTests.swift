import DocumentModel
import TestSupport
import Testing

/// What scanners do to pages: some lie on their heads, some letters are misread.
struct ScannedPagesTests {
    private func withFoot(_ sketch: String, number: Int) -> Page {
        let lines = sketch.split(separator: "\n", omittingEmptySubsequences: false).count
        let gap = String(repeating: "\n", count: 42 - lines)
        return PageSketch.page("\(sketch)\(gap)Our school plan, page \(number)", number: number)
    }

    /// The page as it comes out of a scanner that was fed the other way round.
    private func lying(_ page: Page, _ direction: TextDirection) -> Page {
        let back: TextDirection =
            switch direction {
            case .upward: .downward
            case .downward: .upward
            default: direction
            }
        let turn = PageTurn(direction: back, widthInPoints: page.widthInPoints, heightInPoints: page.heightInPoints)
        return Page(
            number: page.number, widthInPoints: turn.isQuarter ? page.heightInPoints : page.widthInPoints,
            heightInPoints: turn.isQuarter ? page.widthInPoints : page.heightInPoints, fonts: page.fonts,
            glyphs: page.glyphs.map { glyph in
                Glyph(
                    text: glyph.text, box: turn.turned(glyph.box), fontIndex: glyph.fontIndex,
                    fontSizeInPoints: glyph.fontSizeInPoints, direction: direction)
            }, rulings: page.rulings.map(turn.turned))
    }

    @Test(
        "the foot of a page that lies turned is furniture, and its table goes on",
        arguments: [TextDirection.reversed, .upward, .downward])
    func turnedFoot(direction: TextDirection) throws {
        let pages = [withFoot(Sketches.firstPage, number: 1), withFoot(Sketches.pageWithHeader, number: 2)]
        let straight = Assembled.document(pages)
        let turned = lying(pages[0], direction)
        let document = Assembled.document([turned, pages[1]])
        #expect(straight.tables.count == 1)
        #expect(document.tables.map(\.texts) == straight.tables.map(\.texts))
        #expect(document.furniture.map(\.text) == straight.furniture.map(\.text))
        let box = try #require(document.furniture.first?.provenance.first?.box)
        #expect(turned.glyphs.filter { box.contains($0.box.center) }.count == "Ourschoolplan,page1".count)
    }

    private func recognised(_ page: Page) -> Page {
        Page(
            number: page.number, widthInPoints: page.widthInPoints, heightInPoints: page.heightInPoints,
            fonts: page.fonts, glyphs: page.glyphs.map { $0.read(withConfidence: 0.9) }, rulings: page.rulings)
    }

    @Test("heads that come again with a misread letter are the same heads, with another year they are others")
    func misreadHeads() {
        func columns(_ head: String, isRecognised: Bool) -> [[String]] {
            let second = Sketches.pageWithHeader.replacing("What we will do ", with: head)
            let pages = [Sketches.firstPage, second].enumerated().map { PageSketch.page($1, number: $0 + 1) }
            return Assembled.document(isRecognised ? pages.map(recognised) : pages).tables.map(\.texts)
        }
        let whole = columns("What we will do ", isRecognised: false)
        #expect(whole.count == 1)
        #expect(columns("What we wi.l do ", isRecognised: true) == whole)
        #expect(columns("What we wi.l do ", isRecognised: false) != whole, "what is no scan says what it says")
        #expect(columns("What in 2025-26 ", isRecognised: true) != whole)
    }
}
