import CPoppler
import DocumentModel

/// Owns a poppler document; the only place that opens and frees one.
struct DocumentHandle: ~Copyable {
    private let pointer: OpaquePointer
    private let plain: PlainFile?
    private let messages: LibraryMessages

    let pageCount: Int
    let producer: String?
    let creator: String?
    let title: String?

    init(bytes: [UInt8], password: String?, messages: LibraryMessages) throws(PDFReadingError) {
        self = try PopplerLock.withLock { () throws(PDFReadingError) -> DocumentHandle in
            PopplerLog.begin(messages, page: nil)
            defer { PopplerLog.end() }
            return try DocumentHandle(lockedBytes: bytes, password: password, messages: messages)
        }
    }

    private init(
        lockedBytes bytes: [UInt8], password: String?, messages: LibraryMessages
    ) throws(PDFReadingError) {
        let copy = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
        defer { g_bytes_unref(copy) }
        var problem: UnsafeMutablePointer<GError>?
        guard let document = DocumentHandle.open(copy, password: password, &problem) else {
            let code = problem?.pointee.code
            g_clear_error(&problem)
            throw DocumentHandle.error(code: code, passwordWasGiven: password != nil)
        }
        pointer = document
        self.messages = messages
        // The core takes no password here: a file that asks for one is rare.
        plain = password == nil ? PlainFile(bytes: copy) : nil
        pageCount = Int(poppler_document_get_n_pages(document))
        producer = DocumentHandle.text(poppler_document_get_producer(document))
        creator = DocumentHandle.text(poppler_document_get_creator(document))
        title = DocumentHandle.text(poppler_document_get_title(document))
    }

    deinit {
        PopplerLock.withLock { g_object_unref(UnsafeMutableRawPointer(pointer)) }
    }

    /// The page as values, or nil where its description is damaged.
    func read(_ reader: PageReader) -> Page? {
        PopplerLock.withLock {
            PopplerLog.begin(messages, page: reader.number)
            defer { PopplerLog.end() }
            guard let page = poppler_document_get_page(pointer, Int32(reader.number - 1)) else { return nil }
            return reader.read(PageHandle(owning: page, pointsPerUnit: reader.pointsPerUnit), plainly: plain)
        }
    }

    /// What a drawing of the page gives, or nil where it cannot be drawn.
    func draw<Drawn: Sendable>(
        _ number: Int, pointsPerUnit: Double, _ drawing: (borrowing PageHandle) -> Drawn?
    ) -> Drawn? {
        PopplerLock.withLock {
            PopplerLog.begin(messages, page: number)
            defer { PopplerLog.end() }
            guard let page = poppler_document_get_page(pointer, Int32(number - 1)) else { return nil }
            return drawing(PageHandle(owning: page, pointsPerUnit: pointsPerUnit))
        }
    }

    /// With a wrong password the library (22.12) uses bytes that it has freed, but not where it reads from a stream.
    private static func open(
        _ bytes: OpaquePointer?, password: String?, _ problem: inout UnsafeMutablePointer<GError>?
    ) -> OpaquePointer? {
        guard let password else { return poppler_document_new_from_bytes(bytes, nil, &problem) }
        guard let stream = g_memory_input_stream_new_from_bytes(bytes) else { return nil }
        defer { g_object_unref(stream) }
        return poppler_document_new_from_stream(stream, goffset(g_bytes_get_size(bytes)), password, nil, &problem)
    }

    private static func error(code: gint?, passwordWasGiven: Bool) -> PDFReadingError {
        guard let code, code >= 0 else { return .damaged }
        switch PopplerError(rawValue: PopplerError.RawValue(code)) {
        case POPPLER_ERROR_ENCRYPTED: return passwordWasGiven ? .wrongPassword : .passwordNeeded
        case POPPLER_ERROR_BAD_CATALOG: return .noPages
        case POPPLER_ERROR_DAMAGED, POPPLER_ERROR_OPEN_FILE: return .damaged
        default: return .damaged
        }
    }

    /// A string that the library hands over, without its padding; nil where nothing is left.
    private static func text(_ owned: UnsafeMutablePointer<CChar>?) -> String? {
        guard let owned else { return nil }
        defer { g_free(owned) }
        let scalars = String(cString: owned).unicodeScalars
        let isPadding = { (scalar: Unicode.Scalar) in scalar.isWhitespace || scalar.value < 0x20 }
        guard let first = scalars.firstIndex(where: { !isPadding($0) }),
            let last = scalars.lastIndex(where: { !isPadding($0) })
        else { return nil }
        return String(scalars[first...last])
    }
}
