import DocumentModel

/// Terms that name the rows of a grid whose columns are years.
///
///     |        | 2023-24            | 2024-25         |
///     | Autumn | Map the curriculum | Subject reviews |   a milestone of Autumn 2023, one of Autumn 2024
///     | Spring | Publish the maps   | Moderation      |
struct RowTerms: Hashable, Sendable {
    /// The column whose cells name the terms.
    var column: Int
    /// The terms in the order in which they come, with what the cells say.
    var terms: [TermForm]
    private var labels: [String]

    /// A single row that is called after a term may be a strand about it.
    private static let fewestTerms = 2

    /// Finds the column that names terms; nil where the header tells terms itself, or no column names nothing else.
    static func find(in grid: TableGrid, header: GridHeader) -> RowTerms? {
        guard header.columns.allSatisfy({ $0.heading.term == nil }), let first = header.columns.first?.column else {
            return nil
        }
        for column in (0..<first).reversed() {
            var found = RowTerms(column: column, terms: [], labels: [])
            var isTold = true
            for row in header.rows.upperBound..<grid.rowCount where isTold {
                let index = grid.index(row, column)
                let cell = grid.table.cells[index]
                guard cell.row == row, !grid.texts[index].isEmpty, cell.columnSpan == 1 else { continue }
                guard let heading = CalendarHeading.read(grid.texts[index]), heading.year == nil,
                    let term = heading.term,
                    !isBare(term)
                else {
                    isTold = false
                    continue
                }
                if !found.terms.contains(term) {
                    found.terms.append(term)
                    found.labels.append(heading.termLabel ?? grid.texts[index])
                }
            }
            if isTold, found.terms.count >= fewestTerms { return found }
        }
        return nil
    }

    private static func isBare(_ term: TermForm) -> Bool {
        if case .bare = term { true } else { false }
    }

    /// The place in `terms` of the term that names a row; nil where its cell says nothing.
    func place(ofRow row: Int, in grid: TableGrid) -> Int? {
        guard let term = CalendarHeading.read(grid.text(row, column))?.term else { return nil }
        return terms.firstIndex(of: term)
    }

    /// The header as a grid with a column for every term of every year would have it.
    func header(over drawn: GridHeader) -> GridHeader {
        var header = drawn
        header.columns = drawn.columns.flatMap { column in
            zip(terms, labels).map { term, label in
                var heading = column.heading
                heading.term = term
                heading.termLabel = label
                return GridHeader.TimeColumn(column: column.column, heading: heading)
            }
        }
        return header
    }
}
