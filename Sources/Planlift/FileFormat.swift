import PDFReading

/// What kind of file some bytes are. The bytes tell, never the name.
enum FileFormat: Hashable {
    case pdf
    /// Any zip archive, and what old Word and encrypted documents are wrapped in: the reader says what is wrong with it.
    case docx
    case unknown(PlanliftError.UnknownKind)

    init(of bytes: [UInt8]) {
        if bytes.isEmpty {
            self = .unknown(.empty)
        } else if bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .docx
        } else if PDFDocument.looksLikePDF(bytes) {
            self = .pdf
        } else if FileFormat.begins(bytes, with: "{\\rtf") {
            self = .unknown(.richText)
        } else if FileFormat.begins(bytes, with: "<!doctype html") || FileFormat.begins(bytes, with: "<html") {
            self = .unknown(.html)
        } else {
            self = .unknown(.other)
        }
    }

    /// Whether the text begins so, white space and case left aside.
    private static func begins(_ bytes: [UInt8], with text: String) -> Bool {
        let rest = bytes.prefix(1024).drop { $0 <= 0x20 }
        return rest.count >= text.utf8.count
            && zip(rest, text.utf8).allSatisfy { byte, expected in
                byte == expected || (0x41...0x5A).contains(byte) && byte | 0x20 == expected
            }
    }
}
