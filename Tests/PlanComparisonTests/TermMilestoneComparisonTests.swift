import DocumentModel
import PlanComparison
import PlanModel
import Testing

@Suite("Milestones and facts of action plans, in two versions")
struct TermMilestoneComparisonTests {
    private static func action(_ place: Int, _ title: String, _ texts: [String?], status: ProgressStatus? = nil)
        -> Action
    {
        let id = "action-plan-1/action-\(place)"
        let milestones = texts.enumerated().compactMap { index, text -> Action.TermMilestone? in
            let term = TermReference(year: "2024-25", term: index + 1)
            return text.map { .init(id: "\(id)/2024-25/\(index + 1)", text: $0, from: term, to: term, status: status) }
        }
        let terms = ["Autumn", "Spring", "Summer"]
        let cells = zip(terms, texts).compactMap { term, text in text.map { (term, $0) } }
        return Action(
            id: id, number: String(place), title: title, milestones: milestones,
            cells: Dictionary(uniqueKeysWithValues: cells).merging(["Action": title]) { old, _ in old })
    }

    private static func plan(_ actions: [Action], facts: [ActionPlan.Fact] = []) -> Plan {
        func term(_ index: Int) -> TermReference { TermReference(year: "2024-25", term: index) }
        return Plan(
            source: PlanSource(name: "drawn", sha256: String(repeating: "0", count: 64), format: .docx), title: "Drawn",
            actionPlans: [
                ActionPlan(
                    id: "action-plan-1", title: "Actions",
                    columns: [
                        .init(header: "Action", role: .action),
                        .init(header: "Autumn", role: .milestone, from: term(1), to: term(1)),
                        .init(header: "Spring", role: .milestone, from: term(2), to: term(2)),
                        .init(header: "Summer", role: .milestone, from: term(3), to: term(3)),
                        .init(header: "Impact", role: .outcome, inRows: true),
                    ], groups: facts.isEmpty ? nil : [.init(heading: "Maths", facts: facts)], actions: actions)
            ])
    }

    @Test("one that moved to another term, one that was reworded and one that is new are told, and not as cells")
    func terms() {
        let before = Self.plan([
            Self.action(1, "Teach tables", ["Buy the scheme for all classes", nil, "Half of the pupils know them"]),
            Self.action(2, "Open a club", ["Ask the pupils about times", nil, nil]),
        ])
        let after = Self.plan([
            Self.action(1, "Teach tables", [nil, "Buy the scheme for all classes", "Most of the pupils know them"]),
            Self.action(2, "Open a club", ["Ask the pupils about times", "Club meets each week", nil]),
        ])
        #expect(
            PlanComparator.compare(before, after).dump == [
                "moved milestone “Buy the scheme for all classes” t1 → “Buy the scheme for all classes” t2",
                "edited milestone “Half of the pupils know them” t3 → “Most of the pupils know them” t3",
                "added milestone → “Club meets each week” t2",
            ])
    }

    @Test("one that went to another action has moved; a removed action stands for its own, and says how many")
    func actions() {
        let before = Self.plan([
            Self.action(1, "Teach tables", ["Buy the scheme for all classes", nil, "Half of the pupils know them"]),
            Self.action(2, "Open a club", ["Ask the pupils about times", "Find a room for the club", "Club meets"]),
        ])
        let after = Self.plan([
            Self.action(
                1, "Teach tables",
                ["Buy the scheme for all classes", "Find a room for the club", "Half of the pupils know them"])
        ])
        let difference = PlanComparator.compare(before, after)
        #expect(
            Set(difference.dump) == [
                "removed action “Open a club”",
                "moved milestone “Find a room for the club” t2 → “Find a room for the club” t2",
            ])
        #expect(difference.changes.first { $0.item == .action }?.holds == Holdings(milestones: 2))
    }

    @Test("another colour is told by its state")
    func status() {
        let before = Self.plan([Self.action(1, "Teach tables", ["Buy the scheme"], status: .atRisk)])
        let after = Self.plan([Self.action(1, "Teach tables", ["Buy the scheme"], status: .complete)])
        #expect(PlanComparator.compare(before, after).dump == ["edited milestone status “atRisk” t1 → “complete” t1"])
    }

    @Test("facts of groups and full-width rows are told by their labels")
    func facts() {
        var old = Self.action(1, "Teach tables", ["Buy the scheme"])
        var new = old
        old.cells["Impact"] = "Faster recall"
        new.cells["Impact"] = "Faster and surer recall"
        let before = Self.plan(
            [old], facts: [.init(label: "Lead governor", text: "Mrs Khan"), .init(label: "Budget", text: "£1")])
        let after = Self.plan(
            [new], facts: [.init(label: "Lead governor", text: "Mr Ali"), .init(label: "Budget", text: "£1")])
        #expect(
            Set(PlanComparator.compare(before, after).dump) == [
                "edited section Lead governor “Mrs Khan” → “Mr Ali”",
                "edited action Impact “Faster recall” → “Faster and surer recall”",
            ])
    }

    @Test("a step's other day behind the same words is told")
    func due() {
        func plan(_ day: String) -> Plan {
            Draw.plan(actions: [
                Action(
                    id: "action-plan-1/action-1", title: "Teach tables",
                    steps: [.init(text: "Buy the scheme", timescale: "End of term", due: CalendarDay(day))])
            ])
        }
        #expect(
            PlanComparator.compare(plan("2024-12-20"), plan("2025-04-04")).dump
                == ["edited step due “2024-12-20” → “2025-04-04”"])
    }

    @Test("their lives stand in the history, with keys and words that changed")
    func history() throws {
        let first = Self.plan([Self.action(1, "Teach tables", ["Buy the scheme for all classes"])])
        let second = Self.plan([Self.action(1, "Teach tables", [nil, "Buy the scheme for all classes"])])
        let third = Self.plan([Self.action(1, "Teach tables", [nil, "Buy the new scheme for all classes"])])
        let history = PlanHistory(of: [first, second, third])
        let life = try #require(history.milestones.first)
        #expect(history.milestones.count == 1)
        #expect(life.entries.map(\.change) == [nil, .moved, .edited])
        #expect(life.entries[2].edits?.contains(.init(.insert, "new ")) == true)
        #expect(life.entries[0].path == ["Actions", "1 Teach tables"])
    }
}
