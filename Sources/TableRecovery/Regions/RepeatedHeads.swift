import DocumentModel
import PageLayout

/// Parts tables that stand so close above one another that lines and columns run on: each has the heads of the first.
///
/// ```
///  |          | 2021-22                  |
///  | Actions  | Autumn | Spring | Summer |
///  | Reading  | Launch |        | Review |
///  |          | 2022-23                  |      the same heads again: a table of its own
///  | Actions  | Autumn | Spring | Summer |
/// ```
enum RepeatedHeads {
    /// Heads are looked for in this many rows at the top: a caption, years, terms, their halves.
    static let deepestHeadRow = 4
    /// Rows with fewer heads may say the same by chance.
    static let fewestHeads = 2

    /// The table, or the tables that it is; none for none.
    static func parted(_ table: PageTable?) -> [PageTable] {
        guard let table else { return [] }
        guard let row = secondHeadRow(of: table), let region = table.region else { return [table] }
        let edge = table.rowLines[row].positionInPoints
        let halves = [
            Rectangle(left: table.box.left, top: table.box.top, right: table.box.right, bottom: edge),
            Rectangle(left: table.box.left, top: edge, right: table.box.right, bottom: table.box.bottom),
        ].map { box -> PageTable? in
            let words = table.words.filter { box.contains($0.box.center) }
            return GridBuilder.table(
                page: table.page, region: TableTrimming.cut(region, to: box, words: words), words: words,
                columnLines: table.columnLines)
        }
        guard let upper = halves[0], halves[1] != nil else { return [table] }
        return [upper] + parted(halves[1])
    }

    /// The row at which the heads begin again; nil where they do not.
    private static func secondHeadRow(of table: PageTable) -> Int? {
        var texts = Array(repeating: [Int: String](), count: table.rowCount)
        for cell in table.cells where !cell.isEmpty && cell.column > 0 && cell.columnSpan == 1 && cell.rowSpan == 1 {
            texts[cell.row][cell.column] = PlainText.key(cell.text)
        }
        for head in 0..<min(deepestHeadRow, table.rowCount) {
            guard texts[head].count == table.columnCount - 1, Set(texts[head].values).count >= fewestHeads else {
                continue
            }
            guard let again = texts.indices.first(where: { $0 > 2 * head + 1 && texts[$0] == texts[head] }) else {
                return nil
            }
            // Above the heads' own last row stand as many rows as above the first's, where they are laid out alike.
            let above = (0..<head).reversed().prefix {
                shape(of: $0, in: table) == shape(of: again - head + $0, in: table)
            }
            return again - above.count
        }
        return nil
    }

    /// The columns of what a row says.
    private static func shape(of row: Int, in table: PageTable) -> Set<Range<Int>> {
        Set(table.cells.lazy.filter { $0.row == row && !$0.isEmpty }.map(\.columns))
    }
}
