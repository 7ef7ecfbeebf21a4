import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Boxes headed by terms are a term grid")
struct TermCardsTests {
    @Test("a row of boxes under a heading is that strand's first row, whether heads and texts share a cell or not")
    func cards() {
        let apart = """
            | Sept-Dec | Jan-Mar | Apr-July |
            | Audit // Order | | Report to governors |
            """
        let together = "| **Sept-Dec** // Audit // Order | **Jan-Mar** | **Apr-July** // Report to governors |"
        for drawing in [apart, together] {
            let plan = TermGridTests.plan(
                [
                    Drawn.heading("Priority 1: Maths", level: 1), Drawn.heading("1.1 Number", level: 2),
                    .table(Drawn.table(drawing)), Drawn.heading("1.2 Reasoning", level: 2),
                    .table(Drawn.table(drawing)),
                ], title: "Hill School Plan 2024/25")
            #expect(plan.priorities.map(\.heading) == ["Priority 1: Maths"])
            #expect(
                TermGridTests.printed(plan) == """
                    [1.1 Number]
                    1 2024-25/1 Audit⏎⏎Order
                    1 2024-25/3 Report to governors
                    [1.2 Reasoning]
                    1 2024-25/1 Audit⏎⏎Order
                    1 2024-25/3 Report to governors
                    """)
            #expect(plan.sections.isEmpty)
            #expect(plan.audit.addsUp)
        }
    }

    @Test("the heading over boxes names their strand where no other is a priority; a numbered priority names none")
    func headingOverBoxes() {
        let boxes = "| **Autumn** // Audit | **Spring** // Order | **Summer** // Report |"
        let labels = [["Singing", "Dance"], ["Priority 1: Singing", "Priority 2: Dance"]].map { headings in
            let blocks = headings.flatMap { [Drawn.heading($0, level: 1), .table(Drawn.table(boxes))] }
            let plan = TermGridTests.plan(blocks, title: "Arts Plan 2025-26")
            #expect(plan.priorities.map(\.heading) == headings)
            #expect(plan.audit.addsUp)
            return plan.priorities.flatMap(\.strands).map(\.label)
        }
        #expect(labels == [["Singing", "Dance"], ["", ""]])
    }

    @Test(
        "boxes in two rows count on",
        arguments: [
            """
            | **Autumn 1** // a | **Autumn 2** // b | **Spring 1** // c |
            | **Spring 2** // d | **Summer 1** // e | **Summer 2** // f |
            """,
            """
            | **Autumn 1** | **Autumn 2** | **Spring 1** |
            | a | b | c |
            | **Spring 2** | **Summer 1** | **Summer 2** |
            | d | e | f |
            """,
        ])
    func sixBoxes(drawing: String) {
        let printed = TermGridTests.grid(drawing, title: "Plan 2024-25")
        #expect(
            printed.split(separator: "\n").dropFirst().joined(separator: " ")
                == "1 2024-25/1 a 1 2024-25/2 b 1 2024-25/3 c 1 2024-25/4 d 1 2024-25/5 e 1 2024-25/6 f")
    }

    @Test("a grid without labels that has several rows under its terms stays a grid")
    func noCards() {
        let printed = TermGridTests.grid("| Autumn | Spring |\n| a | b |\n| c | d |", title: "Plan 2024-25")
        #expect(printed == "[]\n1 2024-25/1 a\n1 2024-25/2 b\n2 2024-25/1 c\n2 2024-25/2 d")
    }
}
