internal import DocumentModel
internal import PlanModel

/// The fills that the document gave its cells: found by place for milestones, by text for labels and headers.
struct CellFills {
    private var byPlace: [Provenance: Color] = [:]
    private var byText: [String: Color] = [:]

    init(_ plan: Plan) {
        for table in plan.tables where table.kind == .termGrid {
            for cell in table.cells {
                guard let fill = cell.fill, fill != .white else { continue }
                for place in cell.provenance where byPlace[place] == nil { byPlace[place] = fill }
                let isHead = cell.isHeader || cell.column == 0
                if isHead, !cell.text.isEmpty, byText[cell.text] == nil { byText[cell.text] = fill }
            }
        }
    }

    func fill(of milestone: Milestone) -> Color? {
        milestone.provenance.first.flatMap { byPlace[$0] }
    }

    func fill(ofHeader text: String) -> Color? { byText[text] }
}
