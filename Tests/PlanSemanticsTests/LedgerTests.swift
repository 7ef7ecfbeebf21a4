import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("The audit holds the finished plan against the source")
struct LedgerTests {
    private static let document = Drawn.document([
        Drawn.heading("Our school"), Drawn.paragraph("It stands by the river and has large gardens."),
        Drawn.heading("Action plan"),
        .table(
            Drawn.table(
                "| Action | Lead | By when |\n| Mend the long garden fence | Site manager | May 2027 |\n"
                    + "| Paint the hall blue | Mr Bell | June 2027 |")),
        Drawn.heading("Priority 1: Reading"), PriorityTests.grid,
    ])

    private static func closing(_ change: (inout Plan) -> Void = { _ in }) -> Ledger.Closing {
        let source = PlanSource(name: "plan", sha256: String(repeating: "0", count: 64), format: .docx)
        var plan = PlanBuilder.plan(from: document, source: source)
        change(&plan)
        var ledger = Ledger(document)
        for index in document.blocks.indices {
            if case .table = document.blocks[index] {
                ledger.placeRead(index, headerRows: 0..<1)
            } else {
                ledger.place(index)
            }
        }
        return ledger.close(document, plan: plan)
    }

    @Test("a whole plan has lost nothing")
    func whole() {
        let closing = Self.closing()
        #expect(closing.audit.addsUp && closing.audit.unplacedWords == 0)
        #expect(closing.unplaced.isEmpty && closing.diagnostics.isEmpty)
    }

    @Test("a paragraph that is dropped is unplaced, word by word, and told")
    func paragraph() {
        let closing = Self.closing { $0.sections[0].blocks = [.paragraph(text: "It stands by the river")] }
        #expect(closing.unplaced.map(\.text) == ["and has large gardens."])
        #expect(closing.audit.unplacedWords == 4 && closing.audit.addsUp)
        #expect(closing.diagnostics.map(\.code) == ["words-missing"])
    }

    @Test("a cell that a builder drops is told though its table still holds it")
    func cell() {
        let closing = Self.closing { $0.actionPlans[0].actions[0].cells["Action"] = nil }
        #expect(closing.audit.addsUp && closing.audit.unplacedWords == 0)
        #expect(closing.diagnostics.map(\.code) == ["words-only-in-table"])
    }

    @Test("whatever is dropped, the counts add up", arguments: 0..<40)
    func addsUp(seed: Int) {
        var generator = SeededGenerator(seed: seed)
        let closing = Self.closing { plan in
            if Bool.random(using: &generator) { plan.sections.removeFirst() }
            if Bool.random(using: &generator) { plan.actionPlans.removeAll() }
            if Bool.random(using: &generator) { plan.tables.removeAll { _ in Bool.random(using: &generator) } }
            if Bool.random(using: &generator) { plan.priorities.removeAll() }
        }
        #expect(closing.audit.addsUp)
        let listed = closing.unplaced.reduce(0) { $0 + WordCount.of($1.text) }
        #expect(listed == closing.audit.unplacedWords)
    }
}
