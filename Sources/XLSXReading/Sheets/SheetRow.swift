import DocumentModel

/// What a person sees of one row of a sheet: its cells that hold text.
struct SheetRow {
    struct Cell {
        /// With all that it covers, where it is merged.
        var range: CellRange
        var text: RichText
        var look: CellLook
        var isNumber: Bool

        var column: Int { range.columns.lowerBound }
        var isMergedAcross: Bool { range.columns.count > 1 }
        /// Whether all its letters are bold.
        var isBold: Bool { text.parts.allSatisfy { ($0.font ?? look.font).isBold } }
    }

    /// Counted from 0 in the sheet.
    var number: Int
    /// From left to right; never empty.
    var cells: [Cell]
    /// Cells with text that begin above and reach down into the row.
    var coveringCellCount = 0
    /// Whether rows without text lie between it and the row with text above.
    var hasGapAbove = false

    /// Whether one text stands alone in the row: a heading, a line of text, a label.
    var isLone: Bool { cells.count == 1 && coveringCellCount == 0 }
    var isBold: Bool { cells.allSatisfy(\.isBold) }

    /// The shading of all its cells; nil where they differ.
    var fill: Color? {
        let fills = Set(cells.map(\.look.fill))
        return fills.count == 1 ? fills.first.flatMap { $0 } : nil
    }

    /// The text of each cell, for comparing rows.
    var texts: [String] { cells.map { $0.text.parts.map(\.text).joined() } }
}
