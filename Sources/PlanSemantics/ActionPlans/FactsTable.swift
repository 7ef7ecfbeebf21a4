import DocumentModel
import PlanModel

/// A small table over an action table that says something of all its actions.
///
///     | Objective                 | Lead governor | Budget |        | Objective     | Pupils make progress |
///     | Pupils make progress      | Dr F Haddad   | £4,500 |        | Lead governor | Dr F Haddad          |
enum FactsTable {
    /// More columns or rows make a table of its own.
    private static let mostFacts = 6
    private static let mostWordsOfLabel = 6

    /// What it says, label by label; nil where the table is none.
    static func facts(in grid: TableGrid) -> [ActionPlan.Fact]? { headed(grid) ?? paired(grid) }

    /// One row of labels over one of values.
    private static func headed(_ grid: TableGrid) -> [ActionPlan.Fact]? {
        guard grid.rowCount == 2 else { return nil }
        return facts((0..<grid.columnCount).map { (grid.index(0, $0), grid.index(1, $0)) }, in: grid)
    }

    /// Labels at the left, values at the right.
    private static func paired(_ grid: TableGrid) -> [ActionPlan.Fact]? {
        guard grid.columnCount == 2 else { return nil }
        return facts((0..<grid.rowCount).map { (grid.index($0, 0), grid.index($0, 1)) }, in: grid)
    }

    private static func facts(_ pairs: [(label: Int, value: Int)], in grid: TableGrid) -> [ActionPlan.Fact]? {
        guard (2...mostFacts).contains(pairs.count),
            grid.table.cells.allSatisfy({ $0.rowSpan == 1 && $0.columnSpan == 1 })
        else { return nil }
        let facts = pairs.map { fact($0.label, $0.value, grid) }
        return facts.contains { $0 == nil } ? nil : facts.compactMap { $0 }.filter { !$0.text.isEmpty }
    }

    private static func fact(_ label: Int, _ value: Int, _ grid: TableGrid) -> ActionPlan.Fact? {
        var text = grid.texts[label]
        while let last = text.last, last == ":" || last.isWhitespace { text.removeLast() }
        guard !text.isEmpty, Folding.words(text).count <= mostWordsOfLabel else { return nil }
        return ActionPlan.Fact(label: text, text: CellText.joined(grid.lines[value]))
    }
}
