import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("A heading that comes again over what goes on is furniture")
struct RepeatedHeadingTests {
    private static func grid(_ label: String, _ text: String) -> Document.Block {
        .table(Drawn.table("| Strand | Autumn | Spring | Summer |\n| \(label) | \(text) | b | c |"))
    }

    @Test(
        "two tables under one heading are one priority",
        arguments: ["Priority 1: Reading (continued)", "Priority 1: Reading cont.", "Priority 1: Reading"])
    func priorities(again: String) {
        let plan = TermGridTests.plan([
            Drawn.heading("Priority 1: Reading"), Self.grid("Books", "a"), Drawn.heading(again),
            Self.grid("Clubs", "d"),
            Drawn.heading("Priority 2: Writing"), Self.grid("Pens", "e"),
        ])
        #expect(plan.priorities.map(\.heading) == ["Priority 1: Reading", "Priority 2: Writing"])
        #expect(plan.priorities.first?.strands.map(\.label) == ["Books", "Clubs"])
        #expect(plan.audit.addsUp && plan.audit.furnitureWords > 0 && plan.audit.unplacedWords == 0)
    }

    @Test("a numbered heading comes again though headings of its look stand between")
    func headingsOfOneLook() {
        let plan = TermGridTests.plan([
            Drawn.heading("Pillar 1: Reading"), Drawn.heading("Objectives"), PriorityTests.item("1.", "Read more"),
            Drawn.heading("Reading"), Self.grid("Books", "a"), Drawn.heading("Pillar 1: Reading"),
            Self.grid("Clubs", "d"), Drawn.heading("Pillar 2: Writing"), Self.grid("Pens", "e"),
        ])
        #expect(plan.priorities.map(\.heading) == ["Pillar 1: Reading", "Pillar 2: Writing"])
    }

    @Test("text under a heading that comes again goes on with the section")
    func sections() {
        let plan = TermGridTests.plan([
            Drawn.heading("Our school"), Drawn.paragraph("It stands by the river."),
            Drawn.heading("Our school (continued)"),
            Drawn.paragraph("It has a garden."), Drawn.heading("Our aims"), Drawn.paragraph("We aim high."),
        ])
        #expect(plan.sections.map(\.heading) == ["Our school", "Our aims"])
        #expect(plan.sections.first?.blocks.count == 2)
    }

    @Test("the same heading in another chapter is one of its own")
    func chapters() {
        let plan = TermGridTests.plan([
            Drawn.heading("Infants"), Drawn.heading("Staff", level: 2), Drawn.paragraph("Six teachers."),
            Drawn.heading("Juniors"), Drawn.heading("Staff", level: 2), Drawn.paragraph("Nine teachers."),
        ])
        #expect(plan.sections.map(\.heading) == ["Infants", "Staff", "Juniors", "Staff"])
    }
}
