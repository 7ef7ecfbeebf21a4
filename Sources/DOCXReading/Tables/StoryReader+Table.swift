import DocumentModel
import PackageReading

extension StoryReader {
    /// Reads a table into a block; one that only frames its text gives that text instead.
    mutating func readTable(into flow: inout BlockFlow) throws(PackageError) {
        close(&flow)
        let isOutermost = nesting == 0
        let outerPlace = place
        let outerDress = cellDress
        var draft = TableDraft()
        var notes = BlockFlow()
        guard tableDepth < limits.maximumTableDepth else { throw .partTooLarge(part: place.part, limit: .depth) }
        tableDepth += 1
        nesting += 1
        let scope = cursor.scope
        var rowNumber = 0
        try readTableContent(in: scope, into: &draft, notes: &notes, rowNumber: &rowNumber)
        nesting -= 1
        tableDepth -= 1
        place = outerPlace
        cellDress = outerDress

        lay(draft, into: &flow)
        flow.notes += notes.notes
        flow.endnotes += notes.endnotes
        if isOutermost { layNotes(of: &flow) }
    }

    private mutating func readTableContent(
        in scope: XMLCursor.Scope, into draft: inout TableDraft, notes: inout BlockFlow, rowNumber: inout Int
    ) throws(PackageError) {
        while let element = try cursor.next(in: scope) {
            switch element {
            case .tableProperties:
                try readTableProperties(into: &draft)
            case .tableRow:
                rowNumber += 1
                place.row = rowNumber
                try readRow(into: &draft, notes: &notes)
            default:
                try readTableContent(in: cursor.scope, into: &draft, notes: &notes, rowNumber: &rowNumber)
            }
        }
    }

    private mutating func lay(_ draft: TableDraft, into flow: inout BlockFlow) {
        if let frame = draft.frame {
            for block in frame.flatMap(\.blocks) { flow.append(block.boxed) }
            return
        }
        guard draft.rows.contains(where: { !$0.cells.isEmpty }) else { return }
        var grid = TableGrid(draft)
        let table = grid.table(
            provenance: .part(place.part, block: place.block, row: nil, cell: nil),
            slotLimit: limits.maximumTableSlotCount - state.tableSlotCount)
        state.findings.add(grid.findings)
        state.findings.note(.textInMergedCell, count: grid.concealedWordCount)
        // They passed by at the source, but the document that a person sees does not have them.
        state.words.add(-grid.concealedWordCount)
        state.tableSlotCount += table.rowCount * table.columnCount
        flow.append(.table(table))
    }

    private mutating func readTableProperties(into draft: inout TableDraft) throws(PackageError) {
        let scope = cursor.scope
        while let element = try cursor.next(in: scope) {
            switch element {
            case .tableStyle: draft.style = definitions.styles.style(cursor.value)?.table ?? TableStyleProperties()
            case .tableLook: draft.look = TableLook(cursor)
            default: continue
            }
        }
    }

    // MARK: Rows

    private mutating func readRow(into draft: inout TableDraft, notes: inout BlockFlow) throws(PackageError) {
        var row = TableDraft.Row(number: place.row ?? 0)
        var revision: TextStyle.Revision?
        var cellNumber = 0
        var column = 0
        try readRowContent(
            in: cursor.scope, into: &row, draft: draft, notes: &notes, revision: &revision, cellNumber: &cellNumber,
            column: &column)
        if let revision { view.leave(revision) }
        if !view.drops(revision) { draft.rows.append(row) }
    }

    private mutating func readRowContent(
        in scope: XMLCursor.Scope, into row: inout TableDraft.Row, draft: TableDraft, notes: inout BlockFlow,
        revision: inout TextStyle.Revision?, cellNumber: inout Int, column: inout Int
    ) throws(PackageError) {
        while let element = try cursor.next(in: scope) {
            switch element {
            case .tableRowProperties:
                guard revision == nil else { continue }
                revision = try readRowProperties(into: &row)
                column = row.columnsBefore
                if let revision {
                    state.findings.note(.trackedChanges)
                    view.enter(revision)
                }
            case .tableCell:
                cellNumber += 1
                place.cell = cellNumber
                let dressRow = draft.rows.count
                try readCell(into: &row, notes: &notes) { (reader, span) in
                    reader.cellDress =
                        draft.style.dress(
                            row: dressRow, column: column, endColumn: column + span, lastRow: nil, lastColumn: nil,
                            look: draft.look
                        ).run
                    column += span
                }
            default:
                try readRowContent(
                    in: cursor.scope, into: &row, draft: draft, notes: &notes, revision: &revision,
                    cellNumber: &cellNumber, column: &column)
            }
        }
    }

