import ContentHashing
import DocumentModel
package import PlanModel

/// What the report says of a plan.
package struct PlanFacts: Hashable, Sendable, Codable {
    package var title: String
    package var organisation: String?
    /// `2021-09-01`
    package var periodStart: String?
    package var periodEnd: String?
    package var pageCount: Int?
    package var priorityCount: Int
    package var milestoneCount: Int
    package var actionCount: Int
    package var tableCount: Int
    package var wordCount: Int
    package var unplacedWordCount: Int
    /// Of its milestones and actions, the mean; nil where it has none.
    package var confidence: Double?
    /// Warnings and errors.
    package var warnings: [Warning]
    /// How many there are, also where not all are kept.
    package var warningCount: Int

    /// The same for all renderings of what says the same: a copy in another format is no other version.
    package var content: String?

    /// Why the plan is empty: the warning that nothing reads like a plan, or that no table of it was understood.
    package var emptiness: Warning?

    package struct Warning: Hashable, Sendable, Codable {
        package var code: String
        package var message: String
        package var page: Int?
    }

    /// A report that lists more helps nobody; the plan itself has them all.
    private static let mostWarnings = 20

    package init(of plan: Plan) {
        title = plan.title
        organisation = plan.organisation
        periodStart = plan.period?.start.description
        periodEnd = plan.period?.end.description
        pageCount = plan.source.pageCount
        priorityCount = plan.priorities.count
        let milestones = plan.priorities.flatMap(\.strands).flatMap(\.milestones)
        let actions = plan.actionPlans.flatMap(\.actions)
        milestoneCount = milestones.count
        actionCount = actions.count
        tableCount = plan.tables.count
        let keys =
            plan.priorities.compactMap(\.key) + plan.priorities.flatMap(\.strands).compactMap(\.key)
            + milestones.compactMap(\.key) + actions.compactMap(\.key) + actions.flatMap(\.steps).compactMap(\.key)
        content = keys.isEmpty ? nil : ContentHash.sha256(of: Array(keys.joined(separator: " ").utf8))
        wordCount = plan.audit.sourceWords
        unplacedWordCount = plan.audit.unplacedWords
        let confidences = milestones.map(\.confidence) + actions.map(\.confidence)
        confidence =
            confidences.isEmpty
            ? nil : (confidences.reduce(0, +) / Double(confidences.count) * 100).rounded() / 100
        let found = plan.diagnostics.filter { $0.severity >= .warning }
        warningCount = found.count
        let isEmpty = milestones.isEmpty && actions.isEmpty
        emptiness =
            isEmpty
            ? found.first { ["no-plan", "plan-not-understood"].contains($0.code) }.map {
                Warning(code: $0.code, message: $0.message, page: $0.page)
            } : nil
        warnings = found.prefix(PlanFacts.mostWarnings).map {
            Warning(code: $0.code, message: $0.message, page: $0.page)
        }
    }
}
