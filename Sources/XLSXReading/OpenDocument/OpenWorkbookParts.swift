import DocumentModel
import PackageReading

/// The parts of one OpenDocument spreadsheet, read in the order in which they need each other.
struct OpenWorkbookParts {
    private var package: PackageReader
    private let limits: PackageLimits
    private var styles = OpenStyles()
    private var frozenRows: [String: Int] = [:]
    private var findings = FindingLog()

    private static let content = PartName("content.xml")
    private static let manifest = PartName("META-INF/manifest.xml")

    init(bytes: [UInt8], limits: PackageLimits) throws(PackageError) {
        package = try PackageReader(bytes: bytes, limits: limits)
        self.limits = limits
    }

    mutating func document() throws(PackageError) -> Document {
        let isEncrypted = read(Self.manifest) { (cursor) throws(PackageError) in
            try Self.namesEncryption(from: &cursor)
        }
        guard isEncrypted != true else { throw .unsafeEntry(name: Self.content.path, reason: .encrypted) }
        guard let bytes = try package.content(of: Self.content) else { throw .mainPartMissing(part: nil) }
        let limits = limits
        styles =
            read(PartName("styles.xml")) { (cursor) throws(PackageError) in
                var styles = OpenStyles()
                guard let root = try cursor.root() else { return styles }
                while let element = try cursor.next(in: root.scope) {
                    guard element == .openStyles else { continue }
                    try styles.read(in: cursor.scope, from: &cursor, limits: limits)
                }
                return styles
            } ?? styles
        frozenRows =
            read(PartName("settings.xml")) { (cursor) throws(PackageError) in
                try FrozenRows.read(from: &cursor)
            } ?? frozenRows
        var cursor = try XMLCursor(bytes: bytes, part: Self.content, limits: limits)
        var sheets = SheetBook(facts: facts)
        try readContent(from: &cursor, into: &sheets)
        return sheets.document(with: diagnostics)
    }

    private mutating func readContent(
        from cursor: inout XMLCursor, into sheets: inout SheetBook
    ) throws(PackageError) {
        guard let root = try cursor.root() else {
            throw .malformedXML(part: cursor.part, line: 0, reason: "it is empty")
        }
        guard root.element == .openContent else { throw .wrongMainPart(root: root.name, wanted: .workbook) }
        while let element = try cursor.next(in: root.scope) {
            if element == .openAutomaticStyles {
                try styles.read(in: cursor.scope, from: &cursor, limits: limits)
            }
            guard element == .openBody else { continue }
            let body = cursor.scope
            while let inner = try cursor.next(in: body) {
                guard inner == .openSpreadsheet else { throw .wrongMainPart(root: root.name, wanted: .workbook) }
                let spreadsheet = cursor.scope
                while let sheet = try cursor.next(in: spreadsheet) {
                    if sheet == .openTable { try readSheet(from: &cursor, into: &sheets) }
                }
            }
        }
    }

    private mutating func readSheet(
        from cursor: inout XMLCursor, into sheets: inout SheetBook
    ) throws(PackageError) {
        let name = (cursor.attribute("name", in: "table") ?? "").trimmingSpace
        let style = styles.style(.table, cursor.attribute("style-name", in: "table"))
        guard style.isShown ?? true else { return findings.note(.hiddenSheetsLeftOut) }
        var reading = OpenSheetReading(styles: styles, limits: limits, cellCount: sheets.cellCount)
        try reading.read(in: cursor.scope, from: &cursor)
        styles = reading.styles
        findings.add(reading.findings)
        var grid = reading.grid
        grid.frozenRowCount = frozenRows[name] ?? 0
        // All sheets stand in one part: the sheet's name tells them apart.
        try sheets.add(
            SheetBook.Sheet(
                name: name, part: "\(Self.content.path)#\(name)", grid: grid, titleRows: reading.titleRows,
                boxTexts: reading.boxTexts),
            looks: styles.cellLooks, findings: &findings, limits: limits)
    }

    private var facts: DocumentFacts {
        mutating get {
            read(PartName("meta.xml")) { (cursor) throws(PackageError) in
                var facts = DocumentFacts(format: .ods)
                guard let root = try cursor.root() else { return facts }
                while let element = try cursor.next(in: root.scope) {
                    guard element == .openMeta else { continue }
                    let meta = cursor.scope
                    while let fact = try cursor.next(in: meta) {
                        guard fact == .documentTitle || fact == .openGenerator else { continue }
                        let text = try cursor.text().trimmingSpace
                        guard !text.isEmpty else { continue }
                        if fact == .documentTitle { facts.title = text } else { facts.producer = text }
                    }
                }
                return facts
            } ?? DocumentFacts(format: .ods)
        }
    }

    /// The findings under the name of this kind of file: they are those of workbooks.
    private var diagnostics: [Diagnostic] {
        findings.diagnostics.map { finding in
            Diagnostic(
                finding.severity, code: finding.code.replacing(#/^xlsx-/#, with: "ods-"), message: finding.message)
        }
    }

    /// Whether the list of parts says that some are encrypted, as those of a file with a password are.
    private static func namesEncryption(from cursor: inout XMLCursor) throws(PackageError) -> Bool {
        guard let root = try cursor.root() else { return false }
        while try cursor.next(in: root.scope) != nil {
            let entry = cursor.scope
            while let inner = try cursor.next(in: entry) {
                if inner == .openEncryption { return true }
            }
        }
        return false
    }

    /// Reads a part that the document can do without; told where it cannot be read.
    private mutating func read<Value>(
        _ part: PartName, _ body: (inout XMLCursor) throws(PackageError) -> Value
    ) -> Value? {
        do throws(PackageError) {
            guard let content = try package.content(of: part) else { return nil }
            var cursor = try XMLCursor(bytes: content, part: part, limits: limits)
            return try body(&cursor)
        } catch {
            findings.note(unreadable: error)
            return nil
        }
    }
}
