import DocumentModel
import PlanModel

/// A table that only sets out the lists of a priority: its objectives and its success criteria.
///
///     | Objectives      |     | Objectives | Success criteria |     | Objectives       | 1. To read       |
///     | 1. To read      |     | 1. To read | 1. All read      |     | Success criteria | 1. All read      |
///     | 2. To write     |     | 2. To write|                  |
///
/// It stands for the headings and lists that other plans write one below the other.
struct ListTable {
    enum Piece {
        /// The heading of a priority, in a row over the whole table.
        case title(TextLine)
        /// A heading over a list.
        case heading(TextLine)
        case item(TextLine)
    }

    private let table: Table
    private let lexicon: Lexicon

    /// A list in a table has no more columns than numbers and text, twice.
    private static let mostColumns = 4

    /// - Parameters:
    ///   - followsBlockHeading: whether the line above the table is a heading like `Objectives`.
    ///   - isBesideGrids: whether the document has term grids: without them, rows of objectives and criteria are an
    ///     action plan.
    static func pieces(
        _ table: Table, lexicon: Lexicon, followsBlockHeading: Bool, isBesideGrids: () -> Bool
    ) -> [Piece]? {
        guard table.columnCount <= mostColumns, table.rowCount > 0 else { return nil }
        let reader = ListTable(table: table, lexicon: lexicon)
        return reader.stacked(followsBlockHeading: followsBlockHeading)
            ?? reader.headed(followsBlockHeading: followsBlockHeading, isBesideGrids: isBesideGrids)
            ?? reader.form() ?? reader.boxes()
    }

    /// The lines that stand over tables of numbers and text again and again: headings over lists, whatever they say.
    static func repeatedHeadings(in document: Document) -> Set<String> {
        var counts: [String: Int] = [:]
        for (above, below) in zip(document.blocks, document.blocks.dropFirst()) {
            guard case .paragraph(let heading) = above, case .table(let table) = below, table.columnCount == 2,
                table.cells.allSatisfy({ $0.rowSpan == 1 && $0.columnSpan == 1 }),
                table.cells.allSatisfy({ $0.column > 0 || LabelScanner.isNumber($0) })
            else { continue }
            counts[Folding.key(heading.text), default: 0] += 1
        }
        return Set(counts.lazy.filter { $0.value > 1 && !$0.key.isEmpty }.map(\.key))
    }

    // MARK: Three shapes

    /// One column: headings and items below each other.
    private func stacked(followsBlockHeading: Bool) -> [Piece]? {
        guard table.columnCount == 1 else { return nil }
        var pieces: [Piece] = []
        var isUnderHeading = followsBlockHeading
        for cell in table.cells where !cell.isEmpty {
            let lines = CellText.lines(cell.paragraphs)
            if let title = title(of: lines), pieces.isEmpty {
                pieces.append(title)
            } else if let first = lines.first,
                kind(first) != nil || (lines.count == 1 && !isUnderHeading && table.rowCount > 1 && headsRow(first))
            {
                pieces.append(.heading(first))
                pieces += lines.dropFirst().map { .item($0) }
                isUnderHeading = true
            } else if isUnderHeading {
                pieces += lines.map { .item($0) }
            } else {
                return nil
            }
        }
        return isUnderHeading ? pieces : nil
    }

    /// A header row of block headings, numbers beside them or not.
    private func headed(followsBlockHeading: Bool, isBesideGrids: () -> Bool) -> [Piece]? {
        guard table.columnCount > 1 else { return nil }
        var pieces: [Piece] = []
        var top = 0
        if let cell = table.cell(atRow: 0, column: 0), cell.columnSpan == table.columnCount {
            guard let title = title(of: CellText.lines(cell.paragraphs)), cell.rowSpan == 1 else { return nil }
            pieces.append(title)
            top = 1
        }
        guard top < table.rowCount else { return nil }
        let header = (0..<table.columnCount).map { line(top, $0) }
        let kinds = header.map { line in
            line.flatMap { kind($0) ?? (headsRow($0) ? lexicon.blockKind(byWordsOf: $0.fullText) : nil) }
        }
        let numbers = (0..<table.columnCount).filter { column in
            kinds[column] == nil && column + 1 < table.columnCount
                && (header[column].map { isNumberHeader($0) } ?? true || followsBlockHeading)
        }
        var lists = (0..<table.columnCount).filter { kinds[$0] != nil && header[$0] != header[safe: $0 - 1] }
        var body = (top + 1)..<table.rowCount
        if lists.isEmpty {
            // `1 | To read` under a heading: no header row at all.
            guard followsBlockHeading, table.columnCount == 2 else { return nil }
            lists = [1]
            if !isNumber(0, row: top) {
                guard let first = header[0], isNumberHeader(first) else { return nil }
            } else {
                body = top..<table.rowCount
            }
        } else {
            guard (0..<table.columnCount).allSatisfy({ kinds[$0] != nil || numbers.contains($0) }) else { return nil }
            if lists.count > 1 {
                guard Set(lists.map { kinds[$0] }).count > 1, body.count == 1 || isBesideGrids() else { return nil }
            }
        }
        guard !body.isEmpty, body.allSatisfy({ row in table.cells.allSatisfy { $0.row != row || $0.columnSpan == 1 } }),
            numbers.allSatisfy({ column in body.allSatisfy { isNumber(column, row: $0) } })
        else { return nil }
        for column in lists {
            if let heading = header[column], kinds[column] != nil { pieces.append(.heading(heading)) }
            for row in body {
                guard let cell = table.cell(atRow: row, column: column), cell.row == row else { continue }
                var lines = CellText.lines(cell.paragraphs)
                if let number = column > 0 ? line(row, column - 1) : nil, numbers.contains(column - 1), !lines.isEmpty {
                    lines[0].label = Self.label(number.fullText)
                    lines[0].candidate = nil
                }
                pieces += lines.map { .item($0) }
            }
        }
        return pieces
    }

