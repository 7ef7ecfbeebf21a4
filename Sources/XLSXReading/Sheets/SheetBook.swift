import DocumentModel
import PackageReading

/// Makes a document of sheets, one after the other, whatever file they come from.
struct SheetBook {
    /// What was read of one sheet.
    struct Sheet {
        var name: String
        /// For provenance.
        var part: String
        var grid: SheetGrid
        /// The rows that head every printed page.
        var titleRows: ClosedRange<Int>?
        /// The texts of boxes and shapes that lie on the sheet.
        var boxTexts: [String]
    }

    private var document: Document
    /// Cells of all sheets.
    private(set) var cellCount = 0
    private var slotCount = 0
    /// Bytes of texts in cells: one shared text may stand in many.
    private var textBytes = 0

    init(facts: DocumentFacts) { document = Document(facts: facts) }

    mutating func add(
        _ sheet: Sheet, looks: CellLooks, findings: inout FindingLog, limits: PackageLimits
    ) throws(PackageError) {
        let part = sheet.part
        cellCount += sheet.grid.cells.count
        for cell in sheet.grid.cells {
            textBytes += cell.text?.parts.reduce(0) { $0 + $1.text.utf8.count } ?? 0
        }
        guard textBytes <= limits.maximumPartBytes else { throw .partTooLarge(part: part, limit: .textLength) }
        let rows = try SheetRows(sheet.grid, looks: looks, part: part, limits: limits)
        findings.add(rows.findings)
        let made = try SheetBlocks(
            rows.rows, of: sheet.grid, titleRows: sheet.titleRows, part: part,
            slotLimit: limits.maximumTableSlotCount - slotCount)
        slotCount += made.slotCount
        let boxes = sheet.boxTexts.flatMap { text in
            SheetText.paragraphs(
                of: RichText(text), look: CellLook(),
                provenance: [.part(part, block: made.blocks.count + 1, row: nil, cell: nil)])
        }
        let blocks =
            made.blocks
            + boxes.map { paragraph in
                var paragraph = paragraph
                paragraph.role = .boxed
                return .paragraph(paragraph)
            }
        guard !blocks.isEmpty else { return }
        let place = Provenance.part(part, block: 0, row: nil, cell: nil)
        if SheetName.isHeading(sheet.name, over: blocks) {
            document.blocks.append(.paragraph(SheetName.heading(sheet.name, in: blocks, provenance: [place])))
        } else if !sheet.name.isEmpty {
            document.furniture.append(Furniture(kind: .runningHeader, text: sheet.name, provenance: [place]))
        }
        document.blocks += blocks
    }

    /// The document, with what was found on the way.
    func document(with diagnostics: [Diagnostic]) -> Document {
        var result = document
        result.sourceWordCount =
            document.blocks.reduce(0) { $0 + WordCount.of($1) }
            + document.furniture.reduce(0) { $0 + WordCount.of($1.text) }
        result.diagnostics = diagnostics
        return result
    }
}
