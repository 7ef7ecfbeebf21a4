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
}
