import DocumentModel
import PlanModel

/// Tells the organisation from a plan's title, or from a line of its cover.
enum Organisation {
    /// A line of a cover that names an organisation is short; a longer one is a sentence.
    private static let mostWordsOfName = 10

    /// The organisation that a title names, else the first line of the cover that is nothing but a name.
    ///
    ///     "Riverside Multi-Academy Trust Strategic Plan 2021-2024"   ▸ Riverside Multi-Academy Trust
    ///     "Oakmoor Academy: Our Journey 2023 to 2026"                ▸ Oakmoor Academy
    ///     "Reading Recovery Plan"                                    ▸ nil
    ///
    /// - Parameter facts: labels of the first tables, each with what stands beside it.
    static func find(inTitle title: String, cover: [String], facts: [String] = [], lexicon: Lexicon) -> String? {
        let titled = named(inTitle: title, lexicon: lexicon)
        if let titled, !beginsWithNoun(titled, lexicon), !isOfMany(titled, lexicon) { return titled }
        if let name = cover.lazy.compactMap({ self.name(ofLine: $0, lexicon: lexicon) }).first { return name }
        if let titled { return titled }
        for line in cover + facts {
            if let name = labelled(in: line, lexicon: lexicon) { return name }
        }
        return nil
    }

    /// Whether the words up to the noun may be of another phrase: `Trust Growth Plan`, `Foundation Subject Plans`.
    private static func beginsWithNoun(_ name: String, _ lexicon: Lexicon) -> Bool {
        let words = name.split(separator: " ").map(String.init)
        return words.count > 1 && isNoun(words[0], lexicon) && !smallWords.contains(words[1].lowercased())
    }

    /// Whether a name speaks of several organisations, as that of an award may: `Rights Respecting Schools`.
    private static func isOfMany(_ name: String, _ lexicon: Lexicon) -> Bool {
        Folding.words(name).filter(lexicon.organisationWords.contains).allSatisfy { $0.hasSuffix("s") }
    }

    /// The name that a line of the cover is, or begins with: a tab, or a label of something else, ends it.
    ///
    ///     "Ferndale Junior School    Maths Lead: K. Otieno"   ▸ Ferndale Junior School
    private static func name(ofLine line: String, lexicon: Lexicon) -> String? {
        let cells = line.split { $0 == "\t" || $0.isNewline }
        guard var name = cells.first.map({ String($0).withSingleSpaces }) else { return nil }
        if let colon = name.firstIndex(of: ":") {
            let words = name[..<colon].split(separator: " ")
            guard let noun = words.lastIndex(where: { isNoun(String($0), lexicon) }), noun + 1 < words.count else {
                return nil
            }
            name = words[...noun].joined(separator: " ")
        }
        return isName(name, lexicon: lexicon) ? name : nil
    }

    /// What stands behind a label that asks for it, at the end of a line: `Academic year 2024/25   School: Larkspur Infants`.
    private static func labelled(in line: String, lexicon: Lexicon) -> String? {
        guard let colon = line.lastIndex(of: ":"),
            let noun = Folding.words(String(line[..<colon])).last(where: { !nameWords.contains($0) }),
            lexicon.organisationWords.contains(noun)
        else { return nil }
        let name = line[line.index(after: colon)...].withSingleSpaces
        return isName(name, lexicon: lexicon) ? name : nil
    }

    /// `School name`, `Enw'r ysgol`.
    private static let nameWords: Set<String> = ["name", "enw"]

    /// Whether a line is nothing but the name of an organisation: `St Brigid's Catholic Primary School`.
    static func isName(_ line: String, lexicon: Lexicon) -> Bool {
        let words = Folding.words(line)
        guard (2...mostWordsOfName).contains(words.count), let last = line.last, !".;,:".contains(last),
            words.contains(where: lexicon.organisationWords.contains), !isPlanText(line, lexicon),
            !words.contains(where: { lexicon.documentWords.contains($0) })
        else { return false }
        return isWrittenAsName(line)
    }

    /// Whether all words but small ones begin with a capital: `the work of our school` is no name, `Ysgol y Dŵr` is one.
    private static func isWrittenAsName(_ line: String) -> Bool {
        line.split(separator: " ").allSatisfy { word in
            guard let first = word.first(where: { $0.isLetter || $0.isNumber }) else { return true }
            return first.isUppercase || first.isNumber || word.count <= lettersOfSmallWord
                || smallWords.contains(Folding.key(word))
        }
    }

