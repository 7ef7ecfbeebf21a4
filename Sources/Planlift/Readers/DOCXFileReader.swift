import DOCXReading

/// Hands the document in a DOCX on.
struct DOCXFileReader: DocumentReader {
    func reading(
        of bytes: [UInt8], options: ReadingOptions, watch: ReadingWatch
    ) throws(PlanliftError) -> DocumentReading {
        do {
            return .document(
                try DOCXReader.document(from: bytes, options: DOCXReadingOptions(revisions: options.revisions)))
        } catch {
            throw .docx(error)
        }
    }
}
