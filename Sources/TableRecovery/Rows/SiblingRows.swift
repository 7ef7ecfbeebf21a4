/// Finds the rows of tables with the same drawn columns together: what tells rows is the same in all of them, and a table
/// that begins at the foot of a page shows too few to say. And a table may show too few to say how its cells stand, which is
/// likely as in the document's others.
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
        let telling = outcomes.map { $0.tables.map(RowAlignment.tellingRows) }
        let all = telling.joined().reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
        for group in groups {
            let others = group.reduce(into: all) { $0.merge(telling[$1.page][$1.index], uniquingKeysWith: -) }
            rebuild(group, usual: usualAlignment(others), of: &outcomes)
        }
    }

    /// Fewer rows do not show how cells stand throughout a document.
    private static let fewestTellingRows = 4
    /// The share of them that must agree: some rows agree by chance.
    private static let leastAgreeingShare = 0.8

    private static func usualAlignment(_ tellingRows: [RowMode.Alignment: Int]) -> RowMode.Alignment? {
        let count = tellingRows.values.reduce(0, +)
        guard count >= fewestTellingRows else { return nil }
        return tellingRows.first { Double($0.value) >= leastAgreeingShare * Double(count) }?.key
    }

    private static func rebuild(
        _ places: [Place], usual: RowMode.Alignment?, of outcomes: inout [TableFinder.Outcome]
    ) {
        let tables = places.map { outcomes[$0.page].tables[$0.index] }
        let isUnusual = tables.contains { table in table.rowMode.map { $0.alignment != usual } ?? false }
        guard let first = tables.first, Set(tables.map(\.rowMode)).count > 1 || usual != nil && isUnusual else {
            return
        }
        let chunks = tables.map { TextChunk.chunks(of: $0.words) }
        let measures = RowMeasures(pages: chunks, columnEdges: first.columnLines.map(\.positionInPoints))
        let rows = zip(tables, chunks).compactMap { table, chunks in
            table.region.map {
                GridRows(
                    region: $0, columnLines: table.columnLines, chunks: chunks, box: table.box, measures: measures)
            }
        }
        let mode = GridRows.mode(of: rows, measures: measures, usual: usual)
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
