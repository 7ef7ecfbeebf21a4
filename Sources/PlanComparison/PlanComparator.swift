public import PlanModel

/// Compares two versions of a plan by meaning: what was added, removed, reworded, moved and renumbered.
///
/// Documentation/diff-algorithm.md tells how; no document's wording is known to it, and no language.
public enum PlanComparator {
    /// The difference of two plans; empty where they say the same, whatever files they came from.
    public static func compare(_ before: Plan, _ after: Plan, options: ComparisonOptions = .init()) -> PlanDifference {
        comparedPlans(before, after, options: options).difference
    }

    /// The difference of two plans with everything that corresponds.
    public static func comparedPlans(
        _ before: Plan, _ after: Plan, options: ComparisonOptions = .init()
    ) -> ComparedPlans {
        comparedPlans(
            cut: ParagraphCutting(before, knowing: [after]).cut(), ParagraphCutting(after, knowing: [before]).cut(),
            options)
    }

    /// The same for plans whose paragraphs are cut already.
    static func comparedPlans(cut before: Plan, _ after: Plan, _ options: ComparisonOptions) -> ComparedPlans {
        let shift = YearShift.between(before, after, options)
        var comparison = Comparison(
            shift == 0 ? before : YearShift.rolled(before, by: shift), after, options, yearShift: shift)
        comparison.comparePriorities()
        comparison.compareStrands()
        comparison.compareObjectives()
        comparison.compareMilestones()
        comparison.compareActions()
        comparison.compareEntries()
        comparison.compareStepFields()
        comparison.compareTermMilestones()
        comparison.compareFacts()
        comparison.compareIndicators()
        comparison.compareNarrative()
        return comparison.result(of: before, yearShift: shift)
    }
}
