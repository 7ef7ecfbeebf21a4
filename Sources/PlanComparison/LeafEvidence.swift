/// Weighs which leftover text of one plan may be which of the other.
struct LeafEvidence {
    let before: [Leaf]
    let after: [Leaf]
    let vocabulary: Vocabulary
    let pairs: LeafPairs
    private let neighbourhood: LeafNeighbourhood
    /// Texts that each plan has exactly once.
    private let singleKeys: Set<Int>

    init(before: [Leaf], after: [Leaf], vocabulary: Vocabulary, pairs: LeafPairs) {
        self.before = before
        self.after = after
        self.vocabulary = vocabulary
        self.pairs = pairs
        neighbourhood = LeafNeighbourhood(before: before, after: after, pairs: pairs)
        singleKeys = Self.singleKeys(before).intersection(Self.singleKeys(after))
    }

    private static func singleKeys(_ leaves: [Leaf]) -> Set<Int> {
        var counts: [Int: Int] = [:]
        for leaf in leaves { counts[leaf.phrase.key, default: 0] += 1 }
        return Set(counts.lazy.filter { $0.value == 1 }.map(\.key))
    }

    // The order of the weights: the same text elsewhere, then a text reworded in its place, then one reworded and moved.
    private static let weightOfSameText = 3.0
    /// A text of few words, or one that the plan repeats, says little about where it came from.
    private static let weightOfSameCommonText = 1.4
    private static let weightInPlace = 0.9
    private static let weightElsewhere = 0.5

    /// A text of so few words may well be written twice: `Review`, `As above`.
    private static let wordsOfCommonText = 2
    /// Rewording in place, between the same neighbours: so much of all words, or of the shorter text's words …
    private static let likenessInPlace = 0.3
    private static let containmentInPlace = 0.5
    /// … or a run of at least two words that weighs as much as two thirds of a word that no other text has, and is so
    /// much of the shorter text. `of the` weighs a tenth of that.
    private static let runLengthInPlace = 2
    private static let runWeightInPlace = 0.65
    private static let runShareInPlace = 0.12
    /// Rewording in the same place, but between other neighbours or in another row.
    private static let likenessNearPlace = 0.5
    /// Rewording and moving at once: nearly the same text …
    private static let likenessElsewhere = 0.8
    /// … or one that was mostly added to.
    private static let likenessOfExtendedElsewhere = 0.62
    private static let containmentElsewhere = 0.92
    /// Candidates elsewhere for one text.
    private static let mostCandidatesElsewhere = 6
    /// In a place with more leftovers than this, candidates come from the search by words alone.
    private static let mostLeftoversInPlace = 60

    func edges() -> [Assignment.Edge] {
        let leftBefore = before.indices.filter { pairs.isLeft(before: $0) && !before[$0].phrase.isEmpty }
        let leftAfter = after.indices.filter { pairs.isLeft(after: $0) && !after[$0].phrase.isEmpty }
        var edges: [Assignment.Edge] = []
        for (before, after) in candidates(leftBefore, leftAfter) {
            if let weight = weight(before, after) {
                edges.append(
                    Assignment.Edge(
                        left: before, right: after, weight: weight,
                        fingerprint: Fingerprint.ofPair(
                            fingerprint(self.before[before]), fingerprint(self.after[after]))
                    ))
            }
        }
        return edges
    }

    /// Tells equal texts in different places apart, by what does not depend on which plan comes first.
    private func fingerprint(_ leaf: Leaf) -> UInt64 {
        Fingerprint.mix(leaf.phrase.fingerprint &+ UInt64(leaf.slot &* 31 &+ leaf.row) &+ leaf.time.bitPattern)
    }

    private struct Candidate: Hashable, Comparable {
        let before: Int
        let after: Int

        static func < (left: Candidate, right: Candidate) -> Bool {
            (left.before, left.after) < (right.before, right.after)
        }
    }

