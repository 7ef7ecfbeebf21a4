import DocumentModel
import PlanModel

/// Turns tables whose rows are headed at their left into tables with a header row: one card, one action.
///
///     | Target 1: Boys' writing           |
///     | Lead             | C Diaz         |    ▸    |            | Lead   | Actions | Success criteria |
///     | Actions          | Talk partners  |         | Target 1 … | C Diaz | Talk …  | Gap is halved    |
///     | Success criteria | Gap is halved  |
enum CardTable {
    /// So many of a card's headers must have roles that the vocabulary knows…
    private static let fewestKnownHeaders = 3
    /// …and this share, with terms and years, which are headers as well.
    private static let leastKnownShare = 0.5
    private static let mostWordsOfHeader = 8

    private struct Card {
        var title: Table.Cell?
        var fields: [(header: Table.Cell, key: String, value: Table.Cell)] = []
    }

    /// The cards of a table of two columns, or those side by side in a wider one, as the rows of a table; nil where it
    /// holds no cards.
    static func turned(_ table: Table, lexicon: Lexicon) -> Table? {
        guard let cards = table.columnCount == 2 ? cards(table) : cardsSideBySide(table), let first = cards.first else {
            return nil
        }
        let headers = cards.flatMap(\.fields).reduce(into: [(key: String, cell: Table.Cell)]()) { known, field in
            if !known.contains(where: { $0.key == field.key }) { known.append((field.key, field.header)) }
        }
        let texts = headers.map { CellText.spaced($0.cell) }
        // A corner left empty says that what stands below it are headers.
        let isCornered = table.columnCount > 2 && cards.allSatisfy { $0.title != nil }
        guard isHeaded(texts, lexicon) || isCornered && texts.contains(where: { !lexicon.roles(ofHeader: $0).isEmpty })
        else { return nil }
        let hasTitles = cards.contains { $0.title != nil }
        guard
            hasTitles || headers.first.map({ names(CellText.spaced($0.cell), lexicon) }) == true
                || lexicon.roles(ofHeader: texts[0]).isEmpty && holdsSteps(cards, lexicon)
        else { return nil }
        var cells: [Table.Cell] = []
        let offset = hasTitles ? 1 : 0
        for (column, header) in headers.enumerated() {
            cells.append(placed(header.cell, row: 0, column: column + offset, isHeader: true))
        }
        for (row, card) in cards.enumerated() {
            if let title = card.title { cells.append(placed(title, row: row + 1, column: 0)) }
            for field in card.fields {
                guard let column = headers.firstIndex(where: { $0.key == field.key }) else { continue }
                cells.append(placed(field.value, row: row + 1, column: column + offset))
            }
        }
        guard first.fields.count > 1 else { return nil }
        return Table(
            rowCount: cards.count + 1, columnCount: headers.count + offset, headerRowCount: 1, cells: cells,
            pages: table.pages, caption: table.caption, provenance: table.provenance, confidence: table.confidence)
    }

    /// A card begins at a row over the whole width, or where the first header comes again.
    private static func cards(_ table: Table) -> [Card]? {
        var cards: [Card] = []
        let cellsByRow = Dictionary(grouping: table.cells, by: \.row)
        for row in 0..<table.rowCount {
            let cells = cellsByRow[row] ?? []
            if cells.count == 1, let title = cells.first, title.columnSpan == 2 {
                guard !title.isEmpty else { continue }
                guard title.rowSpan == 1 else { return nil }
                // Two lines of a title stand in two rows; a text over the whole width further down is no card's.
                if let last = cards.last, last.fields.isEmpty { return nil }
                cards.append(Card(title: title))
                continue
            }
            guard cells.count == 2, cells.allSatisfy({ $0.rowSpan == 1 }) else { return nil }
            let key = Folding.key(CellText.spaced(cells[0]))
            guard !key.isEmpty, Folding.words(CellText.spaced(cells[0])).count <= mostWordsOfHeader else { return nil }
            if cards.isEmpty { cards.append(Card()) }
            if cards[cards.count - 1].fields.contains(where: { $0.key == key }) {
                guard cards[cards.count - 1].fields.first?.key == key else { return nil }
                cards.append(Card())
            }
            cards[cards.count - 1].fields.append((cells[0], key, cells[1]))
        }
        return cards.isEmpty || cards.contains { $0.fields.isEmpty } ? nil : cards
    }

