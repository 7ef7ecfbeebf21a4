import DocumentModel

/// Sets a page of text in letters of one width, with the lines of its tables drawn: what the table engine reads.
struct FixedPitchPage {
    let number: Int
    let lines: [DumpLine]
    let tables: [LayoutTable]
    let headings: Set<Int>
    /// Lines of the longest page: all are as high, so that what stands at the foot of one does so on all.
    let lineCount: Int
    let columnCount: Int
    let filling: LineFilling
    /// Lines left free over the first: where a table goes on over the page, it reaches its foot.
    let offset: Int

    static let letterWidthInPoints = 6.0
    static let lineHeightInPoints = 12.0
    static let sizeInPoints = 10.0

    /// What a text is set in; the number is its font's in the page.
    private enum Face: Int {
        case text, heading, note

        var sizeInPoints: Double {
            switch self {
            case .text: FixedPitchPage.sizeInPoints
            case .heading: 12
            case .note: 9
            }
        }
    }

    private static let marginInPoints = 36.0
    private static let rulingThicknessInPoints = 0.5
    /// Rulings stand before the first letter of their column, and over the first line of their row.
    private static let gapBeforeLetterInPoints = 3.0

    var page: Page {
        var glyphs: [Glyph] = []
        var rulings: [Ruling] = []
        let places = self.places
        let notes = tables.reduce(into: Set<Int>()) { $0.formUnion(LabelNotes.lines(of: $1, in: lines)) }
        for (index, line) in lines.enumerated() where !line.isEmpty {
            let table = tables.first { $0.lines.contains(index) }
            for (cell, range) in table?.cells(inLine: index) ?? [0: line.indent..<line.count] {
                // A cell that the dump shifted to the left stands in its column again.
                let indent = max(0, range.lowerBound - (table?.columns.starts[cell] ?? 0))
                let start = indent + (table?.edges[cell] ?? 0)
                let face: Face =
                    headings.contains(index) ? .heading : cell == 0 && notes.contains(index) ? .note : .text
                let stretch = filling.stretch(ofLine: index, column: cell, range, in: lines, table)
                for place in range where line.letters[place] != " " {
                    let column = Double(start) + Double(place - range.lowerBound) * stretch
                    glyphs.append(glyph(line.letters[place], column, stretch, line: places[index], face))
                }
            }
        }
        for table in tables { rulings += self.rulings(of: table, places) }
        return Page(
            number: number, widthInPoints: Double(columnCount) * Self.letterWidthInPoints + 2 * Self.marginInPoints,
            heightInPoints: Double(lineCount) * Self.lineHeightInPoints + 2 * Self.marginInPoints,
            fonts: [
                Font(name: "Text", isBold: false, isItalic: false),
                Font(name: "Text-Bold", isBold: true, isItalic: false),
                Font(name: "Text-Italic", isBold: false, isItalic: true),
            ],
            glyphs: glyphs.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }, rulings: rulings)
    }

    /// Footers are moved to the foot of the page: a dump ends a page with its last line.
    private var places: [Int] {
        let footer = LayoutSheet.footerStart(lines)
        return lines.indices.map { $0 >= footer ? $0 + lineCount - lines.count : $0 + offset }
    }

    private func glyph(
        _ letter: Character, _ column: Double, _ stretch: Double, line: Int, _ face: Face
    ) -> Glyph {
        let left = Self.marginInPoints + column * Self.letterWidthInPoints
        let top = top(ofLine: line)
        return Glyph(
            text: String(letter),
            box: Rectangle(
                left: left, top: top, right: left + stretch * Self.letterWidthInPoints,
                bottom: top + Self.sizeInPoints),
            fontIndex: face.rawValue, fontSizeInPoints: face.sizeInPoints)
    }

    private func top(ofLine line: Int) -> Double { Self.marginInPoints + Double(line) * Self.lineHeightInPoints }

    /// Whether a row is the label of those below, in a grid that has no column for labels: a numbered text alone.
    private func isLabelRow(_ range: ClosedRange<Int>, of table: LayoutTable) -> Bool {
        guard table.rows.groupedColumns?.first == 0 else { return false }
        let filled = range.filter { !lines[$0].isEmpty }
        guard let first = filled.first, filled.allSatisfy({ table.cells(inLine: $0).keys.elementsEqual([0]) }) else {
            return false
        }
        return LabelNotes.isNumbered(lines[first].letters[lines[first].indent...])
    }

    private func rulings(of table: LayoutTable, _ places: [Int]) -> [Ruling] {
        let starts = table.columns.starts
        let edges = table.edges.enumerated().map { index, letter in
            let gap = index < starts.count ? -Self.gapBeforeLetterInPoints : Self.gapBeforeLetterInPoints
            return Self.marginInPoints + Double(letter) * Self.letterWidthInPoints + gap
        }
        let firsts = [table.lines.lowerBound] + table.rows.rows.map { table.lines.lowerBound + $0.line }
        let lasts = firsts.dropFirst().map { $0 - 1 } + [table.lines.upperBound - 1]
        func y(_ line: Int) -> Double { top(ofLine: places[line]) - 1 }
        let bottom = top(ofLine: places[table.lines.upperBound - 1]) + Self.lineHeightInPoints - 1
        var result: [Ruling] = []
        func draw(_ orientation: Ruling.Orientation, at position: Double, from start: Double, to end: Double) {
            result.append(
                Ruling(
                    orientation: orientation, positionInPoints: position, startInPoints: start, endInPoints: end,
                    thicknessInPoints: Self.rulingThicknessInPoints))
        }
        for (row, first) in firsts.enumerated() {
            let continuesLabel = row > 0 && table.rows.rows[row - 1].continuesLabel && edges.count > 3
            draw(.horizontal, at: y(first), from: edges[continuesLabel ? 1 : 0], to: edges[edges.count - 1])
        }
        draw(.horizontal, at: bottom, from: edges[0], to: edges[edges.count - 1])
        for (index, edge) in edges.enumerated() {
            for (row, first) in firsts.enumerated() {
                let isInner = index > 0 && index < starts.count
                if isInner {
                    if row == 0, let groups = table.rows.groupedColumns, !groups.contains(index) { continue }
                    let isCrossed = lines[first...lasts[row]].contains { line in
                        table.columns.isCrossed(by: line, at: starts[index])
                    }
                    if isCrossed || isLabelRow(first...lasts[row], of: table) { continue }
                }
                let end = row + 1 < firsts.count ? y(firsts[row + 1]) : bottom
                draw(.vertical, at: edge, from: y(first), to: end)
            }
        }
        return result
    }
}
