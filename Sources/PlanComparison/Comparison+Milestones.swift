internal import PlanModel

extension Comparison {
    /// Milestones, paragraph by paragraph; a cell's status, lead and note with its first paragraph.
    mutating func compareMilestones() {
        var scale = TermScale(before: before.plan, after: after.plan)
        let leavesBefore = leaves(of: before, isBefore: true, &scale)
        let leavesAfter = leaves(of: after, isBefore: false, &scale)
        let pairs = LeafMatching(before: leavesBefore, after: leavesAfter, vocabulary: vocabulary).pairs()
        let positions = ReportPositions(partners: pairs.afterOfBefore.indices.map { unmovedPartner($0, pairs) })
        var comparedFields: Set<MilestoneParagraph> = []
        for (index, paragraph) in before.paragraphs.enumerated() {
            let order: ReportOrder
            var told: Int?
            let partner = pairs.afterOfBefore[index]
            if let partner {
                order = self.order(
                    ofStrand: after.paragraphs[partner].strand, isBefore: false, 1 + positions.ofAfter(partner))
                told = tellPair(index, partner, leavesBefore[index], leavesAfter[partner], at: order)
                compareFields(
                    paragraph, after.paragraphs[partner],
                    hasMoved: leavesBefore[index].place != leavesAfter[partner].place, &comparedFields, at: order)
            } else {
                order = self.order(ofStrand: paragraph.strand, isBefore: true, 1 + positions.ofBefore[index])
                if pairs.recutBefore[index] != nil {
                    unchangedCount += 1
                } else if strands.afterOfBefore[paragraph.strand] != nil {
                    told = tell(
                        Change(
                            kind: .removed, item: .milestone, beforeId: milestone(paragraph, before).id,
                            before: side(paragraph, before)), at: order)
                }
            }
            pairedMilestones.append(
                Found(
                    order: order, before: paragraph.place,
                    after: (partner ?? pairs.recutBefore[index]).map { after.paragraphs[$0].place }, told: told))
        }
        for (index, paragraph) in after.paragraphs.enumerated() where pairs.beforeOfAfter[index] == nil {
            let order = order(ofStrand: paragraph.strand, isBefore: false, 1 + positions.ofAfter(index))
            if let recut = pairs.recutAfter[index] {
                // Further paragraphs that a paragraph before was cut into; the first stands with that paragraph.
                if pairs.recutBefore[recut] != index {
                    pairedMilestones.append(
                        Found(
                            order: order, before: before.paragraphs[recut].place, after: paragraph.place, told: nil))
                }
                continue
            }
            let told =
                strands.beforeOfAfter[paragraph.strand] == nil
                ? nil
                : tell(
                    Change(
                        kind: .added, item: .milestone, afterId: milestone(paragraph, after).id,
                        after: side(paragraph, after)), at: order)
            pairedMilestones.append(Found(order: order, before: nil, after: paragraph.place, told: told))
        }
    }

    private func leaves(of outline: PlanOutline, isBefore: Bool, _ scale: inout TermScale) -> [Leaf] {
        outline.paragraphs.map { paragraph in
            let milestone = milestone(paragraph, outline)
            let priority = paragraph.place.priority
            return Leaf(
                phrase: paragraph.phrase,
                home: isBefore ? strands.home(ofBefore: paragraph.strand) : strands.home(ofAfter: paragraph.strand),
                district: isBefore ? priorities.home(ofBefore: priority) : priorities.home(ofAfter: priority),
                slot: scale.slot(from: milestone.from, to: milestone.to, isBefore: isBefore), row: milestone.row,
                time: scale.time(of: milestone.from, isBefore: isBefore))
        }
    }

    /// Partners in the same strand only: one that left is no guide to where its neighbours stood.
    private func unmovedPartner(_ index: Int, _ pairs: LeafPairs) -> Int? {
        guard let partner = pairs.afterOfBefore[index] ?? pairs.recutBefore[index] else { return nil }
        let home = strands.home(ofBefore: before.paragraphs[index].strand)
        return home == strands.home(ofAfter: after.paragraphs[partner].strand) ? partner : nil
    }

    private mutating func tellPair(
        _ index: Int, _ partner: Int, _ leafBefore: Leaf, _ leafAfter: Leaf, at order: ReportOrder
    ) -> Int? {
        let (old, new) = (before.paragraphs[index], after.paragraphs[partner])
        let change = milestoneChange(
            old.phrase, new.phrase, hasMoved: leafBefore.place != leafAfter.place,
            before: (milestone(old, before).id, side(old, before)), after: (milestone(new, after).id, side(new, after)))
        return tellUnlessSame(change, at: order)
    }

