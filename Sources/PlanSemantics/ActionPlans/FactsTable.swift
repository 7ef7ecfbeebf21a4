import DocumentModel
import PlanModel

/// A small table over an action table that says something of all its actions.
///
///     | Objective                 | Lead governor | Budget |        | Objective     | Pupils make progress |
///     | Pupils make progress      | Dr F Haddad   | £4,500 |        | Lead governor | Dr F Haddad          |
///
///     | Objective | Pupils make progress | Lead governor | Dr F Haddad |
enum FactsTable {
    /// More columns or rows make a table of its own.
    private static let mostFacts = 6
    private static let mostWordsOfLabel = 6

    /// What it says, label by label; nil where the table is none.
    static func facts(in grid: TableGrid) -> [ActionPlan.Fact]? {
        let paired = paired(grid)
        // Two rows of two cells may be read both ways: labels are bold.
        return paired != nil && isLabelled(0..<grid.rowCount, of: grid) ? paired : headed(grid) ?? paired
    }

    /// What rows over the header of an action table say, label by label; none where they are no such rows.
    static func facts(inRows rows: Range<Int>, of grid: TableGrid) -> [ActionPlan.Fact] {
        guard rows.count > 1, isLabelled(rows, of: grid) else { return [] }
        return pairs(rows, of: grid).flatMap { facts($0, in: grid) } ?? []
    }

    /// One row of labels over one of values.
    private static func headed(_ grid: TableGrid) -> [ActionPlan.Fact]? {
        guard grid.rowCount == 2, grid.table.cells.allSatisfy({ $0.columnSpan == 1 }) else { return nil }
        return facts((0..<grid.columnCount).map { (grid.index(0, $0), grid.index(1, $0)) }, in: grid)
    }

    /// Labels at the left, values at the right.
    private static func paired(_ grid: TableGrid) -> [ActionPlan.Fact]? {
        pairs(0..<grid.rowCount, of: grid).flatMap { facts($0, in: grid) }
    }

    /// The label and the value of each row; or two of both, where the labels are bold; nil where some row holds more, or less.
    private static func pairs(_ rows: Range<Int>, of grid: TableGrid) -> [(label: Int, value: Int)]? {
        let cells = rows.map(grid.cellsStarting(inRow:))
        if cells.allSatisfy({ $0.count == 2 }) { return cells.map { ($0[0], $0[1]) } }
        guard cells.allSatisfy({ $0.count == 4 }) else { return nil }
        let pairs = cells.flatMap { [($0[0], $0[1]), ($0[2], $0[3])] }
        return areLabelled(pairs, of: grid) ? pairs : nil
    }

    /// Whether each row is a bold label and what it says.
    static func isLabelled(_ rows: Range<Int>, of grid: TableGrid) -> Bool {
        pairs(rows, of: grid).map { areLabelled($0, of: grid) } ?? false
    }

    private static func areLabelled(_ pairs: [(label: Int, value: Int)], of grid: TableGrid) -> Bool {
        func isBold(_ cell: Int) -> Bool { grid.lines[cell].allSatisfy(\.style.isBold) }
        return pairs.allSatisfy { !grid.texts[$0.label].isEmpty && isBold($0.label) }
            && !pairs.contains { !grid.texts[$0.value].isEmpty && isBold($0.value) }
    }

    private static func facts(_ pairs: [(label: Int, value: Int)], in grid: TableGrid) -> [ActionPlan.Fact]? {
        guard (2...mostFacts).contains(pairs.count),
            pairs.allSatisfy({ grid.table.cells[$0.label].rowSpan == 1 && grid.table.cells[$0.value].rowSpan == 1 })
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
