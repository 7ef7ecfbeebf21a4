/// Matches the holders of two plans: by what they hold first, by title next, by number and place last.
///
/// So a strand that was renamed, renumbered or carried to another priority stays the same strand as long as its
/// milestones do, and one whose milestones were all replaced stays the same by its title.
struct HolderMatching {
    let before: [Holder]
    let after: [Holder]
    let vocabulary: Vocabulary
    /// Pairs of the parents; nil where the holders have none.
    let parents: HolderPairs?

    /// A text that stands in more holders of one plan tells nothing about them.
    private static let mostHoldersOfText = 24
    /// So many holders are compared by title alone where words in common do not point at one another.
    private static let mostCandidatesByTitle = 12
    /// Share of common texts at which two holders under the same parent are believed to be one.
    private static let contentThatConvinces = 0.2
    /// The same for holders under different parents, where title and place speak against it.
    private static let contentThatConvincesElsewhere = 0.4
    /// Likeness of titles at which two holders under the same parent are believed to be one.
    private static let titleThatConvinces = 0.6
    /// Likeness of titles that is enough beside the same number and place.
    private static let titleInPlace = 0.3
    /// Content that is enough beside the same number and place.
    private static let contentInPlace = 0.05

    func pairs() -> HolderPairs {
        var edges: [Assignment.Edge] = []
        let shared = sharedContents()
        for (before, after) in candidates(shared) {
            if let weight = weight(before, after, content: shared[Candidate(before, after)] ?? 0) {
                edges.append(
                    Assignment.Edge(
                        left: before, right: after, weight: weight,
                        fingerprint: Fingerprint.ofPair(
                            fingerprint(self.before[before]), fingerprint(self.after[after]))
                    ))
            }
        }
        let assignment = Assignment(leftCount: before.count, rightCount: after.count, edges: edges)
        var pairs = HolderPairs(beforeCount: before.count, afterCount: after.count)
        for (before, after) in assignment.rightOfLeft.enumerated() {
            if let after { pairs.pair(before, after) }
        }
        return pairs
    }

    private struct Candidate: Hashable, Comparable {
        let before: Int
        let after: Int

        init(_ before: Int, _ after: Int) {
            self.before = before
            self.after = after
        }

        static func < (left: Candidate, right: Candidate) -> Bool {
            (left.before, left.after) < (right.before, right.after)
        }
    }

    private func fingerprint(_ holder: Holder) -> UInt64 {
        Fingerprint.mix(holder.title.fingerprint &+ UInt64(holder.order))
    }

    // MARK: Contents

    /// The share of common texts, each weighed by how few holders have it.
    private func sharedContents() -> [Candidate: Double] {
        let (beforeHolders, afterHolders) = (holdersOfText(before), holdersOfText(after))
        var weightBefore = [Double](repeating: 0, count: before.count)
        var weightAfter = [Double](repeating: 0, count: after.count)
        var common: [Candidate: Double] = [:]
        for (key, holders) in beforeHolders.sorted(by: { $0.key < $1.key }) {
            let others = afterHolders[key] ?? []
            let weight = 2 / Double(holders.count + max(1, others.count))
            for holder in holders { weightBefore[holder] += weight * Double(before[holder].contents[key] ?? 0) }
            guard holders.count <= Self.mostHoldersOfText, others.count <= Self.mostHoldersOfText else { continue }
            for holder in holders {
                for other in others {
                    let count = min(before[holder].contents[key] ?? 0, after[other].contents[key] ?? 0)
                    common[Candidate(holder, other), default: 0] += weight * Double(count)
                }
            }
        }
        for (key, holders) in afterHolders.sorted(by: { $0.key < $1.key }) {
            let weight = 2 / Double(holders.count + max(1, beforeHolders[key]?.count ?? 0))
            for holder in holders { weightAfter[holder] += weight * Double(after[holder].contents[key] ?? 0) }
        }
        var shares: [Candidate: Double] = [:]
        for (candidate, weight) in common {
            shares[candidate] = 2 * weight / (weightBefore[candidate.before] + weightAfter[candidate.after])
        }
        return shares
    }

