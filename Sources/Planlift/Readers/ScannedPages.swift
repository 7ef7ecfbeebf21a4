import DocumentModel
import Foundation
import PDFReading
import ScanReading

/// Tells which pages of a PDF are scans without text of their own, and reads them from their picture.
struct ScannedPages {
    let recognition: TextRecognition
    /// Whether it was said that no text can be recognised: once for a document is enough.
    private var isMissingTold = false
    /// The reader, or why there is none; made for the first page that needs it.
    private var reader: Result<ScanReader, ScanReadingError>?

    /// Scanners store a page in one picture or in strips, which cover it but for margins.
    private static let leastCovered = 0.5

    init(_ recognition: TextRecognition) {
        self.recognition = recognition
    }

    /// The page as its picture shows it, where that tells more than its file.
    mutating func reread(_ page: Page, of document: borrowing PDFDocument) throws(PlanliftError) -> Page {
        guard page.widthInPoints > 0, page.heightInPoints > 0, try isScan(page, of: document) else { return page }
        let reader: ScanReader
        switch loaded() {
        case .success(let made): reader = made
        case .failure(let error):
            // Who asks for recognition, or for a language, is told; nobody else needs one for the pages that have text.
            guard recognition.choice == .auto, recognition.languages == nil else { throw .scan(error) }
            guard !isMissingTold else { return page }
            isMissingTold = true
            return page.adding(
                Diagnostic(
                    .warning, code: "ocr-unavailable",
                    message: "Page \(page.number) is a picture, and its text cannot be recognised: \(error)",
                    page: page.number))
        }
        let picture = try picture(of: page, ScanReader.pixelsPerPoint, document)
        do {
            return try reader.read(page, picture: picture)
        } catch {
            throw .scan(error)
        }
    }

    private func isScan(_ page: Page, of document: borrowing PDFDocument) throws(PlanliftError) -> Bool {
        switch recognition.choice {
        case .never: return false
        case .always: return true
        case .auto:
            if page.hasNoTextLayer { return true }
            let covered = page.images.reduce(0) { $0 + $1.box.area }
            guard page.hasTextBehindPicture, covered >= Self.leastCovered * page.widthInPoints * page.heightInPoints
            else { return false }
            return !ScanReader.fits(page, picture: try picture(of: page, ScanReader.pixelsPerPointForFit, document))
        }
    }

    private func picture(
        of page: Page, _ pixelsPerPoint: Double, _ document: borrowing PDFDocument
    ) throws(PlanliftError) -> PagePicture {
        do {
            return try document.picture(
                ofPage: page.number, pixelsPerPoint: pixelsPerPoint, mostPixels: ScanReader.mostPixels)
        } catch {
            throw .pdf(error)
        }
    }

    private mutating func loaded() -> Result<ScanReader, ScanReadingError> {
        if let reader { return reader }
        let made = Result { () throws(ScanReadingError) -> ScanReader in
            let folder = LanguageData.folder(environment: ProcessInfo.processInfo.environment)
            return try ScanReader(LanguageData(asked: recognition.languages, folder: folder))
        }
        reader = made
        return made
    }
}
