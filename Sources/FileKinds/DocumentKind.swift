/// A kind of file that planlift reads. Each has one reader, which the library's table of readers names.
package enum DocumentKind: String, CaseIterable, Hashable, Sendable {
    case pdf, docx, xlsx, ods
    /// A text dump of a document.
    case text

    /// The endings of such files' names, lower case, the usual one first.
    package var endings: [String] {
        switch self {
        case .pdf: ["pdf"]
        case .docx: ["docx", "docm", "dotx", "dotm"]
        case .xlsx: ["xlsx", "xlsm", "xltx", "xltm"]
        case .ods: ["ods", "ots"]
        case .text: ["txt", "text"]
        }
    }

    /// The kind that a file's name promises. Texts are called so whatever they are: that promises no document.
    package init?(promisedBy name: String) {
        let ending = FileKind.ending(of: name)
        guard let kind = DocumentKind.allCases.first(where: { $0 != .text && $0.endings.contains(ending) }) else {
            return nil
        }
        self = kind
    }

    /// What a message says of files that are none of them.
    package static let noneOfThem = "neither a PDF nor a DOCX, XLSX or ODS file, nor a text of several lines"
}
