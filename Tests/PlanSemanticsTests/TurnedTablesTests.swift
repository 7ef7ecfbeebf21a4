import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Tables that are turned: what usually heads the columns stands down the side")
struct TurnedTablesTests {
    @Test("terms down the side and strands as heads are a term grid")
    func grid() {
        let plan = TermGridTests.plan(
            [
                .table(
                    Drawn.table(
                        """
                        | Term | Energy | Litter | Gardens |
                        | Autumn | Survey all rooms | Bin survey | |
                        | Spring | Letter about lights | Beach clean | Seed swap |
                        | Summer | Report at assembly | | Open garden |
                        """))
            ], title: "Green Team Plan 2026-27")
        #expect(plan.actionPlans.isEmpty)
        let strands = plan.priorities.flatMap(\.strands)
        #expect(strands.map(\.label) == ["Energy", "Litter", "Gardens"])
        #expect(strands.map(\.milestones.count) == [3, 2, 2])
        #expect(strands[2].milestones.map(\.from.term) == [2, 3])
    }

    @Test("who is on duty when is no grid")
    func rota() {
        let plan = TermGridTests.plan(
            [
                .table(
                    Drawn.table(
                        """
                        | Month | Kettle | Cakes |
                        | May | Joan | Ron |
                        | June | Ron | Elsie |
                        """))
            ], title: "Tea rota 2027")
        #expect(plan.priorities.isEmpty && plan.actionPlans.isEmpty)
    }

    @Test("a goal in each column with labels down the side is an action each")
    func goals() {
        let plan = TermGridTests.plan(
            [
                .table(
                    Drawn.table(
                        """
                        | | Goal 1 | Goal 2 | Goal 3 |
                        | What I want to do | Read a cutting list | Be on time | Pass the test |
                        | Steps | Ask Lee each day | Buy a bus pass | Go to two classes |
                        | Who helps me | Lee | Mum | Mrs Prout |
                        | By when | 26 February 2027 | 29 January 2027 | 14 May 2027 |
                        """))
            ], title: "Learning plan 2026-27")
        #expect(plan.priorities.isEmpty)
        let actions = plan.actionPlans.flatMap(\.actions)
        #expect(actions.count == 3)
        #expect(actions.map(\.leads) == [["Lee"], ["Mum"], ["Mrs Prout"]])
        #expect(actions.map { $0.due?.description } == ["2027-02-26", "2027-01-29", "2027-05-14"])
    }

    @Test("years and terms down the side are those of the milestones beside them")
    func yearsAndTerms() {
        let plan = TermGridTests.plan([
            .table(
                Drawn.table(
                    """
                    | Year | Term | Teaching | Staff |
                    | 2025-26 | Autumn | Baseline in writing | First aid for all |
                    | ^ | Spring | Writing moderation | |
                    | 2026-27 | Autumn | Oracy framework | Key person training |
                    | ^ | Spring | | Visits to three schools |
                    """))
        ])
        #expect(plan.actionPlans.isEmpty)
        let strands = plan.priorities.flatMap(\.strands)
        #expect(strands.map(\.label) == ["Teaching", "Staff"])
        #expect(strands.first?.milestones.map { $0.from.year } == ["2025-26", "2025-26", "2026-27"])
        #expect(strands.last?.milestones.map(\.from.term) == [1, 1, 2])
    }

    @Test("a head that names people is a strand only where no people stand below it")
    func peopleAsStrand() {
        let table = { (cells: String) in
            Document.Block.table(
                Drawn.table(
                    "| Term | Children | Staff |\n| Autumn | Home visits | \(cells) |\n| Spring | Sign of the week | Mr Ley |"
                ))
        }
        let strands = { (plan: Plan) in plan.priorities.flatMap(\.strands).map(\.label) }
        let title = "Nursery Plan 2026-27"
        #expect(strands(TermGridTests.plan([table("Paediatric first aid")], title: title)) == ["Children", "Staff"])
        #expect(strands(TermGridTests.plan([table("Mrs Kaur")], title: title)) != ["Children", "Staff"])
    }
}
