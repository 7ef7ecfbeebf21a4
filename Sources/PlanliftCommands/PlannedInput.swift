import DocumentModel
import PlanCorrection
import PlanModel
import Planlift

/// An input and what was read from it.
struct PlannedInput {
    let input: OpenedInput
    var plan: Plan
    /// What the plan was made of; nil where the input is a plan that was extracted before.
    let document: Document?

    /// The plan as if nobody had corrected it.
    private var read: Plan? {
        document.map {
            PlanCorrector.plan(from: $0, source: plan.source, options: input.options.plan, offered: nil)
        }
    }

    /// The corrections that are in the plan; nil where there are none.
    private var file: PlanCorrections? {
        guard let offered = input.options.corrections, !offered.file.corrections.isEmpty,
            offered.isAskedFor || offered.file.source.sha256 == plan.source.sha256
        else { return nil }
        return offered.file
    }

    /// How many corrections of an older version are in the plan.
    func remark(onMade older: CorrectedVersion) -> String {
        let made = plan.diagnostics.count { $0.code == "correction-made" && $0.message.contains(" in \(older.name): ") }
        let all = older.file.corrections.count
        return "\(made) of \(all) \(all == 1 ? "correction" : "corrections") of \(older.name) "
            + (made == 1 ? "was made" : "were made")
    }

    /// That corrections of an older version could be made here too, where nobody has corrected this one; nil where none could.
    func remark(onCorrectionsOf older: PlannedInput) -> String? {
        guard input.options.corrections == nil, let file = older.file, let olderPlan = older.read, let document,
            plan.source.sha256 != older.plan.source.sha256
        else { return nil }
        let offer = CorrectionOffer(
            CorrectedVersion(plan: olderPlan, file: file), to: plan, of: document, options: input.options.plan)
        guard !offer.corrections.isEmpty else { return nil }
        let (count, all) = (offer.corrections.count, file.corrections.count)
        return "\(older.input.shownName) was corrected, this was not: \(count) of its \(all) "
            + "\(all == 1 ? "correction" : "corrections") can be made here too: planlift review \(input.input) "
            + "--corrections-of \(older.input.input) -o review.html shows and saves them"
    }
}
