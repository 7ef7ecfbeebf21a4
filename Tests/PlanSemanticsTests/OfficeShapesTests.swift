import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Shapes that office users give their plans")
struct OfficeShapesTests {
    private static let prose = Drawn.paragraph(
        "The work is shared by all of us, and the board looks at it again at the end of each of the three terms.",
        sizeInPoints: 11)

    private static func actions(_ plan: Plan) -> [Action] { plan.actionPlans.flatMap(\.actions) }

    private static func titles(_ plan: Plan) -> [String] { actions(plan).map(\.title) }

    @Test("light type on a bar heads what stands below it, though there is no other bar")
    func loneBar() {
        let style = TextStyle(fontSizeInPoints: 12, color: Color(red: 255, green: 255, blue: 255))
        let bar = Document.Block.paragraph(Paragraph(runs: [Run("How we got here", style: style)], role: .boxed))
        let plan = TermGridTests.plan([
            Drawn.paragraph("**Hall Trust: Three-Year Plan**", sizeInPoints: 22), bar, Self.prose, Self.prose,
        ])
        #expect(plan.sections.map(\.heading).contains("How we got here"))
    }

    @Test("grids without labels, each under a heading of its own, are the strands of their priority")
    func gridsUnderHeadings() {
        let grid = { (text: String) in
            Document.Block.table(Drawn.table("| 2026-27 | < | < |\n| Autumn | Spring | Summer |\n|  | \(text) |  |"))
        }
        let plan = TermGridTests.plan([
            Drawn.heading("Priority 1: Wellbeing"), Drawn.heading("Objectives", level: 2),
            PriorityTests.item("•", "To be well"), Drawn.heading("Aim A: Friends", level: 2), grid("Buddy bench"),
            Drawn.heading("Aim B: Food", level: 2), grid("New menu"),
        ])
        #expect(plan.priorities.first?.strands.map(\.label) == ["Aim A: Friends", "Aim B: Food"])
        #expect(plan.priorities.first?.strands.map { $0.milestones.map(\.text) } == [["Buddy bench"], ["New menu"]])
    }

    @Test("a numbered name alone in its row stands over what is numbered by it, bold or not")
    func numberedBand() {
        let plan = TermGridTests.plan([
            .table(
                Drawn.table(
                    """
                    | Action | Lead | When |
                    | Theme 1: Safety | | |
                    | 1.1 Mend the fence | Jo Hart | May 2027 |
                    | 1.2 Train first aiders | Sam Lee | June 2027 |
                    | Theme 2: Reading | | |
                    | 2.1 Buy new books | Jo Hart | July 2027 |
                    """))
        ])
        #expect(Self.titles(plan) == ["Mend the fence", "Train first aiders", "Buy new books"])
        #expect(Self.actions(plan).map(\.group) == ["Theme 1: Safety", "Theme 1: Safety", "Theme 2: Reading"])
    }

    @Test("an action alone in its table is numbered where those of the other tables are")
    func loneNumber() {
        let table = { (rows: String) in
            Document.Block.table(Drawn.table("| Target | Strategy | Who | By when |\n" + rows))
        }
        let plan = TermGridTests.plan([
            Drawn.heading("Curriculum"),
            table(
                """
                | 1.1 Everyone can hear | Fit the loop | Site team | May 2027 |
                | 1.2 Papers can be read | Print on cream | Exams office | June 2027 |
                """),
            Drawn.heading("Information"), table("| 2.1 Letters are plain | Write templates | Office | July 2027 |"),
        ])
        #expect(Self.actions(plan).map(\.number) == ["1.1", "1.2", "2.1"])
        #expect(Self.titles(plan).last == "Letters are plain")
    }

