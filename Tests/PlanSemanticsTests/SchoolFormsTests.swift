import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Forms that schools fill in: boxes of facts, lists of schools, templates used again and again")
struct SchoolFormsTests {
    private func plan(_ drawings: String..., title: String = "Plan 2025-26") -> Plan {
        TermGridTests.plan(drawings.map { .table(Drawn.table($0)) }, title: title)
    }

    @Test("a box whose cells each name what they say is no action plan")
    func boxOfFacts() {
        let plan = plan(
            """
            | Subject leader: H Prior | Governor: A Shah | Year: 2025-26 | Budget: £420 |
            | Review 1: 8/12/25 | Review 2: 23/3/26 | Review 3: 6/7/26 | Signed: |
            """,
            """
            | **Objective** | **Actions** | **Who** | **By when** |
            | Map skills | Buy atlases for every class | H Prior | 12 May 2026 |
            | Fieldwork | Book the river trip | A Shah | 3 June 2026 |
            """)
        #expect(plan.actionPlans.flatMap(\.actions).map(\.title) == ["Map skills", "Fieldwork"])
        #expect(plan.tables.contains { $0.kind == .other } && plan.audit.addsUp)
    }

    @Test("a list of a trust's schools is no action plan")
    func listOfSchools() {
        let plan = plan(
            """
            | **School** | **Phase** | **NOR** | **Ofsted** |
            | Silverdale High | Secondary | 1,142 | Good (2023) |
            | Moss Bank Primary | Primary | 402 | Good (2022) |
            | The Beeches | Special | 96 | Outstanding (2019) |
            """)
        #expect(plan.actionPlans.isEmpty)
    }

    @Test("tables whose rows at the top say the same are read in one way, however few rows one has")
    func sameHeaders() {
        let head = """
            | **Intent** | **Implementation** | < | **Impact** | < |
            | **What do you want to change?** | **What will you do?** | **Funding allocated** | **Evidence of impact** | **Next steps** |
            """
        let plan = plan(
            head + """

                | More pupils active | Train 16 leaders | £600 | Registers show 65 | Leaders train others |
                | Daily mile for all | Mark the track | £4,100 | All classes go | The track stays |
                """,
            head + "\n| Celebrate sport | Hold an assembly each week | £300 | Pupil voice | Low cost |")
        let titles = plan.actionPlans.flatMap(\.actions).map(\.title)
        #expect(titles.count == 3)
        #expect(!titles.contains { $0.hasSuffix("?") })
        #expect(Set(plan.actionPlans.flatMap { $0.columns.map(\.header) }).contains("Funding allocated"))
    }

    @Test("a column of status for each of several terms is not how far the action is")
    func statusOfTerms() throws {
        let plan = plan(
            """
            | **Action** | **Lead** | **By when** | **Autumn RAG** | **Spring RAG** |
            | Walk the corridors at break | AHT | 12 May 2026 | Complete | Complete |
            | Ring home on day one | Office | 3 June 2026 | Not started | Complete |
            """)
        let actions = plan.actionPlans.flatMap(\.actions)
        #expect(actions.count == 2)
        #expect(actions.allSatisfy { $0.status == nil })
        #expect(actions.first?.cells["Autumn RAG"] == "Complete")
    }

    @Test(
        "a title may name its first and its last year",
        arguments: ["Recovery Plan 2025-26 to 2027-28", "Recovery Plan 2025/26 – 2027/28"])
    func yearsFromTo(title: String) {
        #expect(TitleYears([title]).years == 2025...2027)
    }

    @Test("two years that stand apart are no span")
    func yearsApart() {
        #expect(TitleYears(["Plan 2025-26, replaces that of 2023-24"]).years == 2025...2025)
    }

    @Test("days counted from to are times of a listed plan")
    func countedDays() {
        let plan = TermGridTests.plan(
            [
                ("First 30 days", ["Meet every department", "Read the reports"]),
                ("31 to 60 days", ["Agree the targets", "Set up the board"]),
                ("61–90 days", ["Report to governors", "Publish the plan"]),
            ].flatMap { heading, items in
                [Drawn.heading(heading)] + items.map { PriorityTests.item("•", $0) }
            })
        let actions = plan.actionPlans.flatMap(\.actions)
        #expect(actions.map(\.timescale) == ["First 30 days", "31 to 60 days", "61–90 days"].flatMap { [$0, $0] })
    }

