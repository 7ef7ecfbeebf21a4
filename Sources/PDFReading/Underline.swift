import DocumentModel

/// Tells which glyphs a drawn line underlines.
///
///     Review of policies
///     ──────               from the left edge of a letter to the right edge of one, close below the base line
///
/// A cell's border runs on beyond the letters above it, and is no underline.
enum Underline {
    /// For each glyph whether it is underlined.
    static func marks(_ glyphs: [Glyph], rulings: [Ruling]) -> [Bool] {
        var marks = Array(repeating: false, count: glyphs.count)
        var indicesOfRow: [Int: [Int]] = [:]
        for (index, glyph) in glyphs.enumerated() where glyph.direction == .horizontal {
            indicesOfRow[row(glyph.box.bottom), default: []].append(index)
        }
        for ruling in rulings where ruling.orientation == .horizontal && !ruling.isDashed {
            let rows = row(ruling.positionInPoints - 1)...row(ruling.positionInPoints + highestDescentInPoints)
            let above = rows.flatMap { indicesOfRow[$0] ?? [] }.filter { isAbove(glyphs[$0], ruling) }
            let letters = above.filter { glyphs[$0].text != " " }
            let begins = letters.contains { abs(glyphs[$0].box.left - ruling.startInPoints) <= edgeToleranceInPoints }
            let ends = letters.contains { abs(glyphs[$0].box.right - ruling.endInPoints) <= edgeToleranceInPoints }
            if begins && ends {
                for index in above { marks[index] = true }
            }
        }
        return marks
    }

    private static func isAbove(_ glyph: Glyph, _ ruling: Ruling) -> Bool {
        let middle = glyph.box.center.x
        let height = glyph.box.height
        return middle >= ruling.startInPoints && middle <= ruling.endInPoints
            && ruling.positionInPoints >= glyph.box.bottom - height * highestShareAboveBottom
            && ruling.positionInPoints <= glyph.box.bottom + height * lowestShareBelowBottom
            && ruling.thicknessInPoints <= glyph.fontSizeInPoints * thickestPerFontSize
    }

    private static func row(_ y: Double) -> Int { Int(saturating: (y / rowInPoints).rounded(.down)) }

    /// Height of the rows that glyphs are looked up by: about that of a line of small print.
    private static let rowInPoints = 8.0
    /// The deepest a letter's box reaches below an underline: 0.3 of a 60 pt headline.
    private static let highestDescentInPoints = 18.0
    /// The base line lies 0.2 to 0.25 of the box above its bottom; underlines never lie above it.
    private static let highestShareAboveBottom = 0.27
    private static let lowestShareBelowBottom = 0.06
    /// Underlines of bold text are a tenth of the size; thicker lines are bars.
    private static let thickestPerFontSize = 0.14
    /// Underlines begin at a letter's advance box, to within rounding and side bearings.
    private static let edgeToleranceInPoints = 1.0
}
