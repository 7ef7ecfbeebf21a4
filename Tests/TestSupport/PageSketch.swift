package import DocumentModel

/// A page drawn in characters, so that a test shows what it is about.
///
/// Every character stands for a square of 5 by 12 points. `-` draws a horizontal line, `|` a vertical one, `+` a corner;
/// everything else is text in 12 pt. `~` stands for a hyphen, `!` for a bar that is text.
/// ```
/// PageSketch.page("""
///     +------+------+
///     | Need | Plan |
///     +------+------+
///     """)
/// ```
package enum PageSketch {
    package static let characterWidthInPoints = 5.0
    package static let lineHeightInPoints = 12.0
    /// Free space around the sketch.
    package static let marginInPoints = 60.0

    /// - Parameters:
    ///   - boldStarts: how many characters at the start of a line are bold.
    ///   - pitchInPoints: from one line to the next.
    package static func page(
        _ sketch: String, number: Int = 1, pitchInPoints: Double = lineHeightInPoints, boldLines: Set<Int> = [],
        boldStarts: [Int: Int] = [:],
        fills: [Fill] = []
    ) -> Page {
        var glyphs: [Glyph] = []
        var rulings: [Ruling] = []
        let lines = sketch.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
        for (row, line) in lines.enumerated() {
            for (column, character) in line.enumerated() {
                let left = marginInPoints + Double(column) * characterWidthInPoints
                let top = marginInPoints + Double(row) * pitchInPoints
                let box = Rectangle(
                    left: left, top: top, right: left + characterWidthInPoints, bottom: top + lineHeightInPoints)
                if character == "-" || character == "+" {
                    // A corner draws only towards neighbours that are lines too.
                    let neighbours = [column - 1, column + 1].map { line.indices.contains($0) ? line[$0] : " " }
                    let start =
                        character == "-" || neighbours[0] == "-" || neighbours[0] == "+" ? box.left : box.center.x
                    let end =
                        character == "-" || neighbours[1] == "-" || neighbours[1] == "+" ? box.right : box.center.x
                    if start < end {
                        rulings.append(
                            Ruling(
                                orientation: .horizontal, positionInPoints: box.center.y, startInPoints: start,
                                endInPoints: end, thicknessInPoints: 0.5))
                    }
                }
                if character == "|" || character == "+" {
                    func isVertical(_ other: Int) -> Bool {
                        lines.indices.contains(other) && lines[other].indices.contains(column)
                            && (lines[other][column] == "|" || lines[other][column] == "+")
                    }
                    let start = character == "|" || isVertical(row - 1) ? box.top : box.center.y
                    let end = character == "|" || isVertical(row + 1) ? box.bottom : box.center.y
                    if start < end {
                        rulings.append(
                            Ruling(
                                orientation: .vertical, positionInPoints: box.center.x, startInPoints: start,
                                endInPoints: end, thicknessInPoints: 0.5))
                    }
                }
                if !"-|+ ".contains(character) {
                    let text = character == "~" ? "-" : character == "!" ? "|" : String(character)
                    let isBold = boldLines.contains(row) || column < boldStarts[row] ?? 0
                    glyphs.append(Glyph(text: text, box: box, fontIndex: isBold ? 1 : 0, fontSizeInPoints: 12))
                }
            }
        }
        return Page(
            number: number, widthInPoints: 842, heightInPoints: 595,
            fonts: [
                Font(name: "Sketch", isBold: false, isItalic: false),
                Font(name: "Sketch-Bold", isBold: true, isItalic: false),
            ], glyphs: glyphs, rulings: rulings, fills: fills)
    }
}
