package import DocumentModel
package import PackageReading

/// Reads an OpenDocument spreadsheet (`.ods`, `.ots`) into a document, as ``XLSXReader`` reads an Excel workbook.
///
/// Cells have the texts that were shown when the file was saved: no formula is run, and no number is set anew.
package enum ODSReader {
    package static func document(
        from bytes: [UInt8], limits: PackageLimits = PackageLimits()
    ) throws(PackageError) -> Document {
        var parts = try OpenWorkbookParts(bytes: bytes, limits: limits)
        return try parts.document()
    }
}
