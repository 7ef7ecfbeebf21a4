public import PlanModel

/// Two plans with all that a comparison found: what corresponds to what, and the difference.
public struct ComparedPlans: Sendable {
    /// An item and its partner; one of them is nil where it was added or removed.
    public struct Pair<Place: Hashable & Sendable>: Hashable, Sendable {
        /// In the plan before; nil where it was added.
        public var before: Place?
        /// In the plan after; nil where it was removed.
        public var after: Place?
        /// The change that tells about this pair, as an index into the difference's changes; nil where nothing changed,
        /// or where the change of what holds it speaks for it.
        public var change: Int?
    }

    /// A strand, action, objective or criterion by its place: the priority or action plan, then the position in it, counted from 0.
    public struct Place: Hashable, Sendable {
        /// The priority or action plan, from 0.
        public var holder: Int
        /// Its place in it, from 0.
        public var position: Int

        /// Takes each field.
        public init(holder: Int, position: Int) {
            self.holder = holder
            self.position = position
        }
    }

    /// The older plan.
    public let before: Plan
    /// The newer plan.
    public let after: Plan
    /// What changed.
    public internal(set) var difference: PlanDifference
    /// In reading order of the plan after; what has gone stands behind what it stood behind.
    public internal(set) var priorities: [Pair<Int>] = []
    /// In the order of `priorities`.
    public internal(set) var strands: [Pair<Place>] = []
    /// Of strands, paragraph by paragraph.
    public internal(set) var milestones: [Pair<MilestoneParagraph>] = []
    /// In the order of the report.
    public internal(set) var actions: [Pair<Place>] = []
    /// In the order of the report.
    public internal(set) var steps: [Pair<ActionEntry>] = []
    /// In the order of the report.
    public internal(set) var outcomes: [Pair<ActionEntry>] = []
    /// The milestones of actions, paragraph by paragraph.
    public internal(set) var termMilestones: [Pair<ActionMilestoneParagraph>] = []
    /// In the order of the report.
    public internal(set) var objectives: [Pair<Place>] = []
    /// In the order of the report.
    public internal(set) var successCriteria: [Pair<Place>] = []

    /// The change at an index; nil for nil.
    public func change(_ index: Int?) -> Change? {
        index.map { difference.changes[$0] }
    }

    /// The milestone that a paragraph belongs to.
    public func milestone(_ place: MilestoneParagraph, isBefore: Bool) -> Milestone {
        (isBefore ? before : after).priorities[place.priority].strands[place.strand].milestones[place.milestone]
    }

    /// The milestone that a paragraph of the plan before belongs to, with its terms as the plan after counts them: as many
    /// years later as the plan was rolled forward.
    package func alignedMilestone(_ place: MilestoneParagraph) -> Milestone {
        var milestone = milestone(place, isBefore: true)
        milestone.from = aligned(milestone.from)
        milestone.to = aligned(milestone.to)
        return milestone
    }

    /// A term of the plan before as the plan after counts it.
    package func aligned(_ term: TermReference) -> TermReference {
        difference.yearShift.map { YearShift.rolled(term, by: $0) } ?? term
    }
}

extension ActionMilestoneParagraph {
    /// The paragraph's text in the plan that it is a place in.
    public func text(in plan: Plan) -> String {
        let milestones = plan.actionPlans[actionPlan].actions[action].milestones ?? []
        guard milestones.indices.contains(milestone) else { return "" }
        let paragraphs = PlanOutline.paragraphs(of: milestones[milestone].text)
        return paragraphs.indices.contains(paragraph) ? paragraphs[paragraph] : milestones[milestone].text
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
