/// Headings over the objectives and the success criteria of priorities.
extension PartFinder {
    mutating func findBlockHeadings() {
        for index in outline.elements.indices {
            let element = outline.elements[index]
            if element.headingLevel != nil {
                // What stands directly over a table is its caption, `Milestones` too.
                guard index + 1 >= outline.elements.count || outline.elements[index + 1].tableIndex == nil else {
                    continue
                }
                let heading = NumberedHeading.read(text(index), nouns: [])
                blockKinds[index] =
                    lexicon.blockKind(ofHeading: text(index)) ?? lexicon.blockKind(ofHeading: heading.title)
            } else if element.isText, element.line.label == nil, let kind = lexicon.blockKind(ofHeading: text(index)),
                index + 1 < outline.elements.count, outline.elements[index + 1].isText,
                outline.elements[index + 1].line.label != nil
            {
                // `Objectives:` in plain type over a list.
                blockKinds[index] = kind
                let above = levels[..<index].last { $0 != nil } ?? nil
                levels[index] = (above ?? 0) + 1
            }
        }
        findRepeatedHeadings()
    }

    /// Headings in unknown words that stand over a list again and again, under headings that own term grids.
    private mutating func findRepeatedHeadings() {
        var places: [String: [Int]] = [:]
        for index in outline.elements.indices where levels[index] != nil && blockKinds[index] == nil {
            places[Folding.key(text(index)), default: []].append(index)
        }
        // In reading order: what one heading means tells about the next.
        for (key, indices) in places.sorted(by: { ($0.value.first ?? 0) < ($1.value.first ?? 0) }) {
            guard indices.count > 1, !key.isEmpty else { continue }
            let isOverLists = indices.allSatisfy { index in
                let content = content(after: index)
                return !content.isEmpty && content.allSatisfy { outline.elements[$0].line.label != nil }
            }
            guard isOverLists, indices.filter({ leadsToGrid($0) }).count * 2 >= indices.count else { continue }
            var votes: [Lexicon.BlockKind: Int] = [:]
            for index in indices {
                let before = blockKinds[..<index].last { $0 != nil } ?? nil
                let after = blockKinds[(index + 1)...].first { $0 != nil } ?? nil
                let kind: Lexicon.BlockKind =
                    if let before, isNear(index, before: true) {
                        before == .objectives ? .successCriteria : .objectives
                    } else if after
                        == .objectives, isNear(index, before: false)
                    { .successCriteria } else { .objectives }
                votes[kind, default: 0] += 1
            }
            let byPlace: Lexicon.BlockKind =
                votes[.objectives, default: 0] >= votes[.successCriteria, default: 0] ? .objectives : .successCriteria
            let kind = indices.first.flatMap { lexicon.blockKind(byWordsOf: text($0)) } ?? byPlace
            for index in indices { blockKinds[index] = kind }
        }
    }

    /// Whether the next or previous heading is a block heading.
    func isNear(_ index: Int, before: Bool) -> Bool {
        let other =
            before ? levels[..<index].lastIndex { $0 != nil } : levels[(index + 1)...].firstIndex { $0 != nil }
        return other.map { blockKinds[$0] != nil } ?? false
    }

    /// The text elements between a heading and whatever structure comes next.
    func content(after index: Int) -> [Int] {
        var result: [Int] = []
        var position = index + 1
        // A list in a table ends where the table ends.
        let table = index + 1 < outline.elements.count && outline.elements[index + 1].isInTable
        let block = table ? outline.elements[index + 1].block : nil
        while position < outline.elements.count, outline.elements[position].isText, levels[position] == nil,
            block.map({ outline.elements[position].block == $0 }) ?? true
        {
            result.append(position)
            position += 1
        }
        return result
    }

    /// Whether a term grid comes within the next few headings.
    func leadsToGrid(_ index: Int) -> Bool {
        var headings = 0
        for position in (index + 1)..<outline.elements.count {
            if isGrid(position) { return true }
            if outline.elements[position].tableIndex != nil { return false }
            if levels[position] != nil { headings += 1 }
            if headings > 3 { return false }
        }
        return false
    }
}
