import DocumentModel
import Testing

@Suite struct PossibleMarksTests {
    private func glyph(_ left: Double, size: Double = 10) -> Glyph {
        Glyph(
            text: "a", box: Rectangle(left: left, top: 0, right: 10, bottom: 10), fontIndex: 0,
            fontSizeInPoints: size)
    }

    private func page(_ glyphs: [Glyph], width: Double = 595, rulings: [Ruling] = [], fills: [Fill] = []) -> Page {
        Page(
            number: 2, widthInPoints: width, heightInPoints: 842,
            fonts: [Font(name: "Plain", isBold: false, isItalic: false)], glyphs: glyphs, rulings: rulings, fills: fills
        )
    }

    @Test func `a page whose numbers can be is the same page`() {
        let whole = page([glyph(1), glyph(2)])
        #expect(whole.withPossibleMarks() == whole)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e30, -1e30])
    func `marks that no page can hold are left out, counted and told`(number: Double) {
        let ruling = Ruling(
            orientation: .vertical, positionInPoints: number, startInPoints: 0, endInPoints: 9, thicknessInPoints: 1)
        let fill = Fill(box: Rectangle(left: 0, top: number, right: 1, bottom: 1), color: .black)
        let changed = page([glyph(1), glyph(number), glyph(2, size: number)], rulings: [ruling], fills: [fill])
            .withPossibleMarks()
        #expect(changed.glyphs == [glyph(1)])
        #expect(changed.rulings.isEmpty && changed.fills.isEmpty)
        #expect(changed.diagnostics.map(\.code) == ["marks-out-of-range"])
        #expect(changed.diagnostics.first?.message.hasPrefix("4 marks ") == true)
        #expect(page([], width: number).withPossibleMarks().widthInPoints == 0)
    }
}
