package import DocumentModel
package import PackageReading

/// Reads an Excel workbook (`.xlsx`, `.xlsm`, `.xltx`, Transitional or Strict) into a document.
///
/// ```swift
/// let document = try XLSXReader.document(from: bytes)
/// ```
///
/// Sheets follow each other; lines over a table are paragraphs, and a table has the cells that a person sees: hidden
/// sheets, rows and columns are left out and told. Formulas are not run: their last results are read.
package enum XLSXReader {
    package static func document(
        from bytes: [UInt8], limits: PackageLimits = PackageLimits()
    ) throws(PackageError) -> Document {
        var parts = try WorkbookParts(bytes: bytes, limits: limits)
        return try parts.document()
    }
}
