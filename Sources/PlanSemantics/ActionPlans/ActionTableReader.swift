import DocumentModel
import PlanModel

/// Reads action-plan tables: of all rows that may be the header, and all ways to give the columns their roles, the reading
/// with the most evidence.
enum ActionTableReader {
    /// Three years of months with their status are the widest that a person draws; a wider table holds data.
    private static let mostColumns = 80
    /// So many rows tell what the columns hold; those below are like them.
    private static let mostRowsForContents = 200
    /// Most cells of a column are figures…
    private static let shareOfFigures = 0.5
    /// …or nearly all are marks, where one may be explained.
    private static let shareOfMarks = 0.8

    /// The best reading of a table as an action plan, sure or not; nil where it has no columns to read.
    ///
    /// - Parameters:
    ///   - names: the columns that may name the actions; nil where all may.
    ///   - inherited: the table directly above, with which one without a header may go on.
    static func reading(
        _ grid: TableGrid, names: [Int]? = nil, lexicon: Lexicon, inherited: ActionTableReading? = nil
    ) -> ActionTableReading? {
        let candidates =
            inherited.map { [$0.header.withoutRows] } ?? ActionTableHeader.candidates(in: grid, lexicon: lexicon)
        guard grid.columnCount <= mostColumns, !isBoxOfFacts(grid) else { return nil }
        var best: (reading: ActionTableReading, score: Double)?
        for header in candidates {
            let contents = contents(of: header, in: grid, lexicon: lexicon)
            var terms =
                header.rows.isEmpty
                ? inherited?.terms : TermColumns.find(in: grid, rows: header.rows, lexicon: lexicon)
            if let found = terms, holdFigures(found, header, contents) { terms = nil }
            guard !isMostlyHeadless(header, contents),
                let roles = ColumnRoles.best(
                    grid, header: header, contents: contents, terms: roles(of: terms, header), names: names,
                    knownLabels: inherited?.rowLabels ?? [], lexicon: lexicon)
            else { continue }
            let shape = Shape(
                grid: grid, header: header, body: header.rows.upperBound..<grid.rowCount, nameColumn: roles.nameColumn)
            let plausibility = ActionPlausibility(
                header: header, contents: contents, roles: roles, hasTerms: terms != nil,
                hasNumberedSteps: shape.hasNumberedSteps, heading: grid.heading, lexicon: lexicon)
            let look = HeaderEvidence(grid: grid, header: header, contents: contents, lexicon: lexicon)
            let score = look.score + plausibility.support
            guard score > (best?.score ?? -.infinity) else { continue }
            best = (
                ActionTableReading(
                    grid: grid, header: header, roles: roles, terms: terms,
                    areTermsMarked: areMarked(terms, header, contents)
                        && plausibility.score >= ActionPlausibility.least,
                    plausibility: plausibility), score
            )
        }
        return best?.reading
    }

    /// The reading of a table with the same headers as another, whose columns have the same roles; nil where it has others.
    static func reading(_ grid: TableGrid, like other: ActionTableReading, lexicon: Lexicon) -> ActionTableReading? {
        guard grid.columnCount == other.grid.columnCount,
            let header = ActionTableHeader.candidates(in: grid, lexicon: lexicon).first(where: {
                !$0.rows.isEmpty && $0.signature == other.header.signature
            }), !header.columns.allSatisfy(\.header.isEmpty)
        else { return nil }
        let contents = contents(of: header, in: grid, lexicon: lexicon)
        guard
            let roles = ColumnRoles.best(
                grid, header: header, contents: contents, terms: roles(of: other.terms, header),
                names: [other.nameColumn], knownLabels: other.rowLabels,
                knownRoles: header.columns.count == other.roles.count ? other.roles : nil, lexicon: lexicon)
        else { return nil }
        return ActionTableReading(
            grid: grid, header: header, roles: roles, terms: other.terms, plausibility: other.plausibility)
    }

    /// The reading of a table that is an action plan.
    static func read(
        _ grid: TableGrid, lexicon: Lexicon, inherited: ActionTableReading? = nil
    ) -> ActionTableReading? {
        guard let reading = reading(grid, lexicon: lexicon, inherited: inherited), reading.isActionPlan else {
            return nil
        }
        return reading
    }

    /// Reads a table of cards, each a form with its headers at the left.
    static func readCards(_ grid: TableGrid, lexicon: Lexicon) -> ActionTableReading? {
        guard let turned = CardTable.turned(grid.table, lexicon: lexicon) else { return nil }
        let cards = TableGrid(turned)
        let isTitled = !turned.cells.contains { $0.row == 0 && $0.column == 0 && !$0.isEmpty }
        let names = isTitled ? titleColumn(ofCards: turned, lexicon: lexicon) : nil
        guard var reading = reading(cards, names: names, lexicon: lexicon), reading.isActionPlan else { return nil }
        reading.isOfCards = true
        return reading
    }

