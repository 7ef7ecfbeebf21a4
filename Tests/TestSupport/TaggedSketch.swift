package import DocumentModel

/// Drawn pages whose text is tagged into the cells of a table, as a file's structure tree would.
package enum TaggedSketch {
    /// A page of `PageSketch` with tags.
    ///
    /// - Parameters:
    ///   - rows: for each line of the sketch the row of the table that its text belongs to; nil for text outside.
    ///   - starts: the characters of a line at which the columns begin.
    ///   - cells: the cells of the whole table.
    package static func page(
        _ sketch: String, number: Int = 1, rows: [Int?], starts: [Int], cells: [TaggedTable.Cell]
    ) -> Page {
        let plain = PageSketch.page(sketch, number: number)
        let table = TaggedTable(number: 0, columnCount: starts.count, cells: cells)
        let glyphs = plain.glyphs.map { glyph -> Glyph in
            let line = Int(saturating: (glyph.box.top - PageSketch.marginInPoints) / PageSketch.lineHeightInPoints)
            let character = Int(
                saturating: ((glyph.box.left - PageSketch.marginInPoints) / PageSketch.characterWidthInPoints).rounded()
            )
            guard rows.indices.contains(line), let row = rows[line],
                let column = starts.lastIndex(where: { $0 <= character }),
                let cell = cells.first(where: { $0.rows.contains(row) && $0.columns.contains(column) })
            else { return glyph }
            return glyph.tagged(CellTag(table: 0, row: cell.row, column: cell.column))
        }
        return Page(
            number: number, widthInPoints: plain.widthInPoints, heightInPoints: plain.heightInPoints,
            fonts: plain.fonts, glyphs: glyphs, rulings: plain.rulings, fills: plain.fills, taggedTables: [table])
    }

    /// The cells of a table of so many rows and columns without spans.
    package static func cells(rows: Int, columns: Int) -> [TaggedTable.Cell] {
        (0..<rows).flatMap { row in (0..<columns).map { TaggedTable.Cell(row: row, column: $0) } }
    }
}
