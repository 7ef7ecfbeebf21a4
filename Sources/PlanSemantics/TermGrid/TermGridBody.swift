import DocumentModel
import PlanModel

/// Reads the rows of a term grid below its header: labels start strands, cells under terms are their milestones.
struct TermGridBody {
    private let grid: TableGrid
    private let header: GridHeader
    private let lexicon: Lexicon
    private let firstTime: Int
    private let lastTime: Int
    private let leadColumns: [Int]
    private let statusColumns: [Int]
    private let labelType: LabelType?
    let rowTerms: RowTerms?
    private(set) var strands: [TermGridReading.Strand] = []
    private(set) var repeatedHeaderRows: Set<Int> = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Label columns end here; columns between them and the terms may name a lead, or say more of the row.
    private let labelColumns: Range<Int>
    private let noteColumns: [Int]

    init(grid: TableGrid, header: GridHeader, lexicon: Lexicon, firstTime: Int, lastTime: Int) {
        self.grid = grid
        self.header = header
        self.lexicon = lexicon
        self.firstTime = firstTime
        self.lastTime = lastTime
        let rowTerms = RowTerms.find(in: grid, header: header)
        self.rowTerms = rowTerms
        var leads: [Int] = []
        var statuses: [Int] = []
        var notes: [Int] = []
        for column in 0..<grid.columnCount
        where (column < firstTime || column > lastTime) && column > 0 && header.statuses[column] == nil {
            let text = header.rows.lazy.map { grid.text($0, column) }.first { !$0.isEmpty } ?? ""
            switch lexicon.roles(ofHeader: text).first {
            case .lead: leads.append(column)
            case .status: statuses.append(column)
            case .outcome, .evidence, .monitoring, .resources, .cost, .timescale:
                if column < firstTime, column != rowTerms?.column { notes.append(column) }
            default: break
            }
        }
        leadColumns = leads
        statusColumns = statuses
        noteColumns = notes
        let labelEnd = (0..<firstTime).first { (leads + statuses + notes).contains($0) } ?? firstTime
        labelColumns = 0..<labelEnd
        // Terms at the left are no labels, however they are set.
        let labels = rowTerms?.column == labelEnd - 1 ? 0..<labelEnd - 1 : labelColumns
        // What a header that comes again says is no label.
        let headers = header.rows.map { grid.signature(ofRow: $0) }
        let body = (header.rows.upperBound..<grid.rowCount).filter { row in
            !headers.contains(grid.signature(ofRow: row))
        }
        labelType = LabelType.find(in: grid, rows: body, columns: labels)
    }

    mutating func readBody() {
        let headerSignatures = header.rows.map { grid.signature(ofRow: $0) }
        // Rows without a word inside the header are no rows of the table.
        repeatedHeaderRows = Set(header.rows.filter { grid.filledCells(inRow: $0).isEmpty })
        let captionSignatures = header.captionRows.map { grid.signature(ofRow: $0) }
        var seenLabels: Set<Int> = []
        for row in header.rows.upperBound..<grid.rowCount {
            let signature = grid.signature(ofRow: row)
            if headerSignatures.contains(signature) || captionSignatures.contains(signature) || repeatsHeader(row),
                signature.contains(where: { !$0.isEmpty })
            {
                repeatedHeaderRows.insert(row)
                continue
            }
            if let banner = banner(row) {
                startStrand(
                    label: CellText.joined(grid.lines[banner]), grid.table.cells[banner].provenance, isBanner: true)
                continue
            }
            var note: String?
            var number: String?
            for column in labelColumns where column != rowTerms?.column {
                let index = grid.index(row, column)
                guard grid.table.cells[index].row == row, !seenLabels.contains(index), !grid.texts[index].isEmpty
                else { continue }
                seenLabels.insert(index)
                if column + 1 < labelColumns.upperBound, let found = self.number(grid.texts[index]),
                    !grid.text(row, column + 1).isEmpty
                {
                    number = found
                    continue
                }
                if let found = readLabel(index, number: number) { note = note.map { $0 + "\n\n" + found } ?? found }
                number = nil
            }
            for column in noteColumns {
                let index = grid.index(row, column)
                guard grid.table.cells[index].row == row, !grid.texts[index].isEmpty else { continue }
                let text = CellText.joined(grid.lines[index])
                note = note.map { $0 + "\n\n" + text } ?? text
            }
            readRow(row, note: note)
        }
    }

