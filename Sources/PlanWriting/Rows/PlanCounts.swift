public import PlanModel

/// How much a plan holds.
public struct PlanCounts: Hashable, Sendable {
    /// Of term grids and of actions.
    public let milestones: Int
    /// Of all action plans.
    public let actions: Int
    /// Of all actions.
    public let steps: Int

    /// Counts a plan.
    public init(of plan: Plan) {
        let all = plan.actionPlans.flatMap(\.actions)
        milestones =
            plan.priorities.reduce(0) { $0 + $1.strands.reduce(0) { $0 + $1.milestones.count } }
            + all.reduce(0) { $0 + ($1.milestones?.count ?? 0) }
        actions = all.count
        steps = all.reduce(0) { $0 + $1.steps.count }
    }

    /// `12 milestones`, `6 actions`, `27 steps`; what there is none of is left out.
    public var phrases: [String] {
        [(milestones, "milestone"), (actions, "action"), (steps, "step")].filter { $0.0 > 0 }.map { count, name in
            "\(count) \(name)\(count == 1 ? "" : "s")"
        }
    }
}
