import DocumentModel
import PlanModel

/// A vocabulary made ready for look-ups, once for each plan.
struct Lexicon: Sendable {
    let vocabulary: Vocabulary
    let nouns: Set<String>
    let organisationWords: Set<String>
    let leadingOrganisationWords: Set<String>
    let documentWords: Set<String>
    let planWords: Set<String>
    /// Single words that head a column of a term's milestones, beside the term.
    let milestoneWords: Set<String>
    /// Single words that head a column of status.
    let statusHeaderWords: Set<String>
    /// What stands before a person's name, in lower case: `mrs`.
    let formsOfAddress: Set<String>
    /// The headers of the recognised template.
    let profileKeys: Set<String>
    let roleEntries: [(role: ColumnRole, words: [String], key: String)]
    /// Those of them that are long enough to be known inside a glued header.
    let gluedEntries: [(role: ColumnRole, key: String)]
    let rolesByKey: [String: [ColumnRole]]
    /// The same by words without the endings of plurals.
    let rolesByStems: [[String]: [ColumnRole]]
    private let objectiveKeys: Set<String>
    private let criterionKeys: Set<String>
    private let statusEntries: [(status: ProgressStatus, words: [String], text: String)]
    private let colorKeys: [String: String]
    /// Places in `roleEntries` by the first word of the phrase.
    let entriesByFirstWord: [String: [Int]]
    private let placeholders: [[String]]
    private let totals: [[String]]
    private let longestTotal: Int
    private let indicatorHeadings: [[String]]
    let actionVerbs: Set<String>
    let peopleWords: Set<String>
    let titleWords: Set<String>
    let statementWords: Set<String>
    let pastWords: Set<String>
    let levelKeys: Set<String>
    /// The kinds of other tables by the keys of their headers.
    let otherTableKinds: [String: Set<String>]
    let timeUnits: Set<String>
    /// The words of all phrases about time, and those that join them.
    let timeWords: Set<String>
    /// What heads the column of the days on which something ends.
    let deadlineWords: Set<String>
    private let contentsKeys: Set<String>
    private let defaultTitleKeys: Set<String>
    let knownRoles = Recall<ExactText, [RoleMatch]>()
    let knownTimes = Recall<ExactText, Bool>()
    let knownHeadings = Recall<ExactText, ColumnHeading>()
    let knownCells = Recall<[CellContent.Question], ColumnContent.Cell>()
    let knownContents = Recall<[CellContent.Question], CellContent>()

    /// - Parameter profile: a recognised template, whose columns go first.
    init(_ vocabulary: Vocabulary, profile: Profile? = nil) {
        self.vocabulary = vocabulary
        nouns = Set(vocabulary.numberedNouns.map { Folding.words($0).joined(separator: " ") })
        organisationWords = Set(vocabulary.organisationWords)
        leadingOrganisationWords = Set(vocabulary.leadingOrganisationWords)
        documentWords = Set(vocabulary.documentWords)
        planWords = Set(vocabulary.planWords)
        formsOfAddress = Set(vocabulary.formsOfAddress)
        milestoneWords = Set(vocabulary.milestoneWords)
        statusHeaderWords = Set(
            (vocabulary.columnRoles[ColumnRole.status.rawValue] ?? []).flatMap { Folding.words($0) })
        var entries: [(role: ColumnRole, words: [String], key: String)] = []
        var byKey: [String: [ColumnRole]] = [:]
        for (header, name) in (profile?.columns ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let role = ColumnRole(rawValue: name) else { continue }
            entries.append((role, Folding.words(header), Folding.key(header)))
            byKey[Folding.key(header)] = [role]
        }
        let fixed = Set(byKey.keys)
        profileKeys = fixed
        // What may be either names the actions where it comes first.
        for role in [ColumnRole.objective] + ColumnRole.allCases.filter({ $0 != .objective }) {
            for phrase in vocabulary.columnRoles[role.rawValue] ?? [] where !fixed.contains(Folding.key(phrase)) {
                let key = Folding.key(phrase)
                entries.append((role, Folding.words(phrase), key.isEmpty ? phrase : key))
                byKey[key.isEmpty ? phrase : key, default: []].append(role)
            }
        }
        // The longest phrase is the best evidence; ties by role and text keep the order the same in every run.
        let ranked = entries.map { (entry: $0, letterCount: $0.key.count) }.sorted {
            ($1.entry.words.count, $1.letterCount, $0.entry.role.rawValue, $0.entry.key) < (
                $0.entry.words.count, $0.letterCount, $1.entry.role.rawValue, $1.entry.key
            )
        }
        roleEntries = ranked.map(\.entry)
        gluedEntries = ranked.filter { $0.letterCount >= Self.leastLettersInsideGluedHeader }
            .map { ($0.entry.role, $0.entry.key) }
        var places: [String: [Int]] = [:]
        for (place, entry) in roleEntries.enumerated() {
            if let first = entry.words.first { places[first, default: []].append(place) }
        }
        entriesByFirstWord = places
        placeholders = vocabulary.placeholders.map { Folding.words($0) }
        totals = vocabulary.totals.map { Folding.words($0) }
        longestTotal = totals.map(\.count).max() ?? 0
        indicatorHeadings = vocabulary.indicatorHeadings.map { Folding.words($0) }
        contentsKeys = Set(vocabulary.contentsHeadings.map { Folding.key($0) })
        defaultTitleKeys = Set(vocabulary.defaultTitles.map { Folding.key($0) })
        actionVerbs = Set(vocabulary.actionVerbs.values.joined())
        peopleWords = Set(vocabulary.peopleWords.values.joined())
        statementWords = Set(vocabulary.statementWords.values.joined())
        pastWords = Set(vocabulary.pastWords.values.joined())
        titleWords = Set(vocabulary.titleWords)
        levelKeys = Set(vocabulary.levels.values.joined().map { Folding.key($0) })
        timeUnits = Set(vocabulary.time.units)
        let time = vocabulary.time
        let phrases = [time.recurring, time.open, time.ditto, time.unknown, time.units, time.joining].joined()
        timeWords = Set(phrases.flatMap { Folding.words($0) })
        deadlineWords = Set(time.deadlines)
        var kinds: [String: Set<String>] = [:]
        for (kind, headers) in vocabulary.otherTables {
            for header in headers { kinds[Folding.key(header), default: []].insert(kind) }
        }
        otherTableKinds = kinds
        rolesByKey = byKey
        var byStems: [[String]: [ColumnRole]] = [:]
        for entry in entries where !entry.words.isEmpty {
            let stems = entry.words.map(Folding.stem)
            if !(byStems[stems]?.contains(entry.role) ?? false) { byStems[stems, default: []].append(entry.role) }
        }
        rolesByStems = byStems
        objectiveKeys = Set((vocabulary.blockHeadings["objectives"] ?? []).map { Folding.key($0) })
        criterionKeys = Set((vocabulary.blockHeadings["successCriteria"] ?? []).map { Folding.key($0) })
        var statuses: [(status: ProgressStatus, words: [String], text: String)] = []
        for (name, phrases) in vocabulary.status.sorted(by: { $0.key < $1.key }) {
            guard let status = ProgressStatus(rawValue: name) else { continue }
            statuses += phrases.map { (status, Folding.words($0), $0) }
        }
        statusEntries = statuses.sorted {
            ($1.words.count, $1.text.count, $0.text) < ($0.words.count, $0.text.count, $1.text)
        }
        var colors: [String: String] = [:]
        for (name, words) in vocabulary.colors.sorted(by: { $0.key < $1.key }) {
            for word in words { colors[Folding.key(word)] = name }
        }
        colorKeys = colors
    }

