public import PlanModel

/// What changed between two versions of a plan: the diff part of the plan contract, field for field.
public struct PlanDifference: Hashable, Sendable, Codable {
    /// The version of the contract.
    public var schemaVersion: String
    /// The older plan.
    public var before: Version
    /// The newer plan.
    public var after: Version
    /// The numbers of changes.
    public var summary: Summary
    /// In the reading order of the plan after; what has gone stands behind what it stood behind.
    public var changes: [Change]
    /// Numbers that merely follow from what `changes` tells (a strand was inserted, so the next ones count on):
    /// no changes of their own, kept for whoever quotes numbers. Left out where there are none.
    public var consequences: [Change]?
    /// By how many years the plan as a whole was rolled forward; left out where it was not. The terms of the plan before are
    /// compared so many years later, and texts that differ by these years alone are no change.
    public var yearShift: Int?
    /// True where hardly anything corresponds and titles and organisations differ; left out elsewhere.
    public var unrelated: Bool?
    /// The crosswalk of ids and keys; see `ComparedPlans.differenceWithPairs`.
    public var pairs: [ItemPair]?

    /// Takes each field.
    public init(
        schemaVersion: String = Plan.currentSchemaVersion, before: Version, after: Version, summary: Summary,
        changes: [Change], consequences: [Change]? = nil, yearShift: Int? = nil, unrelated: Bool? = nil,
        pairs: [ItemPair]? = nil
    ) {
        self.schemaVersion = schemaVersion
        self.before = before
        self.after = after
        self.summary = summary
        self.changes = changes
        self.consequences = consequences
        self.yearShift = yearShift
        self.unrelated = unrelated
        self.pairs = pairs
    }

    /// Whether the two plans say the same.
    public var isEmpty: Bool { changes.isEmpty }

    /// One of the two plans.
    public struct Version: Hashable, Sendable, Codable {
        /// The file’s name without its folder.
        public var name: String
        /// Of the file’s bytes.
        public var sha256: String
        /// The plan's title: told, never compared.
        public var title: String?

        /// Takes each field.
        public init(name: String, sha256: String, title: String? = nil) {
            self.name = name
            self.sha256 = sha256
            self.title = title
        }

        /// The version that a plan is.
        public init(of plan: Plan) {
            self.init(
                name: plan.source.name, sha256: plan.source.sha256, title: plan.title.isEmpty ? nil : plan.title)
        }
    }

    /// The number of changes by kind, and of items that are as they were.
    public struct Summary: Hashable, Sendable, Codable {
        /// Items that only the plan after has.
        public var added: Int
        /// Items that only the plan before has.
        public var removed: Int
        /// Items that were reworded in place.
        public var edited: Int
        /// Items that went to another term, strand, priority or action.
        public var moved: Int
        /// Items that have another number or order.
        public var renumbered: Int
        /// Items that are as they were.
        public var unchanged: Int

        /// Takes each field.
        public init(
            added: Int = 0, removed: Int = 0, edited: Int = 0, moved: Int = 0, renumbered: Int = 0, unchanged: Int = 0
        ) {
            self.added = added
            self.removed = removed
            self.edited = edited
            self.moved = moved
            self.renumbered = renumbered
            self.unchanged = unchanged
        }

        /// Counts changes by their kind.
        public init(of changes: [Change], unchanged: Int) {
            self.init(unchanged: unchanged)
            for change in changes {
                switch change.kind {
                case .added: added += 1
                case .removed: removed += 1
                case .edited: edited += 1
                case .moved: moved += 1
                case .renumbered: renumbered += 1
                }
            }
        }

        /// The number of changes of a kind.
        public func count(of kind: Change.Kind) -> Int {
            switch kind {
            case .added: added
            case .removed: removed
            case .edited: edited
            case .moved: moved
            case .renumbered: renumbered
            }
        }
    }
}

/// One change: an item of the plan that was added, removed, edited, moved or renumbered.
public struct Change: Hashable, Sendable, Codable {
    /// What became of an item.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Only the newer version has it.
        case added
        /// Only the older version has it.
        case removed
        /// Its words or facts are others.
        case edited
        /// It stands elsewhere.
        case moved
        /// Only its number is another.
        case renumbered
    }

    /// What kind of item changed.
    public enum Item: String, Hashable, Sendable, Codable, CaseIterable {
        /// What kind of item it is.
        case priority, objective, successCriterion, strand, milestone, action, step, outcome, indicator, section
    }

    /// What became of it.
    public var kind: Kind
    /// What kind of item it is.
    public var item: Item
    /// An edited cell of an action by its column header, or an edited field of a milestone (`status`, `lead`, `note`).
    public var field: String?
    /// Its id in the plan before; nil where it was added.
    public var beforeId: String?
    /// Its id in the plan after; nil where it was removed.
    public var afterId: String?
    /// As the plan before has it; nil where it was added.
    public var before: Side?
    /// As the plan after has it; nil where it was removed.
    public var after: Side?
    /// By word, where the text changed.
    public var edits: [WordEdit]?
    /// What an added or removed priority, strand or action stands for.
    public var holds: Holdings?

    /// Takes each field.
    public init(
        kind: Kind, item: Item, field: String? = nil, beforeId: String? = nil, afterId: String? = nil,
        before: Side? = nil, after: Side? = nil, edits: [WordEdit]? = nil, holds: Holdings? = nil
    ) {
        self.kind = kind
        self.item = item
        self.field = field
        self.beforeId = beforeId
        self.afterId = afterId
        self.before = before
        self.after = after
        self.edits = edits
        self.holds = holds
    }

    /// The item in one of the two plans.
    public struct Side: Hashable, Sendable, Codable {
        /// A milestone paragraph's, step's or objective's text, a strand's label, a priority's heading, an action's
        /// title; with `Change.field` the text of that cell.
        public var text: String
        /// As the item bears it.
        public var number: String?
        /// The term that it begins in; nil for what has no terms.
        public var from: TermReference?
        /// The term that it ends in; nil for what has no terms.
        public var to: TermReference?
        /// The headings, labels and titles that it stands under, outermost first.
        public var path: [String]

        /// Takes each field.
        public init(
            text: String, number: String? = nil, from: TermReference? = nil, to: TermReference? = nil,
            path: [String] = []
        ) {
            self.text = text
            self.number = number
            self.from = from
            self.to = to
            self.path = path
        }
    }
}

/// A run of words that both texts have, or one of them.
public struct WordEdit: Hashable, Sendable, Codable {
    /// What became of a run of words.
    public enum Operation: String, Hashable, Sendable, Codable {
        /// Both versions have it.
        case equal
        /// Only the newer version has it.
        case insert
        /// Only the older version has it.
        case delete
    }

    /// What became of it.
    public var op: Operation
    /// With the white space behind its words, so that the runs of one text can be joined as they are.
    public var text: String

    /// Takes each field.
    public init(_ op: Operation, _ text: String) {
        self.op = op
        self.text = text
    }
}
