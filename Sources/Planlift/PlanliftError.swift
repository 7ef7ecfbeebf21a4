import FileKinds
public import PDFReading
public import PackageReading
public import ScanReading
public import TextReading

/// Why a file gives no plan, in words for the person who asked.
public enum PlanliftError: Error, Hashable, Sendable {
    /// There is no such file.
    case fileMissing
    /// A folder is no document.
    case isFolder
    /// The system's reason.
    case unreadable(String)
    /// The file was written to while it was read.
    case changed
    /// The file is larger than ``PlanFile/largestInBytes``.
    case tooLarge(bytes: Int)
    /// The PDF has more pages than the caller wants read.
    case tooManyPages(count: Int, limit: Int)
    /// A file of a kind that planlift does not read.
    case unknownFormat(UnknownKind)
    /// What is wrong with a PDF.
    case pdf(PDFReadingError)
    /// What is wrong with a Word file.
    case docx(PackageError)
    /// What is wrong with a workbook.
    case xlsx(PackageError)
    /// What is wrong with an OpenDocument spreadsheet.
    case ods(PackageError)
    /// What is wrong with a text dump.
    case text(TextReadingError)
    /// Text recognition was asked for, and cannot be had.
    case scan(ScanReadingError)
    /// There is not one word in the file. The pages that are pictures are named.
    case noText(scannedPages: [Int])
    /// The pages that could be read hold no text; those that stopped the reader, each with the reason.
    case pagesLost([Int: String])
    /// What ``IsolatedReader``'s process says.
    case isolated(String)

    /// What a file is that planlift does not read.
    public enum UnknownKind: Hashable, Sendable {
        /// Not one byte.
        case empty
        /// RTF.
        case richText
        /// A web page.
        case html
        /// An archive of files.
        case archive
        /// A plan that was extracted before: `PlanJSON.decode` reads it.
        case plan
        /// Anything else.
        case other
        /// A document of an office program, by its name: `a presentation (.pptx)`.
        case office(String)
    }

    /// Stable and machine-readable: `pdf-password-needed`.
    public var code: String {
        switch self {
        case .fileMissing: "file-missing"
        case .isFolder: "is-folder"
        case .unreadable: "unreadable"
        case .changed: "file-changed"
        case .tooLarge: "too-large"
        case .tooManyPages: "too-many-pages"
        case .unknownFormat(.empty): "empty"
        case .unknownFormat: "unknown-format"
        case .pdf(let error): error.code
        case .docx(let error): "docx-" + error.code
        case .xlsx(let error): "xlsx-" + error.code
        case .ods(let error): "ods-" + error.code
        case .text(let error): error.code
        case .scan(let error): error.code
        case .noText: "no-text"
        case .pagesLost: "pages-lost"
        case .isolated: "isolated"
        }
    }
}

extension PlanliftError: CustomStringConvertible {
    /// In words for people.
    public var description: String {
        switch self {
        case .fileMissing: "there is no such file"
        case .isFolder: "this is a folder; name a file in it"
        case .unreadable(let reason): "the file cannot be read: \(reason)"
        case .changed: "the file changed while it was read; try again once nothing writes to it"
        case .tooLarge(let bytes): "the file has \(bytes) bytes; at most \(PlanFile.largestInBytes) are read"
        case .tooManyPages(let count, let limit): "the PDF has \(count) pages; at most \(limit) are read"
        case .unknownFormat(.empty): "the file is empty"
        case .unknownFormat(.richText): "this is an RTF file; save it as .docx or print it as PDF"
        case .unknownFormat(.html): "this is a web page, not a document; print it as PDF"
        case .unknownFormat(.archive): "this is an archive; “planlift convert” reads the files in it"
        case .unknownFormat(.plan): "this is JSON, not a document"
        case .unknownFormat(.office(let name)):
            "this is \(name); print it as PDF, or let “planlift convert --via-libreoffice” read it"
        case .unknownFormat(.other): "this is \(DocumentKind.noneOfThem)"
        case .pdf(let error): error.description
        case .docx(let error), .xlsx(let error), .ods(let error): error.description
        case .text(let error): error.description
        case .scan(let error): error.description
        case .pagesLost(let reasons):
            "no page with text could be read: "
                + reasons.sorted { $0.key < $1.key }.prefix(PlanliftError.mostPagesNamed)
                .map { "page \($0.key), \($0.value)" }.joined(separator: "; ")
        case .isolated(let message): message
        case .noText(let pages):
            pages.isEmpty
                ? "there is no text in the file"
                : "there is no text in the file: \(PlanliftError.named(pages)) scanned; planlift recognises their text where "
                    + "Tesseract's data is installed (Debian: apt install tesseract-ocr-eng) and --ocr is not never"
        }
    }

    /// A message that names more helps nobody.
    private static let mostPagesNamed = 5

    /// `pages 1, 2, 3 are`: one by one, so that each can be found.
    private static func named(_ pages: [Int]) -> String {
        pages.count == 1
            ? "page \(pages[0]) is" : "pages \(pages.map { String($0) }.joined(separator: ", ")) are"
    }
}
