import XLSXReading

/// Hands the document in a workbook on.
struct XLSXFileReader: DocumentReader {
    func reading(
        of bytes: [UInt8], options: ReadingOptions, watch: ReadingWatch
    ) throws(PlanliftError) -> DocumentReading {
        do {
            return .document(try XLSXReader.document(from: bytes))
        } catch {
            throw .xlsx(error)
        }
    }
}
