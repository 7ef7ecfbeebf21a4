import DocumentModel
import PageLayout

/// Takes into a table the heads that stand right over its first line or shading, each over its column.
///
/// ```
///  What            Who        When          set off by how it looks
///  -----------------------------------
///  Buy new books   Librarian  May 2026
/// ```
enum HeadsAbove {
    /// Fewer texts over columns are a heading, or facts.
    private static let fewestHeads = 3
    /// So many of the columns have a head.
    private static let leastHeadedShare = 0.75
    /// A head has at most so many lines.
    private static let mostLines = 3
    /// Heads keep less than this many lines' height from the table, and their lines from each other.
    private static let widestGapInLines = 1.2
    private static let widestLeadingInLines = 0.6

    /// The table with the heads over it; the table itself where none are there.
    static func added(to table: PageTable, words: [Word]) -> PageTable {
        guard let region = table.region, !region.horizontals.isEmpty || !region.fills.isEmpty, !table.isOfBoxes,
            table.columnCount >= fewestHeads, let size = table.words.map(\.fontSizeInPoints).median,
            let heads = heads(of: table, words: words, lineInPoints: size),
            let box = Rectangle.enclosing(heads.map(\.box))
        else { return table }
        let whole = region.box.union(
            Rectangle(left: region.box.left, top: box.top, right: region.box.right, bottom: region.box.bottom))
        var headed = region
        headed.box = whole
        let built = GridBuilder.table(
            page: table.page, region: headed, words: table.words + heads, columnLines: table.columnLines)
        guard let built, built.rowCount == table.rowCount + 1,
            built.cells.count(where: { $0.row == 0 && !$0.isEmpty }) > 1
        else { return table }
        return built
    }

    private static func heads(of table: PageTable, words: [Word], lineInPoints: Double) -> [Word]? {
        let reach = Double(mostLines + 1) * 2 * lineInPoints
        let above = words.filter {
            $0.direction == .horizontal && $0.box.center.y < table.box.top && $0.box.top > table.box.top - reach
        }
        var found: [TextChunk] = []
        var top = table.box.top
        for band in TextBand.bands(of: TextChunk.chunks(of: above)).reversed().prefix(mostLines) {
            let widest = found.isEmpty ? widestGapInLines : widestLeadingInLines
            guard top - band.bottom <= widest * lineInPoints, let look = band.chunks.first?.words.first?.style,
                found.first.map({ $0.words[0].style == look }) ?? true,
                band.chunks.allSatisfy({ stands($0, overColumnOf: table) && $0.words.allSatisfy { $0.style == look } })
            else { break }
            found += band.chunks
            top = band.top
        }
        let columns = Set(found.compactMap { column(of: $0, in: table) })
        guard columns.count >= fewestHeads, Double(columns.count) >= leastHeadedShare * Double(table.columnCount),
            let look = found.first?.words.first?.style, !table.words.contains(where: { $0.style == look }),
            look.isBold || !table.words.contains(where: { $0.style.color == look.color })
        else { return nil }
        return found.flatMap(\.words)
    }

    private static func column(of chunk: TextChunk, in table: PageTable) -> Int? {
        let edges = table.columnLines.map(\.positionInPoints)
        return zip(edges, edges.dropFirst()).enumerated().first {
            chunk.box.center.x >= $1.0 && chunk.box.center.x < $1.1
        }?
        .offset
    }

    /// Whether a text lies in one column and begins where that column's text begins, or is centred over it.
    private static func stands(_ chunk: TextChunk, overColumnOf table: PageTable) -> Bool {
        guard let column = column(of: chunk, in: table) else { return false }
        let left = table.columnLines[column].positionInPoints
        let right = table.columnLines[column + 1].positionInPoints
        let tolerance = ColumnFit.sameEdgeInPoints
        let texts = table.cells.filter { $0.column == column && $0.columnSpan == 1 }.flatMap(\.lines).map(\.box)
        guard chunk.box.left >= left - tolerance, chunk.box.right <= right + tolerance,
            let text = Rectangle.enclosing(texts)
        else { return false }
        return abs(text.left - chunk.box.left) <= tolerance
            || abs((left + right) / 2 - chunk.box.center.x) <= tolerance
    }
}
