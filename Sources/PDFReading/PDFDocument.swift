import CPoppler
package import DocumentModel

/// An open PDF, read page by page into values.
///
///     let document = try PDFDocument(bytes: bytes)
///     for number in 1...document.pageCount { use(try document.page(number)) }
///
/// It owns a handle of a library that is not safe to share between threads: the value cannot be copied, is not
/// `Sendable`, and so stays with the task that opened it. Tasks that read different documents wait for one another.
package struct PDFDocument: ~Copyable {
    private let handle: DocumentHandle
    private let objects: FileObjects
    /// What the document says about itself.
    package let facts: DocumentFacts
    /// Never zero.
    package let pageCount: Int
    /// What is odd about the file as a whole.
    package let diagnostics: [Diagnostic]

    /// Opens a document that lies in memory.
    ///
    /// - Parameters:
    ///   - bytes: the whole file. A file that only restricts printing or copying opens without a password.
    ///   - password: the user's or owner's password.
    ///   - onMessage: called with what the library says of the file's flaws, a kind of flaw once, and no more than some twenty.
    package init(
        bytes: [UInt8], password: String? = nil,
        onMessage: @escaping @Sendable (LibraryMessage) -> Void = { _ in }
    ) throws(PDFReadingError) {
        guard !bytes.isEmpty else { throw .empty }
        guard PDFDocument.looksLikePDF(bytes) else { throw .notPDF }
        _ = PopplerLog.isTakenOver
        let handle = try DocumentHandle(bytes: bytes, password: password, messages: LibraryMessages(onMessage))
        guard handle.pageCount > 0 else { throw .noPages }
        pageCount = handle.pageCount
        facts = DocumentFacts(
            format: .pdf, pageCount: handle.pageCount, producer: handle.producer, creator: handle.creator,
            title: handle.title)
        diagnostics = PDFDocument.endsProperly(bytes) ? [] : [PDFDocument.cutShort]
        self.handle = handle
        objects = FileObjects(bytes)
    }

    /// Reads one page.
    ///
    /// - Parameters:
    ///   - number: counted from 1.
    ///   - options: what of it to read, and how much at most.
    package func page(
        _ number: Int, options: PageReadingOptions = PageReadingOptions()
    ) throws(PDFReadingError) -> Page {
        guard (1...pageCount).contains(number) else { throw .noSuchPage(page: number, pageCount: pageCount) }
        let page = handle.read(
            PageReader(number: number, options: options, pointsPerUnit: objects.units[number], tags: objects.tags))
        guard let page else { throw .pageDamaged(page: number) }
        return page
    }

    /// What a drawing of a page gives; nil where it cannot be drawn.
    func draw<Drawn: Sendable>(_ number: Int, _ drawing: (borrowing PageHandle) -> Drawn?) -> Drawn? {
        handle.draw(number, pointsPerUnit: objects.units[number], drawing)
    }

    /// Whether the bytes begin like a PDF. Some files carry junk before the header, which readers accept.
    package static func looksLikePDF(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.prefix(headerSearchLimitInBytes).contains(sequence: Array("%PDF-".utf8))
    }

    /// PDF viewers look for the header in the first kilobyte.
    private static let headerSearchLimitInBytes = 1024
    /// The end mark stands in the last kilobyte, but uploads and mail leave some padding behind it.
    private static let endSearchLimitInBytes = 4096

    private static func endsProperly(_ bytes: [UInt8]) -> Bool {
        bytes.suffix(endSearchLimitInBytes).contains(sequence: Array("%%EOF".utf8))
    }

    private static let cutShort = Diagnostic(
        .warning, code: "file-cut-short",
        message: "The PDF has no end mark: it may be cut short, and pages or text may be missing.")
}

extension Collection<UInt8> {
    fileprivate func contains(sequence: [UInt8]) -> Bool {
        var start = startIndex
        while start != endIndex {
            if self[start] == sequence[0], self[start...].starts(with: sequence) { return true }
            formIndex(after: &start)
        }
        return false
    }
}
