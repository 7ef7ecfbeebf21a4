import DocumentModel
import PDFReading

/// Hands the pages of a PDF on.
struct PDFFileReader: DocumentReader {
    func reading(
        of bytes: [UInt8], options: ReadingOptions, watch: ReadingWatch
    ) throws(PlanliftError) -> DocumentReading {
        do {
            return .pages(
                PDFPages(
                    try PDFDocument(bytes: bytes, password: options.password, onMessage: watch.onMessage),
                    options.recognition))
        } catch {
            throw .pdf(error)
        }
    }
}

/// The pages of an open PDF. A class, because the open document cannot be copied.
private final class PDFPages: PageSource {
    private let document: PDFDocument
    private var scans: ScannedPages

    init(_ document: consuming PDFDocument, _ recognition: TextRecognition) {
        self.document = document
        scans = ScannedPages(recognition)
    }

    var facts: DocumentFacts { document.facts }
    var pageCount: Int { document.pageCount }
    var diagnostics: [Diagnostic] { document.diagnostics }

    func page(_ number: Int) throws(PlanliftError) -> Page {
        let page: Page
        do {
            page = try document.page(number)
        } catch {
            throw .pdf(error)
        }
        return try scans.reread(page, of: document)
    }

    /// Pixels for each point of a picture: fine enough to read; coarser where that takes too much, as with photographs.
    private static let finenesses = [1.5, 1, 0.75, 0.5]
    private static let mostPixelsOfPicture = 4_000_000

    func image(ofPage number: Int, mostBytes: Int) -> PageSnapshot? {
        var image: PageSnapshot?
        for fineness in Self.finenesses {
            image = document.image(
                ofPage: number, pixelsPerPoint: fineness, mostPixels: Self.mostPixelsOfPicture)
            guard let image, image.png.count > mostBytes else { break }
        }
        return image
    }
}
