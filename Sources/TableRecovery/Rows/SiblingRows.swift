/// Finds the rows of tables with the same drawn columns together: what tells rows is the same in all of them, and a table
/// that begins at the foot of a page shows too few to say.
///
/// ```
///  | Strand  | Autumn | Spring |     one row, and no line that says whether gaps part rows
///  | Reading | Audit  | Review |
///  ------------------------------ page break
///  | Strand  | Autumn | Spring |     lines part the rows of this one
///  |---------|--------|--------|
/// ```
enum SiblingRows {
    private struct Place {
        var page: Int
        var index: Int
    }

    /// Rebuilds tables in place.
    static func rebuild(_ outcomes: inout [TableFinder.Outcome]) {
        var groups: [[Place]] = []
        for page in outcomes.indices {
            for index in outcomes[page].tables.indices {
                let table = outcomes[page].tables[index]
                guard table.structure == nil, table.region != nil, !table.hasUndrawnColumns else { continue }
                let group = groups.firstIndex { group in
                    group.first.map { hasSameColumns(outcomes[$0.page].tables[$0.index], table) } ?? false
                }
                if let group {
                    groups[group].append(Place(page: page, index: index))
                } else {
                    groups.append([Place(page: page, index: index)])
                }
            }
        }
        for group in groups where group.count > 1 { rebuild(group, of: &outcomes) }
    }

    private static func rebuild(_ places: [Place], of outcomes: inout [TableFinder.Outcome]) {
        let tables = places.map { outcomes[$0.page].tables[$0.index] }
        let chunks = tables.map { TextChunk.chunks(of: $0.words) }
        guard let first = tables.first, Set(tables.map(\.rowMode)).count > 1 else { return }
        let measures = RowMeasures(pages: chunks, columnEdges: first.columnLines.map(\.positionInPoints))
        let rows = zip(tables, chunks).compactMap { table, chunks in
            table.region.map {
                GridRows(
                    region: $0, columnLines: table.columnLines, chunks: chunks, box: table.box, measures: measures)
            }
        }
        let mode = GridRows.mode(of: rows, measures: measures)
        for (place, table) in zip(places, tables) where table.rowMode != mode {
            guard let region = table.region,
                let rebuilt = GridBuilder.table(
                    page: table.page, region: region, words: table.words,
                    shared: GridBuilder.SharedEvidence(
                        columnLines: table.columnLines, measures: measures, rowMode: mode, hasHeads: true))
            else { continue }
            outcomes[place.page].tables[place.index] = rebuilt
        }
    }

    /// Whether two tables have the same columns.
    static func hasSameColumns(_ left: PageTable, _ right: PageTable) -> Bool {
        left.columnCount == right.columnCount
            && zip(left.columnLines, right.columnLines).allSatisfy {
                abs($0.positionInPoints - $1.positionInPoints) <= TableStitcher.sameColumnEdgeInPoints
            }
    }
}
