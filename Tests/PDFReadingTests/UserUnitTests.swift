import DocumentModel
import PDFReading
import TestSupport
import Testing

struct UserUnitTests {
    private let drawing = """
        BT /F1 2 Tf 12 120 Td (Small print) Tj ET 0.1 w 10 100 m 50 100 l S
        0.8 0.9 1 rg 10 60 40 3 re f
        """

    private func page(_ entries: String) throws -> Page {
        try PDFFixture.page(drawing) {
            $0.mediaBox = "[0 0 102 132]"
            $0.pageEntries = entries
        }
    }

    @Test func `a page whose unit is several points is as large as it is printed`() throws {
        let page = try page("/UserUnit 6")
        #expect(page.widthInPoints == 612)
        #expect(page.heightInPoints == 792)
        let glyph = try #require(page.glyphs.first)
        #expect(abs(glyph.fontSizeInPoints - 12) < 0.5)
        #expect(abs(glyph.box.left - 72) < 1)
        #expect(page.drawnRulings == ["h 192 60-300 0.6 #000000"])
        #expect(page.drawnFills == ["60,414-300,432 #cce5ff"])
    }

    @Test(arguments: ["", "/UserUnit 1", "/UserUnit 0", "/UserUnit -3", "/UserUnit (six)"])
    func `without a unit that can be one it is a point`(entries: String) throws {
        #expect(try page(entries).widthInPoints == 102)
    }
}