    private static let tasks = """
        | **Actions** | **By whom** | **Timescale** | **Intended outcome** |
        | Visit two schools | P1 teachers | May 2026 | Notes shared |
        | Redesign the rooms | Miss McPhail | June 2026 | Deeper talk |
        """

    @Test("intended outcomes behind the actions are what these bring about")
    func intendedOutcomes() {
        let actions = plan(Self.tasks).actionPlans.flatMap(\.actions)
        #expect(actions.map { $0.outcomes.map(\.text) } == [["Notes shared"], ["Deeper talk"]])
    }

    @Test("two rows of a bold label and what it says are two facts, not a row of labels over one of values")
    func boldLabels() throws {
        let facts = try #require(
            plan("| **NIF driver** | Curriculum |\n| **Lead** | Mrs Drummond |", Self.tasks)
                .actionPlans.first?.groups?.first?.facts)
        #expect(facts.map(\.label) == ["NIF driver", "Lead"])
        #expect(facts.map(\.text) == ["Curriculum", "Mrs Drummond"])
    }

    @Test("a form over the heads of its own table says something of all its actions", arguments: [false, true])
    func formOverHeads(isOneTable: Bool) throws {
        let form = """
            | **Priority** | Spelling across the school | < | < |
            | **Led by** | Anna Whitlow | < | < |
            | **Baseline** | Six points below the country | < | < |
            """
        let plan = isOneTable ? plan(form + "\n" + Self.tasks) : plan(form, Self.tasks)
        let part = try #require(plan.actionPlans.first?.groups?.first?.facts)
        #expect(
            part.map(\.text) == [
                "Spelling across the school", "Anna Whitlow", "Six points below the country",
            ])
        #expect(plan.actionPlans.flatMap(\.actions).map(\.title) == ["Visit two schools", "Redesign the rooms"])
        #expect(plan.audit.addsUp)
    }

    @Test("what is to be done, what it costs and what for is a plan, though nobody is named and no time")
    func spendingPlan() {
        let plan = plan(
            """
            | **Actions** | **Cost** | **Intended impact** | **Next steps** |
            | **Key indicator 1: Confidence of all staff** | < | < | < |
            | Team teaching with the county coach | £3,200 | Teachers feel confident | They lead alone |
            | Buy into the subject association | £145 | Resources are used | Kept in the shared drive |
            | **Key indicator 2: Daily activity** | < | < | < |
            | Mark out a daily mile track | £1,850 | Every class runs each week | It lasts ten years |
            """, title: "Sport Premium Plan 2025/26")
        let actions = plan.actionPlans.flatMap(\.actions)
        #expect(actions.count == 3)
        #expect(actions.map(\.group).last == "Key indicator 2: Daily activity")
    }

    @Test("under a bold row of heads first cells in plain type head nothing, whatever words are in them")
    func headsAbove() {
        let plan = plan(
            """
            | **Activity** | **Evidence that supports this approach** | **Challenge number(s) addressed** |
            | Phonics training for all Key Stage 2 staff | EEF: five months | 1 |
            | Release time for the reading lead to coach | Coaching is well evidenced | 1 |
            """, title: "Pupil premium strategy statement")
        #expect(
            plan.actionPlans.flatMap(\.actions).map(\.title) == [
                "Phonics training for all Key Stage 2 staff", "Release time for the reading lead to coach",
            ])
    }

    @Test("columns of one header have one role in all tables, whatever a few cells of one look like")
    func sameRoles() {
        let head = "| **Action** | **Who** | **When** | **How we will know** |\n"
        let plan = plan(
            head + "| Monthly service | Revd Jo | Lent 2026 | Thirty children |\n"
                + "| Choir for all ages | Organist | Sept 2026 | Sings at Christmas |",
            head + "| Build a ramp | Wardens | 30 June 2026 | Faculty granted, ramp built |\n"
                + "| Form a welcome team | Mrs Pugh | Easter 2026 | Rota is full |\n"
                + "| Put up new signs | Secretary | Summer 2027 | Signs at all doors |")
        #expect(
            plan.actionPlans.flatMap(\.actions).map { $0.outcomes.map(\.text) } == [
                ["Thirty children"], ["Sings at Christmas"], ["Faculty granted, ramp built"], ["Rota is full"],
                ["Signs at all doors"],
            ])
    }
}
