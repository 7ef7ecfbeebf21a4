package import DocumentModel

/// Reads one kind of file.
///
/// A new kind is a target that reads it, a case of `DocumentKind`, a value of this protocol, and its line in
/// `DocumentKind.reader`.
package protocol DocumentReader: Sendable {
    /// What the bytes hold. Trouble that can be read around is a diagnostic of the document or of a page.
    func reading(
        of bytes: [UInt8], options: ReadingOptions, watch: ReadingWatch
    ) throws(PlanliftError) -> DocumentReading
}

/// What a reader makes of a file.
package enum DocumentReading {
    /// Marks in their places: lines, tables and their order are still to be found.
    case pages(any PageSource)
    /// Text and tables, as the file itself tells them.
    case document(Document)
}

/// A file of pages, read one by one.
package protocol PageSource {
    var facts: DocumentFacts { get }
    var pageCount: Int { get }
    /// What is odd about the file as a whole.
    var diagnostics: [Diagnostic] { get }
    /// A page by its number, from 1.
    func page(_ number: Int) throws(PlanliftError) -> Page
    /// A page as people see it, of about so many bytes at most; nil where the file only says what stands where, or it
    /// cannot be drawn.
    func image(ofPage number: Int, mostBytes: Int) -> PageSnapshot?
}

extension PageSource {
    package func image(ofPage number: Int, mostBytes: Int) -> PageSnapshot? { nil }
}
