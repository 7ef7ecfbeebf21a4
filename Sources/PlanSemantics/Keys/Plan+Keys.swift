public import PlanModel

extension Plan {
    /// The same plan with a `key` for everything that can be compared over versions.
    ///
    /// A key is made of the item's own words and of what it stands under, for milestones of their terms too; never of
    /// numbers, rows or places. It stays as long as these stay, whatever is added, removed or moved beside the item.
    /// Documentation/keys.md tells how to compute it.
    public var withKeys: Plan {
        var plan = self
        var giver = KeyGiver()
        for index in plan.priorities.indices { plan.priorities[index].giveKeys(&giver) }
        for index in plan.actionPlans.indices { plan.actionPlans[index].giveKeys(&giver) }
        return plan
    }
}

extension Priority {
    fileprivate mutating func giveKeys(_ giver: inout KeyGiver) {
        let own = ContentKey("priority", in: nil, words: [title.isEmpty ? heading : title])
        key = giver.key(own)
        for index in objectives.indices {
            objectives[index].key = giver.key(ContentKey("objective", in: own, words: [objectives[index].text]))
        }
        for index in successCriteria.indices {
            successCriteria[index].key = giver.key(
                ContentKey("criterion", in: own, words: [successCriteria[index].text]))
        }
        for index in strands.indices { strands[index].giveKeys(in: own, &giver) }
    }
}

extension Strand {
    fileprivate mutating func giveKeys(in priority: ContentKey, _ giver: inout KeyGiver) {
        let own = ContentKey("strand", in: priority, words: [title.isEmpty ? label : title])
        key = giver.key(own)
        for index in milestones.indices {
            let milestone = milestones[index]
            milestones[index].key = giver.key(
                ContentKey(
                    "milestone", in: own, words: [milestone.text], marks: [milestone.from.mark, milestone.to.mark]))
        }
    }
}

extension ActionPlan {
    fileprivate mutating func giveKeys(_ giver: inout KeyGiver) {
        for index in actions.indices {
            let heading = ContentKey(
                "group", in: nil,
                words: [
                    title.map(ContentKey.withoutNumber) ?? "", actions[index].group.map(ContentKey.withoutNumber) ?? "",
                ],
                marks: [year ?? ""])
            actions[index].giveKeys(in: heading, &giver)
        }
    }
}

extension Action {
    fileprivate mutating func giveKeys(in group: ContentKey, _ giver: inout KeyGiver) {
        // An action without a title is told by its first step.
        let words = title.isEmpty ? steps.first?.text ?? number ?? "" : title
        let own = ContentKey("action", in: group, words: [words])
        key = giver.key(own)
        for index in steps.indices {
            steps[index].key = giver.key(ContentKey("step", in: own, words: [steps[index].text]))
        }
        guard var milestones else { return }
        for index in milestones.indices {
            let milestone = milestones[index]
            milestones[index].key = giver.key(
                ContentKey(
                    "milestone", in: own, words: [milestone.text], marks: [milestone.from.mark, milestone.to.mark]))
        }
        self.milestones = milestones
    }
}

extension TermReference {
    /// `2021-22/1`.
    fileprivate var mark: String { "\(year)/\(term)" }
}