    private func candidates(_ leftBefore: [Int], _ leftAfter: [Int]) -> [(Int, Int)] {
        var candidates: Set<Candidate> = []
        addSameTexts(leftBefore, leftAfter, &candidates)
        addSamePlaces(leftBefore, leftAfter, &candidates)
        let afters = Postings(leftAfter.map { after[$0].phrase }, vocabulary)
        for index in leftBefore {
            for other in afters.best(for: before[index].phrase, atMost: Self.mostCandidatesElsewhere) {
                candidates.insert(Candidate(before: index, after: leftAfter[other]))
            }
        }
        let befores = Postings(leftBefore.map { before[$0].phrase }, vocabulary)
        for index in leftAfter {
            for other in befores.best(for: after[index].phrase, atMost: Self.mostCandidatesElsewhere) {
                candidates.insert(Candidate(before: leftBefore[other], after: index))
            }
        }
        return candidates.sorted().map { ($0.before, $0.after) }
    }

    /// The same text elsewhere: each with the nearest few.
    private func addSameTexts(_ leftBefore: [Int], _ leftAfter: [Int], _ candidates: inout Set<Candidate>) {
        var aftersOfKey: [Int: [Int]] = [:]
        for index in leftAfter { aftersOfKey[after[index].phrase.key, default: []].append(index) }
        var beforesOfKey: [Int: [Int]] = [:]
        for index in leftBefore where aftersOfKey[before[index].phrase.key] != nil {
            beforesOfKey[before[index].phrase.key, default: []].append(index)
        }
        for (key, befores) in beforesOfKey {
            let afters = aftersOfKey[key] ?? []
            for index in befores {
                for other in nearest(afters, by: { closeness(before[index], after[$0]) }) {
                    candidates.insert(Candidate(before: index, after: other))
                }
            }
            for index in afters {
                for other in nearest(befores, by: { closeness(before[$0], after[index]) }) {
                    candidates.insert(Candidate(before: other, after: index))
                }
            }
        }
    }

    /// All of a short list, the nearest few of a long one.
    private func nearest(_ others: [Int], by closeness: (Int) -> Double) -> [Int] {
        if others.count <= 2 * Self.mostCandidatesElsewhere { return others }
        return others.map { (closeness: closeness($0), index: $0) }
            .sorted { ($0.closeness, $1.index) > ($1.closeness, $0.index) }
            .prefix(2 * Self.mostCandidatesElsewhere).map(\.index)
    }

    private func addSamePlaces(_ leftBefore: [Int], _ leftAfter: [Int], _ candidates: inout Set<Candidate>) {
        var aftersOfPlace: [LeafPlace: [Int]] = [:]
        for index in leftAfter { aftersOfPlace[after[index].place, default: []].append(index) }
        var countBefore: [LeafPlace: Int] = [:]
        for index in leftBefore { countBefore[before[index].place, default: 0] += 1 }
        for index in leftBefore {
            let place = before[index].place
            guard let others = aftersOfPlace[place] else { continue }
            guard others.count <= Self.mostLeftoversInPlace, countBefore[place] ?? 0 <= Self.mostLeftoversInPlace else {
                continue
            }
            for other in others { candidates.insert(Candidate(before: index, after: other)) }
        }
    }

    /// 0 far, 1 near: the same home and the same time.
    private func closeness(_ before: Leaf, _ after: Leaf) -> Double {
        let nearness = before.home == after.home ? 0.6 : before.district == after.district ? 0.3 : 0
        return nearness + 0.4 * (1 - min(1, abs(before.time - after.time)))
    }

    /// The evidence for one pair; nil where it does not convince.
    private func weight(_ beforeIndex: Int, _ afterIndex: Int) -> Double? {
        let (before, after) = (before[beforeIndex], after[afterIndex])
        let closeness = closeness(before, after)
        if before.phrase.key == after.phrase.key {
            let isCommon = before.phrase.words.count <= Self.wordsOfCommonText
            // `Visit schools` that went from one strand to another in its term is the same where no other says so.
            let isSure =
                before.home == after.home || before.slot == after.slot && singleKeys.contains(before.phrase.key)
            if isCommon && !isSure { return nil }
            return (isCommon ? Self.weightOfSameCommonText : Self.weightOfSameText) + 0.3 * closeness
        }
        let kinship = Kinship.between(before.phrase, after.phrase, in: vocabulary)
        if before.place == after.place {
            let isBetweenSameNeighbours = neighbourhood.isSame(beforeIndex, afterIndex)
            if kinship.likeness >= Self.likenessNearPlace
                || isBetweenSameNeighbours && isKindred(before.phrase, after.phrase, kinship)
            {
                return Self.weightInPlace + 0.5 * kinship.likeness + (isBetweenSameNeighbours ? 0.1 : 0)
            }
            return nil
        }
        guard before.phrase.words.count > Self.wordsOfCommonText, after.phrase.words.count > Self.wordsOfCommonText
        else { return nil }
        if kinship.likeness >= Self.likenessElsewhere
            || kinship.likeness >= Self.likenessOfExtendedElsewhere
                && kinship.containment >= Self.containmentElsewhere
        {
            return Self.weightElsewhere + 0.6 * kinship.likeness + 0.2 * closeness
        }
        return nil
    }

