import ContentHashing
@_exported public import DOCXReading
import DocumentAssembly
@_exported public import DocumentModel
public import Foundation
@_exported public import PDFReading
@_exported public import PlanModel
@_exported public import PlanSemantics

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
    ///   - name: the file's name, for the plan's `source`. What kind of file it is, its bytes tell.
    ///   - watch: hears how far the reading is.
    public static func plan(
        from bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions(),
        watch: ReadingWatch = ReadingWatch()
    ) throws(PlanliftError) -> Plan {
        let document = try document(from: bytes, options: options, watch: watch)
        watch.onStage(.understanding)
        let source = PlanSource(
            name: name, sha256: ContentHash.sha256(of: bytes), format: document.facts.format,
            pageCount: document.facts.pageCount, producer: document.facts.producer, title: document.facts.title)
        return PlanBuilder.plan(from: document, source: source, options: options.plan)
    }

    /// The text and the tables of a file, before they are understood as a plan.
    public static func document(
        from bytes: [UInt8], options: ReadingOptions = ReadingOptions(), watch: ReadingWatch = ReadingWatch()
    ) throws(PlanliftError) -> Document {
        watch.onStage(.opening)
        return switch FileFormat(of: bytes) {
        case .pdf: try pdfDocument(bytes, options, watch)
        case .docx: try docxDocument(bytes, options)
        case .unknown(let kind): throw .unknownFormat(kind)
        }
    }

    private static func pdfDocument(
        _ bytes: [UInt8], _ options: ReadingOptions, _ watch: ReadingWatch
    ) throws(PlanliftError) -> Document {
        do {
            let pdf = try PDFDocument(bytes: bytes, password: options.password)
            if let limit = options.maximumPageCount, pdf.pageCount > limit {
                throw PlanliftError.tooManyPages(count: pdf.pageCount, limit: limit)
            }
            var pagesWithoutText: [Int] = []
            var lostPages = watch.lostPages
            let assembly = AssemblyOptions(joinsTablesOverPages: options.joinsTablesOverPages)
            var document = try DocumentAssembler.document(
                facts: pdf.facts, pageCount: pdf.pageCount, options: assembly,
                afterPages: { watch.onStage(.assembling) },
                page: { number in
                    if let reason = watch.lostPages[number] { return Planlift.lostPage(number, reason) }
                    watch.onStage(.page(number))
                    let page = try pdf.page(number)
                    if page.hasNoTextLayer { pagesWithoutText.append(number) }
                    if let found = page.diagnostics.first(where: { $0.code == "page-too-large" }) {
                        lostPages[number] = found.message
                    }
                    return page
                })
            guard document.sourceWordCount > 0 else {
                if !lostPages.isEmpty { throw PlanliftError.pagesLost(lostPages) }
                throw PlanliftError.noText(scannedPages: pagesWithoutText)
            }
            document.diagnostics = pdf.diagnostics + document.diagnostics
            return document
        } catch let error as PDFReadingError {
            throw .pdf(error)
        } catch let error as PlanliftError {
            throw error
        } catch {
            preconditionFailure("reading pages throws errors of two types only")
        }
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

    private static func docxDocument(
        _ bytes: [UInt8], _ options: ReadingOptions
    ) throws(PlanliftError) -> Document {
        let document: Document
        do {
            document = try DOCXReader.document(
                from: bytes, options: DOCXReadingOptions(revisions: options.revisions))
        } catch {
            throw .docx(error)
        }
        guard document.sourceWordCount > 0 else { throw .noText(scannedPages: []) }
        return document
    }
}