    /// Whether a row says again what the header says over its columns, though not all of it came through.
    private func repeatsHeader(_ row: Int) -> Bool {
        var matched = 0
        for index in grid.filledCells(inRow: row) {
            let cell = grid.table.cells[index]
            guard cell.column >= firstTime else {
                guard Folding.key(grid.texts[index]) == Folding.key(header.labelHeader) else { return false }
                continue
            }
            guard let heading = CalendarHeading.read(grid.texts[index]),
                let column = header.columns.first(where: { cell.columns.contains($0.column) }),
                heading.term.map({ $0 == column.heading.term }) ?? true,
                heading.year == nil || heading.startYear == column.heading.startYear
            else { return false }
            matched += 1
        }
        return matched > 1
    }

    /// A row whose only text spans the table, or stands over the terms where there is no label column: a label.
    private func banner(_ row: Int) -> Int? {
        let filled = grid.filledCells(inRow: row)
        guard filled.count == 1, let index = filled.first else { return nil }
        let cell = grid.table.cells[index]
        guard cell.rowSpan == 1 else { return nil }
        if cell.columnSpan == grid.columnCount, grid.columnCount > 1 {
            // Without a label column a milestone over all terms looks the same; labels stand out by their look.
            if firstTime > 0 { return index }
            guard let type = LabelType(grid.lines[index]) else { return nil }
            let hasRowsBelow = (row + 1..<grid.rowCount).contains { !grid.filledCells(inRow: $0).isEmpty }
            let body = firstFullRow
            guard body != nil || hasRowsBelow else { return isNumbered(grid.texts[index]) ? index : nil }
            let standsOut =
                type.standsOut(against: body.flatMap { LabelType(grid.lines[$0]) })
                || cell.fill != nil && cell.fill != body.flatMap { grid.table.cells[$0].fill }
            return strands.isEmpty || standsOut || isNumbered(grid.texts[index]) ? index : nil
        }
        if isLabelOverFirstTerm(index) { return index }
        // A label that spans from the label column into the terms.
        guard cell.column < max(labelColumns.upperBound, 1), cell.columnSpan > max(labelColumns.count, 1),
            firstTime > 0,
            cell.columns.upperBound > firstTime
        else { return nil }
        return index
    }

    /// Whether a lone text under the first term is a label after all: there is no label column, the rows begin with such a
    /// text, and by its look or number it stands out against what other terms hold.
    private func isLabelOverFirstTerm(_ index: Int) -> Bool {
        let cell = grid.table.cells[index]
        guard firstTime == 0, cell.column == 0, cell.columnSpan == 1, let type = LabelType(grid.lines[index]) else {
            return false
        }
        guard cell.row == header.rows.upperBound || strands.last?.isBanner ?? false else { return false }
        let milestone = grid.table.cells.indices.first { other in
            let cell = grid.table.cells[other]
            return cell.row >= header.rows.upperBound && cell.column > 0 && !grid.texts[other].isEmpty
        }
        guard let milestone else { return false }
        return type.standsOut(against: LabelType(grid.lines[milestone]))
            || isNumbered(grid.texts[index]) && !isNumbered(grid.texts[milestone])
    }

    /// The number that a cell of a label column gives the label beside it: `1`, `1.2`, `1 A`; `SO1.` over `2` in a
    /// narrow column is `SO1.2`. Nil where it says anything else.
    private func number(_ text: String) -> String? {
        if SpacedLabel.whole(text) != nil { return text }
        let pieces = text.split(separator: " ")
        let isWrapped = pieces.count == 2 && pieces[0].hasSuffix(".") && pieces[1].first?.isNumber ?? false
        let whole = isWrapped ? pieces.joined() : text
        guard let parsed = LabelScanner.split(whole + " X") else { return nil }
        return parsed.rest == "X" && !parsed.label.isBullet ? whole : nil
    }

    private func isNumbered(_ text: String) -> Bool {
        NumberedHeading.read(text, nouns: lexicon.nouns).number != nil
    }

    /// The first milestone of the first row with several: what the others look like.
    private var firstFullRow: Int? {
        for row in header.rows.upperBound..<grid.rowCount {
            let filled = grid.filledCells(inRow: row).filter { grid.table.cells[$0].column >= firstTime }
            if filled.count > 1, let first = filled.first { return first }
        }
        return nil
    }

