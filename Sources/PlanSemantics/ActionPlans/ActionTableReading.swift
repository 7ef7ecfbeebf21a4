import DocumentModel
import PlanModel

/// An action-plan table as read: columns with roles, and row groups.
struct ActionTableReading: Sendable {
    /// The table as it is read: that of the document, or its cards as rows.
    var grid: TableGrid
    /// Whether the table's rows are headed at their left.
    var isOfCards = false
    var header: ActionTableHeader
    var columnRoles: ColumnRoles
    /// The columns of terms, and of their status.
    var terms: TermColumns?
    var plausibility: ActionPlausibility

    init(
        grid: TableGrid, header: ActionTableHeader, roles: ColumnRoles, terms: TermColumns?,
        areTermsMarked: Bool = false,
        plausibility: ActionPlausibility
    ) {
        self.grid = grid
        self.header = header
        columnRoles = roles
        self.terms = terms
        self.areTermsMarked = areTermsMarked
        self.plausibility = plausibility
    }

    var isActionPlan: Bool { isOfTerms || plausibility.score >= ActionPlausibility.least }

    /// Whether the columns of terms only mark what is done when: `X` under `Oct` beside a task.
    var areTermsMarked = false

    /// Whether columns of terms stand beside a column of actions and one that says more of these, or beside two that say who
    /// does them, by when or with what: such a table is an action plan and no term grid.
    var isOfTerms: Bool {
        guard terms != nil else { return false }
        let own = header.columns.indices.filter { termPlace(ofColumn: $0) == nil && statusPlace(ofColumn: $0) == nil }
        let means: Set<ColumnRole> = [.lead, .cost, .resources, .evidence, .monitoring, .timescale, .outcome]
        let kinds = Set(own.map { roles[$0] }).intersection(means)
        let hasAction = own.contains { header.columns[$0].votes.first == .action }
        let worded = own.filter { $0 != numberColumn }
        return areTermsMarked || kinds.count > 1
            || hasAction && worded.count > 1 && (!kinds.isEmpty || stepColumn != nil)
    }

    /// The place among the terms of the term that a column stands for.
    func termPlace(ofColumn column: Int) -> Int? {
        guard let terms else { return nil }
        return terms.header.columns.firstIndex { header.columns[column].columns.contains($0.column) }
    }

    /// The place among the terms of the term whose status a column holds.
    func statusPlace(ofColumn column: Int) -> Int? {
        guard let terms else { return nil }
        return header.columns[column].columns.lazy.compactMap { terms.statuses[$0] }.first
    }

    var roles: [ColumnRole] { columnRoles.roles }
    /// The column that names each row group.
    var nameColumn: Int { columnRoles.nameColumn }
    var numberColumn: Int? { columnRoles.numberColumn }
    var stepColumn: Int? { columnRoles.stepColumn }
    /// Beside the steps, a column that holds nothing but their numbers.
    var referenceColumn: Int? { columnRoles.referenceColumn }
    var outcomeColumns: [Int] { columnRoles.outcomeColumns }
    var groups: [ActionRows.Group] { columnRoles.rows.groups }
    var rowLabels: [String] { columnRoles.rows.rowLabels }

    /// The name of a column among the cells of an action.
    func headerKey(_ column: Int) -> String {
        let header = header.columns[column].header
        return header.isEmpty ? "Column \(column + 1)" : header
    }

    /// The names of the labels of rows among the cells of an action, unlike those of the columns.
    var rowLabelKeys: [String] {
        let headers = Set(header.columns.map(\.header))
        return rowLabels.map { headers.contains($0) ? "\($0) (2)" : $0 }
    }

    /// Whether the header of the table above comes again below rows that go on with that table.
    func repeats(_ known: ActionTableHeader) -> Bool {
        header.signature == known.signature
            && header.captionRows.contains { row in
                let filled = grid.filledCells(inRow: row)
                return filled.count > 2 && !known.signatures.contains(grid.signature(ofRow: row))
                    && filled.allSatisfy { grid.table.cells[$0].columnSpan == 1 && !grid.texts[$0].contains(":") }
            }
    }

    /// Whether the rows of another table, from its first, hold times and people where this one's columns do.
    func holdsSuchRows(_ other: TableGrid, lexicon: Lexicon) -> Bool {
        let rows = (0..<other.rowCount).filter { other.filledCells(inRow: $0).count > 1 }
        guard let first = rows.first else { return false }
        var firstFits = false
        for (place, column) in header.columns.enumerated() where [.timescale, .lead].contains(roles[place]) {
            let kinds: CellContent = roles[place] == .lead ? [.people, .name] : [.time]
            let fitting = rows.filter { row in
                let index = other.index(row, column.columns.lowerBound)
                return !CellContent.of(other.lines[index], lexicon: lexicon).isDisjoint(with: kinds)
                    && !lexicon.isKnownHeader(other.texts[index])
            }
            guard fitting.count * 2 >= rows.count else { return false }
            firstFits = firstFits || fitting.first == first
        }
        return firstFits
    }

    var repeatedHeaderRows: Set<Int> { columnRoles.rows.repeatedHeaderRows }
    var totalRows: [Int] { columnRoles.rows.totalRows }
    /// What a form over the header says of all its actions.
    var facts: [ActionPlan.Fact] { FactsTable.facts(inRows: header.captionRows, of: grid) }
    var captions: [TextLine] {
        guard facts.isEmpty else { return [] }
        return header.captionRows.flatMap { row in grid.filledCells(inRow: row).flatMap { grid.lines[$0] } }
    }
}
