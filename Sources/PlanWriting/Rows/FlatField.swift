/// A field of the flat rows that JSON Lines, CSV and the spreadsheet's flat sheet share: milestones, actions and steps, one
/// a row. The raw value is its name in the output.
public enum FlatField: String, Hashable, Sendable, CaseIterable {
    /// `milestone`, `action` or `step`.
    case kind
    /// The plan's title.
    case plan
    case organisation
    /// The source file's name.
    case source
    /// The id in the plan: unique within it. A step's is made of its action's and its place in it.
    case id
    /// Made of words and context; see Documentation/keys.md.
    case key
    /// The id of the strand or action that it belongs to.
    case parent
    case priorityNumber, priority
    case strandNumber, strand
    /// The table row inside the strand.
    case row
    case note
    /// The action plan's title, else its id.
    case actionPlan
    case group
    /// What the document says of the group, `label: text`.
    case groupFacts
    /// The number and title of the action that a step or milestone belongs to.
    case action
    case number
    /// The milestone's or step's text; the action's title.
    case text
    case year, term, termName
    case toYear, toTerm, toTermName
    case start, end
    /// Whether the document states these days, or they are the usual ones of such a term: `stated` or `convention`.
    case certainty
    case due, timescale
    case lead, status
    case steps, outcomes
    case cost, resources, monitoring, evidence
    /// The first page that it stands on.
    case page
    case confidence
}

/// The value of a flat field.
public enum FlatValue: Hashable, Sendable {
    case text(String)
    case number(Int)
    case fraction(Double)
    case list([String])

    /// As one piece of text; the entries of a list stand one a line.
    public var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .fraction(let fraction): "\(fraction)"
        case .list(let entries): entries.joined(separator: "\n")
        }
    }
}
