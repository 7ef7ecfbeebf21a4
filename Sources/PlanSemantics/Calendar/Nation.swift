/// Whose calendar a plan follows.
enum Nation: String, Hashable, Sendable {
    case england = "England"
    case wales = "Wales"
    case scotland = "Scotland"
    case northernIreland = "Northern Ireland"
    case ireland = "Ireland"
    case australia = "Australia"

    /// Whether the nominal terms of the contract hold there: they are those of England and Wales, and near enough in
    /// Northern Ireland and Ireland.
    var hasNominalTerms: Bool { self != .scotland && self != .australia }

    /// A nation is told by at least two different words of its own: one may be quoted from anywhere.
    private static let leastWords = 2

    /// Tells the nation by the words that only its plans use; nil where they do not show it.
    ///
    /// - Parameter text: folded, a word an element.
    static func find(in text: [String], vocabulary: Vocabulary) -> Nation? {
        let spoken = Set(text)
        var best: (nation: Nation, count: Int)?
        var isTied = false
        for name in vocabulary.nations.keys.sorted() {
            guard let nation = Nation(rawValue: name) else { continue }
            let count = (vocabulary.nations[name] ?? []).filter { phrase in
                let words = Folding.words(phrase)
                // Most phrases fall with their first word; only the rest are looked for word by word.
                return words.allSatisfy(spoken.contains) && Folding.contains(text, words)
            }.count
            guard count >= leastWords else { continue }
            if count > (best?.count ?? 0) {
                best = (nation, count)
                isTied = false
            } else if count == best?.count {
                isTied = true
            }
        }
        return isTied ? nil : best?.nation
    }
}
