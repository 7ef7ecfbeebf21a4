import DocumentModel
import PlanModel

/// Boxes side by side whose first line names a term: a term grid drawn as cards.
///
///     | **Autumn 2024**     | **Spring 2025**   | **Summer 2025** |      | Autumn 2024     | Spring 2025   | Summer 2025 |
///     | Audit the books     | Order new books   | Report          |  ▸   | Audit the books | Order …       | Report      |
enum TermCards {
    /// One box is a note about a term.
    private static let leastCards = 2

    /// The cards as a table with a row of heads over a row of what the boxes say; nil where the table holds no cards.
    static func unfolded(_ table: Table, lexicon: Lexicon) -> Table? {
        let cards = table.cells.filter { cell in cell.paragraphs.contains { !isEmpty($0) } }
        guard cards.count >= leastCards else { return nil }
        var heads: [Table.Cell] = []
        var bodies: [Table.Cell] = []
        for (place, card) in cards.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }).enumerated() {
            guard let (head, body) = parts(card, lexicon) else { return nil }
            heads.append(cell(card, [head], row: 0, column: place))
            bodies.append(cell(card, body, row: 1, column: place))
        }
        guard bodies.contains(where: { !$0.paragraphs.isEmpty }) else { return nil }
        return Table(
            rowCount: 2, columnCount: heads.count, headerRowCount: 1, cells: heads + bodies, pages: table.pages,
            caption: table.caption, provenance: table.provenance, confidence: table.confidence)
    }

    /// Rows of boxes below each other, heads over texts, as one row of heads over one of texts; nil for any other table.
    ///
    ///     | Autumn 1 | Autumn 2 | Spring 1 |
    ///     | Audit    | Order    | Train    |
    ///     | Spring 2 | Summer 1 | Summer 2 |
    ///     | Review   |          | Report   |
    static func stacked(_ grid: TableGrid, lexicon: Lexicon) -> Table? {
        let headRows = (0..<grid.rowCount).filter { row in
            let filled = grid.filledCells(inRow: row)
            return filled.count >= leastCards && filled.allSatisfy { isTerm(grid.texts[$0], lexicon) }
        }
        guard headRows.count > 1, headRows.first == 0 else { return nil }
        let texts = headRows.flatMap { row in grid.filledCells(inRow: row).map { Folding.key(grid.texts[$0]) } }
        guard Set(texts).count == texts.count else { return nil }
        var cells: [Table.Cell] = []
        for (row, end) in zip(headRows, headRows.dropFirst() + [grid.rowCount]) {
            for head in grid.filledCells(inRow: row) {
                let card = grid.table.cells[head]
                let below = grid.table.cells.filter { cell in
                    (row + 1..<end).contains(cell.row) && cell.columns.overlaps(card.columns) && !cell.isEmpty
                }
                let place = cells.count / 2
                cells.append(cell(card, card.paragraphs, row: 0, column: place))
                cells.append(cell(below.first ?? card, below.flatMap(\.paragraphs), row: 1, column: place))
            }
        }
        return Table(
            rowCount: 2, columnCount: cells.count / 2, headerRowCount: 1, cells: cells, pages: grid.table.pages,
            caption: grid.table.caption, provenance: grid.table.provenance, confidence: grid.table.confidence)
    }

    /// A box taken apart: its first line, which names a term and nothing else, and the rest.
    private static func parts(_ card: Table.Cell, _ lexicon: Lexicon) -> (head: Paragraph, body: [Paragraph])? {
        guard let first = card.paragraphs.firstIndex(where: { !isEmpty($0) }) else { return nil }
        let paragraph = card.paragraphs[first]
        let rest = card.paragraphs[(first + 1)...].filter { !isEmpty($0) }
        if isTerm(paragraph.text, lexicon) { return (paragraph, Array(rest)) }
        // A hard break, or a change of type, parts head and text inside one paragraph.
        guard let cut = cut(paragraph, lexicon) else { return nil }
        return (cut.head, [cut.body] + rest)
    }

    private static func isTerm(_ text: String, _ lexicon: Lexicon) -> Bool {
        guard let time = ColumnHeading.read(text, lexicon: lexicon).time, let term = time.term else { return false }
        return !GridHeader.isBareTerm(term)
    }

    private static func cut(_ paragraph: Paragraph, _ lexicon: Lexicon) -> (head: Paragraph, body: Paragraph)? {
        var text = ""
        for (index, run) in paragraph.runs.enumerated() {
            if let end = run.text.firstIndex(where: \.isNewline) {
                let head = text + run.text[..<end]
                guard isTerm(head, lexicon) else { return nil }
                var before = run
                before.text = String(run.text[..<end])
                var after = run
                after.text = String(run.text[run.text.index(after: end)...])
                return pieces(
                    paragraph, Array(paragraph.runs[..<index]) + [before], [after] + paragraph.runs[(index + 1)...])
            }
            text += run.text
            if index + 1 < paragraph.runs.count, run.style.isBold, !paragraph.runs[index + 1].style.isBold,
                isTerm(text, lexicon)
            {
                return pieces(paragraph, Array(paragraph.runs[...index]), Array(paragraph.runs[(index + 1)...]))
            }
        }
        return nil
    }

    private static func pieces(
        _ paragraph: Paragraph, _ head: [Run], _ body: [Run]
    ) -> (head: Paragraph, body: Paragraph)? {
        var first = paragraph
        first.runs = head
        var second = paragraph
        second.runs = Array(body.drop { Folding.trimmed($0.text).isEmpty })
        if let opening = second.runs.first {
            second.runs[0].text = String(opening.text.drop(while: \.isWhitespace))
        }
        return isEmpty(second) ? nil : (first, second)
    }

    private static func isEmpty(_ paragraph: Paragraph) -> Bool { Folding.key(paragraph.text).isEmpty }

    private static func cell(_ card: Table.Cell, _ paragraphs: [Paragraph], row: Int, column: Int) -> Table.Cell {
        var cell = card
        cell.row = row
        cell.column = column
        cell.rowSpan = 1
        cell.columnSpan = 1
        cell.paragraphs = paragraphs
        return cell
    }
}
