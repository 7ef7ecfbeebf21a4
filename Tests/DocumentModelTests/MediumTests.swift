import DocumentModel
import Testing

struct MediumTests {
    private func medium(
        creator: String? = nil, producer: String? = nil, title: String? = nil, width: Double = 842, height: Double = 595
    ) -> Medium {
        Medium(
            DocumentFacts(format: .pdf, producer: producer, creator: creator, title: title),
            pageSizes: [(width, height), (width, height)])
    }

    @Test(arguments: ["Calc", "Microsoft® Excel® for Microsoft 365", "Acrobat PDFMaker 21 for Excel", "Google Sheets"])
    func `an application for sheets makes sheets`(creator: String) {
        #expect(medium(creator: creator) == .sheets)
    }

    @Test(arguments: ["Impress", "Microsoft® PowerPoint® 2019", "Keynote"])
    func `an application for slides makes slides`(creator: String) {
        #expect(medium(creator: creator) == .slides)
    }

    @Test(arguments: ["Writer", "Microsoft® Word 2019", "LaTeX with hyperref", "Mozilla/5.0 (X11) Chrome/120"])
    func `any other application makes pages`(creator: String) {
        #expect(medium(creator: creator) == .pages)
    }

    @Test func `a printer driver leaves the application in the title`() {
        #expect(medium(creator: "PScript5.dll Version 5.2.2", title: "Microsoft Excel - plan.xlsx") == .sheets)
        #expect(medium(producer: "Microsoft: Print To PDF", title: "Improvement plan.xlsx") == .sheets)
        #expect(medium(title: "Microsoft PowerPoint - Priorities") == .slides)
        #expect(medium(title: "Microsoft Word - plan.doc") == .pages)
    }

    @Test func `pages in the shape of screens are slides`() {
        #expect(medium(width: 960, height: 540) == .slides)
        #expect(medium(width: 720, height: 540) == .slides)
        #expect(medium(width: 792, height: 612) == .pages)
    }
}