    private func isKindred(_ before: Phrase, _ after: Phrase, _ kinship: Kinship) -> Bool {
        if kinship.likeness >= Self.likenessInPlace || kinship.containment >= Self.containmentInPlace { return true }
        let lesser = min(vocabulary.weight(of: before), vocabulary.weight(of: after))
        return kinship.runLength >= Self.runLengthInPlace && kinship.runWeight >= Self.runWeightInPlace
            && kinship.runWeight >= Self.runShareInPlace * lesser
    }
}

/// Whether two leftover texts of a place stand between the same neighbours and in the same table row.
struct LeafNeighbourhood {
    /// For each leaf, the pair that stands before and behind it in its place; -1 at the rim.
    private var aheadOfBefore: [Int]
    private var behindOfBefore: [Int]
    private var aheadOfAfter: [Int]
    private var behindOfAfter: [Int]
    private let before: [Leaf]
    private let after: [Leaf]
    private var partnersOfRow: Set<RowPair> = []
    private var knownRowsBefore: Set<HomeRow> = []
    private var knownRowsAfter: Set<HomeRow> = []

    private struct HomeRow: Hashable {
        let home: Int
        let row: Int
    }

    private struct RowPair: Hashable {
        let home: Int
        let before: Int
        let after: Int
    }

    init(before: [Leaf], after: [Leaf], pairs: LeafPairs) {
        self.before = before
        self.after = after
        // A pair is named by its leaf after.
        let namesBefore = before.indices.map { pairs.afterOfBefore[$0] }
        let namesAfter = after.indices.map { pairs.beforeOfAfter[$0] == nil ? nil : $0 }
        aheadOfBefore = Self.neighbours(before, namesBefore, before.indices.map { $0 })
        behindOfBefore = Self.neighbours(before, namesBefore, before.indices.reversed())
        aheadOfAfter = Self.neighbours(after, namesAfter, after.indices.map { $0 })
        behindOfAfter = Self.neighbours(after, namesAfter, after.indices.reversed())
        for (index, leaf) in before.enumerated() {
            guard let partner = pairs.afterOfBefore[index], after[partner].home == leaf.home else { continue }
            partnersOfRow.insert(RowPair(home: leaf.home, before: leaf.row, after: after[partner].row))
            knownRowsBefore.insert(HomeRow(home: leaf.home, row: leaf.row))
            knownRowsAfter.insert(HomeRow(home: leaf.home, row: after[partner].row))
        }
    }

    /// The last pair met in each place, walking in the given order.
    private static func neighbours(_ leaves: [Leaf], _ names: [Int?], _ order: [Int]) -> [Int] {
        var last: [LeafPlace: Int] = [:]
        var neighbours = [Int](repeating: -1, count: leaves.count)
        for index in order {
            neighbours[index] = last[leaves[index].place] ?? -1
            if let name = names[index] { last[leaves[index].place] = name }
        }
        return neighbours
    }

    func isSame(_ beforeIndex: Int, _ afterIndex: Int) -> Bool {
        let (home, rowBefore, rowAfter) = (before[beforeIndex].home, before[beforeIndex].row, after[afterIndex].row)
        let isInSameRow =
            partnersOfRow.contains(RowPair(home: home, before: rowBefore, after: rowAfter))
            || !knownRowsBefore.contains(HomeRow(home: home, row: rowBefore))
                && !knownRowsAfter.contains(HomeRow(home: home, row: rowAfter))
        return isInSameRow
            && (aheadOfBefore[beforeIndex] == aheadOfAfter[afterIndex]
                || behindOfBefore[beforeIndex] == behindOfAfter[afterIndex])
    }
}
