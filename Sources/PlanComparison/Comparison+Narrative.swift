internal import PlanModel

extension Comparison {
    // MARK: Indicators

    /// Indicators, group by group.
    mutating func compareIndicators() {
        var homes: [String: Int] = [:]
        func leaves(_ outline: PlanOutline) -> [Leaf] {
            let folding = TextFolding(options)
            return outline.indicators.enumerated().map { index, phrase in
                let group = folding.key(outline.plan.indicators[index].group)
                let home = homes[group] ?? homes.count
                homes[group] = home
                return Leaf(
                    phrase: phrase, home: home, district: 0, slot: 0, row: 0,
                    time: Double(index) / Double(outline.indicators.count))
            }
        }
        let (leavesBefore, leavesAfter) = (leaves(before), leaves(after))
        let pairs = LeafMatching(before: leavesBefore, after: leavesAfter, vocabulary: vocabulary).pairs()
        let positions = ReportPositions(partners: pairs.afterOfBefore)
        func side(_ index: Int, _ outline: PlanOutline) -> Change.Side {
            let indicator = outline.plan.indicators[index]
            return .init(text: indicator.text, number: indicator.number, path: [indicator.group])
        }
        // A list that one plan shows as indicators may be plain narrative in the other: nothing came or went.
        let (toldBefore, toldAfter) = (Set(before.passages.map(\.phrase.key)), Set(after.passages.map(\.phrase.key)))
        for index in leavesBefore.indices {
            guard let partner = pairs.afterOfBefore[index] else {
                if pairs.recutBefore[index] == nil, !toldAfter.contains(leavesBefore[index].phrase.key) {
                    tell(
                        Change(
                            kind: .removed, item: .indicator, beforeId: "indicator-\(index + 1)",
                            before: side(index, before)), at: ReportOrder(.indicators, positions.ofBefore[index]))
                }
                continue
            }
            let (old, new) = (side(index, before), side(partner, after))
            tellLeaf(
                Change(
                    kind: .edited, item: .indicator, beforeId: "indicator-\(index + 1)",
                    afterId: "indicator-\(partner + 1)", before: old, after: new,
                    edits: edits(
                        old.text, new.text, same: leavesBefore[index].phrase.key == leavesAfter[partner].phrase.key)),
                hasMoved: leavesBefore[index].home != leavesAfter[partner].home, .asBefore,
                at: ReportOrder(.indicators, positions.ofAfter(partner)))
        }
        for index in leavesAfter.indices
        where pairs.isLeft(after: index) && !toldBefore.contains(leavesAfter[index].phrase.key) {
            tell(
                Change(
                    kind: .added, item: .indicator, afterId: "indicator-\(index + 1)", after: side(index, after)),
                at: ReportOrder(.indicators, positions.ofAfter(index)))
        }
    }

    // MARK: Narrative

    /// The narrative as one stream of headings and paragraphs.
    ///
    /// Which section a paragraph falls into hangs on whether its heading was recognised, so that a paragraph has only
    /// moved where it also left the order of its neighbours. A heading that was added or removed stands for the
    /// paragraphs under it that came or went with it.
    mutating func compareNarrative() {
        let (leavesBefore, leavesAfter) = (leaves(before.passages), leaves(after.passages))
        let folding = TextFolding(options)
        func stream(_ passages: [PlanOutline.Passage]) -> String {
            folding.key(ofSpaced: passages.map { folding.spaced($0.text) }.joined(separator: " "))
        }
        guard stream(before.passages) != stream(after.passages) else {
            unchangedCount += before.passages.count
            return
        }
        let pairs = LeafMatching(before: leavesBefore, after: leavesAfter, vocabulary: vocabulary).pairs()
        let positions = ReportPositions(partners: pairs.afterOfBefore)
        let isOutOfOrder = outOfOrder(pairs)
        let indicatorsTold = toldIndicators()
        let headingsGone = sections(before.passages) { pairs.isLeft(before: $0) }
        let headingsCome = sections(after.passages) { pairs.isLeft(after: $0) }
        for (index, old) in before.passages.enumerated() {
            guard let partner = pairs.afterOfBefore[index] else {
                let isSpokenFor = !old.isHeading && headingsGone.contains(old.section)
                if pairs.recutBefore[index] != nil {
                    unchangedCount += 1
                } else if !isSpokenFor, !names(after.plan, old.text) {
                    tellPassage(
                        Change(
                            kind: .removed, item: .section, beforeId: id(old), before: side(old, before)),
                        unless: indicatorsTold, at: ReportOrder(.narrative, positions.ofBefore[index]))
                }
                continue
            }
            let new = after.passages[partner]
            let change = Change(
                kind: .edited, item: .section, beforeId: id(old), afterId: id(new), before: side(old, before),
                after: side(new, after), edits: edits(old.text, new.text, same: old.phrase.key == new.phrase.key))
            let hasMoved = isOutOfOrder[index] && change.before?.path != change.after?.path
            guard hasMoved || change.edits != nil else {
                unchangedCount += 1
                continue
            }
            var told = change
            told.kind = hasMoved ? .moved : .edited
            tellPassage(told, unless: indicatorsTold, at: ReportOrder(.narrative, positions.ofAfter(partner)))
        }
        for (index, new) in after.passages.enumerated()
        where pairs.isLeft(after: index) && (new.isHeading || !headingsCome.contains(new.section))
            && !names(before.plan, new.text)
        {
            tellPassage(
                Change(kind: .added, item: .section, afterId: id(new), after: side(new, after)),
                unless: indicatorsTold, at: ReportOrder(.narrative, positions.ofAfter(index)))
        }
    }

