/// A field of the flat rows that JSON Lines, CSV and the spreadsheet's flat sheet share: milestones, actions and steps, one
/// a row. The raw value is its name in the output.
public enum FlatField: String, Hashable, Sendable, CaseIterable {
    /// `milestone`, `action` or `step`.
    case kind
    /// The plan's title.
    case plan
    /// Of the plan.
    case organisation
    /// The source file's name.
    case source
    /// The id in the plan: unique within it. A step's is made of its action's and its place in it.
    case id
    /// Made of words and context; see Documentation/keys.md.
    case key
    /// The id of the strand or action that it belongs to.
    case parent
    /// As written, and its whole heading.
    case priorityNumber, priority
    /// As written, and its whole label.
    case strandNumber, strand
    /// The table row inside the strand.
    case row
    /// Beside the strand's row, as written.
    case note
    /// The action plan's title, else its id.
    case actionPlan
    /// The heading over the action.
    case group
    /// What the document says of the group, `label: text`.
    case groupFacts
    /// The number and title of the action that a step or milestone belongs to.
    case action
    /// Of the action, or of the step.
    case number
    /// The milestone's or step's text; the action's title.
    case text
    /// In which it begins: the year's id, the term's place in it and its name.
    case year, term, termName
    /// The same of its end; empty where it ends in the same term.
    case toYear, toTerm, toTermName
    /// The first and the last day of its terms.
    case start, end
    /// Whether the document states these days, or they are the usual ones of such a term: `stated` or `convention`.
    case certainty
    /// The day that the words say for certain, and the words.
    case due, timescale
    /// As written, and as `ProgressStatus` names it.
    case lead, status
    /// Of an action, a line each.
    case steps, outcomes
    /// As written.
    case cost, resources, monitoring, evidence
    /// The first page that it stands on.
    case page
    /// From 0 to 1.
    case confidence
}

/// The value of a flat field.
public enum FlatValue: Hashable, Sendable {
    /// A text.
    case text(String)
    /// A count or a place.
    case number(Int)
    /// From 0 to 1.
    case fraction(Double)
    /// Several texts: joined in CSV, an array in JSON Lines.
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
