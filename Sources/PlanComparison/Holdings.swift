internal import PlanModel

/// What an added or removed item stands for: how many items of each kind came or went with it. A kind of which there are
/// none is left out.
public struct Holdings: Hashable, Sendable, Codable {
    /// Of a priority.
    public var strands: Int?
    /// Of a priority, strand or action.
    public var milestones: Int?
    /// Of an action.
    public var steps: Int?

    /// Takes each field.
    public init(strands: Int? = nil, milestones: Int? = nil, steps: Int? = nil) {
        self.strands = strands
        self.milestones = milestones
        self.steps = steps
    }

    /// Nil where it holds nothing.
    init?(strands: Int, milestones: Int, steps: Int) {
        guard strands + milestones + steps > 0 else { return nil }
        self.init(
            strands: strands > 0 ? strands : nil, milestones: milestones > 0 ? milestones : nil,
            steps: steps > 0 ? steps : nil)
    }

    /// `2 strands, 12 milestones`.
    public var phrase: String {
        [(strands, "strand"), (milestones, "milestone"), (steps, "step")].compactMap { count, name in
            count.map { "\($0) \(name)\($0 == 1 ? "" : "s")" }
        }.joined(separator: ", ")
    }
}

extension ComparedPlans {
    /// The changes with what each added or removed holder stands for. What moved into or out of it is told by itself.
    func changesWithHoldings() -> [Change] {
        var strandsOfPriority: [Side: Int] = [:]
        var milestonesOfHolder: [Side: Set<String>] = [:]
        var stepsOfAction: [Side: Int] = [:]
        for (plan, isBefore) in [(before, true), (after, false)] {
            func side(_ id: String) -> Side { Side(id: id, isBefore: isBefore) }
            for pair in strands {
                guard let place = isBefore ? pair.before : pair.after, pair.before == nil || pair.after == nil else {
                    continue
                }
                strandsOfPriority[side(plan.priorities[place.holder].id), default: 0] += 1
            }
            for pair in milestones {
                guard let place = isBefore ? pair.before : pair.after, pair.before == nil || pair.after == nil else {
                    continue
                }
                let priority = plan.priorities[place.priority]
                let strand = priority.strands[place.strand]
                let id = strand.milestones[place.milestone].id
                milestonesOfHolder[side(priority.id), default: []].insert(id)
                milestonesOfHolder[side(strand.id), default: []].insert(id)
            }
            for pair in termMilestones {
                guard let place = isBefore ? pair.before : pair.after, pair.before == nil || pair.after == nil else {
                    continue
                }
                let action = plan.actionPlans[place.actionPlan].actions[place.action]
                milestonesOfHolder[side(action.id), default: []].insert("\(place.milestone)")
            }
            for pair in steps {
                guard let place = isBefore ? pair.before : pair.after, pair.before == nil || pair.after == nil else {
                    continue
                }
                stepsOfAction[side(plan.actionPlans[place.actionPlan].actions[place.action].id), default: 0] += 1
            }
        }
        return difference.changes.map { change in
            guard change.kind == .added || change.kind == .removed,
                [.priority, .strand, .action].contains(change.item), let id = change.beforeId ?? change.afterId
            else { return change }
            let side = Side(id: id, isBefore: change.kind == .removed)
            var change = change
            change.holds = Holdings(
                strands: change.item == .priority ? strandsOfPriority[side] ?? 0 : 0,
                milestones: milestonesOfHolder[side]?.count ?? 0,
                steps: change.item == .action ? stepsOfAction[side] ?? 0 : 0)
            return change
        }
    }

    private struct Side: Hashable {
        let id: String
        let isBefore: Bool
    }
}
