internal import DocumentModel
internal import PlanModel

/// What two readings of the same words made of them, and no author changed.
extension Comparison {
    /// Shorter texts may well be taken out in one place and written in another for themselves.
    private static let fewestWordsOfSameText = 3

    private static let leafItems: Set<Change.Item> = [
        .objective, .successCriterion, .milestone, .step, .outcome, .indicator, .section,
    ]

    /// The changes that say that a text went as one kind of item and came word for word as another: a step that is
    /// narrative after, a criterion that is an indicator. A PDF stores no kinds; where a table or a list ends is the
    /// reading's guess, and what stands in both plans has neither come nor gone.
    func readOtherwise() -> Set<Int> {
        guard before.plan.source.format.isLaidOut || after.plan.source.format.isLaidOut else { return [] }
        let folding = TextFolding(options)
        func key(_ side: Change.Side?) -> String? {
            guard let text = side?.text,
                TextFolding.words(ofSpaced: folding.spaced(text)).count >= Self.fewestWordsOfSameText
            else { return nil }
            return folding.key(text)
        }
        var removed: [String: [Int]] = [:]
        for (index, told) in changes.enumerated()
        where told.change.kind == .removed && Self.leafItems.contains(told.change.item) {
            if let key = key(told.change.before) { removed[key, default: []].append(index) }
        }
        var readOtherwise: Set<Int> = []
        for (index, told) in changes.enumerated()
        where told.change.kind == .added && Self.leafItems.contains(told.change.item) {
            guard let key = key(told.change.after),
                let position = removed[key]?.firstIndex(where: { changes[$0].change.item != told.change.item }),
                let partner = removed[key]?.remove(at: position)
            else { continue }
            readOtherwise.formUnion([index, partner])
        }
        return readOtherwise
    }

    /// Whether two labels differ by a note only that one reading took for a part of the label: `1.2 Families` with the
    /// note `(Coffee mornings)` against `1.2 Families (Coffee mornings)`.
    func differByNote(_ label: String, _ notes: [String], _ labelWithNote: String) -> Bool {
        let folding = TextFolding(options)
        let longer = folding.key(labelWithNote)
        return notes.contains { folding.key(label + " " + $0) == longer }
    }
}
