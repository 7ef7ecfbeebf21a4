import DocumentModel
import PlanModel
import Testing

@testable import PlanCorrection

/// Items are found by their keys, whatever earlier corrections have moved.
@Suite struct ItemIndexTests {
    private static let autumn = TermReference(year: "2024-25", term: 1)
    private static let spring = TermReference(year: "2024-25", term: 2)

    /// Two strands of three milestones each, and an action plan of three actions with two steps each.
    private func plan() throws -> Plan {
        let start = try #require(CalendarDay(year: 2024, month: 9, day: 1))
        let end = try #require(CalendarDay(year: 2025, month: 8, day: 31))
        let strands = (1...2).map { strand in
            Strand(
                id: "priority-1/strand-\(strand)", key: "strand-\(strand)", label: "Strand \(strand)",
                title: "Strand \(strand)",
                milestones: (1...3).map { number in
                    Milestone(
                        id: "priority-1/strand-\(strand)/2024-25/1/\(number)", key: "milestone-\(strand)\(number)",
                        text: "milestone \(strand) \(number)", from: Self.autumn, to: Self.autumn, row: 1,
                        provenance: [], confidence: 0.5)
                })
        }
        let actions = (1...3).map { action in
            Action(
                id: "action-plan-1/action-\(action)", key: "action-\(action)", title: "action \(action)",
                steps: (1...2).map { Action.Step(key: "step-\(action)\($0)", text: "step \(action) \($0)") },
                cells: [:],
                provenance: [])
        }
        return Plan(
            source: PlanSource(name: "plan.docx", sha256: "", format: .docx), title: "Plan",
            years: [
                AcademicYear(
                    id: "2024-25", label: "2024-25", start: start, end: end,
                    terms: [(1, "Autumn"), (2, "Spring")].map { Term(index: $0, label: $1, name: $1) })
            ],
            priorities: [Priority(id: "priority-1", title: "Reading", heading: "Reading", strands: strands)],
            actionPlans: [ActionPlan(id: "action-plan-1", columns: [], actions: actions)])
    }

    private func confirmed(_ plan: Plan) -> [String] {
        plan.priorities.flatMap(\.strands).flatMap(\.milestones).filter { $0.confidence == 1 }.map(\.text)
    }

    @Test func `a milestone is found where an earlier correction has put it`() throws {
        var corrected = CorrectedPlan(try plan())
        _ = try corrected.apply(.move(.init(key: "milestone-11"), from: Self.spring, to: nil, strand: nil))
        _ = try corrected.apply(.move(.init(key: "milestone-12"), from: nil, to: nil, strand: "strand-2"))
        for key in ["milestone-11", "milestone-12", "milestone-13"] {
            _ = try corrected.apply(.mend(.init(key: key), text: "mended \(key)"))
        }
        let strands = corrected.plan.priorities[0].strands.map { $0.milestones.map(\.text) }
        #expect(strands[0] == ["mended milestone-13", "mended milestone-11"])
        #expect(strands[1].last == "mended milestone-12")
    }

    @Test func `what was joined to another is gone, and those behind it are found`() throws {
        var corrected = CorrectedPlan(try plan())
        _ = try corrected.apply(.join(.init(key: "action-1"), with: .init(key: "action-2"), as: .sentence))
        #expect(throws: Misfit.self) { try corrected.apply(.mend(.init(key: "action-2"), text: "x")) }
        _ = try corrected.apply(.mend(.init(key: "action-3"), text: "mended"))
        _ = try corrected.apply(.mend(.init(key: "step-32"), text: "mended step"))
        let actions = corrected.plan.actionPlans[0].actions
        #expect(actions.map(\.title) == ["action 1 action 2", "mended"])
        #expect(actions[1].steps.map(\.text) == ["step 3 1", "mended step"])
        _ = try corrected.apply(.join(.init(key: "milestone-21"), with: .init(key: "milestone-22"), as: .paragraphs))
        _ = try corrected.apply(.confirm(.init(key: "milestone-23")))
        #expect(confirmed(corrected.plan) == ["milestone 2 1\n\nmilestone 2 2", "milestone 2 3"])
    }

    @Test func `the text of a step is mended in its own place, where other cells and other steps say the same`() throws
    {
        var plan = try plan()
        plan.actionPlans[0].columns = [
            .init(header: "Steps", role: .action), .init(header: "Evidence", role: .evidence),
        ]
        plan.actionPlans[0].actions[0].steps = ["Review", "Tell staff", "Review"].enumerated().map {
            .init(key: "step-\($0)", text: $1)
        }
        plan.actionPlans[0].actions[0].cells = [
            "Evidence": "Review", "Steps": "1. Review\n2. Tell\n\nstaff\n3. Review",
        ]
        var corrected = CorrectedPlan(plan)
        _ = try corrected.apply(.mend(.init(key: "step-2"), text: "Review again"))
        _ = try corrected.apply(.mend(.init(key: "step-1"), text: "Tell all staff"))
        let action = corrected.plan.actionPlans[0].actions[0]
        #expect(action.steps.map(\.text) == ["Review", "Tell all staff", "Review again"])
        #expect(action.cells == ["Evidence": "Review", "Steps": "1. Review\n2. Tell all staff\n3. Review again"])
    }

    @Test func `what was split keeps its key in its first part`() throws {
        var corrected = CorrectedPlan(try plan())
        _ = try corrected.apply(.split(.init(key: "step-11"), texts: ["step", "1 1"]))
        _ = try corrected.apply(.mend(.init(key: "step-12"), text: "behind"))
        #expect(corrected.plan.actionPlans[0].actions[0].steps.map(\.text) == ["step", "1 1", "behind"])
    }

    @Test func `an item whose key is gone is known by what it said, also once it was mended`() throws {
        var corrected = CorrectedPlan(try plan())
        let item = PlanCorrection.Item(key: "milestone-gone", was: "milestone  1 1")
        _ = try corrected.apply(.mend(item, text: "mended"))
        _ = try corrected.apply(.move(item, from: Self.spring, to: nil, strand: nil))
        #expect(corrected.plan.priorities[0].strands[0].milestones.last?.text == "mended")
    }

    @Test func `what does not fit changes nothing`() throws {
        var corrected = CorrectedPlan(try plan())
        #expect(throws: Misfit.self) {
            try corrected.apply(.move(.init(key: "milestone-11"), from: Self.spring, to: nil, strand: "strand-9"))
        }
        #expect(throws: Misfit.self) {
            try corrected.apply(.join(.init(key: "milestone-11"), with: .init(key: "milestone-21"), as: .sentence))
        }
        #expect(corrected.plan == (try plan()))
    }
}
