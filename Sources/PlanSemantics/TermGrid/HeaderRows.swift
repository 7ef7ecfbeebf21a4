import DocumentModel
import PlanModel

/// Reads the rows of a header one after the other, as long as they speak of time.
struct HeaderRows {
    let grid: TableGrid
    let lexicon: Lexicon
    /// What the columns say so far.
    private(set) var parts: [Int: CalendarHeading] = [:]
    /// The term's column by column of its status.
    private(set) var statuses: [Int: Int] = [:]
    /// Columns of status whose head names the term itself.
    private(set) var namedStatuses: Set<Int> = []
    private var lastRow: Int?

    init(grid: TableGrid, lexicon: Lexicon) {
        self.grid = grid
        self.lexicon = lexicon
    }

    /// So many other columns may stand beside two terms: number, label, lead.
    private static let mostOthers = 3
    /// A grid has at least two columns of time.
    private static let leastTimeColumns = 2
    /// A whole year of terms is a grid, however much else stands beside it.
    private static let leastTermsBesideOthers = 3

    /// Takes a row as one of the header; false where it is none.
    ///
    /// A header row's other cells are empty, belong to the label column, or head columns beside the grid; most of what
    /// it says is about time.
    mutating func take(_ row: Int) -> Bool {
        var found: [(column: Int, heading: CalendarHeading)] = []
        var states: [Int: Int] = [:]
        var timed = 0
        var others = 0
        var otherTexts: [String] = []
        var milestoneCells = 0
        var isBare = true
        for index in grid.cellsStarting(inRow: row) {
            let cell = grid.table.cells[index]
            let text = grid.texts[index]
            guard !text.isEmpty else { continue }
            let heading = ColumnHeading.read(text, lexicon: lexicon)
            let isUnderTerm = parts[cell.column]?.term != nil
            if heading.isOfStatus, let term = found.last?.column ?? (isUnderTerm ? cell.column : nil) {
                // `Autumn | RAG`, or `RAG` beside `Milestones` under `Autumn`.
                let isOwn = heading.time.map { time in found.last?.heading.term == time.term } ?? true
                if isOwn, heading.time != nil || text.count <= Self.mostCharactersOfStatusHead {
                    if heading.time != nil || isUnderTerm { namedStatuses.formUnion(cell.columns) }
                    for column in cell.columns { states[column] = isUnderTerm ? self.term(over: column) : term }
                    continue
                }
            }
            guard let time = heading.time, !heading.isOfStatus,
                !(cell.column == 0 && grid.columnCount > 2 && cell.columnSpan == 1 && isNumber(time))
            else {
                // `Milestones` under `Autumn` says what the term's column holds.
                if heading.isOfMilestones, isUnderTerm {
                    milestoneCells += 1
                } else {
                    others += cell.columnSpan
                    otherTexts.append(text)
                }
                continue
            }
            if !GridHeader.isBareTerm(time.term) { isBare = false }
            if parts.isEmpty || time.term != nil || cell.columns.contains(where: { parts[$0]?.year == nil }) {
                timed += cell.columnSpan
                for column in cell.columns { found.append((column, time)) }
            } else {
                others += cell.columnSpan
            }
        }
        if milestoneCells > 0, found.isEmpty, others == 0 {
            takeStates(states)
            lastRow = row
            return true
        }
        guard timed > 0, isHeader(timed: timed, others: others, otherTexts), fits(found, row: row, isBare: isBare)
        else { return false }
        for (column, heading) in found { parts[column] = GridHeader.merged(parts[column], heading) }
        takeStates(states)
        lastRow = row
        return true
    }

    /// A head of a column of status is a word or two.
    private static let mostCharactersOfStatusHead = 24

    private mutating func takeStates(_ states: [Int: Int]) {
        for (column, term) in states where term != column {
            statuses[column] = term
            parts[column] = nil
        }
    }

    /// The first column of the term that a column lies under.
    private func term(over column: Int) -> Int {
        var first = column
        while first > 0, parts[first - 1] != nil, parts[first - 1]?.term == parts[column]?.term { first -= 1 }
        return first
    }

    private func isHeader(timed: Int, others: Int, _ otherTexts: [String]) -> Bool {
        timed > others || (timed >= Self.leastTimeColumns && others <= Self.mostOthers)
            || (timed >= Self.leastTermsBesideOthers && arePeopleAndStates(otherTexts))
    }

    /// A body row that happens to hold numbers or months does not come under a complete header.
    private func fits(_ found: [(column: Int, heading: CalendarHeading)], row: Int, isBare: Bool) -> Bool {
        guard !parts.isEmpty else { return true }
        let isCovered = found.allSatisfy { found in
            parts[found.column] != nil || grid.text(row - 1, found.column).isEmpty
        }
        let isFiner = found.allSatisfy { column, heading in
            guard let known = parts[column] else { return true }
            return known.term == nil || (heading.term != nil && !GridHeader.isBareTerm(known.term)) || known.year == nil
        }
        guard isCovered, isFiner, found.count * 2 >= parts.count else { return false }
        return !(isBare && parts.values.contains { GridHeader.isBareTerm($0.term) })
    }

    /// Whether headers beside the terms name one label and, for the rest, who, with what and how far: `No.`, `Objective`,
    /// `Lead`, `RAG`. A column of actions beside objectives makes an action plan, whose terms are milestones.
    private func arePeopleAndStates(_ headers: [String]) -> Bool {
        let roles = headers.map { lexicon.roles(ofHeader: $0).first }
        return roles.allSatisfy { $0 != nil } && roles.filter { $0 == .action || $0 == .objective }.count <= 1
    }

    private func isNumber(_ heading: CalendarHeading) -> Bool {
        heading.year == nil && GridHeader.isBareTerm(heading.term)
    }
}
