internal import PlanModel

extension Comparison {
    func action(_ index: Int, _ outline: PlanOutline) -> Action {
        let place = outline.actionPlaces[index]
        return outline.plan.actionPlans[place.actionPlan].actions[place.action]
    }

    func order(ofAction index: Int, isBefore: Bool, _ rank: Int, _ position: Int = 0) -> ReportOrder {
        let action = isBefore ? actionPositions.ofBefore[index] : actionPositions.ofAfter(index)
        return ReportOrder(.actions, action, rank, position)
    }

    /// What an action stands under: the action plan's title and the heading row over it.
    func path(ofAction index: Int, _ outline: PlanOutline) -> [String] {
        let title = outline.plan.actionPlans[outline.actionPlaces[index].actionPlan].title
        return [title, action(index, outline).group].compactMap { $0 }
    }

    mutating func compareActions() {
        let verdicts = Numbering(
            numbersBefore: before.actions.map(\.number), numbersAfter: after.actions.map(\.number),
            partners: actions.afterOfBefore
        ).verdicts()
        let groups = ActionGroups(self)
        groups.tellHeadings(&self)
        for index in before.actions.indices {
            let old = action(index, before)
            let order = order(ofAction: index, isBefore: true, 0)
            let place = before.actionPlaces[index]
            let oldSide = Change.Side(text: old.title, number: old.number, path: path(ofAction: index, before))
            var told: Int?
            let partner = actions.afterOfBefore[index]
            if let partner {
                let new = action(partner, after)
                let newSide = Change.Side(text: new.title, number: new.number, path: path(ofAction: partner, after))
                told = tellHolder(
                    .action, verdicts[index],
                    hasMoved: verdicts[index] != .renumbered && groups.hasMoved(from: old.group, to: new.group),
                    titlesAreSame: before.actions[index].title.key == after.actions[partner].title.key,
                    Change(
                        kind: .edited, item: .action, beforeId: old.id, afterId: new.id, before: oldSide, after: newSide
                    ), at: order)
                ActionCells(before: (old, plan(of: index, before)), after: (new, plan(of: partner, after)), options)
                    .tellEdits(under: [oldSide, newSide], at: self.order(ofAction: index, isBefore: true, 1), &self)
            } else {
                told = tell(
                    Change(kind: .removed, item: .action, beforeId: old.id, before: oldSide), at: order)
            }
            let otherPlace = partner.map { after.actionPlaces[$0] }
            pairedActions.append(
                Found(
                    order: order, before: .init(holder: place.actionPlan, position: place.action),
                    after: otherPlace.map { .init(holder: $0.actionPlan, position: $0.action) }, told: told))
        }
        for index in after.actions.indices where actions.beforeOfAfter[index] == nil {
            let new = action(index, after)
            let order = order(ofAction: index, isBefore: false, 0)
            let place = after.actionPlaces[index]
            let told = tell(
                Change(
                    kind: .added, item: .action, afterId: new.id,
                    after: .init(text: new.title, number: new.number, path: path(ofAction: index, after))), at: order)
            pairedActions.append(
                Found(
                    order: order, before: nil, after: .init(holder: place.actionPlan, position: place.action),
                    told: told))
        }
    }

    private func plan(of action: Int, _ outline: PlanOutline) -> ActionPlan {
        outline.plan.actionPlans[outline.actionPlaces[action].actionPlan]
    }

    // MARK: Steps and outcomes

    mutating func compareEntries() {
        pairedSteps = compareEntries(.step, before.steps, after.steps, rank: 2)
        pairedOutcomes = compareEntries(.outcome, before.outcomes, after.outcomes, rank: 3)
    }

    private mutating func compareEntries(
        _ item: Change.Item, _ befores: [PlanOutline.Entry], _ afters: [PlanOutline.Entry], rank: Int
    ) -> [Found<ActionEntry>] {
        let leavesBefore = befores.map { leaf($0, home: actions.home(ofBefore: $0.action)) }
        let leavesAfter = afters.map { leaf($0, home: actions.home(ofAfter: $0.action)) }
        let pairs = LeafMatching(before: leavesBefore, after: leavesAfter, vocabulary: vocabulary).pairs()
        let verdicts = numberingVerdicts(
            homesBefore: leavesBefore.map(\.home), homesAfter: leavesAfter.map(\.home),
            numbersBefore: befores.map(\.ref), numbersAfter: afters.map(\.ref),
            parentNumbers: { parentNumbers(ofActionHome: $0) }, pairs)
        let positions = ReportPositions(partners: pairs.afterOfBefore)
        var found: [Found<ActionEntry>] = []
        for (index, old) in befores.enumerated() {
            var order = order(ofAction: old.action, isBefore: true, rank, positions.ofBefore[index])
            var told: Int?
            let partner = pairs.afterOfBefore[index]
            if let partner {
                let new = afters[partner]
                order = self.order(ofAction: new.action, isBefore: false, rank, positions.ofAfter(partner))
                told = tellLeaf(
                    Change(
                        kind: .edited, item: item, beforeId: id(old, before, item), afterId: id(new, after, item),
                        before: side(old, before), after: side(new, after),
                        edits: edits(old.text, new.text, same: old.phrase.key == new.phrase.key)),
                    hasMoved: leavesBefore[index].home != leavesAfter[partner].home, verdicts[index], at: order)
            } else if pairs.recutBefore[index] != nil {
                unchangedCount += 1
            } else if actions.afterOfBefore[old.action] != nil {
                told = tell(
                    Change(kind: .removed, item: item, beforeId: id(old, before, item), before: side(old, before)),
                    at: order)
            }
            found.append(
                Found(
                    order: order, before: old.place,
                    after: (partner ?? pairs.recutBefore[index]).map { afters[$0].place }, told: told))
        }
        for (index, new) in afters.enumerated() where pairs.isLeft(after: index) {
            let order = order(ofAction: new.action, isBefore: false, rank, positions.ofAfter(index))
            let told =
                actions.beforeOfAfter[new.action] == nil
                ? nil
                : tell(
                    Change(kind: .added, item: item, afterId: id(new, after, item), after: side(new, after)), at: order)
            found.append(Found(order: order, before: nil, after: new.place, told: told))
        }
        return found
    }

    private func leaf(_ entry: PlanOutline.Entry, home: Int) -> Leaf {
        Leaf(
            phrase: entry.phrase, home: home, district: 0, slot: 0, row: 0,
            time: Double(entry.place.entry) / Double(entry.place.entry + 10))
    }

    private func parentNumbers(ofActionHome home: Int) -> (before: String?, after: String?) {
        guard home < after.actions.count, let old = actions.beforeOfAfter[home] else { return (nil, nil) }
        return (before.actions[old].number, after.actions[home].number)
    }

    /// Steps and outcomes have no ids of their own: their action's and their place in it.
    private func id(_ entry: PlanOutline.Entry, _ outline: PlanOutline, _ item: Change.Item) -> String {
        "\(action(entry.action, outline).id)/\(item.rawValue)-\(entry.place.entry + 1)"
    }

    private func side(_ entry: PlanOutline.Entry, _ outline: PlanOutline) -> Change.Side {
        let action = action(entry.action, outline)
        let title = [action.number, action.title].compactMap { $0 }.joined(separator: " ")
        return Change.Side(text: entry.text, number: entry.ref, path: path(ofAction: entry.action, outline) + [title])
    }
}
