import DocumentModel
import PackageReading

/// Reads a sheet's part into a grid.
struct SheetReading {
    let strings: SharedStrings
    let looks: CellLooks
    let palette: Palette
    let startsIn1904: Bool
    let limits: PackageLimits
    /// Cells of other sheets.
    var cellCount: Int
    private(set) var grid = SheetGrid()
    private(set) var findings = FindingLog()
    private var places: Set<CellReference> = []
    private var next = CellReference(row: 0, column: 0)

    /// Merged ranges are tested against each other and against cells.
    private static let mostMerges = 65_536
    /// Columns are listed by ranges; Excel has 16,384 of them.
    private static let mostColumnRanges = 16_384

    init(
        strings: SharedStrings, looks: CellLooks, palette: Palette, startsIn1904: Bool, limits: PackageLimits,
        cellCount: Int
    ) {
        self.strings = strings
        self.looks = looks
        self.palette = palette
        self.startsIn1904 = startsIn1904
        self.limits = limits
        self.cellCount = cellCount
    }

    /// - Returns: false where the part is no sheet of cells.
    mutating func read(from cursor: inout XMLCursor) throws(PackageError) -> Bool {
        guard let root = try cursor.root(), root.element == .worksheet else { return false }
        try read(in: root.scope, from: &cursor, depth: 0)
        return true
    }

    /// Panes stand two levels down; nothing that is read stands deeper.
    private static let deepestElement = 3

    private mutating func read(
        in scope: XMLCursor.Scope, from cursor: inout XMLCursor, depth: Int
    ) throws(PackageError) {
        while let element = try cursor.next(in: scope) {
            switch element {
            case .sheetRow: try readRow(from: &cursor)
            case .sheetFormat:
                if let width = cursor.attribute("defaultColWidth").flatMap({ Double($0) }), width.isFinite, width > 0 {
                    grid.usualWidthInLetters = width
                }
            case .columnWidth: readColumns(cursor)
            case .pane:
                guard cursor.attribute("state")?.hasPrefix("frozen") ?? false,
                    let rows = cursor.attribute("ySplit").flatMap({ Double($0) })
                else { continue }
                grid.frozenRowCount = max(0, Int(saturating: rows))
            case .mergedRange:
                guard let range = cursor.attribute("ref").flatMap({ CellRange($0) }) else { continue }
                guard grid.merges.count < Self.mostMerges else {
                    throw .partTooLarge(part: cursor.part, limit: .cells)
                }
                grid.merges.append(range)
            default:
                if depth < Self.deepestElement { try read(in: cursor.scope, from: &cursor, depth: depth + 1) }
            }
        }
    }

    private mutating func readColumns(_ cursor: borrowing XMLCursor) {
        guard let first = cursor.attribute("min").flatMap({ Int($0) }),
            let last = cursor.attribute("max").flatMap({ Int($0) }), first >= 1, last >= first,
            grid.widths.count + grid.hiddenColumns.count < Self.mostColumnRanges
        else { return }
        let columns = first - 1...min(last, CellReference.mostColumns) - 1
        if Self.isTrue(cursor.attribute("hidden")) { grid.hiddenColumns.append(columns) }
        if let width = cursor.attribute("width").flatMap({ Double($0) }), width.isFinite {
            if width == 0 { grid.hiddenColumns.append(columns) }
            grid.widths.append((columns, width))
        }
    }

    private mutating func readRow(from cursor: inout XMLCursor) throws(PackageError) {
        let row = cursor.attribute("r").flatMap { CellReference("A" + $0)?.row } ?? next.row
        let isHidden = Self.isTrue(cursor.attribute("hidden")) || cursor.attribute("ht").flatMap { Double($0) } == 0
        if isHidden { grid.hiddenRows.insert(row) }
        next = CellReference(row: row, column: 0)
        let scope = cursor.scope
        while let element = try cursor.next(in: scope) {
            guard element == .sheetCell else { continue }
            try readCell(from: &cursor)
        }
        next = CellReference(row: next.row + 1, column: 0)
    }

    private mutating func readCell(from cursor: inout XMLCursor) throws(PackageError) {
        let place = cursor.attribute("r").map { CellReference($0) } ?? next
        let look = cursor.attribute("s").flatMap { Int($0) }
        let (text, isNumber) = try readContent(from: &cursor, look: looks[look])
        guard let place, (0..<CellReference.mostRows).contains(place.row),
            (0..<CellReference.mostColumns).contains(place.column), places.insert(place).inserted
        else { return findings.note(.cellOutsideSheet) }
        next = CellReference(row: place.row, column: place.column + 1)
        cellCount += 1
        guard cellCount <= limits.maximumTableSlotCount else { throw .partTooLarge(part: cursor.part, limit: .cells) }
        grid.cells.append(.init(place: place, text: text, look: look, isNumber: isNumber))
    }

    private mutating func readContent(
        from cursor: inout XMLCursor, look: CellLook
    ) throws(PackageError) -> (text: RichText?, isNumber: Bool) {
        let type = cursor.attribute("t") ?? "n"
        var value: String?
        var inline: RichText?
        var hasFormula = false
        let scope = cursor.scope
        while let element = try cursor.next(in: scope) {
            switch element {
            case .cellValue: value = try cursor.text()
            case .inlineString: inline = try RichText(in: cursor.scope, from: &cursor, palette: palette)
            case .cellFormula: hasFormula = true
            default: continue
            }
        }
        if let inline { return (inline, false) }
        guard let value else {
            if hasFormula { findings.note(.formulaWithoutResult) }
            return (nil, false)
        }
        let trimmed = value.trimmingXMLSpace
        switch type {
        case "s":
            guard let number = Int(trimmed), let text = strings[number] else {
                findings.note(.sharedTextMissing)
                return (nil, false)
            }
            return (text, false)
        case "b": return (RichText(trimmed == "0" || trimmed == "false" ? "FALSE" : "TRUE"), false)
        case "str", "inlineStr": return (RichText(RichText.unescaped(value)), false)
        case "e": return (RichText(trimmed), false)
        case "d": return (RichText(String(trimmed.prefix { $0 != "T" })), true)
        default:
            guard let number = Double(trimmed) else { return (RichText(trimmed), false) }
            return (RichText(look.numberFormat.text(of: number, startsIn1904: startsIn1904)), true)
        }
    }

    private static func isTrue(_ text: String?) -> Bool { text == "1" || text == "true" }
}
