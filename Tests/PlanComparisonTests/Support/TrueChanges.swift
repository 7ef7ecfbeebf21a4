import PlanComparison

/// What a comparison reports, or ought to: kind, item and both texts.
struct ToldChange: Hashable, Comparable, CustomStringConvertible {
    var kind: Change.Kind
    var item: Change.Item
    var before: String?
    var after: String?

    var description: String { "\(kind) \(item): “\(before ?? "–")” → “\(after ?? "–")”" }

    var mirrored: ToldChange {
        let kind: Change.Kind =
            switch kind {
            case .added: .removed
            case .removed: .added
            default: kind
            }
        return ToldChange(kind: kind, item: item, before: after, after: before)
    }

    static func < (left: ToldChange, right: ToldChange) -> Bool { left.description < right.description }

    static func all(of difference: PlanDifference) -> [ToldChange] {
        difference.changes.map {
            ToldChange(kind: $0.kind, item: $0.item, before: $0.before?.text, after: $0.after?.text)
        }
        .sorted()
    }

    /// What is in the first list and not in the second, each as often as it is.
    static func surplus(_ first: [ToldChange], over second: [ToldChange]) -> [ToldChange] {
        var counts: [ToldChange: Int] = [:]
        for change in second { counts[change, default: 0] += 1 }
        return first.filter { change in
            guard let count = counts[change], count > 0 else { return true }
            counts[change] = count - 1
            return false
        }
    }
}

extension DraftPlan {
    private struct Placed {
        var text: String
        /// Names the holder, by identity, and the columns.
        var place: [Int]
        var isHolderNew = false
    }

    /// The true changes between two drafts, by the identities of their texts; numbering aside.
    func trueChanges(to after: DraftPlan) -> [ToldChange] {
        let holders = Set(holderIdentities)
        let holdersAfter = Set(after.holderIdentities)
        var changes = DraftPlan.changes(
            .milestone, placedParagraphs, after.placedParagraphs, holders, holdersAfter)
        changes += DraftPlan.changes(.step, placedSteps, after.placedSteps, holders, holdersAfter)
        changes += DraftPlan.changes(.objective, placedObjectives, after.placedObjectives, holders, holdersAfter)
        return changes.sorted()
    }

    private var holderIdentities: [Int] {
        priorities.map(\.identity) + priorities.flatMap { $0.strands.map(\.identity) } + actions.map(\.identity)
    }

    private var placedParagraphs: [Int: Placed] {
        var placed: [Int: Placed] = [:]
        for priority in priorities {
            for strand in priority.strands {
                for cell in strand.cells {
                    for text in cell.paragraphs {
                        placed[text.identity] = Placed(text: text.text, place: [strand.identity, cell.from, cell.to])
                    }
                }
            }
        }
        return placed
    }

    private var placedSteps: [Int: Placed] {
        var placed: [Int: Placed] = [:]
        for action in actions {
            for step in action.steps { placed[step.identity] = Placed(text: step.text, place: [action.identity]) }
        }
        return placed
    }

    private var placedObjectives: [Int: Placed] {
        var placed: [Int: Placed] = [:]
        for priority in priorities {
            for text in priority.objectives {
                placed[text.identity] = Placed(text: text.text, place: [priority.identity])
            }
        }
        return placed
    }

    private static func changes(
        _ item: Change.Item, _ before: [Int: Placed], _ after: [Int: Placed], _ holders: Set<Int>,
        _ holdersAfter: Set<Int>
    ) -> [ToldChange] {
        var changes: [ToldChange] = []
        for (identity, old) in before {
            guard let new = after[identity] else {
                if holdersAfter.contains(old.place[0]) {
                    changes.append(ToldChange(kind: .removed, item: item, before: old.text))
                }
                continue
            }
            if old.place != new.place {
                changes.append(ToldChange(kind: .moved, item: item, before: old.text, after: new.text))
            } else if old.text != new.text {
                changes.append(ToldChange(kind: .edited, item: item, before: old.text, after: new.text))
            }
        }
        for (identity, new) in after where before[identity] == nil && holders.contains(new.place[0]) {
            changes.append(ToldChange(kind: .added, item: item, after: new.text))
        }
        return changes
    }
}
