import DocumentModel
import PageLayout

/// Parts tables that stand so close above one another that lines and columns run on: each has the heads of the first, or
/// others that look the same under a row of white.
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
        if let row = otherHeadRow(of: table), let (upper, lower) = halves(of: table, at: row, columnLines: nil) {
            return [upper] + parted(lower)
        }
        guard let row = secondHeadRow(of: table),
            let (upper, lower) = halves(of: table, at: row, columnLines: table.columnLines)
        else { return [table] }
        return [upper] + parted(lower)
    }

    /// - Parameter columnLines: the columns of both; nil where each half tells its own.
    private static func halves(
        of table: PageTable, at row: Int, columnLines: [GridLine]?
    ) -> (upper: PageTable, lower: PageTable)? {
        guard let region = table.region else { return nil }
        let edge = table.rowLines[row].positionInPoints
        func half(from top: Double, to bottom: Double) -> PageTable? {
            let box = Rectangle(left: table.box.left, top: top, right: table.box.right, bottom: bottom)
            let words = table.words.filter { box.contains($0.box.center) }
            let part = TableTrimming.cut(region, to: box, words: words)
            guard let columnLines else { return GridBuilder.table(page: table.page, region: part, words: words) }
            return GridBuilder.table(page: table.page, region: part, words: words, columnLines: columnLines)
        }
        guard let upper = half(from: table.box.top, to: edge), let lower = half(from: edge, to: table.box.bottom)
        else { return nil }
        return (upper, lower)
    }

    /// The row, below one without text, that looks as the head row does and says something else; nil where there is none.
    private static func otherHeadRow(of table: PageTable) -> Int? {
        func isHeads(_ cells: [PageCell], fill: Color) -> Bool {
            cells.count >= fewestHeads && cells.allSatisfy { $0.fill == fill && $0.isBold }
        }
        let cellsByRow = Dictionary(grouping: table.cells.filter { !$0.isEmpty }, by: \.row)
        let heads = cellsByRow[0] ?? []
        guard let fill = heads.first?.fill, isHeads(heads, fill: fill),
            table.cells.contains(where: { !$0.isEmpty && !$0.isBold })
        else { return nil }
        let filledRows = Set(table.cells.lazy.filter { !$0.isEmpty }.flatMap(\.rows))
        return (2..<max(2, table.rowCount)).first { row in
            !filledRows.contains(row - 1) && isHeads(cellsByRow[row] ?? [], fill: fill)
        }
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
