import DOCXReading
import DocumentAssembly
import DocumentModel
import Foundation
import PDFReading
import PackageReading
import PlanSemantics
import PlanWriting
import PlanliftCommands

/// A piece of planlift that reads what anyone may have written. Whatever the bytes, reading them comes to an end, without a
/// trap and within limits.
package enum FuzzTarget: String, CaseIterable, Sendable {
    /// A Word document: a zip, or its parts in plain text, each behind a line `%%part NAME`.
    case docxPackage = "docx-package"
    case xml
    case pdfObjects = "pdf-objects"
    case pdfLexer = "pdf-lexer"
    /// A plan as JSON, and what is written of it.
    case plan
    case vocabulary
    case termDates = "term-dates"
    case settings
    /// Pages that no reader made: see ``PageScript``.
    case layout

    package func read(_ bytes: [UInt8]) {
        switch self {
        case .docxPackage:
            let isZip = bytes.starts(with: [0x50, 0x4b])
            _ = try? DOCXReader.document(from: isZip ? bytes : PartScript(bytes).package)
        case .xml: Self.walk(bytes)
        case .pdfObjects: Self.readObjects(bytes)
        case .pdfLexer:
            var lexer = PDFLexer(bytes)
            while lexer.next() != nil {}
        case .plan: Self.readPlan(bytes)
        case .vocabulary: _ = try? Vocabulary.standard.extended(by: Data(bytes))
        case .termDates: _ = try? TermDate.list(fromFile: String(decoding: bytes, as: UTF8.self))
        case .settings:
            let file = URL(filePath: "/school/planlift.toml")
            _ = try? SettingsFile(text: String(decoding: bytes, as: UTF8.self), file: file)
        case .layout:
            let pages = PageScript(bytes).pages
            let facts = DocumentFacts(format: .pdf, pageCount: pages.count)
            _ = DocumentAssembler.document(facts: facts, pageCount: pages.count) { pages[$0 - 1] }
        }
    }

    /// All elements of a part with their texts, as deep as a reader goes.
    private static func walk(_ bytes: [UInt8]) {
        func visit(_ cursor: inout XMLCursor, in scope: XMLCursor.Scope, depth: Int) throws {
            while let element = try cursor.next(in: scope) {
                _ = cursor.attribute("val")
                if element == .text {
                    _ = try cursor.text()
                } else if depth < deepestElement {
                    try visit(&cursor, in: cursor.scope, depth: depth + 1)
                }
            }
        }
        guard
            var cursor = try? XMLCursor(
                bytes: bytes, part: PartName("word/document.xml"), limits: PackageLimits()),
            let root = try? cursor.root()
        else { return }
        try? visit(&cursor, in: root.scope, depth: 0)
    }

    private static let deepestElement = 40

    private static func readObjects(_ bytes: [UInt8]) {
        let tags = FileObjects(bytes).tags
        for page in 1...3 {
            for size in sizesInPoints {
                _ = tags?.tags(
                    ofPage: page, widthInPoints: size.width, heightInPoints: size.height, mostStarts: 10_000)
            }
        }
    }

    /// A4 and Letter.
    private static let sizesInPoints = [(width: 595.0, height: 842.0), (width: 612.0, height: 792.0)]

    private static func readPlan(_ bytes: [UInt8]) {
        guard let plan = try? PlanJSON.decode(bytes) else { return }
        for form in PlanForm.allCases { _ = try? plan.written(as: form) }
    }
}
