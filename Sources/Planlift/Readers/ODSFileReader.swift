import XLSXReading

/// Hands the document in an OpenDocument spreadsheet on.
struct ODSFileReader: DocumentReader {
    func reading(
        of bytes: [UInt8], options: ReadingOptions, watch: ReadingWatch
    ) throws(PlanliftError) -> DocumentReading {
        do {
            return .document(try ODSReader.document(from: bytes))
        } catch {
            throw .ods(error)
        }
    }
}
