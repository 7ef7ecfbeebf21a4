import CPageReading
import CPoppler
import DocumentModel

/// Owns a document of the library's core, which reads a page's text and plain drawing in one interpretation.
struct PlainFile: ~Copyable {
    private let pointer: OpaquePointer
    private let bytes: OpaquePointer
    /// Whether the file has a form, which people may have filled in.
    let hasForm: Bool

    /// Nil where the core is none that this was tested with, or does not open the file.
    init?(bytes: OpaquePointer?) {
        guard planlift_can_read_pages() != 0, let bytes else { return nil }
        var count: gsize = 0
        guard let data = g_bytes_get_data(bytes, &count),
            let file = planlift_file_open(data, Int64(clamping: count))
        else { return nil }
        pointer = file
        // The document reads from them as long as it lives.
        self.bytes = g_bytes_ref(bytes)
        hasForm = planlift_file_has_form(file) != 0
    }

    deinit {
        PopplerLock.withLock { planlift_file_close(pointer) }
        g_bytes_unref(bytes)
    }

    /// The page as the core reads it; nil where it is damaged.
    func page(_ number: Int, options: PageReadingOptions) -> PlainPage? {
        let page = planlift_page_read(
            pointer, Int32(saturating: Double(number)), options.readsGraphics ? 1 : 0,
            Int64(clamping: options.maximumPathCount))
        return page.map { PlainPage(owning: $0) }
    }
}
