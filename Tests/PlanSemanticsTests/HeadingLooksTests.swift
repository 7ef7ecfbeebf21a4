import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Headings are told by how they look")
struct HeadingLooksTests {
    private static let prose = Drawn.paragraph(
        "Progress is reported three times a year, and this plan is reviewed every summer by the board of trustees.",
        sizeInPoints: 12)

    private static func block(_ text: String, color: Color, sizeInPoints: Double) -> Document.Block {
        let style = TextStyle(fontSizeInPoints: sizeInPoints, color: color)
        return .paragraph(Paragraph(runs: [Run(text, style: style)], role: .boxed))
    }

    @Test(
        "a bar behind a line makes it no call-out",
        arguments: [("**Goal 2. Belonging**", 15.0), ("Goal 2. Belonging", 12)])
    func bars(heading: String, sizeInPoints: Double) {
        let white = Color(red: 255, green: 255, blue: 255)
        let bar =
            heading.hasPrefix("*")
            ? Drawn.paragraph(heading, role: .boxed, sizeInPoints: sizeInPoints)
            : Self.block(heading, color: white, sizeInPoints: sizeInPoints)
        let plan = TermGridTests.plan([

            Drawn.paragraph("**Our story so far**", sizeInPoints: 16),
            Self.prose, bar, Drawn.paragraph("**Aims**", sizeInPoints: 13), PriorityTests.item("1.", "To belong"),
            PriorityTests.grid, Drawn.paragraph("**Risks**", sizeInPoints: 16), Self.prose,
        ])
        #expect(plan.priorities.map(\.heading) == ["Goal 2. Belonging"])
        #expect(plan.priorities.first?.objectives.map(\.text) == ["To belong"])
        #expect(plan.sections.map(\.heading) == ["Our story so far", "Risks"])
    }

    @Test("a bold sentence in quotation marks under a heading heads nothing", arguments: ["‘%’", "“%”", "\"%\""])
    func quotations(marks: String) {
        let quotation = marks.replacing("%", with: "Leaders do not check what pupils remember.")
        let plan = TermGridTests.plan([
            Drawn.paragraph("**Area 1: Early reading**", sizeInPoints: 14),
            Drawn.paragraph("**\(quotation)**", sizeInPoints: 12), Self.prose,
            .table(Drawn.table("| Action | Lead | By when |\n| Train all staff | HT | July 2025 |")),
            Drawn.paragraph("**Area 2: Governance**", sizeInPoints: 14), Self.prose,
            .table(Drawn.table("| Action | Lead | By when |\n| Visit each term | Chair | May 2025 |")),
        ])
        #expect(plan.actionPlans.flatMap(\.actions).map(\.group) == ["Area 1: Early reading", "Area 2: Governance"])
    }

    @Test("what something costs heads nothing, however bold it is")
    func amounts() {
        func actions(_ action: String) -> Document.Block {
            .table(
                Drawn.table(
                    """
                    | Activity | Lead | By when |
                    | \(action) | HT | May 2026 |
                    | Buy books | SENCO | June 2026 |
                    """))
        }
        let plan = TermGridTests.plan([
            Drawn.paragraph("**Hill School Plan 2025-26**", sizeInPoints: 20), Self.prose,
            Drawn.paragraph("**Teaching**", sizeInPoints: 14), Drawn.paragraph("**Budgeted cost: £88,200**"),
            actions("Train tutors"), Self.prose,
            Drawn.paragraph("**Wider support**", sizeInPoints: 14), Drawn.paragraph("**Budgeted cost: € 500 a year**"),
            actions("Ring families"), Self.prose,
        ])
        #expect(
            plan.actionPlans.flatMap(\.actions).map(\.group) == [
                "Teaching", "Teaching", "Wider support", "Wider support",
            ])
    }

    @Test("where headings have more letters than prose, they are headings none the less")
    func littleProse() {
        var blocks = [Self.prose]
        for number in 1...6 {
            blocks += [
                Drawn.paragraph("**Key Priority \(number): Strong and sustainable schools**", sizeInPoints: 15),
                PriorityTests.grid,
            ]
        }
        #expect(TermGridTests.plan(blocks).priorities.count == 6)
    }

    @Test("lists whose bullets are drawn may have more lines than there is prose")
    func longListsOfDrawnBullets() {
        var blocks = [Drawn.heading("Our values"), Self.prose]
        blocks += (1...9).map { Drawn.paragraph("What we shall do, number \($0)", indentInPoints: 23) }
        let plan = TermGridTests.plan(blocks + [Drawn.heading("Risks"), Self.prose])
        guard case .list(let items)? = plan.sections.first?.blocks.last else {
            Issue.record("there is no list")
            return
        }
        #expect(items.count == 9)
    }

    @Test("bars in light type are headings beside those that carry numbers, in whatever case they are set")
    func barsWithoutNumbers() {
        let white = Color(red: 255, green: 255, blue: 255)
        let plan = TermGridTests.plan([
            Self.block("BACKGROUND", color: white, sizeInPoints: 12), Self.prose,
            Self.block("Promise 1 – Volunteers", color: white, sizeInPoints: 14), PriorityTests.grid,
            Self.block("Promise 2 – Money", color: white, sizeInPoints: 14), PriorityTests.grid,
            Self.block("WELCOME", color: white, sizeInPoints: 12), Self.prose,
        ])
        #expect(plan.priorities.count == 2)
        #expect(plan.sections.map(\.heading) == ["BACKGROUND", "WELCOME"])
    }
}
