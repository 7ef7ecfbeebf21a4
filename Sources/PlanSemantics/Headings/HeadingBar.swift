import DocumentModel

/// A box that is drawn as a heading: a table of one cell over the page's width, a text box, or `Priority 1 | Reading`.
enum HeadingBar {
    /// A number and a name.
    private static let mostFilledCells = 2

    /// The paragraph that a bar shows; nil for any other block.
    static func paragraph(_ block: Int, of document: Document) -> Paragraph? {
        switch document.blocks[block] {
        case .table(let table): return paragraph(of: table)
        case .paragraph(let paragraph):
            // A box of several paragraphs is a call-out.
            guard paragraph.role == .boxed, paragraph.label == nil else { return nil }
            let neighbours = [block - 1, block + 1].filter(document.blocks.indices.contains)
            return neighbours.contains { isInBox(document.blocks[$0], with: paragraph) } ? nil : paragraph
        }
    }

    private static func isInBox(_ block: Document.Block, with paragraph: Paragraph) -> Bool {
        guard case .paragraph(let other) = block, other.role == .boxed else { return false }
        guard let place = paragraph.provenance.first, let otherPlace = other.provenance.first else { return true }
        return place.pageNumber != nil || place == otherPlace
    }

    /// The paragraph that a table of one row shows; nil where it is no bar.
    static func paragraph(of table: Table) -> Paragraph? {
        guard table.rowCount == 1, table.caption == nil else { return nil }
        let filled = table.cells.filter { !$0.isEmpty }
        guard (1...mostFilledCells).contains(filled.count) else { return nil }
        let paragraphs = filled.map { $0.paragraphs.filter { !$0.text.isEmpty } }
        guard let first = paragraphs.first?.first, paragraphs.allSatisfy({ $0.count == 1 }), first.label == nil,
            table.cells.count == 1 || isNumber(first.text), paragraphs.count > 1 || table.cells.count == 1
        else { return nil }
        var whole = first
        for other in paragraphs.dropFirst().flatMap({ $0 }) {
            whole.runs += [Run(" ", style: first.style)] + other.runs
        }
        return whole
    }

    /// What the bar says, as one line.
    static func line(of table: Table) -> TextLine? {
        guard let paragraph = paragraph(of: table) else { return nil }
        var line = TextLine(paragraph)
        line.text = line.text.withSingleSpaces
        return line
    }

    /// `Priority 1`, `Aim 2:`, `3`: a number that something beside it belongs to.
    private static func isNumber(_ text: String) -> Bool {
        let words = Folding.words(text)
        guard let last = words.last, words.count <= mostWordsOfNumber else { return false }
        return last.contains(where: \.isNumber) && last.count <= 3 || last.count == 1
    }

    /// `Key Federation Priority 1`.
    private static let mostWordsOfNumber = 4
}
