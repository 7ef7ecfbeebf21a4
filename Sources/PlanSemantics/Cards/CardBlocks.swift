import DocumentModel
import PlanModel

/// Turns cards into a table: blocks with the same labels, drawn as boxes, tables, paragraphs or definition lists.
///
///     Improve reading                        |                 | Lead | By when | Actions      |
///     Lead: Mrs Khan   By when: May     ▸    | Improve reading | Mrs… | May     | Buy books …  |
///     Actions: • Buy books • Train staff     | Improve writing | …    | …       | …            |
enum CardBlocks {
    /// So many cards are a series; fewer are lines that happen to have labels.
    static let fewestCards = 3
    /// A card has at least so many labels…
    static let fewestLabels = 2
    /// …and most cards of a series have this share of the labels that any of them has.
    private static let leastShareOfLabels = 0.6

    /// The document with each series of cards in the place of its blocks.
    static func joined(_ document: Document, lexicon: Lexicon) -> Document {
        let vocabulary = lexicon.vocabulary
        let all = document.blocks.enumerated().flatMap { index, block in
            lines(of: block, at: index, order: .byRow)
        }
        let labels = labels(of: all, lexicon)
        let areBoxed = document.blocks.contains { isBoxes($0) }
        guard isPlanned(labels, vocabulary, areBoxed: areBoxed) else { return document }
        let keys = Set(labels.keys)
        var ordered: [CardLine] = []
        var index = 0
        while index < document.blocks.count {
            let stack = BoxStack(in: document, from: index)
            let single = (index..<stack.end).flatMap {
                bestLines(of: document.blocks[$0], at: $0, labels: keys, lexicon: lexicon)
            }
            let down = stack.columns.flatMap { column in
                column.flatMap { place in
                    lines(of: document.blocks[place.block], at: place.block, order: .byCell)
                        .filter { $0.cell == place.cell + 1 }
                }
            }
            let isDown = stack.isStack && wholeCards(down, labels: keys) > wholeCards(single, labels: keys)
            ordered += isDown ? down : single
            index = stack.end
        }
        let runs = CardReader(ordered, labels: keys).runs.map { asSeen(withoutLoneTitle(withPlainTitles($0))) }
            .compactMap {
                run in
                series(run, lines: ordered)
            }.filter { run in
                let own = run.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
                let blocks = run.reduce(into: Set<Int>()) { $0.formUnion($1.blocks) }
                return isPlanned(
                    labels.filter { own.contains($0.key) }, vocabulary,
                    areBoxed: blocks.allSatisfy { isBoxes(document.blocks[$0]) } && haveLists(run))
            }
        let cards = runs.flatMap { $0 }
        guard cards.count >= fewestCards, !areUnderPeriods(cards, vocabulary.listedPlans),
            !areOverTables(cards, document)
        else { return document }
        var result = document
        result.blocks = []
        for (index, block) in document.blocks.enumerated() {
            guard let run = runs.first(where: { $0.contains { $0.blocks.contains(index) } }) else {
                result.blocks.append(block)
                continue
            }
            let blocks = run.reduce(into: Set<Int>()) { $0.formUnion($1.blocks) }
            guard index == blocks.min() else { continue }
            place(run, of: blocks, in: &result, from: document)
        }
        return result
    }

    // MARK: Lines

    /// Cell by cell, since text set to the foot of a cell begins below its neighbours; or by rows or columns as they are
    /// seen, where the table tells no rows.
    private enum Order: CaseIterable { case byCell, byRow, byColumn }

