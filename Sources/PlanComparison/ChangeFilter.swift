internal import PlanModel

/// Which changes to tell. What is nil lets everything through.
public struct ChangeFilter: Hashable, Sendable {
    /// Only changes of these kinds.
    public var kinds: Set<Change.Kind>?
    /// A priority's number or id, or some words of its heading; for action plans some words of a heading over actions.
    public var priority: String?

    /// Takes each field.
    public init(kinds: Set<Change.Kind>? = nil, priority: String? = nil) {
        self.kinds = kinds
        self.priority = priority
    }

    fileprivate func lets(_ change: Change, headings: Set<String>) -> Bool {
        if let kinds, !kinds.contains(change.kind) { return false }
        guard let priority else { return true }
        return [change.before, change.after].contains { side in
            guard let side else { return false }
            if change.item == .priority { return headings.contains(side.text) }
            guard let outermost = side.path.first else { return false }
            return headings.contains(outermost)
                || [.action, .step, .outcome].contains(change.item)
                    && side.path.dropLast().contains { $0.lowercased().contains(priority.lowercased()) }
                || change.item == .action && outermost.lowercased().contains(priority.lowercased())
        }
    }
}

extension ComparedPlans {
    /// The same comparison with nothing told but what the filter lets through; the number of unchanged items stays.
    public func filtered(by filter: ChangeFilter) -> ComparedPlans {
        let headings = Set(headings(before, filter) + headings(after, filter))
        let kept = difference.changes.indices.filter { filter.lets(difference.changes[$0], headings: headings) }
        var placeOfKept: [Int: Int] = [:]
        for (place, index) in kept.enumerated() { placeOfKept[index] = place }
        var result = self
        result.difference.changes = kept.map { difference.changes[$0] }
        result.difference.consequences = difference.consequences.map { consequences in
            consequences.filter { filter.lets($0, headings: headings) }
        }
        if result.difference.consequences?.isEmpty == true { result.difference.consequences = nil }
        result.difference.summary = .init(of: result.difference.changes, unchanged: difference.summary.unchanged)
        func remapped<Place>(_ pairs: [Pair<Place>]) -> [Pair<Place>] {
            pairs.map { .init(before: $0.before, after: $0.after, change: $0.change.flatMap { placeOfKept[$0] }) }
        }
        result.priorities = remapped(priorities)
        result.strands = remapped(strands)
        result.milestones = remapped(milestones)
        result.actions = remapped(actions)
        result.steps = remapped(steps)
        result.outcomes = remapped(outcomes)
        result.termMilestones = remapped(termMilestones)
        return result
    }

    private func headings(_ plan: Plan, _ filter: ChangeFilter) -> [String] {
        guard let wanted = filter.priority else { return [] }
        return plan.priorities.filter {
            $0.number == wanted || $0.id == wanted || $0.heading.lowercased().contains(wanted.lowercased())
        }.map(\.heading)
    }
}
