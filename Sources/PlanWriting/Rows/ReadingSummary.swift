internal import DocumentModel
public import PlanModel

/// One line on what was read, and what of it wants a look: `6 actions, 27 steps; 742 words in the plan, 29 furniture, 0
/// unplaced; 1 table unsure (page 1)`.
public enum ReadingSummary {
    /// The line, without an end.
    public static func text(of plan: Plan) -> String {
        let counts = PlanCounts(of: plan).phrases
        let audit = plan.audit
        var parts = [
            counts.isEmpty ? "no milestones and no actions" : counts.joined(separator: ", "),
            "\(audit.planWords) words in the plan, \(audit.furnitureWords) furniture, \(audit.unplacedWords) unplaced",
        ]
        if let doubt = doubt(plan) { parts.append(doubt) }
        return parts.joined(separator: "; ")
    }

    private static func doubt(_ plan: Plan) -> String? {
        let milestones = plan.priorities.flatMap { $0.strands.flatMap(\.milestones) }
        let actions = plan.actionPlans.flatMap(\.actions)
        let items =
            milestones.map { ($0.confidence, $0.provenance) } + actions.map { ($0.confidence, $0.provenance) }
            + actions.flatMap { $0.milestones ?? [] }.map { ($0.confidence, $0.provenance) }
        let unsure = items.filter { Doubt.applies(to: $0.0) }
        guard !unsure.isEmpty else { return nil }
        let places = Set(unsure.flatMap { $0.1 })
        let tables = plan.tables.filter { table in
            table.kind != .other && table.cells.contains { $0.provenance.contains(where: places.contains) }
        }
        let pages = Set(unsure.compactMap { $0.1.lazy.compactMap(\.pageNumber).first }).sorted()
        let what =
            tables.isEmpty
            ? "\(unsure.count) \(unsure.count == 1 ? "item" : "items") unsure"
            : "\(tables.count) \(tables.count == 1 ? "table" : "tables") unsure"
        guard !pages.isEmpty else { return what }
        return what + " (page\(pages.count == 1 ? "" : "s") \(pages.map { String($0) }.joined(separator: ", ")))"
    }
}
