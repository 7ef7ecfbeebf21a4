import DocumentModel
import PackageReading

/// The parts of one workbook, read in the order in which they need each other.
struct WorkbookParts {
    private var package: PackageReader
    private let limits: PackageLimits
    private var findings = FindingLog()
    private let main: PartName
    private let packageRelationships: Relationships
    private var relationships: Relationships
    private var palette = Palette()
    private var looks = CellLooks()
    private var strings = SharedStrings()
    private var cellCount = 0
    private var slotCount = 0
    /// Bytes of texts in cells: one shared text may stand in many.
    private var textBytes = 0

    init(bytes: [UInt8], limits: PackageLimits) throws(PackageError) {
        var package = try PackageReader(bytes: bytes, limits: limits)
        let found = try MainPart(of: &package, usual: "xl/workbook.xml", limits: limits)
        if found.isGuessed { findings.note(.mainPartGuessed) }
        main = found.name
        packageRelationships = found.packageRelationships
        relationships = Relationships(of: main)
        self.package = package
        self.limits = limits
    }

    mutating func document() throws(PackageError) -> Document {
        guard let content = try package.content(of: main) else { throw .mainPartMissing(part: main.path) }
        var cursor = try XMLCursor(bytes: content, part: main, limits: limits)
        let workbook = try Workbook(from: &cursor)
        relationships = try Relationships.read(of: main, in: &package, limits: limits)
        readDefinitions()

        var document = Document(facts: readFacts())
        for sheet in workbook.sheets {
            guard !sheet.isHidden else {
                findings.note(.hiddenSheetsLeftOut)
                continue
            }
            guard let part = relationships.part(id: sheet.relationship) else {
                findings.note(.partMissing)
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
        document.diagnostics = findings.diagnostics
        return document
    }

    // MARK: Sheets

    private mutating func blocks(
        of sheet: Workbook.Sheet, in part: PartName, startsIn1904: Bool
    ) throws(PackageError) -> [Document.Block] {
        guard let content = try package.content(of: part) else {
            findings.note(.partMissing)
            return []
        }
        var cursor = try XMLCursor(bytes: content, part: part, limits: limits)
        var reading = SheetReading(
            strings: strings, looks: looks, palette: palette, startsIn1904: startsIn1904, limits: limits,
            cellCount: cellCount)
        guard try reading.read(from: &cursor) else {
            findings.note(.chartsLeftOut)
            return []
        }
        cellCount = reading.cellCount
        findings.add(reading.findings)
        var grid = reading.grid
        for cell in grid.cells {
            textBytes += cell.text?.parts.reduce(0) { $0 + $1.text.utf8.count } ?? 0
        }
        guard textBytes <= limits.maximumPartBytes else { throw .partTooLarge(part: part.path, limit: .textLength) }

        let attachments =
            attempt { (parts) throws(PackageError) in
                try Relationships.read(of: part, in: &parts.package, limits: parts.limits)
            } ?? Relationships(of: part)
        var texts: [String] = []
        for attachment in attachments.all {
            guard let target = attachments.part(id: attachment.id) else { continue }
            switch attachment.kind {
            case "table": grid.tableHeads += read(target, Self.tableHead).flatMap { $0 }.map { [$0] } ?? []
            case "comments": findings.note(.commentsLeftOut, count: read(target, Self.commentCount) ?? 0)
            case "drawing":
                texts += read(target) { (cursor) throws(PackageError) in try DrawingTexts.read(from: &cursor) } ?? []
            default: continue
            }
        }

        let rows = try SheetRows(grid, looks: looks, part: part.path, limits: limits)
        findings.add(rows.findings)
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
        if let part = relationships.part(kind: "theme") {
            palette =
                read(part) { (cursor) throws(PackageError) in try Palette(themeFrom: &cursor) }.flatMap { $0 }
                ?? palette
        }
        let palette = palette
        if let part = relationships.part(kind: "styles") {
            looks =
                read(part) { (cursor) throws(PackageError) in
                    try CellLooks(from: &cursor, palette: palette, limits: limits)
                } ?? looks
        }
        if let part = relationships.part(kind: "sharedStrings") {
            strings =
                read(part) { (cursor) throws(PackageError) in
                    try SharedStrings(from: &cursor, palette: palette, limits: limits)
                } ?? strings
        }
    }

    private mutating func readFacts() -> DocumentFacts {
        var result = DocumentFacts(format: .xlsx)
        if let part = packageRelationships.part(kind: "core-properties") {
            result.title =
                read(part) { (cursor) throws(PackageError) in try cursor.firstText(of: .documentTitle) }.flatMap { $0 }
        }
        if let part = packageRelationships.part(kind: "extended-properties")
            ?? packageRelationships.part(kind: "extendedProperties")
        {
            result.producer =
                read(part) { (cursor) throws(PackageError) in try cursor.firstText(of: .application) }.flatMap { $0 }
        }
        return result
    }

    private mutating func read<Value>(
        _ part: PartName, _ body: (inout XMLCursor) throws(PackageError) -> Value
    ) -> Value? {
        let value: Value?? = attempt { (parts) throws(PackageError) in
            guard let content = try parts.package.content(of: part) else {
                parts.findings.note(.partMissing)
                return nil
            }
            var cursor = try XMLCursor(bytes: content, part: part, limits: parts.limits)
            return try body(&cursor)
        }
        return value.flatMap { $0 }
    }

    /// The workbook can be read without a part that fails, but the user is told.
    private mutating func attempt<Value>(
        _ body: (inout WorkbookParts) throws(PackageError) -> Value
    ) -> Value? {
        do throws(PackageError) {
            return try body(&self)
        } catch {
            findings.note(unreadable: error)
            return nil
        }
    }
}
