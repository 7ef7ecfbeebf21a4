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
    /// Text of a heading is this much larger than that of the table above it.
    static let headingSizeRatio = 1.12

    /// The part of a table's box without captions and notes; nil where there are none.
    ///
    /// - Parameter hasTextBelow: whether other text of the page stands under the table, which a heading may belong to.
    static func trimmedBox(of table: PageTable, hasTextBelow: Bool) -> Rectangle? {
        var end = table.rowCount
        var first = firstRowBelowCaption(of: table)
        while first < end - 1, first > 0, goesOnWithCaption(row: first, of: table) { first += 1 }
        while let start = lastRowStart(of: table, before: end), start > first {
            let cells = table.cells.filter { $0.row == start }
            guard isNote(cells) || hasTextBelow && isHeading(cells, of: table) else { break }
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
        return rows.last { row in isCaption(text(of: table.cells.filter { $0.row == row })) }.map { $0 + 1 } ?? 0
    }

    /// Whether a row is nothing but the rest of a caption's sentence.
    private static func goesOnWithCaption(row: Int, of table: PageTable) -> Bool {
        let filled = table.cells.filter { $0.row == row && !$0.isEmpty }
        guard let cell = filled.first, filled.count == 1 else { return false }
        return cell.columnSpan > 1 && RowFinder.startsInMiddleOfSentence(cell.text)
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
            fills: fills, joints: region.joints.filter { range.contains($0.y) })
    }

    /// A bold or larger line over several columns with nothing beside it announces what follows the table.
    private static func isHeading(_ cells: [PageCell], of table: PageTable) -> Bool {
        let filled = cells.filter { !$0.isEmpty }
        guard let cell = filled.first, filled.count == 1, cell.column == 0, cell.columnSpan > 1, cell.lines.count == 1,
            cell.fill == nil, let line = cell.lines.first,
            table.columnLines[1].evidence != .ruling
                || table.columnLines[1].drawnShare(of: cell.box.top...cell.box.bottom) == 0
        else { return false }
        let others = table.cells.filter { $0.row < cell.row }.flatMap(\.lines)
        let largest = others.map(\.fontSizeInPoints).max() ?? line.fontSizeInPoints
        return line.words.allSatisfy(\.style.isBold) || line.fontSizeInPoints > headingSizeRatio * largest
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
        return !text[..<end].contains(where: \.isLetter)
    }

    /// Marks of notes: `(*)`, `(12)`, `(* )`.
    private static let longestBracketedMark = 4

    private static func text(of cells: [PageCell]) -> String {
        cells.sorted { $0.column < $1.column }.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// `Table 7: …`, `Figure A.2 …`.
    static func isCaption(_ text: String) -> Bool {
        let words = text.split(separator: " ", maxSplits: 2)
        guard words.count > 1, captionWords.contains(letters(of: words[0])) else { return false }
        return words[1].contains(where: \.isNumber) && words[1].count <= longestNumber
    }

    /// `Source: …`, `Note. …`, `NB: …`, `See notes …`.
    static func isNote(_ text: String) -> Bool {
        let words = text.split(separator: " ", maxSplits: 2)
        guard let first = words.first, let mark = first.last else { return false }
        if words.count > 1, letters(of: first) == "see", noteWords.contains(letters(of: words[1])) { return true }
        return (mark == ":" || mark == ".") && noteWords.contains(letters(of: first))
    }

    private static func letters(of word: Substring) -> String { word.filter(\.isLetter).lowercased() }

    /// The number of a table or figure: `7:`, `A.2`, `10.12.`.
    private static let longestNumber = 7
}