    /// Whether a line of narrative in one plan is the other plan's title or organisation, which are never compared: on a
    /// cover they are easily taken for one or the other.
    private func names(_ plan: Plan, _ text: String) -> Bool {
        let folding = TextFolding(options)
        return [plan.title, plan.organisation].contains { $0.map { folding.key($0) } == folding.key(text) }
    }

    private func leaves(_ passages: [PlanOutline.Passage]) -> [Leaf] {
        passages.enumerated().map { index, passage in
            Leaf(
                phrase: passage.phrase, home: 0, district: 0, slot: 0, row: 0,
                time: Double(index) / Double(max(1, passages.count)))
        }
    }

    private func outOfOrder(_ pairs: LeafPairs) -> [Bool] {
        let befores = pairs.afterOfBefore.indices.filter { pairs.afterOfBefore[$0] != nil }
        let afters = befores.compactMap { pairs.afterOfBefore[$0] }
        var ranks = [Int](repeating: 0, count: afters.count)
        for (rank, index) in afters.indices.sorted(by: { afters[$0] < afters[$1] }).enumerated() { ranks[index] = rank }
        let isOut = Numbering.outOfOrder(ranks)
        var outOfOrder = [Bool](repeating: false, count: pairs.afterOfBefore.count)
        for (position, index) in befores.enumerated() { outOfOrder[index] = isOut[position] }
        return outOfOrder
    }

    /// The sections whose heading came or went.
    private func sections(_ passages: [PlanOutline.Passage], where isLeft: (Int) -> Bool) -> Set<Int> {
        Set(passages.indices.filter { passages[$0].isHeading && isLeft($0) }.map { passages[$0].section })
    }

    private func id(_ passage: PlanOutline.Passage) -> String {
        passage.isHeading ? "section-\(passage.section + 1)" : "section-\(passage.section + 1)/\(passage.position)"
    }

    private func side(_ passage: PlanOutline.Passage, _ outline: PlanOutline) -> Change.Side {
        let section = outline.plan.sections[passage.section]
        return Change.Side(
            text: passage.text, number: passage.isHeading ? section.number : nil,
            path: passage.isHeading || section.heading.isEmpty ? [] : [section.heading])
    }

    // MARK: What indicators already tell

    /// Kind and texts of the changes told of indicators, which repeat what stands in the narrative.
    private func toldIndicators() -> Set<[String]> {
        Set(changes.filter { $0.change.item == .indicator }.map { signature($0.change) })
    }

    private func signature(_ change: Change) -> [String] {
        let folding = TextFolding(options)
        return [change.kind.rawValue] + [change.before, change.after].map { folding.key($0?.text ?? "") }
    }

    private mutating func tellPassage(_ change: Change, unless told: Set<[String]>, at order: ReportOrder) {
        if !told.contains(signature(change)) { tell(change, at: order) }
    }
}
