import PlanModel

/// What the header cell of a column says: a time, and whether the column holds how far something is.
///
///     "Autumn term milestones" ▸ Autumn     "Spring RAG" ▸ Spring, of status     "RAG" ▸ of status
struct ColumnHeading: Hashable, Sendable {
    var time: CalendarHeading?
    var isOfStatus = false
    /// Whether it says nothing but that it holds milestones: `Milestones`, `Key actions`.
    var isOfMilestones = false

    static func read(_ text: String, lexicon: Lexicon) -> ColumnHeading {
        lexicon.knownHeadings.answer(ExactText(text)) { reading(text, lexicon: lexicon) }
    }

    private static func reading(_ text: String, lexicon: Lexicon) -> ColumnHeading {
        if let time = CalendarHeading.read(text) ?? CalendarHeading.read(text, besides: lexicon.milestoneWords) {
            // `Goal 1` is the first of several goals.
            let isNumbered = NumberedHeading.read(text, nouns: lexicon.nouns).isNumberedNoun
            if case .bare? = time.term, time.year == nil, isNumbered { return ColumnHeading(isOfMilestones: true) }
            return ColumnHeading(time: time)
        }
        if let time = inBrackets(text, lexicon) { return ColumnHeading(time: time) }
        let words = Folding.words(text)
        if !words.isEmpty, words.allSatisfy(lexicon.milestoneWords.contains) {
            return ColumnHeading(isOfMilestones: true)
        }
        let isOfStatus = lexicon.roles(ofHeader: text).first == .status
        let time = CalendarHeading.read(text, besides: lexicon.milestoneWords.union(lexicon.statusHeaderWords))
        return ColumnHeading(time: time, isOfStatus: isOfStatus || time != nil)
    }

    /// So many words before the brackets may call the column something else.
    private static let mostWordsBeforeBrackets = 3

    /// The time in brackets behind another name of the column: `Short term (by 19 Dec 2025)`, `Phase 1 (Sept-Dec)`.
    private static func inBrackets(_ text: String, _ lexicon: Lexicon) -> CalendarHeading? {
        guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close,
            Folding.trimmed(text[text.index(after: close)...]).isEmpty
        else { return nil }
        let name = Folding.trimmed(text[..<open])
        guard (1...mostWordsBeforeBrackets).contains(Folding.words(name).count),
            lexicon.roles(ofHeader: name).first.map({ $0 == .milestone || $0 == .timescale }) ?? true,
            var time = CalendarHeading.read(String(text[text.index(after: open)..<close])), let term = time.term,
            !GridHeader.isBareTerm(term)
        else { return nil }
        time.termLabel = text
        return time
    }
}
