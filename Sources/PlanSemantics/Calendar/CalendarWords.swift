/// The words of the calendar in all languages of the vocabulary.
struct CalendarWords: Sendable {
    /// What a word means, the likeliest first: `Hydref` is autumn, and October.
    private let concepts: [String: [CalendarConcept]]

    static let standard = CalendarWords(Vocabulary.standard.calendar)

    /// - Parameter languages: the words of each concept, by language.
    init(_ languages: [String: [String: [String]]]) {
        var concepts: [String: [CalendarConcept]] = [:]
        for (_, words) in languages.sorted(by: { $0.key < $1.key }) {
            for concept in CalendarConcept.allCases.sorted(by: { Self.rank($0) < Self.rank($1) }) {
                for word in words[concept.rawValue] ?? [] where !(concepts[word]?.contains(concept) ?? false) {
                    concepts[word, default: []].append(concept)
                }
            }
        }
        self.concepts = concepts
    }

    /// Seasons before months: a word for both names a term more often than a month.
    private static func rank(_ concept: CalendarConcept) -> Int { concept.season != nil ? 0 : 1 }

    /// What a word in lower case means; empty for any other.
    func concepts(_ word: String) -> [CalendarConcept] { concepts[word] ?? [] }

    // MARK: Single words

    /// 1 to 12 for a month's name or a common short form of it.
    static func month(_ word: String) -> Int? { standard.concepts(word).lazy.compactMap(\.month).first }

    static func season(_ word: String) -> Season? { standard.concepts(word).lazy.compactMap(\.season).first }

    /// 1 to 10 for a number in words.
    static func number(_ word: String) -> Int? { standard.concepts(word).lazy.compactMap(\.number).first }

    /// Words for seasons, in order.
    static let seasons = Vocabulary.standard.calendar.values.flatMap { words in
        CalendarConcept.allCases.filter { $0.season != nil }.flatMap { words[$0.rawValue] ?? [] }
    }.sorted()

    static let monthNames = CalendarConcept.months.map { $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst() }
}
