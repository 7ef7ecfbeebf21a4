internal import PlanModel

extension Comparison {
    /// Objectives and success criteria, each kind for itself.
    mutating func compareObjectives() {
        pairedObjectives = compareItems(.objective, before.objectives, after.objectives, rank: 1) { $0.objectives }
        pairedCriteria = compareItems(.successCriterion, before.criteria, after.criteria, rank: 2) {
            $0.successCriteria
        }
    }

    private mutating func compareItems(
        _ item: Change.Item, _ befores: [PlanOutline.Item], _ afters: [PlanOutline.Item], rank: Int,
        of list: (Priority) -> [NumberedText]
    ) -> [Found<ComparedPlans.Place>] {
        func text(_ item: PlanOutline.Item, _ outline: PlanOutline) -> NumberedText {
            list(outline.plan.priorities[item.priority])[item.position]
        }
        func side(_ item: PlanOutline.Item, _ outline: PlanOutline) -> Change.Side {
            let text = text(item, outline)
            return Change.Side(
                text: text.text, number: text.number, path: [outline.plan.priorities[item.priority].heading])
        }
        let leavesBefore = befores.map { leaf($0, home: priorities.home(ofBefore: $0.priority), of: befores.count) }
        let leavesAfter = afters.map { leaf($0, home: priorities.home(ofAfter: $0.priority), of: afters.count) }
        let pairs = LeafMatching(before: leavesBefore, after: leavesAfter, vocabulary: vocabulary).pairs()
        let verdicts = numberingVerdicts(
            homesBefore: leavesBefore.map(\.home), homesAfter: leavesAfter.map(\.home),
            numbersBefore: befores.map { text($0, before).number }, numbersAfter: afters.map { text($0, after).number },
            parentNumbers: { home in parentNumbers(ofPriorityHome: home) }, pairs)
        let positions = ReportPositions(partners: pairs.afterOfBefore)
        var found: [Found<ComparedPlans.Place>] = []
        func order(_ item: PlanOutline.Item, isBefore: Bool, _ position: Int) -> ReportOrder {
            ReportOrder(.priorities, priorityPosition(item.priority, isBefore: isBefore), rank, position)
        }
        func place(_ item: PlanOutline.Item) -> ComparedPlans.Place {
            .init(holder: item.priority, position: item.position)
        }
        for (index, old) in befores.enumerated() {
            let partnerOrRecut = pairs.afterOfBefore[index] ?? pairs.recutBefore[index]
            found.append(
                Found(
                    order: order(old, isBefore: true, positions.ofBefore[index]), before: place(old),
                    after: partnerOrRecut.map { place(afters[$0]) }, told: nil))
            guard let partner = pairs.afterOfBefore[index] else {
                if pairs.recutBefore[index] != nil {
                    unchangedCount += 1
                } else if priorities.afterOfBefore[old.priority] != nil {
                    tell(
                        Change(kind: .removed, item: item, beforeId: text(old, before).id, before: side(old, before)),
                        at: order(old, isBefore: true, positions.ofBefore[index]))
                }
                continue
            }
            let new = afters[partner]
            let change = Change(
                kind: .edited, item: item, beforeId: text(old, before).id, afterId: text(new, after).id,
                before: side(old, before), after: side(new, after),
                edits: edits(text(old, before).text, text(new, after).text, same: old.phrase.key == new.phrase.key))
            tellLeaf(
                change, hasMoved: leavesBefore[index].home != leavesAfter[partner].home, verdicts[index],
                at: order(new, isBefore: false, positions.ofAfter(partner)))
        }
        for (index, new) in afters.enumerated() where pairs.isLeft(after: index) {
            let order = order(new, isBefore: false, positions.ofAfter(index))
            found.append(Found(order: order, before: nil, after: place(new), told: nil))
            guard priorities.beforeOfAfter[new.priority] != nil else { continue }
            tell(
                Change(kind: .added, item: item, afterId: text(new, after).id, after: side(new, after)),
                at: order)
        }
        return found
    }

    private func leaf(_ item: PlanOutline.Item, home: Int, of count: Int) -> Leaf {
        Leaf(
            phrase: item.phrase, home: home, district: 0, slot: 0, row: 0,
            time: Double(item.position) / Double(max(1, count)))
    }

    private func parentNumbers(ofPriorityHome home: Int) -> (before: String?, after: String?) {
        guard home < after.priorities.count, let old = priorities.beforeOfAfter[home] else { return (nil, nil) }
        return (before.priorities[old].number, after.priorities[home].number)
    }

    /// Tells what became of a step, outcome, objective or criterion that both plans have.
    @discardableResult
    mutating func tellLeaf(
        _ template: Change, hasMoved: Bool, _ verdict: Numbering.Verdict, at order: ReportOrder
    ) -> Int? {
        var change = template
        if hasMoved {
            change.kind = .moved
        } else if change.edits != nil {
            change.kind = .edited
        } else if verdict == .renumbered && !ignoresNumbering {
            change.kind = .renumbered
        } else {
            unchangedCount += 1
            return nil
        }
        return tell(change, at: order)
    }

    /// The numbering verdict on each leaf before, among its siblings in the same home.
    func numberingVerdicts(
        homesBefore: [Int], homesAfter: [Int], numbersBefore: [String?], numbersAfter: [String?],
        parentNumbers: (Int) -> (before: String?, after: String?), _ pairs: LeafPairs
    ) -> [Numbering.Verdict] {
        var verdicts = [Numbering.Verdict](repeating: .asBefore, count: homesBefore.count)
        let aftersOfHome = Dictionary(grouping: homesAfter.indices, by: { homesAfter[$0] })
        for (home, befores) in Dictionary(grouping: homesBefore.indices, by: { homesBefore[$0] }) {
            guard let afters = aftersOfHome[home] else { continue }
            let positions = Dictionary(uniqueKeysWithValues: afters.enumerated().map { ($1, $0) })
            let numbers = parentNumbers(home)
            let judged = Numbering(
                numbersBefore: befores.map { numbersBefore[$0] }, numbersAfter: afters.map { numbersAfter[$0] },
                partners: befores.map { pairs.afterOfBefore[$0].flatMap { positions[$0] } },
                parentNumberBefore: numbers.before, parentNumberAfter: numbers.after
            ).verdicts()
            for (position, index) in befores.enumerated() { verdicts[index] = judged[position] }
        }
        return verdicts
    }
}
