/// Finds the texts that share telling words with a given one, without comparing each with each.
struct Postings {
    private var textsWithWord: [Int: [Int]] = [:]
    private let weightOfText: [Double]
    private let fingerprints: [UInt64]
    private let vocabulary: Vocabulary

    /// A word that stands in more texts is not looked up: the search would become quadratic, and it tells little.
    private static let mostTextsOfWord = 200
    /// Words looked up for one text, the most telling first.
    private static let mostWordsLookedUp = 12

    init(_ phrases: [Phrase], _ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        weightOfText = phrases.map { vocabulary.weight(of: $0) }
        fingerprints = phrases.map(\.fingerprint)
        for (index, phrase) in phrases.enumerated() {
            for word in Set(phrase.words) { textsWithWord[word, default: []].append(index) }
        }
    }

    /// The texts with the most weight in common, best first.
    func best(for phrase: Phrase, atMost limit: Int) -> [Int] {
        let words = Set(phrase.words)
            .filter { (textsWithWord[$0]?.count ?? 0) <= Self.mostTextsOfWord && textsWithWord[$0] != nil }
            .sorted { (vocabulary.weights[$0], $1) > (vocabulary.weights[$1], $0) }
            .prefix(Self.mostWordsLookedUp)
        var common: [Int: Double] = [:]
        for word in words {
            for text in textsWithWord[word] ?? [] { common[text, default: 0] += vocabulary.weights[word] }
        }
        let weight = vocabulary.weight(of: phrase)
        return common.map { (text: $0.key, share: 2 * $0.value / max(0.001, weight + weightOfText[$0.key])) }
            .sorted {
                ($0.share, fingerprints[$0.text], $1.text) > ($1.share, fingerprints[$1.text], $0.text)
            }
            .prefix(limit).map(\.text)
    }
}
