import DocumentModel
import PageLayout

/// Takes captions and source lines, which stand in the columns' way, off a table's ends.
///
/// ```
///  Table 7:   Participation in further education      <- text, not the first row
///  ------------------------------------------
///             Participants   Share
///  Women      79 935         55
///  Source:    Statistics office, 2005                 <- text, not the last row
/// ```
enum TableTrimming {
    /// What the words of captions are in the languages of the plans; a number follows.
    static let captionWords: Set<String> = [
        "table", "figure", "fig", "chart", "exhibit", "tableau", "tabelle", "abbildung", "tabl", "ffigur",
    ]
    /// What lines under a table begin with.
    static let noteWords: Set<String> = ["source", "sources", "note", "notes", "nb", "ffynhonnell", "nodyn"]

    /// The part of a table's box without captions and notes; nil where there are none.
    ///
    /// - Parameter hasTextBelow: whether other text of the page stands under the table, which a heading may belong to.
    static func trimmedBox(of table: PageTable, hasTextBelow: Bool) -> Rectangle? {
        var end = table.rowCount
        var first = firstRowBelowCaption(of: table)
        while first < end - 1, first > 0, goesOnWithCaption(row: first, of: table) { first += 1 }
        while let start = lastRowStart(of: table, before: end), start > first {
            let cells = table.cells.filter { $0.row == start }
            guard isNote(cells) || isTextBelow(cells, of: table, hasTextBelow: hasTextBelow) else { break }
            end = start
        }
        guard first > 0 || end < table.rowCount else { return nil }
        return Rectangle(
            left: table.box.left, top: table.rowLines[first].positionInPoints, right: table.box.right,
            bottom: table.rowLines[end].positionInPoints)
    }

    /// The row under the lowest caption near the table's top: a running head may stand above it.
    private static func firstRowBelowCaption(of table: PageTable) -> Int {
        let rows = 0..<min(deepestCaptionRow, table.rowCount - 1)
        return rows.last { row in
            isCaption(text(of: table.cells.filter { $0.row == row })) && !isBoxed(row: row, of: table)
        }.map { $0 + 1 } ?? 0
    }

    /// Whether lines run round a row: its text is the table's, whatever it says.
    private static func isBoxed(row: Int, of table: PageTable) -> Bool {
        guard let left = table.columnLines.first, let right = table.columnLines.last else { return false }
        let (top, bottom) = (table.rowLines[row], table.rowLines[row + 1])
        let height = top.positionInPoints...max(top.positionInPoints, bottom.positionInPoints)
        let width = left.positionInPoints...max(left.positionInPoints, right.positionInPoints)
        return [(left, height), (right, height), (top, width), (bottom, width)].allSatisfy { line, extent in
            line.evidence == .ruling && line.drawnShare(of: extent) >= GridEdges.drawnShare
        }
    }

    /// Whether a row is nothing but the rest of a caption's sentence.
    private static func goesOnWithCaption(row: Int, of table: PageTable) -> Bool {
        let filled = table.cells.filter { $0.row == row && !$0.isEmpty }
        guard let cell = filled.first, filled.count == 1 else { return false }
        return cell.columnSpan > 1 && Sentences.startsInMiddle(cell.text)
    }

    /// Captions are looked for in this many rows at the top.
    private static let deepestCaptionRow = 4

    /// Where the last row before a row begins; nil where its cells begin in different rows.
    private static func lastRowStart(of table: PageTable, before end: Int) -> Int? {
        let starts = Set(table.cells.filter { $0.rows.contains(end - 1) }.map(\.row))
        return starts.count == 1 ? starts.first : nil
    }

    /// What of a region lies in a box, drawn close around its lines, fills and words.
    static func cut(_ region: RuledRegion, to box: Rectangle, words: [Word]) -> RuledRegion {
        let range = (box.top - GridLineFinder.sameBoundaryInPoints)...(box.bottom + GridLineFinder.sameBoundaryInPoints)
        let horizontals = region.horizontals.filter { range.contains($0.positionInPoints) }
        let fills = region.fills.filter { range.contains($0.box.center.y) }
        let edges =
            words.flatMap { [$0.box.top, $0.box.bottom] } + horizontals.map(\.positionInPoints)
            + fills.flatMap { [$0.box.top, $0.box.bottom] }
        let tight = Rectangle(
            left: box.left, top: max(box.top, edges.min() ?? box.top), right: box.right,
            bottom: min(box.bottom, edges.max() ?? box.bottom))
        return RuledRegion(
            box: tight, horizontals: horizontals,
            verticals: region.verticals.filter { $0.endInPoints > box.top && $0.startInPoints < box.bottom },
            fills: fills, joints: region.joints.filter { range.contains($0.y) },
            pieces: region.pieces.filter { range.contains($0.positionInPoints) })
    }

