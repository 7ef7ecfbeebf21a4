import DocumentModel
import Foundation
import PDFReading
import TestSupport
import Testing

struct PDFDocumentTests {
    /// The error of opening; nil where the document opens.
    private func problem(opening bytes: [UInt8], password: String? = nil) -> PDFReadingError? {
        do {
            _ = try PDFDocument(bytes: bytes, password: password)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a document tells its pages, producer and title`() throws {
        var fixture = PDFFixture(pages: ["", ""])
        fixture.info = "/Producer (Fixture 1.0) /Title ( Strategic Plan )"
        let document = try PDFDocument(bytes: fixture.bytes)
        #expect(
            document.facts
                == DocumentFacts(format: .pdf, pageCount: 2, producer: "Fixture 1.0", title: "Strategic Plan"))
        #expect(document.diagnostics.isEmpty)
    }

    @Test func `what is no PDF is refused with a reason`() {
        #expect(problem(opening: []) == .empty)
        #expect(problem(opening: Array("PK\u{3}\u{4}word/document.xml".utf8)) == .notPDF)
        #expect(problem(opening: Array("%PDF-1.4\nnothing more".utf8)) == .damaged)
    }

    @Test func `a PDF without pages is refused`() {
        #expect(problem(opening: PDFFixture(pages: []).bytes) == .noPages)
    }

    @Test func `a PDF cut short opens as far as it goes, or is called damaged`() throws {
        let whole = PDFFixture(pages: ["BT /F1 12 Tf 72 720 Td (Kept) Tj ET"]).bytes
        let document = try PDFDocument(bytes: Array(whole.prefix(whole.count - 8)))
        #expect(document.diagnostics.map(\.code) == ["file-cut-short"])
        #expect(try document.page(1).glyphs.count == 4)
        #expect(problem(opening: Array(whole.prefix(200))) == .damaged)
    }

    @Test func `pages that do not exist are named`() throws {
        let document = try PDFDocument(bytes: PDFFixture(pages: [""]).bytes)
        #expect(throws: PDFReadingError.noSuchPage(page: 2, pageCount: 1)) { try document.page(2) }
        #expect(throws: PDFReadingError.noSuchPage(page: 0, pageCount: 1)) { try document.page(0) }
    }

    @Test func `two thousand pages are read one by one`() throws {
        let document = try PDFDocument(
            bytes: PDFFixture(pages: (1...2000).map { "BT /F1 12 Tf 72 720 Td (\($0)) Tj ET" }).bytes)
        #expect(document.pageCount == 2000)
        #expect(try document.page(2000).visibleText == "2000")
    }

    @Test(.enabled(if: SharedMaterial.isAvailable, Comment(rawValue: SharedMaterial.whyMissing)))
    func `passwords are asked for, and only where they are needed`() throws {
        let folder = SharedMaterial.folder.appending(path: "corpus/real/hostile-pdf")
        let locked = try SharedMaterial.bytes(of: folder.appending(path: "pdfminer.six__aes-256-r6.pdf"))
        #expect(problem(opening: locked) == .passwordNeeded)
        #expect(problem(opening: locked, password: "wrong") == .wrongPassword)
        #expect(problem(opening: locked, password: "usersecret") == nil)
        let restricted = try SharedMaterial.bytes(
            of: folder.appending(path: "format-corpus__simple-password-nocopy.pdf"))
        #expect(problem(opening: restricted) == nil)
    }
}
