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

    @Test("years that name the rows under terms give each milestone its year; pupils' years do not")
    func yearsAsRows() {
        let printed = TermGridTests.grid(
            """
            | Strand  | Year    | Autumn | Spring | Summer |
            | Reading | 2021-22 | Map    |        | Review |
            | ^       | 2022-23 |        | Share  | <      |
            | Writing | 2021-22 | Audit  |        |        |
            """)
        #expect(
            printed == """
                [Reading]
                1 2021-22/1 Map
                1 2021-22/3 Review
                2 2022-23/2–3 Share
                [Writing]
                1 2021-22/1 Audit
                """)
        let pupils = TermGridTests.grid(
            """
            | Group  | Autumn | Spring | Summer |
            | Year 7 | Map    |        | Review |
            | Year 8 |        | Share  |        |
            """, title: "Plan 2021-22")
        #expect(pupils == "[Year 7]\n1 2021-22/1 Map\n1 2021-22/3 Review\n[Year 8]\n1 2021-22/2 Share")
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

    @Test("letters and Roman numbers that nothing closes label actions where they run on from the first")
    func bareLetters() {
        func names(_ names: [String]) -> String {
            let rows = names.map { "| \($0) | Write it down | CEO |" }.joined(separator: "\n")
            return ActionPlanTests.table("| Target | Key tasks | Who |\n" + rows)
        }
        #expect(names(["A Time lines", "B Enquiry", "C Field trips"]).contains("#C Field trips by CEO"))
        #expect(names(["I Pupils", "II Staff", "III Grounds"]).contains("#III Grounds by CEO"))
        // Words of one letter, and initials.
        #expect(names(["A new library", "B Team", "D Jones to lead"]).contains("A new library by CEO"))
        #expect(!BareLetter.label(["A new library", "B Team"]))
        #expect(!BareLetter.label(["B Jones", "C Smith", "D Patel"]))
    }

    @Test("a column of letters in order numbers the actions, whatever its header says")
    func columnOfLetters() {
        let table = ActionPlanTests.table(
            """
            | Item | Objective | How | Responsible | Date |
            | a | Heat the old block | Survey it | SBM | May 2027 |
            | b | Agree a structure | Ask staff | HT | June 2027 |
            | c | Train the leaders | Pair them | DHT | July 2027 |
            """)
        #expect(table.contains("#b Agree a structure by HT at June 2027"))
    }

    @Test("without a header the first full-width row heads a group where others do")
    func groupsWithoutHeader() {
        let plan = TermGridTests.plan([
            .table(
                Drawn.table(
                    """
                    | **Teaching** | < | < | < |
                    | 1 | Coach the new teachers | Mrs Amin | July 2027 |
                    | 2 | Review the marking policy | Dr Wren | May 2027 |
                    | **Grounds** | < | < | < |
                    | 3 | Plant the walled garden | Mr Tan | June 2027 |
                    | 4 | Mend the gates | Mr Tan | May 2027 |
                    """))
        ])
        #expect(
            plan.actionPlans.flatMap(\.actions).map(\.group) == ["Teaching", "Teaching", "Grounds", "Grounds"])
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

    @Test(
        "a key may name colours by their letters, one after the other",
        arguments: [
            "RAG: R = not started, A = on track, G = complete", "Key:  G = complete    A = on track    R = not started",
            "G: complete\nA: on track\nR: not started",
        ])
    func keyOfLetters(key: String) {
        let plan = TermGridTests.plan([
            Drawn.paragraph(key),
            .table(
                Drawn.table(
                    """
                    | Action | Lead | By when | RAG |
                    | Audit the books | Mrs Kaur | May 2026 | G |
                    | Train the staff | Mr Ley | June 2026 | R |
                    | Ask the parents | Mrs Kaur | July 2026 | A |
                    """)),
        ])
        let statuses = plan.actionPlans.flatMap(\.actions).map(\.status)
        #expect(statuses == [.complete, .notStarted, .onTrack])
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
            ("Cynllun Datblygu Ysgol y Dŵr 2023-2024", "Ysgol y Dŵr"),
            ("Whole School Mental Health Action Plan 2025-2026", nil), ("School Community Engagement Plan 2025", nil),
            ("Whole-School Physical Activity Plan", nil),
            ("Elm Grove Academy Whole School Reading Plan", "Elm Grove Academy"),
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

@Suite("Tables with more around them than a plain plan has")
struct CrowdedTableTests {
    @Test("terms beside numbers, people and states are a grid; the number belongs to the label, the colour to the row")
    func crowdedGrid() {
        let plan = TermGridTests.plan([
            Drawn.heading("Behaviour"),
            .table(
                Drawn.table(
                    """
                    | No. | Objective | Autumn 2021 | Spring 2022 | Summer 2022 | Lead | RAG | Notes |
                    | 1 | Attendance | Meet | Write | | DHT | {green} | Register |
                    | 2 | Playtimes | Zones | < | Review | AHT | {red} | Survey |
                    """)), Drawn.paragraph("Key: green = complete, red = not started"),
        ])
        #expect(
            TermGridTests.printed(plan) == """
                [1 Attendance]
                1 2021-22/1 Meet
                1 2021-22/2 Write
                [2 Playtimes]
                1 2021-22/1–2 Zones
                1 2021-22/3 Review
                """)
        let strands = plan.priorities.flatMap(\.strands)
        #expect(strands.map(\.number) == ["1", "2"])
        #expect(strands.flatMap(\.milestones).map(\.status) == [.complete, .complete, .notStarted, .notStarted])
        #expect(strands.flatMap(\.milestones).map(\.lead) == ["DHT", "DHT", "AHT", "AHT"])
    }

    @Test("a column of actions beside objectives and terms makes an action plan")
    func actionsBesideTerms() {
        let plan = TermGridTests.plan([
            .table(
                Drawn.table(
                    """
                    | Objective | Actions | Autumn | Spring | Summer | Lead | Cost | Evidence |
                    | Phonics | Train staff | All trained | Check | Report | EYFS | £400 | Books |
                    """))
        ])
        #expect(plan.priorities.isEmpty)
        #expect(plan.actionPlans.first?.actions.first?.cells["Autumn"] == "All trained")
    }

    @Test("rows over the headers of several tables name the groups of one action plan, and their leads")
    func titleRows() {
        func table(_ number: Int, _ lead: String) -> Document.Block {
            .table(
                Drawn.table(
                    """
                    | **Priority \(number): Area \(number)** | < | Lead: \(lead) | Link governor: Mr K |
                    | What needs to be done | By when | Success measure | Cost |
                    | Visit families | Oct 2021 | Trust grows | £5 |
                    """))
        }
        let plan = TermGridTests.plan([table(1, "JB"), table(2, "SL")])
        #expect(
            ActionPlanTests.printed(plan) == """
                Visit families (Priority 1: Area 1) by JB at Oct 2021
                  > Trust grows
                Visit families (Priority 2: Area 2) by SL at Oct 2021
                  > Trust grows
                """)
    }

    @Test("rows over the whole width above labelled rows are priorities where no heading names one")
    func bannerPriorities() {
        let plan = TermGridTests.plan([
            .table(
                Drawn.table(
                    """
                    | Aim | 2021/22 | 2022/23 |
                    | PILLAR 1: EXCELLENCE | < | < |
                    | 1.1 Curriculum | Design | Launch |
                    | 1.2 Teaching | Pilot | |
                    | PILLAR 2: GROWTH | < | < |
                    | 2.1 Schools | One | Two |
                    """))
        ])
        #expect(
            PriorityTests.printed(plan) == """
                PRIORITY 1 | EXCELLENCE
                  strand 1.1 Curriculum 2
                  strand 1.2 Teaching 1
                PRIORITY 2 | GROWTH
                  strand 2.1 Schools 2
                """)
    }

    @Test("a table of figures by year is no action plan; the numbered lines of a short plan are a list")
    func scorecard() {
        let plan = TermGridTests.plan([
            Drawn.heading("Scorecard"),
            .table(
                Drawn.table(
                    """
                    | KPI | Baseline | Target 2022 | Target 2023 | Owner |
                    | Attendance | 92% | 94% | 95% | CEO |
                    | Staff absence | 6 days | 5.5 days | 5 days | HR |
                    """)), Drawn.heading("Financial KPIs"), Drawn.paragraph("1. Reserves stay above 6%"),
            Drawn.paragraph("2. Staff costs stay below 79%"),
        ])
        #expect(plan.actionPlans.isEmpty)
        #expect(plan.indicators.map(\.text) == ["Reserves stay above 6%", "Staff costs stay below 79%"])
    }

    @Test("a table of another kind between a heading and a table of actions does not part them")
    func headingAboveTwoTables() {
        func priority(_ number: Int) -> [Document.Block] {
            [
                Drawn.heading("Improvement Priority \(number): Area"),
                .table(Drawn.table("| NIF Priority | QIs |\n| Closing the gap | 2.3 |")),
                .table(Drawn.table("| Tasks | By whom | Timescale | Evidence |\n| Train | DHT | Term 2 | Survey |")),
            ]
        }
        let plan = TermGridTests.plan(priority(1) + priority(2))
        #expect(
            plan.actionPlans.flatMap(\.actions).map(\.group) == [
                "Improvement Priority 1: Area", "Improvement Priority 2: Area",
            ])
    }

    @Test("the lists of a priority count though another heading of their level comes first")
    func siblingHeadings() {
        func priority(_ number: Int) -> [Document.Block] {
            [
                Drawn.heading("Priority \(number) | Mission"), Drawn.heading("Why this matters", level: 2),
                Drawn.paragraph("Because our children deserve it."), Drawn.heading("Objectives", level: 2),
                PriorityTests.item("1.", "Train"), Drawn.heading("Success measures", level: 2),
                PriorityTests.item("•", "All have"),
            ]
        }
        let plan = TermGridTests.plan(priority(1) + priority(2))
        #expect(plan.priorities.map(\.title) == ["Mission", "Mission"])
        #expect(plan.priorities.map { $0.objectives.map(\.text) } == [["Train"], ["Train"]])
    }

    @Test("days in the headers of terms, with their year or without, are stated")
    func daysInHeaders() {
        let plan = TermGridTests.plan(
            [
                Drawn.heading("Theme 1: SEND"),
                .table(
                    Drawn.table(
                        """
                        | Strand | Autumn (4 Sept – 15 Dec 2023) | Spring (3 Jan – 28 March 2024) | Summer (15 April – 19 July) |
                        | Training | Whole staff day | | Network |
                        """)),
            ], title: "Inclusion Plan 2023-24")
        let terms = plan.years.first?.terms ?? []
        #expect(terms.map { $0.start?.description } == ["2023-09-04", "2024-01-03", "2024-04-15"])
        #expect(terms.map { $0.end?.description } == ["2023-12-15", "2024-03-28", "2024-07-19"])
        #expect(terms.allSatisfy { $0.certainty == .stated })
    }
}
