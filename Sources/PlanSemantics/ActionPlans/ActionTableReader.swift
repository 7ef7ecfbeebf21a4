import DocumentModel
import PlanModel

/// Reads action-plan tables: what each column holds by its cells first and its header second, and which rows are one action.
enum ActionTableReader {
    /// So many columns must have a known role for a table to be an action plan on the strength of its words.
    private static let leastKnownColumns = 2

    /// - Parameter inherited: the header of the table directly above, which a table without one may go on.
    static func read(_ grid: TableGrid, lexicon: Lexicon, inherited: ActionTableHeader? = nil) -> ActionTableReading? {
        guard let header = inherited?.withoutRows ?? ActionTableHeader.find(in: grid, lexicon: lexicon) else {
            return nil
        }
        let body = header.rows.upperBound..<grid.rowCount
        guard let nameColumn = body.isEmpty ? 0 : nameColumn(header, grid, body) else { return nil }
        let shape = Shape(grid: grid, header: header, body: body, nameColumn: nameColumn)
        let isKnown = speaksOfActions(header, nameColumn: nameColumn) { !holdsFigures($0, header, grid, body) }
        // A header whose rows a page break has left behind counts by its words alone.
        let isNumbered = !body.isEmpty && shape.hasNumberedSteps
        guard isKnown || isNumbered else { return nil }

        var reading = ActionTableReading(
            grid: grid, header: header, roles: header.columns.map { $0.votes.first ?? .other }, nameColumn: nameColumn,
            numberColumn: nil,
            stepColumn: nil, outcomeColumns: [], groups: [],
            captions: header.captionRows.flatMap { row in grid.filledCells(inRow: row).flatMap { grid.lines[$0] } },
            repeatedHeaderRows: [], totalRows: [])
        reading.numberColumn = nameColumn > 0 ? (0..<nameColumn).first { isNumberColumn($0, header, grid, body) } : nil
        collectGroups(&reading, grid, body, lexicon)
        assignRoles(&reading, shape)
        if let step = reading.stepColumn, step > 0, step - 1 != nameColumn, step - 1 != reading.numberColumn,
            isNumberColumn(step - 1, header, grid, body)
        {
            reading.referenceColumn = step - 1
            reading.roles[step - 1] = .number
        }
        return reading
    }

    /// Reads a table of cards, each a form with its headers at the left.
    static func readCards(_ grid: TableGrid, lexicon: Lexicon) -> ActionTableReading? {
        guard let turned = CardTable.turned(grid.table, lexicon: lexicon) else { return nil }
        let cards = TableGrid(turned)
        guard var reading = read(cards, lexicon: lexicon) else { return nil }
        reading.isOfCards = true
        return reading
    }

    /// Whether the headers are those of an action plan: a column of objectives or actions beside one that says who, by
    /// when, with what or to what end; or, where the first column goes by another name, several of those.
    ///
    /// - Parameter holdsWords: whether a column holds more than figures: `Target 2025` over `95%` is no objective.
    private static func speaksOfActions(
        _ header: ActionTableHeader, nameColumn: Int, holdsWords: (Int) -> Bool
    ) -> Bool {
        let votes = header.columns.indices.map { index in
            let votes = Set(header.columns[index].votes)
            return votes.isDisjoint(with: [.action, .objective, .outcome]) || holdsWords(index) ? votes : []
        }
        let headless = header.columns.filter(\.header.isEmpty).count
        // A header most of whose cells are empty heads nothing: a form, or a table taken apart wrongly.
        guard headless * 3 <= header.columns.count else { return false }
        let known = votes.filter { !$0.isEmpty && $0 != [.other] }
        guard known.count >= leastKnownColumns else { return false }
        let kinds = known.reduce(into: Set<ColumnRole>()) { $0.formUnion($1) }
        let purposes: Set<ColumnRole> = [.lead, .resources, .outcome, .monitoring, .evidence]
        if header.columns[nameColumn].votes.first.map({ $0 == .action || $0 == .objective }) ?? false {
            return !kinds.isDisjoint(with: purposes.union([.timescale, .cost, .status]))
        }
        let hasAction = !kinds.isDisjoint(with: [.action, .objective])
        return kinds.intersection(purposes.union([.timescale])).count >= (hasAction ? 2 : 3)
            && !kinds.isDisjoint(with: purposes)
    }

