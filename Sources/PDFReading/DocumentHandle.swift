import CPoppler

/// Owns a poppler document; the only place that opens and frees one.
struct DocumentHandle: ~Copyable {
    private let pointer: OpaquePointer

    init(bytes: [UInt8], password: String?) throws(PDFReadingError) {
        let copy = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
        defer { g_bytes_unref(copy) }
        var problem: UnsafeMutablePointer<GError>?
        guard let document = poppler_document_new_from_bytes(copy, password, &problem) else {
            let code = problem?.pointee.code
            g_clear_error(&problem)
            throw DocumentHandle.error(code: code, passwordWasGiven: password != nil)
        }
        pointer = document
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(pointer))
    }

    var pageCount: Int { Int(poppler_document_get_n_pages(pointer)) }
    var producer: String? { DocumentHandle.text(poppler_document_get_producer(pointer)) }
    var title: String? { DocumentHandle.text(poppler_document_get_title(pointer)) }

    /// The page, or nil where its description is damaged.
    func page(_ number: Int) -> PageHandle? {
        guard let page = poppler_document_get_page(pointer, Int32(number - 1)) else { return nil }
        return PageHandle(owning: page)
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
        let isPadding = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace || scalar.value < 0x20 }
        guard let first = scalars.firstIndex(where: { !isPadding($0) }),
            let last = scalars.lastIndex(where: { !isPadding($0) })
        else { return nil }
        return String(scalars[first...last])
    }
}
