import DocumentModel
import PlanModel
import Testing

@testable import PlanWriting

@Suite("Names and times stand beside their steps")
struct StepLinesTests {
    private func table(_ steps: [Action.Step], _ cells: [String: String], outcomes: [Action.Outcome] = [])
        -> ActionTable
    {
        let columns: [ActionPlan.Column] = [
            .init(header: "Target", role: .objective), .init(header: "Key actions", role: .action),
            .init(header: "Lead", role: .lead), .init(header: "Deadline", role: .timescale),
            .init(header: "Outcomes", role: .outcome), .init(header: "Monitoring", role: .monitoring),
        ]
        let actionPlan = ActionPlan(
            id: "action-plan-1", columns: columns,
            actions: [
                Action(
                    id: "action-plan-1/action-1", number: "A1", title: "Improve maths", steps: steps,
                    outcomes: outcomes, cells: cells)
            ])
        let plan = Plan(
            source: PlanSource(name: "p.pdf", sha256: String(repeating: "0", count: 64), format: .pdf), title: "P",
            actionPlans: [actionPlan])
        return ActionTable(actionPlan, of: plan)
    }

    @Test func `each step is a line with its own lead and deadline; what belongs to the action stands once`() {
        let table = table(
            [
                .init(ref: "1", text: "Visit schools", lead: "CFO", timescale: "By 31 March 2022"),
                .init(ref: "2", text: "Check books", lead: "SENCO", timescale: "July 2022"),
            ],
            [
                "Target": "A1 Improve maths", "Key actions": "1 Visit schools\n2 Check books", "Lead": "CFO\nSENCO",
                "Deadline": "By 31 March 2022\nJuly 2022", "Outcomes": "1 Visits made\nand told",
                "Monitoring": "Book looks",
            ], outcomes: [.init(ref: "1", text: "Visits made\nand told")])
        let row = table.rows[0]
        #expect(row.lineCount == 2)
        #expect((0..<6).map { row.text(column: $0, line: 1) } == ["", "2 Check books", "SENCO", "July 2022", "", ""])
        #expect(row.text(column: 4, line: 0) == "1 Visits made\nand told")
        #expect(row.cells[5] == .whole("Book looks"))
    }

    @Test func `a lead over several steps stands beside each of them`() {
        let table = table(
            [
                .init(text: "Visit schools", lead: "CFO"), .init(text: "Check books", lead: "CFO"),
                .init(text: "Tell parents"),
            ], ["Key actions": "Visit schools\nCheck books\nTell parents", "Lead": "CFO", "Deadline": "July"])
        let row = table.rows[0]
        #expect((0..<3).map { row.text(column: 2, line: $0) } == ["CFO", "CFO", ""])
        #expect(row.cells[3] == .whole("July"))
    }

    @Test func `what stands over the steps in their cell has a line of its own`() {
        let table = table(
            [.init(ref: "a", text: "Visit schools", lead: "CFO"), .init(ref: "b", text: "Check books", lead: "HT")],
            ["Key actions": "Improve maths\na. Visit schools\nb. Check books", "Lead": "CFO\nHT"])
        let row = table.rows[0]
        #expect(row.lineCount == 3 && row.steps == [nil, 0, 1])
        #expect(
            (0..<3).map { row.text(column: 1, line: $0) } == ["Improve maths", "a. Visit schools", "b. Check books"])
        #expect((0..<3).map { row.text(column: 2, line: $0) } == ["", "CFO", "HT"])
    }

    @Test func `no word is lost: a cell that says more than the steps stays whole`() {
        let table = table(
            [.init(text: "Visit schools", lead: "CFO"), .init(text: "Check books", lead: "HT")],
            ["Key actions": "Visit schools\nCheck books", "Lead": "CFO with the board\nHT\nall"])
        #expect(table.rows[0].cells[2] == .whole("CFO with the board\nHT\nall"))
        let steps = table.rows[0].cells[1]
        #expect(steps == .lines(["Visit schools", "Check books"]))
    }

    @Test func `steps without people or times of their own stay in one cell`() {
        let table = table(
            [.init(text: "Visit schools"), .init(text: "Check books")],
            ["Key actions": "Visit schools\nCheck books", "Lead": "CFO\nHT"])
        #expect(table.rows[0].lineCount == 1)
    }

    @Test func `columns of terms, rows under actions and facts of groups are shown`() throws {
        let actionPlan = try #require(SamplePlans.termly.actionPlans.first)
        let table = ActionTable(actionPlan, of: SamplePlans.termly)
        #expect(table.headers == ["Action", "Lead", "Deadline", "Autumn", "RAG", "Spring", "Cost"])
        #expect(table.rows[0].below == [.init(label: "Impact", text: "Faster recall")])
        #expect(table.rows[0].facts.map(\.text) == ["Mrs Khan", "£4,000"])
        #expect(table.rows[1].facts.isEmpty)
        var bare = actionPlan
        for index in bare.actions.indices { bare.actions[index].cells = [:] }
        let derived = ActionTable(bare, of: SamplePlans.termly)
        #expect(derived.headers.suffix(2) == ["Autumn 2024-25", "Spring 2024-25"])
        #expect(derived.rows[0].text(column: 3, line: 1) == "Mr Osei")
    }
}
