import DocumentModel

/// Column boundaries that one page of a table hides, since every cell there spans them, told by the page before or after.
///
/// ```
///  | 3. Enrichment | Training |   | Audit |
///  ------------------------------- page break
///  | 4. Resilience | Policy   | Ongoing   |     two columns more than the page shows
/// ```
struct HiddenColumns {
    /// The boundaries of both pages, as the page with more of them draws them.
    let columnLines: [GridLine]
    /// For each boundary of the page with fewer its place among all.
    private let places: [Int]

    /// Nil where the boundaries of one page are not all among those of the other, or nothing but text shows them.
    init?(_ more: [GridLine], showing fewer: [GridLine]) {
        guard fewer.count > 2, more.count > fewer.count, (more + fewer).allSatisfy({ $0.evidence.isDrawn }) else {
            return nil
        }
        let places = fewer.map { line in
            more.firstIndex {
                abs($0.positionInPoints - line.positionInPoints) <= TableStitcher.sameColumnEdgeInPoints
            }
        }
        guard places.first == 0, places.last == more.count - 1, !places.contains(nil) else { return nil }
        columnLines = more
        self.places = places.compactMap(\.self)
    }

    /// The columns of all boundaries that a range of the page's own columns covers.
    func columns(_ own: Range<Int>) -> Range<Int> {
        places[own.lowerBound]..<places[own.upperBound]
    }

    /// The page's table with the hidden boundaries in it.
    func shown(in table: PageTable) -> PageTable {
        var table = table
        table.columnLines = columnLines
        for index in table.cells.indices {
            let columns = columns(table.cells[index].columns)
            table.cells[index].column = columns.lowerBound
            table.cells[index].columnSpan = columns.count
        }
        return table
    }

    /// The table so far with the hidden boundaries in it.
    func shown(in table: JoinedTable) -> JoinedTable {
        var table = table
        table.columnCount = columnLines.count - 1
        for index in table.cells.indices {
            let cell = table.cells[index]
            let columns = columns(cell.column..<cell.column + cell.columnSpan)
            table.cells[index].column = columns.lowerBound
            table.cells[index].columnSpan = columns.count
        }
        return table
    }
}
