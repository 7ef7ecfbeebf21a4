import DocumentModel
import PlanModel

/// What a heading says about when: `Week 1: Setup (3 – 7 June)`, `Monday 3 June`, `September`, `Phase 2`.
struct PeriodHeading: Hashable, Sendable {
    /// Headings of one series are of one kind.
    enum Kind: Hashable, Sendable {
        /// `Week 1`, `Month 2`, by the noun.
        case counted(noun: String)
        /// `Phase 1`, `Stage B`, `Design phase`.
        case phase
        /// `3 June`, `Monday 3 June 2027`, `September`, `May – June`.
        case calendar
        /// `Monday`.
        case weekday
        /// `6 weeks before`, `On the day`.
        case relative
        /// `Autumn term`, `2026-27`: long enough to head a chapter of any document.
        case season
    }

    var kind: Kind
    /// The words that say when: the whole heading, or of a phase the part that names dates.
    var timescale: String?

    /// The part of a period's name that tells its days: `1 – 5 September` of `Week 1: 1 – 5 September`.
    static func days(in timescale: String, words: ListedPlanWords) -> String {
        let scanner = PeriodScanner(timescale.withSingleSpaces, words: words, opensList: false)
        guard case .counted = scanner.leadingKind else { return timescale }
        return scanner.innerPeriod ?? timescale
    }

    /// A longer heading is a sentence that happens to begin with a date.
    private static let mostWords = 14
    /// `Design phase`, `Set-up and testing phase`: a name before the noun has at most so many words.
    private static let mostWordsOfNamedPhase = 6

    /// - Parameter text: a heading, or a line over a list.
    /// - Returns: nil where the heading is about anything but time or a part of a project.
    static func read(_ text: String, words: ListedPlanWords) -> PeriodHeading? {
        var whole = text.withSingleSpaces
        let opensList = whole.hasSuffix(":")
        while whole.last == ":" || whole.last?.isWhitespace == true { whole.removeLast() }
        guard !whole.isEmpty, Folding.words(whole).count <= mostWords else { return nil }
        let scanner = PeriodScanner(whole, words: words, opensList: opensList)
        let isYear = CalendarHeading.isCalendar(whole)
        guard
            let kind = scanner.leadingKind ?? scanner.trailingKind ?? namedPhase(whole, words)
                ?? (isYear ? .season : nil)
        else { return nil }
        return PeriodHeading(kind: kind, timescale: kind == .phase ? scanner.innerPeriod : whole)
    }

    private static func namedPhase(_ text: String, _ words: ListedPlanWords) -> Kind? {
        let parts = Folding.words(text)
        guard (2...mostWordsOfNamedPhase).contains(parts.count), let last = parts.last, words.phases.contains(last)
        else { return nil }
        return .phase
    }
}
