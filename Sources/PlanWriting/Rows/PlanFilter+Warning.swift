public import DocumentModel
public import PlanModel

extension PlanFilter {
    /// Names that are listed; a plan with more has them in its own pages.
    private static let mostNamesListed = 12

    /// Whether it was said of a plan that the filter leaves nothing of it.
    public func foundNothing(_ diagnostics: [Diagnostic]) -> Bool {
        !isEmpty && diagnostics.contains { $0.code == "nothing-asked-for" }
    }

    /// The warning that nothing is left, with what could be asked for; nil where something is.
    ///
    /// - Parameters:
    ///   - part: what the filter left.
    ///   - plan: what it was given.
    public func warning(about part: Plan, of plan: Plan) -> Diagnostic? {
        let isEmpty = part.priorities.isEmpty && part.actionPlans.isEmpty
        guard isEmpty, !(plan.priorities.isEmpty && plan.actionPlans.isEmpty) else { return nil }
        let actions = plan.actionPlans.flatMap(\.actions)
        let known: [(asked: String?, kind: String, names: [String])] = [
            (
                priority, "priorities",
                plan.priorities.map(\.heading) + actions.compactMap(\.group) + plan.actionPlans.compactMap(\.title)
            ),
            (year, "years", plan.years.map(\.id)),
            (term, "terms", plan.years.flatMap { $0.terms.map(\.name) }),
            (
                lead, "leads",
                plan.priorities.flatMap { $0.strands.flatMap { $0.milestones.compactMap(\.lead) } }
                    + actions.flatMap { ($0.leads ?? []) + $0.steps.compactMap(\.lead) }
            ),
        ]
        let parts = known.filter { $0.asked != nil }.map { _, kind, names in
            var seen: Set<String> = []
            let all = names.filter { seen.insert($0).inserted }
            guard !all.isEmpty else { return "it names no \(kind)" }
            let more = all.count > Self.mostNamesListed ? " and \(all.count - Self.mostNamesListed) more" : ""
            return "its \(kind) are " + all.prefix(Self.mostNamesListed).joined(separator: "; ") + more
        }
        return Diagnostic(
            .warning, code: "nothing-asked-for",
            message: "Nothing in the plan fits what was asked for: \(parts.joined(separator: ". "))")
    }
}
