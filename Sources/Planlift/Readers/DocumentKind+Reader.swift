import FileKinds

extension DocumentKind {
    /// The reader of each kind.
    var reader: any DocumentReader {
        switch self {
        case .pdf: PDFFileReader()
        case .docx: DOCXFileReader()
        case .xlsx: XLSXFileReader()
        case .ods: ODSFileReader()
        case .text: TextFileReader()
        }
    }

    /// The kind of the file that some bytes are. The bytes tell, never the name.
    init(of bytes: [UInt8]) throws(PlanliftError) {
        switch FileKind(of: bytes) {
        case .document(let kind): self = kind
        // Says what is wrong with a package whose parts have other names, and with other zip archives.
        case .archive where bytes.starts(with: [0x50, 0x4B]): self = .docx
        case .archive: throw .unknownFormat(.archive)
        case .office(.richText): throw .unknownFormat(.richText)
        case .office(let office): throw .unknownFormat(.office(office.name))
        case .plan: throw .unknownFormat(.plan)
        case .other(.empty): throw .unknownFormat(.empty)
        case .other(.webPage): throw .unknownFormat(.html)
        case .other: throw .unknownFormat(.other)
        }
    }
}
