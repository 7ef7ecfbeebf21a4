import DocumentModel

/// Terms that name the rows of a grid whose columns are years, or years that name the rows of one whose columns are terms.
///
///     |        | 2023-24            | 2024-25         |
///     | Autumn | Map the curriculum | Subject reviews |   a milestone of Autumn 2023, one of Autumn 2024
///     | Spring | Publish the maps   | Moderation      |
struct RowTerms: Hashable, Sendable {
    /// The column whose cells name the terms or years.
    var column: Int
    /// The terms or years in the order in which they come.
    var headings: [CalendarHeading]

    var count: Int { headings.count }

    /// A single row that is called after a term may be a strand about it.
    private static let fewestRows = 2

    /// Finds the column that names terms or years; nil where the header tells both itself, or no column names nothing else.
    static func find(in grid: TableGrid, header: GridHeader) -> RowTerms? {
        guard let first = header.columns.first?.column else { return nil }
        let isOfTerms = header.columns.allSatisfy { $0.heading.term == nil }
        guard isOfTerms || header.columns.allSatisfy({ $0.heading.year == nil }) else { return nil }
        for column in (0..<first).reversed() {
            if let found = read(column, of: grid, below: header, isOfTerms: isOfTerms) { return found }
        }
        return nil
    }

    private static func read(_ column: Int, of grid: TableGrid, below header: GridHeader, isOfTerms: Bool) -> RowTerms?
    {
        var found = RowTerms(column: column, headings: [])
        for row in header.rows.upperBound..<grid.rowCount {
            let index = grid.index(row, column)
            let cell = grid.table.cells[index]
            guard cell.row == row, !grid.texts[index].isEmpty, cell.columnSpan == 1 else { continue }
            guard var heading = CalendarHeading.read(grid.texts[index]),
                isOfTerms
                    ? heading.year == nil && heading.term.map({ !isBare($0) }) ?? false
                    // `Year 7` is a group of pupils.
                    : heading.term == nil && heading.startYear != nil
            else { return nil }
            if isOfTerms { heading.termLabel = heading.termLabel ?? grid.texts[index] }
            if !found.headings.contains(where: { isSame($0, heading) }) { found.headings.append(heading) }
        }
        return found.count >= fewestRows ? found : nil
    }

    private static func isBare(_ term: TermForm) -> Bool {
        if case .bare = term { true } else { false }
    }

    private static func isSame(_ heading: CalendarHeading, _ other: CalendarHeading) -> Bool {
        heading.term == other.term && heading.year?.form == other.year?.form
    }

    /// The place in `headings` of the term or year that names a row; nil where its cell says nothing.
    func place(ofRow row: Int, in grid: TableGrid) -> Int? {
        guard let heading = CalendarHeading.read(grid.text(row, column)) else { return nil }
        return headings.firstIndex { Self.isSame($0, heading) }
    }

    /// The header as a grid with a column for every term of every year would have it.
    func header(over drawn: GridHeader) -> GridHeader {
        var header = drawn
        header.columns = drawn.columns.flatMap { column in
            headings.map { row in
                var heading = column.heading
                if let term = row.term {
                    heading.term = term
                    heading.termLabel = row.termLabel
                } else {
                    heading.year = row.year
                    heading.yearLabel = row.yearLabel
                }
                return GridHeader.TimeColumn(column: column.column, heading: heading)
            }
        }
        return header
    }
}
