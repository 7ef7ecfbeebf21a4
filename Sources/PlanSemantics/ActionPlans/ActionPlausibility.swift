import Foundation
import PlanModel

/// How far a table reads as an action plan: something to do, and who does it, by when, with what, to what end.
///
/// Every piece of evidence is weighed; the sum is compared with `least`. What a person sees at a glance is in the cells as
/// much as in the headers, so either may speak for the other.
struct ActionPlausibility: Hashable, Sendable {
    /// A table with so much evidence is an action plan.
    static let least = 3.0
    /// With so much it reads like one, and is named to the user.
    static let leastToName = 2.0
    /// Above this the reading is sure; between, a diagnostic says that it was narrow.
    static let sure = 3.6

    /// So much more must speak for a table that is turned first.
    static let marginOfTurned = 0.5

    private(set) var score = 0.0

    /// What speaks for an action plan alone: it tells which row is the header, whatever kind of table it heads.
    private(set) var support = 0.0
    /// Whether a header surely names actions or objectives.
    private var isSurelyOfActions = false
    /// Whether the headers are those of another kind of table.
    private var isOfOtherKind = false

    /// Whether it reads like an action plan, but for too little, and like nothing else.
    var isNear: Bool { score >= Self.leastToName && score < Self.least && !isOfOtherKind }
    /// From 0 to 1: how far the reading as an action plan is to be trusted, whatever its cells are.
    var confidence: Double {
        let odds = (score - Self.least) * Self.oddsPerPoint
        return (1000 / (1 + exp(-odds - Self.oddsAtLeast))).rounded() / 1000
    }

    /// At the least score two of three such tables are plans; two points more make it nearly sure.
    private static let oddsAtLeast = 0.7
    private static let oddsPerPoint = 1.8

    /// Whether it was read as one on little more than is needed.
    var isNarrow: Bool { score >= Self.least && score < Self.sure }

    /// What spoke for it and against it, the words of a diagnostic.
    private(set) var reasons: [String] = []

    // Weights: what half a dozen kinds of real plans and a dozen kinds of tables that look near need to come apart.
    private static let header = 1.5
    private static let milestoneHeader = 1.2
    private static let tasks = 2.0
    private static let fewestTasks = 2
    private static let whoInCells = 1.7
    private static let whoByHeader = 1.2
    private static let whoByCellsAlone = 1.2
    /// Words with capitals that no header calls people may be names.
    private static let whoByNames = 0.8
    private static let shareOfNames = 0.6
    private static let whenInCells = 2.0
    private static let whenByHeader = 1.0
    private static let whenInBands = 1.5
    private static let startAndEnd = 0.5
    private static let outcome = 0.7
    private static let monitoring = 0.6
    private static let means = 0.6
    private static let mostMeans = 1.0
    private static let evidence = 0.5
    private static let status = 0.4
    private static let terms = 1.5
    /// `Review Autumn`, `Progress by Easter`: the work is looked at in terms.
    private static let reviewsByTerm = 1.0
    private static let reviewByTerm = 0.3
    /// `Objective | Actions`: one header for what is wanted, another for what is done.
    private static let headedSteps = 1.0
    /// `Intent | Implementation | Impact`
    private static let headedEnd = 0.8
    private static let numberedSteps = 2.5
    private static let profile = 2.5
    private static let neitherWhoNorWhen = -1.5
    private static let shareOfSpending = 0.5
    private static let otherName = -2.0
    private static let otherHeader = -1.2
    private static let contact = -3.0
    private static let clock = -1.0
    private static let level = -0.7
    private static let figures = -1.0
    private static let statements = -1.5
    private static let peopleAsNames = -1.5
    private static let pastHeader = -1.0
    private static let plannedHeader = 0.5
    private static let figureAsHeader = -1.0
    private static let headless = -0.5
    private static let fewestRowsOfTime = 4
    private static let planHeading = 0.5
    private static let otherHeading = -1.2
    private static let majority = 0.5

