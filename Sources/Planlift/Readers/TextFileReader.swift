import DocumentModel
import TextReading

/// Hands the pages of a text dump on.
struct TextFileReader: DocumentReader {
    func reading(
        of bytes: [UInt8], options: ReadingOptions, watch: ReadingWatch
    ) throws(PlanliftError) -> DocumentReading {
        do {
            return .pages(TextPages(text: try TextReader(bytes: bytes)))
        } catch {
            throw .text(error)
        }
    }
}

private struct TextPages: PageSource {
    let text: TextReader

    var facts: DocumentFacts { text.facts }
    var pageCount: Int { text.pageCount }
    var diagnostics: [Diagnostic] { text.diagnostics }

    func page(_ number: Int) throws(PlanliftError) -> Page { text.page(number) }
}
