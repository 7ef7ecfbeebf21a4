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
        if let time = CalendarHeading.read(text) ?? CalendarHeading.read(text, besides: lexicon.milestoneWords) {
            return ColumnHeading(time: time)
        }
        let words = Folding.words(text)
        if !words.isEmpty, words.allSatisfy(lexicon.milestoneWords.contains) {
            return ColumnHeading(isOfMilestones: true)
        }
        let isOfStatus = lexicon.roles(ofHeader: text).first == .status
        let time = CalendarHeading.read(text, besides: lexicon.milestoneWords.union(lexicon.statusHeaderWords))
        return ColumnHeading(time: time, isOfStatus: isOfStatus || time != nil)
    }
}
