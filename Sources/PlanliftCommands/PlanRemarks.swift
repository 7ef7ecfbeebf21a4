import DocumentModel
import PlanModel

/// What is said of a plan beside its output.
struct PlanRemarks: Codable {
    var name: String
    var diagnostics: [Diagnostic]
    var hasUnplacedText: Bool

    init(_ plan: Plan) {
        name = plan.source.name
        diagnostics = plan.diagnostics
        hasUnplacedText = !plan.unplaced.isEmpty
    }
}
