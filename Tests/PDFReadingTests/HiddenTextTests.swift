import DocumentModel
import PDFReading
import TestSupport
import Testing

struct HiddenTextTests {
    private let visible = "BT /F1 12 Tf 0 g 72 720 Td (Seen by everyone) Tj ET "

    @Test func `text that is never painted is hidden`() throws {
        let page = try PDFFixture.page(visible + "BT /F1 12 Tf 3 Tr 72 500 Td (Invisible words) Tj ET")
        #expect(page.visibleText.contains("Seen by everyone"))
        #expect(page.hiddenText(.notPainted) == "Invisible words")
    }

    @Test func `outlined text is seen`() throws {
        let page = try PDFFixture.page(visible + "BT /F1 24 Tf 1 Tr 72 500 Td (Outlined) Tj ET")
        #expect(page.visibleText.contains("Outlined"))
    }

    @Test func `white text on paper is hidden and on dark shading it is seen`() throws {
        let page = try PDFFixture.page(
            visible + "BT /F1 12 Tf 1 g 72 600 Td (Ghost) Tj ET 0 0 0.5 rg 60 480 200 40 re f "
                + "BT /F1 12 Tf 1 g 72 495 Td (Header) Tj ET")
        #expect(page.hiddenText(.sameColorAsBackground) == "Ghost")
        #expect(page.visibleText.contains("Header"))
    }

    @Test func `white text over a picture or a shape that is no box is seen`() throws {
        let page = try PDFFixture.page(
            visible + "q 200 0 0 40 60 580 cm /Im Do Q BT /F1 12 Tf 1 g 72 595 Td (Picture) Tj ET "
                + "0 g 160 400 m 260 400 260 500 160 500 c 60 500 60 400 160 400 c f BT /F1 12 Tf 1 g 140 450 Td (Disc) Tj ET"
        )
        #expect(page.visibleText.contains("Picture"))
        #expect(page.visibleText.contains("Disc"))
    }

    @Test func `text that is struck through is seen`() throws {
        let page = try PDFFixture.page(
            visible + "BT /F1 12 Tf 0 g 72 600 Td (Struck out) Tj ET 72 602 58 2.2 re f "
                + "0 g 60 480 200 40 re f BT /F1 12 Tf 0 g 72 495 Td (Blacked) Tj ET")
        #expect(page.visibleText.contains("Struck out"))
        #expect(page.hiddenText(.sameColorAsBackground) == "Blacked")
    }

    @Test func `text too small to read is hidden`() throws {
        let page = try PDFFixture.page(visible + "BT /F1 0.2 Tf 72 600 Td (Keywords) Tj ET")
        #expect(page.hiddenText(.tooSmall) == "Keywords")
    }

    @Test func `the text of a scanned page with text recognition is the page's text`() throws {
        let page = try PDFFixture.page(
            "q 612 0 0 792 0 0 cm /Im Do Q BT /F1 12 Tf 3 Tr 72 500 Td (Recognised words) Tj ET")
        #expect(page.visibleText == "Recognised words")
        #expect(!page.hasNoTextLayer)
    }

    @Test func `single characters and bars among text are seen`() throws {
        let page = try PDFFixture.page(visible + "BT /F1 8 Tf 72 40 Td (17) Tj 12 0 Td (|) Tj 8 0 Td (P a g e .) Tj ET")
        #expect(page.hiddenText(.notPainted).isEmpty)
    }

    @Test func `without the graphics nothing is called unpainted`() throws {
        var options = PageReadingOptions()
        options.readsGraphics = false
        let page = try PDFFixture.page("BT /F1 12 Tf 3 Tr 72 500 Td (Words) Tj ET", options: options)
        #expect(page.visibleText == "Words")
        #expect(!page.hasGraphics)
    }
}
