public import DocumentModel

/// An action-plan table.
public struct ActionPlan: Hashable, Sendable, Codable {
    public var id: String
    public var title: String?
    public var year: String?
    public var columns: [Column]
    public var actions: [Action]

    public init(id: String, title: String? = nil, year: String? = nil, columns: [Column] = [], actions: [Action] = []) {
        self.id = id
        self.title = title
        self.year = year
        self.columns = columns
        self.actions = actions
    }

    /// A column by its header.
    public struct Column: Hashable, Sendable, Codable {
        public var header: String
        public var role: ColumnRole

        public init(header: String, role: ColumnRole) {
            self.header = header
            self.role = role
        }
    }
}

/// What the cells of an action plan's column hold.
public enum ColumnRole: String, Hashable, Sendable, Codable, CaseIterable {
    case number, action, lead, timescale, cost, resources, outcome, monitoring, evidence, status, objective, other
}

/// One row group of an action plan.
public struct Action: Hashable, Sendable, Codable {
    public var id: String
    public var number: String?
    public var title: String
    /// The heading row above it inside the table, or the heading over its table, verbatim.
    public var group: String?
    public var leads: [String]?
    /// As written.
    public var timescale: String?
    /// Only where the timescale is certain.
    public var due: CalendarDay?
    public var status: ProgressStatus?
    public var steps: [Step]
    public var outcomes: [Outcome]
    /// Every column, header to full text; step rows parted by `\n`.
    public var cells: [String: String]
    public var provenance: [Provenance]
    /// From 0 to 1.
    public var confidence: Double

    public init(
        id: String, number: String? = nil, title: String, group: String? = nil, leads: [String]? = nil,
        timescale: String? = nil, due: CalendarDay? = nil, status: ProgressStatus? = nil, steps: [Step] = [],
        outcomes: [Outcome] = [], cells: [String: String] = [:], provenance: [Provenance] = [], confidence: Double = 1
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.group = group
        self.leads = leads
        self.timescale = timescale
        self.due = due
        self.status = status
        self.steps = steps
        self.outcomes = outcomes
        self.cells = cells
        self.provenance = provenance
        self.confidence = confidence
    }

    /// A step of an action; lead, timescale and status only where each step has a row of its own.
    public struct Step: Hashable, Sendable, Codable {
        public var ref: String?
        public var text: String
        public var lead: String?
        public var timescale: String?
        public var status: ProgressStatus?

        public init(
            ref: String? = nil, text: String, lead: String? = nil, timescale: String? = nil,
            status: ProgressStatus? = nil
        ) {
            self.ref = ref
            self.text = text
            self.lead = lead
            self.timescale = timescale
            self.status = status
        }
    }

    /// What an action is to bring about.
    public struct Outcome: Hashable, Sendable, Codable {
        public var ref: String?
        public var text: String

        public init(ref: String? = nil, text: String) {
            self.ref = ref
            self.text = text
        }
    }
}
