import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Layouts that few plans have are understood by their structure")
struct UnusualLayoutTests {
    @Test("terms that name the rows under years give each milestone its term")
    func termsAsRows() {
        let printed = TermGridTests.grid(
            """
            |            | 2021-22    | 2022-23 |
            | **Autumn** | Map        | Review  |
            | **Spring** | Publish    | <       |
            | **Summer** |            | Share   |
            """)
        #expect(
            printed == """
                []
                1 2021-22/1 Map
                1 2022-23/1 Review
                2 2021-22/2–2022-23/2 Publish
                3 2022-23/3 Share
                """)
    }

    @Test("labels beside terms as rows are strands")
    func strandsBesideRowTerms() {
        let printed = TermGridTests.grid(
            """
            | Strand  | Term   | 2021-22 | 2022-23 |
            | Reading | Autumn | Map     | Review  |
            | ^       | Spring | Publish |         |
            | Writing | Autumn |         | Audit   |
            | ^       | Spring | Train   | <       |
            """)
        #expect(
            printed == """
                [Reading]
                1 2021-22/1 Map
                1 2022-23/1 Review
                2 2021-22/2 Publish
                [Writing]
                1 2022-23/1 Audit
                2 2021-22/2–2022-23/2 Train
                """)
    }

    @Test("cards with their headers at the left are actions of one plan")
    func cards() {
        func card(_ title: String, _ lead: String) -> Document.Block {
            .table(
                Drawn.table(
                    """
                    | **\(title)** | < |
                    | Lead | \(lead) |
                    | Actions | • Talk partners // • Reset room |
                    | Autumn term | Launch |
                    | Success criteria | The gap is halved |
                    """))
        }
        let plan = TermGridTests.plan([card("Target 1: Writing", "CD"), card("Target 2: Lost learning", "MS")])
        #expect(plan.actionPlans.count == 1)
        #expect(
            ActionPlanTests.printed(plan) == """
                #1 Writing by CD
                  - Talk partners
                  - Reset room
                  > The gap is halved
                #2 Lost learning by MS
                  - Talk partners
                  - Reset room
                  > The gap is halved
                """)
        #expect(plan.actionPlans.first?.actions.first?.cells["Autumn term"] == "Launch")
        // The tables themselves stay as they were drawn.
        #expect(plan.tables.map(\.columnCount) == [2, 2])
        #expect(plan.audit.addsUp)
    }

    @Test("a form that is no action plan stays a table")
    func forms() {
        let plan = TermGridTests.plan([
            .table(
                Drawn.table("| Name of school | Hill Primary |\n| Headteacher | A Jones |\n| Pupils on roll | 412 |"))
        ])
        #expect(plan.actionPlans.isEmpty)
        #expect(plan.tables.map(\.kind) == [.other])
    }

    @Test("a number and a letter that stand apart number actions where siblings do too")
    func spacedNumbers() {
        #expect(
            ActionPlanTests.table(
                """
                | Objective | Tasks | Responsibility | Timescale |
                | 1 A Clarify roles | Write them down | CEO | ongoing |
                | 2 C Homework | Ask parents | AHT | ongoing |
                | 3 A/C Roof | Tender | SBM | ongoing |
                """) == """
                    #1 A Clarify roles by CEO at ongoing
                      - Write them down
                    #2 C Homework by AHT at ongoing
                      - Ask parents
                    #3 A/C Roof by SBM at ongoing
                      - Tender
                    """)
        // An article after a number is a word.
        #expect(!SpacedLabel.number(["1 A new policy", "2 A plan for reading"]))
        #expect(SpacedLabel.split("1 All schools") == nil)
        #expect(SpacedLabel.whole("3 F") == "3 F")
    }

    @Test("a column of such numbers is a column of numbers")
    func spacedNumberColumn() {
        #expect(
            ActionPlanTests.table(
                """
                | Ref | Action | Lead | When |
                | 1 A | Clarify roles | CEO | July 2022 |
                | 1 B | Train trustees | Clerk | July 2022 |
                """) == """
                    #1 A Clarify roles by CEO at July 2022
                    #1 B Train trustees by Clerk at July 2022
                    """)
    }

    @Test("a key of colours beside their meanings is a legend, and the fills of step rows are their status")
    func keyOfColors() {
        let plan = TermGridTests.plan([
            .table(Drawn.table("| Green | On track |\n| Amber | Some slippage |\n| Red | Off track |")),
            .table(
                Drawn.table(
                    """
                    | Area for improvement | Action | Lead | RAG |
                    | Checks are weak | Set a calendar | DH | {green} |
                    | ^ | Train leaders | DH | {amber} |
                    | Plans are weak | Rewrite them | SENCO | {red} |
                    """)),
        ])
        #expect(
            ActionPlanTests.printed(plan) == """
                Checks are weak
                  - Set a calendar [DH] onTrack
                  - Train leaders [DH] atRisk
                Plans are weak by SENCO
                  - Rewrite them
                """)
        #expect(plan.actionPlans.first?.actions.map(\.status) == [nil, .offTrack])
    }

    @Test("a year over a grid is its caption; the grids of several years are one priority's")
    func yearsAsHeadings() {
        let plan = TermGridTests.plan(
            [
                Drawn.heading("Academic Year 2021-22"),
                .table(Drawn.table("| Area | Autumn | Spring | Summer |\n| Reading | Audit | | Report |")),
                Drawn.heading("Academic Year 2022-23"),
                .table(Drawn.table("| Area | Autumn | Spring | Summer |\n| Reading | Train | Share | |")),
            ], title: "Hill Trust Plan")
        #expect(plan.priorities.map(\.heading) == ["Hill Trust Plan"])
        #expect(
            TermGridTests.printed(plan) == """
                [Reading]
                1 2021-22/1 Audit
                1 2021-22/3 Report
                2 2022-23/1 Train
                2 2022-23/2 Share
                """)
    }

    @Test("the years of a plan may stand in a line of its cover")
    func yearsOnTheCover() {
        let plan = TermGridTests.plan(
            [
                Drawn.paragraph("September 2023 to August 2025"), Drawn.heading("Enabler 1: People"),
                .table(
                    Drawn.table(
                        "| Success | Year 1 | < | Year 2 | < |\n| | 1 | 2 | 1 | 2 |\n| Hiring | a | b | c | d |")),
            ], title: "Hill Trust Strategy")
        #expect(plan.years.map(\.id) == ["2023-24", "2024-25"])
        #expect(plan.diagnostics.contains { $0.code == "year-unknown" } == false)
    }

    @Test(
        "the organisation is a name with an organisation's noun, in the title or on the cover",
        arguments: [
            ("Riverside Multi-Academy Trust Strategic Plan 2021-2024", "Riverside Multi-Academy Trust"),
            ("Oakmoor Academy: Our Journey 2023 to 2026", "Oakmoor Academy"),
            ("Improvement Plan – Collegiate Trust 2023-2025", "Collegiate Trust"),
            ("Meridian Learning Partnership Corporate Strategy", "Meridian Learning Partnership"),
            ("Ysgol Bryn Derw Development Plan", "Ysgol Bryn Derw"),
            ("Academy of St James Plan", "Academy of St James"),
            ("Reading Recovery Plan", nil), ("School Improvement Plan 2022", nil), ("Attendance Strategy", nil),
        ])
    func organisation(title: String, name: String?) {
        #expect(TermGridTests.plan([Drawn.paragraph("We serve the town.")], title: title).organisation == name)
    }

    @Test("the first line of the cover that is nothing but a name names the organisation, and no priority")
    func organisationOnTheCover() {
        let plan = TermGridTests.plan(
            [
                Drawn.heading("St Brigid’s Catholic Primary School"), Drawn.heading("2022 - 2025"),
                .table(Drawn.table("| Theme | 2022-23 | 2023-24 |\n| Prayer | Train | Lead |")),
            ], title: "Three Year Vision")
        #expect(plan.organisation == "St Brigid’s Catholic Primary School")
        #expect(plan.priorities.map(\.heading) == ["Three Year Vision"])
    }

    @Test("headings in unknown words over the lists of priorities mean what their order and their words tell")
    func unknownBlockHeadings() {
        func priority(_ number: Int) -> [Document.Block] {
            [
                Drawn.heading("Ambition \(number): Reading \(number)"), Drawn.heading("What we want", level: 2),
                PriorityTests.item("•", "All read"), Drawn.heading("How we shall measure it", level: 2),
                PriorityTests.item("•", "Scores rise"), PriorityTests.grid,
            ]
        }
        let plan = TermGridTests.plan(priority(1) + priority(2))
        #expect(plan.priorities.map { $0.objectives.map(\.text) } == [["All read"], ["All read"]])
        #expect(plan.priorities.map { $0.successCriteria.map(\.text) } == [["Scores rise"], ["Scores rise"]])
    }

    @Test("a heading whose list comes again over another table of actions is a priority, and groups the actions")
    func listsOverActionTables() {
        func subject(_ name: String) -> [Document.Block] {
            [
                Drawn.heading(name), Drawn.heading("Targets", level: 2), PriorityTests.item("1.", "Raise \(name)"),
                .table(
                    Drawn.table(
                        "| Target | Measures | Person responsible | Time frame |\n| 1 | Teach | Ms B | 2022/23 |")),
            ]
        }
        let plan = TermGridTests.plan(subject("Literacy") + subject("Numeracy"))
        #expect(plan.priorities.map(\.title) == ["Literacy", "Numeracy"])
        #expect(plan.actionPlans.flatMap(\.actions).map(\.group) == ["Literacy", "Numeracy"])
    }

    @Test("a lead named in a line above a grid leads its milestones")
    func leadAboveGrid() {
        let plan = TermGridTests.plan([
            Drawn.heading("Priority 1: Reading"), Drawn.paragraph("Lead: Mrs Okafor"), PriorityTests.grid,
        ])
        #expect(Set(plan.priorities.flatMap(\.strands).flatMap(\.milestones).map(\.lead)) == ["Mrs Okafor"])
    }
}