    /// Words so short are small in all languages of the plans.
    private static let lettersOfSmallWord = 2
    private static let smallWords: Set<String> = [
        "of", "the", "and", "for", "in", "at", "on", "with", "le", "la", "de",
    ]

    private static func named(inTitle title: String, lexicon: Lexicon) -> String? {
        var parts = [""]
        let characters = Array(title)
        for (index, character) in characters.enumerated() {
            // `Trust: Plan`, `Plan – Trust`, `Plan | Trust`; the hyphen of `Multi-Academy` has no white space around it.
            let isDash =
                character.isDash && index > 0 && index + 1 < characters.count && characters[index - 1].isWhitespace
                && characters[index + 1].isWhitespace
            if character == ":" || character == "|" || isDash {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts.lazy.compactMap { name(in: $0, lexicon: lexicon) }.first
    }

    /// The name in a part of a title: what stands before the words that any plan has, up to the organisation's own noun.
    private static func name(in part: String, lexicon: Lexicon) -> String? {
        var words = part.split(whereSeparator: \.isWhitespace).map(String.init)
        let nouns = words.indices.filter { isNoun(words[$0], lexicon) }
        // `Hill Primary Whole School Reading Plan`: the school as such.
        guard let noun = nouns.last(where: { !isGeneral(words, at: $0, lexicon) }) ?? nouns.last else { return nil }
        var end = noun + 1
        // `Academy of St James` goes on; `Partnership Corporate Strategy` does not.
        if end < words.count, smallWords.contains(words[end]) {
            while end < words.count, !isPlanText(words[end], lexicon) || smallWords.contains(words[end]) { end += 1 }
            while end > noun + 1, smallWords.contains(words[end - 1]) { end -= 1 }
        }
        // `Ysgol Bryn Derw`, `Cynllun Datblygu Ysgol y Dŵr`: the noun comes first, after nothing but what any plan says. In
        // English it comes last: `Whole School Mental Health Plan` names no school.
        let isNounFirst =
            lexicon.leadingOrganisationWords.contains(Folding.key(words[noun]))
            && words[..<noun].allSatisfy { isPlanText($0, lexicon) || isDocumentText($0, lexicon) } && end < words.count
            && !isPlanText(words[end], lexicon)
        // `Self-Evaluation and School Improvement Plan`, `Plan for the School`: the noun goes with what comes after it.
        if !isNounFirst, noun > 0, smallWords.contains(words[noun - 1].lowercased()) { return nil }
        if isNounFirst { while end < words.count, !isPlanText(words[end], lexicon) { end += 1 } }
        words = Array(words[(isNounFirst ? noun : 0)..<end])
        // `Collegiate Trust Improvement Plan` names a trust; `School Improvement Plan` names none.
        while let last = words.last, Folding.key(last).isEmpty { words.removeLast() }
        while let first = words.first, smallWords.contains(first.lowercased()) || Folding.key(first).isEmpty {
            words.removeFirst()
        }
        let name = words.joined(separator: " ")
        guard words.count > 1, !isPlanText(name, lexicon), isWrittenAsName(name),
            !Folding.words(name).contains(where: lexicon.documentWords.contains)
        else { return nil }
        return name
    }

    /// `Multi-Academy` and `Trust's` are nouns of organisations too.
    private static func isNoun(_ word: String, _ lexicon: Lexicon) -> Bool {
        Folding.words(word).contains(where: lexicon.organisationWords.contains)
    }

    /// Whether a noun stands for any organisation of its kind, as the word before it tells: `Whole School`, `Whole-School`.
    private static func isGeneral(_ words: [String], at noun: Int, _ lexicon: Lexicon) -> Bool {
        let before = Folding.words(words[..<noun].suffix(1).joined(separator: " "))
        let own = Folding.words(words[noun]).prefix { !lexicon.organisationWords.contains($0) }
        guard let word = (before + own).last else { return false }
        return lexicon.planWords.contains(word) && !lexicon.organisationWords.contains(word)
            && !smallWords.contains(word)
    }

    private static func isDocumentText(_ word: String, _ lexicon: Lexicon) -> Bool {
        Folding.words(word).allSatisfy(lexicon.documentWords.contains)
    }

    private static func isPlanText(_ text: some StringProtocol, _ lexicon: Lexicon) -> Bool {
        Folding.words(text).allSatisfy { word in
            lexicon.planWords.contains(word) || lexicon.organisationWords.contains(word) || word.allSatisfy(\.isNumber)
                || word == "to" || CalendarWords.month(word) != nil
        }
    }
}
