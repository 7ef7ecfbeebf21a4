import DocumentModel
import PackageReading

/// The parts of one workbook, read in the order in which they need each other.
struct WorkbookParts {
    private var parts: PackageParts<XLSXFinding>
    private var palette = Palette()
    private var looks = CellLooks()
    private var strings = SharedStrings()
    private var cellCount = 0
    private var slotCount = 0
    /// Bytes of texts in cells: one shared text may stand in many.
    private var textBytes = 0

    init(bytes: [UInt8], limits: PackageLimits) throws(PackageError) {
        parts = try PackageParts(bytes: bytes, usualMainPart: "xl/workbook.xml", limits: limits)
    }

    private var limits: PackageLimits { parts.limits }

    mutating func document() throws(PackageError) -> Document {
        var cursor = try XMLCursor(bytes: parts.mainContent(), part: parts.main, limits: limits)
        let workbook = try Workbook(from: &cursor)
        try parts.readRelationships()
        readDefinitions()

        var document = Document(facts: parts.facts(format: .xlsx))
        for sheet in workbook.sheets {
            guard !sheet.isHidden else {
                parts.findings.note(.hiddenSheetsLeftOut)
                continue
            }
            guard let part = parts.relationships.part(id: sheet.relationship) else {
                parts.findings.note(.partMissing)
                continue
            }
            let blocks = try blocks(of: sheet, in: part, startsIn1904: workbook.startsIn1904)
            guard !blocks.isEmpty else { continue }
            let place = Provenance.part(part.path, block: 0, row: nil, cell: nil)
            if SheetName.isHeading(sheet.name, over: blocks) {
                document.blocks.append(.paragraph(SheetName.heading(sheet.name, in: blocks, provenance: [place])))
            } else if !sheet.name.isEmpty {
                document.furniture.append(Furniture(kind: .runningHeader, text: sheet.name, provenance: [place]))
            }
            document.blocks += blocks
        }
        document.sourceWordCount =
            document.blocks.reduce(0) { $0 + WordCount.of($1) }
            + document.furniture.reduce(0) { $0 + WordCount.of($1.text) }
        document.diagnostics = parts.findings.diagnostics
        return document
    }

    // MARK: Sheets

    private mutating func blocks(
        of sheet: Workbook.Sheet, in part: PartName, startsIn1904: Bool
    ) throws(PackageError) -> [Document.Block] {
        guard let content = try parts.content(of: part) else { return [] }
        var cursor = try XMLCursor(bytes: content, part: part, limits: limits)
        var reading = SheetReading(
            strings: strings, looks: looks, palette: palette, startsIn1904: startsIn1904, limits: limits,
            cellCount: cellCount)
        guard try reading.read(from: &cursor) else {
            parts.findings.note(.chartsLeftOut)
            return []
        }
        cellCount = reading.cellCount
        parts.findings.add(reading.findings)
        var grid = reading.grid
        for cell in grid.cells {
            textBytes += cell.text?.parts.reduce(0) { $0 + $1.text.utf8.count } ?? 0
        }
        guard textBytes <= limits.maximumPartBytes else { throw .partTooLarge(part: part.path, limit: .textLength) }

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

        let rows = try SheetRows(grid, looks: looks, part: part.path, limits: limits)
        parts.findings.add(rows.findings)
        let made = try SheetBlocks(
            rows.rows, of: grid, titleRows: sheet.titleRows, part: part.path,
            slotLimit: limits.maximumTableSlotCount - slotCount)
        slotCount += made.slotCount
        let boxes = texts.flatMap { text in
            SheetText.paragraphs(
                of: RichText(text), look: CellLook(),
                provenance: [.part(part.path, block: made.blocks.count + 1, row: nil, cell: nil)])
        }
        return made.blocks
            + boxes.map { paragraph in
                var paragraph = paragraph
                paragraph.role = .boxed
                return .paragraph(paragraph)
            }
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
