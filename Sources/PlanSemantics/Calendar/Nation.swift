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
    static func find(in text: [String], vocabulary: Vocabulary) -> Nation? {
        let joined = " " + text.joined(separator: " ") + " "
        var best: (nation: Nation, count: Int)?
        var isTied = false
        for name in vocabulary.nations.keys.sorted() {
            guard let nation = Nation(rawValue: name) else { continue }
            let count = (vocabulary.nations[name] ?? []).filter { phrase in
                joined.contains(" " + Folding.words(phrase).joined(separator: " ") + " ")
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
