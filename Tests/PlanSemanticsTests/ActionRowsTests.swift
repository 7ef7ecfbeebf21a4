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
}
