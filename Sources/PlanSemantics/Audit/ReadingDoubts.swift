import DocumentModel
package import PlanModel

/// What a finished plan itself tells of how far it is to be trusted: where it was read with doubt, and whether there is a
/// plan in the document at all.
enum ReadingDoubts {
    static func diagnostics(of plan: Plan) -> [Diagnostic] {
        unsureItems(of: plan) + noPlan(plan)
    }

    /// One warning a page, and one for all that has no page.
    fileprivate static func unsureItems(of plan: Plan) -> [Diagnostic] {
        struct Item {
            let page: Int?
            let confidence: Double
        }
        func item(_ provenance: [Provenance], _ confidence: Double) -> Item {
            Item(page: provenance.lazy.compactMap(\.pageNumber).first, confidence: confidence)
        }
        let milestones = plan.priorities.flatMap { $0.strands.flatMap(\.milestones) }
        let actions = plan.actionPlans.flatMap(\.actions)
        let items =
            milestones.map { item($0.provenance, $0.confidence) } + actions.map { item($0.provenance, $0.confidence) }
            + actions.flatMap { $0.milestones ?? [] }.map { item($0.provenance, $0.confidence) }
        let pages = Dictionary(grouping: items) { $0.page ?? 0 }
        return pages.keys.sorted().compactMap { page in
            let all = pages[page] ?? []
            let unsure = all.filter { Doubt.applies(to: $0.confidence) }
            guard let least = unsure.map(\.confidence).min() else { return nil }
            let percent = Int(saturating: (least * 100).rounded())
            return Diagnostic(
                .warning, code: "low-confidence",
                message: "\(unsure.count) of \(all.count) milestones and actions were read with doubt (confidence from "
                    + "\(percent) %): compare them with the document", page: page == 0 ? nil : page)
        }
    }

    private static func noPlan(_ plan: Plan) -> [Diagnostic] {
        let isEmpty = plan.priorities.isEmpty && plan.actionPlans.allSatisfy(\.actions.isEmpty)
        guard isEmpty, !plan.diagnostics.contains(where: { $0.code == "plan-not-understood" }) else { return [] }
        return [
            Diagnostic(
                .warning, code: "no-plan",
                message: "no priority, milestone or action was found: this does not read like a plan")
        ]
    }
}

extension Plan {
    /// The same plan, after something of it was put right: what is still in doubt is told, and what no longer is is not.
    package var tellingDoubtsAnew: Plan {
        var plan = self
        plan.diagnostics.removeAll { $0.code == "low-confidence" }
        plan.diagnostics += ReadingDoubts.unsureItems(of: plan)
        return plan
    }
}
