import DocumentModel
import PlanModel

/// An action-plan table as read: columns with roles, and row groups.
struct ActionTableReading: Sendable {
    struct Group: Sendable {
        /// The banner row above it, verbatim.
        var banner: String?
        /// The rows of the action, from the table's top.
        var rows: [Int]
    }

    /// The table as it is read: that of the document, or its cards as rows.
    var grid: TableGrid
    /// Whether the table's rows are headed at their left.
    var isOfCards = false
    var header: ActionTableHeader
    var roles: [ColumnRole]
    /// The column that names each row group.
    var nameColumn: Int
    var numberColumn: Int?
    var stepColumn: Int?
    /// Beside the steps, a column that holds nothing but their numbers.
    var referenceColumn: Int? = nil
    var outcomeColumns: [Int]
    var groups: [Group]
    var captions: [TextLine]
    var repeatedHeaderRows: Set<Int>
    /// Rows that add up a column.
    var totalRows: [Int]
}
