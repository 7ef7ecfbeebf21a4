import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Action-plan tables become actions with steps and outcomes")
struct ActionPlanTests {
    static func printed(_ plan: Plan) -> String {
        plan.actionPlans.flatMap { actionPlan in
            actionPlan.actions.flatMap { action -> [String] in
                let number = action.number.map { "#\($0) " } ?? ""
                let group = action.group.map { " (\($0))" } ?? ""
                let leads = action.leads.map { " by \($0.joined(separator: "+"))" } ?? ""
                let time = action.timescale.map { " at \($0)" } ?? ""
                return ["\(number)\(action.title)\(group)\(leads)\(time)"]
                    + action.steps.map { step in
                        "  - "
                            + [
                                step.ref, step.text, step.lead.map { "[\($0)]" }, step.timescale.map { "{\($0)}" },
                                step.status?.rawValue,
                            ]
                            .compactMap { $0 }.joined(separator: " ")
                    } + action.outcomes.map { "  > " + [$0.ref, $0.text].compactMap { $0 }.joined(separator: " ") }
            }
        }.joined(separator: "\n")
    }

    static func table(_ drawing: String) -> String { printed(TermGridTests.plan([.table(Drawn.table(drawing))])) }

    @Test("steps and outcomes keep their refs; the column with several items gives the steps, whatever its header says")
    func stepsAndOutcomes() {
        let printed = Self.table(
            """
            | Action / Task | Lead | Progress Indicators / timescale | Outcomes for learning | Training and resources / costs |
            | 1. Curriculum development – review | HTs | 1a. HTs to meet. // 1b. Liaise with schools. | 1a. A broad offer. // 1b. Tailored. | Time |
            | 2. Moderation | HTs / SLT | 2a. Meet termly. // 2b. Report. | 2a. Accurate. | Time |
            """)
        #expect(
            printed == """
                #1 Curriculum development – review by HTs
                  - 1a HTs to meet.
                  - 1b Liaise with schools.
                  > 1a A broad offer.
                  > 1b Tailored.
                #2 Moderation by HTs+SLT
                  - 2a Meet termly.
                  - 2b Report.
                  > 2a Accurate.
                """)
    }

    @Test(
        "a lead cell is parted at its joining words, but what a post is for stays with the post",
        arguments: [
            ("Head of English and Maths", ["Head of English and Maths"]),
            ("Director of Teaching & Learning", ["Director of Teaching & Learning"]),
            ("T&L lead", ["T&L lead"]), ("Speech and language lead", ["Speech and language lead"]),
            ("Head of Year and SENCo", ["Head of Year", "SENCo"]),
            ("Governor for Safety and JB", ["Governor for Safety", "JB"]),
            ("Maths lead and Priya", ["Maths lead", "Priya"]), ("Sam & Priya", ["Sam", "Priya"]),
            ("Chair of governors and Headteacher", ["Chair of governors", "Headteacher"]),
        ])
    func postsOfTwoSubjects(cell: String, leads: [String]) {
        let plan = TermGridTests.plan([
            .table(
                Drawn.table(
                    """
                    | Action | Lead | Cost |
                    | Buy books | \(cell) | £20 |
                    | Train staff | HT | £30 |
                    """))
        ])
        #expect(plan.actionPlans.first?.actions.first?.leads == leads)
    }

    @Test("a desired outcome names what is done for it where it comes first, and is an outcome where it comes after")
    func desiredOutcomes() {
        let first = Self.table(
            """
            | Desired outcome | Actions | Lead |
            | All read well | Buy books // Train staff | HT |
            | All write well | Moderate // Report | CFO |
            """)
        let last = Self.table(
            """
            | Area | Actions | Lead | Desired outcomes |
            | Reading | Buy books // Train staff | HT | All read well |
            | Writing | Moderate // Report | CFO | All write well |
            """)
        #expect(
            first == """
                All read well by HT
                  - Buy books
                  - Train staff
                All write well by CFO
                  - Moderate
                  - Report
                """)
        #expect(
            last == """
                Reading by HT
                  - Buy books
                  - Train staff
                  > All read well
                Writing by CFO
                  - Moderate
                  - Report
                  > All write well
                """)
    }

    @Test("letters label steps in rows of their own; rows that name groups leave a column of numbers one")
    func letteredRows() {
        let printed = Self.table(
            """
            | No. | Target | Key actions | Lead |
            | **Key area 1: English** | < | < | < |
            | 1 | Reading | a. Visit schools | CFO |
            | | | b. Gather data | CFO |
            | **Key area 2: Mathematics** | < | < | < |
            | 2 | Number | a. Moderate | HT |
            | | | b. Report | HT |
            """)
        #expect(
            printed == """
                #1 Reading (Key area 1: English)
                  - a Visit schools [CFO]
                  - b Gather data [CFO]
                #2 Number (Key area 2: Mathematics)
                  - a Moderate [HT]
                  - b Report [HT]
                """)
    }

    @Test("numbers in a column beside the steps are the steps' refs")
    func referenceColumn() {
        let printed = Self.table(
            """
            | Target | Ref | Key actions | Lead |
            | 1 Reading | 1.1 | Visit schools | CFO |
            | ^ | 1.2 | Gather data | SENCO |
            | 2 Writing | 2.1 | Moderate | HT |
            """)
        #expect(
            printed == """
                #1 Reading
                  - 1.1 Visit schools [CFO]
                  - 1.2 Gather data [SENCO]
                #2 Writing by HT
                  - 2.1 Moderate
                """)
    }

    @Test("a name that every step's row repeats is said once")
    func repeatedNames() {
        let printed = Self.table(
            """
            | No. | Target | Key actions | Lead |
            | 1 | Reading | Visit schools | CFO |
            | 1 | Reading | Gather data | SENCO |
            | 2 | Writing | Moderate | HT |
            | 2 | Writing | Report | HT |
            """)
        #expect(
            printed == """
                #1 Reading
                  - Visit schools [CFO]
                  - Gather data [SENCO]
                #2 Writing
                  - Moderate [HT]
                  - Report [HT]
                """)
    }

    @Test(
        "a letter that labels the only item of its cell is its ref where other cells of the column go on with the series"
    )
    func loneRefs() {
        let printed = Self.table(
            """
            | Target | Key actions | Lead | Outcomes |
            | A1 Reading | a. Visit schools // b. Gather data | CFO | a. Pupils talk |
            | A2 Writing | a. Moderate | HT | a. Books improve // b. Boys catch up |
            """)
        #expect(
            printed == """
                #A1 Reading by CFO
                  - a Visit schools
                  - b Gather data
                  > a Pupils talk
                #A2 Writing by HT
                  - a Moderate
                  > a Books improve
                  > b Boys catch up
                """)
    }

    @Test("each step in a row of its own has its own lead, time and status")
    func stepRows() {
        let printed = Self.table(
            """
            | Target | Key actions | Lead | Deadline | Outcomes | RAG |
            | **A1 Improve practice** | A1.1 Visit schools | CFO | July 2022 | A1.1 Workload falls // A1.2 Pupils talk | On track |
            | | A1.2 Gather data | SENCO | Termly | | Complete |
            | **A2 Develop feedback** | A2.1 Working party | HT | Ongoing | A2.1 Fewer pupils | |
            | | A2.2 Guidance note | DHT | tbc | | Not started |
            """)
        #expect(
            printed == """
                #A1 Improve practice
                  - A1.1 Visit schools [CFO] {July 2022} onTrack
                  - A1.2 Gather data [SENCO] {Termly} complete
                  > A1.1 Workload falls
                  > A1.2 Pupils talk
                #A2 Develop feedback
                  - A2.1 Working party [HT] {Ongoing}
                  - A2.2 Guidance note [DHT] {tbc} notStarted
                  > A2.1 Fewer pupils
                """)
    }

    @Test("milestones beside a column of success are the steps, and no outcomes")
    func milestonesBesideSuccess() {
        let printed = Self.table(
            """
            | Action | Milestones | Person | Success |
            | Train lunchtime staff | Two sessions // Cards with phrases // Quiz | DHT | Staff report concerns |
            | Review the record | Check new starters // Correct gaps | SBM | The audit finds nothing |
            """)
        #expect(
            printed == """
                Train lunchtime staff by DHT
                  - Two sessions
                  - Cards with phrases
                  - Quiz
                  > Staff report concerns
                Review the record by SBM
                  - Check new starters
                  - Correct gaps
                  > The audit finds nothing
                """)
    }

    @Test("an objective merged over rows is one action, its rows are the steps")
    func mergedObjective() {
        let printed = Self.table(
            """
            | Objective | Strategies | Responsibility | Timescale |
            | Improve access | Fit ramps | Site manager | July 2022 |
            | ^ | Paint edges | Site manager | Autumn 2022 |
            | Inform parents | Large print | Office | Ongoing |
            """)
        #expect(
            printed == """
                Improve access
                  - Fit ramps [Site manager] {July 2022}
                  - Paint edges [Site manager] {Autumn 2022}
                Inform parents by Office at Ongoing
                  - Large print
                """)
    }

    @Test("banner rows and headings over tables of one action plan are groups, even where they look like priorities")
    func groups() {
        let rows = { (title: String) in
            "| Objective | Action | Who | When |\n| 1) \(title) | 1.1 Plan // 1.2 Do | HT | July 2022 |"
        }
        let byHeading = TermGridTests.plan([
            Drawn.heading("Priority 1: Digital"), .table(Drawn.table(rows("Devices"))),
            Drawn.heading("Priority 2: Data"),
            .table(Drawn.table(rows("Dashboards"))),
        ])
        let byBanner = TermGridTests.plan([
            .table(
                Drawn.table(
                    """
                    | Objective | Action | Who | When |
                    | **Priority 1: Digital** | < | < | < |
                    | 1) Devices | 1.1 Plan // 1.2 Do | HT | July 2022 |
                    | **Priority 2: Data** | < | < | < |
                    | 1) Dashboards | 1.1 Plan // 1.2 Do | HT | July 2022 |
                    """))
        ])
        let expected = """
            #1 Devices (Priority 1: Digital) by HT at July 2022
              - 1.1 Plan
              - 1.2 Do
            #1 Dashboards (Priority 2: Data) by HT at July 2022
              - 1.1 Plan
              - 1.2 Do
            """
        #expect(Self.printed(byHeading) == expected)
        #expect(Self.printed(byBanner) == expected)
        #expect(byHeading.actionPlans.count == 1)
        #expect(byHeading.priorities.isEmpty && byHeading.sections.isEmpty)
    }

    @Test("a time cell gives a deadline only where it is certain; as above takes that of the row above")
    func deadlines() {
        let plan = TermGridTests.plan([
            .table(
                Drawn.table(
                    """
                    | Action | Lead | By when | Success criteria |
                    | Audit | HT | by July 2022 | Done |
                    | Train | HT | As above | Done |
                    | Report | HT | Autumn 2021 | Done |
                    | Watch | HT | ongoing | Done |
                    """))
        ])
        #expect(plan.actionPlans[0].actions.map { $0.due?.description } == ["2022-07-31", "2022-07-31", nil, nil])
        #expect(plan.actionPlans[0].actions.map(\.timescale) == ["by July 2022", "As above", "Autumn 2021", "ongoing"])
    }

    @Test("a header that came without its row, or beside its column, still heads it")
    func displacedHeaders() {
        let expected = "#1 Reading by HT at July 2022\n  - 1a Audit\n  - 1b Train"
        let merged = Self.printed(
            TermGridTests.plan([
                .table(
                    Drawn.table(
                        "| Target // 1. Reading | Actions // 1a. Audit // 1b. Train | Lead // HT | Deadline // July 2022 |",
                        pages: [1]))
            ]))
        let beside = Self.table(
            """
            | Target | | Lead | Actions | Deadline |
            | 1. Reading | HT | | 1a. Audit // 1b. Train | July 2022 |
            """)
        #expect(merged == expected)
        #expect(beside == expected)
    }

    @Test("a compound column is split only where both parts are recognised")
    func compoundColumns() {
        let printed = Self.table(
            """
            | Objective | Actions | When and by whom | Cost |
            | Reading | Buy books | July 2022 – HT | £400 |
            | Writing | Train staff | When the new team is in post | £90 |
            """)
        #expect(
            printed == """
                Reading by HT at July 2022
                  - Buy books
                Writing at When the new team is in post
                  - Train staff
                """)
    }

    @Test("a lead named in a line above the table leads its actions; totals are no actions")
    func leadLineAndTotals() {
        let plan = TermGridTests.plan([
            Drawn.heading("Mathematics"), Drawn.paragraph("Lead Person: A & B"),
            .table(
                Drawn.table(
                    """
                    | Target | Action | Timescale | Cost |
                    | Fluency | Buy games | July 2022 | £400 |
                    | Total budgeted cost | | | £400 |
                    """)),
        ])
        #expect(Self.printed(plan) == "Fluency by A+B at July 2022\n  - Buy games")
        #expect(plan.diagnostics.contains { $0.code == "totals-row" })
    }

    @Test("as many people as steps in one row are paired; otherwise they stay together, and it is said")
    func parallelLists() {
        let plan = TermGridTests.plan([
            .table(
                Drawn.table(
                    """
                    | Objective | Actions | Lead | Timescale |
                    | Reading | Audit // Train // Report | HT // DHT // SLT | July 2022 // Termly |
                    | Writing | Audit // Train // Report | HT // DHT // SLT // CEO | July 2022 |
                    """))
        ])
        #expect(plan.actionPlans[0].actions[0].steps.map(\.lead) == ["HT", "DHT", "SLT"])
        #expect(plan.actionPlans[0].actions[1].steps.map(\.lead) == [nil, nil, nil])
        #expect(plan.diagnostics.contains { $0.code == "parallel-lists-differ" })
    }

    @Test("colours mean what the document's legend says, and nothing without one")
    func legend() {
        let table = """
            | Action | Lead | Timescale | RAG |
            | Audit | HT | July 2022 | {green} |
            | Train | HT | July 2022 | {amber} |
            | Report | HT | July 2022 | R |
            """
        let without = TermGridTests.plan([.table(Drawn.table(table))])
        #expect(without.actionPlans[0].actions.map(\.status) == [nil, nil, nil])
        #expect(without.diagnostics.contains { $0.code == "colour-without-legend" })
        let with = TermGridTests.plan([
            Drawn.paragraph("Green = completed / Amber = completed but continuing / Red = not started"),
            .table(Drawn.table(table)),
        ])
        #expect(with.actionPlans[0].actions.map(\.status) == [.complete, .onTrack, .notStarted])
    }

    @Test(
        "headers are told by all their synonyms, also broken, glued, compound or asked as questions",
        arguments: [
            ("Who is responsible?", ColumnRole.lead), ("Person\nResponsible", .lead), ("By whom", .lead),
            ("Led by", .lead),
            ("By when", .timescale), ("Time scale for completion", .timescale), ("When?", .timescale),
            ("Deadline", .timescale),
            ("What will it look like?", .outcome), ("Success criteria", .outcome), ("Targetstobeachieved", .outcome),
            ("Impact", .outcome), ("Expected outcomes", .outcome), ("KPI", .outcome),
            ("Monitoring & support arrangements", .monitoring),
            ("Evaluation", .monitoring), ("How will you ensure it is implemented well?", .monitoring), ("RAG", .status),
            ("Status RAG", .status), ("Costings", .cost), ("Total budgeted cost", .cost),
            ("Resources / costs", .resources),
            ("Finance, resources & training", .resources), ("Strategies", .action), ("Actions to be taken", .action),
            ("implement ation", .action), ("Chosen action/approach", .action), ("Strategic aim", .objective),
            ("EqualityDuty", .objective),
            ("Desired outcome", .objective), ("Key area for improvement", .objective), ("No.", .number),
            ("Ref", .number), ("#", .number),
            ("Evidence", .evidence), ("Staff lead", .lead), ("Governor monitoring", .monitoring),
            ("Target date", .timescale),
        ])
    func headers(header: String, role: ColumnRole) {
        #expect(Lexicon(.standard).roles(ofHeader: header).first == role)
    }

    @Test("a column of outcomes and tasks in one gives the steps where no other does")
    func milestonesAndTasks() {
        let printed = Self.table(
            """
            | Priority action | Milestones and tasks | By whom | Status |
            | 1. Attendance | Meet families // Report termly | HT | On track |
            | 2. Reading | Buy books // Train staff | CFO | Complete |
            """)
        #expect(
            printed == """
                #1 Attendance by HT
                  - Meet families
                  - Report termly
                #2 Reading by CFO
                  - Buy books
                  - Train staff
                """)
    }
}