    /// A card for each column beside the headers; what stands over a column is its title where nothing heads that row.
    ///
    ///     |         | Goal 1        | Goal 2    |
    ///     | Steps   | Ask at school | Buy a map |
    ///     | Who     | Lee           | Mum       |
    private static func cardsSideBySide(_ table: Table) -> [Card]? {
        guard table.columnCount > 2, table.rowCount > fewestKnownHeaders - 1,
            table.cells.allSatisfy({ $0.rowSpan == 1 && $0.columnSpan == 1 }), !isHeadedAbove(table)
        else { return nil }
        var cards = Array(repeating: Card(), count: table.columnCount - 1)
        var headers: [Int: Table.Cell] = [:]
        for cell in table.cells where cell.column == 0 && !cell.isEmpty { headers[cell.row] = cell }
        guard headers.values.allSatisfy({ Folding.words(CellText.spaced($0)).count <= mostWordsOfHeader }),
            Set(headers.values.map { Folding.key(CellText.spaced($0)) }).count == headers.count
        else { return nil }
        for cell in table.cells where cell.column > 0 && !cell.isEmpty {
            if let header = headers[cell.row] {
                cards[cell.column - 1].fields.append((header, Folding.key(CellText.spaced(header)), cell))
            } else {
                guard cell.row == 0 else { return nil }
                cards[cell.column - 1].title = cell
            }
        }
        return cards.contains { $0.fields.count < 2 } ? nil : cards
    }

    /// Whether the first row is set as headers are, and what stands below its first cell is not.
    private static func isHeadedAbove(_ table: Table) -> Bool {
        func isHead(_ cell: Table.Cell) -> Bool {
            !cell.isEmpty && cell.paragraphs.allSatisfy { $0.runs.allSatisfy(\.style.isBold) }
        }
        let labels = table.cells.filter { $0.column == 0 && $0.row > 0 }
        return table.cells.allSatisfy { $0.row > 0 || isHead($0) } && !labels.contains(where: isHead)
    }

    /// Whether texts are the headers of an action plan: several known roles, most of them known or terms of the year.
    private static func isHeaded(_ headers: [String], _ lexicon: Lexicon) -> Bool {
        let roles = headers.map { lexicon.roles(ofHeader: $0).first }
        let known = roles.compactMap { $0 }.filter { $0 != .other }
        let named = zip(headers, roles).filter { $1 != nil || CalendarHeading.isCalendar($0) }.count
        let purposes: Set<ColumnRole> = [
            .lead, .timescale, .cost, .resources, .outcome, .monitoring, .status, .evidence,
        ]
        return Set(known).count >= fewestKnownHeaders && Double(named) >= leastKnownShare * Double(headers.count)
            && Set(known).intersection(purposes).count >= 2 && !Set(known).isDisjoint(with: [.action, .objective])
    }

    private static func names(_ header: String, _ lexicon: Lexicon) -> Bool {
        lexicon.roles(ofHeader: header).first.map { $0 == .objective || $0 == .action } ?? false
    }

    /// Whether several things to do are listed in a card: then what stands first names it, in whatever words.
    private static func holdsSteps(_ cards: [Card], _ lexicon: Lexicon) -> Bool {
        cards.lazy.flatMap(\.fields).contains { field in
            field.value.paragraphs.count > 1
                && lexicon.roles(ofHeader: CellText.spaced(field.header)).first == .action
        }
    }

    private static func placed(_ cell: Table.Cell, row: Int, column: Int, isHeader: Bool = false) -> Table.Cell {
        var cell = cell
        (cell.row, cell.column, cell.rowSpan, cell.columnSpan) = (row, column, 1, 1)
        cell.isHeader = isHeader
        return cell
    }
}
