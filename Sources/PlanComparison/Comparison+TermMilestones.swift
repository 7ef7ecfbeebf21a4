internal import PlanModel

extension Comparison {
    /// The milestones of actions, paragraph by paragraph: as those of strands, with the action for the strand.
    mutating func compareTermMilestones() {
        var scale = TermScale(before: before.plan, after: after.plan)
        let leavesBefore = leaves(of: before, isBefore: true, &scale)
        let leavesAfter = leaves(of: after, isBefore: false, &scale)
        let pairs = LeafMatching(before: leavesBefore, after: leavesAfter, vocabulary: vocabulary).pairs()
        let positions = ReportPositions(partners: pairs.afterOfBefore)
        var comparedStatus: Set<ActionMilestoneParagraph> = []
        for (index, old) in before.termParagraphs.enumerated() {
            var order = order(ofAction: old.action, isBefore: true, Self.rank, positions.ofBefore[index])
            var told: Int?
            let partner = pairs.afterOfBefore[index]
            if let partner {
                let new = after.termParagraphs[partner]
                order = self.order(ofAction: new.action, isBefore: false, Self.rank, positions.ofAfter(partner))
                told = tellPair(old, new, hasMoved: leavesBefore[index].place != leavesAfter[partner].place, at: order)
                compareStatus(old, new, &comparedStatus, at: order)
            } else if pairs.recutBefore[index] != nil {
                unchangedCount += 1
            } else if actions.afterOfBefore[old.action] != nil {
                told = tell(
                    Change(
                        kind: .removed, item: .milestone, beforeId: milestone(old, before).id, before: side(old, before)
                    ),
                    at: order)
            }
            pairedTermMilestones.append(
                Found(
                    order: order, before: old.place,
                    after: (partner ?? pairs.recutBefore[index]).map { after.termParagraphs[$0].place }, told: told))
        }
        for (index, new) in after.termParagraphs.enumerated() where pairs.isLeft(after: index) {
            let order = order(ofAction: new.action, isBefore: false, Self.rank, positions.ofAfter(index))
            let told =
                actions.beforeOfAfter[new.action] == nil
                ? nil
                : tell(
                    Change(
                        kind: .added, item: .milestone, afterId: milestone(new, after).id, after: side(new, after)),
                    at: order)
            pairedTermMilestones.append(Found(order: order, before: nil, after: new.place, told: told))
        }
    }

    /// Behind the steps and outcomes of its action.
    private static let rank = 4

    private func leaves(of outline: PlanOutline, isBefore: Bool, _ scale: inout TermScale) -> [Leaf] {
        outline.termParagraphs.map { paragraph in
            let milestone = milestone(paragraph, outline)
            return Leaf(
                phrase: paragraph.phrase,
                home: isBefore ? actions.home(ofBefore: paragraph.action) : actions.home(ofAfter: paragraph.action),
                district: 0, slot: scale.slot(from: milestone.from, to: milestone.to, isBefore: isBefore), row: 0,
                time: scale.time(of: milestone.from, isBefore: isBefore))
        }
    }

    private mutating func tellPair(
        _ old: PlanOutline.TermParagraph, _ new: PlanOutline.TermParagraph, hasMoved: Bool, at order: ReportOrder
    ) -> Int? {
        let change = milestoneChange(
            old.phrase, new.phrase, hasMoved: hasMoved,
            before: (milestone(old, before).id, side(old, before)), after: (milestone(new, after).id, side(new, after)))
        return tellUnlessSame(change, at: order)
    }

    /// Once for each cell after; where a column of the table says it in words, its cell tells.
    private mutating func compareStatus(
        _ old: PlanOutline.TermParagraph, _ new: PlanOutline.TermParagraph,
        _ compared: inout Set<ActionMilestoneParagraph>, at order: ReportOrder
    ) {
        let (oldStatus, newStatus) = (milestone(old, before).status, milestone(new, after).status)
        var place = new.place
        place.paragraph = 0
        guard oldStatus != newStatus, compared.insert(place).inserted, !hasStatusInWords(old, before),
            !hasStatusInWords(new, after)
        else { return }
        func side(_ status: ProgressStatus?, _ paragraph: PlanOutline.TermParagraph, _ outline: PlanOutline)
            -> Change.Side?
        {
            guard let status else { return nil }
            var side = self.side(paragraph, outline)
            side.path.append(side.text)
            side.text = status.rawValue
            return side
        }
        tell(
            Change(
                kind: .edited, item: .milestone, field: "status", beforeId: milestone(old, before).id,
                afterId: milestone(new, after).id, before: side(oldStatus, old, before),
                after: side(newStatus, new, after)), at: order)
    }

    private func hasStatusInWords(_ paragraph: PlanOutline.TermParagraph, _ outline: PlanOutline) -> Bool {
        let action = action(paragraph.action, outline)
        return outline.plan.actionPlans[paragraph.place.actionPlan].columns.contains { column in
            column.role == .status && column.from != nil && action.cells[column.header]?.isEmpty == false
        }
    }

    private func milestone(_ paragraph: PlanOutline.TermParagraph, _ outline: PlanOutline) -> Action.TermMilestone {
        // The outline was made of this very plan.
        (action(paragraph.action, outline).milestones ?? [])[paragraph.place.milestone]
    }

    private func side(_ paragraph: PlanOutline.TermParagraph, _ outline: PlanOutline) -> Change.Side {
        let milestone = milestone(paragraph, outline)
        let action = action(paragraph.action, outline)
        let title = [action.number, action.title].compactMap { $0 }.joined(separator: " ")
        return Change.Side(
            text: paragraph.text, from: milestone.from, to: milestone.to,
            path: path(ofAction: paragraph.action, outline) + [title])
    }
}
