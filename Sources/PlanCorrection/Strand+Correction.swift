import PlanModel

extension Strand {
    /// Milestones row by row in the order of their terms, with the ids of their places.
    mutating func putInOrder() {
        let sorted = milestones.enumerated().sorted { first, second in
            let (left, right) = (first.element, second.element)
            return (left.row, left.from.year, left.from.term, first.offset)
                < (right.row, right.from.year, right.from.term, second.offset)
        }
        milestones = sorted.map(\.element)
        var counts: [String: Int] = [:]
        for index in milestones.indices {
            let stem = "\(id)/\(milestones[index].from.year)/\(milestones[index].from.term)"
            let count = counts[stem, default: 0] + 1
            counts[stem] = count
            milestones[index].id = "\(stem)/\(count)"
        }
    }

    /// The second goes on with the first, in the first's place.
    mutating func join(_ first: Int, with second: Int, _ joint: PlanCorrection.Joint) {
        let other = milestones[second]
        milestones[first].text = joint.joined(milestones[first].text, other.text)
        milestones[first].provenance += other.provenance.filter { !milestones[first].provenance.contains($0) }
        milestones[first].lead = milestones[first].lead ?? other.lead
        milestones[first].status = milestones[first].status ?? other.status
        milestones[first].note = milestones[first].note ?? other.note
        milestones[first].confidence = 1
        milestones.remove(at: second)
        putInOrder()
    }

    mutating func split(_ index: Int, into texts: [String]) {
        let whole = milestones[index]
        let parts = texts.enumerated().map { number, text in
            var part = whole
            part.text = text
            part.confidence = 1
            // The first keeps the key, so that later corrections find it.
            if number > 0 { part.key = nil }
            return part
        }
        milestones.replaceSubrange(index...index, with: parts)
        putInOrder()
    }
}
