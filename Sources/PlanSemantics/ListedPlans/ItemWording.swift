import DocumentModel

/// How the items of lists read: like things to do, like what was done, like hours of a day.
struct ItemWording: Hashable, Sendable {
    /// Shares of all items, from 0 to 1.
    private(set) var tasks = 0.0
    private(set) var past = 0.0
    private(set) var hours = 0.0
    private(set) var sentences = 0.0
    private(set) var wordsPerItem = 0.0

    /// A task seldom has more words; what is longer and ends in a full stop is a sentence.
    private static let mostWordsOfTask = 18

    init(_ texts: [String], lexicon: Lexicon) {
        guard !texts.isEmpty else { return }
        let count = Double(texts.count)
        let words = lexicon.vocabulary.listedPlans
        let pastVerbs = lexicon.pastWords.union(words.pastVerbs)
        let speakers = Set(words.speakers)
        for text in texts {
            let parts = Folding.words(text)
            wordsPerItem += Double(parts.count) / count
            if Self.beginsWithHour(text) {
                hours += 1 / count
            } else if Self.isPast(parts, verbs: pastVerbs, speakers: speakers, exceptions: words.notPast) {
                past += 1 / count
            } else if lexicon.owner(ofItem: text) != nil {
                tasks += 1 / count
            } else if let first = parts.first, lexicon.isActionVerb(first) || Self.isGerund(first) {
                tasks += 1 / count
            }
            if parts.count > Self.mostWordsOfTask, text.last == "." { sentences += 1 / count }
        }
    }

    /// `Planning the route`
    private static func isGerund(_ word: String) -> Bool { word.count > 5 && word.hasSuffix("ing") }

    /// `9.30 Registration`, `10:00 – 11:00 Maths`, `9am: Arrive`.
    private static func beginsWithHour(_ text: String) -> Bool {
        let letters = Array(text.prefix(8))
        var position = 0
        while position < letters.count, letters[position].isASCII, letters[position].isNumber { position += 1 }
        guard (1...2).contains(position), position < letters.count else { return position == 4 && letters.count > 4 }
        let rest = String(letters[position...]).lowercased()
        if rest.hasPrefix("am") || rest.hasPrefix("pm") || rest.hasPrefix(" am") || rest.hasPrefix(" pm") {
            return true
        }
        let after = Array(rest)
        return after.count >= 3 && ":.h".contains(after[0]) && after[1].isNumber && after[2].isNumber
    }

    /// `Visited the farm`, `We met the governors`, `The hall was booked`.
    private static func isPast(
        _ parts: [String], verbs: Set<String>, speakers: Set<String>, exceptions: [String]
    ) -> Bool {
        guard let first = parts.first else { return false }
        func isPastForm(_ word: String) -> Bool {
            verbs.contains(word) || word.count > 3 && word.hasSuffix("ed") && !exceptions.contains(word)
        }
        if isPastForm(first) { return true }
        if speakers.contains(first) { return parts.prefix(3).dropFirst().contains(where: isPastForm) }
        return parts.contains("was") || parts.contains("were") || parts.contains("had")
    }
}
