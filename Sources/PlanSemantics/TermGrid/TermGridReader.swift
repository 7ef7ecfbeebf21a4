import DocumentModel
import PlanModel

/// Reads term grids: strands by label, milestones by cell.
enum TermGridReader {
    /// - Parameter inherited: the header of the table directly above, which a table without one may go on.
    static func read(_ grid: TableGrid, lexicon: Lexicon, inherited: GridHeader? = nil) -> TermGridReading? {
        let stacked = TermCards.stacked(grid, lexicon: lexicon)
        if stacked == nil, let reading = readRows(grid, lexicon: lexicon, inherited: inherited) {
            return reading.cards ?? reading
        }
        if let turned = TurnedGrid.turned(grid.table, lexicon: lexicon),
            var reading = readRows(TableGrid(turned), lexicon: lexicon, inherited: nil)
        {
            reading.repeatedHeaderRows = []
            return reading
        }
        guard let unfolded = stacked ?? TermCards.unfolded(grid.table, lexicon: lexicon),
            let cards = readRows(TableGrid(unfolded), lexicon: lexicon, inherited: nil)?.cards
        else { return nil }
        // The heads stand inside the boxes: no row of the table is a header.
        var reading = cards
        reading.header.rows = 0..<0
        reading.repeatedHeaderRows = []
        return reading
    }

    private static func readRows(_ grid: TableGrid, lexicon: Lexicon, inherited: GridHeader?) -> TermGridReading? {
        guard let header = GridHeader.find(in: grid, lexicon: lexicon) ?? inherited?.withoutRows,
            let first = header.columns.first,
            let last = header.columns.last
        else { return nil }
        let evidence = GridEvidence(
            grid: grid, header: header, isInherited: header.rows.isEmpty, lexicon: lexicon)
        guard !evidence.isRuledOut else { return nil }
        var body = TermGridBody(
            grid: grid, header: header, lexicon: lexicon, firstTime: first.column, lastTime: last.column)
        body.readBody()
        return TermGridReading(
            header: body.rowTerms.map { $0.header(over: header) } ?? header, drawnHeader: header,
            strands: body.strands, repeatedHeaderRows: body.repeatedHeaderRows,
            captions: header.captionRows.flatMap { row in grid.filledCells(inRow: row).flatMap { grid.lines[$0] } },
            diagnostics: body.diagnostics, score: evidence.score, reasons: evidence.reasons)
    }
}
