import DocumentModel
import PDFReading
import TestSupport
import Testing

/// Numbers in files that cannot be true of a page: none of them leaves the reader.
struct ImpossibleNumbersTests {
    private static let visible = "BT /F1 12 Tf 72 720 Td (Seen by everyone) Tj ET "

    /// Whether all places and sizes of a page are such that a page can hold them.
    private func isPossible(_ page: Page) -> Bool {
        let boxes =
            page.glyphs.map(\.box) + page.fills.map(\.box) + page.images.map(\.box) + page.diagnostics.compactMap(\.box)
        let numbers =
            page.glyphs.map(\.fontSizeInPoints) + [page.widthInPoints, page.heightInPoints]
            + page.rulings.flatMap { [$0.positionInPoints, $0.startInPoints, $0.endInPoints, $0.thicknessInPoints] }
        return boxes.allSatisfy { PageExtent.holds($0) } && numbers.allSatisfy { PageExtent.holds($0) }
    }

    @Test(arguments: [
        "BT /F1 1e30 Tf 72 600 Td (Huge) Tj ET",
        "BT /F1 100000000000000000000000000000000000000 Tf 72 600 Td (Huge) Tj ET",
        "BT /F1 12 Tf 1 0 0 100000000000000000000000000000000 72 600 Tm (High) Tj ET",
        "BT /F1 12 Tf 1 0 0 1 72 99999999999999999999999999 Tm (Far) Tj ET",
        "q 99999999999999999999 0 0 99999999999999999999 0 0 cm q 99999999999999999999 0 0 99999999999999999999 0 0 cm "
            + "BT /F1 12 Tf 1 1 Td (Beyond) Tj ET Q Q",
        "BT /F1 12 Tf 99999999999999999999999999999999999999999 Tz 72 600 Td (Wide) Tj ET",
        "BT /F1 12 Tf 99999999999999999999999999999 Tc 72 600 Td (Spaced) Tj ET",
    ])
    func `characters that no page can hold are left out and counted, and the others are read`(drawing: String) throws {
        let page = try PDFFixture.page(Self.visible + drawing)
        #expect(page.visibleText.hasPrefix("Seen by everyone"))
        #expect(isPossible(page))
    }

    @Test func `what is left out is told`() throws {
        let page = try PDFFixture.page(Self.visible + "BT /F1 99999999999999999999999999999999 Tf 72 600 Td (H) Tj ET")
        #expect(page.diagnostics.contains { $0.code == "characters-out-of-range" }, "\(page.diagnostics)")
        #expect(page.visibleText == "Seen by everyone")
    }

    @Test func `after such characters the other text of the page is still seen, and the page says so`() throws {
        let page = try PDFFixture.page("BT /F1 99999999999999999999999999999999 Tf 72 600 Td (H) Tj ET " + Self.visible)
        #expect(page.visibleText.hasSuffix("Seen by everyone"), "\(page.glyphs)")
        #expect(page.hiddenText(.notPainted).isEmpty)
    }

    @Test(arguments: [
        "9999999999999999999 0 m 0 9999999999999999999 l S", "0 0 99999999999999999999999 1 re f",
        "99999999999999999999999999 w 10 10 m 500 10 l S", "q 1e30 0 0 1 0 0 cm 0 0 10 10 re f Q",
        "q 99999999999999999999 0 0 99999999999999999999 0 0 cm /Im Do Q",
        "q 0 0 99999999999999999999999999999 99999999999999999 re W n 0 0 100 100 re f Q",
    ])
    func `lines, shades and pictures are cut to the page`(drawing: String) throws {
        let page = try PDFFixture.page(Self.visible + drawing)
        #expect(page.visibleText == "Seen by everyone")
        #expect(isPossible(page))
    }

    @Test(arguments: [
        "[0 0 9999999999999999999 792]", "[0 0 612 99999999999]", "[-99999999999999 0 99999999999999 792]",
        "[0 0 1e19 792]",
    ])
    func `a page that is larger than any page is left out with a warning, or read as another size`(box: String) throws {
        let page = try PDFFixture.page(Self.visible) { $0.mediaBox = box }
        #expect(isPossible(page))
        #expect(page.glyphs.isEmpty || page.widthInPoints < 144_000)
        #expect(!page.glyphs.isEmpty || page.diagnostics.contains { $0.code == "page-too-large" })
    }

    @Test func `a last word whose text the file does not tell is no stumbling block`() throws {
        // The second font says for no character what it stands for, and the last word is set in it.
        let page = try PDFFixture.page(Self.visible + "BT /F3 12 Tf 72 600 Td (A) Tj ET") { fixture in
            fixture.toUnicode = ["<41> <0000>"]
        }
        #expect(page.visibleText.hasPrefix("Seen by everyone"))
    }
}
