/// Matches the texts of two plans: what stayed in its place first, then the best pairing of the rest overall.
///
/// 1. The same text in the same place is the same text: repetitions in nine cells stay where they are.
/// 2. The same words in the same place, cut otherwise into paragraphs, are no change.
/// 3. What is left is weighed pair by pair: the same text elsewhere, a kindred text in the same place, a very like text
///    elsewhere; `Assignment` finds the pairing with the highest sum.
struct LeafMatching {
    let before: [Leaf]
    let after: [Leaf]
    let vocabulary: Vocabulary

    func pairs() -> LeafPairs {
        var pairs = LeafPairs(beforeCount: before.count, afterCount: after.count)
        pairUnmoved(&pairs)
        Recutting(before: before, after: after).mark(&pairs)
        let evidence = LeafEvidence(before: before, after: after, vocabulary: vocabulary, pairs: pairs)
        let edges = evidence.edges()
        let assignment = Assignment(leftCount: before.count, rightCount: after.count, edges: edges)
        for (before, after) in assignment.rightOfLeft.enumerated() {
            if let after { pairs.pair(before, after) }
        }
        return pairs
    }

    private struct TextInPlace: Hashable {
        let place: LeafPlace
        let key: Int
    }

    /// The same text in the same place, in order; in the same row first.
    private func pairUnmoved(_ pairs: inout LeafPairs) {
        var places: [TextInPlace: [Int]] = [:]
        for (index, leaf) in after.enumerated() {
            places[TextInPlace(place: leaf.place, key: leaf.phrase.key), default: []].append(index)
        }
        var left: [Int] = []
        for (index, leaf) in before.enumerated() {
            let text = TextInPlace(place: leaf.place, key: leaf.phrase.key)
            guard let others = places[text] else { continue }
            if let position = others.firstIndex(where: { after[$0].row == leaf.row }) {
                pairs.pair(index, others[position])
                places[text]?.remove(at: position)
            } else {
                left.append(index)
            }
        }
        for index in left {
            let text = TextInPlace(place: before[index].place, key: before[index].phrase.key)
            guard let other = places[text]?.first else { continue }
            pairs.pair(index, other)
            places[text]?.removeFirst()
        }
    }
}

/// Finds runs of paragraphs of one place that say together what other paragraphs say after: `A`, `B` and `A B`. They are
/// compared letter by letter, as a cut may also fall into a word: `trust-` and `wide`.
struct Recutting {
    let before: [Leaf]
    let after: [Leaf]

    /// A place with more leftover paragraphs is not looked into: all of it was rewritten.
    private static let mostLeftovers = 200

    func mark(_ pairs: inout LeafPairs) {
        var leftAfter: [LeafPlace: [Int]] = [:]
        for (index, leaf) in after.enumerated() where pairs.isLeft(after: index) && !leaf.phrase.words.isEmpty {
            leftAfter[leaf.place, default: []].append(index)
        }
        var leftBefore: [LeafPlace: [Int]] = [:]
        var places: [LeafPlace] = []
        for (index, leaf) in before.enumerated() where pairs.isLeft(before: index) && !leaf.phrase.words.isEmpty {
            guard leftAfter[leaf.place] != nil else { continue }
            if leftBefore[leaf.place] == nil { places.append(leaf.place) }
            leftBefore[leaf.place, default: []].append(index)
        }
        for place in places {
            mark(leftBefore[place] ?? [], leftAfter[place] ?? [], &pairs)
        }
    }

    private func mark(_ befores: [Int], _ afters: [Int], _ pairs: inout LeafPairs) {
        guard befores.count <= Self.mostLeftovers, afters.count <= Self.mostLeftovers else { return }
        var first = 0
        while first < befores.count {
            var end = first + 1
            for start in afters.indices where pairs.isLeft(after: afters[start]) {
                guard let ends = equalRuns(befores[first...], afters[start...], pairs) else { continue }
                for index in befores[first..<ends.before] { pairs.recutBefore[index] = afters[start] }
                for index in afters[start..<ends.after] { pairs.recutAfter[index] = befores[first] }
                end = ends.before
                break
            }
            first = end
        }
    }

    /// Where two runs that say the same end; nil where they part before either of them ends.
    private func equalRuns(
        _ befores: ArraySlice<Int>, _ afters: ArraySlice<Int>, _ pairs: LeafPairs
    ) -> (before: Int, after: Int)? {
        var (nextBefore, nextAfter) = (befores.startIndex, afters.startIndex)
        var (restBefore, restAfter) = (ArraySlice<UInt8>(), ArraySlice<UInt8>())
        repeat {
            if restBefore.isEmpty {
                guard nextBefore < befores.endIndex else { return nil }
                restBefore = before[befores[nextBefore]].phrase.letters[...]
                nextBefore += 1
            }
            if restAfter.isEmpty {
                guard nextAfter < afters.endIndex, pairs.isLeft(after: afters[nextAfter]) else { return nil }
                restAfter = after[afters[nextAfter]].phrase.letters[...]
                nextAfter += 1
            }
            let length = min(restBefore.count, restAfter.count)
            guard restBefore.prefix(length) == restAfter.prefix(length) else { return nil }
            restBefore = restBefore.dropFirst(length)
            restAfter = restAfter.dropFirst(length)
        } while !(restBefore.isEmpty && restAfter.isEmpty)
        // One paragraph against one is no other cut, but another punctuation: an edit.
        if nextBefore - befores.startIndex == 1, nextAfter - afters.startIndex == 1 { return nil }
        return (nextBefore, nextAfter)
    }
}