    // MARK: Headings

    enum BlockKind: Hashable, Sendable {
        case objectives, successCriteria
    }

    /// Whether a heading stands over the objectives or the success criteria of a priority.
    func blockKind(ofHeading heading: String) -> BlockKind? {
        let key = Folding.key(heading)
        if objectiveKeys.contains(key) { return .objectives }
        if criterionKeys.contains(key) { return .successCriteria }
        return nil
    }

    /// The kind that the words of a heading point to; nil where they point to none or to both.
    func blockKind(byWordsOf heading: String) -> BlockKind? {
        let words = Set(Folding.words(heading))
        let isObjectives = !words.isDisjoint(with: vocabulary.blockHeadingWords["objectives"] ?? [])
        let isCriteria = !words.isDisjoint(with: vocabulary.blockHeadingWords["successCriteria"] ?? [])
        guard isObjectives != isCriteria else { return nil }
        return isObjectives ? .objectives : .successCriteria
    }

    func isIndicatorHeading(_ heading: String) -> Bool {
        let words = Folding.words(heading)
        return indicatorHeadings.contains { Folding.contains(words, $0) }
    }

    func isContentsHeading(_ heading: String) -> Bool {
        contentsKeys.contains(Folding.key(heading))
    }

    /// Whether a title is the program's, not the author's: `Untitled`, `Microsoft Word - plan.docx`.
    func isDefaultTitle(_ title: String) -> Bool {
        let key = Folding.key(title)
        return key.isEmpty || defaultTitleKeys.contains(key) || title.hasPrefix("Microsoft ")
            || Self.fileEndings.contains { title.lowercased().hasSuffix($0) }
    }

    private static let fileEndings = [".doc", ".docx", ".pdf", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".rtf"]

    // MARK: Rows and words

    func isTotal(_ text: String) -> Bool {
        let words = Folding.words(text, atMost: longestTotal + Self.mostWordsBehindTotal + 1)
        return totals.contains { total in
            words.starts(with: total) && words.count <= total.count + Self.mostWordsBehindTotal
        }
    }

    /// `Total cost of priority 1`; a longer text is about a sum.
    private static let mostWordsBehindTotal = 3

    func isPlaceholder(_ text: String) -> Bool {
        let words = Folding.words(text)
        return placeholders.contains { Folding.contains(words, $0) }
    }

    /// The label without `(continued)` at its end; nil where it does not go on.
    func withoutContinuedMark(_ label: String) -> String? {
        let words = label.split(separator: " ")
        for count in 1...3 where words.count > count {
            let tail = Folding.words(words.suffix(count).joined(separator: " ")).joined(separator: " ")
            if vocabulary.continuedMarks.contains(tail) { return words.dropLast(count).joined(separator: " ") }
        }
        return nil
    }

    // MARK: Status and colour

    /// The status that words state; nil where they state none. `Amber` alone states none.
    func status(inWords text: String) -> ProgressStatus? {
        let words = Folding.words(text)
        let trimmed = Folding.trimmed(text)
        return statusEntries.first {
            $0.words.isEmpty ? $0.text == trimmed : Folding.contains(words, $0.words)
        }?.status
    }

    /// The colour that a word or letter names.
    func color(named text: String) -> String? { colorKeys[Folding.key(text)] }
}
