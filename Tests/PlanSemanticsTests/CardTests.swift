import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Cards with the same labels are one action plan")
struct CardTests {
    private static let cards = [
        ("Improve reading at home", "Mrs Khan", "Easter 2027", ["Send a book bag", "Hold a workshop"]),
        ("Raise attendance", "Mr Bell", "July 2027", ["Call on the first day"]),
        ("Tidy the grounds", "Site manager", "May 2027", ["Mend the fence", "Plant a hedge"]),
    ]

    private static func check(_ plan: Plan, leadHeader: String = "Lead") {
        #expect(plan.actionPlans.count == 1)
        let actions = plan.actionPlans.first?.actions ?? []
        #expect(actions.map(\.title) == cards.map(\.0))
        #expect(actions.map { $0.leads ?? [] } == cards.map { [$0.1] })
        #expect(actions.map { $0.timescale ?? "" } == cards.map(\.2))
        #expect(actions.map { $0.steps.map(\.text) } == cards.map(\.3))
        #expect(plan.actionPlans.first?.columns.contains { $0.header == leadHeader } == true)
        #expect(plan.audit.addsUp && plan.audit.unplacedWords == 0)
    }

    @Test("paragraphs with bold labels under a heading each")
    func paragraphs() {
        let blocks = Self.cards.flatMap { card in
            [
                Drawn.heading(card.0, level: 2), Drawn.paragraph("**Lead:** \(card.1)"),
                Drawn.paragraph("**By when:** \(card.2)"), Drawn.paragraph("**Actions**"),
            ] + card.3.map { PriorityTests.item("•", $0) }
        }
        let plan = TermGridTests.plan(
            [Drawn.heading("Our plan"), Drawn.paragraph("What we want to do this year is all here.")] + blocks
                + [Drawn.heading("Review"), Drawn.paragraph("Governors look at it each term.")])
        Self.check(plan)
        #expect(plan.sections.map(\.heading) == ["Our plan", "Review"])
    }

    @Test("plain lines, the action first")
    func plainLines() {
        let blocks = Self.cards.flatMap { card in
            ["Action: \(card.0)", "Responsible: \(card.1)", "Deadline: \(card.2)"].map { Drawn.paragraph($0) }
        }
        let plan = TermGridTests.plan([Drawn.heading("To do")] + blocks)
        let actions = plan.actionPlans.first?.actions ?? []
        #expect(actions.map(\.title) == Self.cards.map(\.0))
        #expect(actions.map { $0.leads ?? [] } == Self.cards.map { [$0.1] })
    }

    @Test("a small table for each card")
    func tables() {
        let blocks = Self.cards.map { card in
            Document.Block.table(
                Drawn.table(
                    "| **\(card.0)** | < |\n| Lead | \(card.1) |\n| Timescale | \(card.2) |\n"
                        + "| Actions | \(card.3.map { "• " + $0 }.joined(separator: " // ")) |"))
        }
        Self.check(TermGridTests.plan([Drawn.heading("Actions")] + blocks))
    }

    @Test("boxes side by side, column by column")
    func boxes() {
        func cell(_ card: (String, String, String, [String])) -> String {
            "**\(card.0)** // **Lead:** \(card.1) // **When:** \(card.2) // **Actions** // "
                + card.3.map { "• " + $0 }.joined(separator: " // ")
        }
        let table = Drawn.table("| \(cell(Self.cards[0])) | \(cell(Self.cards[1])) |\n| \(cell(Self.cards[2])) | |")
        Self.check(TermGridTests.plan([Drawn.heading("Actions"), .table(table)]))
    }

    @Test(
        "contacts, risks and lines over tables are no cards",
        arguments: [["Role", "Phone", "Email"], ["Likelihood", "Impact", "Owner"], ["Lead", "Budget"]])
    func others(labels: [String]) {
        let isOverTables = labels.count == 2
        let blocks = ["Reading", "Writing", "Maths"].flatMap { title in
            [Drawn.heading(title, level: 2)] + labels.map { Drawn.paragraph("**\($0):** something") }
                + (isOverTables ? [PriorityTests.grid] : [])
        }
        let plan = TermGridTests.plan([Drawn.heading("Overview"), Drawn.paragraph("There are three.")] + blocks)
        #expect(plan.actionPlans.isEmpty)
        #expect(plan.audit.addsUp && plan.audit.unplacedWords == 0)
    }
}
