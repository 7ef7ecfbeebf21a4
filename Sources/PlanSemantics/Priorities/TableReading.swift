import DocumentModel
import PlanModel

/// What a table turned out to be.
enum TableReading: Sendable {
    case termGrid(TermGridReading)
    case actionPlan(ActionTableReading)
    case other

    static func read(_ grid: TableGrid, lexicon: Lexicon) -> TableReading {
        if let reading = TermGridReader.read(grid, lexicon: lexicon) { return .termGrid(reading) }
        if let reading = ActionTableReader.readCards(grid, lexicon: lexicon) { return .actionPlan(reading) }
        if let reading = ActionTableReader.read(grid, lexicon: lexicon) { return .actionPlan(reading) }
        return .other
    }

    /// Reads all tables of a document. A table without a header, directly under one of as many columns, goes on with it.
    static func readAll(_ outline: Outline, lexicon: Lexicon) -> [TableReading] {
        var readings = outline.tables.map { read($0, lexicon: lexicon) }
        for (before, element) in zip(outline.elements, outline.elements.dropFirst()) {
            guard let above = before.tableIndex, let table = element.tableIndex,
                outline.tables[above].columnCount == outline.tables[table].columnCount, element.line.isEmpty
            else { continue }
            let grid = outline.tables[table]
            switch (readings[above], readings[table]) {
            case (.termGrid(let known), .other), (.termGrid(let known), .actionPlan):
                if let reading = TermGridReader.read(grid, lexicon: lexicon, inherited: known.drawnHeader) {
                    readings[table] = .termGrid(reading)
                }
            case (.actionPlan(let known), .other) where !known.isOfCards:
                if let reading = ActionTableReader.read(grid, lexicon: lexicon, inherited: known.header) {
                    readings[table] = .actionPlan(reading)
                }
            default: break
            }
        }
        return readings
    }

    var isTermGrid: Bool { if case .termGrid = self { true } else { false } }
    var actionPlan: ActionTableReading? { if case .actionPlan(let reading) = self { reading } else { nil } }
}
