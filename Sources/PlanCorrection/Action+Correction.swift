import DocumentModel
import PlanModel

extension Action {
    /// Milestones in the order of their terms, with the ids of their places.
    mutating func putMilestonesInOrder() {
        guard let all = milestones else { return }
        let sorted = all.enumerated().sorted { first, second in
            (first.element.from.year, first.element.from.term, first.offset)
                < (second.element.from.year, second.element.from.term, second.offset)
        }.map(\.element)
        milestones = sorted
        var counts: [String: Int] = [:]
        for index in sorted.indices {
            let stem = "\(id)/\(sorted[index].from.year)/\(sorted[index].from.term)"
            let count = counts[stem, default: 0] + 1
            counts[stem] = count
            milestones?[index].id = count > 1 ? "\(stem)/\(count)" : stem
        }
    }

    mutating func joinSteps(_ first: Int, with second: Int, _ joint: PlanCorrection.Joint) {
        let other = steps[second]
        steps[first].text = joint.joined(steps[first].text, other.text)
        steps[first].lead = steps[first].lead ?? other.lead
        steps[first].timescale = steps[first].timescale ?? other.timescale
        steps[first].due = steps[first].due ?? other.due
        steps[first].status = steps[first].status ?? other.status
        steps.remove(at: second)
    }

    mutating func splitStep(_ index: Int, into texts: [String]) {
        let whole = steps[index]
        let parts = texts.enumerated().map { number, text in
            var part = whole
            part.text = text
            if number > 0 { (part.key, part.ref) = (nil, nil) }
            return part
        }
        steps.replaceSubrange(index...index, with: parts)
    }

    /// All of another action behind what this one has.
    fileprivate mutating func append(_ other: Action, _ joint: PlanCorrection.Joint) {
        title = joint.joined(title, other.title)
        number = number ?? other.number
        let newLeads = (other.leads ?? []).filter { !(leads ?? []).contains($0) }
        if !newLeads.isEmpty { leads = (leads ?? []) + newLeads }
        if let time = other.timescale { timescale = timescale.map { $0 == time ? $0 : "\($0)\n\(time)" } ?? time }
        due = due ?? other.due
        status = status ?? other.status
        steps += other.steps
        outcomes += other.outcomes
        if let terms = other.milestones { milestones = (milestones ?? []) + terms }
        for header in other.cells.keys.sorted() {
            let (old, new) = (cells[header] ?? "", other.cells[header] ?? "")
            cells[header] = [old, new].filter { !$0.isEmpty }.joined(separator: "\n")
        }
        provenance += other.provenance.filter { !provenance.contains($0) }
        confidence = 1
        putMilestonesInOrder()
    }
}

extension ActionPlan {
    /// Puts a step's new text into the cell that says all steps of the action, in the step's own place.
    ///
    /// - Returns: false where no cell says them all.
    mutating func mendCell(ofStep step: Int, action: Int, _ text: String) -> Bool {
        let texts = actions[action].steps.map(\.text)
        let known = columns.map(\.header)
        for header in known + Set(actions[action].cells.keys).subtracting(known).sorted() {
            guard let cell = actions[action].cells[header],
                let ranges = SpacelessText.ranges(of: texts, in: cell)
            else { continue }
            actions[action].cells[header] = cell[..<ranges[step].lowerBound] + text + cell[ranges[step].upperBound...]
            return true
        }
        return false
    }

    /// The second goes on with the first, in the first's place; those behind it move up.
    mutating func join(_ first: Int, with second: Int, _ joint: PlanCorrection.Joint) {
        actions[first].append(actions[second], joint)
        actions.remove(at: second)
        for index in actions.indices {
            actions[index].id = "\(id)/action-\(index + 1)"
            actions[index].putMilestonesInOrder()
        }
    }
}
