import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Rows of action tables: bands, rows at the foot, cells that reach over several actions")
struct ActionRowsTests {
    private func plan(_ drawing: String) -> Plan { TermGridTests.plan([.table(Drawn.table(drawing))]) }

    @Test("a month drawn over several tasks is when each of them is done")
    func mergedMonth() {
        let plan = plan(
            """
            | When | What | Who | Cost |
            | March 2027 | Book the marquee | Jo | £400 |
            | ^ | Print the posters | Sam | ^ |
            | ^ | Ask the band | Jo | |
            | April 2027 | Order the coaches | ^ | £90 |
            """)
        #expect(
            ActionPlanTests.printed(plan) == """
                Book the marquee by Jo at March 2027
                Print the posters by Sam at March 2027
                Ask the band by Jo at March 2027
                Order the coaches by Jo at April 2027
                """)
        #expect(plan.actionPlans[0].actions.map { $0.cells["Cost"] } == ["£400", "£400", nil, "£90"])
    }

    @Test("steps that share a row of an action have a name and a time each, where as many stand beside them")
    func stepsThatShareARow() throws {
        let plan = plan(
            """
            | Target | Key actions | Lead | Deadline |
            | A1 Reading | 1.1 Visit a school // 1.2 Gather data // 1.3 Report to governors | CFO // SENCO // Head | March 2022 // July 2022 // Termly |
            | ^ | 1.4 Share case studies | Phase leaders | May 2022 |
            | A2 Writing | 2.1 Form a group // 2.2 Meet each month | Maths lead and Head | June 2022 |
            | ^ | 2.3 Coach staff | CEO | Termly |
            """)
        let steps = try #require(plan.actionPlans.first).actions.map { action in
            action.steps.map { "\($0.lead ?? "") \($0.timescale ?? "")" }
        }
        #expect(
            steps == [
                ["CFO March 2022", "SENCO July 2022", "Head Termly", "Phase leaders May 2022"],
                ["Maths lead and Head June 2022", "Maths lead and Head June 2022", "CEO Termly"],
            ])
    }

    @Test("comments and signatures at the foot of a table are no actions, and are said to be none")
    func signatures() {
        let plan = plan(
            """
            | Target | Strategy | Who | By when |
            | Read fifty words | Cards each day | TA | 11 May 2027 |
            | Write a sentence | Frames to fill in | Teacher | 12 July 2027 |
            | Comment of the family: he likes the cards at home | < | < | < |
            | Signed (family): | < | Signed (school): | Date: |
            """)
        #expect(plan.actionPlans[0].actions.map(\.title) == ["Read fifty words", "Write a sentence"])
        #expect(plan.diagnostics.filter { $0.code == "foot-row" }.count == 2)
    }

    @Test("bands with a fact beside them group the actions; headers that come again under each are no actions")
    func bands() throws {
        let plan = plan(
            """
            | Area 1: Play every day | < | < | Share of the grant: 40% |
            | Aim | Doing | < | Result |
            | Focus | Actions to take | Who | Evidence |
            | Busy breaks | Train the leaders // Mark the yard | PE lead | Sheets |
            | Safe routes | Walk with each class | Mrs Cole | Survey |
            | Area 2: Staff who know | < | < | Share of the grant: 60% |
            | Aim | Doing | < | Result |
            | Focus | Actions to take | Who | Evidence |
            | Dance for all | Plan with each teacher | PE lead | Visits |
            """)
        let found = try #require(plan.actionPlans.first)
        let actions = found.actions
        #expect(actions.map(\.title) == ["Busy breaks", "Safe routes", "Dance for all"])
        #expect(
            actions.map(\.group) == [
                "Area 1: Play every day", "Area 1: Play every day", "Area 2: Staff who know",
            ])
        #expect(actions.map { $0.steps.map(\.text) }.joined().count == 4)
        #expect(found.columns.map(\.header) == ["Focus", "Actions to take", "Who", "Evidence"])
    }

    @Test("steps of a scale are nobody's name")
    func levels() {
        let plan = plan(
            """
            | Rec | Recommendation | Rating | Responsible officer | Agreed date |
            | 1 | Give each driver a card | High | Fleet Manager | 30/11/2026 |
            | 2 | Check every vehicle | Medium | Fleet Admin | 31/10/2026 |
            | 3 | Sell by auction only | Low | Depot Supervisor | 31/01/2027 |
            """)
        #expect(plan.actionPlans[0].actions.map(\.leads) == [["Fleet Manager"], ["Fleet Admin"], ["Depot Supervisor"]])
    }

    @Test("the first row over a table is the title of a document that shows no other")
    func titleInTable() {
        func title(_ drawing: String) -> String {
            PlanBuilder.plan(
                from: Drawn.document([.table(Drawn.table(drawing))]),
                source: PlanSource(name: "plan.docx", sha256: "", format: .docx), options: .init()
            ).title
        }
        #expect(
            title(
                """
                | Stage crew: what is left | < | < |
                | Task | Who | By when |
                | Build the throne | Ann Lee | 15 January 2027 |
                | Sew the cloaks | Wardrobe team | 29 January 2027 |
                """) == "plan.docx")
        #expect(
            title(
                """
                | Stage crew and what is left to do | < | < |
                | Task | Who | By when |
                | Build the throne | Ann Lee | 15 January 2027 |
                | Sew the cloaks | Wardrobe team | 29 January 2027 |
                """) == "Stage crew and what is left to do")
    }

    @Test("examples and guidance under the header are no action")
    func examples() {
        for row in [
            "| e.g. Water | e.g. Put a hippo in each cistern | e.g. Year 5 | e.g. June |",
            "| (What is wanted) | (What is done) | (Name) | (dd/mm/yy) |",
            "| Say it in one line | List the steps | Staff or volunteers | Month and year |",
            "| Name one thing. | Be practical. | One name is better than three. | Give a day, not a season. |",
        ] {
            let plan = plan(
                """
                | Aim | Action | Who | By when |
                \(row)
                | Less waste | Weigh the bins | Jo | 3 May 2027 |
                | Less heat | Turn the dial down | Sam | 10 May 2027 |
                """)
            #expect(plan.actionPlans.first?.actions.map(\.title) == ["Less waste", "Less heat"], "\(row)")
        }
    }

    @Test("a numbered line alone in its row stands over the actions that its number begins")
    func numberedBands() {
        let plan = plan(
            """
            | Action | Steps | Lead | When |
            | 1 Volunteers | | | |
            | 1.1 Bring the squad up to date | Visit each club | Jo | 3 May 2027 |
            | 1.2 Train the leaders | Book a course | Sam | 10 May 2027 |
            | 2 Coaching | | | |
            | 2.1 Mend the rollers | Ask for quotes | Jo | 17 May 2027 |
            """)
        #expect(plan.actionPlans.first?.actions.map(\.number) == ["1.1", "1.2", "2.1"])
        #expect(plan.actionPlans.first?.actions.map(\.group) == ["1 Volunteers", "1 Volunteers", "2 Coaching"])
    }

    @Test("bands that say when make a plan of what is listed without people and dates")
    func horizons() {
        let plan = plan(
            """
            | What | Outcome | Budget |
            | NOW (done in 12 months) | < | < |
            | Captions at two shows | 40 people use them | £3k |
            | Put out bowls for dogs | Dogs are welcome | £30 |
            | NEXT (in 1 to 3 years) | < | < |
            | Build a lift to the circle | Wheelchairs get up | £180k |
            """)
        #expect(plan.actionPlans.first?.actions.map(\.group).last == "NEXT (in 1 to 3 years)")
    }

    @Test("of a start and an end in one cell the end is when it is due")
    func startAndEnd() {
        let plan = plan(
            """
            | Priority | Action | Lead | Timescale |
            | Books go home | Sort the books // Print the labels | Jo | Start: 1.9.26 // End: 18.9.26 |
            | Parents help | Film the lesson | Sam | Start: 5.10.26 // End: 27.11.26 |
            """)
        #expect(plan.actionPlans[0].actions.map { $0.due?.description } == ["2026-09-18", "2026-11-27"])
        #expect(plan.actionPlans[0].actions.flatMap(\.steps).allSatisfy { $0.timescale == nil })
    }

    @Test("a table without a header whose cells fit the columns of the one before has those columns")
    func headerOnTheFirstAlone() {
        let document = TermGridTests.plan([
            Drawn.heading("Water"),
            .table(
                Drawn.table(
                    """
                    | Task | Who does it | When | Money |
                    | Mend the standpipe | Council | by April 2027 | none |
                    | Fit six more butts | Gwyn Rees | by May 2027 | £180 |
                    """)), Drawn.heading("People"),
            .table(
                Drawn.table(
                    """
                    | Half plots for beginners | Letting secretary | from January | none |
                    | Open day | All members | Sunday 11 July 2027 | £90 |
                    """)),
        ])
        #expect(document.actionPlans.count == 1)
        #expect(document.actionPlans[0].actions.map(\.group) == ["Water", "Water", "People", "People"])
    }
}
