import DocumentModel
import PDFReading
import Synchronization
import TestSupport
import Testing

/// What the PDF library says of a file's flaws.
@Suite struct LibraryMessageTests {
    private static let words = "BT /F1 12 Tf 72 720 Td (Strategic Plan) Tj ET"

    /// All pages of a document, and what the library says while it reads them.
    private func read(
        _ pages: [String], options: PageReadingOptions = PageReadingOptions()
    ) throws -> (pages: [Page], messages: [LibraryMessage]) {
        let heard = Heard()
        let document = try PDFDocument(bytes: PDFFixture(pages: pages).bytes) { heard.add($0) }
        let read = try (1...document.pageCount).map { try document.page($0, options: options) }
        return (read, heard.messages)
    }

    private final class Heard: Sendable {
        private let list = Mutex<[LibraryMessage]>([])
        func add(_ message: LibraryMessage) { list.withLock { $0.append(message) } }
        var messages: [LibraryMessage] { list.withLock { $0 } }
    }

    @Test(arguments: [true, false])
    func `is heard with the page that it is of, whichever way the page is read`(readsPlainly: Bool) throws {
        let options = PageReadingOptions(mayReadPlainly: readsPlainly)
        let pages = [Self.words, Self.words + " flawed", Self.words]
        let messages = try read(pages, options: options).messages
        #expect(messages.map(\.page) == [2], "\(messages)")
        #expect(messages.first?.text.contains("Unknown operator 'flawed'") == true, "\(messages)")
    }

    @Test func `makes no difference to the page`() throws {
        let pages = [Self.words + " flawed"]
        let document = try PDFDocument(bytes: PDFFixture(pages: pages).bytes)
        #expect(try document.page(1) == read(pages).pages[0])
    }

    @Test func `is heard of one document alone, where two are open`() throws {
        let (first, second) = (Heard(), Heard())
        let one = try PDFDocument(bytes: PDFFixture(pages: [Self.words + " flawed"]).bytes) { first.add($0) }
        let other = try PDFDocument(bytes: PDFFixture(pages: [Self.words + " broken"]).bytes) { second.add($0) }
        _ = try (one.page(1), other.page(1))
        #expect(first.messages.count == 1 && first.messages[0].text.contains("'flawed'"), "\(first.messages)")
        #expect(second.messages.count == 1 && second.messages[0].text.contains("'broken'"), "\(second.messages)")
    }

    @Test func `is bounded, however much there is to say`() throws {
        let letters = Array("abcdefghij")
        func name(_ number: Int) -> String {
            String(String(number).compactMap { $0.wholeNumberValue.map { letters[$0] } })
        }
        let flaws = (0..<20_000).map { "x" + name($0) }.joined(separator: " ")
        let messages = try read([Self.words + " " + flaws + " " + String(repeating: "y", count: 5000)]).messages
        #expect(messages.count == 21, "\(messages.count)")
        #expect(messages.last?.text == "more, which is not passed on")
        let long = try read([Self.words + " " + String(repeating: "z", count: 100)]).messages
        #expect(long.allSatisfy { $0.text.utf8.count <= 200 })
        #expect(!long.isEmpty)
    }

    @Test func `of one kind is said once`() throws {
        let flaws = (1...500).map { "\($0) flawed" }.joined(separator: " ")
        let messages = try read([Self.words + " " + flaws, Self.words + " " + flaws]).messages
        #expect(messages.count == 1, "\(messages)")
    }
}
