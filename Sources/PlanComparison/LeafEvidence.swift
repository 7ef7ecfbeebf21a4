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
    // What nearly all of it carried over elsewhere weighs more than a rewording in place that leaves less than half.
    private static let weightOfSameText = 3.0
    /// A text of few words, or one that the plan repeats, says little about where it came from.
    private static let weightOfSameCommonText = 1.4
    private static let weightInPlace = 0.6
    private static let weightElsewhere = 0.4
    /// For each sign that it is the same place inside its cell or list: the same neighbours, the same rank between them.
    private static let weightOfNeighbours = 0.1

    /// A text of so few words may well be written twice: `Review`, `As above`.
    private static let wordsOfCommonText = 2
    /// Rewording in place, between the same neighbours: so much of all words, or of the shorter text's words …
    private static let likenessInPlace = 0.3
    private static let containmentInPlace = 0.5
    /// (which must not lie scattered in a long one: so much of the shorter text stands side by side in both)
    private static let runShareOfContained = 0.4
    /// … or a run of at least two words that weighs as much as two thirds of a word that no other text has, and is so
    /// much of the shorter text. `of the` weighs a tenth of that.
    private static let runLengthInPlace = 2
    private static let runWeightInPlace = 0.65
    private static let runShareInPlace = 0.12
    /// Where it is the only text that came into the gap that the only one left, a run of three words, whichever they are.
    private static let runLengthInGap = 3
    /// … unless one text is so many times as long as the other: in a long text any words are found …
    private static let lengthRatioInGap = 4.0
    /// … and in one that is so many times as long, a heading's: `Our vision and values`.
    private static let mostLengthRatio = 8.0
    /// A run that is believed in any row and between any neighbours of the place: more than two words' full weight …
    private static let runWeightNearPlace = 1.2
    /// … and so much of the shorter text.
    private static let runShareNearPlace = 0.4
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
        guard vocabulary.shareContent(before.phrase, after.phrase) else { return nil }
        let kinship = Kinship.between(before.phrase, after.phrase, in: vocabulary)
        if before.place == after.place {
            let isBetweenSameNeighbours = neighbourhood.isSame(beforeIndex, afterIndex)
            let isInSameGap = isBetweenSameNeighbours && neighbourhood.isCounterpart(beforeIndex, afterIndex)
            guard
                isAlikeNearPlace(before.phrase, after.phrase, kinship)
                    || isBetweenSameNeighbours && isKindred(before.phrase, after.phrase, kinship)
                    || isInSameGap && isLeftOver(before.phrase, after.phrase, kinship)
            else { return nil }
            return Self.weightInPlace + resemblance(before.phrase, after.phrase, kinship)
                + (isBetweenSameNeighbours ? Self.weightOfNeighbours : 0) + (isInSameGap ? Self.weightOfNeighbours : 0)
        }
        guard before.phrase.words.count > Self.wordsOfCommonText, after.phrase.words.count > Self.wordsOfCommonText
        else { return nil }
        if kinship.likeness >= Self.likenessElsewhere
            || kinship.likeness >= Self.likenessOfExtendedElsewhere
                && kinship.containment >= Self.containmentElsewhere
        {
            return Self.weightElsewhere + resemblance(before.phrase, after.phrase, kinship) + 0.2 * closeness
        }
        return nil
    }

    private func isAlikeNearPlace(_ before: Phrase, _ after: Phrase, _ kinship: Kinship) -> Bool {
        kinship.likeness >= Self.likenessNearPlace
            || lengthRatio(before, after) <= Self.mostLengthRatio
                && kinship.runWeight >= Self.runWeightNearPlace
                && kinship.runWeight >= Self.runShareNearPlace * lesserWeight(before, after)
    }

    private func isLeftOver(_ before: Phrase, _ after: Phrase, _ kinship: Kinship) -> Bool {
        kinship.runLength >= Self.runLengthInGap && lengthRatio(before, after) <= Self.lengthRatioInGap
    }

    /// How many times as many words the longer of two texts has.
    private func lengthRatio(_ before: Phrase, _ after: Phrase) -> Double {
        let (fewer, more) = (min(before.words.count, after.words.count), max(before.words.count, after.words.count))
        return Double(more) / Double(max(1, fewer))
    }

    /// Two texts that share one long run are closer than two that share as many words here and there.
    private func resemblance(_ before: Phrase, _ after: Phrase, _ kinship: Kinship) -> Double {
        0.7 * kinship.likeness + 0.2 * min(1, kinship.runWeight / max(lesserWeight(before, after), 0.001))
    }

    private func lesserWeight(_ before: Phrase, _ after: Phrase) -> Double {
        min(vocabulary.weight(of: before), vocabulary.weight(of: after))
    }

    private func isKindred(_ before: Phrase, _ after: Phrase, _ kinship: Kinship) -> Bool {
        if kinship.likeness >= Self.likenessInPlace { return true }
        guard lengthRatio(before, after) <= Self.mostLengthRatio else { return false }
        let lesser = lesserWeight(before, after)
        if kinship.containment >= Self.containmentInPlace, kinship.runWeight >= Self.runShareOfContained * lesser {
            return true
        }
        return kinship.runLength >= Self.runLengthInPlace && kinship.runWeight >= Self.runWeightInPlace
            && kinship.runWeight >= Self.runShareInPlace * lesser
    }
}
