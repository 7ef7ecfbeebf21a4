import DocumentModel
import Foundation
import PDFReading
import TestSupport
import Testing

@Suite(.enabled(if: SharedMaterial.isAvailable, Comment(rawValue: SharedMaterial.whyMissing)))
struct CorpusTests {
    /// Enough for a look at every kind of page, and few enough to keep the tests quick.
    private static let pagesADocument = 2

    @Test(arguments: SharedMaterial.files(in: "corpus/dev", endings: [".pdf"]))
    func `plans are read with all their text in sight`(file: URL) throws {
        let document = try PDFDocument(bytes: SharedMaterial.bytes(of: file))
        for number in 1...min(document.pageCount, CorpusTests.pagesADocument) {
            let page = try document.page(number)
            #expect(page.glyphs.allSatisfy { $0.hidden == nil }, "no text of these plans is hidden")
            #expect(page.hasGraphics)
            #expect(page.diagnostics.isEmpty)
            #expect(!page.hasNoTextLayer)
        }
    }

    @Test(arguments: ["hostile-pdf", "tables-pdf", "tagged-pdf"])
    func `unruly files are read or refused, never more`(folder: String) throws {
        for file in SharedMaterial.files(in: "corpus/real/\(folder)", endings: [".pdf"]) {
            do {
                let document = try PDFDocument(bytes: SharedMaterial.bytes(of: file))
                for number in 1...min(document.pageCount, CorpusTests.pagesADocument) { _ = try document.page(number) }
            } catch let error as PDFReadingError {
                #expect(!error.description.isEmpty)
            }
        }
    }
}
