import DocumentModel
import PlanModel

/// Parts a header from the first row where a reader, without a rule to go by, took the two for one row.
///
///     | Target              | Lead    |        | Target     | Lead |
///     | A1 Improve reading  | CFO     |   ▸    | A1 Improve | CFO  |
enum HeaderSplitter {
    /// So many of the first lines must be headers that the vocabulary knows word for word.
    private static let leastKnownHeaders = 3

    /// The table with a header row of its own; nil where its first row is no header and text in one.
    static func split(_ table: Table, lexicon: Lexicon) -> Table? {
        let first = table.cells.filter { $0.row == 0 && !$0.isEmpty }
        guard !table.pages.isEmpty, first.count >= leastKnownHeaders, first.allSatisfy({ $0.rowSpan == 1 }) else {
            return nil
        }
        let heads = first.map { TextLine($0.paragraphs[0]).fullText }
        let known = heads.filter {
            !lexicon.roles(ofHeader: $0).isEmpty && Folding.words($0).count <= 5 && !$0.hasSuffix("?")
        }
        guard known.count >= leastKnownHeaders, known.count * 2 >= heads.count,
            first.filter({ $0.paragraphs.count > 1 }).count * 2 > first.count,
            !isHeader(first, unlike: table.cells.filter { $0.row > 0 })
        else { return nil }
        var cells: [Table.Cell] = []
        for var cell in table.cells {
            if cell.row == 0 {
                var head = cell
                head.paragraphs = Array(cell.paragraphs.prefix(1))
                head.isHeader = true
                cells.append(head)
                cell.paragraphs = Array(cell.paragraphs.dropFirst())
                cell.isHeader = false
            }
            cell.row += 1
            cells.append(cell)
        }
        return Table(
            rowCount: table.rowCount + 1, columnCount: table.columnCount, headerRowCount: 1, cells: cells,
            pages: table.pages,
            caption: table.caption, provenance: table.provenance, confidence: table.confidence)
    }

    /// Whether all that the first row says is set as its heads are, and unlike the rows below: what stands under the heads
    /// explains them.
    private static func isHeader(_ first: [Table.Cell], unlike below: [Table.Cell]) -> Bool {
        func looks(_ paragraphs: some Sequence<Paragraph>) -> Set<LabelType> {
            Set(paragraphs.flatMap(\.runs).map { LabelType($0.style) })
        }
        let heads = looks(first.compactMap(\.paragraphs.first))
        let rest = looks(first.flatMap { $0.paragraphs.dropFirst() })
        return rest.isSubset(of: heads) && !below.isEmpty
            && looks(below.flatMap(\.paragraphs)).isDisjoint(with: heads)
    }
}
