/// The words by which plans are understood: votes beside the evidence of structure, never the only evidence.
///
/// The project's own words are `vocabulary.json`; users add theirs with `--vocabulary FILE`.
public struct Vocabulary: Hashable, Sendable, Codable {
    /// The version of the file's shape that this planlift reads.
    public static let currentVersion = 1

    /// Headers of columns by what the columns hold; the keys are the roles of the plan contract.
    public var columnRoles: [String: [String]] = [:]
    /// Single words beside the term in the header of a column of its milestones: `Autumn term milestones`.
    public var milestoneWords: [String] = []
    /// What stands before a person's name.
    public var formsOfAddress: [String] = []
    /// By language, the verbs that open what is to be done: `Review`, `Book`.
    public var actionVerbs: [String: [String]] = [:]
    /// By language, words of names of people, groups and offices: `head`, `team`.
    public var peopleWords: [String: [String]] = [:]
    /// Verbs that also open what people are called: `Link governor`.
    public var titleWords: [String] = []
    /// By language, verbs that tell what is, not what is to be done.
    public var statementWords: [String: [String]] = [:]
    /// By language, verbs that tell what was: they also tell it in headers.
    public var pastWords: [String: [String]] = [:]
    /// What headers say of what is still to be done: `Planned activity`.
    public var plannedWords: [String] = []
    /// By language, the steps of scales: `high`, `medium`, `low`.
    public var levels: [String: [String]] = [:]
    /// By kind, headers of tables that are no plans: `contacts`, `risks`, `minutes`.
    public var otherTables: [String: [String]] = [:]
    /// Headers of a term grid's label column.
    public var gridLabelHeaders: [String] = []
    /// Headings over the lists of a priority, by what the lists hold: `objectives`, `successCriteria`.
    public var blockHeadings: [String: [String]] = [:]
    /// Single words that tell what a heading over a list means, where the heading itself is in no list but comes again.
    public var blockHeadingWords: [String: [String]] = [:]
    /// Headings over lists of indicators.
    public var indicatorHeadings: [String] = []
    /// Headings over tables of contents.
    public var contentsHeadings: [String] = []
    /// What stands before the number of a priority, strand or action: `Key Priority 1`.
    public var numberedNouns: [String] = []
    /// Nouns that name organisations: `school`, `trust`.
    public var organisationWords: [String] = []
    /// Those of them that stand before the name: `ysgol`.
    public var leadingOrganisationWords: [String] = []
    /// What documents are called: a line with one of them names a document, no organisation.
    public var documentWords: [String] = []
    /// Words of a title that do not name the organisation.
    public var planWords: [String] = []
    /// What opens a line over a table that names its lead.
    public var leadLines: [String] = []
    /// Headings over keys of colours and letters.
    public var legendHeadings: [String] = []
    /// What status columns and legends say, by status of the contract.
    public var status: [String: [String]] = [:]
    /// Names and letters of colours.
    public var colors: [String: [String]] = [:]
    /// Words of timescales that are no dates.
    public var time = TimeWords()
    /// The words of the calendar by language and by what they mean: months, seasons, `term`, `week`.
    public var calendar: [String: [String: [String]]] = [:]
    /// Words that tell the nation whose calendar a plan follows.
    public var nations: [String: [String]] = [:]
    /// What stands where nothing is known yet.
    public var placeholders: [String] = []
    /// Words that begin rows of sums.
    public var totals: [String] = []
    /// What opens an example in a form: `e.g.`.
    public var exampleMarks: [String] = []
    /// What the cells say in which a form is signed.
    public var footLabels: [String] = []
    /// What follows the noun of a header and says something of it: `Action needed`.
    public var participles: [String] = []
    /// What programs call a document that nobody has named.
    public var defaultTitles: [String] = []
    /// How lists under weeks, months, dates or phases read that are plans, and those that are none.
    public var listedPlans = ListedPlanWords()
    /// What a label says that goes on from the page before: `(continued)`.
    public var continuedMarks: [String] = []
    /// Templates that are known as such.
    public var profiles: [Profile] = []
    /// The commonest words of English and of plans: text that was recovered from damage must consist of such.
    public var commonWords: [String] = []
    /// Words as they look where a font's ligatures were lost: `ofice`, `efective`.
    public var brokenLigatures: [String] = []
}

extension Vocabulary {
    /// Every word that plans use and the vocabulary knows, in lower case: the common ones, and those of all its phrases.
    var words: Set<String> {
        let groups = [columnRoles, blockHeadings, status, nations, colors].flatMap { $0.values.flatMap { $0 } }
        let phrases =
            groups + gridLabelHeaders + indicatorHeadings + contentsHeadings + numberedNouns + planWords
            + organisationWords + documentWords + leadLines + time.recurring + time.open + time.unknown + commonWords
            + CalendarWords.monthNames
        // Words of one or two letters come out of noise as well; the common ones among them are listed.
        let long = phrases.flatMap { Folding.words($0) }.filter { $0.count > 2 }
        return Set(long + commonWords)
    }
}

/// Words of time cells that name no date.
public struct TimeWords: Hashable, Sendable, Codable {
    /// `Termly`, `each half term`.
    public var recurring: [String] = []
    /// `Ongoing`, without an end.
    public var open: [String] = []
    /// The same as above.
    public var ditto: [String] = []
    /// `To be confirmed`.
    public var unknown: [String] = []
    /// What a number counts: `Week 3`, `Day 1`.
    public var units: [String] = []
    /// What may stand between words about time.
    public var joining: [String] = []
    /// What heads the column of the days on which something ends: `End date`.
    public var deadlines: [String] = []
}

/// Words of lists that stand under headings which say when.
public struct ListedPlanWords: Hashable, Sendable, Codable {
    /// What a number makes a period of: `Week 1`, `Month 2`.
    public var periods: [String] = []
    /// What a number or a name makes a part of a project of: `Phase 1`, `Design stage`.
    public var phases: [String] = []
    /// What may stand between the words of a date: `week commencing 3 June`.
    public var connectives: [String] = []
    /// What a title says that stands over things to do.
    public var plans: [String] = []
    /// What a heading says that stands over a table of things to do.
    public var tables: [String] = []
    /// What a title says that stands over anything else: `Minutes`, `Timetable`, `Diary`.
    public var otherDocuments: [String] = []
    /// Labels of cards that are no plan: risks, contacts, lessons.
    public var otherLabels: [String] = []
    /// Past forms that no ending tells, besides `pastWords`.
    public var pastVerbs: [String] = []
    /// Who speaks in a sentence: no task begins so.
    public var speakers: [String] = []
    /// Words that end like past forms and are none.
    public var notPast: [String] = []
    /// What puts a period before or after something: `6 weeks before`, `2 days to go`.
    public var relations: [String] = []
    /// What a line says that opens a list of things still to come: `By May we will have:`.
    public var intentions: [String] = []
}

/// A fixed template, recognised by its phrases.
public struct Profile: Hashable, Sendable, Codable {
    /// Names it in diagnostics.
    public var id: String
    /// For people.
    public var name: String
    /// Phrases of headings and headers that the template prints.
    public var phrases: [String]
    /// So many of the phrases must stand in the document.
    public var leastPhrases: Int
    /// Column headers of the template and their roles, which go before the general vocabulary.
    public var columns: [String: String]
}