    init(
        header: ActionTableHeader, contents: [ColumnContent], roles: ColumnRoles, hasTerms: Bool,
        hasNumberedSteps: Bool, heading: String, lexicon: Lexicon
    ) {
        let columns = header.columns
        let name = contents[roles.nameColumn]
        let step = roles.stepColumn.map { contents[$0] }
        weighNames(columns, roles, lexicon)
        let tasks = [name, step].compactMap { $0 }.filter { $0.filledCount >= Self.fewestTasks }.map { $0.share(.task) }
        add(Self.tasks * (tasks.max() ?? 0), "its cells say what is to be done")
        var hasWhoOrWhen = hasTerms
        var means = 0.0
        for (column, role) in zip(columns.indices, roles.roles) where column != roles.nameColumn {
            let content = contents[column]
            let isOfPeople = role == .lead && ColumnRoles.isHeadedByPeople(columns[column], lexicon)
            let strength =
                columns[column].matches.first { $0.role == role }?.strength ?? (isOfPeople ? Self.strengthOfPeople : 0)
            switch role {
            case .lead:
                let people = content.share(.people) + (strength > 0 ? content.share(.name) : 0)
                let isProven = people >= Self.majority
                let isNamed = people + content.share(.name) >= Self.shareOfNames
                let alone = isProven ? Self.whoByCellsAlone : isNamed ? Self.whoByNames : 0
                add(
                    strength > 0 && !isOfPeople
                        ? (isProven ? Self.whoInCells : Self.whoByHeader * strength / 3) : alone,
                    "a column says who", once: "who")
                hasWhoOrWhen = hasWhoOrWhen || isProven || strength >= 2
            case .timescale:
                let isProven = content.share(.time) >= Self.majority
                add(isProven ? Self.whenInCells : Self.whenByHeader * strength / 3, "a column says when", once: "when")
                hasWhoOrWhen = hasWhoOrWhen || isProven || strength >= 2
            case .cost, .resources: means = min(means + Self.means, Self.mostMeans)
            case .outcome: add(Self.outcome, "a column says to what end", once: "outcome")
            case .monitoring: add(Self.monitoring, "a column says how it is checked", once: "monitoring")
            case .evidence: add(Self.evidence, "a column has evidence", once: "evidence")
            case .status: add(Self.status, "a column says how far it is", once: "status")
            default: break
            }
        }
        add(means, "columns say with what means")
        let times = columns.indices.filter {
            roles.roles[$0] == .timescale && contents[$0].share(.time) >= Self.majority
        }
        if times.count > 1 { add(Self.startAndEnd, "columns of when it begins and ends") }
        let bands = Set(roles.rows.groups.compactMap(\.banner))
        if bands.count > 1, bands.filter({ lexicon.saysHorizon($0) }).count * 2 > bands.count {
            add(Self.whenInBands, "bands say when", once: "when")
            hasWhoOrWhen = true
        }
        let reviews = columns.filter { column in
            column.matches.contains { [.status, .monitoring].contains($0.role) }
                && ColumnHeading.read(column.header, lexicon: lexicon).time != nil
        }
        if !hasTerms, !reviews.isEmpty {
            add(reviews.count > 1 ? Self.reviewsByTerm : Self.reviewByTerm, "columns of reviews in terms")
            hasWhoOrWhen = hasWhoOrWhen || reviews.count > 1
        }
        if hasTerms { add(Self.terms, "columns of terms") }
        if hasNumberedSteps { add(Self.numberedSteps, "steps are numbered after their actions") }
        if columns.contains(where: { lexicon.isOfProfile(header: $0.header) }) {
            add(Self.profile, "the headers of a known template")
        }
        // A plan for spending says what for, and may leave it to the school who does it.
        let isOfSpending = means > 0 && known.contains("outcome") && isSurelyOfActions
        if !hasWhoOrWhen {
            add(Self.neitherWhoNorWhen * (isOfSpending ? Self.shareOfSpending : 1), "nothing says who or when")
        }
        weighAgainst(columns, contents, roles, lexicon)
        weigh(heading: heading, lexicon.vocabulary.listedPlans)
        // Times in all rows head their column themselves.
        let saysWhen = zip(contents, roles.roles).contains { content, role in
            role == .timescale && content.share(.time) == 1 && content.filledCount >= Self.fewestRowsOfTime
        }
        if header.rows.isEmpty, !saysWhen { add(Self.headless, "no header row") }
    }

    /// `Governor` heads people as surely as a word of the vocabulary in a longer header.
    static let strengthOfPeople = 2.0

    private var known: Set<String> = []

    private mutating func add(_ weight: Double, _ reason: String, once key: String? = nil) {
        guard weight != 0 else { return }
        if let key {
            guard !known.contains(key) else { return }
            known.insert(key)
        }
        score += weight
        support += max(weight, 0)
        reasons.append(reason)
    }

