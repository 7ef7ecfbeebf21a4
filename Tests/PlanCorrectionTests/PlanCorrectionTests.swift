import DocumentModel
import PlanCorrection
import PlanModel
import Testing

/// What a person put right in a plan is made in it, whole or not at all, and told.
@Suite struct PlanCorrectionTests {
    private typealias Fixture = CorrectionFixture

    private let summer = TermReference(year: "2024-25", term: 3)

    @Test func `the plan as it is read has what the corrections are about`() throws {
        #expect(Fixture.read.priorities.map(\.heading) == ["Priority 1: Reading"])
        #expect(Fixture.read.priorities[0].strands.map(\.label) == ["Books", "Parents"])
        #expect(Fixture.milestone("Train all staff")?.from.term == 2)
        #expect(Fixture.read.actionPlans.flatMap(\.actions).count == 3)
        #expect(Fixture.read.diagnostics.contains { $0.code == "low-confidence" })
    }

    @Test func `a milestone that is moved to another term has that term's days, id and key`() throws {
        let plan = Fixture.corrected([.move(Fixture.item("Audit all books"), from: summer, to: nil, strand: nil)])
        let moved = try #require(Fixture.milestone("Audit all books", in: plan))
        let native = try #require(Fixture.milestone("Ask the parents", in: plan))
        #expect((moved.from, moved.to) == (summer, summer))
        #expect(moved.start == native.start && moved.end == native.end && moved.start != nil)
        #expect(moved.id == "priority-1/strand-1/2024-25/3/1")
        #expect(moved.key != Fixture.milestone("Audit all books")?.key)
        #expect(Fixture.codes(plan) == ["correction-made"])
    }

    @Test func `a milestone that is moved to another strand stands below that strand's rows`() throws {
        let strand = try #require(Fixture.read.priorities[0].strands[1].key)
        let plan = Fixture.corrected([.move(Fixture.item("Train all staff"), from: nil, to: nil, strand: strand)])
        #expect(plan.priorities[0].strands[0].milestones.map(\.text) == ["Audit all books"])
        let texts = plan.priorities[0].strands[1].milestones.map { "\($0.row) \($0.text)" }
        #expect(texts == ["1 Invite the parents", "1 Ask the parents", "2 Train all staff"])
    }

    @Test func `a text that is mended is mended in the table too, and is no longer in doubt`() throws {
        let plan = Fixture.corrected([.mend(Fixture.item("Train all staff"), text: "Train all staff twice")])
        #expect(Fixture.milestone("Train all staff twice", in: plan)?.confidence == 1)
        #expect(plan.tables.flatMap(\.cells).contains { $0.text == "Train all staff twice" })
        #expect(!plan.diagnostics.contains { $0.code == "low-confidence" })
    }

    @Test func `an action that is mended says so in its cells`() throws {
        let plan = Fixture.corrected([
            .mend(Fixture.item("Paint the reading corner"), text: "Paint the reading room")
        ])
        let action = try #require(plan.actionPlans.flatMap(\.actions).first { $0.title == "Paint the reading room" })
        #expect(action.cells["Action"] == "Paint the reading room")
    }

    @Test func `what is confirmed is no longer in doubt`() {
        let plan = Fixture.corrected([.confirm(Fixture.item("Train all staff"))])
        #expect(Fixture.milestone("Train all staff", in: plan)?.confidence == 1)
        #expect(!plan.diagnostics.contains { $0.code == "low-confidence" })
    }

    @Test func `milestones that are joined are one, with both places`() throws {
        let plan = Fixture.corrected([
            .join(Fixture.item("Audit all books"), with: Fixture.item("Train all staff"), as: .sentence)
        ])
        let joined = try #require(plan.priorities[0].strands[0].milestones.first)
        #expect(plan.priorities[0].strands[0].milestones.count == 1)
        #expect(joined.text == "Audit all books Train all staff")
        #expect(joined.provenance.count == 2)
    }

