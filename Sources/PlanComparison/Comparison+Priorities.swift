internal import PlanModel

extension Comparison {
    func order(ofPriority index: Int, isBefore: Bool, _ rank: Int) -> ReportOrder {
        ReportOrder(.priorities, priorityPosition(index, isBefore: isBefore), rank)
    }

    func priorityPosition(_ index: Int, isBefore: Bool) -> Int {
        isBefore ? priorityPositions.ofBefore[index] : priorityPositions.ofAfter(index)
    }

    mutating func comparePriorities() {
        let verdicts = Numbering(
            numbersBefore: before.priorities.map(\.number), numbersAfter: after.priorities.map(\.number),
            partners: priorities.afterOfBefore
        ).verdicts()
        for (index, priority) in before.plan.priorities.enumerated() {
            let partner = priorities.afterOfBefore[index]
            let order = order(ofPriority: index, isBefore: true, 0)
            var told: Int?
            if let partner {
                let other = after.plan.priorities[partner]
                told = tellHolder(
                    .priority, verdicts[index], hasMoved: false,
                    titlesAreSame: before.priorities[index].title.key == after.priorities[partner].title.key,
                    Change(
                        kind: .edited, item: .priority, beforeId: priority.id, afterId: other.id,
                        before: .init(text: priority.heading, number: priority.number),
                        after: .init(text: other.heading, number: other.number)), at: order)
            } else {
                told = tell(
                    Change(
                        kind: .removed, item: .priority, beforeId: priority.id,
                        before: .init(text: priority.heading, number: priority.number)), at: order)
            }
            pairedPriorities.append(Found(order: order, before: index, after: partner, told: told))
        }
        for (index, priority) in after.plan.priorities.enumerated() where priorities.beforeOfAfter[index] == nil {
            let order = order(ofPriority: index, isBefore: false, 0)
            let told = tell(
                Change(
                    kind: .added, item: .priority, afterId: priority.id,
                    after: .init(text: priority.heading, number: priority.number)), at: order)
            pairedPriorities.append(Found(order: order, before: nil, after: index, told: told))
        }
    }

    /// Tells what became of a priority, strand or action that both plans have; nil where nothing did.
    mutating func tellHolder(
        _ item: Change.Item, _ verdict: Numbering.Verdict, hasMoved: Bool, titlesAreSame: Bool,
        isReadOtherwise: Bool = false, _ template: Change, at order: ReportOrder
    ) -> Int? {
        var change = template
        let (old, new) = (template.before?.text ?? "", template.after?.text ?? "")
        let numbersAreSame = template.before?.number == template.after?.number
        // With the same title and number, a label that differs in marks alone says the same.
        let saysSame =
            isReadOtherwise
            || titlesAreSame && (!numbersAreSame || ignoresNumbering || Self.letters(of: old) == Self.letters(of: new))
        if !saysSame || !titlesAreSame && !isReadOtherwise { change.edits = WordEdits.between(old, new) }
        if hasMoved {
            change.kind = .moved
        } else if !saysSame {
            change.kind = .edited
        } else if verdict == .renumbered && !ignoresNumbering {
            change.kind = .renumbered
        } else {
            unchangedCount += 1
            if verdict == .follows {
                change.kind = .renumbered
                note(consequence: change, at: order)
            }
            return nil
        }
        return tell(change, at: order)
    }

    /// The letters and digits of a text, in lower case.
    static func letters(of text: String) -> String {
        TextFolding.words(ofSpaced: TextFolding(ComparisonOptions()).spaced(text)).joined()
    }

