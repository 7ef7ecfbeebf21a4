import DocumentModel
import PageLayout
import TableRecovery

/// Turns a joined table into the document model's: lines become paragraphs.
enum TableAssembly {
    /// Text never comes nearer to a cell's edge than its padding; more than this is no padding but an indent.
    static let widestPaddingInPoints = 9.0

    /// - Parameters:
    ///   - documentSpacing: the distances of lines in all tables, for tables that show too few.
    ///   - medium: in a sheet the paragraphs of a cell are lines.
    static func table(
        _ joined: JoinedTable, lexicon: Lexicon, documentSpacing: LineSpacing, medium: Medium
    ) -> (table: Table, mendedWordCount: Int) {
        let spacing = LineSpacing(
            columns: joined.cells.flatMap { cell in cell.fragments.map(\.lines) }, document: documentSpacing)
        let sentenceColumns = medium == .sheets ? sentenceColumns(of: joined) : []
        let padding = padding(of: joined)
        var mended = 0
        let cells = joined.cells.map { cell in
            var habit: ParagraphBuilder.CellHabit = medium == .sheets ? .linesAreTyped : []
            if sentenceColumns.contains(cell.column) { habit.insert(.sentencesHaveLines) }
            var built = ParagraphBuilder(lexicon: lexicon, spacing: spacing, habit: habit).paragraphs(
                of: cell.fragments.filter { !$0.lines.isEmpty }.map { fragment in
                    ParagraphBuilder.Fragment(
                        page: fragment.page, lines: fragment.lines,
                        rightLimitInPoints: rightLimit(of: fragment, padding: padding),
                        leftLimitInPoints: fragment.lines.map(\.box.left).min() ?? fragment.box.left,
                        isLimitExact: fragment.isRightEdgeDrawn)
                })
            mended += built.mendedWordCount
            if medium == .sheets {
                for index in built.paragraphs.indices.dropFirst() { built.paragraphs[index].followsLineBreak = true }
            }
            return Table.Cell(
                row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
                paragraphs: built.paragraphs, fill: cell.fill,
                provenance: cell.fragments.map { .page($0.page, box: $0.box) },
                confidence: cell.confidence * certainty(of: cell))
        }
        let places = zip(joined.pages, joined.boxes).sorted { $0.0 < $1.0 }
        var table = Table(
            rowCount: joined.rowCount, columnCount: joined.columnCount, cells: cells, pages: places.map(\.0),
            provenance: places.map { .page($0.0, box: $0.1) }, confidence: joined.confidence,
            rowConfidences: joined.rowConfidences)
        table.isOfBoxes = joined.isOfBoxes
        guard !joined.isOfBoxes else { return (table, mended) }
        table.markHeaderRows(max(joined.headerRowCount, HeaderRows.count(in: table)))
        return (table, mended)
    }

    /// How sure the reader is of a cell's letters: 1 where the file tells them, the mean where they were recognised.
    private static func certainty(of cell: JoinedCell) -> Double {
        let words = cell.lines.flatMap(\.words)
        guard words.contains(where: { $0.confidence < 1 }) else { return 1 }
        let letters = words.reduce(0) { $0 + $1.text.count }
        return words.reduce(0) { $0 + $1.confidence * Double($1.text.count) } / Double(max(letters, 1))
    }

    /// The columns whose cells give each sentence a line of its own.
    private static func sentenceColumns(of joined: JoinedTable) -> Set<Int> {
        Set(
            (0..<joined.columnCount).filter { column in
                SentenceLines.partParagraphs(in: joined.cells.filter { $0.column == column }.map(\.lines))
            })
    }

    /// The usual distance from a cell's left edge to its text.
    private static func padding(of joined: JoinedTable) -> Double {
        let distances = joined.cells.flatMap { cell in
            cell.fragments.compactMap { fragment in fragment.lines.map(\.box.left).min().map { $0 - fragment.box.left }
            }
        }.filter { $0 >= 0 && $0 <= widestPaddingInPoints }.sorted()
        return distances.isEmpty ? 4 : distances[distances.count / 2]
    }

    /// The x at which a cell's lines wrap: its right edge less the padding, or its widest line if that goes further.
    private static func rightLimit(of fragment: JoinedCell.Fragment, padding: Double) -> Double {
        let unseen = fragment.isRightEdgeDrawn ? 0 : unseenPaddingInPoints
        return max(fragment.box.right - padding - unseen, fragment.lines.map(\.box.right).max() ?? 0)
    }

    /// An edge that nothing is drawn at is laid close before the next column's text; its cells keep more from it.
    private static let unseenPaddingInPoints = 5.0
}
