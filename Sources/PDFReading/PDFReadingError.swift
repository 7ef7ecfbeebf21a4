/// Why a PDF cannot be read, in words for the person who asked.
public enum PDFReadingError: Error, Hashable, Sendable {
    /// The input has no bytes.
    case empty
    /// The input does not begin like a PDF.
    case notPDF
    /// The input begins like a PDF, but its structure cannot be made out, not even by a repair.
    case damaged
    /// A PDF without a single page.
    case noPages
    /// The file opens with a password only, and none was given.
    case passwordNeeded
    /// The file does not open with the given password.
    case wrongPassword
    /// The file is locked in a way that no password alone opens.
    case unsupportedEncryption
    /// One page cannot be made out. Pages count from 1.
    case pageDamaged(page: Int)
    /// The document has no such page.
    case noSuchPage(page: Int, pageCount: Int)
}

extension PDFReadingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .empty: "the file is empty"
        case .notPDF: "this is not a PDF file: it does not begin with “%PDF-”"
        case .damaged: "the PDF is damaged or cut short: its structure cannot be read"
        case .noPages: "the PDF has no pages"
        case .passwordNeeded: "the PDF is encrypted: it needs a password to open"
        case .wrongPassword: "the PDF is encrypted, and the password does not open it"
        case .unsupportedEncryption: "the PDF is encrypted in a way that a password alone does not open"
        case .pageDamaged(let page): "page \(page) is damaged and cannot be read"
        case .noSuchPage(let page, let pageCount):
            "there is no page \(page): the PDF has \(pageCount == 1 ? "one page" : "\(pageCount) pages")"
        }
    }
}

extension PDFReadingError {
    /// Stable and machine-readable: `pdf-password-needed`.
    public var code: String {
        switch self {
        case .empty: "pdf-empty"
        case .notPDF: "pdf-not-a-pdf"
        case .damaged: "pdf-damaged"
        case .noPages: "pdf-no-pages"
        case .passwordNeeded: "pdf-password-needed"
        case .wrongPassword: "pdf-wrong-password"
        case .unsupportedEncryption: "pdf-unsupported-encryption"
        case .pageDamaged: "pdf-page-damaged"
        case .noSuchPage: "pdf-no-such-page"
        }
    }
}
