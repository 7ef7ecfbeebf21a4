internal import PlanModel

extension Comparison {
    /// What the plans say of groups of actions beside their headings, label by label.
    mutating func compareFacts() {
        let folding = TextFolding(options)
        let (olds, news) = (facts(of: before, folding), facts(of: after, folding))
        let oldByName = Dictionary(olds.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let newByName = Dictionary(news.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        func side(_ fact: Fact?) -> Change.Side? {
            fact.flatMap { $0.text.isEmpty ? nil : Change.Side(text: $0.text, path: $0.path) }
        }
        for (position, fact) in news.enumerated() {
            let old = oldByName[fact.name]
            guard folding.key(old?.text ?? "") != folding.key(fact.text) else {
                unchangedCount += 1
                continue
            }
            tell(
                Change(
                    kind: .edited, item: .section, field: fact.label, before: side(old), after: side(fact),
                    edits: old.map { WordEdits.between($0.text, fact.text) }),
                at: ReportOrder(.actions, -1, position, 1))
        }
        // A group that has gone is told by its heading.
        let groups = Set(news.map(\.group))
        for (position, fact) in olds.enumerated() where newByName[fact.name] == nil && groups.contains(fact.group) {
            tell(
                Change(kind: .edited, item: .section, field: fact.label, before: side(fact)),
                at: ReportOrder(.actions, -1, position, 2))
        }
    }

    private struct Fact {
        /// The group and the label, folded.
        let name: [String]
        let label: String
        let text: String
        let path: [String]

        var group: String { name[0] }
    }

    private func facts(of outline: PlanOutline, _ folding: TextFolding) -> [Fact] {
        outline.plan.actionPlans.flatMap { actionPlan in
            (actionPlan.groups ?? []).flatMap { group in
                (group.facts ?? []).map { fact in
                    Fact(
                        name: [folding.key(group.heading), folding.key(fact.label)], label: fact.label, text: fact.text,
                        path: [actionPlan.title, group.heading].compactMap { $0 })
                }
            }
        }
    }
}
