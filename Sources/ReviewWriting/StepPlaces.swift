import DocumentModel
import PlanModel

/// Where the steps of actions stand in the document. The plan itself says so of whole actions only.
struct StepPlaces {
    /// A paragraph of a cell of one of the document's tables, all counted from 0.
    struct ParagraphPlace: Hashable {
        let table: Int
        let row: Int
        let column: Int
        let paragraph: Int
    }

    /// A row of a table in a package.
    private struct Row: Hashable {
        let part: String
        let block: Int
        let row: Int
    }

    private struct Cell {
        let table: Int
        let content: Table.Cell

        var order: [Int] { [table, content.column, content.row] }

        init(table: Int, content: Table.Cell) {
            (self.table, self.content) = (table, content)
        }

        /// A paragraph outside tables: the cards of some plans are boxes of them. All stand in a column of their own.
        init(_ paragraph: Paragraph, number: Int) {
            self.init(
                table: -1,
                content: Table.Cell(
                    row: number, column: .max, paragraphs: [paragraph], provenance: paragraph.provenance))
        }
    }

    /// The steps that were found, in the plan's order.
    private(set) var items: [ReviewItem] = []
    /// The step that a paragraph says, by its number among `items`, and which of its places that is.
    private(set) var ofParagraph: [ParagraphPlace: (item: Int, place: Int)] = [:]

    private var cellsOfPage: [Int: [Cell]] = [:]
    private var cellsOfRow: [Row: [Cell]] = [:]
    private var lastRowOfBlock: [Row: Int] = [:]

    init(_ document: Document, _ plan: Plan) {
        let actions = plan.actionPlans.flatMap(\.actions)
        guard actions.contains(where: { !$0.steps.isEmpty }) else { return }
        let tables = document.blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
        for (index, table) in tables.enumerated() {
            for cell in table.cells where !cell.isHeader { note(Cell(table: index, content: cell)) }
        }
        for (index, block) in document.blocks.enumerated() {
            if case .paragraph(let paragraph) = block { note(Cell(paragraph, number: index)) }
        }
        for (index, action) in actions.enumerated() where !action.steps.isEmpty {
            add(action, in: cells(of: action, next: index + 1 < actions.count ? actions[index + 1] : nil))
        }
    }

    private mutating func note(_ cell: Cell) {
        for place in cell.content.provenance {
            switch place {
            case .page(let page, _): cellsOfPage[page, default: []].append(cell)
            case .part(let part, let block, let row, _):
                guard let row else { continue }
                cellsOfRow[Row(part: part, block: block, row: row), default: []].append(cell)
                let head = Row(part: part, block: block, row: 0)
                lastRowOfBlock[head] = max(lastRowOfBlock[head] ?? row, row)
            }
        }
    }

    /// The cells of an action's rows, column by column: those in its boxes, or its row and all down to the next action's.
    private func cells(of action: Action, next: Action?) -> [Cell] {
        var cells: [[Int]: Cell] = [:]
        for place in action.provenance {
            switch place {
            case .page(let page, let box):
                for cell in cellsOfPage[page] ?? [] where Self.stands(cell, onPage: page, in: box) {
                    cells[cell.order] = cell
                }
            case .part(let part, let block, let row, _):
                guard let row, let last = lastRowOfBlock[Row(part: part, block: block, row: 0)] else { continue }
                var end = last + 1
                if case .part(part, block, let row?, _) = next?.provenance.first { end = row }
                for row in row..<max(end, row + 1) {
                    for cell in cellsOfRow[Row(part: part, block: block, row: row)] ?? [] { cells[cell.order] = cell }
                }
            }
        }
        return cells.values.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    }

    private static func stands(_ cell: Cell, onPage page: Int, in box: Rectangle) -> Bool {
        cell.content.provenance.contains { $0.pageNumber == page && $0.box.map { box.contains($0.center) } == true }
    }

    // MARK: Finding

    /// The steps stand in one column, also where a page break makes two tables of one; words of theirs may stand in others.
    private mutating func add(_ action: Action, in cells: [Cell]) {
        let columns = Dictionary(grouping: cells, by: \.content.column)
        var best: (count: Int, found: [[ParagraphPlace]]) = (0, [])
        for column in columns.keys.sorted() {
            let found = Self.places(of: action.steps.map(\.text), in: columns[column] ?? [])
            let count = found.count { !$0.isEmpty }
            if count > best.count { best = (count, found) }
        }
        let contents = Dictionary(cells.map { ($0.order, $0.content) }, uniquingKeysWith: { first, _ in first })
        for (step, paragraphs) in best.found.enumerated() where !paragraphs.isEmpty {
            var places: [Provenance] = []
            for paragraph in paragraphs {
                guard let cell = contents[[paragraph.table, paragraph.column, paragraph.row]] else { continue }
                if ofParagraph[paragraph] == nil { ofParagraph[paragraph] = (items.count, places.count) }
                let own = cell.paragraphs[paragraph.paragraph].provenance
                places += own.isEmpty ? Array(cell.provenance.prefix(1)) : own
            }
            items.append(ReviewItem(step, of: action, places: places))
        }
    }

    /// For each text the paragraphs that say it, one after the other in the cells of a column.
    private static func places(of texts: [String], in cells: [Cell]) -> [[ParagraphPlace]] {
        let wholes = cells.map { cell in
            SpacelessText(cell.content.paragraphs.map { words(of: $0) }.joined(separator: "\n"))
        }
        var current = 0
        var end = 0
        return texts.map { text in
            let part = SpacelessText(text)
            for index in current..<max(cells.count, current) {
                guard let range = wholes[index].firstRange(of: part, from: index == current ? end : 0) else { continue }
                (current, end) = (index, range.upperBound)
                return paragraphs(of: cells[index], saying: range)
            }
            return []
        }
    }

    private static func paragraphs(of cell: Cell, saying range: Range<Int>) -> [ParagraphPlace] {
        var start = 0
        var places: [ParagraphPlace] = []
        for (index, paragraph) in cell.content.paragraphs.enumerated() {
            let end = start + SpacelessText(words(of: paragraph)).count
            if range.overlaps(start..<end) {
                places.append(
                    ParagraphPlace(
                        table: cell.table, row: cell.content.row, column: cell.content.column, paragraph: index))
            }
            start = end
        }
        return places
    }

    private static func words(of paragraph: Paragraph) -> String {
        (paragraph.label?.text ?? "") + paragraph.text
    }
}
