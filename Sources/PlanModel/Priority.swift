public import DocumentModel

/// A priority of the plan with its objectives, its success criteria and its term grid.
public struct Priority: Hashable, Sendable, Codable {
    /// Unique in the plan, made of its place.
    public var id: String
    /// Made of the priority's own words: the same as long as these stay, whatever is added or removed beside it, and unique
    /// in the plan. Unlike `id`, which is made of places. Nil in plans of contract 1.0.
    public var key: String?
    /// Without the word before it and the separator behind it: `1.1`.
    public var number: String?
    /// The heading without number and separator.
    public var title: String
    /// As written.
    public var heading: String
    /// In the document’s order.
    public var objectives: [NumberedText]
    /// In the document’s order.
    public var successCriteria: [NumberedText]
    /// What stands over the objectives, as written; sections do not repeat it.
    public var objectivesHeading: String?
    /// What stands over the success criteria, as written.
    public var successCriteriaHeading: String?
    /// The row groups of its term grid, in their order.
    public var strands: [Strand]

    /// Takes each field.
    public init(
        id: String, key: String? = nil, number: String? = nil, title: String, heading: String,
        objectives: [NumberedText] = [], successCriteria: [NumberedText] = [], strands: [Strand] = []
    ) {
        self.id = id
        self.key = key
        self.number = number
        self.title = title
        self.heading = heading
        self.objectives = objectives
        self.successCriteria = successCriteria
        self.strands = strands
    }
}

/// An objective or a success criterion.
public struct NumberedText: Hashable, Sendable, Codable {
    /// Unique in the plan, made of its place.
    public var id: String
    /// Made of its own words and its priority; see `Priority.key`.
    public var key: String?
    /// Without the word before it and the separator behind it: `1.1`.
    public var number: String?
    /// With the bullets below it, one a line.
    public var text: String

    /// Takes each field.
    public init(id: String, key: String? = nil, number: String? = nil, text: String) {
        self.id = id
        self.key = key
        self.number = number
        self.text = text
    }
}

/// A row group of a term grid: what one label covers.
public struct Strand: Hashable, Sendable, Codable {
    /// Unique in the plan, made of its place.
    public var id: String
    /// Made of its own words and its priority; see `Priority.key`.
    public var key: String?
    /// Without the word before it and the separator behind it: `1.1`.
    public var number: String?
    /// As written.
    public var label: String
    /// The label without number and separator.
    public var title: String
    /// Row by row, in the order of their terms.
    public var milestones: [Milestone]

    /// Takes each field.
    public init(
        id: String, key: String? = nil, number: String? = nil, label: String, title: String,
        milestones: [Milestone] = []
    ) {
        self.id = id
        self.key = key
        self.number = number
        self.label = label
        self.title = title
        self.milestones = milestones
    }
}

/// How far a milestone, action or step has come, as the document says.
public enum ProgressStatus: String, Hashable, Sendable, Codable {
    /// Done.
    case complete
    /// As planned.
    case onTrack
    /// Amber.
    case atRisk
    /// Red.
    case offTrack
    /// Not begun.
    case notStarted
}

/// One non-empty cell of a term grid.
public struct Milestone: Hashable, Sendable, Codable {
    /// Unique in the plan, made of its place.
    public var id: String
    /// Made of its own words, its strand and its term; see `Priority.key`.
    public var key: String?
    /// Paragraphs parted by `\n\n`.
    public var text: String
    /// The term that it stands in, or begins in.
    public var from: TermReference
    /// Equal to `from` unless the cell spans terms.
    public var to: TermReference
    /// The first day of `from`; nil where the terms have no days.
    public var start: CalendarDay?
    /// The last day of `to`; nil where the terms have no days.
    public var end: CalendarDay?
    /// The table row inside the strand, from 1.
    public var row: Int
    /// Label-column text that belongs to this row alone.
    public var note: String?
    /// Who is to do it, where the cell or row says so.
    public var lead: String?
    /// As a colour with a legend or a word says; nil where nothing does.
    public var status: ProgressStatus?
    /// Where the document has it, one entry a page or place.
    public var provenance: [Provenance]
    /// From 0 to 1.
    public var confidence: Double

    /// Takes each field.
    public init(
        id: String, key: String? = nil, text: String, from: TermReference, to: TermReference,
        start: CalendarDay? = nil, end: CalendarDay? = nil, row: Int, note: String? = nil, lead: String? = nil,
        status: ProgressStatus? = nil,
        provenance: [Provenance] = [], confidence: Double = 1
    ) {
        self.id = id
        self.key = key
        self.text = text
        self.from = from
        self.to = to
        self.start = start
        self.end = end
        self.row = row
        self.note = note
        self.lead = lead
        self.status = status
        self.provenance = provenance
        self.confidence = confidence
    }
}
