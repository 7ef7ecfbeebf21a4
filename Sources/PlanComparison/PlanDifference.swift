public import PlanModel

/// What changed between two versions of a plan: the diff part of the plan contract, field for field.
public struct PlanDifference: Hashable, Sendable, Codable {
    public var schemaVersion: String
    public var before: Version
    public var after: Version
    public var summary: Summary
    public var changes: [Change]
    /// Numbers that merely follow from what `changes` tells (a strand was inserted, so the next ones count on):
    /// no changes of their own, kept for whoever quotes numbers. Left out where there are none.
    public var consequences: [Change]?

    public init(
        schemaVersion: String = Plan.currentSchemaVersion, before: Version, after: Version, summary: Summary,
        changes: [Change], consequences: [Change]? = nil
    ) {
        self.schemaVersion = schemaVersion
        self.before = before
        self.after = after
        self.summary = summary
        self.changes = changes
        self.consequences = consequences
    }

    public var isEmpty: Bool { changes.isEmpty }

    /// One of the two plans.
    public struct Version: Hashable, Sendable, Codable {
        public var name: String
        public var sha256: String
        /// The plan's title: told, never compared.
        public var title: String?

        public init(name: String, sha256: String, title: String? = nil) {
            self.name = name
            self.sha256 = sha256
            self.title = title
        }

        public init(of plan: Plan) {
            self.init(
                name: plan.source.name, sha256: plan.source.sha256, title: plan.title.isEmpty ? nil : plan.title)
        }
    }

    /// The number of changes by kind, and of items that are as they were.
    public struct Summary: Hashable, Sendable, Codable {
        public var added: Int
        public var removed: Int
        public var edited: Int
        public var moved: Int
        public var renumbered: Int
        public var unchanged: Int

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
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case added, removed, edited, moved, renumbered
    }

    public enum Item: String, Hashable, Sendable, Codable, CaseIterable {
        case priority, objective, successCriterion, strand, milestone, action, step, outcome, indicator, section
    }

    public var kind: Kind
    public var item: Item
    /// An edited cell of an action by its column header, or an edited field of a milestone (`status`, `lead`, `note`).
    public var field: String?
    public var beforeId: String?
    public var afterId: String?
    public var before: Side?
    public var after: Side?
    /// By word, where the text changed.
    public var edits: [WordEdit]?

    public init(
        kind: Kind, item: Item, field: String? = nil, beforeId: String? = nil, afterId: String? = nil,
        before: Side? = nil, after: Side? = nil, edits: [WordEdit]? = nil
    ) {
        self.kind = kind
        self.item = item
        self.field = field
        self.beforeId = beforeId
        self.afterId = afterId
        self.before = before
        self.after = after
        self.edits = edits
    }

    /// The item in one of the two plans.
    public struct Side: Hashable, Sendable, Codable {
        /// A milestone paragraph's, step's or objective's text, a strand's label, a priority's heading, an action's
        /// title; with `Change.field` the text of that cell.
        public var text: String
        public var number: String?
        public var from: TermReference?
        public var to: TermReference?
        /// The headings, labels and titles that it stands under, outermost first.
        public var path: [String]

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
    public enum Operation: String, Hashable, Sendable, Codable {
        case equal, insert, delete
    }

    public var op: Operation
    /// With the white space behind its words, so that the runs of one text can be joined as they are.
    public var text: String

    public init(_ op: Operation, _ text: String) {
        self.op = op
        self.text = text
    }
}
