/// Why a text gives no document.
public enum TextReadingError: Error, Hashable, Sendable {
    /// It is longer than any dump of a plan.
    case tooLarge(bytes: Int)
    /// A line that no page holds.
    case lineTooLong(line: Int)
    /// More lines than any plan has.
    case tooManyLines(Int)
    /// A page with more letters than any has.
    case pageTooLarge(page: Int)
    /// It holds characters that no text has.
    case binary

    /// Stable and machine-readable: `text-too-large`.
    public var code: String {
        switch self {
        case .tooLarge: "text-too-large"
        case .lineTooLong: "text-line-too-long"
        case .tooManyLines: "text-too-many-lines"
        case .pageTooLarge: "text-page-too-large"
        case .binary: "text-binary"
        }
    }
}

extension TextReadingError: CustomStringConvertible {
    /// A sentence for the user.
    public var description: String {
        switch self {
        case .tooLarge(let bytes):
            "the text has \(bytes) bytes; at most \(TextLimits.mostBytes) are read"
        case .lineTooLong(let line):
            "line \(line) of the text has more than \(TextLimits.mostLettersOfLine) letters"
        case .tooManyLines(let count): "the text has \(count) lines; at most \(TextLimits.mostLines) are read"
        case .pageTooLarge(let page):
            "page \(page) of the text has more than \(TextLimits.mostLettersOfPage) letters"
        case .binary: "this is no text: it holds characters that no text has"
        }
    }
}

/// How much a text may hold. Beyond a limit it is refused, never read in part.
enum TextLimits {
    /// The dump of a plan of 872 pages has 3 MB.
    static let mostBytes = 16 << 20
    static let mostLines = 200_000
    /// What is read of a page of a PDF.
    static let mostLettersOfPage = 1_000_000
    /// A wide sheet has a thousand letters to a line; paragraphs that are one line have some thousands.
    static let mostLettersOfLine = 100_000
}