    /// What the headers of the names and of the steps say.
    private mutating func weighNames(_ columns: [ActionTableHeader.Column], _ roles: ColumnRoles, _ lexicon: Lexicon) {
        let named = [roles.nameColumn, roles.stepColumn].compactMap { $0 }.map { columns[$0].matches }
        let actions =
            named.flatMap { $0.filter { $0.role == .action || $0.role == .objective }.map(\.strength) }.max() ?? 0
        isSurelyOfActions = actions >= 3
        let milestones = columns[roles.nameColumn].matches.first { $0.role == .outcome }?.strength ?? 0
        add(
            max(Self.header * actions / 3, Self.milestoneHeader * milestones / 3),
            "a header names actions, objectives or phases")
        if Self.isHeadedTwice(columns, roles) {
            add(Self.headedSteps, "one header names what is wanted, another what is done")
            let namesEnd = roles.outcomeColumns.contains { column in
                columns[column].matches.first.map { $0.role == .outcome && $0.strength >= 3 } ?? false
            }
            if namesEnd { add(Self.headedEnd, "a third names what came of it") }
        }
    }

    /// Whether one header surely says what is wanted, and another what is done for it: `Intent` and `Implementation`.
    private static func isHeadedTwice(_ columns: [ActionTableHeader.Column], _ roles: ColumnRoles) -> Bool {
        func isCalled(_ column: Int?, _ role: ColumnRole) -> Bool {
            column.flatMap { columns[$0].matches.first }.map { $0.role == role && $0.strength >= 3 } ?? false
        }
        return isCalled(roles.nameColumn, .objective) && isCalled(roles.stepColumn, .action)
    }

    /// What stands over the table names it: `Work plan`, `Agenda`.
    private mutating func weigh(heading: String, _ vocabulary: ListedPlanWords) {
        let words = Folding.words(heading)
        if Folding.contains(words, anyOf: vocabulary.otherDocuments) {
            add(Self.otherHeading, "a heading of another kind of table")
        } else if Folding.contains(words, anyOf: vocabulary.tables) {
            add(Self.planHeading, "a heading that names a plan")
        }
    }

    private mutating func weighAgainst(
        _ columns: [ActionTableHeader.Column], _ contents: [ColumnContent], _ roles: ColumnRoles, _ lexicon: Lexicon
    ) {
        var headers: [String: Double] = [:]
        for (place, column) in columns.enumerated() {
            for kind in lexicon.otherTables(ofHeader: column.header) {
                headers[kind, default: 0] += place == roles.nameColumn ? Self.otherName : Self.otherHeader
            }
        }
        if let worst = headers.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
            isOfOtherKind = true
            add(worst.value, "headers of another kind of table: \(worst.key)")
        }
        let told = columns.filter { !$0.header.hasSuffix("?") }
        if told.contains(where: { Folding.words($0.header).contains(where: lexicon.isPastWord) }) {
            add(Self.pastHeader, "headers speak of what was")
        }
        if told.contains(where: { Folding.contains(Folding.words($0.header), anyOf: lexicon.vocabulary.plannedWords) })
        {
            add(Self.plannedHeader, "a header speaks of what is planned")
        }
        // `Year | 8`: a label and its value.
        if columns.contains(where: { CellContent.isFigure($0.header) && !CalendarHeading.isCalendar($0.header) }) {
            add(Self.figureAsHeader, "a figure heads a column")
        }
        let others = columns.indices.filter { $0 != roles.numberColumn }
        add(Self.contact * (others.map { contents[$0].share(.contact) }.max() ?? 0), "telephone numbers or addresses")
        add(Self.clock * (others.map { contents[$0].share(.clock) }.max() ?? 0), "hours of a day")
        add(Self.level * Double(others.filter { contents[$0].share(.level) > Self.majority }.count), "steps of a scale")
        let figures = others.filter { column in
            max(contents[column].share(.figure), contents[column].share(.code)) > Self.majority
                && ![.cost, .number, .timescale].contains(roles.roles[column])
        }
        // Figures beside what is done and who does it are targets; a table of hardly anything else is one of data.
        if figures.count * 2 > others.count { add(Self.figures * Double(figures.count - 1), "columns of figures") }
        // What came of it may stand beside what is wanted and done for it: a plan that was looked back on.
        let saying =
            [roles.nameColumn, roles.stepColumn].compactMap { $0 }
            + (Self.isHeadedTwice(columns, roles) ? [] : roles.outcomeColumns)
        add(Self.statements * (saying.map { contents[$0].share(.statement) }.max() ?? 0), "cells say what is or was")
        let isHeaded = columns[roles.nameColumn].matches.contains {
            [.action, .objective].contains($0.role) && $0.strength >= 2
        }
        if !isHeaded, contents[roles.nameColumn].share(.people) > Self.majority {
            add(Self.peopleAsNames, "its rows are people")
        }
    }
}
