/// The part that an element plays in the plan.
enum ElementPart: Hashable, Sendable {
    case title
    case narrativeHeading
    case narrative
    case contents
    /// The heading of a priority, by its place.
    case priorityHeading(Int)
    case blockHeading(Int, Lexicon.BlockKind)
    case blockItem(Int, Lexicon.BlockKind)
    /// A line that belongs to the table below it.
    case caption
    /// A term grid of a priority.
    case grid(Int)
    /// A heading over some of an action plan's tables.
    case actionGroup
    /// A heading over the only table of an action plan.
    case actionTitle
    case actionTable
    /// A heading or item of an action plan without a table, by its place.
    case listed(Int)
    /// A heading that comes again over what goes on, a label over each list of an action plan.
    case repeated
    case otherTable
}