    private mutating func readRowProperties(
        into row: inout TableDraft.Row
    ) throws(PackageError) -> TextStyle.Revision? {
        var revision: TextStyle.Revision?
        let scope = cursor.scope
        while let element = try cursor.next(in: scope) {
            switch element {
            case .gridBefore: row.columnsBefore = max(cursor.integer ?? 0, 0)
            case .tableHeader: row.isHeader = cursor.isOn
            case .inserted: revision = .inserted
            case .deleted: revision = .deleted
            default: continue
            }
        }
        return revision
    }

    // MARK: Cells

    /// - Parameter dress: told the cell's span once it is known, before its text is read.
    private mutating func readCell(
        into row: inout TableDraft.Row, notes: inout BlockFlow, dress: (inout StoryReader, Int) -> Void
    ) throws(PackageError) {
        var cell = TableDraft.Cell(number: place.cell ?? 0, provenance: place.provenance)
        var revision: TextStyle.Revision?
        var flow = BlockFlow()
        var isDressed = false
        let scope = cursor.scope
        while let element = try cursor.next(in: scope) {
            if element == .tableCellProperties {
                guard revision == nil else { continue }
                revision = try readCellProperties(into: &cell)
                if let revision {
                    state.findings.note(.trackedChanges)
                    view.enter(revision)
                }
                continue
            }
            if !isDressed {
                dress(&self, min(max(cell.span, 1), Self.widestDressedSpan))
                isDressed = true
            }
            try readBlock(element, into: &flow)
        }
        if !isDressed { dress(&self, 1) }
        close(&flow)
        if let revision { view.leave(revision) }
        notes.notes += flow.notes
        notes.endnotes += flow.endnotes
        cell.blocks = flow.blocks
        if !view.drops(revision) { row.cells.append(cell) }
    }

    /// Bands of columns are counted this far.
    private static let widestDressedSpan = 1024

    private mutating func readCellProperties(
        into cell: inout TableDraft.Cell
    ) throws(PackageError) -> TextStyle.Revision? {
        var revision: TextStyle.Revision?
        let scope = cursor.scope
        while let element = try cursor.next(in: scope) {
            switch element {
            case .gridSpan: cell.span = max(cursor.integer ?? 1, 1)
            case .verticalMerge: cell.verticalMerge = cursor.value == "restart" ? .start : .continued
            case .horizontalMerge: cell.horizontalMerge = cursor.value == "restart" ? .start : .continued
            case .shading: cell.fill = cursor.shading
            case .tableCellBorders: try readCellBorders(into: &cell)
            case .cellInserted: revision = .inserted
            case .cellDeleted: revision = .deleted
            case .cellMerged:
                state.findings.note(.trackedChanges)
                let name = view.revisions == .original ? "vMergeOrig" : "vMerge"
                switch cursor.attribute(name) {
                case "rest", "restart": cell.verticalMerge = .start
                case "cont", "continue": cell.verticalMerge = .continued
                default: cell.verticalMerge = .none
                }
            case .tableCellPropertiesChange where view.revisions == .original:
                var before = TableDraft.Cell(number: cell.number, provenance: cell.provenance)
                let changed = cursor.scope
                while let inner = try cursor.next(in: changed) {
                    if inner == .tableCellProperties { _ = try readCellProperties(into: &before) }
                }
                cell = before
            default: continue
            }
        }
        return revision
    }

    private mutating func readCellBorders(into cell: inout TableDraft.Cell) throws(PackageError) {
        let scope = cursor.scope
        while let element = try cursor.next(in: scope) {
            let isNone = cursor.value == "nil" || cursor.value == "none"
            switch element {
            case .tableCellTopBorder: cell.isOpenAbove = isNone
            case .tableCellBottomBorder: cell.isOpenBelow = isNone
            default: continue
            }
        }
    }
}
