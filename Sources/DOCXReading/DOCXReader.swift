package import DocumentModel
package import PackageReading

/// Reads a Word document (`.docx`, `.docm`, `.dotx`, Transitional or Strict) into a document.
///
/// ```swift
/// let document = try DOCXReader.document(from: bytes)
/// ```
///
/// Nothing in the file is run, loaded from elsewhere or trusted about its size.
package enum DOCXReader {
    /// The document in the bytes of a Word file.
    package static func document(
        from bytes: [UInt8], options: DOCXReadingOptions = .init()
    ) throws(PackageError) -> Document {
        var assembly = try DocumentParts(bytes: bytes, options: options)
        return try assembly.document()
    }
}
