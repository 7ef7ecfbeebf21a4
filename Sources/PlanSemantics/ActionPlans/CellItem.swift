/// A step or outcome in a cell.
struct CellItem: Hashable, Sendable {
    var ref: String?
    var text: String
    var place: ParallelLists.Place?
}
