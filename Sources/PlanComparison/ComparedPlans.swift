public import PlanModel

/// Two plans with all that a comparison found: what corresponds to what, and the difference.
public struct ComparedPlans: Sendable {
    /// An item and its partner; one of them is nil where it was added or removed.
    public struct Pair<Place: Hashable & Sendable>: Hashable, Sendable {
        public var before: Place?
        public var after: Place?
        /// The change that tells about this pair, as an index into the difference's changes; nil where nothing changed,
        /// or where the change of what holds it speaks for it.
        public var change: Int?
    }

    /// A strand or action by its place: the priority or action plan, then the position in it, counted from 0.
    public struct Place: Hashable, Sendable {
        public var holder: Int
        public var position: Int

        public init(holder: Int, position: Int) {
            self.holder = holder
            self.position = position
        }
    }

    public let before: Plan
    public let after: Plan
    public internal(set) var difference: PlanDifference
    /// In reading order of the plan after; what has gone stands behind what it stood behind.
    public internal(set) var priorities: [Pair<Int>] = []
    public internal(set) var strands: [Pair<Place>] = []
    public internal(set) var milestones: [Pair<MilestoneParagraph>] = []
    public internal(set) var actions: [Pair<Place>] = []
    public internal(set) var steps: [Pair<ActionEntry>] = []
    public internal(set) var outcomes: [Pair<ActionEntry>] = []

    public func change(_ index: Int?) -> Change? {
        index.map { difference.changes[$0] }
    }

    public func milestone(_ place: MilestoneParagraph, isBefore: Bool) -> Milestone {
        (isBefore ? before : after).priorities[place.priority].strands[place.strand].milestones[place.milestone]
    }
}

extension MilestoneParagraph {
    /// The paragraph's text in the plan that it is a place in.
    public func text(in plan: Plan) -> String {
        let milestone = plan.priorities[priority].strands[strand].milestones[milestone]
        let paragraphs = PlanOutline.paragraphs(of: milestone.text)
        return paragraphs.indices.contains(paragraph) ? paragraphs[paragraph] : milestone.text
    }
}
