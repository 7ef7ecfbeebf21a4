import DOCXReading
import DocumentModel
import Foundation
import PDFReading
import PackageReading
import PlanModel
import Planlift
import TestSupport
import Testing

struct ReadingTests {
    private func problem(reading bytes: [UInt8], options: ReadingOptions = ReadingOptions()) -> PlanliftError? {
        do {
            _ = try Planlift.plan(from: bytes, name: "plan", options: options)
            return nil
        } catch {
            return error
        }
    }

    private let words = "BT /F1 12 Tf 72 720 Td (Strategic Plan 2021-2024) Tj ET"
    private let scan = "q 612 0 0 792 0 0 cm /Im Do Q"
    private let unrecognised = ReadingOptions(recognition: TextRecognition(.never))

    @Test func `bytes give a plan whose words add up`() throws {
        let bytes = try Fixtures.bytes("plans/kestrel.pdf")
        let plan = try Planlift.plan(from: bytes, name: "kestrel.pdf")
        #expect(plan.source.name == "kestrel.pdf")
        #expect(plan.source.pageCount == 12)
        #expect(plan.source.sha256.utf8.count == 64)
        #expect(plan.audit.addsUp)
        #expect(plan.audit.sourceWords > 1000)
        #expect(plan.priorities.count == 2)
        #expect(try Planlift.plan(from: bytes, name: "kestrel.pdf") == plan, "the same bytes give the same plan")
    }

    @Test func `a file is read by its place, and its bytes tell what it is`() throws {
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "misnamed.docx")
            try Data(PDFFixture(pages: [words]).bytes).write(to: file)
            let plan = try Planlift.plan(contentsOf: file)
            #expect(plan.source.format == .pdf)
            #expect(plan.source.name == "misnamed.docx")
        }
    }

    @Test func `what is no document is named for what it is`() {
        #expect(problem(reading: []) == .unknownFormat(.empty))
        #expect(problem(reading: Array("{\\rtf1 plan}".utf8)) == .unknownFormat(.richText))
        #expect(problem(reading: Array("\n <!DOCTYPE html><html>".utf8)) == .unknownFormat(.html))
        #expect(problem(reading: Array("Objective 1".utf8)) == .unknownFormat(.other))
        #expect(problem(reading: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .docx(.compoundFile))
        #expect(problem(reading: Array("%PDF-1.7\nand then nothing".utf8)) == .pdf(.damaged))
        #expect(problem(reading: PDFFixture(pages: []).bytes) == .pdf(.noPages))
    }

    @Test func `missing files and folders are told apart`() {
        #expect(throws: PlanliftError.fileMissing) { try Planlift.plan(contentsOf: URL(filePath: "/no/such/plan.pdf")) }
        #expect(throws: PlanliftError.isFolder) { try Planlift.plan(contentsOf: URL(filePath: "/")) }
    }

    @Test func `a scan without text is no plan, and its pages are named one by one`() {
        let error = problem(reading: PDFFixture(pages: [scan, scan, scan]).bytes, options: unrecognised)
        #expect(error == .noText(scannedPages: [1, 2, 3]))
        #expect(error?.description.contains("pages 1, 2, 3 are scanned") == true)
    }

    @Test func `a scanned page among others is a warning that names it`() throws {
        let plan = try Planlift.plan(
            from: PDFFixture(pages: [words, scan, words, scan]).bytes, name: "plan.pdf", options: unrecognised)
        #expect(plan.diagnostics.filter { $0.code == "no-text-layer" }.compactMap(\.page) == [2, 4])
    }

    @Test func `a document of blank pages is no plan`() {
        #expect(problem(reading: PDFFixture(pages: ["", ""]).bytes) == .noText(scannedPages: []))
    }

    @Test func `what a reader cannot see is left out with a warning`() throws {
        let hidden = "BT /F1 12 Tf 3 Tr 72 600 Td (Secret remarks) Tj ET"
        let plan = try Planlift.plan(from: PDFFixture(pages: [words + " " + hidden]).bytes, name: "plan.pdf")
        let diagnostic = try #require(plan.diagnostics.first { $0.code == "hidden-text" })
        #expect(diagnostic.message.contains("Secret remarks"))
        #expect(plan.audit.addsUp)
    }

    @Test func `two thousand pages come out whole`() throws {
        let pages = (1...2000).map { "BT /F1 12 Tf 72 \(700 - $0 % 40) Td (Page of words number \($0)) Tj ET" }
        let plan = try Planlift.plan(from: PDFFixture(pages: pages).bytes, name: "long.pdf")
        #expect(plan.source.pageCount == 2000)
        #expect(plan.audit.addsUp)
    }
}