    /// What became of a paragraph that stands in both plans, in a term grid or in a column of terms; nil for nothing.
    func milestoneChange(
        _ old: Phrase, _ new: Phrase, hasMoved: Bool,
        before: @autoclosure () -> (id: String, side: Change.Side),
        after: @autoclosure () -> (id: String, side: Change.Side)
    ) -> Change? {
        let isReworded = old.key != new.key
        guard isReworded || hasMoved else { return nil }
        let (before, after) = (before(), after())
        return Change(
            kind: hasMoved ? .moved : .edited, item: .milestone, beforeId: before.id, afterId: after.id,
            before: before.side, after: after.side,
            edits: edits(before.side.text, after.side.text, same: !isReworded))
    }

    /// Tells a change, or counts what has not changed.
    mutating func tellUnlessSame(_ change: Change?, at order: ReportOrder) -> Int? {
        guard let change else {
            unchangedCount += 1
            return nil
        }
        return tell(change, at: order)
    }

    /// Status, lead and note of two cells, once for each cell after; a note once for its row.
    private mutating func compareFields(
        _ old: PlanOutline.Paragraph, _ new: PlanOutline.Paragraph, hasMoved: Bool,
        _ compared: inout Set<MilestoneParagraph>, at order: ReportOrder
    ) {
        let (oldMilestone, newMilestone) = (milestone(old, before), milestone(new, after))
        guard
            oldMilestone.status != newMilestone.status || oldMilestone.lead != newMilestone.lead
                || oldMilestone.note != newMilestone.note
        else { return }
        var place = new.place
        place.paragraph = 0
        if compared.insert(place).inserted {
            tellField(
                "status", oldMilestone.status?.rawValue, newMilestone.status?.rawValue, old, new, at: order)
            tellField("lead", oldMilestone.lead, newMilestone.lead, old, new, at: order)
        }
        // A note belongs to the row: the row's first cell speaks for the others. It has changed where the strand had it
        // no more or did not have it yet; a milestone that went from one row to another has not changed the notes.
        place.milestone = -newMilestone.row
        guard !hasMoved, oldMilestone.note != newMilestone.note,
            oldMilestone.note.map({ !hasNote($0, new, after) }) ?? true,
            newMilestone.note.map({ !hasNote($0, old, before) }) ?? true
        else { return }
        if compared.insert(place).inserted {
            tellField("note", oldMilestone.note, newMilestone.note, old, new, at: order)
        }
    }

    private func hasNote(_ note: String, _ paragraph: PlanOutline.Paragraph, _ outline: PlanOutline) -> Bool {
        let strand = outline.plan.priorities[paragraph.place.priority].strands[paragraph.place.strand]
        let folding = TextFolding(options)
        return strand.milestones.contains { $0.note == note }
            || folding.key(strand.label).hasSuffix(folding.key(note))
    }

    private mutating func tellField(
        _ field: String, _ oldText: String?, _ newText: String?, _ old: PlanOutline.Paragraph,
        _ new: PlanOutline.Paragraph, at order: ReportOrder
    ) {
        let folding = TextFolding(options)
        guard folding.key(oldText ?? "") != folding.key(newText ?? "") else { return }
        func side(_ text: String?, _ paragraph: PlanOutline.Paragraph, _ outline: PlanOutline) -> Change.Side? {
            guard let text else { return nil }
            var side = self.side(paragraph, outline)
            side.path.append(side.text)
            side.text = text
            return side
        }
        tell(
            Change(
                kind: .edited, item: .milestone, field: field, beforeId: milestone(old, before).id,
                afterId: milestone(new, after).id, before: side(oldText, old, before), after: side(newText, new, after),
                edits: oldText.flatMap { oldText in newText.map { WordEdits.between(oldText, $0) } }), at: order)
    }

    func milestone(_ paragraph: PlanOutline.Paragraph, _ outline: PlanOutline) -> Milestone {
        let place = paragraph.place
        return outline.plan.priorities[place.priority].strands[place.strand].milestones[place.milestone]
    }

    private func side(_ paragraph: PlanOutline.Paragraph, _ outline: PlanOutline) -> Change.Side {
        let milestone = milestone(paragraph, outline)
        let priority = outline.plan.priorities[paragraph.place.priority]
        return Change.Side(
            text: paragraph.text, from: milestone.from, to: milestone.to,
            path: [priority.heading, priority.strands[paragraph.place.strand].label])
    }
}
