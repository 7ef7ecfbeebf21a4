import DocumentModel

/// Joins tables that people cut by hand, for the next slide or page, under a heading that comes again.
///
///     Priority 1: Teaching
///     | Action   | Lead |
///     | Coaching | DHT  |
///     Priority 1: Teaching (continued)       what stands here again is furniture
///     | Action   | Lead |
///     | Reading  | SLT  |
struct ContinuedTables {
    private let lexicon: Lexicon
    private var blocks: [Document.Block] = []
    private var furniture: [Furniture]

    /// The document with each such table in one piece.
    static func joined(_ document: Document, lexicon: Lexicon) -> Document {
        var tables = ContinuedTables(lexicon: lexicon, furniture: document.furniture)
        for block in document.blocks { tables.add(block) }
        var result = document
        result.blocks = tables.blocks
        result.furniture = tables.furniture
        return result
    }

    private init(lexicon: Lexicon, furniture: [Furniture]) {
        self.lexicon = lexicon
        self.furniture = furniture
    }

    private mutating func add(_ block: Document.Block) {
        guard case .table(let table) = block, case .paragraph(let heading)? = blocks.last,
            case .table(let above)? = blocks.dropLast().last, comesAgain(heading),
            above.columnCount == table.columnCount, above.isOfBoxes == table.isOfBoxes
        else {
            blocks.append(block)
            return
        }
        let heads = (0..<max(table.headerRowCount, 1)).filter {
            Self.texts(inRow: $0, of: above) == Self.texts(inRow: $0, of: table)
        }
        guard heads.count == max(table.headerRowCount, 1), heads.count < table.rowCount else {
            blocks.append(block)
            return
        }
        blocks.removeLast(2)
        blocks.append(.table(Self.joined(above, table, from: heads.count)))
        furniture.append(
            Furniture(kind: .repeatedLabel, text: TextLine(heading).fullText, provenance: heading.provenance))
        for cell in table.cells where cell.row < heads.count && !cell.isEmpty {
            let text = cell.paragraphs.map { TextLine($0).fullText }.joined(separator: " ")
            furniture.append(Furniture(kind: .repeatedTableHeader, text: text, provenance: cell.provenance))
        }
    }

    /// Whether the last heading says that it goes on, or says what the one right over the table above says.
    private func comesAgain(_ heading: Paragraph) -> Bool {
        let earlier = blocks.dropLast(2).compactMap { block -> String? in
            guard case .paragraph(let paragraph) = block else { return nil }
            return Folding.key(TextLine(paragraph).fullText)
        }
        if let base = lexicon.withoutContinuedMark(TextLine(heading).fullText) {
            return earlier.contains(Folding.key(base))
        }
        guard case .paragraph? = blocks.dropLast(2).last else { return false }
        return earlier.last == Folding.key(TextLine(heading).fullText)
    }

    private static func texts(inRow row: Int, of table: Table) -> [String] {
        table.cells.filter { $0.row == row }.map { cell in
            "\(cell.column) \(cell.columnSpan) \(cell.rowSpan) "
                + Folding.key(cell.paragraphs.map { TextLine($0).fullText }.joined(separator: " "))
        }
    }

    private static func joined(_ above: Table, _ table: Table, from first: Int) -> Table {
        let moved = table.cells.filter { $0.row >= first }.map { cell in
            var cell = cell
            cell.row += above.rowCount - first
            return cell
        }
        func confidences(_ table: Table) -> [Double] {
            table.rowConfidences.isEmpty
                ? Array(repeating: table.confidence, count: table.rowCount) : table.rowConfidences
        }
        let isTold = above.rowConfidences.isEmpty && table.rowConfidences.isEmpty
        var result = Table(
            rowCount: above.rowCount + table.rowCount - first, columnCount: above.columnCount,
            headerRowCount: above.headerRowCount, cells: above.cells + moved,
            pages: Array(Set(above.pages + table.pages)).sorted(), caption: above.caption,
            provenance: above.provenance + table.provenance, confidence: min(above.confidence, table.confidence),
            rowConfidences: isTold ? [] : confidences(above) + confidences(table).dropFirst(first))
        result.isOfBoxes = above.isOfBoxes
        result.isOfTitledCards = above.isOfTitledCards
        return result
    }
}
