public import DocumentModel

/// An action-plan table.
public struct ActionPlan: Hashable, Sendable, Codable {
    /// Unique in the plan, made of its place: the same content gives the same id in every run and format.
    public var id: String
    /// What stands over the table; nil where nothing does.
    public var title: String?
    /// The id of the academic year that the table is about; nil where it names none.
    public var year: String?
    /// In the document’s order; labels of full-width rows last.
    public var columns: [Column]
    /// The groups of its actions that the document says more of than a heading, in reading order; nil where there are none.
    public var groups: [Group]?
    /// In the document’s order.
    public var actions: [Action]

    /// Takes each field.
    public init(
        id: String, title: String? = nil, year: String? = nil, columns: [Column] = [], groups: [Group]? = nil,
        actions: [Action] = []
    ) {
        self.id = id
        self.title = title
        self.year = year
        self.columns = columns
        self.groups = groups
        self.actions = actions
    }

    /// A column by its header.
    public struct Column: Hashable, Sendable, Codable {
        /// As written; a repeated one has ` (2)` behind it.
        public var header: String
        /// What its cells hold.
        public var role: ColumnRole
        /// The first term that a column of a term's milestones, or of their status, stands for; nil for any other column.
        public var from: TermReference?
        /// Equal to `from` unless the column stands for several terms.
        public var to: TermReference?
        /// True for the label of full-width rows under each action, which is no drawn column; nil for any other.
        public var inRows: Bool?

        /// Takes each field.
        public init(
            header: String, role: ColumnRole, from: TermReference? = nil, to: TermReference? = nil, inRows: Bool? = nil
        ) {
            self.header = header
            self.role = role
            self.from = from
            self.to = to
            self.inRows = inRows
        }
    }

    /// What a small table over a group's actions says of the group.
    public struct Group: Hashable, Sendable, Codable {
        /// As the actions of the group carry it in `Action.group`.
        public var heading: String
        /// In the document’s order.
        public var facts: [Fact]?

        /// Takes each field.
        public init(heading: String, facts: [Fact]? = nil) {
            self.heading = heading
            self.facts = facts
        }
    }

    /// One cell of a table of facts, with the header that it stands under: `Lead governor`, `Mrs Khan`.
    public struct Fact: Hashable, Sendable, Codable {
        /// The header of the cell.
        public var label: String
        /// As written.
        public var text: String

        /// Takes each field.
        public init(label: String, text: String) {
            self.label = label
            self.text = text
        }
    }
}

/// What the cells of an action plan's column hold.
public enum ColumnRole: String, Hashable, Sendable, Codable, CaseIterable {
    /// `Action.number`.
    case number
    /// `Action.title`, or the steps.
    case action
    /// Who is to do it.
    case lead
    /// By when.
    case timescale
    /// What it costs.
    case cost
    /// What it takes.
    case resources
    /// What comes of it.
    case outcome
    /// Who sees to it, and how.
    case monitoring
    /// What shows it.
    case evidence
    /// How far it is.
    case status
    /// What it is for.
    case objective
    /// What is reached in a term.
    case milestone
    /// Anything else: its cells are in `cells` alone.
    case other
}

/// One row group of an action plan.
public struct Action: Hashable, Sendable, Codable {
    /// Unique in the plan, made of its place: the same content gives the same id in every run and format.
    public var id: String
    /// Made of the action's own words and its place in the plan; see `Priority.key`.
    public var key: String?
    /// Without the word before it and the separator behind it: `A1`.
    public var number: String?
    /// What is to be done, without its number.
    public var title: String
    /// The heading row above it inside the table, or the heading over its table, verbatim.
    public var group: String?
    /// Who is to do it, one name each, as written.
    public var leads: [String]?
    /// As written.
    public var timescale: String?
    /// Only where the timescale is certain.
    public var due: CalendarDay?
    /// As a column, a colour with a legend or a word says; nil where nothing does.
    public var status: ProgressStatus?
    /// In their order.
    public var steps: [Step]
    /// In their order.
    public var outcomes: [Outcome]
    /// What its columns of terms say, in the order of the terms; nil where the table has no such columns.
    public var milestones: [TermMilestone]?
    /// Every column, header to full text; step rows parted by `\n`.
    public var cells: [String: String]
    /// Where the document has it, one entry a page or place.
    public var provenance: [Provenance]
    /// From 0 to 1.
    public var confidence: Double

