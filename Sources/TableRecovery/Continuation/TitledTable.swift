import DocumentModel
import PageLayout

/// Tells a table that opens a page with a title and heads of its own from the rest of the table on the page before.
///
/// ```
///  ## Priority 2: Reading ###############     the table above
///  # No # Action            # Lead      #
///  | 2.1 | Buy new books    | English   |
///  ------------------------------ page break
///  ## Priority 3: Catholic life #########     looks as that one's title does, and says something else
///  # No # Action            # Lead      #     heads of its own
/// ```
enum TitledTable {
    /// Between title and heads may stand an objective, its success criteria, and what they are linked to.
    private static let mostRowsAboveHeads = 6
    /// Fewer heads may be a label with its text.
    private static let fewestHeads = 3

    /// Whether a page's first table has a title row like that of the table so far, with another text, and heads below it.
    static func begins(_ table: PageTable, after joined: JoinedTable) -> Bool {
        let title = table.cells.filter { $0.row == 0 && !$0.isEmpty }
        let titleAbove = joined.cells.filter { $0.row == 0 && !$0.isEmpty }
        guard let first = title.first, let above = titleAbove.first, title.count == 1, titleAbove.count == 1,
            first.columns == 0..<table.columnCount, above.columnSpan == joined.columnCount, first.fill == above.fill,
            first.isBold == above.isBold, first.isBold || first.fill != nil
        else { return false }
        // `Priority 2 (continued)` goes on.
        let (key, keyAbove) = (PlainText.key(first.text), PlainText.key(above.lines.map(\.text).joined(separator: " ")))
        guard !key.hasPrefix(keyAbove), let own = heads(of: table), let other = heads(of: joined) else {
            return false
        }
        return own.texts == other.texts || own.isMarked && other.isMarked && own.fill == other.fill
    }

    /// The first row of several texts, and how it looks.
    private struct Heads {
        var texts: [String]
        /// Whether all are bold, on one shading.
        var isMarked: Bool
        var fill: Color?
    }

    private static func heads(of table: PageTable) -> Heads? {
        heads(table.cells.map { ($0.row, $0.column, $0.text, $0.isBold, $0.fill) })
    }

    private static func heads(of table: JoinedTable) -> Heads? {
        heads(table.cells.map { ($0.row, $0.column, $0.lines.map(\.text).joined(separator: " "), $0.isBold, $0.fill) })
    }

    private static func heads(
        _ cells: [(row: Int, column: Int, text: String, isBold: Bool, fill: Color?)]
    ) -> Heads? {
        let rows = Dictionary(grouping: cells.filter { $0.row > 0 && !$0.text.isEmpty }, by: \.row)
        guard
            let first = rows.filter({ $0.key <= mostRowsAboveHeads && $0.value.count >= fewestHeads })
                .min(by: { $0.key < $1.key })
        else { return nil }
        let fills = Set(first.value.map(\.fill))
        return Heads(
            texts: first.value.sorted { $0.column < $1.column }.map { PlainText.key($0.text) },
            isMarked: fills.count == 1 && first.value.allSatisfy { $0.isBold && $0.fill != nil },
            fill: first.value.first?.fill)
    }
}
