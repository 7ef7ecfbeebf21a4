import DocumentModel

/// Boxes side by side: rows of an organisation chart, call-outs in a line.
enum BoxRow {
    /// A box says a name and a task, and little more.
    private static let mostLinesOfBox = 3
    private static let mostRows = 4
    /// Rows of a chart leave so much of a grid empty.
    private static let leastShareOfEmptyCells = 0.25

    /// Whether a table is nothing but boxes: one row of them, or a few rows beside boxes that stand free.
    static func isChart(_ table: Table, block: Int, of document: Document, lexicon: Lexicon) -> Bool {
        // A table of one row has no header row, however bold it is.
        guard table.caption == nil, table.rowCount == 1 || table.headerRowCount == 0, table.rowCount <= mostRows else {
            return false
        }
        let filled = table.cells.filter { !$0.isEmpty }
        if table.isOfBoxes { return !filled.contains(where: isHeadedByTerm) }
        guard filled.count > 1, filled.allSatisfy(isBox) else { return false }
        if table.rowCount == 1 {
            // Heads that share the cells of their row with what they head are no boxes.
            return HeaderSplitter.split(table, lexicon: lexicon) == nil && !goesOn(table, block: block, of: document)
        }
        let empty = Double(table.cells.count - filled.count)
        return empty >= leastShareOfEmptyCells * Double(table.cells.count)
            && (isBoxed(block - 1, of: document) || isBoxed(block + 1, of: document))
    }

    private static func isBox(_ cell: Table.Cell) -> Bool {
        let lines = CellText.lines(cell.paragraphs)
        return !lines.isEmpty && lines.count <= mostLinesOfBox && !isHeadedByTerm(cell)
    }

    /// A box that a term heads is a milestone's.
    private static func isHeadedByTerm(_ cell: Table.Cell) -> Bool {
        CellText.lines(cell.paragraphs).first.map { CalendarHeading.isCalendar($0.fullText) } ?? false
    }

    private static func isBoxed(_ block: Int, of document: Document) -> Bool {
        guard document.blocks.indices.contains(block), case .paragraph(let paragraph) = document.blocks[block] else {
            return false
        }
        return paragraph.role == .boxed
    }

    /// Whether the table right above has as many columns: then one row is its next.
    private static func goesOn(_ table: Table, block: Int, of document: Document) -> Bool {
        guard block > 0, case .table(let above) = document.blocks[block - 1] else { return false }
        return above.columnCount == table.columnCount
    }
}
