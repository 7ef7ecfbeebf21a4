import DocumentModel
import PlanModel

/// Where on its pages a document has what was recognised in it.
struct DocumentMarks {
    /// What is drawn over a page, in the order of the drawing.
    enum Kind: String, CaseIterable {
        case cell, head, heading, item, furniture

        var title: String {
            switch self {
            case .cell: "cells of tables"
            case .head: "heads of tables"
            case .heading: "headings"
            case .item: "items of lists"
            case .furniture: "left out: page numbers, running and repeated heads"
            }
        }
    }

    private var pages: [Int: [Kind: [Rectangle]]] = [:]

    init(_ document: Document, headings: Set<String>) {
        for block in document.blocks {
            switch block {
            case .paragraph(let paragraph):
                if DocumentMarks.isHeading(paragraph, headings) {
                    add(.heading, paragraph.provenance)
                } else if paragraph.label != nil {
                    add(.item, paragraph.provenance)
                }
            case .table(let table):
                for cell in table.cells { add(cell.isHeader ? .head : .cell, cell.provenance) }
            }
        }
        for furniture in document.furniture { add(.furniture, furniture.provenance) }
    }

    private mutating func add(_ kind: Kind, _ places: [Provenance]) {
        for case .page(let page, let box) in places { pages[page, default: [:]][kind, default: []].append(box) }
    }

    func boxes(onPage page: Int) -> [(Kind, [Rectangle])] {
        Kind.allCases.compactMap { kind in pages[page]?[kind].map { (kind, $0) } }
    }

    /// What anything on any page is.
    var kinds: [Kind] {
        Kind.allCases.filter { kind in pages.values.contains { $0[kind] != nil } }
    }

    /// The headings of a plan's sections and priorities, for `isHeading`.
    static func headings(of plan: Plan) -> Set<String> {
        Set((plan.sections.map(\.heading) + plan.priorities.map(\.heading) + [plan.title]).map(\.withSingleSpaces))
    }

    /// Whether the plan has a heading with the words of a paragraph.
    static func isHeading(_ paragraph: Paragraph, _ headings: Set<String>) -> Bool {
        if case .heading = paragraph.role { return true }
        let text = paragraph.text.withSingleSpaces
        guard !text.isEmpty else { return false }
        let label = paragraph.label.map { ($0.text + " " + text).withSingleSpaces }
        return headings.contains(text) || label.map(headings.contains) ?? false
    }
}
