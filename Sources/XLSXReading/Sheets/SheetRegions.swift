import DocumentModel

/// Parts a sheet's rows into lines of text and tables.
///
/// ```
/// Our plan 2024-25                          a line
/// Action      | Lead | Autumn | Spring      ┐ rows with several texts, and what stands alone between them
/// Reading                                   │
/// Audit books | AB   | Done   |             ┘
/// Key: AB is the reading lead               a line
/// ```
struct SheetRegions {
    enum Region {
        case line(SheetRow)
        /// Two rows or more.
        case table([SheetRow])
    }

    private(set) var regions: [Region] = []

    /// Of a table's rows no more than this share may look like the head of a table, for a row to be one.
    private static let mostLikeHeadsShare = 0.25
    /// Of two tables one above the other, apart from their look, one has so many times the columns of the other.
    private static let leastStepInColumns = 2
    /// A shading alone makes a head where so many cells have it.
    private static let fewestShadedHeads = 3

    init(_ rows: [SheetRow]) {
        var index = 0
        while index < rows.count {
            if rows[index].isLone, !Self.belongsToHead(index, of: rows) {
                regions.append(.line(rows[index]))
                index += 1
                continue
            }
            let end = Self.endOfTable(from: index, in: rows)
            if end - index == 1 {
                regions.append(.line(rows[index]))
            } else {
                regions.append(.table(Array(rows[index..<end])))
            }
            index = end
        }
    }

    /// A merged text over some of the columns, directly over a row of several texts: a year over its terms.
    private static func belongsToHead(_ index: Int, of rows: [SheetRow]) -> Bool {
        guard index + 1 < rows.count, !rows[index + 1].isLone, !rows[index + 1].hasGapAbove,
            let cell = rows[index].cells.first, let first = rows[index + 1].cells.first
        else { return false }
        return cell.isMergedAcross && cell.column > first.column
    }

    private static func endOfTable(from start: Int, in rows: [SheetRow]) -> Int {
        var end = start + 1
        var index = end
        while index < rows.count {
            guard !rows[index].isLone else {
                index += 1
                continue
            }
            let between = rows[end...index]
            let isApart = between.count > 1 || between.contains(where: \.hasGapAbove)
            let isGapped = between.contains(where: \.hasGapAbove)
            if isApart, begins(rows[index], after: rows[start..<end], isGapped: isGapped) { break }
            index += 1
            end = index
        }
        // Lines below the last row of several texts are the table's where such lines stand inside it, or in its grid.
        while end < rows.count, rows[end].isLone, !rows[end].hasGapAbove, belongs(rows[end], to: rows[start..<end]) {
            end += 1
        }
        return end
    }

    /// Whether a row of several texts, with lines or empty rows before it, heads another table.
    private static func begins(_ row: SheetRow, after table: ArraySlice<SheetRow>, isGapped: Bool) -> Bool {
        guard let head = table.first else { return true }
        if row.texts == head.texts { return true }
        // The table's own heads may be several rows.
        func isRare(_ holds: (SheetRow) -> Bool) -> Bool {
            let body = table.drop(while: holds).filter { !$0.isLone }
            return Double(body.count(where: holds)) <= mostLikeHeadsShare * Double(body.count)
        }
        if row.isBold, isRare(\.isBold) { return true }
        if let fill = row.fill, row.cells.count >= fewestShadedHeads || fill == head.fill, isRare({ $0.fill == fill }) {
            return true
        }
        guard isGapped else { return false }
        let widest = table.map(\.cells.count).max() ?? 0
        return row.cells.count >= leastStepInColumns * widest || widest >= leastStepInColumns * row.cells.count
    }

    private static func belongs(_ row: SheetRow, to table: ArraySlice<SheetRow>) -> Bool {
        guard let cell = row.cells.first else { return false }
        let isInside = table.contains { other in
            other.isLone && other.cells[0].range.columns == cell.range.columns && other.isBold == row.isBold
        }
        let first = table.lazy.flatMap(\.cells).map(\.column).min()
        let isInGrid = cell.look.hasBorder && !cell.isMergedAcross && cell.column == first && !row.isBold
        return isInside || isInGrid
    }
}
