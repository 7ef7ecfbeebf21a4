import DocumentModel
import PackageReading

/// The parts of one workbook, read in the order in which they need each other.
struct WorkbookParts {
    private var parts: PackageParts<XLSXFinding>
    private var palette = Palette()
    private var looks = CellLooks()
    private var strings = SharedStrings()

    init(bytes: [UInt8], limits: PackageLimits) throws(PackageError) {
        parts = try PackageParts(bytes: bytes, usualMainPart: "xl/workbook.xml", limits: limits)
    }

    private var limits: PackageLimits { parts.limits }

    mutating func document() throws(PackageError) -> Document {
        var cursor = try XMLCursor(bytes: parts.mainContent(), part: parts.main, limits: limits)
        let workbook = try Workbook(from: &cursor)
        try parts.readRelationships()
        readDefinitions()

        var book = SheetBook(facts: parts.facts(format: .xlsx))
        for sheet in workbook.sheets {
            guard !sheet.isHidden else {
                parts.findings.note(.hiddenSheetsLeftOut)
                continue
            }
            guard let part = parts.relationships.part(id: sheet.relationship) else {
                parts.findings.note(.partMissing)
                continue
            }
            let made = try read(sheet, in: part, startsIn1904: workbook.startsIn1904, book.cellCount)
            guard let made else { continue }
            try book.add(made, looks: looks, findings: &parts.findings, limits: limits)
        }
        return book.document(with: parts.findings.diagnostics)
    }

    // MARK: Sheets

    private mutating func read(
        _ sheet: Workbook.Sheet, in part: PartName, startsIn1904: Bool, _ cellCount: Int
    ) throws(PackageError) -> SheetBook.Sheet? {
        guard let content = try parts.content(of: part) else { return nil }
        var cursor = try XMLCursor(bytes: content, part: part, limits: limits)
        var reading = SheetReading(
            strings: strings, looks: looks, palette: palette, startsIn1904: startsIn1904, limits: limits,
            cellCount: cellCount)
        guard try reading.read(from: &cursor) else {
            parts.findings.note(.chartsLeftOut)
            return nil
        }
        parts.findings.add(reading.findings)
        var grid = reading.grid
        let attachments = parts.relationships(of: part)
        var texts: [String] = []
        for attachment in attachments.all {
            guard let target = attachments.part(id: attachment.id) else { continue }
            switch attachment.kind {
            case "table": grid.tableHeads += parts.read(target, Self.tableHead).flatMap { $0 }.map { [$0] } ?? []
            case "comments": parts.findings.note(.commentsLeftOut, count: parts.read(target, Self.commentCount) ?? 0)
            case "drawing":
                texts +=
                    parts.read(target) { (cursor) throws(PackageError) in try DrawingTexts.read(from: &cursor) } ?? []
            default: continue
            }
        }

        return SheetBook.Sheet(
            name: sheet.name, part: part.path, grid: grid, titleRows: sheet.titleRows, boxTexts: texts)
    }

    /// The head of a table that the sheet defines; nil where it has none.
    private static func tableHead(_ cursor: inout XMLCursor) throws(PackageError) -> CellRange? {
        guard try cursor.root() != nil, let range = cursor.attribute("ref").flatMap({ CellRange($0) }),
            cursor.attribute("headerRowCount") != "0"
        else { return nil }
        return CellRange(rows: range.rows.lowerBound...range.rows.lowerBound, columns: range.columns)
    }

    private static func commentCount(_ cursor: inout XMLCursor) throws(PackageError) -> Int {
        guard let root = try cursor.root() else { return 0 }
        var count = 0
        while let element = try cursor.next(in: root.scope) {
            guard element == .commentList else { continue }
            let list = cursor.scope
            while let inner = try cursor.next(in: list) {
                if inner == .sheetComment { count += 1 }
            }
        }
        return count
    }

    // MARK: Parts

    private mutating func readDefinitions() {
        let limits = limits
        let theme = parts.read(kind: "theme") { (cursor) throws(PackageError) in try Palette(themeFrom: &cursor) }
        let palette = theme.flatMap { $0 } ?? palette
        self.palette = palette
        looks =
            parts.read(kind: "styles") { (cursor) throws(PackageError) in
                try CellLooks(from: &cursor, palette: palette, limits: limits)
            } ?? looks
        strings =
            parts.read(kind: "sharedStrings") { (cursor) throws(PackageError) in
                try SharedStrings(from: &cursor, palette: palette, limits: limits)
            } ?? strings
    }
}
