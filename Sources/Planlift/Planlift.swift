import ContentHashing
@_exported public import DOCXReading
import DocumentAssembly
@_exported public import DocumentModel
import FileKinds
public import Foundation
@_exported public import PDFReading
@_exported public import PackageReading
import PlanCorrection
@_exported public import PlanModel
@_exported public import PlanSemantics
@_exported public import ScanReading
@_exported public import TextReading

/// Reads plans of schools and trusts out of PDF and DOCX files.
///
///     let plan = try Planlift.plan(contentsOf: URL(filePath: "plan.pdf"))
///     for priority in plan.priorities { print(priority.heading) }
///
/// The same bytes always give the same plan: nothing depends on the time, the place or the machine.
public enum Planlift {
    /// The plan in a file.
    public static func plan(
        contentsOf file: URL, options: ReadingOptions = ReadingOptions()
    ) throws(PlanliftError) -> Plan {
        try plan(from: PlanFile.bytes(of: file), name: file.lastPathComponent, options: options)
    }

    /// The plan in a file's bytes.
    ///
    /// - Parameters:
    ///   - bytes: all of the file. What kind of file it is, they tell.
    ///   - name: the file's name, for the plan's `source`.
    ///   - options: how to read it.
    ///   - watch: hears how far the reading is.
    public static func plan(
        from bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions(),
        watch: ReadingWatch = ReadingWatch()
    ) throws(PlanliftError) -> Plan {
        try reading(from: bytes, name: name, options: options, watch: watch).plan
    }

    /// The plan in a file's bytes, and the text and the tables that it was made of.
    package static func reading(
        from bytes: [UInt8], name: String, options: ReadingOptions, watch: ReadingWatch
    ) throws(PlanliftError) -> (plan: Plan, document: Document) {
        let document = try document(from: bytes, options: options, watch: watch)
        watch.onStage(.understanding)
        let source = PlanSource(
            name: name, sha256: ContentHash.sha256(of: bytes), format: document.facts.format,
            pageCount: document.facts.pageCount, producer: document.facts.producer, title: document.facts.title)
        let plan = PlanCorrector.plan(
            from: document, source: source, options: options.plan, offered: options.corrections,
            older: options.olderVersion)
        return (plan, document)
    }

    /// The text and the tables of a file, before they are understood as a plan.
    public static func document(
        from bytes: [UInt8], options: ReadingOptions = ReadingOptions(), watch: ReadingWatch = ReadingWatch()
    ) throws(PlanliftError) -> Document {
        watch.onStage(.opening)
        let document =
            switch try reading(of: bytes, options: options, watch: watch) {
            case .pages(let source): try document(of: source, options, watch)
            case .document(let document): document
            }
        guard document.sourceWordCount > 0 else { throw .noText(scannedPages: []) }
        return document
    }

    /// What the file's reader makes of it.
    package static func reading(
        of bytes: [UInt8], options: ReadingOptions, watch: ReadingWatch
    ) throws(PlanliftError) -> DocumentReading {
        try DocumentKind(of: bytes).reader.reading(of: bytes, options: options, watch: watch)
    }

    private static func document(
        of source: any PageSource, _ options: ReadingOptions, _ watch: ReadingWatch
    ) throws(PlanliftError) -> Document {
        if let limit = options.maximumPageCount, source.pageCount > limit {
            throw .tooManyPages(count: source.pageCount, limit: limit)
        }
        var pagesWithoutText: [Int] = []
        var lostPages = watch.lostPages
        var document: Document
        do {
            document = try DocumentAssembler.document(
                facts: source.facts, pageCount: source.pageCount,
                options: AssemblyOptions(joinsTablesOverPages: options.joinsTablesOverPages),
                afterPages: { watch.onStage(.assembling) },
                page: { number in
                    if let reason = watch.lostPages[number] { return Planlift.lostPage(number, reason) }
                    watch.onStage(.page(number))
                    let page = try source.page(number)
                    if page.hasNoTextLayer { pagesWithoutText.append(number) }
                    if let found = page.diagnostics.first(where: { $0.code == "page-too-large" }) {
                        lostPages[number] = found.message
                    }
                    return page
                })
        } catch let error as PlanliftError {
            throw error
        } catch {
            preconditionFailure("reading pages throws errors of one type only")
        }
        guard document.sourceWordCount > 0 else {
            throw lostPages.isEmpty ? .noText(scannedPages: pagesWithoutText) : .pagesLost(lostPages)
        }
        document.diagnostics = source.diagnostics + document.diagnostics
        return document
    }

    /// An empty page in place of one that cannot be read.
    private static func lostPage(_ number: Int, _ reason: String) -> Page {
        Page(
            number: number, widthInPoints: 0, heightInPoints: 0, hasGraphics: false,
            diagnostics: [
                Diagnostic(
                    .error, code: "page-lost",
                    message: "The page is left out: \(reason). Print that page anew from the program that made it, or "
                        + "through a PDF printer.", page: number)
            ])
    }
}