    /// The column that names each row group: the first one that the vocabulary calls an objective or action, else the
    /// first that holds more than numbers and people.
    private static func nameColumn(_ header: ActionTableHeader, _ grid: TableGrid, _ body: Range<Int>) -> Int? {
        let columns = header.columns.indices
        let worded = columns.filter {
            !isNumberColumn($0, header, grid, body) && isFilled($0, header, grid, body)
                && !holdsFigures($0, header, grid, body)
        }
        // What the other columns' items are numbered by names the groups, whatever the headers say.
        let leading = worded.first { Shape(grid: grid, header: header, body: body, nameColumn: $0).hasNumberedSteps }
        if let leading { return leading }
        if let named = worded.first(where: { index in
            header.columns[index].votes.first.map { $0 == .objective || $0 == .action } ?? false
        }) {
            // A numbered first column names the groups whatever its header says.
            if let first = worded.first, first < named, header.columns[first].votes.isEmpty { return first }
            return named
        }
        return worded.first { index in
            !header.columns[index].votes.contains { [.lead, .timescale, .status, .cost, .number].contains($0) }
        } ?? worded.first
    }

    private static func isFilled(_ index: Int, _ header: ActionTableHeader, _ grid: TableGrid, _ body: Range<Int>)
        -> Bool
    {
        body.contains { row in header.columns[index].columns.contains { !grid.text(row, $0).isEmpty } }
    }

    /// Whether most cells of a column are figures, with a unit at most: `94%`, `£1,200`, `5.5 days`.
    private static func holdsFigures(
        _ index: Int, _ header: ActionTableHeader, _ grid: TableGrid, _ body: Range<Int>
    ) -> Bool {
        let texts = body.map { grid.text($0, header.columns[index].columns.lowerBound) }.filter { !$0.isEmpty }
        return !texts.isEmpty && texts.filter(isFigure).count * 2 > texts.count
    }

    /// `94%`, `£1,200`, `5.5 days`; but `1 Roof` is a number before a word.
    private static func isFigure(_ text: String) -> Bool {
        guard let first = text.first, first.isNumber || "£€$+-−–<>≤≥~±".contains(first),
            text.contains(where: \.isNumber)
        else { return false }
        let units = text.split(whereSeparator: { !$0.isLetter })
        return units.count <= 1 && units.allSatisfy { $0.first?.isLowercase ?? true }
    }

    /// A column whose cells are numbers or codes and nothing else.
    private static func isNumberColumn(
        _ index: Int, _ header: ActionTableHeader, _ grid: TableGrid, _ body: Range<Int>
    ) -> Bool {
        // Rows that say one thing over all columns say nothing of this one.
        let rows = body.filter { grid.fullWidthCell(inRow: $0) == nil }
        let texts = rows.map { grid.text($0, header.columns[index].columns.lowerBound) }.filter { !$0.isEmpty }
        guard !texts.isEmpty else { return false }
        let codes = texts.filter { text in
            if SpacedLabel.whole(text) != nil { return true }
            guard let parsed = LabelScanner.split(text + " x") else { return false }
            return parsed.rest == "x" && !parsed.label.isBullet
        }.count
        return codes * 5 >= texts.count * 4
    }

