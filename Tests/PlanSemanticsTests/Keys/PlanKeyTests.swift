import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Keys name items by their words and what they stand under")
struct PlanKeyTests {
    // MARK: Plans to draw

    private static let words = [
        "review", "policy", "reading", "staff", "train", "visit", "schools", "data", "report", "governors", "maths",
        "phonics", "attendance", "budget", "parents", "plan", "lead", "coach", "audit", "library",
    ]

    private static func text(_ generator: inout SeededGenerator) -> String {
        (0..<generator.number(3...7)).map { _ in generator.pick(words) }.joined(separator: " ")
            + " \(generator.number(100...999_999))"
    }

    private static func term(_ generator: inout SeededGenerator) -> TermReference {
        TermReference(year: generator.pick(["2024-25", "2025-26"]), term: generator.number(1...3))
    }

    private static func strand(_ generator: inout SeededGenerator) -> Strand {
        let title = text(&generator)
        return Strand(
            id: "", label: title, title: title,
            milestones: (0..<generator.number(1...5)).map { index in
                let from = term(&generator)
                return Milestone(id: "", text: text(&generator), from: from, to: from, row: index + 1)
            })
    }

    private static func priority(_ generator: inout SeededGenerator) -> Priority {
        let title = text(&generator)
        return Priority(
            id: "", title: title, heading: "Priority: \(title)",
            objectives: (0..<2).map { _ in .init(id: "", text: text(&generator)) },
            successCriteria: (0..<2).map { _ in .init(id: "", text: text(&generator)) },
            strands: (0..<generator.number(1...4)).map { _ in strand(&generator) })
    }

    private static func action(_ generator: inout SeededGenerator, group: String) -> Action {
        let from = term(&generator)
        return Action(
            id: "", title: text(&generator), group: group,
            steps: (0..<generator.number(0...4)).map { _ in .init(text: text(&generator)) },
            milestones: generator.chance(0.5)
                ? [.init(id: "", text: text(&generator), from: from, to: from)] : nil)
    }

    private static func plan(_ generator: inout SeededGenerator) -> Plan {
        var plan = Plan(
            source: PlanSource(name: "plan.pdf", sha256: String(repeating: "0", count: 64), format: .pdf), title: "Plan"
        )
        plan.priorities = (0..<3).map { _ in priority(&generator) }
        plan.actionPlans = [
            ActionPlan(
                id: "", title: "Actions",
                actions: ["1. Maths", "2. Reading"].flatMap { group in
                    (0..<3).map { _ in action(&generator, group: group) }
                })
        ]
        return plan
    }

    /// Every item by what cannot change about it, with its key.
    private static func keys(_ plan: Plan) -> [String: String?] {
        var keys: [String: String?] = [:]
        for priority in plan.priorities {
            keys["priority " + priority.title] = priority.key
            for item in priority.objectives + priority.successCriteria { keys["item " + item.text] = item.key }
            for strand in priority.strands {
                keys["strand " + strand.title] = strand.key
                for milestone in strand.milestones { keys["milestone " + milestone.text] = milestone.key }
            }
        }
        for action in plan.actionPlans.flatMap(\.actions) {
            keys["action " + action.title] = action.key
            for step in action.steps { keys["step " + step.text] = step.key }
            for milestone in action.milestones ?? [] { keys["milestone " + milestone.text] = milestone.key }
        }
        return keys
    }

    // MARK: Properties

