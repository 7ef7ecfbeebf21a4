internal import PlanModel

/// An item of one plan with its partner in the other, by id and key: an entry of the crosswalk between two versions. What has
/// no partner has one side only.
public struct ItemPair: Hashable, Sendable, Codable {
    /// What kind of item it is.
    public var item: Change.Item
    /// Its id in the plan before; a step’s is made of its action’s and its place in it. Nil where it was added.
    public var beforeId: String?
    /// Its key in the plan before; nil where the plan has no keys.
    public var beforeKey: String?
    /// Its id in the plan after; nil where it was removed.
    public var afterId: String?
    /// Its key in the plan after; nil where the plan has no keys.
    public var afterKey: String?

    /// Takes each field.
    public init(
        item: Change.Item, beforeId: String? = nil, beforeKey: String? = nil, afterId: String? = nil,
        afterKey: String? = nil
    ) {
        self.item = item
        self.beforeId = beforeId
        self.beforeKey = beforeKey
        self.afterId = afterId
        self.afterKey = afterKey
    }
}

extension ComparedPlans {
    /// Everything that can be compared, with its partner: priorities, objectives, success criteria, strands, milestones,
    /// actions, steps and the milestones of actions, each kind in the order of the report.
    ///
    /// A milestone whose paragraphs have gone different ways stands in several pairs.
    public var pairs: [ItemPair] {
        typealias Name = (id: String, key: String?)
        var seen: Set<ItemPair> = []
        var pairs: [ItemPair] = []
        func add<Place>(_ item: Change.Item, _ found: [Pair<Place>], _ name: (Plan, Place) -> Name) {
            for pair in found {
                let old = pair.before.map { name(before, $0) }
                let new = pair.after.map { name(after, $0) }
                let entry = ItemPair(
                    item: item, beforeId: old?.id, beforeKey: old?.key, afterId: new?.id, afterKey: new?.key)
                if seen.insert(entry).inserted { pairs.append(entry) }
            }
        }
        add(.priority, priorities) { ($0.priorities[$1].id, $0.priorities[$1].key) }
        add(.objective, objectives) { plan, place in
            let text = plan.priorities[place.holder].objectives[place.position]
            return (text.id, text.key)
        }
        add(.successCriterion, successCriteria) { plan, place in
            let text = plan.priorities[place.holder].successCriteria[place.position]
            return (text.id, text.key)
        }
        add(.strand, strands) { plan, place in
            let strand = plan.priorities[place.holder].strands[place.position]
            return (strand.id, strand.key)
        }
        add(.milestone, milestones) { plan, place in
            let milestone = plan.priorities[place.priority].strands[place.strand].milestones[place.milestone]
            return (milestone.id, milestone.key)
        }
        add(.action, actions) { plan, place in
            let action = plan.actionPlans[place.holder].actions[place.position]
            return (action.id, action.key)
        }
        add(.step, steps) { plan, place in
            let action = plan.actionPlans[place.actionPlan].actions[place.action]
            return ("\(action.id)/step-\(place.entry + 1)", action.steps[place.entry].key)
        }
        add(.milestone, termMilestones) { plan, place in
            let action = plan.actionPlans[place.actionPlan].actions[place.action]
            let milestone = (action.milestones ?? [])[place.milestone]
            return (milestone.id, milestone.key)
        }
        // A milestone of which one paragraph has a partner is not told to be without one as well.
        let known = Set(
            pairs.filter { $0.beforeId != nil && $0.afterId != nil }.flatMap {
                [
                    Half(item: $0.item, id: $0.beforeId, isBefore: true),
                    Half(item: $0.item, id: $0.afterId, isBefore: false),
                ]
            })
        return pairs.filter { pair in
            if pair.afterId == nil { return !known.contains(Half(item: pair.item, id: pair.beforeId, isBefore: true)) }
            if pair.beforeId == nil { return !known.contains(Half(item: pair.item, id: pair.afterId, isBefore: false)) }
            return true
        }
    }

    private struct Half: Hashable {
        let item: Change.Item
        let id: String?
        let isBefore: Bool
    }

    /// The difference with the crosswalk of all ids and keys in it.
    public var differenceWithPairs: PlanDifference {
        var difference = difference
        difference.pairs = pairs
        return difference
    }
}