    /// Takes a label cell apart: what continues or starts a strand, and the note that names its first row.
    ///
    /// - Parameter number: what a column of numbers before it says.
    private mutating func readLabel(_ index: Int, number: String?) -> String? {
        let parts = LabelParts.read(grid.lines[index], type: labelType)
        if !parts.label.isEmpty {
            let words = lexicon.withoutContinuedMark(parts.label) ?? parts.label
            let label = number.map { "\($0) \(words)" } ?? words
            let isSame = strands.last.map { Folding.key($0.label) == Folding.key(label) } ?? false
            if !isSame { startStrand(label: label, grid.table.cells[index].provenance) }
        }
        return parts.note.isEmpty ? nil : parts.note
    }

    private mutating func startStrand(label: String, _ provenance: [Provenance], isBanner: Bool = false) {
        if let last = strands.last, Folding.key(last.label) == Folding.key(label) { return }
        if let plain = lexicon.withoutContinuedMark(label), let last = strands.last,
            Folding.key(last.label) == Folding.key(plain)
        {
            return
        }
        strands.append(.init(label: label, rows: [], provenance: provenance, isBanner: isBanner))
    }

    private mutating func readRow(_ row: Int, note: String?) {
        var cells: [TermGridReading.Cell] = []
        for index in grid.cellsStarting(inRow: row) where !grid.texts[index].isEmpty {
            let cell = grid.table.cells[index]
            guard cell.column >= firstTime, header.statuses[cell.column] == nil else { continue }
            guard let from = header.columns.firstIndex(where: { cell.columns.contains($0.column) }),
                let to = header.columns.lastIndex(where: { cell.columns.contains($0.column) })
            else {
                if !leadColumns.contains(cell.column), !statusColumns.contains(cell.column) {
                    report(.info, "grid-cell-without-term", "“\(short(index))” stands beside the terms", at: index)
                }
                continue
            }
            if cell.columns.upperBound - 1 > lastTime, cell.columnSpan < grid.columnCount - firstTime {
                report(
                    .warning, "grid-cell-cut", "“\(short(index))” reaches over the last term; the rest was cut",
                    at: index)
            }
            var span = (from: from, to: to)
            if let rowTerms {
                // A row without a term of its own has no place in the year: what it says stays in the table.
                guard let start = rowTerms.place(ofRow: row, in: grid),
                    let end = rowTerms.place(ofRow: cell.rows.upperBound - 1, in: grid)
                else {
                    report(
                        .warning, "grid-row-without-term",
                        "“\(short(index))” stands in a row that names no term, and is no milestone", at: index)
                    continue
                }
                span = (from * rowTerms.count + start, to * rowTerms.count + end)
            }
            let states = header.statuses.filter { $0.value == to }.keys.sorted()
            cells.append(
                .init(
                    from: span.from, to: span.to, text: CellText.joined(grid.lines[index]), fill: cell.fill,
                    statusText: text(of: states, row: row),
                    statusFill: states.compactMap { grid.cell(row, $0).fill }.first,
                    provenance: cell.provenance, confidence: cell.confidence))
        }
        guard !cells.isEmpty || note != nil else { return }
        if strands.isEmpty { strands.append(.init(label: "", rows: [], provenance: [])) }
        let lead = text(of: leadColumns, row: row)
        strands[strands.count - 1].rows.append(
            .init(
                note: note, cells: cells, lead: lead, statusText: text(of: statusColumns, row: row),
                statusFill: statusColumns.compactMap { grid.cell(row, $0).fill }.first))
    }

    /// A cell's text, cut for a message.
    private func short(_ index: Int) -> String {
        let text = grid.texts[index]
        return text.count > 60 ? text.prefix(59) + "…" : text
    }

    private mutating func report(
        _ severity: Diagnostic.Severity, _ code: String, _ message: String, at index: Int
    ) {
        let place = grid.table.cells[index].provenance.first
        diagnostics.append(
            Diagnostic(severity, code: code, message: message, page: place?.pageNumber, box: place?.box))
    }

    private func text(of columns: [Int], row: Int) -> String? {
        let texts = columns.map { grid.text(row, $0) }.filter { !$0.isEmpty }
        return texts.isEmpty ? nil : texts.joined(separator: " ")
    }
}
