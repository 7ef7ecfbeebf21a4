import DocumentModel
import PlanModel

/// What words tell of cells, whatever their header says.
extension Lexicon {
    /// `Week 3`, `Weeks 2–4`, `Day 1`; a date, a term or what says that there is none: `ongoing`, `termly`.
    /// Whether a title is that of something else than a plan: it names such a document, and no plan.
    func isOfOtherDocument(_ title: String) -> Bool {
        let words = Folding.words(title)
        func says(_ phrases: [String]) -> Bool { Folding.contains(words, anyOf: phrases) }
        // A report may hold an action plan.
        let others = vocabulary.listedPlans.otherDocuments.filter { !documentWords.contains($0) }
        return says(others) && !says(vocabulary.listedPlans.plans)
    }

    /// `NOW (done in 12 months)`, `SHORT TERM`, `Autumn 2027`, `Year 1`: a band that says when.
    func saysHorizon(_ text: String) -> Bool {
        if isTime(text) { return true }
        let words = Folding.words(text)
        let isCounted = zip(words, words.dropFirst()).contains { first, second in
            first.allSatisfy(\.isNumber) && vocabulary.listedPlans.periods.contains(Folding.stem(second))
        }
        return isCounted || Folding.contains(words, anyOf: vocabulary.time.open)
    }

    /// Who does what an item says: `Zoe` of `Zoe: order the cards`.
    func owner(ofItem text: String) -> String? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let name = Folding.trimmed(text[..<colon])
        guard Folding.words(name).count <= Self.mostWordsOfOwner, arePeople(name) || Owners.isName(name),
            !Folding.trimmed(text[text.index(after: colon)...]).isEmpty
        else { return nil }
        return name
    }

    private static let mostWordsOfOwner = 3

    /// `Signature of parent`, `Date`: asks whoever signs a table to write beside it.
    func isFootLabel(_ text: String) -> Bool {
        let words = Folding.words(text)
        return words.count <= Self.mostWordsOfFootLabel
            && Folding.contains(words, anyOf: vocabulary.footLabels)
    }

    private static let mostWordsOfFootLabel = 5

    /// `Month and year`: the words of times without any time.
    func namesPeriod(_ text: String) -> Bool {
        func isPeriod(_ word: String) -> Bool { vocabulary.listedPlans.periods.contains(Folding.stem(word)) }
        let words = Folding.words(text)
        return words.contains(where: isPeriod)
            && words.allSatisfy { isPeriod($0) || vocabulary.time.joining.contains($0) }
    }

    /// `Mon`, `Dydd Llun`.
    private func isWeekday(_ text: String) -> Bool {
        let words = Folding.words(text)
        return !words.isEmpty && words.count <= 2
            && words.allSatisfy { CalendarWords.standard.concepts($0).contains(.weekday) }
    }

    func isTime(_ text: String) -> Bool {
        knownTimes.answer(ExactText(text)) { readsAsTime(text) }
    }

    private func readsAsTime(_ text: String) -> Bool {
        if isCountedTime(text) || isWeekday(text) || Self.isRangeOfMonths(text) { return true }
        guard let reading = TimeCell.read(text, words: vocabulary.time) else { return false }
        let others = Folding.words(text).filter { word in
            !word.contains(where: \.isNumber) && CalendarWords.standard.concepts(word).isEmpty
                && !timeWords.contains(word)
        }
        switch reading.kind {
        // `None` and `n/a` say nothing in any column.
        case .unknown: return false
        // `Weekly readings` are readings.
        case .recurring, .open: return others.isEmpty
        default: return others.count <= Self.mostWordsBesideTime
        }
    }

    /// `M1–M6`, `M18 - 24`: months of a project, counted from its start.
    private static func isRangeOfMonths(_ text: String) -> Bool {
        let ends = text.split(whereSeparator: \.isDash).map { Folding.trimmed($0) }
        guard ends.count == 2, let sign = ends[0].first, "Mm".contains(sign) else { return false }
        return ends.allSatisfy { end in
            let digits = end.drop { "Mm".contains($0) }
            return end.count - digits.count <= 1 && (1...2).contains(digits.count) && digits.allSatisfy(\.isNumber)
        }
    }

    /// `Friday 3 May, in assembly` is a day; a longer text is about what happens on it.
    private static let mostWordsBesideTime = 2

    /// A unit of time and a number, or two: `Week 3`, `Weeks 2–4`.
    func isCountedTime(_ text: String) -> Bool {
        let tokens = CalendarToken.tokens(of: text)
        guard let unit = tokens.first?.word, timeUnits.contains(unit), tokens.count > 1 else { return false }
        return tokens.dropFirst().allSatisfy { token in
            token.number != nil || token.symbol != nil
                || token.word.map { timeUnits.contains($0) || $0 == "to" || $0 == "and" } ?? false
        } && tokens.contains { $0.number != nil }
    }

    func isLevel(_ text: String) -> Bool { levelKeys.contains(Folding.key(text)) }

    func isActionVerb(_ word: String) -> Bool { actionVerbs.contains(word) }

    func isStatementWord(_ word: String) -> Bool { statementWords.contains(word) || pastWords.contains(word) }

    func isPastWord(_ word: String) -> Bool { pastWords.contains(word) }

    /// Whether every part of a text names people, a group or an office: `Maths lead / SENCo`, `MH and JE`, `All staff`.
    func arePeople(_ text: String) -> Bool {
        let parts = Owners.parts(of: text)
        return !parts.isEmpty
            && parts.allSatisfy { part in
                Owners.isInitials(part) || Owners.isTitled(part, titles: formsOfAddress) || isGroup(part)
            }
    }

    /// Whether the noun of a name is one of people: `Maths lead`, `Chair of governors`; `Governor visit` is a visit.
    private func isGroup(_ name: String) -> Bool {
        let plain = name.prefix { $0 != "(" }
        let words = Folding.words(plain.isEmpty ? name[...] : plain)
        let end = words.firstIndex { Self.joiningWords.contains($0) } ?? words.count
        return end > 0 && isPeopleWord(words[end - 1])
    }

    /// Whether a text goes on with what the post before it is for: `Head of English` and `Maths`, not `SENCo` or `JB`; or both
    /// name what one post is for: `Speech` and `language lead`.
    func namesPost(_ post: String, goingOnWith rest: String) -> Bool {
        let (words, restWords) = (Folding.words(post[...]), Folding.words(rest[...]))
        guard let last = words.last, !isPeopleWord(last) else { return false }
        if isGroup(post) { return restWords.count == 1 && !Owners.isInitials(rest) && !isGroup(rest) }
        return words.count == 1 && restWords.count > 1 && rest.first?.isLowercase ?? false
            && !isGroup(restWords[0]) && isGroup(rest)
    }

    /// What stands between a noun and what it is of.
    private static let joiningWords: Set<String> = ["of", "for", "in", "at", "from", "with", "o", "y"]

    private func isPeopleWord(_ word: String) -> Bool {
        peopleWords.contains(word) || peopleWords.contains(Folding.stem(word))
    }

    /// The kinds of tables that are no plans whose headers this is one of.
    func otherTables(ofHeader header: String) -> Set<String> { otherTableKinds[Folding.key(header)] ?? [] }
}