    /// Finds banner rows, totals, repeated headers, and the rows of each action.
    private static func collectGroups(
        _ reading: inout ActionTableReading, _ grid: TableGrid, _ body: Range<Int>, _ lexicon: Lexicon
    ) {
        let headerSignatures = reading.header.rows.map { grid.signature(ofRow: $0) }
        let name = reading.header.columns[reading.nameColumn].columns.lowerBound
        let number = reading.numberColumn.map { reading.header.columns[$0].columns.lowerBound }
        var banner: String?
        var lastName = ""
        var lastNumber = ""
        var seen: Set<Int> = []
        for row in body {
            let filled = grid.filledCells(inRow: row)
            let signature = grid.signature(ofRow: row)
            if headerSignatures.contains(signature), !filled.isEmpty {
                reading.repeatedHeaderRows.insert(row)
                continue
            }
            let isCovered = grid.table.cells[grid.index(row, name)].row < row
            guard !filled.isEmpty else { continue }
            if let first = filled.first, lexicon.isTotal(grid.texts[first]) {
                reading.totalRows.append(row)
                continue
            }
            if let index = bannerCell(grid, row, filled: filled, nameColumn: name) {
                banner = CellText.joined(grid.lines[index])
                lastName = ""
                lastNumber = ""
                continue
            }
            let nameIndex = grid.index(row, name)
            let nameText = isCovered || seen.contains(nameIndex) ? "" : grid.texts[nameIndex]
            seen.insert(nameIndex)
            let numberText =
                number.map { grid.table.cells[grid.index(row, $0)].row == row ? grid.text(row, $0) : "" } ?? ""
            let isNew =
                !nameText.isEmpty && Folding.key(nameText) != lastName
                || !numberText.isEmpty && numberText != lastNumber
            if isNew || reading.groups.isEmpty {
                reading.groups.append(.init(banner: banner, rows: [row]))
                lastName = Folding.key(nameText)
                lastNumber = numberText
            } else {
                reading.groups[reading.groups.count - 1].rows.append(row)
            }
        }
    }

    /// A row that says one thing only: over the whole width, or alone in its row in bold, where it is no action of its
    /// own: the next row starts one, and no number puts it among the actions.
    private static func bannerCell(_ grid: TableGrid, _ row: Int, filled: [Int], nameColumn: Int) -> Int? {
        guard filled.count == 1, let index = filled.first else { return nil }
        let cell = grid.table.cells[index]
        guard cell.rowSpan == 1 else { return nil }
        if cell.columnSpan == grid.columnCount { return index }
        guard cell.column == 0, grid.lines[index].allSatisfy(\.style.isBold),
            let next = ((row + 1)..<grid.rowCount).first(where: { !grid.filledCells(inRow: $0).isEmpty }),
            grid.filledCells(inRow: next).count > 1, !grid.text(next, nameColumn).isEmpty
        else { return nil }
        let core = grid.lines[index].first?.possibleCore
        let nextCore = grid.lines[grid.index(next, nameColumn)].first?.possibleCore
        if let core, let nextCore, LabelSeries.continues(core, with: nextCore) { return nil }
        return index
    }

    /// Content before wording: the column with several items in a group gives the steps, whatever its header says.
    private static func assignRoles(_ reading: inout ActionTableReading, _ shape: Shape) {
        let name = reading.nameColumn
        let columns = reading.header.columns
        if reading.roles[name] != .objective { reading.roles[name] = .action }
        if let number = reading.numberColumn { reading.roles[number] = .number }
        var best: (column: Int, score: Double)?
        for column in columns.indices where column != name && column != reading.numberColumn {
            let votes = columns[column].votes
            let items = shape.items(in: column, groups: reading.groups)
            var score = 0.0
            if votes.first == .objective, votes.contains(.outcome) {
                // `Desired outcomes` beside the column that names the actions are what these bring about.
                reading.roles[column] = .outcome
                score -= 2.5
            } else if votes.first == .action || votes.first == .objective {
                score += 3
            } else if votes.contains(.action) {
                score += 2
            }
            if items.numberedShare > 0.5 { score += 3 }
            if items.severalShare > 0.5 { score += 1.5 }
            if items.severalRowsShare > 0.5 { score += 0.5 }
            if let first = votes.first {
                // `Milestones and tasks` are steps where no other column is.
                if [.outcome, .evidence].contains(first), !votes.contains(.action) { score -= 2.5 }
                if [.lead, .cost, .resources, .monitoring, .status].contains(first) { score -= 2.5 }
                if first == .timescale, items.numberedShare <= 0.5 { score -= 2.5 }
            }
            if score >= 1.5, score > (best?.score ?? 0) { best = (column, score) }
        }
        if let best {
            reading.stepColumn = best.column
            reading.roles[best.column] = .action
        }
        for column in columns.indices where column != name && column != best?.column && column != reading.numberColumn {
            if reading.roles[column] == .outcome {
                reading.outcomeColumns.append(column)
            } else if columns[column].votes.isEmpty, shape.items(in: column, groups: reading.groups).numberedShare > 0.5
            {
                // Numbered like the steps, beside them, in words unknown: what the steps bring about.
                reading.roles[column] = .outcome
                reading.outcomeColumns.append(column)
            }
        }
    }
}
