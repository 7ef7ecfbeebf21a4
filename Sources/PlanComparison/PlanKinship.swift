import DocumentModel
internal import PlanModel

/// Whether two plans are versions of one plan at all.
struct PlanKinship {
    /// Two plans of which less corresponds are hardly versions of each other …
    private static let shareOfRelatedPlans = 0.1
    /// … and of fewer items nothing is told.
    private static let fewestItems = 5
    /// Titles with so many of their words in common are titles of one plan.
    private static let shareOfCommonWords = 0.5

    /// Whether hardly anything of the two plans corresponds, and neither title nor organisation says that they belong
    /// together.
    static func areUnrelated(_ compared: ComparedPlans) -> Bool {
        let (before, after) = (compared.before, compared.after)
        let leaves =
            compared.milestones.map { ($0.before != nil, $0.after != nil) }
            + compared.termMilestones.map { ($0.before != nil, $0.after != nil) }
            + compared.steps.map { ($0.before != nil, $0.after != nil) }
            + compared.actions.map { ($0.before != nil, $0.after != nil) }
            + compared.objectives.map { ($0.before != nil, $0.after != nil) }
        let (olds, news) = (leaves.count { $0.0 }, leaves.count { $0.1 })
        // Two documents without a single item to compare may be anything.
        guard max(olds, news) >= fewestItems else { return false }
        let paired = leaves.count { $0.0 && $0.1 }
        guard Double(paired) < shareOfRelatedPlans * Double(max(olds, news)) else { return false }
        if let old = before.organisation, let new = after.organisation, words(old) == words(new) { return false }
        let (oldTitle, newTitle) = (words(before.title), words(after.title))
        let common = oldTitle.intersection(newTitle)
        return Double(common.count) < shareOfCommonWords * Double(max(1, min(oldTitle.count, newTitle.count)))
    }

    /// The words of a title but for its years.
    private static func words(_ text: String) -> Set<String> {
        Set(
            TextFolding.words(ofSpaced: TextFolding(ComparisonOptions()).spaced(text)).filter {
                !$0.contains(where: \.isNumber)
            })
    }
}
