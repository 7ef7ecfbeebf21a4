import DocumentModel
import PlanModel
import PlanWriting

/// A milestone, an action or a step, with its places in the document: what can be pointed at.
struct ReviewItem {
    enum Kind: String {
        case milestone, action, step, termMilestone
    }

    let kind: Kind
    let id: String
    let key: String?
    let text: String
    let places: [Provenance]
    let confidence: Double

    /// Whether it stands in an action, over which it is drawn.
    var isPartOfAction: Bool { kind == .step || kind == .termMilestone }

    /// The element that shows it in the plan.
    var anchor: String { HTMLText.anchor(id) }

    /// The element that shows one of its places in the document.
    func place(_ index: Int) -> String { "at-\(anchor)-\(index + 1)" }

    /// All milestones and actions of a plan, in its order.
    static func all(in plan: Plan) -> [ReviewItem] {
        let milestones = plan.priorities.flatMap(\.strands).flatMap(\.milestones).map { milestone in
            ReviewItem(
                kind: .milestone, id: milestone.id, key: milestone.key, text: milestone.text,
                places: milestone.provenance, confidence: milestone.confidence)
        }
        return milestones + plan.actionPlans.flatMap(\.actions).map(ReviewItem.init)
    }

    private init(
        kind: Kind, id: String, key: String?, text: String, places: [Provenance], confidence: Double
    ) {
        self.kind = kind
        self.id = id
        self.key = key
        self.text = text
        self.places = places
        self.confidence = confidence
    }

    /// What its columns of terms say stands in the same row.
    init(_ action: Action) {
        let ofTerms = (action.milestones ?? []).map(\.confidence)
        self.init(
            kind: .action, id: action.id, key: action.key,
            text: action.title.isEmpty ? action.steps.first?.text ?? "" : action.title,
            places: action.provenance,
            confidence: ([action.confidence] + ofTerms).min() ?? 1)
    }

    /// A step is never read with doubt of its own.
    init(_ step: Int, of action: Action, places: [Provenance]) {
        self.init(
            kind: .step, id: action.id(ofStep: step), key: action.steps[step].key, text: action.steps[step].text,
            places: places, confidence: 1)
    }

    /// What the actions of a plan are to reach in single terms: the doubt about it is told of its action.
    static func termMilestones(in plan: Plan) -> [ReviewItem] {
        plan.actionPlans.flatMap(\.actions).flatMap { $0.milestones ?? [] }.map { milestone in
            ReviewItem(
                kind: .termMilestone, id: milestone.id, key: milestone.key, text: milestone.text,
                places: milestone.provenance, confidence: 1)
        }
    }
}
