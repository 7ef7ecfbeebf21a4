import DocumentModel
import PlanModel

/// Where the items of a plan stand, by their keys, while corrections move them about.
///
/// It is made once; what a correction moves is noted anew, and no more.
struct ItemIndex {
    /// A kind of item, and what it says.
    private struct Words: Hashable {
        let kind: Substring
        let text: String

        init(_ kind: Substring, _ text: String) {
            self.kind = kind
            self.text = text.withSingleSpaces
        }
    }

    /// May name a place that its item has left: it is compared with the plan.
    private var places: [String: ItemPlace]
    /// By what the items say in the plan as it was read.
    private let keys: [Words: [String]]

    init(_ plan: Plan) {
        let items = plan.keyedItems
        places = Dictionary(
            items.compactMap { item in item.key.map { ($0, item.place) } }, uniquingKeysWith: { first, _ in first })
        keys = Dictionary(
            grouping: items.compactMap { item in item.key.map { (Words(Self.kind(of: $0), item.text), $0) } }, by: \.0
        ).mapValues { $0.map(\.1) }
    }

    private static func kind(of key: String) -> Substring { key.prefix { $0 != "-" } }

    /// The item with a key; where there is none, the one that says the same, if it is the only one.
    func place(of item: PlanCorrection.Item, in plan: Plan) -> ItemPlace? {
        if let place = place(ofKey: item.key, in: plan) { return place }
        guard let was = item.was, let alike = keys[Words(Self.kind(of: item.key), was)], alike.count == 1 else {
            return nil
        }
        return place(ofKey: alike[0], in: plan)
    }

    private func place(ofKey key: String, in plan: Plan) -> ItemPlace? {
        guard let place = places[key], plan.key(at: place) == key else { return nil }
        return place
    }

    // MARK: What was moved

    mutating func noteStrand(_ s: Int, ofPriority p: Int, in plan: Plan) {
        for (index, item) in plan.priorities[p].strands[s].milestones.enumerated() {
            note(item.key, .milestone(priority: p, strand: s, index))
        }
    }

    mutating func noteAction(_ a: Int, ofPlan p: Int, in plan: Plan) {
        let action = plan.actionPlans[p].actions[a]
        note(action.key, .action(plan: p, a))
        for (index, step) in action.steps.enumerated() { note(step.key, .step(plan: p, action: a, index)) }
        for (index, item) in (action.milestones ?? []).enumerated() {
            note(item.key, .termMilestone(plan: p, action: a, index))
        }
    }

    mutating func noteActions(ofPlan p: Int, in plan: Plan) {
        for a in plan.actionPlans[p].actions.indices { noteAction(a, ofPlan: p, in: plan) }
    }

    private mutating func note(_ key: String?, _ place: ItemPlace) {
        if let key { places[key] = place }
    }
}

extension Plan {
    /// The key of what stands at a place; nil where nothing stands there any more.
    func key(at place: ItemPlace) -> String? {
        switch place {
        case .priority(let p): priorities[p].key
        case .objective(let p, let i): priorities[p].objectives[i].key
        case .criterion(let p, let i): priorities[p].successCriteria[i].key
        case .strand(let p, let s): priorities[p].strands[s].key
        case .milestone(let p, let s, let m): priorities[p].strands[s].milestones.item(at: m)?.key
        case .action(let p, let a): actionPlans[p].actions.item(at: a)?.key
        case .step(let p, let a, let i): actionPlans[p].actions.item(at: a)?.steps.item(at: i)?.key
        case .termMilestone(let p, let a, let m):
            actionPlans[p].actions.item(at: a)?.milestones?.item(at: m)?.key
        }
    }
}

extension Array {
    fileprivate func item(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
