import DocumentModel

/// A series of cards as a table with a header row: titles, then a column for each label.
struct CardSeries {
    private(set) var table: Table
    /// Labels beyond the first of each kind: heads that come again.
    let repeatedLabels: [Paragraph]

    init(_ read: [CardReader.Card]) {
        let cards = Self.titled(read)
        var keys: [String] = []
        var cells: [Table.Cell] = []
        var repeated: [Paragraph] = []
        let offset = cards.contains { !$0.title.isEmpty } ? 1 : 0
        for (row, card) in cards.enumerated() {
            if !card.title.isEmpty { cells.append(Self.titleCell(card.title, row: row + 1)) }
            for field in card.fields {
                let column: Int
                if let known = keys.firstIndex(of: field.key) {
                    column = known
                    repeated.append(field.label)
                } else {
                    column = keys.count
                    keys.append(field.key)
                    cells.append(Self.headCell(field.label, column: column + offset))
                }
                let values = field.values.map(\.paragraph)
                guard !values.isEmpty else { continue }
                cells.append(
                    Table.Cell(
                        row: row + 1, column: column + offset, paragraphs: values,
                        provenance: values.flatMap(\.provenance)))
            }
        }
        let provenance = cells.flatMap(\.provenance)
        table = Table(
            rowCount: cards.count + 1, columnCount: keys.count + offset, headerRowCount: 1, cells: cells,
            pages: Set(provenance.compactMap(\.pageNumber)).sorted(), provenance: Array(provenance.prefix(1)))
        table.isOfTitledCards = cards.allSatisfy { !$0.title.isEmpty }
        repeatedLabels = repeated
    }

    /// Cards with titles in place of labels that only count them: `Priority 1: Reading`, `Priority 2: Writing`.
    private static func titled(_ cards: [CardReader.Card]) -> [CardReader.Card] {
        guard cards.count > 1, cards.allSatisfy({ $0.title.isEmpty && $0.fields.count > 1 }) else { return cards }
        let openings = cards.map { $0.fields[0] }
        let numbers = openings.map { text(of: $0.label).split(separator: " ").last.map(String.init) ?? "" }
        guard openings.allSatisfy({ $0.isInline && $0.values.count == 1 && $0.key == openings[0].key }),
            Set(numbers).count == cards.count, LabelSeries.isSeries(numbers)
        else { return cards }
        return cards.map { card in
            var card = card
            let opening = card.fields.removeFirst()
            var title = opening.values[0]
            title.paragraph.runs = opening.label.runs + [Run(" ", style: opening.label.style)] + title.paragraph.runs
            card.title = [title]
            return card
        }
    }

    /// A title that wraps is one line.
    private static func titleCell(_ lines: [CardLine], row: Int) -> Table.Cell {
        var paragraph = lines[0].paragraph
        paragraph.role = .body
        for line in lines.dropFirst() {
            paragraph.runs += [Run(" ", style: paragraph.style)] + line.paragraph.runs
            paragraph.provenance += line.paragraph.provenance
        }
        return Table.Cell(row: row, column: 0, paragraphs: [paragraph], provenance: paragraph.provenance)
    }

    private static func headCell(_ label: Paragraph, column: Int) -> Table.Cell {
        var paragraph = label
        paragraph.role = .body
        paragraph.label = nil
        paragraph.runs = [Run(text(of: label), style: label.style)]
        return Table.Cell(
            row: 0, column: column, paragraphs: [paragraph], isHeader: true, provenance: paragraph.provenance)
    }

    /// A label without the colon that closes it.
    static func text(of label: Paragraph) -> String {
        var text = label.text.withSingleSpaces
        while text.last == ":" || text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
