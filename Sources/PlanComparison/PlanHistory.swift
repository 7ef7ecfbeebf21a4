public import PlanModel

/// The life of every milestone, of strands and of actions, over several versions of a plan, from the first version to the last.
public struct PlanHistory: Hashable, Sendable, Codable {
    /// The version of the contract.
    public var schemaVersion: String
    /// The plans, oldest first.
    public var versions: [PlanDifference.Version]
    /// The changes from each version to the next.
    public var summaries: [PlanDifference.Summary]
    /// By how many years the plan was rolled forward from each version to the next; 0 where it was not.
    public var yearShifts: [Int]
    /// In the order of the version in which they first stand, then of the plan.
    public var milestones: [Life]

    /// A milestone's paragraph through the versions.
    public struct Life: Hashable, Sendable, Codable {
        /// One a version that has it, oldest first.
        public var entries: [Entry]
        /// The first version, counted from 1, that has it no more.
        public var removedIn: Int?

        /// Whether nothing ever happened to it.
        public var isUnchanged: Bool { removedIn == nil && entries.allSatisfy { $0.change == nil } }
    }

    /// The milestone in one version.
    public struct Entry: Hashable, Sendable, Codable {
        /// Counted from 1.
        public var version: Int
        /// Its id in that version: the entries of a life are a crosswalk.
        public var id: String
        /// Its key in that version; nil where the plan has no keys.
        public var key: String?
        /// The paragraph’s.
        public var text: String
        /// The term that it begins in.
        public var from: TermReference
        /// The term that it ends in.
        public var to: TermReference
        /// The headings, labels and titles that it stands under, outermost first.
        public var path: [String]
        /// What happened to it since the version before; left out where nothing did.
        public var change: Change.Kind?
        /// True where it moved to another strand or action, and not only with its name or number; left out elsewhere.
        public var isInOtherStrand: Bool?
        /// By word, where it was reworded since the version before.
        public var edits: [WordEdit]?
    }

    /// Compares each version with the next.
    public init(of plans: [Plan], options: ComparisonOptions = .init()) {
        schemaVersion = Plan.currentSchemaVersion
        versions = plans.map { PlanDifference.Version(of: $0) }
        summaries = []
        yearShifts = []
        milestones = []
        // Cut once by what the versions on both sides know, so that each version's paragraphs stay countable.
        let plans = plans.indices.map { index in
            let neighbours = [index - 1, index + 1].filter(plans.indices.contains).map { plans[$0] }
            return ParagraphCutting(plans[index], knowing: neighbours).cut()
        }
        guard let first = plans.first else { return }
        var lifeOfPlace: [MilestonePlace: Int] = [:]
        for place in MilestonePlace.all(in: first) {
            lifeOfPlace[place] = milestones.count
            milestones.append(Life(entries: [Self.entry(place, in: first, version: 1, change: nil)]))
        }
        for (index, plan) in plans.enumerated().dropFirst() {
            let compared = PlanComparator.comparedPlans(cut: plans[index - 1], plan, options)
            summaries.append(compared.difference.summary)
            yearShifts.append(compared.difference.yearShift ?? 0)
            lifeOfPlace = goOn(compared, version: index + 1, lifeOfPlace)
        }
    }

    private mutating func goOn(
        _ compared: ComparedPlans, version: Int, _ lifeOfPlace: [MilestonePlace: Int]
    ) -> [MilestonePlace: Int] {
        var next: [MilestonePlace: Int] = [:]
        var holderAfter: [MilestonePlace.Holder: MilestonePlace.Holder] = [:]
        for pair in compared.strands {
            if let before = pair.before, let after = pair.after { holderAfter[.strand(before)] = .strand(after) }
        }
        for pair in compared.actions {
            if let before = pair.before, let after = pair.after { holderAfter[.action(before)] = .action(after) }
        }
        let pairs =
            compared.milestones.map {
                (before: $0.before.map(MilestonePlace.strand), after: $0.after.map(MilestonePlace.strand), $0.change)
            }
            + compared.termMilestones.map {
                (before: $0.before.map(MilestonePlace.action), after: $0.after.map(MilestonePlace.action), $0.change)
            }
        for (before, after, told) in pairs {
            let life = before.flatMap { lifeOfPlace[$0] }
            guard let after else {
                if let life { milestones[life].removedIn = version }
                continue
            }
            let change = compared.change(told)
            var entry = Self.entry(
                after, in: compared.after, version: version, change: before == nil ? .added : change?.kind)
            entry.edits = before == nil ? nil : change?.edits
            if let before, holderAfter[before.holder] != after.holder { entry.isInOtherStrand = true }
            if let life, milestones[life].entries.last?.version != version {
                milestones[life].entries.append(entry)
                if next[after] == nil { next[after] = life }
            } else if next[after] == nil {
                // Added, or the second of the paragraphs that one was cut into.
                next[after] = milestones.count
                milestones.append(Life(entries: [entry]))
            }
        }
        return next
    }

    private static func entry(_ place: MilestonePlace, in plan: Plan, version: Int, change: Change.Kind?) -> Entry {
        let facts = place.facts(in: plan)
        return Entry(
            version: version, id: facts.id, key: facts.key, text: facts.text, from: facts.from, to: facts.to,
            path: facts.path, change: change)
    }
}