@Suite("Lists in parallel cells of one row are paired")
struct ParallelListTests {
    private static func place(_ top: Double, page: Int = 1) -> ParallelLists.Place? {
        ParallelLists.Place([.page(page, box: Rectangle(left: 0, top: top, right: 50, bottom: top + 12))])
    }

    @Test("by height, where one stands beside the other, though the lists differ in length")
    func byHeight() {
        let items = [Self.place(100), Self.place(112), Self.place(148), Self.place(160)]
        #expect(
            ParallelLists.pairs(items: items, entries: [Self.place(101), Self.place(149)], isSupported: false) == [
                0, 2,
            ])
        #expect(
            ParallelLists.pairs(
                items: [Self.place(700), Self.place(40, page: 2)], entries: [Self.place(700), Self.place(41, page: 2)],
                isSupported: false) == [0, 1])
    }

    @Test("by order, where there are no positions and the lists are as long as each other")
    func byOrder() {
        let three: [ParallelLists.Place?] = [nil, nil, nil]
        let two: [ParallelLists.Place?] = [nil, nil]
        #expect(ParallelLists.pairs(items: three, entries: three, isSupported: false) == [0, 1, 2])
        #expect(ParallelLists.pairs(items: three, entries: two, isSupported: false) == nil)
        // Two beside two may be two names for both, unless a third list says the same.
        #expect(ParallelLists.pairs(items: two, entries: two, isSupported: false) == nil)
        #expect(ParallelLists.pairs(items: two, entries: two, isSupported: true) == [0, 1])
    }
}
