import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

/// Tables in words that no vocabulary lists: what makes them plans, or none, is in their cells.
@Suite("A table is an action plan by what its cells hold, not by single words of its headers")
struct ActionTableKindsTests {
    /// The roles of the columns, then the actions with who, when and their steps; "none" where the table is no plan.
    private func reading(_ drawing: String) -> String {
        let plan = TermGridTests.plan([.table(Drawn.table(drawing))], title: "Plan 2025-26")
        guard let first = plan.actionPlans.first else { return "none" }
        let roles = first.columns.map(\.role.rawValue).joined(separator: " ")
        return roles + "\n" + ActionPlanTests.printed(plan)
    }

    @Test("questions with guidance under them head the columns")
    func questions() {
        let printed = reading(
            """
            | Where do we want to be? // One line. | What must happen? // Be practical. | Who can lend a hand? | How will others notice? | When shall we look back? // A day. |
            | Calm corridors | Walk the corridors at break and praise | All staff | Fewer referrals | 12 May 2025 |
            | Full clubs | Ask each class and print a list | Office | Every place is taken | 30 June 2025 |
            """)
        #expect(
            printed == """
                objective action lead outcome timescale
                Calm corridors by All staff at 12 May 2025
                  - Walk the corridors at break and praise
                  > Fewer referrals
                Full clubs by Office at 30 June 2025
                  - Ask each class and print a list
                  > Every place is taken
                """)
    }

    @Test("what explains the heads, and is set as they are, is part of them in a table read from pages")
    func explainedHeads() throws {
        let drawing = """
            | **Target date** // **Give a day.** | **Action** // **One thing a row.** | **Lead** // **One name.** |
            | 28 November 2025 | Paint the hall | R Wade |
            | 20 April 2026 | Mend the doors | K Tan |
            """
        let plan = TermGridTests.plan([.table(Drawn.table(drawing, pages: [1]))], title: "Plan 2025-26")
        let first = try #require(plan.actionPlans.first)
        #expect(
            first.columns.map(\.header) == ["Target date Give a day.", "Action One thing a row.", "Lead One name."])
        #expect(ActionPlanTests.printed(plan).hasPrefix("Paint the hall by R Wade at 28 November 2025"))
    }

    @Test("a field of work that row after row repeats sorts the actions and names none of them")
    func repeatedField() {
        let printed = reading(
            """
            | Area | Action | By whom | By when |
            | Hall | Hire chairs for the evening | Jo | 3 May 2025 |
            | Hall | Test the loudspeakers | Sam | 10 May 2025 |
            | Food | Order pies from the bakery | Jo | 17 May 2025 |
            | Food | Borrow an urn | Sam | 18 May 2025 |
            """)
        #expect(
            printed.split(separator: "\n").dropFirst() == [
                "Hire chairs for the evening by Jo at 3 May 2025", "Test the loudspeakers by Sam at 10 May 2025",
                "Order pies from the bakery by Jo at 17 May 2025", "Borrow an urn by Sam at 18 May 2025",
            ])
    }

    @Test("a number under another counts rows under a header of numbers, and is a day under one of times")
    func numbersUnderNumbers() {
        let printed = ["Ref", "Date"].map { header in
            reading(
                """
                | \(header) | Action | Owner |
                | 5/1 | Survey girls in Years 4 to 6 | Mr Hale |
                | 5/2 | Send the policy to all staff | Mrs Young |
                | 6/1 | Visit two lessons | Mr Patel |
                """)
        }
        #expect(
            printed[0] == """
                number action lead
                #5/1 Survey girls in Years 4 to 6 by Mr Hale
                #5/2 Send the policy to all staff by Mrs Young
                #6/1 Visit two lessons by Mr Patel
                """)
        #expect(printed[1].hasPrefix("timescale action lead\nSurvey girls in Years 4 to 6 by Mr Hale at 5/1\n"))
    }

    @Test("a header that speaks of what is planned outweighs hours beside it; a log of what was done stays none")
    func plannedHours() {
        let tables = ["Planned activity", "Past activity"].map { header in
            """
            | Week | Dates | \(header) | Hours |
            | 1 | 5–9 January 2026 | The kennels and the safety rules | 35 |
            | 2 | 12–16 January 2026 | Morning clinic | 35 |
            | 3 | 19–23 January 2026 | Assist at small operations | 38 |
            | 4 | 26–30 January 2026 | Follow the nurses | 40 |
            """
        }
        #expect(reading(tables[0]).hasSuffix("Follow the nurses at 26–30 January 2026"))
        #expect(reading(tables[1]) == "none")
    }

    @Test("people by their handles lead")
    func handles() {
        let printed = reading(
            """
            | Action | Owner | Due |
            | Write the rollback note | @mira | 21/11/2025 |
            | Test the second mirror | @jonas | 5/12/2025 |
            | Ask for a larger disk | @mira, @jonas | 28/11/2025 |
            """)
        #expect(printed.hasPrefix("action lead timescale\n"))
    }

    @Test("`Resource` over names is who does it, over things what it takes")
    func resource() {
        let people = reading(
            """
            | Task | Resource | Finish |
            | Move the mail of the first group | A. Osei | 3 May 2025 |
            | Test the archive | M. Haddad | 10 May 2025 |
            | Tell all staff | A. Osei | 12 May 2025 |
            """)
        #expect(people.hasPrefix("action lead timescale\n"))
        let things = reading(
            """
            | Task | Resource | Finish |
            | Paint the fence | Two tins of paint | 3 May 2025 |
            | Plant the hedge | Spades and 40 plants | 10 May 2025 |
            | Mend the gate | New hinges | 12 May 2025 |
            """)
        #expect(things.hasPrefix("action resources timescale\n"))
    }

    @Test("`Measures` beside actions and their steps are what they are measured by")
    func measures() {
        let printed = reading(
            """
            | What | In practice | Who | When | Measures |
            | 1.1 Warm rooms | 1.1.1 Mend the boiler // 1.1.2 Seal the doors | Ann | 3 May 2025 | No complaints from visitors |
            | 1.2 Light rooms | 1.2.1 Wash the windows // 1.2.2 Change the bulbs | Ben | 9 May 2025 | Visitors can read without a lamp |
            """)
        #expect(printed.contains("outcome"))
    }

    @Test("the first column names the actions, though its word and its neighbour's both say results")
    func milestonesBeforeDeliverables() {
        let printed = reading(
            """
            | Milestone | Deliverables | Timeline |
            | People who stay | Reports show steady improvement in hostels | 11/10/2026 |
            | Digital tools | Survey shows confidence in the new forms | 09/11/2026 |
            | Our buildings | Costs of heating down by a tenth | 20/12/2026 |
            """)
        #expect(printed.contains("\nPeople who stay"))
        #expect(printed.contains("> Reports show steady improvement in hostels"))
    }

    @Test("a table without a header row tells its columns by its cells")
    func headless() {
        let printed = reading(
            """
            | Empty the kiln room | Jo | by 3 May 2025 |
            | Ask the landlord about the drain | Mrs Patel | by 10 May 2025 |
            | Hire a van with a tail lift | Jo | by 17 May 2025 |
            """)
        #expect(
            printed == """
                action lead timescale
                Empty the kiln room by Jo at by 3 May 2025
                Ask the landlord about the drain by Mrs Patel at by 10 May 2025
                Hire a van with a tail lift by Jo at by 17 May 2025
                """)
    }

    @Test("the headers stand below a block of titles")
    func titleBlock() {
        let printed = reading(
            """
            | COUNCIL PLAN | < | < | < |
            | School: | Fernhill | Teacher: | Ms Oduya |
            | Year: | 2025 | | |
            | Idea | Helper | Deadline | Done? |
            | Plant bulbs by the gate | Year 4 | 31 October 2025 | |
            | Paint the benches | Caretaker | 9 January 2026 | |
            """)
        #expect(
            printed == """
                action lead timescale status
                Plant bulbs by the gate by Year 4 at 31 October 2025
                Paint the benches by Caretaker at 9 January 2026
                """)
    }

    @Test(
        "work plans in other words",
        arguments: [
            (
                """
                | Stage | Man-days | From | Until |
                | Strip out | 3 | 6 January 2025 | 8 January 2025 |
                | First fix | 5 | 9 January 2025 | 15 January 2025 |
                """, "objective resources timescale timescale"
            ),
            (
                """
                | Week | Session plan and jobs |
                | Week 1 | Book the track and email all members |
                | Week 2 | Measure a 5k route |
                """, "timescale action"
            ),
            (
                """
                | Was ist zu tun? | Wer kümmert sich? | Bis wann? | Was kostet es? |
                | Angebote für die Schaukel einholen | Frau Lindner | 15.03.2025 | 20 € |
                | Rasen säen | Hausmeister | 12.04.2025 | 120 € |
                """, "action lead timescale cost"
            ),
            (
                """
                | The thing we promised | The person who answers for it | The day it will be true |
                | A covered queue at the tills | Dana Whitlock | 1 February 2026 |
                | Plant labels with care notes | Greenhouse team | 15 February 2026 |
                """, "objective lead timescale"
            ),
        ])
    func otherWords(drawing: String, roles: String) {
        #expect(reading(drawing).split(separator: "\n").first.map(String.init) == roles)
    }

    @Test(
        "tables that look near are no plans",
        arguments: [
            """
            | Service | Named person | Number | When open |
            | Boiler | Mr Hart | 01632 960 111 | Mon-Fri |
            | Alarm | Night desk | 01632 960 222 | 24 hours |
            """,
            """
            | Term | What it means |
            | SENCO | The teacher who leads on special needs |
            | PAN | The number of places in a year |
            """,
            """
            | | Monday | Tuesday | Wednesday |
            | 9:00-10:00 | Maths | English | Maths |
            | 10:00-11:00 | Reading | PE | Science |
            """,
            """
            | Risk | Likelihood | Impact | What we do about it | Owner | Review |
            | Rain on the day | High | Medium | Book the hall as cover | Site team | May 2025 |
            | Few volunteers | Medium | High | Ask the scouts early | Chair | April 2025 |
            """,
            """
            | Measure | 2022 | 2023 | 2024 | Target | Owner |
            | Attendance | 93.1% | 94.0% | 94.6% | 96% | Deputy |
            | Exclusions | 12 | 9 | 7 | 5 | Deputy |
            """,
            """
            | Agenda item | Discussion | Action | Who |
            | Finance | The treasurer reported a balance of £1,204. | Send accounts to members | Treasurer |
            | Hall | The roof was discussed at length. | Get two quotes | Secretary |
            """,
            """
            | Version | Date | Author | Summary of changes |
            | 0.1 | 4 Jan 2024 | R. Pike | First draft |
            | 1.0 | 2 Feb 2024 | S. Cole | Approved by the board |
            """,
            """
            | Post | Postholder | Hours | Contract ends |
            | Class teacher | Miss Quill | 32.5 | Permanent |
            | TA level 3 | Mr Frost | 25 | 31/08/2025 |
            """,
            """
            | Week | Topic | Learning objective | Resources | Homework |
            | 1 | Forces | Describe a force as a push or pull | Newton meters | Worksheet 1 |
            | 2 | Friction | Explain what affects friction | Ramps | Worksheet 2 |
            """,
            """
            | Objective | Success criteria |
            | Pages load fast | Under one second on a phone |
            | Works offline | Forms are kept and sent later |
            """,
            """
            | No | What to try | What should happen | OK? |
            | 1 | Click on Join | A form opens | ☐ |
            | 2 | Send the form empty | A message in red appears | ☐ |
            """,
            """
            | Area | Lesson | Impact | Recommendation |
            | Planning | The first meeting came too late. | We paid for a tent. | Start in the spring. |
            | Money | Card payments were half of the takings. | Long lines at the till. | Rent a second reader. |
            """,
        ])
    func nearTables(drawing: String) {
        #expect(reading(drawing) == "none")
    }

    @Test("a table that reads like a plan for too little is kept as a table, and told")
    func near() {
        let plan = TermGridTests.plan(
            [
                .table(
                    Drawn.table(
                        """
                        | What we did | When | How many came | Money |
                        | Spring fair | 4 May 2024 | 212 | £1,430 |
                        | Sports day | 20 July 2024 | 180 | £260 |
                        """))
            ], title: "Report 2024")
        #expect(plan.actionPlans.isEmpty)
        #expect(plan.tables.map(\.kind) == [.other])
        #expect(plan.diagnostics.contains { $0.code == "plan-not-understood" })
    }

    @Test("a date over the whole width in a block of titles heads no grid")
    func dateInTitles() {
        let printed = reading(
            """
            | WORK PLAN | < | < | < |
            | Prepared on: | 6 January 2027 | < | < |
            | Job | Responsible | Start date | End date |
            | Order soil | School office | 18 January 2027 | 22 January 2027 |
            | Lay the path | Parents' group | 13 February 2027 | 14 February 2027 |
            """)
        #expect(
            printed == """
                action lead timescale timescale
                Order soil by School office at 22 January 2027
                Lay the path by Parents' group at 14 February 2027
                """)
    }

    @Test("drawn bullets in lines of their own are marks of the items, and a lone dash is text")
    func marksAlone() {
        #expect(LabelScanner.isMarksAlone("• •") && LabelScanner.isMarksAlone("▪"))
        #expect(!LabelScanner.isMarksAlone("-") && !LabelScanner.isMarksAlone("o") && !LabelScanner.isMarksAlone(""))
        let printed = reading(
            """
            | Phase | Tasks | Who |
            | Launch | • // Choose the theme // Agree the rules | Mr Bell |
            | Judging | • // Find six judges // Print the cards | Mrs Khan |
            """)
        #expect(
            printed == """
                objective action lead
                Launch by Mr Bell
                  - Choose the theme
                  - Agree the rules
                Judging by Mrs Khan
                  - Find six judges
                  - Print the cards
                """)
    }

    @Test("rows with the same name are actions of their own where no column holds steps")
    func sameNames() {
        let printed = reading(
            """
            | Action | Lead | Timescale |
            | Governor visit | Link governor | Autumn 2024 |
            | Governor visit | Link governor | Spring 2025 |
            """)
        #expect(
            printed == """
                action lead timescale
                Governor visit by Link governor at Autumn 2024
                Governor visit by Link governor at Spring 2025
                """)
    }
}

