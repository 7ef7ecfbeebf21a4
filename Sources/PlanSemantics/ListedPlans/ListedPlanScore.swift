/// Whether lists under headings that say when are a plan: no single sign decides.
struct ListedPlanScore: Hashable, Sendable {
    private(set) var value: Double

    /// What counts for a plan has to reach this.
    static let leastValue = 0.75
    /// A score nearer to the least value than this was a narrow decision.
    static let narrowMargin = 0.15

    var isPlan: Bool { value >= Self.leastValue }
    var isNarrow: Bool { abs(value - Self.leastValue) < Self.narrowMargin }
    /// A plan that is far over the least value is nearly sure.
    var confidence: Double { min(0.95, 0.6 + max(0, value - Self.leastValue) * 0.5) }

    /// - Parameters:
    ///   - kinds: what the headings are.
    ///   - wording: how the items read.
    ///   - titles: the document's title and the headings over the lists.
    ///   - isIntended: whether the headings say that it is still to come.
    init(
        kinds: Set<PeriodHeading.Kind>, wording: ItemWording, titles: [String], isIntended: Bool, words: ListedPlanWords
    ) {
        // Numbered weeks and phases are headings of plans and little else; dates and terms head much besides.
        value = kinds.map { Self.weight(of: $0) }.max() ?? 0
        value += 0.8 * wording.tasks + 0.2 * max(0, 1 - wording.tasks - wording.past - wording.hours)
        // What `will have been built` is not past.
        value += isIntended ? 0.4 : -wording.past
        value -= wording.hours + 0.5 * wording.sentences
        // `Maths`, `English`: a timetable.
        if wording.wordsPerItem < Self.fewestWordsPerItem { value -= 0.4 }
        let spoken = titles.map { Folding.words($0) }
        func says(_ phrases: [String]) -> Bool { spoken.contains { Folding.contains($0, anyOf: phrases) } }
        if says(words.plans) { value += 0.3 }
        if says(words.otherDocuments) { value -= 0.6 }
    }

    private static let fewestWordsPerItem = 1.7

    private static func weight(of kind: PeriodHeading.Kind) -> Double {
        switch kind {
        case .counted(let noun): ["year", "term", "half term", "semester"].contains(noun) ? 0.25 : 0.5
        case .phase: 0.5
        case .calendar: 0.45
        case .weekday: 0.2
        case .relative: 0.5
        case .season: 0.15
        }
    }
}
