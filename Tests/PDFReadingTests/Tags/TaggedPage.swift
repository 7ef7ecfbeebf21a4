import DocumentModel

extension Page {
    /// `0:0,1 Autumn`: table, row and column of each stretch of glyphs with one tag, and what they say.
    var taggedTexts: [String] {
        var result: [(tag: CellTag?, text: String)] = []
        for glyph in glyphs where !glyph.text.allSatisfy(\.isWhitespace) {
            if let last = result.last, last.tag == glyph.cellTag {
                result[result.count - 1].text += glyph.text
            } else {
                result.append((glyph.cellTag, glyph.text))
            }
        }
        return result.map { tag, text in
            tag.map { "\($0.table):\($0.row),\($0.column) \(text)" } ?? "- \(text)"
        }
    }

    /// `0,1 1x2`: row, column, rows by columns of each tagged cell.
    var taggedCells: [String] {
        taggedTables.flatMap(\.cells).map { "\($0.row),\($0.column) \($0.rowSpan)x\($0.columnSpan)" }
    }
}
