import DocumentModel
import Foundation
import PlanModel
import Planlift
import TestSupport
import Testing

/// The library's reading in a process of its own.
@Suite(.timeLimit(.minutes(2))) struct IsolatedReaderTests {
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

    @Test func `what cannot be read is an error in the same words`() {
        #expect(throws: PlanliftError.isolated("the PDF is damaged or cut short: its structure cannot be read")) {
            try reader.plan(from: Array("%PDF-1.7\nbroken".utf8), name: "plan.pdf")
        }
        #expect(throws: PlanliftError.self) {
            try IsolatedReader(program: "/nowhere").plan(from: [], name: "plan.pdf")
        }
    }
}