    /// Headings at the left, what they head at the right.
    private func form() -> [Piece]? {
        guard table.columnCount == 2 else { return nil }
        var pieces: [Piece] = []
        var kinds: [Lexicon.BlockKind] = []
        for row in 0..<table.rowCount {
            guard let first = table.cell(atRow: row, column: 0), let second = table.cell(atRow: row, column: 1) else {
                return nil
            }
            let lines = CellText.lines(first.paragraphs)
            if first.columnSpan == 2 || (row == 0 && second.isEmpty) {
                guard pieces.isEmpty, first.rowSpan == 1, let title = title(of: lines) else { return nil }
                pieces.append(title)
                continue
            }
            if pieces.isEmpty, lines.count == 1, let noun = lines.first, isNumberedNoun(noun.fullText),
                case let texts = CellText.lines(second.paragraphs), texts.count == 1, let name = texts.first
            {
                // `Priority 1 | Reading`
                var whole = noun
                whole.text = noun.fullText + " " + name.fullText
                whole.label = nil
                pieces.append(.title(whole))
                continue
            }
            guard lines.count == 1, let heading = lines.first, let kind = kind(heading), first.rowSpan == 1,
                second.rowSpan == 1, !second.isEmpty
            else { return nil }
            kinds.append(kind)
            pieces.append(.heading(heading))
            pieces += CellText.lines(second.paragraphs).map { .item($0) }
        }
        return Set(kinds).count > 1 && kinds.count == 2 ? pieces : nil
    }

    /// Boxes side by side, each a priority with its lists.
    private func boxes() -> [Piece]? {
        let boxes = table.cells.filter { !$0.isEmpty }.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
            .map { CellText.lines($0.paragraphs) }
        guard boxes.count > 1,
            boxes.allSatisfy({ lines in
                lines.count > 2 && lines[0].label == nil && kind(lines[0]) == nil && lines[1].label == nil
                    && kind(lines[1]) != nil
            })
        else { return nil }
        return boxes.flatMap { lines in
            [.title(lines[0])]
                + lines.dropFirst().map { $0.label == nil && kind($0) != nil ? .heading($0) : .item($0) }
        }
    }

    // MARK: Cells

    private func line(_ row: Int, _ column: Int) -> TextLine? {
        guard let cell = table.cell(atRow: row, column: column), cell.row == row else { return nil }
        let lines = CellText.lines(cell.paragraphs)
        return lines.count == 1 ? lines.first : nil
    }

    private func kind(_ line: TextLine) -> Lexicon.BlockKind? { lexicon.blockKind(ofHeading: line.fullText) }

    /// Whether a row heads those below it in words that are unknown but point to what a block heading says.
    private func headsRow(_ line: TextLine) -> Bool {
        line.style.isBold && line.label == nil && lexicon.blockKind(byWordsOf: line.fullText) != nil
            && Folding.words(line.fullText).count <= Self.mostWordsOfHeading
    }

    /// `How will we know that we have succeeded?`
    private static let mostWordsOfHeading = 10

    private func title(of lines: [TextLine]) -> Piece? {
        guard lines.count == 1, let line = lines.first, kind(line) == nil, isNumberedNoun(line.fullText) else {
            return nil
        }
        return .title(line)
    }

    private func isNumberedNoun(_ text: String) -> Bool {
        NumberedHeading.read(text, nouns: lexicon.nouns).isNumberedNoun
    }

    private func isNumberHeader(_ line: TextLine) -> Bool {
        line.isEmpty || lexicon.roles(ofHeader: line.fullText).first == .number
    }

    /// Whether a cell says nothing but a number, or nothing.
    private func isNumber(_ column: Int, row: Int) -> Bool {
        guard let cell = table.cell(atRow: row, column: column) else { return false }
        if cell.isEmpty { return true }
        return line(row, column).flatMap { LabelScanner.label(alone: $0.fullText) } != nil
    }

    private static func label(_ text: String) -> ItemLabel? {
        LabelScanner.split(text + " X").map { ItemLabel(text: text, core: $0.label.core) }
    }
}

extension LabelScanner {
    /// Whether a cell says a number and nothing else.
    fileprivate static func isNumber(_ cell: Table.Cell) -> Bool {
        guard cell.paragraphs.count == 1, let label = label(alone: Folding.trimmed(cell.paragraphs[0].text)) else {
            return false
        }
        return label.core.contains(where: \.isNumber)
    }

    /// The label that a text is and nothing else: labels are read by the text behind them.
    fileprivate static func label(alone text: String) -> ItemLabel? {
        guard let parsed = split(text + " X"), parsed.rest == "X", !parsed.label.isBullet else { return nil }
        return parsed.label
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