    /// Whether a last row is text that follows the table: it runs over several columns with nothing beside it, or begins
    /// outside the cells' padding, nothing is drawn around it, and the white above it is not that between rows.
    ///
    /// - Parameter hasTextBelow: whether other text stands below; without any a bold line may head rows on the next page.
    private static func isTextBelow(_ cells: [PageCell], of table: PageTable, hasTextBelow: Bool) -> Bool {
        let filled = cells.filter { !$0.isEmpty }
        guard let cell = filled.first, filled.count == 1, cell.column == 0, cell.fill == nil else { return false }
        let isOutside = beginsOutsidePadding(cell, of: table)
        guard cell.columnSpan > 1 || isOutside || isLoneSentence(cell, of: table),
            cell.isBold ? hasTextBelow : isOutside || !isAsFarBelow(cell.row, asRowsOf: table)
        else { return false }
        let height = cell.box.top...max(cell.box.top, cell.box.bottom)
        let width = table.box.left...max(table.box.left, table.box.right)
        let isParted = table.columnLines[1].evidence == .ruling && table.columnLines[1].drawnShare(of: height) > 0
        let isClosed = table.rowLines[cell.rows.upperBound].drawnShare(of: width) >= GridEdges.drawnShare
        return !isParted && !isClosed
    }

    /// Whether a text is a sentence with its stop in a column of names and phrases without any.
    private static func isLoneSentence(_ cell: PageCell, of table: PageTable) -> Bool {
        let above = table.cells.filter { $0.column == cell.column && $0.row < cell.row && !$0.isEmpty }
        return above.count >= fewestPhrases && isSentence(cell) && !above.contains(where: isSentence)
    }

    private static func isSentence(_ cell: PageCell) -> Bool {
        guard let first = cell.text.first, let last = cell.text.last else { return false }
        return first.isUppercase && ".!?".contains(last)
            && cell.lines.reduce(0, { $0 + $1.words.count }) >= fewestWordsOfSentence
    }

    private static let fewestWordsOfSentence = 4
    /// Fewer texts show no habit.
    private static let fewestPhrases = 3

    /// Whether a text begins at the edge of a table whose cells keep their text away from it.
    private static func beginsOutsidePadding(_ cell: PageCell, of table: PageTable) -> Bool {
        let others = table.cells.filter { $0.column == 0 && $0.row < cell.row }.flatMap(\.lines).map(\.box.left)
        guard let left = cell.lines.map(\.box.left).min(), let padded = others.min(), let edge = table.shadingLeft
        else {
            return false
        }
        return abs(left - edge) <= sameEdgeInPoints && padded - left > sameEdgeInPoints
    }

    /// Text that stands at an edge is no further from it than this; cells keep more away.
    private static let sameEdgeInPoints = 1.0

    /// Whether the white above a row is as tall as above another one.
    private static func isAsFarBelow(_ row: Int, asRowsOf table: PageTable) -> Bool {
        var bottom = -Double.infinity
        var gaps: [Double] = []
        for index in 0...row {
            let boxes = table.cells.filter { $0.row == index }.flatMap(\.lines).map(\.box)
            if let top = boxes.map(\.top).min(), bottom > -.infinity { gaps.append(top - bottom) }
            bottom = max(bottom, boxes.map(\.bottom).max() ?? bottom)
        }
        // The white under the heads alone says nothing of that between rows.
        guard let own = gaps.popLast(), gaps.count > 1 else { return true }
        return gaps.contains { abs($0 - own) <= RowMode.sameGapInPoints }
    }

    private static func isNote(_ cells: [PageCell]) -> Bool {
        let filled = cells.filter { !$0.isEmpty }
        guard let first = filled.min(by: { $0.column < $1.column }), first.column == 0 else { return false }
        return isNote(first.text) || filled.count == 1 && first.columnSpan > 1 && hasBracketedMark(first.text)
    }

    /// Whether a band of text under a table opens a note: `Source: …`, `(*) Without …`.
    static func opensNote(_ band: TextBand) -> Bool {
        guard let first = band.chunks.min(by: { $0.box.left < $1.box.left }) else { return false }
        return isNote(first.text) || hasBracketedMark(first.text)
    }

    /// Whether a text opens with a mark like those of footnotes: `(*)`, `(1)`, after which the note follows.
    private static func hasBracketedMark(_ text: String) -> Bool {
        guard text.hasPrefix("("), let end = text.prefix(longestBracketedMark).firstIndex(of: ")") else { return false }
        return !text[..<end].contains(where: \.isLetter) && text.index(after: end) < text.endIndex
    }

    /// Marks of notes: `(*)`, `(12)`, `(* )`.
    static let longestBracketedMark = 4

    private static func text(of cells: [PageCell]) -> String {
        cells.sorted { $0.column < $1.column }.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// `Table 7: …`, `Figure A.2 …`.
    static func isCaption(_ text: String) -> Bool {
        let words = text.split(separator: " ", maxSplits: 2)
        guard words.count > 1, captionWords.contains(letters(of: words[0])) else { return false }
        return words[1].contains(where: \.isNumber) && words[1].count <= longestNumber
    }

    /// `Source: …`, `Other sources: …`, `Note. …`, `NB: …`, `See notes …`.
    static func isNote(_ text: String) -> Bool {
        let words = text.split(separator: " ", maxSplits: 2)
        guard let first = words.first else { return false }
        if words.count > 1, letters(of: first) == "see", noteWords.contains(letters(of: words[1])) { return true }
        return words.prefix(2).contains { word in
            (word.hasSuffix(":") || word.hasSuffix(".")) && noteWords.contains(letters(of: word))
        }
    }

    private static func letters(of word: Substring) -> String { word.filter(\.isLetter).lowercased() }

    /// The number of a table or figure: `7:`, `A.2`, `10.12.`.
    private static let longestNumber = 7
}

extension PageTable {
    /// Where the shading behind its cells begins; nil where there is none.
    fileprivate var shadingLeft: Double? { region?.fills.map(\.box.left).min() }
}