    /// Takes each field.
    public init(
        id: String, key: String? = nil, number: String? = nil, title: String, group: String? = nil,
        leads: [String]? = nil, timescale: String? = nil, due: CalendarDay? = nil, status: ProgressStatus? = nil,
        steps: [Step] = [], outcomes: [Outcome] = [], milestones: [TermMilestone]? = nil,
        cells: [String: String] = [:], provenance: [Provenance] = [], confidence: Double = 1
    ) {
        self.id = id
        self.key = key
        self.number = number
        self.title = title
        self.group = group
        self.leads = leads
        self.timescale = timescale
        self.due = due
        self.status = status
        self.steps = steps
        self.outcomes = outcomes
        self.milestones = milestones
        self.cells = cells
        self.provenance = provenance
        self.confidence = confidence
    }

    /// A step of an action; lead, timescale, due and status only where each step has a row of its own.
    public struct Step: Hashable, Sendable, Codable {
        /// Made of the step's own words and its action; see `Priority.key`.
        public var key: String?
        /// The number before it: `1a`; nil where it has none.
        public var ref: String?
        /// As written.
        public var text: String
        /// As written.
        public var lead: String?
        /// As written.
        public var timescale: String?
        /// Only where the timescale is certain.
        public var due: CalendarDay?
        /// As a column, a colour with a legend or a word says; nil where nothing does.
        public var status: ProgressStatus?

        /// Takes each field.
        public init(
            key: String? = nil, ref: String? = nil, text: String, lead: String? = nil, timescale: String? = nil,
            due: CalendarDay? = nil, status: ProgressStatus? = nil
        ) {
            self.key = key
            self.ref = ref
            self.text = text
            self.lead = lead
            self.timescale = timescale
            self.due = due
            self.status = status
        }
    }

    /// What an action is to bring about.
    public struct Outcome: Hashable, Sendable, Codable {
        /// The number before it: `1a`; nil where it has none.
        public var ref: String?
        /// As written.
        public var text: String

        /// Takes each field.
        public init(ref: String? = nil, text: String) {
            self.ref = ref
            self.text = text
        }
    }

    /// What one cell of a column of terms says of an action.
    public struct TermMilestone: Hashable, Sendable, Codable {
        /// Unique in the plan, made of its place: the same content gives the same id in every run and format.
        public var id: String
        /// Made of the milestone's own words, its action and its term; see `Priority.key`.
        public var key: String?
        /// As written.
        public var text: String
        /// The term of its column.
        public var from: TermReference
        /// Equal to `from` unless the cell or its column spans terms.
        public var to: TermReference
        /// The first day of `from`; nil where the terms have no days.
        public var start: CalendarDay?
        /// The last day of `to`; nil where the terms have no days.
        public var end: CalendarDay?
        /// As a column, a colour with a legend or a word says; nil where nothing does.
        public var status: ProgressStatus?
        /// Where the document has it, one entry a page or place.
        public var provenance: [Provenance]
        /// From 0 to 1.
        public var confidence: Double

        /// Takes each field.
        public init(
            id: String, key: String? = nil, text: String, from: TermReference, to: TermReference,
            start: CalendarDay? = nil, end: CalendarDay? = nil, status: ProgressStatus? = nil,
            provenance: [Provenance] = [], confidence: Double = 1
        ) {
            self.id = id
            self.key = key
            self.text = text
            self.from = from
            self.to = to
            self.start = start
            self.end = end
            self.status = status
            self.provenance = provenance
            self.confidence = confidence
        }
    }
}