    @Test func `actions that are joined keep the cells of both, and those behind move up`() throws {
        let plan = Fixture.corrected([
            .join(
                Fixture.item("Buy shelves for the library"), with: Fixture.item("Paint the reading corner"),
                as: .paragraphs)
        ])
        let actions = plan.actionPlans[0].actions
        #expect(actions.count == 2)
        #expect(actions[0].cells["Lead"] == "Mrs Khan\nMr Lowe")
        #expect(actions[0].leads == ["Mrs Khan", "Mr Lowe"])
        #expect(actions.map(\.id) == ["action-plan-1/action-1", "action-plan-1/action-2"])
    }

    @Test func `a milestone is split only into what it says`() throws {
        let item = Fixture.item("Audit all books")
        let plan = Fixture.corrected([.split(item, texts: ["Audit all", "books"])])
        #expect(plan.priorities[0].strands[0].milestones.map(\.text).prefix(2) == ["Audit all", "books"])
        let keys = plan.priorities[0].strands[0].milestones.map(\.key)
        #expect(Set(keys).count == keys.count && !keys.contains(nil))
        let refused = Fixture.corrected([.split(item, texts: ["Audit all", "papers"])])
        #expect(Fixture.codes(refused) == ["correction-does-not-fit"])
        #expect(refused.priorities == Fixture.read.priorities)
    }

    @Test func `a text that is no part of the plan is furniture, and the words still add up`() {
        let plan = Fixture.corrected([.furniture(.init(text: "Printed by the office on Monday"))])
        #expect(
            plan.sections.flatMap(\.blocks).allSatisfy { $0 != .paragraph(text: "Printed by the office on Monday") })
        #expect(plan.audit.furnitureWords == Fixture.read.audit.furnitureWords + 6)
        #expect(plan.audit.addsUp)
        #expect(Fixture.codes(plan) == ["correction-made"])
    }

    @Test func `a column that is named holds what it is said to hold`() throws {
        func role(_ plan: Plan) -> ColumnRole? {
            plan.actionPlans.flatMap(\.columns).first { $0.header == "Lighthouse" }?.role
        }
        try #require(role(Fixture.read) != .monitoring)
        let plan = Fixture.corrected([.column(header: "Lighthouse", role: .monitoring)])
        #expect(role(plan) == .monitoring)
        #expect(Fixture.codes(plan) == ["correction-made"])
    }

    @Test func `what does not fit is told, and nothing of it is made`() {
        let gone = PlanCorrection.Item(key: "milestone-0000", was: "Never said")
        let plan = Fixture.corrected([
            .mend(gone, text: "Something"),
            .move(Fixture.item("Audit all books"), from: .init(year: "2030-31", term: 1), to: nil, strand: nil),
            .furniture(.init(text: "Not in the document")), .column(header: "Nowhere", role: .lead),
            .priority(.init(text: "Printed by the office on Monday")),
        ])
        #expect(Fixture.codes(plan) == Array(repeating: "correction-does-not-fit", count: 5))
        #expect(plan.priorities == Fixture.read.priorities && plan.sections == Fixture.read.sections)
    }

    @Test func `a correction finds its item by its words where another one changed its key`() throws {
        let item = Fixture.item("Train all staff")
        let renamed = PlanCorrection.Item(key: "milestone-ffff", was: item.was)
        let plan = Fixture.corrected([.mend(renamed, text: "Train everybody")])
        #expect(Fixture.milestone("Train everybody", in: plan) != nil)
    }

    @Test func `corrections beside another version are not made but told; those that are asked for are made`() {
        let correction = PlanCorrection.mend(Fixture.item("Train all staff"), text: "Train everybody")
        let other = String(repeating: "2b", count: 32)
        let beside = Fixture.corrected([correction], sha256: other)
        #expect(Fixture.codes(beside) == ["corrections-of-other-version"])
        #expect(beside.priorities == Fixture.read.priorities)
        let asked = Fixture.corrected([correction], sha256: other, isAskedFor: true)
        #expect(Fixture.milestone("Train everybody", in: asked) != nil)
        #expect(Fixture.codes(Fixture.corrected([correction], sha256: other, name: "plan.pdf")) == [])
    }
}
