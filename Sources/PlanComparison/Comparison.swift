internal import DocumentModel
internal import PlanModel

/// A comparison under way: both outlines, the pairs found so far, and the changes with their place in the report.
struct Comparison {
    let before: PlanOutline
    let after: PlanOutline
    let vocabulary: Vocabulary
    let options: ComparisonOptions
    let priorities: HolderPairs
    let strands: HolderPairs
    let actions: HolderPairs
    /// Where priorities and actions stand in the report.
    let priorityPositions: ReportPositions
    let actionPositions: ReportPositions

    /// Changes by the order in which they are reported.
    private(set) var changes: [(order: ReportOrder, change: Change)] = []
    private(set) var consequences: [(order: ReportOrder, change: Change)] = []
    var unchangedCount = 0
    var pairedPriorities: [Found<Int>] = []
    var pairedStrands: [Found<ComparedPlans.Place>] = []
    var pairedMilestones: [Found<MilestoneParagraph>] = []
    var pairedActions: [Found<ComparedPlans.Place>] = []
    var pairedSteps: [Found<ActionEntry>] = []
    var pairedOutcomes: [Found<ActionEntry>] = []
    var pairedTermMilestones: [Found<ActionMilestoneParagraph>] = []
    var pairedObjectives: [Found<ComparedPlans.Place>] = []
    var pairedCriteria: [Found<ComparedPlans.Place>] = []

    /// A pair with its place in the report and the number under which its change was told.
    struct Found<Place: Hashable & Sendable> {
        var order: ReportOrder
        var before: Place?
        var after: Place?
        var told: Int?
    }

    /// - Parameter yearShift: by how many years the plan before was rolled.
    init(_ before: Plan, _ after: Plan, _ options: ComparisonOptions, yearShift: Int = 0) {
        var options = options
        // A PDF stores no spaces at line ends, and often none at all: what white space stands inside its words is the
        // reading's guess, and no change of the author's.
        if before.source.format.isLaidOut || after.source.format.isLaidOut { options.ignored.insert(.whitespace) }
        var vocabulary = Vocabulary(options)
        let reading =
            yearShift == 0
            ? YearReading(options) : YearReading(shift: yearShift, before: before, after: after, options)
        self.before = PlanOutline(before, &vocabulary, reading: reading)
        self.after = PlanOutline(after, &vocabulary, reading: YearReading(options))
        vocabulary.weigh()
        self.vocabulary = vocabulary
        self.options = options
        priorities = HolderMatching(
            before: self.before.priorities, after: self.after.priorities, vocabulary: vocabulary, parents: nil
        ).pairs()
        strands = HolderMatching(
            before: self.before.strands, after: self.after.strands, vocabulary: vocabulary, parents: priorities
        ).pairs()
        actions = HolderMatching(
            before: self.before.actions, after: self.after.actions, vocabulary: vocabulary, parents: nil
        ).pairs()
        priorityPositions = ReportPositions(partners: priorities.afterOfBefore)
        actionPositions = ReportPositions(partners: actions.afterOfBefore)
    }

    var ignoresNumbering: Bool { options.ignored.contains(.numbering) }

    /// Notes a change and returns the number under which a pair can refer to it.
    @discardableResult
    mutating func tell(_ change: Change, at order: ReportOrder) -> Int {
        changes.append((order, change))
        return changes.count - 1
    }

    mutating func note(consequence change: Change, at order: ReportOrder) {
        consequences.append((order, change))
    }

    /// The edits of two texts, nil where they say the same.
    func edits(_ before: String, _ after: String, same: Bool) -> [WordEdit]? {
        same ? nil : WordEdits.between(before, after)
    }

    /// - Parameters:
    ///   - original: the plan before, as it was before it was rolled.
    ///   - yearShift: by how many years it was rolled.
    func result(of original: Plan, yearShift: Int) -> ComparedPlans {
        let readOtherwise = readOtherwise()
        let merelyRolled = merelyRolled(by: yearShift)
        let sorted = changes.indices.filter { !readOtherwise.contains($0) && !merelyRolled.contains($0) }
            .sorted { (changes[$0].order, $0) < (changes[$1].order, $1) }
        var placeOfTold = [Int?](repeating: nil, count: changes.count)
        for (place, told) in sorted.enumerated() { placeOfTold[told] = place }
        let all = sorted.map { Self.rolledBack(changes[$0].change, by: yearShift) }
        let follows = consequences.sorted { $0.order < $1.order }.map(\.change)
        let difference = PlanDifference(
            before: .init(of: original), after: .init(of: after.plan),
            summary: .init(of: all, unchanged: unchangedCount + readOtherwise.count / 2 + merelyRolled.count),
            changes: all, consequences: follows.isEmpty || ignoresNumbering ? nil : follows,
            yearShift: yearShift == 0 ? nil : yearShift)
        var result = ComparedPlans(before: original, after: after.plan, difference: difference)
        func ordered<Place>(_ found: [Found<Place>]) -> [ComparedPlans.Pair<Place>] {
            found.indices.sorted { (found[$0].order, $0) < (found[$1].order, $1) }.map {
                .init(
                    before: found[$0].before, after: found[$0].after, change: found[$0].told.flatMap { placeOfTold[$0] }
                )
            }
        }
        result.priorities = ordered(pairedPriorities)
        result.strands = ordered(pairedStrands)
        result.milestones = ordered(pairedMilestones)
        result.actions = ordered(pairedActions)
        result.steps = ordered(pairedSteps)
        result.outcomes = ordered(pairedOutcomes)
        result.termMilestones = ordered(pairedTermMilestones)
        result.objectives = ordered(pairedObjectives)
        result.successCriteria = ordered(pairedCriteria)
        result.difference.changes = result.changesWithHoldings()
        if PlanKinship.areUnrelated(result) { result.difference.unrelated = true }
        return result
    }

    /// Edits that put every year of a text so many years on and nothing else: they went with the plan.
    private func merelyRolled(by shift: Int) -> Set<Int> {
        guard shift != 0 else { return [] }
        let folding = TextFolding(options)
        return Set(
            changes.indices.filter { index in
                let change = changes[index].change
                guard change.kind == .edited, let old = change.before, let new = change.after else { return false }
                return folding.key(YearNumbers.rolled(old.text, by: shift)) == folding.key(new.text)
            })
    }

    /// The change with the terms of the plan before as that plan has them.
    private static func rolledBack(_ change: Change, by shift: Int) -> Change {
        guard shift != 0 else { return change }
        guard var side = change.before else { return change }
        side.from = side.from.map { YearShift.rolled($0, by: -shift) }
        side.to = side.to.map { YearShift.rolled($0, by: -shift) }
        var change = change
        change.before = side
        return change
    }
}

/// Where something stands in the report: in the reading order of the plan after, what has gone behind what it stood
/// behind in the plan before.
struct ReportOrder: Comparable {
    enum Part: Int {
        case narrative, priorities, actions, indicators
    }

    private let keys: [Int]

    init(_ part: Part, _ keys: Int...) {
        self.keys = [part.rawValue] + keys
    }

    static func < (left: ReportOrder, right: ReportOrder) -> Bool {
        left.keys.lexicographicallyPrecedes(right.keys)
    }
}

/// Even numbers for the items after, odd ones between them for those that have gone.
struct ReportPositions {
    let ofBefore: [Int]

    /// - Parameter partners: for each item before its partner after.
    init(partners: [Int?]) {
        var last = -1
        ofBefore = partners.map { partner in
            if let partner {
                last = partner
                return 2 * partner
            }
            return 2 * last + 1
        }
    }

    func ofAfter(_ position: Int) -> Int { 2 * position }
}