    mutating func compareStrands() {
        var verdicts = [Numbering.Verdict](repeating: .asBefore, count: before.strands.count)
        for (priority, otherPriority) in priorities.pairs {
            let befores = before.strands.indices.filter { before.strands[$0].parent == priority }
            let afters = after.strands.indices.filter { after.strands[$0].parent == otherPriority }
            let positions = Dictionary(uniqueKeysWithValues: afters.enumerated().map { ($1, $0) })
            let judged = Numbering(
                numbersBefore: befores.map { before.strands[$0].number },
                numbersAfter: afters.map { after.strands[$0].number },
                partners: befores.map { strands.afterOfBefore[$0].flatMap { positions[$0] } },
                parentNumberBefore: before.priorities[priority].number,
                parentNumberAfter: after.priorities[otherPriority].number
            ).verdicts()
            for (position, index) in befores.enumerated() { verdicts[index] = judged[position] }
        }
        for index in before.strands.indices { compareStrand(before: index, verdicts[index]) }
        for index in after.strands.indices where strands.beforeOfAfter[index] == nil {
            let place = after.strandPlaces[index]
            let strand = after.plan.priorities[place.priority].strands[place.strand]
            let order = order(ofStrand: index, isBefore: false)
            // An added priority stands for its strands.
            let isTold = priorities.beforeOfAfter[place.priority] != nil
            let told =
                isTold
                ? tell(
                    Change(
                        kind: .added, item: .strand, afterId: strand.id,
                        after: .init(text: strand.label, number: strand.number, path: path(ofStrand: index, after))),
                    at: order) : nil
            let placed = ComparedPlans.Place(holder: place.priority, position: place.strand)
            pairedStrands.append(Found(order: order, before: nil, after: placed, told: told))
        }
    }

    private mutating func compareStrand(before index: Int, _ verdict: Numbering.Verdict) {
        let place = before.strandPlaces[index]
        let strand = before.plan.priorities[place.priority].strands[place.strand]
        let order = order(ofStrand: index, isBefore: true)
        let side = Change.Side(text: strand.label, number: strand.number, path: path(ofStrand: index, before))
        let placed = ComparedPlans.Place(holder: place.priority, position: place.strand)
        guard let partner = strands.afterOfBefore[index] else {
            // A removed priority stands for its strands.
            let told =
                priorities.afterOfBefore[place.priority] != nil
                ? tell(Change(kind: .removed, item: .strand, beforeId: strand.id, before: side), at: order) : nil
            pairedStrands.append(Found(order: order, before: placed, after: nil, told: told))
            return
        }
        let otherPlace = after.strandPlaces[partner]
        let other = after.plan.priorities[otherPlace.priority].strands[otherPlace.strand]
        let told = tellHolder(
            .strand, verdict, hasMoved: priorities.afterOfBefore[place.priority] != otherPlace.priority,
            titlesAreSame: before.strands[index].title.key == after.strands[partner].title.key,
            isReadOtherwise: differByNote(strand.title, strand.milestones.compactMap(\.note), other.title)
                || differByNote(other.title, other.milestones.compactMap(\.note), strand.title),
            Change(
                kind: .edited, item: .strand, beforeId: strand.id, afterId: other.id, before: side,
                after: .init(text: other.label, number: other.number, path: path(ofStrand: partner, after))),
            at: order)
        pairedStrands.append(
            Found(
                order: order, before: placed,
                after: ComparedPlans.Place(holder: otherPlace.priority, position: otherPlace.strand), told: told))
    }

    func path(ofStrand index: Int, _ outline: PlanOutline) -> [String] {
        [outline.plan.priorities[outline.strandPlaces[index].priority].heading]
    }

    /// Behind the objectives and criteria of its priority.
    func order(ofStrand index: Int, isBefore: Bool, _ position: Int = 0) -> ReportOrder {
        let (priority, strand) = strandPosition(index, isBefore: isBefore)
        return ReportOrder(.priorities, priority, 3, strand, position)
    }

    private func strandPosition(_ index: Int, isBefore: Bool) -> (priority: Int, strand: Int) {
        if isBefore, let partner = strands.afterOfBefore[index] { return strandPosition(partner, isBefore: false) }
        let outline = isBefore ? before : after
        let priority = priorityPosition(outline.strandPlaces[index].priority, isBefore: isBefore)
        guard isBefore else { return (priority, 2 * index) }
        // Behind the last strand of the same priority that is still there.
        var ahead = index - 1
        while ahead >= 0, before.strands[ahead].parent == before.strands[index].parent {
            if let partner = strands.afterOfBefore[ahead] { return (priority, 2 * partner + 1) }
            ahead -= 1
        }
        return (priority, -1)
    }
}
