import DOCXReading
import DocumentModel
import Foundation
import PlanModel
import PlanSemantics
import PlanWriting
import Planlift
import TestSupport
import Testing

/// The library's reading in a process of its own.
@Suite struct IsolatedReaderTests {
    private static let words = "BT /F1 12 Tf 72 720 Td (Strategic Plan 2021-2024) Tj ET"
    private let reader = IsolatedReader(program: Program.location.path, timeoutInSeconds: 2)

    @Test func `a plan is the same as one that is read in the caller's process`() throws {
        let bytes = try Fixtures.bytes("plans/larkfield.pdf")
        let isolated = try reader.plan(from: bytes, name: "larkfield.pdf")
        let own = try Planlift.plan(from: bytes, name: "larkfield.pdf")
        #expect(isolated.source == own.source)
        #expect(isolated.actionPlans.map(\.actions.count) == own.actionPlans.map(\.actions.count))
        #expect(isolated.audit == own.audit)
    }

    @Test func `a page that never ends costs that page`() throws {
        let endless = "BI /W 99999999 /H 99999999 /BPC 8 /CS /G ID x EI"
        let plan = try reader.plan(from: PDFFixture(pages: [Self.words, endless]).bytes, name: "plan.pdf")
        #expect(plan.diagnostics.contains { $0.code == "page-lost" && $0.page == 2 })
    }

    @Test func `every option reaches the other process, and none leaves a file behind`() throws {
        let bytes = try Fixtures.bytes("plans/aldhelm.pdf")
        let period = Period(
            start: try #require(CalendarDay("2021-09-06")), end: try #require(CalendarDay("2021-10-20")))
        let isOurs = { (name: String) in name.hasPrefix("planlift-") && !name.hasPrefix("planlift-test-") }
        let scratch = FileManager.default.temporaryDirectory.path
        let before = try FileManager.default.contentsOfDirectory(atPath: scratch).filter(isOurs)
        var options = IsolatedReader.Options(
            password: "secret", termDates: [TermDate(year: "2021-22", index: 1, period: period)],
            vocabulary: Data(#"{"columnRoles": {"lead": ["Who"]}}"#.utf8))
        let plan = try reader.plan(from: bytes, name: "plan.pdf", options: options)
        let term = try #require(plan.years.first?.terms.first)
        #expect(term.start == period.start && term.end == period.end && term.certainty == .stated)
        let after = try FileManager.default.contentsOfDirectory(atPath: scratch).filter(isOurs)
        // Other tests' folders come and go meanwhile; what this reading left behind would stay.
        var left = Set(after).subtracting(before)
        for _ in 0..<100 where !left.isEmpty {
            Thread.sleep(forTimeInterval: 0.2)
            left.formIntersection(try FileManager.default.contentsOfDirectory(atPath: scratch))
        }
        #expect(left.isEmpty)

        options.maximumPageCount = 2
        #expect(throws: PlanliftError.isolated("the PDF has 8 pages; at most 2 are read")) {
            try reader.plan(from: bytes, name: "plan.pdf", options: options)
        }
        options = IsolatedReader.Options(vocabulary: Data("no JSON".utf8))
        #expect(throws: PlanliftError.self) { try reader.plan(from: bytes, name: "plan.pdf", options: options) }
    }

    @Test func `the state of tracked changes can be chosen`() throws {
        let document = DOCXBuilder(
            body: #"<w:p><w:r><w:t xml:space="preserve">Plan </w:t></w:r>"#
                + #"<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"#
                + #"<w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>"#)
        func text(_ revisions: DOCXReadingOptions.Revisions) throws -> String {
            let plan = try reader.plan(
                from: document.bytes, name: "plan.docx", options: .init(revisions: revisions))
            return String(decoding: try PlanJSON.encode(plan), as: UTF8.self)
        }
        #expect(try text(.final).contains("Plan new"))
        #expect(try text(.original).contains("Plan old"))
    }

    @Test func `what cannot be read is an error in the same words`() {
        #expect(throws: PlanliftError.isolated("the PDF is damaged or cut short: its structure cannot be read")) {
            try reader.plan(from: Array("%PDF-1.7\nbroken".utf8), name: "plan.pdf")
        }
        #expect(throws: PlanliftError.self) {
            try IsolatedReader(program: "/nowhere").plan(from: [], name: "plan.pdf")
        }
    }
}
