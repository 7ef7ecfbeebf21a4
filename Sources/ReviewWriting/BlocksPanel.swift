import DocumentModel
import PlanModel
import PlanWriting

/// A document without pictures of pages: its paragraphs and tables, in reading order.
struct BlocksPanel {
    private let document: Document
    private let headings: Set<String>
    private let heads: ColumnHeads
    private let items: [ReviewItem]
    /// The item that has a place, and which of its places that is.
    private let owners: [Provenance: (item: Int, place: Int)]
    /// The action that has a row of a table, by the row.
    private let rowOwners: [Provenance: (item: Int, place: Int)]
    private let steps: StepPlaces
    /// The elements that links lead to, so far.
    private(set) var shown: Set<String> = []
    private var tableCount = 0
    private var textCount = 0

    init(_ review: Review, items: [ReviewItem], steps: StepPlaces) {
        self.steps = steps
        document = review.document
        headings = DocumentMarks.headings(of: review.plan)
        heads = ColumnHeads(review.document, review.plan)
        self.items = items
        var owners: [Provenance: (item: Int, place: Int)] = [:]
        for (index, item) in items.enumerated() {
            for (number, place) in item.places.enumerated() where owners[place] == nil {
                owners[place] = (index, number)
            }
        }
        self.owners = owners
        rowOwners = BlocksPanel.rowOwners(items)
    }

    /// An action is a row of its table, though only its first cell is its place.
    private static func rowOwners(_ items: [ReviewItem]) -> [Provenance: (item: Int, place: Int)] {
        var owners: [Provenance: (item: Int, place: Int)] = [:]
        for (index, item) in items.enumerated() where item.kind == .action {
            for (number, place) in item.places.enumerated() {
                guard let row = place.row, owners[row] == nil else { continue }
                owners[row] = (index, number)
            }
        }
        return owners
    }

    /// - Parameter leftOver: what found no place in the plan, with the places of its concerns.
    mutating func html(leftOver: [(index: Int, concern: Concern)]) -> String {
        var html = ""
        for block in document.blocks {
            switch block {
            case .paragraph(let paragraph):
                html += self.html(paragraph, number: textCount)
                textCount += paragraph.text.isEmpty ? 0 : 1
            case .table(let table): html += self.html(table)
            }
        }
        if textCount > 0 || !leftOver.isEmpty { html += CorrectionPanel.texts(ofPage: nil) }
        guard !leftOver.isEmpty else { return html }
        shown.formUnion(leftOver.map { Concern.mark($0.index) })
        let items = leftOver.enumerated().map { offset, entry in
            "<li class=\"mark\" id=\"\(Concern.mark(entry.index))\" data-text=\"\(textCount + offset)\">"
                + "\(HTMLText.flow(entry.concern.text))</li>\n"
        }
        return html + "<h3>Left over</h3>\n<ul>\n\(items.joined())</ul>\n"
    }

    private mutating func html(_ paragraph: Paragraph, number: Int?) -> String {
        let text = HTMLText.lines(paragraph.text)
        let label = paragraph.label.map { "<span class=\"label\">\(HTMLText.escaped($0.text))</span> " } ?? ""
        guard !text.isEmpty || !label.isEmpty else { return "" }
        let kind = DocumentMarks.isHeading(paragraph, headings) ? "heading" : paragraph.label == nil ? "text" : "item"
        let content = link(paragraph.provenance, label + text)
        let mark = number.map { " data-text=\"\($0)\"" } ?? ""
        return "<p class=\"\(kind)\"\(mark)>\(content)</p>\n"
    }

    private mutating func html(_ table: Table) -> String {
        tableCount += 1
        var html = table.caption.map { self.html($0, number: nil) } ?? ""
        html +=
            "<div class=\"scroll\" role=\"region\" aria-label=\"Table \(tableCount) of the document\" tabindex=\"0\">\n"
        html += "<table class=\"found\">\n"
        let rows = Dictionary(grouping: table.cells, by: \.row)
        for row in 0..<table.rowCount {
            let cells = (rows[row] ?? []).map { cell(of: $0, inTable: tableCount - 1) }
            html += "<tr>\(cells.joined())</tr>\n"
        }
        return html + "</table>\n</div>\n"
    }

    private mutating func cell(of cell: Table.Cell, inTable table: Int) -> String {
        let spans = [("colspan", cell.columnSpan), ("rowspan", cell.rowSpan)].filter { $0.1 > 1 }
            .map { " \($0)=\"\($1)\"" }.joined()
        let lines = cell.paragraphs.enumerated().map { index, paragraph in
            let label = paragraph.label.map { "<span class=\"label\">\(HTMLText.escaped($0.text))</span> " } ?? ""
            let place = StepPlaces.ParagraphPlace(table: table, row: cell.row, column: cell.column, paragraph: index)
            let step = steps.ofParagraph[place].map { mark(steps.items[$0.item], place: $0.place) } ?? ""
            return "<p\(step)>\(label)\(HTMLText.lines(paragraph.text))</p>"
        }
        let name = cell.isHeader && !cell.isEmpty ? "th" : "td"
        let scope = name == "th" ? " scope=\"\(cell.columnSpan > 1 ? "colgroup" : "col")\"" : ""
        let column = heads.number(of: cell, inTable: table).map { " data-column=\"\($0)\"" } ?? ""
        return "<\(name)\(scope)\(spans)\(column)\(mark(cell.provenance))>\(lines.joined())</\(name)>"
    }

    private mutating func link(_ places: [Provenance], _ content: String) -> String {
        let mark = mark(places)
        return mark.isEmpty ? content : "<span\(mark)>\(content)</span>"
    }

    /// Whose element this is; the first element of a place has its anchor.
    private mutating func mark(_ places: [Provenance]) -> String {
        places.compactMap({ owner(of: $0) }).first.map { mark(items[$0.item], place: $0.place) } ?? ""
    }

    private mutating func mark(_ item: ReviewItem, place: Int) -> String {
        let anchor = item.place(place)
        let id = shown.insert(anchor).inserted ? " id=\"\(anchor)\"" : ""
        return "\(id) data-of=\"\(item.anchor)\""
    }

    private func owner(of place: Provenance) -> (item: Int, place: Int)? {
        if let owner = owners[place] ?? place.row.flatMap({ rowOwners[$0] }) { return owner }
        guard case .page(let page, let box) = place else { return nil }
        for (index, item) in items.enumerated() {
            for (number, own) in item.places.enumerated()
            where own.pageNumber == page && own.box?.contains(box.center) == true {
                return (index, number)
            }
        }
        return nil
    }
}

extension Provenance {
    /// The row of a table that a place in a package is in.
    fileprivate var row: Provenance? {
        guard case .part(let part, let block, let row?, _) = self else { return nil }
        return .part(part, block: block, row: row, cell: nil)
    }
}