    @Test("key results are the steps of their objective, whatever their targets are")
    func keyResults() {
        let plan = TermGridTests.plan([
            .table(
                Drawn.table(
                    """
                    | Objective | Key result | Owner | Baseline | Target | Due |
                    | Calls are answered | Wait below a minute | Ana Ruiz | 4 | 1 | 30/04/2027 |
                    | ^ | Night line open | Tom Bell | No | Yes | 31/05/2027 |
                    | Fewer forms | Merge the four forms | Ana Ruiz | 4 | 1 | 30/06/2027 |
                    | ^ | Sign on screen | Tom Bell | No | Yes | 31/07/2027 |
                    """))
        ])
        #expect(
            Self.actions(plan).map { $0.steps.map(\.text) } == [
                ["Wait below a minute", "Night line open"], ["Merge the four forms", "Sign on screen"],
            ])
    }

    @Test("what is wanted, what is done and what came of it are a plan without anyone's name")
    func intentAndImpact() {
        let plan = TermGridTests.plan([
            .table(
                Drawn.table(
                    """
                    | Intent | Implementation | Cost | Impact |
                    | Key indicator 1: Staff | < | < | < |
                    | Staff teach gymnastics well | Coach for five weeks | £1,900 | All classes now have gymnastics |
                    | More children swim | Extra lessons in June | £860 | 28 of 30 swim 25 metres |
                    | Key indicator 2: Clubs | < | < | < |
                    | Clubs are open to all | Free places | £640 | 61 children came |
                    """))
        ])
        #expect(
            Self.titles(plan) == ["Staff teach gymnastics well", "More children swim", "Clubs are open to all"])
        #expect(plan.priorities.isEmpty)
    }

    @Test("terms under a year are a grid, though its few cells might be who does what by when")
    func fewCells() {
        let grid = { (year: String, first: String, last: String) in
            Document.Block.table(
                Drawn.table(
                    """
                    |  | \(year) | < | < |
                    | Strand | Autumn | Spring | Summer |
                    | Strand A: Reading | \(first) |  | Reading fair |
                    | Strand B: Writing | Writing across subjects | \(last) |  |
                    """))
        }
        let plan = TermGridTests.plan([
            Drawn.heading("Priority 1: Literacy"), Drawn.heading("Objectives", level: 2),
            PriorityTests.item("•", "To read"), grid("2026-27", "Buy texts for tutor time", "Staff write too"),
            grid("2027-28", "Buy more texts", "Publish the best"),
        ])
        #expect(plan.actionPlans.isEmpty)
        #expect(plan.priorities.first?.strands.map(\.milestones.count) == [4, 4])
    }

    @Test("boxes side by side that hold lists of objectives are priorities")
    func boxesOfPriorities() {
        var table = Drawn.table(
            """
            | **Priority 1: People** // Objectives // • Talk to each other // Success criteria // • Fewer leave | \
            **Priority 2: Places** // Objectives // • Warm rooms // Success criteria // • Bills fall |
            """)
        table.isOfBoxes = true
        let plan = TermGridTests.plan([Drawn.heading("Our strategy"), .table(table)])
        #expect(plan.priorities.map(\.title) == ["People", "Places"])
        #expect(plan.priorities.map { $0.objectives.map(\.text) } == [["Talk to each other"], ["Warm rooms"]])
        #expect(plan.priorities.map { $0.successCriteria.map(\.text) } == [["Fewer leave"], ["Bills fall"]])
    }

    @Test("lines in plain type, each over one of several tables with one header, are the groups of their actions")
    func plainCaptions() {
        let table = { (row: String) in
            Document.Block.table(Drawn.table("| Action to be taken | Lead person | Deadline |\n" + row))
        }
        let plan = TermGridTests.plan([
            Drawn.heading("Plan after the visit"), Self.prose,
            Drawn.paragraph("Issue 1 – Phonics is uneven", sizeInPoints: 11),
            table("| Train all staff again | Reading lead | By 30 September 2026 |"),
            Drawn.paragraph("Issue 2 – Registers are late", sizeInPoints: 11),
            table("| Close registers at nine | Office | By 15 October 2026 |"),
        ])
        #expect(
            Self.actions(plan).map(\.group) == ["Issue 1 – Phonics is uneven", "Issue 2 – Registers are late"])
    }

    @Test(
        "periods in headings say when what is listed is due",
        arguments: [
            (["Week 1: 7 – 11 September 2026", "Week 2: 14 – 18 September 2026"], ["2026-09-11", "2026-09-18"]),
            (["First 30 days", "Days 31 to 60"], [nil, nil] as [String?]),
        ])
    func periods(headings: [String], due: [String?]) {
        let plan = TermGridTests.plan(
            [Drawn.heading("Starting well"), Self.prose]
                + zip(headings, ["Meet the team", "Visit two schools"]).flatMap { heading, item in
                    [
                        Drawn.paragraph("**\(heading)**", sizeInPoints: 11), PriorityTests.item("•", item),
                        PriorityTests.item("•", "Write to the chair"),
                    ]
                })
        #expect(Self.actions(plan).compactMap(\.timescale) == headings.flatMap { [$0, $0] })
        #expect(Self.actions(plan).map { $0.due?.description } == due.flatMap { [$0, $0] })
    }
}
