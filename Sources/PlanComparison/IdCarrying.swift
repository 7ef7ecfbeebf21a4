public import PlanModel

/// Gives the items of a plan the ids and keys that the same items have in an older version.
public enum IdCarrying {
    /// The plan with the ids and keys of the older version wherever the comparison finds the same item in both.
    ///
    /// What is new keeps its own id, unless an older item has it: then it gets a number behind it. So no id ever names
    /// another item than it did before.
    public static func plan(_ plan: Plan, like older: Plan, options: ComparisonOptions = .init()) -> Plan {
        var names = Names(PlanComparator.comparedPlans(older, plan, options: options).pairs, of: older)
        var plan = plan
        for index in plan.priorities.indices { names.carry(to: &plan.priorities[index]) }
        for index in plan.actionPlans.indices {
            for action in plan.actionPlans[index].actions.indices {
                names.carry(to: &plan.actionPlans[index].actions[action])
            }
        }
        return plan
    }

    private struct Item: Hashable {
        let item: Change.Item
        let id: String
    }

    private struct Name {
        let id: String
        let key: String?
    }

    private struct Names {
        private var older: [Item: Name] = [:]
        private var takenIds: Set<String> = []
        private var takenKeys: Set<String> = []

        init(_ pairs: [ItemPair], of plan: Plan) {
            var used: Set<Item> = []
            func isSame(_ pair: ItemPair) -> Bool { pair.beforeKey != nil && pair.beforeKey == pair.afterKey }
            // Where a milestone was split or joined, the part with the same key is the same, else the first.
            for pair in pairs.filter(isSame) + pairs.filter({ !isSame($0) }) {
                guard let old = pair.beforeId, let new = pair.afterId, older[Item(item: pair.item, id: new)] == nil,
                    used.insert(Item(item: pair.item, id: old)).inserted
                else { continue }
                older[Item(item: pair.item, id: new)] = Name(id: old, key: pair.beforeKey)
            }
            // All that ever had a name keeps it, also what has gone.
            takenIds = Set(pairs.compactMap(\.beforeId))
            takenKeys = Set(pairs.compactMap(\.beforeKey))
        }

        mutating func carry(to priority: inout Priority) {
            (priority.id, priority.key) = name(.priority, priority.id, priority.key)
            priority.objectives = carried(.objective, priority.objectives)
            priority.successCriteria = carried(.successCriterion, priority.successCriteria)
            for index in priority.strands.indices { carry(to: &priority.strands[index]) }
        }

        private mutating func carried(_ item: Change.Item, _ texts: [NumberedText]) -> [NumberedText] {
            var texts = texts
            for index in texts.indices {
                let (id, key) = name(item, texts[index].id, texts[index].key)
                texts[index].id = id
                texts[index].key = key
            }
            return texts
        }

        private mutating func carry(to strand: inout Strand) {
            (strand.id, strand.key) = name(.strand, strand.id, strand.key)
            for index in strand.milestones.indices {
                let (id, key) = name(.milestone, strand.milestones[index].id, strand.milestones[index].key)
                strand.milestones[index].id = id
                strand.milestones[index].key = key
            }
        }

        mutating func carry(to action: inout Action) {
            // Steps have no ids of their own; that of the action as it was read names them in the pairs.
            for index in action.steps.indices {
                action.steps[index].key = name(.step, "\(action.id)/step-\(index + 1)", action.steps[index].key).key
            }
            (action.id, action.key) = name(.action, action.id, action.key)
            guard var milestones = action.milestones else { return }
            for index in milestones.indices {
                let (id, key) = name(.milestone, milestones[index].id, milestones[index].key)
                milestones[index].id = id
                milestones[index].key = key
            }
            action.milestones = milestones
        }

        private mutating func name(_ item: Change.Item, _ id: String, _ key: String?) -> (id: String, key: String?) {
            if let old = older[Item(item: item, id: id)] { return (old.id, old.key ?? key) }
            return (Self.free(id, &takenIds), key.map { Self.free($0, &takenKeys) })
        }

        private static func free(_ name: String, _ taken: inout Set<String>) -> String {
            var free = name
            var number = 2
            while !taken.insert(free).inserted {
                free = "\(name)-\(number)"
                number += 1
            }
            return free
        }
    }
}
