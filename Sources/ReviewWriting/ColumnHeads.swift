import DocumentModel
import PlanModel

/// Where the tables of a document have the heads of the action plans' columns.
struct ColumnHeads {
    private struct Head: Hashable {
        /// Of the document's tables, from 0.
        let table: Int
        let row: Int
        let column: Int
    }

    private var numbers: [Head: Int] = [:]
    private var boxes: [Int: [(number: Int, box: Rectangle)]] = [:]

    /// A row with fewer of them may say such words by chance.
    private static let fewestHeads = 2

    init(_ document: Document, _ plan: Plan) {
        let named = Self.columns(of: plan).enumerated().map { ($0.element.header.withSingleSpaces, $0.offset) }
        let known = Dictionary(named, uniquingKeysWith: { first, _ in first })
        guard !known.isEmpty else { return }
        let tables = document.blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
        for (index, table) in tables.enumerated() {
            for cells in Dictionary(grouping: table.cells, by: \.row).values {
                let heads = cells.compactMap { cell in known[Self.text(of: cell)].map { (cell, $0) } }
                guard Set(heads.map(\.1)).count >= min(Self.fewestHeads, known.count) else { continue }
                for (cell, number) in heads { note(cell, number, table: index) }
            }
        }
        for page in boxes.keys { boxes[page]?.sort { ($0.number, $0.box.top) < ($1.number, $1.box.top) } }
    }

    private mutating func note(_ cell: Table.Cell, _ number: Int, table: Int) {
        numbers[Head(table: table, row: cell.row, column: cell.column)] = number
        for case .page(let page, let box) in cell.provenance { boxes[page, default: []].append((number, box)) }
    }

    private static func text(of cell: Table.Cell) -> String {
        cell.paragraphs.map(\.text).joined(separator: " ").withSingleSpaces
    }

    /// The column that a cell heads, by its number; nil for any other cell.
    func number(of cell: Table.Cell, inTable table: Int) -> Int? {
        numbers[Head(table: table, row: cell.row, column: cell.column)]
    }

    func boxes(onPage page: Int) -> [(number: Int, box: Rectangle)] { boxes[page] ?? [] }

    /// The columns of all action plans, each header once: as elements number them.
    static func columns(of plan: Plan) -> [ActionPlan.Column] {
        var known: Set<String> = []
        return plan.actionPlans.flatMap(\.columns).filter { known.insert($0.header).inserted }
    }
}
