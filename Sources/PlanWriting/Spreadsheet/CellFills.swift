internal import DocumentModel
internal import PlanModel

/// The fills that the document gave the cells of its term grids: found by place for milestones and for the empty cells
/// beside them, by text for labels and headers.
struct CellFills {
    private struct Slot: Hashable {
        let table: Int
        let row: Int
        let column: Int
    }

    private var slots: [Provenance: Slot] = [:]
    private var fills: [Slot: Color] = [:]
    private var fillsOfHeads: [String: Color] = [:]
    /// The first that a header row has, for headers that the document writes in other words.
    private var fillOfHeaderRows: Color?

    init(_ plan: Plan) {
        for (index, table) in plan.tables.enumerated() where table.kind == .termGrid {
            for cell in table.cells {
                let slot = Slot(table: index, row: cell.row, column: cell.column)
                for place in cell.provenance where slots[place] == nil { slots[place] = slot }
                guard let fill = cell.fill, fill != .white else { continue }
                fills[slot] = fill
                if cell.isHeader, cell.column > 0, fillOfHeaderRows == nil { fillOfHeaderRows = fill }
                let isHead = cell.isHeader || cell.column == 0 || cell.row < table.headerRowCount
                if isHead, !cell.text.isEmpty, fillsOfHeads[cell.text] == nil { fillsOfHeads[cell.text] = fill }
            }
        }
    }

    /// The fill of each column of a row. The columns of the document's table lie where its milestones say: an empty cell
    /// is as far from a milestone there as it is here.
    func fills(of row: TermGrid.Row, columnCount: Int) -> [Color?] {
        var output = [Color?](repeating: nil, count: columnCount)
        for cell in row.cells {
            guard let slot = cell.milestones.first?.provenance.first.flatMap({ slots[$0] }) else { continue }
            if cell.column < columnCount { output[cell.column] = fills[slot] }
            let offset = slot.column - cell.column
            // The first column of a table is its label column.
            for column in output.indices where output[column] == nil && column + offset > 0 {
                output[column] = fills[Slot(table: slot.table, row: slot.row, column: column + offset)]
            }
        }
        return output
    }

    func fill(ofHeader text: String) -> Color? { fillsOfHeads[text] ?? fillOfHeaderRows }

    func fill(ofLabel text: String) -> Color? { fillsOfHeads[text] }
}
