public import PlanModel

/// The life of every milestone over several versions of a plan, from the first version to the last.
public struct PlanHistory: Hashable, Sendable, Codable {
    public var schemaVersion: String
    public var versions: [PlanDifference.Version]
    /// The changes from each version to the next.
    public var summaries: [PlanDifference.Summary]
    /// In the order of the version in which they first stand, then of the plan.
    public var milestones: [Life]

    /// A milestone's paragraph through the versions.
    public struct Life: Hashable, Sendable, Codable {
        public var entries: [Entry]
        /// The first version, counted from 1, that has it no more.
        public var removedIn: Int?

        public var isUnchanged: Bool { removedIn == nil && entries.allSatisfy { $0.change == nil } }
    }

    /// The milestone in one version.
    public struct Entry: Hashable, Sendable, Codable {
        /// Counted from 1.
        public var version: Int
        public var id: String
        public var text: String
        public var from: TermReference
        public var to: TermReference
        public var path: [String]
        /// What happened to it since the version before; left out where nothing did.
        public var change: Change.Kind?
        /// True where it moved to another strand, and not only with its strand's name or number; left out elsewhere.
        public var isInOtherStrand: Bool?
    }

    /// Compares each version with the next.
    public init(of plans: [Plan], options: ComparisonOptions = .init()) {
        schemaVersion = Plan.currentSchemaVersion
        versions = plans.map { PlanDifference.Version(of: $0) }
        summaries = []
        milestones = []
        // Cut once by what the versions on both sides know, so that each version's paragraphs stay countable.
        let plans = plans.indices.map { index in
            let neighbours = [index - 1, index + 1].filter(plans.indices.contains).map { plans[$0] }
            return ParagraphCutting(plans[index], knowing: neighbours).cut()
        }
        guard let first = plans.first else { return }
        var lifeOfPlace: [MilestoneParagraph: Int] = [:]
        for place in Self.places(in: first) {
            lifeOfPlace[place] = milestones.count
            milestones.append(Life(entries: [Self.entry(place, in: first, version: 1, change: nil)]))
        }
        for (index, plan) in plans.enumerated().dropFirst() {
            let compared = PlanComparator.comparedPlans(cut: plans[index - 1], plan, options)
            summaries.append(compared.difference.summary)
            lifeOfPlace = goOn(compared, version: index + 1, lifeOfPlace)
        }
    }

    private mutating func goOn(
        _ compared: ComparedPlans, version: Int, _ lifeOfPlace: [MilestoneParagraph: Int]
    ) -> [MilestoneParagraph: Int] {
        var next: [MilestoneParagraph: Int] = [:]
        var strandAfter: [ComparedPlans.Place: ComparedPlans.Place] = [:]
        for pair in compared.strands {
            if let before = pair.before, let after = pair.after { strandAfter[before] = after }
        }
        for pair in compared.milestones {
            let life = pair.before.flatMap { lifeOfPlace[$0] }
            guard let after = pair.after else {
                if let life { milestones[life].removedIn = version }
                continue
            }
            let change = pair.before == nil ? Change.Kind.added : compared.change(pair.change)?.kind
            var entry = Self.entry(after, in: compared.after, version: version, change: change)
            if let before = pair.before {
                let expected = strandAfter[.init(holder: before.priority, position: before.strand)]
                if expected != .init(holder: after.priority, position: after.strand) { entry.isInOtherStrand = true }
            }
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

    private static func places(in plan: Plan) -> [MilestoneParagraph] {
        var places: [MilestoneParagraph] = []
        for (priority, holder) in plan.priorities.enumerated() {
            for (strand, milestones) in holder.strands.map(\.milestones).enumerated() {
                for (milestone, cell) in milestones.enumerated() {
                    for paragraph in PlanOutline.paragraphs(of: cell.text).indices {
                        places.append(
                            .init(priority: priority, strand: strand, milestone: milestone, paragraph: paragraph))
                    }
                }
            }
        }
        return places
    }

    private static func entry(
        _ place: MilestoneParagraph, in plan: Plan, version: Int, change: Change.Kind?
    ) -> Entry {
        let priority = plan.priorities[place.priority]
        let strand = priority.strands[place.strand]
        let milestone = strand.milestones[place.milestone]
        return Entry(
            version: version, id: milestone.id, text: PlanOutline.paragraphs(of: milestone.text)[place.paragraph],
            from: milestone.from, to: milestone.to, path: [priority.heading, strand.label], change: change)
    }
}