    private static func lines(of block: Document.Block, at index: Int, order: Order) -> [CardLine] {
        switch block {
        case .paragraph(let paragraph):
            switch paragraph.role {
            case .title, .contents, .note: return [.barrier(index)]
            case .body, .boxed, .heading:
                return CardLine.parted(paragraph).map { CardLine($0, block: index) }.filter { !$0.text.isEmpty }
            }
        case .table(let table):
            guard table.caption == nil else { return [.barrier(index)] }
            var lines: [(key: [Double], line: CardLine)] = []
            for (place, cell) in table.cells.enumerated() {
                for (number, paragraph) in cell.paragraphs.flatMap(CardLine.parted).enumerated() {
                    var line = CardLine(paragraph, block: index, cell: place + 1)
                    line.isBesideValue =
                        table.columnCount == 2 && cell.column == 0 && cell.columnSpan == 1
                        && cell.paragraphs.count == 1
                    guard !line.text.isEmpty else { continue }
                    lines.append((key(of: cell, paragraph, number, order), line))
                }
            }
            return lines.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.line)
        }
    }

    /// Tops nearer than this are one row.
    private static let rowToleranceInPoints = 4.0

    private static func key(of cell: Table.Cell, _ paragraph: Paragraph, _ number: Int, _ order: Order) -> [Double] {
        let place = paragraph.provenance.first
        guard order != .byCell, let page = place?.pageNumber, let box = place?.box else {
            return order == .byColumn
                ? [Double(cell.column), Double(cell.row), Double(number)]
                : [Double(cell.row), Double(cell.column), Double(number)]
        }
        return order == .byRow
            ? [Double(page), (box.top / rowToleranceInPoints).rounded(), box.left, Double(number)]
            : [Double(page), Double(cell.column), box.top, Double(number)]
    }

    /// A table's lines in the order in which more labels have values; a barrier for a table that holds no cards.
    private static func bestLines(
        of block: Document.Block, at index: Int, labels: Set<String>, lexicon: Lexicon
    ) -> [CardLine] {
        guard case .table(let table) = block else { return lines(of: block, at: index, order: .byRow) }
        guard !isHeaded(table, labels, lexicon) else { return [.barrier(index)] }
        let orders = Order.allCases.map { lines(of: block, at: index, order: $0) }
        let qualities = orders.map { CardReader($0, labels: labels).quality }
        guard let best = qualities.indices.max(by: { (qualities[$0], $1) < (qualities[$1], $0) }), qualities[best] > 0
        else { return [.barrier(index)] }
        return orders[best]
    }

    /// Whether a table has heads over its columns, and so is none of cards: one that reads as a grid or a plan, or whose
    /// first rows have different labels side by side.
    private static func isHeaded(_ table: Table, _ labels: Set<String>, _ lexicon: Lexicon) -> Bool {
        // A Word file says which rows head its columns; in a PDF the bold titles of cards look the same.
        if table.headerRowCount > 0, table.pages.isEmpty { return true }
        switch TableReading.read(TableGrid(table), lexicon: lexicon) {
        case .other: break
        case .actionPlan(let reading) where reading.isOfCards: break
        default: return true
        }
        let first = table.cells.filter { $0.row < rowsOfHeads && !$0.isEmpty }
        let rows = Dictionary(grouping: first, by: \.row)
        return rows.values.contains { cells in
            let keys = cells.sorted { $0.column < $1.column }.map { cell -> String? in
                guard cell.paragraphs.count == 1, let paragraph = cell.paragraphs.first else { return nil }
                let key = Folding.key(CardLine(paragraph, block: 0).text)
                return labels.contains(key) ? key : nil
            }
            return zip(keys, keys.dropFirst()).contains { first, second in
                guard let first, let second else { return false }
                return first != second
            }
        }
    }

    private static let rowsOfHeads = 2

    private static func isBoxes(_ block: Document.Block) -> Bool {
        if case .table(let table) = block { table.isOfBoxes } else { false }
    }

    /// Whether most cards list things under one of their labels.
    private static func haveLists(_ run: [CardReader.Card]) -> Bool {
        run.count { card in card.fields.contains { $0.values.count > 1 } } * 2 > run.count
    }

    /// How many cards have values under so many labels as make one.
    private static func wholeCards(_ lines: [CardLine], labels: Set<String>) -> Int {
        CardReader(lines, labels: labels).runs.joined().count { $0.filled >= fewestLabels }
    }

    // MARK: Series

    /// Cards of one page's table row by row, as the eye reads them, whatever order their lines were read in.
    private static func asSeen(_ run: [CardReader.Card]) -> [CardReader.Card] {
        func key(_ card: CardReader.Card) -> [Double]? {
            let line = card.title.first?.paragraph ?? card.fields.first?.label
            guard let place = line?.provenance.first, let page = place.pageNumber, let box = place.box else {
                return nil
            }
            return [
                Double(card.blocks.min() ?? 0), Double(page), (box.top / rowToleranceInPoints).rounded(), box.left,
            ]
        }
        let keyed = run.compactMap { card in key(card).map { (key: $0, card: card) } }
        guard keyed.count == run.count else { return run }
        return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.card)
    }

    /// Where the first label names each card, what stands over the first card is no title of it.
    private static func withoutLoneTitle(_ run: [CardReader.Card]) -> [CardReader.Card] {
        guard run.count > 1, let first = run.first, !first.title.isEmpty, run.dropFirst().allSatisfy(\.title.isEmpty)
        else { return run }
        var result = run
        result[0].title = []
        result[0].blocks = Set(first.fields.flatMap(\.blocks))
        return result
    }

    /// Titles in plain type are seen only by their place: where the first card has one, the line before each next card's
    /// first label is one too.
    private static func withPlainTitles(_ run: [CardReader.Card]) -> [CardReader.Card] {
        guard let first = run.first, let title = first.title.last, !title.isBold, !title.isHeading else { return run }
        var result = run
        for index in result.indices.dropFirst() where result[index].title.isEmpty {
            let before = result[index - 1]
            guard let field = before.fields.last, field.values.count > 1, let line = field.values.last, !line.isItem
            else { continue }
            result[index - 1].fields[before.fields.count - 1].values.removeLast()
            result[index].title = [line]
            result[index].blocks.insert(line.block)
            let left = result[index - 1]
            if !left.fields.contains(where: { $0.values.contains { $0.block == line.block } }) {
                result[index - 1].blocks.remove(line.block)
            }
        }
        return result
    }

    /// The run as a series of cards; nil where its cards are too unlike, or share a block with other text.
    private static func series(_ run: [CardReader.Card], lines: [CardLine]) -> [CardReader.Card]? {
        var cards = run.filter { $0.filled >= fewestLabels }
        guard cards.count == run.count, let last = cards.last else { return nil }
        // What follows the last card is no value of its: its last label says no more than the others' do.
        if cards.count > 1, let field = last.fields.last {
            let most = cards.dropLast().flatMap(\.fields).filter { $0.key == field.key }.map(\.values.count).max()
            if let most, field.values.count > max(most, 1) {
                let left = field.values.dropFirst(max(most, 1))
                cards[cards.count - 1].fields[last.fields.count - 1].values.removeLast(left.count)
                cards[cards.count - 1].blocks.subtract(left.map(\.block))
                cards[cards.count - 1].blocks.formUnion(
                    field.values.prefix(max(most, 1)).map(\.block))
            }
        }
        let all = cards.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
        let alike = cards.filter { Double($0.keys.count) >= leastShareOfLabels * Double(all.count) }
        guard alike.count * 2 > cards.count else { return nil }
        let taken = cards.reduce(0) { count, card in
            count + card.title.count + card.fields.reduce(0) { $0 + $1.lineCount + ($1.isInline ? 0 : 1) }
        }
        let blocks = cards.reduce(into: Set<Int>()) { $0.formUnion($1.blocks) }
        return taken == lines.filter { blocks.contains($0.block) }.count ? cards : nil
    }

    /// Weeks and phases head lists of their own kind.
    private static func areUnderPeriods(_ cards: [CardReader.Card], _ words: ListedPlanWords) -> Bool {
        let titles = cards.map { $0.title.map(\.text).joined(separator: " ") }.filter { !$0.isEmpty }
        return titles.filter { PeriodHeading.read($0, words: words) != nil }.count * 2 > titles.count
            && !titles.isEmpty
    }

    /// What stands over tables again and again tells of the tables.
    private static func areOverTables(_ cards: [CardReader.Card], _ document: Document) -> Bool {
        let taken = cards.reduce(into: Set<Int>()) { $0.formUnion($1.blocks) }
        let over = cards.filter { card in
            guard let last = card.blocks.max(), document.blocks.indices.contains(last + 1),
                case .table = document.blocks[last + 1]
            else { return false }
            return !taken.contains(last + 1)
        }
        return over.count * 2 >= cards.count
    }

    // MARK: The table

    private static func place(
        _ run: [CardReader.Card], of blocks: Set<Int>, in result: inout Document, from document: Document
    ) {
        let series = CardSeries(run)
        let labels = series.repeatedLabels.map {
            Furniture(kind: .repeatedLabel, text: CardSeries.text(of: $0), provenance: $0.provenance)
        }
        let before = blocks.reduce(0) { $0 + WordCount.of(document.blocks[$1]) }
        let after = WordCount.of(series.table) + labels.reduce(0) { $0 + WordCount.of($1.text) }
        result.blocks.append(.table(series.table))
        result.furniture += labels
        result.sourceWordCount += after - before
    }
}