    @Test(arguments: 0..<40)
    func `whatever is added, removed or moved beside an item, its key stays`(_ seed: Int) {
        var generator = SeededGenerator(seed: seed)
        let before = Self.plan(&generator)
        var after = before
        after.priorities.shuffle(using: &generator)
        after.priorities.insert(Self.priority(&generator), at: generator.number(0...after.priorities.count))
        for index in after.priorities.indices {
            after.priorities[index].number = String(index + 1)
            after.priorities[index].strands.shuffle(using: &generator)
            after.priorities[index].strands.insert(Self.strand(&generator), at: 0)
            after.priorities[index].objectives.reverse()
            for strand in after.priorities[index].strands.indices {
                after.priorities[index].strands[strand].milestones.shuffle(using: &generator)
                after.priorities[index].strands[strand].milestones.removeLast()
            }
        }
        after.actionPlans[0].actions.insert(Self.action(&generator, group: "1. Maths"), at: 0)
        after.actionPlans[0].actions.removeLast()
        for index in after.actionPlans[0].actions.indices {
            after.actionPlans[0].actions[index].number = String(index + 7)
            // A group that counts on keeps its words.
            after.actionPlans[0].actions[index].group = after.actionPlans[0].actions[index].group.map { "1" + $0 }
            after.actionPlans[0].actions[index].steps.reverse()
        }
        let (old, new) = (Self.keys(before.withKeys), Self.keys(after.withKeys))
        let common = Set(old.keys).intersection(new.keys)
        #expect(common.count > 20)
        for item in common.sorted() { #expect(old[item] == new[item], "\(item)") }
    }

    @Test(arguments: 0..<10)
    func `keys are unique, also where many items say the same`(_ seed: Int) {
        var generator = SeededGenerator(seed: seed)
        var plan = Self.plan(&generator)
        plan.priorities += plan.priorities
        plan.priorities[0].strands += plan.priorities[0].strands
        plan.actionPlans += plan.actionPlans
        let keyed = plan.withKeys
        var all: [String?] = []
        for priority in keyed.priorities {
            all.append(priority.key)
            all += priority.objectives.map(\.key) + priority.successCriteria.map(\.key)
            for strand in priority.strands { all += [strand.key] + strand.milestones.map(\.key) }
        }
        for action in keyed.actionPlans.flatMap(\.actions) {
            all += [action.key] + action.steps.map(\.key) + (action.milestones ?? []).map(\.key)
        }
        #expect(all.allSatisfy { $0 != nil })
        #expect(Set(all).count == all.count)
    }

    @Test func `rewording an item, moving it to another term or renaming what it stands under gives it another key`() {
        let term = TermReference(year: "2024-25", term: 1)
        let later = TermReference(year: "2024-25", term: 2)
        func key(_ title: String, _ text: String, _ term: TermReference) -> String? {
            var plan = Plan(
                source: PlanSource(name: "p", sha256: String(repeating: "0", count: 64), format: .pdf), title: "P")
            plan.priorities = [
                Priority(
                    id: "", title: "A", heading: "A",
                    strands: [
                        Strand(
                            id: "", label: title, title: title,
                            milestones: [Milestone(id: "", text: text, from: term, to: term, row: 1)])
                    ])
            ]
            return plan.withKeys.priorities.first?.strands.first?.milestones.first?.key
        }
        let first = key("Maths", "Visit schools", term)
        #expect(first == key("Maths", "visit  schools.", term))
        let others = [
            key("Maths", "Visit two schools", term), key("Maths", "Visit schools", later),
            key("Reading", "Visit schools", term),
        ]
        #expect(Set(others + [first]).count == 4)
    }

    @Test func `the digest is the one that the documentation tells how to compute`() {
        // printf 'priority\n\nteachingandlearning' | sha256sum
        #expect(ContentKey("priority", in: nil, words: ["Teaching and Learning"]).digits == "cc9c6723e61c4b8a")
        #expect(ContentKey.withoutNumber("Objective 1: Maths") == "Maths")
        #expect(ContentKey.withoutNumber("2. Maths for all") == "Maths for all")
        #expect(ContentKey.withoutNumber("Objective 2") == "Objective 2")
        #expect(ContentKey.withoutNumber("Maths in Year 4") == "Maths in Year 4")
        #expect(ContentKey.folded("ﬁnd the on-going\u{a0}Work!") == "findtheongoingwork")
        #expect(ContentKey.folded(" → ✓") == "→ ✓")
    }
}
