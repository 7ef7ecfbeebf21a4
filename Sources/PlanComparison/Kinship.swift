/// How much two texts have in common, word by word and in order; everything is weighed by what the words tell.
struct Kinship {
    /// Common words against all words of both: 0 to 1.
    var likeness: Double
    /// Common words against the words of the text that has fewer: 1 where one text was only added to.
    var containment: Double
    /// The weight of the longest run of words that stand side by side in both texts.
    var runWeight: Double
    /// The number of words in that run.
    var runLength: Int

    static let none = Kinship(likeness: 0, containment: 0, runWeight: 0, runLength: 0)
    static let same = Kinship(likeness: 1, containment: 1, runWeight: .infinity, runLength: .max)

    /// Texts with more pairs of words, some 160 words each, are compared as bags: order costs time that grows with the pairs.
    /// A short text is held against a long one in order: of any words a bag of many has some.
    private static let mostPairsInOrder = 160 * 160

    static func between(_ first: Phrase, _ second: Phrase, in vocabulary: Vocabulary) -> Kinship {
        if first.key == second.key { return .same }
        guard !first.words.isEmpty, !second.words.isEmpty else { return .none }
        if first.words.count * second.words.count > mostPairsInOrder {
            return ofBags(first, second, in: vocabulary)
        }
        return inOrder(first.words, second.words, in: vocabulary)
    }

    /// The heaviest common subsequence and the heaviest common run, in one table.
    private static func inOrder(_ first: [Int], _ second: [Int], in vocabulary: Vocabulary) -> Kinship {
        var common = [Double](repeating: 0, count: second.count + 1)
        var run = common
        var runLengths = [Int](repeating: 0, count: second.count + 1)
        var best = Kinship.none
        for word in first {
            var diagonal = 0.0
            var runDiagonal = 0.0
            var lengthDiagonal = 0
            let weight = vocabulary.weights[word]
            for column in 1...second.count {
                let other = second[column - 1]
                let (above, runAbove, lengthAbove) = (common[column], run[column], runLengths[column])
                let likeness = vocabulary.likeness(word, other)
                if likeness > 0 {
                    // A pair of words counts for both texts: the mean of their weights.
                    let gain = likeness * (weight + vocabulary.weights[other]) / 2
                    common[column] = max(above, common[column - 1], diagonal + gain)
                    run[column] = runDiagonal + gain
                    runLengths[column] = lengthDiagonal + 1
                    if run[column] > best.runWeight {
                        best.runWeight = run[column]
                        best.runLength = runLengths[column]
                    }
                } else {
                    common[column] = max(above, common[column - 1])
                    run[column] = 0
                    runLengths[column] = 0
                }
                (diagonal, runDiagonal, lengthDiagonal) = (above, runAbove, lengthAbove)
            }
        }
        let firstWeight = first.reduce(0) { $0 + vocabulary.weights[$1] }
        let secondWeight = second.reduce(0) { $0 + vocabulary.weights[$1] }
        best.likeness = min(1, 2 * common[second.count] / (firstWeight + secondWeight))
        best.containment = min(1, common[second.count] / min(firstWeight, secondWeight))
        return best
    }

    /// Very long texts: order does not matter, and a run is taken for as long as the bag is full.
    private static func ofBags(_ first: Phrase, _ second: Phrase, in vocabulary: Vocabulary) -> Kinship {
        var counts: [Int: Int] = [:]
        for word in first.words { counts[word, default: 0] += 1 }
        var common = 0.0
        var length = 0
        for word in second.words {
            if let count = counts[word], count > 0 {
                counts[word] = count - 1
                common += vocabulary.weights[word]
                length += 1
            }
        }
        let (firstWeight, secondWeight) = (vocabulary.weight(of: first), vocabulary.weight(of: second))
        return Kinship(
            likeness: 2 * common / (firstWeight + secondWeight), containment: common / min(firstWeight, secondWeight),
            runWeight: common / 2, runLength: length / 2)
    }
}