    /// A card's title names its action, whatever the card says, unless it only counts the cards; nil where it does.
    static func titleColumn(ofCards table: Table, lexicon: Lexicon) -> [Int]? {
        let titles = table.cells.filter { $0.row > 0 && $0.column == 0 }.map(CellText.spaced)
        let areNumbers =
            titles.count > 1 && titles.allSatisfy { NumberedHeading.bareNumber($0, nouns: lexicon.nouns) != nil }
        return areNumbers ? nil : [0]
    }

    /// Whether a small table says of the whole document who, when and how much, each with its label in the cell:
    /// `Subject leader: H Prior | Budget: £420`.
    private static func isBoxOfFacts(_ grid: TableGrid) -> Bool {
        guard grid.rowCount <= mostRowsOfFacts else { return false }
        let cells = (0..<grid.rowCount).map { grid.filledCells(inRow: $0) }.filter { $0.count > 1 }.joined()
        let facts = cells.filter { index in
            let text = grid.texts[index]
            guard let colon = text.firstIndex(of: ":") else { return false }
            let label = Folding.words(String(text[..<colon]))
            return !label.isEmpty && label.count <= mostWordsOfLabel
        }
        return facts.count >= fewestFacts && Double(facts.count) >= shareOfFacts * Double(cells.count)
    }

    private static let mostRowsOfFacts = 4
    private static let mostWordsOfLabel = 4
    private static let fewestFacts = 4
    /// A date or a name may stand without its label.
    private static let shareOfFacts = 0.75

    /// A header most of whose cells are empty heads nothing: a form, or a table taken apart wrongly.
    private static func isMostlyHeadless(_ header: ActionTableHeader, _ contents: [ColumnContent]) -> Bool {
        // A column without a word is a gap that was drawn, and asks for no header.
        let filled = zip(header.columns, contents).filter { !$0.header.isEmpty || $1.filledCount > 0 }
        return !header.rows.isEmpty && filled.filter(\.0.header.isEmpty).count * 3 > filled.count
    }

    /// Whether most columns of terms hold figures: a table of data by year, whose columns hold no milestones.
    private static func holdFigures(
        _ terms: TermColumns, _ header: ActionTableHeader, _ contents: [ColumnContent]
    ) -> Bool {
        let filled = filledTerms(terms, header, contents)
        return filled.filter { max($0.share(.figure), $0.share(.money)) > shareOfFigures }.count * 2 > filled.count
    }

    /// Whether the columns of terms hold nothing but marks.
    private static func areMarked(
        _ terms: TermColumns?, _ header: ActionTableHeader, _ contents: [ColumnContent]
    ) -> Bool {
        guard let terms else { return false }
        let filled = filledTerms(terms, header, contents)
        return !filled.isEmpty && filled.allSatisfy { $0.share(.mark) > shareOfMarks }
    }

    /// What the columns of terms hold, as far as they hold anything.
    private static func filledTerms(
        _ terms: TermColumns, _ header: ActionTableHeader, _ contents: [ColumnContent]
    ) -> [ColumnContent] {
        let roles = roles(of: terms, header)
        return header.columns.indices.filter { roles[$0] == .milestone }.map { contents[$0] }.filter {
            $0.filledCount > 0
        }
    }

    /// The roles of the columns of terms and of their status, by place.
    private static func roles(of terms: TermColumns?, _ header: ActionTableHeader) -> [Int: ColumnRole] {
        guard let terms else { return [:] }
        let columns = Set(terms.header.columns.map(\.column))
        var roles: [Int: ColumnRole] = [:]
        for (place, column) in header.columns.enumerated() {
            if column.columns.contains(where: columns.contains) {
                roles[place] = .milestone
            } else if column.columns.contains(where: { terms.statuses[$0] != nil }) {
                roles[place] = .status
            }
        }
        return roles
    }

    /// What the cells of each column have in common, but rows that say one thing over the whole width.
    private static func contents(
        of header: ActionTableHeader, in grid: TableGrid, lexicon: Lexicon
    ) -> [ColumnContent] {
        var contents = Array(repeating: ColumnContent(), count: header.columns.count)
        let signatures = header.rows.map { grid.signature(ofRow: $0) }
        for row in (header.rows.upperBound..<grid.rowCount).prefix(mostRowsForContents) {
            let filled = grid.filledCells(inRow: row)
            guard filled.count > 1, !signatures.contains(grid.signature(ofRow: row)),
                !lexicon.isTotal(grid.texts[filled[0]]), ActionRows.bandCell(grid, row, header: header) == nil,
                !ActionRows.isSpannedByText(grid, row, header: header)
            else { continue }
            for (place, column) in header.columns.enumerated() {
                var lines: [TextLine] = []
                var isCovered = true
                var seen: Int?
                for gridColumn in column.columns {
                    let index = grid.index(row, gridColumn)
                    guard index != seen else { continue }
                    seen = index
                    if grid.table.cells[index].row == row {
                        isCovered = false
                        lines += grid.lines[index]
                    }
                }
                if !isCovered { contents[place].add(lines, lexicon: lexicon) }
            }
        }
        return contents
    }
}
