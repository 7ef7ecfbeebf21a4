import DocumentModel

/// Headings and lines that a sheet writes into rows of their own over a table: a printed sheet is one grid from its
/// title to its last row.
enum SheetHeadings {
    /// Type larger than the table's own by this heads more than columns.
    private static let leastSizeStepInPoints = 1.5
    /// Smaller tables are boxes.
    private static let fewestColumns = 3

    /// The document with such rows taken off the tops of its tables, as paragraphs.
    static func lifted(_ document: Document) -> Document {
        let headingStyles = stylesOverTables(document)
        var result = document
        result.blocks = document.blocks.flatMap { block -> [Document.Block] in
            guard case .table(let table) = block, table.columnCount >= fewestColumns else { return [block] }
            return lifted(table, headingStyles: headingStyles) ?? [block]
        }
        return result
    }

    /// How the bold lines look that stand right over tables.
    private static func stylesOverTables(_ document: Document) -> Set<TextStyle> {
        Set(
            zip(document.blocks, document.blocks.dropFirst()).compactMap { upper, lower in
                guard case .paragraph(let paragraph) = upper, case .table = lower, paragraph.style.isBold else {
                    return nil
                }
                return paragraph.style
            })
    }

    /// - Parameter headingStyles: how headings over other tables look: a line between a table's own that looks so is one.
    private static func lifted(_ table: Table, headingStyles: Set<TextStyle>) -> [Document.Block]? {
        var lines: [[Paragraph]] = []
        for row in 0..<table.rowCount {
            guard let paragraphs = loneParagraphs(inRow: row, of: table) else { break }
            lines.append(paragraphs)
        }
        // Lines and nothing else make no table.
        if lines.count == table.rowCount, table.caption == nil {
            return lines.flatMap { $0 }.map { .paragraph($0) }
        }
        guard lines.count < table.rowCount, let size = commonSize(of: table, below: lines.count) else { return nil }
        // What stands under the last heading and over the heads of the columns is the table's caption.
        let last = lines.lastIndex { line in
            line.contains {
                let step = ($0.style.fontSizeInPoints ?? 0) - size
                return step >= leastSizeStepInPoints || step > 0 && headingStyles.contains($0.style)
            }
        }
        guard let last else { return nil }
        let paragraphs = lines[...last].flatMap { $0 }
        return paragraphs.map { .paragraph($0) } + [.table(rest(of: table, from: last + 1))]
    }

    /// The paragraphs of a row that has one filled cell over its whole width, or one at its left and nothing beside it.
    private static func loneParagraphs(inRow row: Int, of table: Table) -> [Paragraph]? {
        let cells = table.cells.filter { $0.rows.contains(row) }
        guard cells.allSatisfy({ $0.row == row && $0.rowSpan == 1 }) else { return nil }
        let filled = cells.filter { !$0.isEmpty }
        guard filled.count <= 1, filled.allSatisfy({ $0.column == 0 }) else { return nil }
        return filled.flatMap(\.paragraphs)
    }

    /// The size of most letters below a row.
    private static func commonSize(of table: Table, below row: Int) -> Double? {
        var counts: [Double: Int] = [:]
        for cell in table.cells where cell.row >= row {
            for run in cell.paragraphs.flatMap(\.runs) {
                if let size = run.style.fontSizeInPoints { counts[size, default: 0] += run.text.count }
            }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private static func rest(of table: Table, from first: Int) -> Table {
        let cells = table.cells.filter { $0.row >= first }.map { cell in
            var cell = cell
            cell.row -= first
            return cell
        }
        return Table(
            rowCount: table.rowCount - first, columnCount: table.columnCount,
            headerRowCount: max(0, table.headerRowCount - first), cells: cells, pages: table.pages,
            caption: table.caption, provenance: table.provenance, confidence: table.confidence,
            rowConfidences: Array(table.rowConfidences.dropFirst(first)))
    }
}
