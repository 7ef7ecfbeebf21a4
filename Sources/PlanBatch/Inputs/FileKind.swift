import Glibc

/// What a file is, told by its first and last bytes before its name.
enum FileKind: Hashable, Sendable {
    /// Something to read, or that its name promises to be; the reader says what is wrong with it.
    case document
    /// A zip, tar or 7z archive.
    case archive
    /// A document that LibreOffice can turn into one.
    case office(Office)
    /// Not a plan document, whatever is done.
    case other(Other)

    struct Office: Hashable, Sendable {
        /// What the conversion gives: text goes to DOCX, all else is printed as PDF.
        var target: Target
        /// `an old Word document (.doc)`
        var name: String

        enum Target: String, Hashable, Sendable {
            case docx, pdf
        }
    }

    struct Other: Hashable, Sendable {
        /// Stable and machine-readable: `lock-file`.
        var code: String
        /// What it is, and what to do where something can be done.
        var message: String
    }

    /// How many bytes of the beginning tell: a tar archive names itself at 257.
    static let headInBytes = 4096

    /// - Parameters:
    ///   - head: the file's first bytes.
    ///   - bytes: any bytes of it, by offset and count; only asked for where the head is a zip archive's.
    init(name: String, head: [UInt8], byteCount: Int, bytes: (_ offset: Int, _ count: Int) -> [UInt8]) {
        if let litter = FileKind.litter(name: name, head: head) {
            self = .other(litter)
        } else if head.starts(with: Array("version https://git-lfs.github.com/spec/".utf8)) {
            self = .other(.lfsPointer)
        } else if byteCount == 0 {
            self = FileKind.promisesDocument(name) ? .document : .other(.empty)
        } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = FileKind.zipKind(name: name, head: head, byteCount: byteCount, bytes: bytes)
        } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = FileKind.compoundFile(name: name)
        } else if FileKind.isArchive(head) {
            self = .archive
            // After archives: one that is only stored shows the beginning of a PDF too.
        } else if FileKind.looksLikePDF(head) {
            self = .document
        } else if FileKind.isImage(head) {
            self = .other(.image)
        } else if head.starts(with: Array("{\\rtf".utf8)) {
            self = .office(Office(target: .docx, name: "a rich text file (.rtf)"))
        } else if FileKind.promisesDocument(name) {
            self = .document
        } else {
            self = .other(.none)
        }
    }

    /// Nil where the file cannot be read.
    init?(ofFile location: String, name: String) {
        let descriptor = OpenFile.forReading(location)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        self.init(of: descriptor, name: name)
    }

    /// Nil where the open file cannot be read.
    init?(of descriptor: Int32, name: String) {
        var status = stat()
        guard fstat(descriptor, &status) == 0,
            let head = OpenFile.bytes(descriptor, from: 0, count: FileKind.headInBytes)
        else { return nil }
        let byteCount = Int(status.st_size)
        self.init(name: name, head: head, byteCount: byteCount) { offset, count in
            OpenFile.bytes(descriptor, from: offset, count: count) ?? []
        }
    }

    static func ending(of name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    static func promisesDocument(_ name: String) -> Bool {
        ["pdf", "docx", "docm", "dotx", "dotm"].contains(ending(of: name))
    }

    /// `%PDF-` stands among the first bytes; mail gateways and scanners put other bytes before it.
    private static func looksLikePDF(_ head: [UInt8]) -> Bool {
        let mark = Array("%PDF-".utf8)
        return (0..<max(0, min(1024, head.count - mark.count + 1))).contains { head[$0...].starts(with: mark) }
    }

    /// What editors and systems leave beside documents.
    private static func litter(name: String, head: [UInt8]) -> Other? {
        if name.hasPrefix("~$") || (name.hasPrefix(".~lock.") && name.hasSuffix("#")) { return .lockFile }
        let isAppleDouble = name.hasPrefix("._") && head.starts(with: [0x00, 0x05, 0x16, 0x07])
        if isAppleDouble || [".DS_Store", "Thumbs.db", "desktop.ini"].contains(name) { return .systemFile }
        return nil
    }

    private static func zipKind(
        name: String, head: [UInt8], byteCount: Int, bytes: (_ offset: Int, _ count: Int) -> [UInt8]
    ) -> FileKind {
        if promisesDocument(name) { return .document }
        // Only the names of its own entries tell: of an archive that is stored, the entries' bytes show too.
        let names = ZipDirectory.names(head: head, byteCount: byteCount, bytes: bytes)
        func holds(_ beginning: String) -> Bool { names.contains { $0.starts(with: beginning.utf8) } }
        if contains(head, Array("mimetypeapplication/vnd.oasis.opendocument.".utf8)) {
            let isText = contains(head, Array("opendocument.text".utf8))
            return .office(Office(target: isText ? .docx : .pdf, name: "an OpenDocument file (.\(ending(of: name)))"))
        }
        if contains(head, Array("mimetypeapplication/epub".utf8)) { return .other(.none) }
        guard holds("[Content_Types].xml") else { return .archive }
        if holds("word/document") { return .document }
        if holds("xl/workbook") { return .office(Office(target: .pdf, name: "a workbook (.xlsx)")) }
        if holds("ppt/presentation") { return .office(Office(target: .pdf, name: "a presentation (.pptx)")) }
        return ["xlsx", "pptx", "vsdx"].contains(ending(of: name)) ? .other(.none) : .archive
    }

    private static func compoundFile(name: String) -> FileKind {
        switch ending(of: name) {
        // The reader says that it is locked with a password.
        case "docx", "docm", "dotx", "dotm": .document
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

    private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        guard let first = part.first, bytes.count >= part.count else { return false }
        return bytes.indices.dropLast(part.count - 1).contains { index in
            bytes[index] == first && bytes[index...].starts(with: part)
        }
    }
}

extension FileKind.Other {
    static let lockFile = Self(code: "lock-file", message: "an editor's lock file; the document lies beside it")
    static let systemFile = Self(code: "system-file", message: "a file that the operating system left here")
    static let lfsPointer = Self(
        code: "lfs-pointer", message: "a Git LFS pointer in place of the document; fetch it with “git lfs pull”")
    static let empty = Self(code: "empty", message: "the file is empty")
    static let image = Self(
        code: "image", message: "a picture; planlift does no text recognition: run it through OCR into a PDF first")
    static let none = Self(code: "not-a-plan-document", message: "neither a PDF nor a DOCX file, nor an archive")
    static let nestedTooDeep = Self(
        code: "nested-too-deep", message: "an archive in an archive in an archive; unpack it and convert its files")
    static let folderLink = Self(
        code: "linked-folder", message: "a link to a folder; name the folder itself to have it converted")
    static let specialFile = Self(code: "special-file", message: "a device, pipe or socket")

    static func office(_ office: FileKind.Office) -> Self {
        Self(
            code: "office-document",
            message: office.target == .docx
                ? "\(office.name); save it as .docx, or give --via-libreoffice"
                : "\(office.name); print it as PDF, or give --via-libreoffice")
    }
}
