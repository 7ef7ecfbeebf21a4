internal import PlanModel

/// The heading rows over some of an action plan's actions: which of them both plans have.
struct ActionGroups {
    /// For each heading before its name after, by keys; itself where both plans have it.
    private var afterOfBefore: [String: String] = [:]
    private let before: [(key: String, heading: String, action: Int)]
    private let after: [(key: String, heading: String, action: Int)]
    private let folding: TextFolding

    init(_ comparison: Comparison) {
        folding = TextFolding(comparison.options)
        before = Self.headings(of: comparison.before, comparison, folding)
        after = Self.headings(of: comparison.after, comparison, folding)
        let keysAfter = Set(after.map(\.key))
        let keysBefore = Set(before.map(\.key))
        for heading in before where keysAfter.contains(heading.key) { afterOfBefore[heading.key] = heading.key }
        // A heading that is gone and one that is new are one where most of its actions went from the one to the other.
        var votes: [String: [String: Int]] = [:]
        for (old, new) in comparison.actions.pairs {
            guard let oldGroup = comparison.action(old, comparison.before).group,
                let newGroup = comparison.action(new, comparison.after).group
            else { continue }
            let (oldKey, newKey) = (folding.key(oldGroup), folding.key(newGroup))
            if !keysAfter.contains(oldKey), !keysBefore.contains(newKey) {
                votes[oldKey, default: [:]][newKey, default: 0] += 1
            }
        }
        var taken: Set<String> = []
        let ballots = votes.flatMap { old, news in news.map { (old: old, new: $0.key, count: $0.value) } }
        for ballot in ballots.sorted(by: { ($1.count, $0.old, $0.new) < ($0.count, $1.old, $1.new) })
        where afterOfBefore[ballot.old] == nil && taken.insert(ballot.new).inserted {
            afterOfBefore[ballot.old] = ballot.new
        }
    }

    /// The headings in order, each with its first action.
    private static func headings(
        of outline: PlanOutline, _ comparison: Comparison, _ folding: TextFolding
    ) -> [(key: String, heading: String, action: Int)] {
        var known: Set<String> = []
        return outline.actions.indices.compactMap { index in
            guard let heading = comparison.action(index, outline).group else { return nil }
            let key = folding.key(heading)
            return known.insert(key).inserted ? (key, heading, index) : nil
        }
    }

    /// Whether an action stands under another heading that both plans have.
    func hasMoved(from old: String?, to new: String?) -> Bool {
        guard let old, let new else { return false }
        let (oldKey, newKey) = (folding.key(old), folding.key(new))
        let isNewKnown = afterOfBefore.values.contains(newKey)
        guard let expected = afterOfBefore[oldKey] else { return isNewKnown }
        return expected != newKey && isNewKnown
    }

    /// Headings that were reworded, added or removed: told as headings of the narrative are.
    func tellHeadings(_ comparison: inout Comparison) {
        for heading in before {
            let order = comparison.order(ofAction: heading.action, isBefore: true, -1)
            let side = Change.Side(text: heading.heading, path: path(heading.action, comparison.before))
            guard let newKey = afterOfBefore[heading.key] else {
                comparison.tell(Change(kind: .removed, item: .section, before: side), at: order)
                continue
            }
            guard newKey != heading.key, let new = after.first(where: { $0.key == newKey }) else { continue }
            comparison.tell(
                Change(
                    kind: .edited, item: .section, before: side,
                    after: .init(text: new.heading, path: path(new.action, comparison.after)),
                    edits: WordEdits.between(heading.heading, new.heading)), at: order)
        }
        let known = Set(afterOfBefore.values)
        for heading in after where !known.contains(heading.key) {
            comparison.tell(
                Change(
                    kind: .added, item: .section,
                    after: .init(text: heading.heading, path: path(heading.action, comparison.after))),
                at: comparison.order(ofAction: heading.action, isBefore: false, -1))
        }
    }

    private func path(_ action: Int, _ outline: PlanOutline) -> [String] {
        [outline.plan.actionPlans[outline.actionPlaces[action].actionPlan].title].compactMap { $0 }
    }
}
