import DocumentModel
import PackageReading

/// Reads one sheet of an OpenDocument file (`table:table`) into a grid.
///
/// Cells, rows and columns that are alike are written once, with how often they come; cells that a merged one covers are
/// written as covered.
struct OpenSheetReading {
    var styles: OpenStyles
    let limits: PackageLimits
    /// Cells with text, of all sheets so far.
    var cellCount: Int
    private(set) var grid = SheetGrid()
    /// The rows that head every printed page.
    private(set) var titleRows: ClosedRange<Int>?
    /// The texts of boxes and shapes that lie on the sheet.
    private(set) var boxTexts: [String] = []
    private(set) var findings = FindingLog()
    private var next = CellReference(row: 0, column: 0)
    private var nextColumn = 0
    /// The style of cells that name none, by column.
    private var columnStyles: [Int: String] = [:]

    /// Merged ranges are tested against each other and against cells.
    private static let mostRanges = 65_536
    /// Excel's letters are so wide, with a margin beside them: widths are compared with counts of letters.
    private static let pointsPerLetter = 5.25
    private static let pointsBesideLetters = 3.75

    init(styles: OpenStyles, limits: PackageLimits, cellCount: Int) {
        self.styles = styles
        self.limits = limits
        self.cellCount = cellCount
    }

    /// - Parameter isHead: whether the rows head every printed page.
    mutating func read(
        in scope: XMLCursor.Scope, from cursor: inout XMLCursor, isHead: Bool = false
    ) throws(PackageError) {
        while let element = try cursor.next(in: scope) {
            switch element {
            case .openColumn: try readColumn(cursor)
            case .openRow: try readRow(from: &cursor, isHead: isHead)
            case .openHeaderRows: try read(in: cursor.scope, from: &cursor, isHead: true)
            case .openColumns, .openHeaderColumns, .openColumnGroup, .openRows, .openRowGroup:
                try read(in: cursor.scope, from: &cursor, isHead: isHead)
            case .openShapes: try OpenText.collect(in: cursor.scope, from: &cursor, into: &boxTexts)
            default: continue
            }
        }
    }

    private mutating func readColumn(_ cursor: borrowing XMLCursor) throws(PackageError) {
        let end = min(nextColumn + Self.repeats("number-columns-repeated", cursor), CellReference.mostColumns)
        guard end > nextColumn else { return }
        let columns = nextColumn...end - 1
        nextColumn = end
        if Self.isHidden(cursor) { grid.hiddenColumns.append(columns) }
        let name = cursor.attribute("style-name", in: "table")
        if let width = styles.style(.column, name).widthInPoints {
            grid.widths.append((columns, max(0, (width - Self.pointsBesideLetters) / Self.pointsPerLetter)))
        }
        if let usual = cursor.attribute("default-cell-style-name", in: "table") {
            for column in columns { columnStyles[column] = usual }
        }
    }

    private mutating func readRow(from cursor: inout XMLCursor, isHead: Bool) throws(PackageError) {
        let count = min(Self.repeats("number-rows-repeated", cursor), CellReference.mostRows - next.row)
        guard count > 0 else { return findings.note(.cellOutsideSheet) }
        let isHidden = Self.isHidden(cursor)
        let usualStyle = cursor.attribute("default-cell-style-name", in: "table")
        next.column = 0
        let firstCell = grid.cells.count
        let scope = cursor.scope
        while let element = try cursor.next(in: scope) {
            guard element == .openCell || element == .openCoveredCell else { continue }
            try readCell(from: &cursor, usualStyle: usualStyle)
        }
        let cells = grid.cells[firstCell...]
        if !cells.isEmpty {
            for offset in 1..<max(count, 1) {
                try countCells(cells.count, cursor)
                grid.cells += cells.map { cell in
                    var cell = cell
                    cell.place.row += offset
                    return cell
                }
            }
            if isHidden { grid.hiddenRows.formUnion(next.row..<next.row + count) }
        } else if isHidden, grid.hiddenRows.count + count <= Self.mostRanges {
            // Without text it matters for the gap between the rows around it alone.
            grid.hiddenRows.formUnion(next.row..<next.row + count)
        }
        if isHead {
            let last = next.row + count - 1
            titleRows = (titleRows?.lowerBound ?? next.row)...last
        }
        next.row += count
    }

    private mutating func readCell(from cursor: inout XMLCursor, usualStyle: String?) throws(PackageError) {
        let count = Self.repeats("number-columns-repeated", cursor)
        let end = min(next.column + count, CellReference.mostColumns)
        guard end > next.column else { return findings.note(.cellOutsideSheet) }
        let columns = next.column..<end
        next.column = end
        let style = cursor.attribute("style-name", in: "table")
        let span = (
            rows: Self.repeats("number-rows-spanned", cursor), columns: Self.repeats("number-columns-spanned", cursor)
        )
        let type = cursor.attribute("value-type", in: "office")
        let hasFormula = cursor.attribute("formula", in: "table") != nil
        let value =
            cursor.attribute("string-value", in: "office") ?? cursor.attribute("date-value", in: "office")
            ?? cursor.attribute("value", in: "office")
        let place = CellReference(row: next.row, column: columns.lowerBound)
        if span.rows > 1 || span.columns > 1 {
            guard grid.merges.count < Self.mostRanges else { throw .partTooLarge(part: cursor.part, limit: .cells) }
            grid.merges.append(
                CellRange(
                    rows: place.row...min(place.row + span.rows, CellReference.mostRows) - 1,
                    columns: place.column...min(place.column + span.columns, CellReference.mostColumns) - 1))
        }
        let name = style ?? usualStyle ?? columnStyles[place.column]
        let look = styles.look(name)
        var text = OpenText(base: styles.cellLooks[look].font)
        let styles = styles
        try text.read(in: cursor.scope, from: &cursor) { styles.style(.text, $0) }
        boxTexts += text.boxTexts
        findings.note(.commentsLeftOut, count: text.commentCount)
        if text.text.parts.isEmpty, let value { text.text = RichText(value) }
        guard !text.text.parts.isEmpty else {
            if hasFormula, type == nil { findings.note(.formulaWithoutResult) }
            return
        }
        try countCells(columns.count, cursor)
        let isNumber = type.map { Self.numberTypes.contains($0) } ?? false
        for column in columns {
            grid.cells.append(
                .init(
                    place: CellReference(row: place.row, column: column), text: text.text, look: look,
                    isNumber: isNumber))
        }
    }

    private static let numberTypes: Set<String> = ["float", "percentage", "currency", "date", "time"]

    private mutating func countCells(_ count: Int, _ cursor: borrowing XMLCursor) throws(PackageError) {
        cellCount += count
        guard cellCount <= limits.maximumTableSlotCount else { throw .partTooLarge(part: cursor.part, limit: .cells) }
    }

    /// How often something comes, or how much it spans: once where nothing is said.
    private static func repeats(_ name: String, _ cursor: borrowing XMLCursor) -> Int {
        let count = cursor.attribute(name, in: "table").flatMap { Int($0) } ?? 1
        return min(max(count, 1), CellReference.mostRows)
    }

    private static func isHidden(_ cursor: borrowing XMLCursor) -> Bool {
        cursor.attribute("visibility", in: "table").map { $0 != "visible" } ?? false
    }
}