@Suite("Action tables with columns of terms, labelled rows and facts")
struct ActionTableShapesTests {
    @Test(
        "columns of terms beside actions are their milestones, and columns of status beside them the milestones' status"
    )
    func termColumns() throws {
        let plan = TermGridTests.plan(
            [
                Drawn.paragraph("Key: Green = complete, Red = off track"),
                .table(
                    Drawn.table(
                        """
                        | No. | Action | Lead | Autumn | RAG | Spring | RAG |
                        | 1.1 | Relaunch the library | JB | Count the books | Green | Open at lunch // Train helpers | |
                        | 1.2 | Grow the choir | MH | | | Sing in the market | Red |
                        """)),
            ], title: "School Plan 2025-26")
        let actionPlan = try #require(plan.actionPlans.first)
        #expect(plan.priorities.isEmpty)
        #expect(actionPlan.columns.map(\.role) == [.number, .action, .lead, .milestone, .status, .milestone, .status])
        #expect(actionPlan.columns[3].from == TermReference(year: "2025-26", term: 1))
        #expect(actionPlan.columns[6].from == TermReference(year: "2025-26", term: 2))
        let milestones = actionPlan.actions.flatMap { $0.milestones ?? [] }
        #expect(milestones.map(\.text) == ["Count the books", "Open at lunch\n\nTrain helpers", "Sing in the market"])
        #expect(milestones.map(\.status) == [.complete, nil, .offTrack])
        #expect(milestones.first?.start?.description == "2025-09-01")
        #expect(actionPlan.actions.allSatisfy { $0.status == nil })
        #expect(actionPlan.actions[0].cells["RAG"] == "Green")
    }