    private func holdersOfText(_ holders: [Holder]) -> [Int: [Int]] {
        var holdersOfText: [Int: [Int]] = [:]
        for (index, holder) in holders.enumerated() {
            for key in holder.contents.keys { holdersOfText[key, default: []].append(index) }
        }
        return holdersOfText
    }

    // MARK: Candidates

    /// Pairs worth a look: common texts, words of the title, or the same place.
    private func candidates(_ shared: [Candidate: Double]) -> [(Int, Int)] {
        var candidates = Set(shared.keys)
        let titles = Postings(after.map(\.title), vocabulary)
        for (index, holder) in before.enumerated() {
            for other in titles.best(for: holder.title, atMost: Self.mostCandidatesByTitle) {
                candidates.insert(Candidate(index, other))
            }
        }
        let titlesBefore = Postings(before.map(\.title), vocabulary)
        for (index, holder) in after.enumerated() {
            for other in titlesBefore.best(for: holder.title, atMost: Self.mostCandidatesByTitle) {
                candidates.insert(Candidate(other, index))
            }
        }
        // The same place or number under the same parent.
        var byPlace: [PlaceOrNumber: [Int]] = [:]
        for (index, holder) in after.enumerated() {
            for place in places(of: holder, isBefore: false) { byPlace[place, default: []].append(index) }
        }
        for (index, holder) in before.enumerated() {
            for place in places(of: holder, isBefore: true) {
                for other in (byPlace[place] ?? []).prefix(Self.mostCandidatesByTitle) {
                    candidates.insert(Candidate(index, other))
                }
            }
        }
        return candidates.sorted().map { ($0.before, $0.after) }
    }

    private enum PlaceOrNumber: Hashable {
        case place(parent: Int, position: Int)
        case number(parent: Int, String)
    }

    private func places(of holder: Holder, isBefore: Bool) -> [PlaceOrNumber] {
        let parent = home(ofParent: holder.parent, isBefore: isBefore)
        var places: [PlaceOrNumber] = [.place(parent: parent, position: holder.order)]
        if let number = holder.number { places.append(.number(parent: parent, number)) }
        return places
    }

    private func home(ofParent parent: Int?, isBefore: Bool) -> Int {
        guard let parent, let parents else { return -1 }
        return isBefore ? parents.home(ofBefore: parent) : parents.home(ofAfter: parent)
    }

    // MARK: Evidence

    /// The evidence for one pair; nil where it does not convince.
    private func weight(_ beforeIndex: Int, _ afterIndex: Int, content: Double) -> Double? {
        let (before, after) = (before[beforeIndex], after[afterIndex])
        let hasSameParent =
            home(ofParent: before.parent, isBefore: true) == home(ofParent: after.parent, isBefore: false)
        let hasSameNumber = before.number != nil && before.number == after.number
        let isInPlace = before.order == after.order
        let title =
            before.title.key == after.title.key && !before.title.isEmpty
            ? 1 : Kinship.between(before.title, after.title, in: vocabulary).likeness
        let isBare = before.contents.isEmpty || after.contents.isEmpty
        let convinces: Bool
        if hasSameParent {
            convinces =
                content >= Self.contentThatConvinces || title >= Self.titleThatConvinces
                || (hasSameNumber || isInPlace) && (content >= Self.contentInPlace || title >= Self.titleInPlace)
                || isBare && hasSameNumber && isInPlace && before.title.isEmpty == after.title.isEmpty
        } else {
            convinces =
                content >= Self.contentThatConvincesElsewhere
                || content >= Self.contentThatConvinces && title >= Self.titleThatConvinces
        }
        guard convinces else { return nil }
        let distance = Double(abs(before.order - after.order))
        return 1 + 2 * content + title + (hasSameParent ? 0.3 : 0) + (hasSameNumber ? 0.2 : 0)
            + 0.2 / (1 + distance)
    }
}
