import DocumentModel

/// Cuts a table in which the header comes again with another year: tables of several years that stand as one.
///
///     | Strand  | 2021-22 |        |        |
///     |         | Autumn  | Spring | Summer |
///     | Reading | Audit   |        | Report |
///     | Strand  | 2022-23 |        |        |   the second table begins here
///     |         | Autumn  | Spring | Summer |
///     | Reading |         | Review |        |
struct YearTables {
    private let grid: TableGrid
    private let header: GridHeader
    private let lexicon: Lexicon

    /// A caption, a header and a row of the body are in so many rows.
    private static let mostHeadRows = 8

    /// The tables of the years, from top to bottom; the table itself where it is one.
    static func split(_ table: Table, lexicon: Lexicon) -> [Table] {
        let grid = TableGrid(table)
        guard let header = GridHeader.find(in: grid, lexicon: lexicon) else { return [table] }
        let starts = YearTables(grid: grid, header: header, lexicon: lexicon).starts()
        guard !starts.isEmpty else { return [table] }
        return zip([0] + starts, starts + [table.rowCount]).map { start, end in part(of: table, rows: start..<end) }
    }

    /// The rows at which a table of another year begins.
    private func starts() -> [Int] {
        var starts: [Int] = []
        var years = Set(header.columns.compactMap(\.heading.year?.form))
        guard !years.isEmpty else { return [] }
        var row = header.rows.upperBound + 1
        while row < grid.rowCount - 1 {
            defer { row += 1 }
            guard speaksOfYears(row) else { continue }
            // A caption over the whole width, alone or as over the first table, comes along.
            let isCaptioned = row - 1 > header.rows.upperBound && grid.fullWidthCell(inRow: row - 1) != nil
            let start = isCaptioned ? row - 1 : row
            let isCut = grid.table.cells.contains { $0.row < start && $0.rows.upperBound > start }
            guard !isCut,
                let found = GridHeader.find(
                    in: TableGrid(
                        Self.part(of: grid.table, rows: start..<min(start + Self.mostHeadRows, grid.rowCount))),
                    lexicon: lexicon),
                found.columns.map(\.column) == header.columns.map(\.column),
                Folding.key(found.labelHeader) == Folding.key(header.labelHeader)
            else { continue }
            let other = Set(found.columns.compactMap(\.heading.year?.form))
            guard !other.isEmpty, other.isDisjoint(with: years) else { continue }
            years = other
            starts.append(start)
            row = start + found.rows.upperBound - 1
        }
        return starts
    }

    /// Whether a row says nothing but terms and years over the terms, and what the header says over the labels.
    private func speaksOfYears(_ row: Int) -> Bool {
        guard let first = header.columns.first?.column else { return false }
        var hasYear = false
        for index in grid.filledCells(inRow: row) {
            guard grid.table.cells[index].column >= first else {
                guard Folding.key(grid.texts[index]) == Folding.key(header.labelHeader) else { return false }
                continue
            }
            guard let heading = CalendarHeading.read(grid.texts[index]) else { return false }
            hasYear = hasYear || heading.year != nil
        }
        return hasYear
    }

    private static func part(of table: Table, rows: Range<Int>) -> Table {
        let cells = table.cells.filter { rows.contains($0.row) }.map { cell in
            var cell = cell
            cell.row -= rows.lowerBound
            return cell
        }
        return Table(
            rowCount: rows.count, columnCount: table.columnCount,
            headerRowCount: rows.lowerBound == 0 ? table.headerRowCount : 0, cells: cells,
            pages: table.pages.filter { page in cells.contains { $0.provenance.contains { $0.pageNumber == page } } },
            caption: rows.lowerBound == 0 ? table.caption : nil, provenance: places(of: cells) ?? table.provenance,
            confidence: table.confidence,
            rowConfidences: table.rowConfidences.isEmpty ? [] : Array(table.rowConfidences[rows]))
    }

    /// The box around the cells on each page; nil where they have no boxes.
    private static func places(of cells: [Table.Cell]) -> [Provenance]? {
        var boxes: [Int: Rectangle] = [:]
        for place in cells.lazy.flatMap(\.provenance) {
            guard let page = place.pageNumber, let box = place.box else { return nil }
            boxes[page] = boxes[page]?.union(box) ?? box
        }
        return boxes.isEmpty ? nil : boxes.sorted { $0.key < $1.key }.map { .page($0.key, box: $0.value) }
    }
}