    @Test("a label with leads beside terms stays a term grid")
    func termGridStays() {
        let plan = TermGridTests.plan(
            [
                Drawn.paragraph("Priority 1: Reading", role: .heading(level: 1)),
                .table(
                    Drawn.table(
                        """
                        | Objective | Lead | Autumn | Spring | Summer |
                        | Phonics | JB | Train staff | Check groups | Report |
                        """)),
            ], title: "School Plan 2025-26")
        #expect(plan.actionPlans.isEmpty)
        #expect(plan.priorities.first?.strands.first?.milestones.count == 3)
    }

    @Test("a full-width row under each action that opens with the same label belongs to the action above")
    func labelledRows() throws {
        let plan = TermGridTests.plan(
            [
                .table(
                    Drawn.table(
                        """
                        | No | Target | Tasks | Who? | By when |
                        | 1 | Review handwriting | Buy pens // Train staff | SENCo | July 2025 |
                        | Evaluation: better in Year 2. | < | < | < | < |
                        | 2 | Open the library | Sort the books // Label the shelves | Head | May 2025 |
                        | Evaluation: open since May. | < | < | < | < |
                        """))
            ], title: "School Plan 2025-26")
        let actionPlan = try #require(plan.actionPlans.first)
        #expect(actionPlan.actions.map(\.title) == ["Review handwriting", "Open the library"])
        #expect(actionPlan.actions.map { $0.cells["Evaluation"] } == ["better in Year 2.", "open since May."])
        #expect(actionPlan.columns.last == ActionPlan.Column(header: "Evaluation", role: .monitoring, inRows: true))
        #expect(actionPlan.actions.allSatisfy { $0.group == nil })
    }

