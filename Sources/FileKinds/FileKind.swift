/// What a file is, told by its first and last bytes before its name. The one place that tells: for the library, for
/// commands and for batches.
package enum FileKind: Hashable, Sendable {
    /// Something to read, or that its name promises to be; the reader says what is wrong with it.
    case document(DocumentKind)
    /// A plan as JSON, as planlift writes it.
    case plan
    /// A zip, tar or 7z archive.
    case archive
    /// A document that LibreOffice can turn into one.
    case office(Office)
    /// Not a plan document, whatever is done.
    case other(Other)

    package struct Office: Hashable, Sendable {
        /// What the conversion gives: text goes to DOCX, all else is printed as PDF.
        package var target: Target
        /// `an old Word document (.doc)`
        package var name: String

        package enum Target: String, Hashable, Sendable {
            case docx, pdf
        }

        package init(target: Target, name: String) {
            self.target = target
            self.name = name
        }
    }

    package struct Other: Hashable, Sendable {
        /// Stable and machine-readable: `lock-file`.
        package var code: String
        /// What it is, and what to do where something can be done.
        package var message: String

        package init(code: String, message: String) {
            self.code = code
            self.message = message
        }
    }

    /// How many bytes of the beginning tell: a tar archive names itself at 257.
    package static let headInBytes = 4096

    /// - Parameters:
    ///   - name: the file's name; nil where the bytes alone are to tell.
    ///   - head: the file's first bytes.
    ///   - bytes: any bytes of it, by offset and count; only asked for where the head is a zip archive's.
    package init(name: String?, head: [UInt8], byteCount: Int, bytes: (_ offset: Int, _ count: Int) -> [UInt8]) {
        let promised = name.flatMap { DocumentKind(promisedBy: $0) }
        if let litter = name.flatMap({ FileKind.litter(name: $0, head: head) }) {
            self = .other(litter)
        } else if head.starts(with: Array("version https://git-lfs.github.com/spec/".utf8)) {
            self = .other(.lfsPointer)
        } else if byteCount == 0 {
            self = promised.map { .document($0) } ?? .other(.empty)
        } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = FileKind.zipKind(name: name, head: head, byteCount: byteCount, bytes: bytes)
        } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = FileKind.compoundFile(name: name)
        } else if FileKind.isArchive(head) {
            self = .archive
            // After archives: one that is only stored shows the beginning of a PDF too.
        } else if FileKind.looksLikePDF(head) {
            self = .document(.pdf)
        } else if FileKind.isImage(head) {
            self = .other(.image)
        } else if FileKind.begins(head, with: "{\\rtf") {
            self = .office(.richText)
        } else if let promised {
            self = .document(promised)
        } else if head.first == UInt8(ascii: "{") {
            self = .plan
        } else if FileKind.begins(head, with: "<!doctype html") || FileKind.begins(head, with: "<html") {
            self = .other(.webPage)
        } else if FileKind.isText(head, name: name) {
            self = .document(.text)
        } else {
            self = .other(.none)
        }
    }

    /// Of bytes in memory, whatever the file is called.
    package init(of bytes: [UInt8]) {
        self.init(name: nil, head: Array(bytes.prefix(FileKind.headInBytes)), byteCount: bytes.count) { offset, count in
            Array(bytes[min(offset, bytes.count)..<min(offset + count, bytes.count)])
        }
    }

    package static func ending(of name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// Whether it is a text, and is called so where it has a name; markup is none.
    private static func isText(_ head: [UInt8], name: String?) -> Bool {
        let isCalledSo = name.map { DocumentKind.text.endings.contains(ending(of: $0)) } ?? true
        return isCalledSo && !begins(head, with: "<") && TextDecoding.looksLikeText(head)
    }

    /// `%PDF-` stands among the first bytes; mail gateways and scanners put other bytes before it.
    private static func looksLikePDF(_ head: [UInt8]) -> Bool {
        let mark = Array("%PDF-".utf8)
        return (0..<max(0, min(1024, head.count - mark.count + 1))).contains { head[$0...].starts(with: mark) }
    }

    /// What editors and systems leave beside documents.
    private static func litter(name: String, head: [UInt8]) -> Other? {
        if name.hasPrefix("~$") || (name.hasPrefix(".~lock.") && name.hasSuffix("#")) { return .lockFile }
        if name.hasSuffix(".corrections.json") { return .corrections }
        let isAppleDouble = name.hasPrefix("._") && head.starts(with: [0x00, 0x05, 0x16, 0x07])
        if isAppleDouble || [".DS_Store", "Thumbs.db", "desktop.ini"].contains(name) { return .systemFile }
        return nil
    }

    private static func zipKind(
        name: String?, head: [UInt8], byteCount: Int, bytes: (_ offset: Int, _ count: Int) -> [UInt8]
    ) -> FileKind {
        let ending = name.map { FileKind.ending(of: $0) }
        // Only the names of its own entries tell: of an archive that is stored, the entries' bytes show too.
        let names = ZipDirectory.names(head: head, byteCount: byteCount, bytes: bytes)
        func holds(_ beginning: String) -> Bool { names.contains { $0.starts(with: beginning.utf8) } }
        if contains(head, Array("mimetypeapplication/vnd.oasis.opendocument.".utf8)) {
            if contains(head, Array("opendocument.spreadsheet".utf8)) { return .document(.ods) }
            let isText = contains(head, Array("opendocument.text".utf8))
            let dotted = ending.map { " (.\($0))" } ?? ""
            return .office(Office(target: isText ? .docx : .pdf, name: "an OpenDocument file\(dotted)"))
        }
        if contains(head, Array("mimetypeapplication/epub".utf8)) { return .other(.none) }
        if holds("[Content_Types].xml") {
            if holds("word/document") { return .document(.docx) }
            // Binary workbooks (.xlsb) have a part “xl/workbook.bin”.
            if holds("xl/workbook.xml") { return .document(.xlsx) }
            if holds("xl/workbook") { return .office(Office(target: .pdf, name: "a binary workbook (.xlsb)")) }
            if holds("ppt/presentation") { return .office(Office(target: .pdf, name: "a presentation (.pptx)")) }
            if let ending, ["pptx", "vsdx"].contains(ending) { return .other(.none) }
        }
        // A package whose parts have other names, or that is broken: its reader says more than “an archive” does.
        if let promised = name.flatMap({ DocumentKind(promisedBy: $0) }) { return .document(promised) }
        return .archive
    }

    private static func compoundFile(name: String?) -> FileKind {
        // The reader says that it is an old document, or locked with a password.
        guard let name else { return .document(.docx) }
        if let promised = DocumentKind(promisedBy: name) { return .document(promised) }
        return switch ending(of: name) {
        case "xls", "xlt": .office(Office(target: .pdf, name: "an old Excel workbook (.xls)"))
        case "ppt", "pps", "pot": .office(Office(target: .pdf, name: "an old presentation (.ppt)"))
        case "doc", "dot": .office(Office(target: .docx, name: "an old Word document (.doc)"))
        default: .other(.none)
        }
    }

    private static func isArchive(_ head: [UInt8]) -> Bool {
        let beginnings: [[UInt8]] = [
            [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],  // 7z
            [0x1F, 0x8B], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x28, 0xB5, 0x2F, 0xFD],
        ]
        return beginnings.contains { head.starts(with: $0) } || head.dropFirst(257).starts(with: Array("ustar".utf8))
    }

    private static func isImage(_ head: [UInt8]) -> Bool {
        let beginnings: [[UInt8]] = [
            [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0x00],
            [0x4D, 0x4D, 0x00, 0x2A], Array("BM".utf8),
        ]
        if beginnings.contains(where: { head.starts(with: $0) }) { return true }
        let brand = head.dropFirst(8)
        return head.starts(with: Array("RIFF".utf8)) && brand.starts(with: Array("WEBP".utf8))
            || head.dropFirst(4).starts(with: Array("ftyphei".utf8))
    }

    /// Whether the text begins so, white space and case left aside.
    private static func begins(_ head: [UInt8], with text: String) -> Bool {
        let rest = head.prefix(1024).drop { $0 <= 0x20 }
        return rest.count >= text.utf8.count
            && zip(rest, text.utf8).allSatisfy { byte, expected in
                byte == expected || (0x41...0x5A).contains(byte) && byte | 0x20 == expected
            }
    }

    private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        guard let first = part.first, bytes.count >= part.count else { return false }
        return bytes.indices.dropLast(part.count - 1).contains { index in
            bytes[index] == first && bytes[index...].starts(with: part)
        }
    }
}