    @Test("a labelled row that a page break parts from its action belongs to the action above the break")
    func labelledRowOverPages() throws {
        let first = Drawn.table(
            """
            | Target | Tasks | Who? | By when |
            | Review handwriting | Buy pens // Train staff | SENCo | July 2025 |
            | Impact: better in Year 2. | < | < | < |
            | Open the library | Sort the books // Label the shelves | Head | May 2025 |
            | Impact: open since May. | < | < | < |
            | Plant a hedge | Dig the trench // Buy plants | Eco club | March 2025 |
            """)
        let second = Drawn.table(
            """
            | Impact: forty plants. | < | < | < |
            | Mend the gate | Order a hinge // Paint it | Caretaker | June 2025 |
            | Impact: shuts again. | < | < | < |
            """)
        let plan = TermGridTests.plan([.table(first), .table(second)], title: "School Plan 2025-26")
        let actionPlan = try #require(plan.actionPlans.first)
        #expect(plan.actionPlans.count == 1)
        #expect(
            actionPlan.actions.map { $0.cells["Impact"] } == [
                "better in Year 2.", "open since May.", "forty plants.", "shuts again.",
            ])
        #expect(actionPlan.actions.map(\.title).last == "Mend the gate")
    }

    @Test("a small table over a group's actions holds the group's facts")
    func facts() throws {
        let plan = TermGridTests.plan(
            [
                Drawn.paragraph("Objective 1: Maths", role: .heading(level: 1)),
                .table(Drawn.table("| Aim | Link governor | Budget |\n| Pupils are fluent | Dr Haddad | £450 |")),
                .table(
                    Drawn.table(
                        """
                        | Action | Lead | By when |
                        | Train staff in number talk | JB | July 2025 |
                        """)),
                Drawn.paragraph("Objective 2: Music", role: .heading(level: 1)),
                .table(Drawn.table("| Aim | Link governor | Budget |\n| All play | Mrs Lindley | £900 |")),
                .table(
                    Drawn.table(
                        """
                        | Action | Lead | By when |
                        | Hire a tutor | MH | May 2025 |
                        """)),
            ], title: "School Plan 2025-26")
        let actionPlan = try #require(plan.actionPlans.first)
        #expect(actionPlan.actions.map(\.group) == ["Objective 1: Maths", "Objective 2: Music"])
        #expect(actionPlan.groups?.map(\.heading) == ["Objective 1: Maths", "Objective 2: Music"])
        #expect(
            actionPlan.groups?.last?.facts == [
                .init(label: "Aim", text: "All play"), .init(label: "Link governor", text: "Mrs Lindley"),
                .init(label: "Budget", text: "£900"),
            ])
        #expect(plan.tables.map(\.kind) == [.other, .actionPlan, .other, .actionPlan])
        #expect(!plan.sections.contains { !$0.blocks.isEmpty })
    }

    @Test("facts may stand two to a row, behind bold labels")
    func factsSideBySide() throws {
        let plan = TermGridTests.plan(
            [("Travel", "Mrs Amin", "£310"), ("Nature", "Dr Wren", "£190")].flatMap { name, governor, budget in
                [
                    Drawn.paragraph(name, role: .heading(level: 1)),
                    .table(
                        Drawn.table(
                            """
                            | **Link governor** | \(governor) | **Budget** | \(budget) |
                            | **Baseline** | 31 points | **Review** | July |
                            """)),
                    .table(Drawn.table("| Task | Who | When |\n| Recruit parents for \(name) | JB | July 2025 |")),
                ]
            }, title: "School Plan 2025-26")
        let actionPlan = try #require(plan.actionPlans.first)
        #expect(plan.actionPlans.count == 1)
        #expect(actionPlan.actions.map(\.title) == ["Recruit parents for Travel", "Recruit parents for Nature"])
        #expect(
            actionPlan.groups?.last?.facts == [
                .init(label: "Link governor", text: "Dr Wren"), .init(label: "Budget", text: "£190"),
                .init(label: "Baseline", text: "31 points"), .init(label: "Review", text: "July"),
            ])
    }

    @Test("a list of a trust's schools is no action plan, though it names phases and years")
    func schools() {
        let plan = TermGridTests.plan([
            .table(
                Drawn.table(
                    """
                    | School | Phase | Pupils | Joined |
                    | Ash Primary | Primary | 203 | 2016 |
                    | Oak Middle | Middle | 391 | 2019 |
                    """))
        ])
        #expect(plan.actionPlans.isEmpty)
        #expect(plan.tables.map(\.kind) == [.other])
    }
}
