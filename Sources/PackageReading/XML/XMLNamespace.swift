/// The namespaces that packages are read in, each under one prefix whatever prefix the file uses.
///
/// Transitional and Strict addresses stand for the same names.
enum XMLNamespace {
    static func prefix(of address: String) -> String? { prefixes[address] }

    private static let prefixes: [String: String] = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
        "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
        "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
        "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
        "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
        "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
        "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
        "http://purl.oclc.org/ooxml/officeDocument/math": "m",
        "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
        "http://purl.oclc.org/ooxml/drawingml/main": "a",
        "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
        "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm",
        "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
        "http://purl.oclc.org/ooxml/drawingml/chart": "c",
        "http://purl.org/dc/elements/1.1/": "dc",
        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "ep",
        "http://purl.oclc.org/ooxml/officeDocument/extendedProperties": "ep",
        "http://www.w3.org/XML/1998/namespace": "xml",
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
        "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
        "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
        "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
        "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
        "urn:oasis:names:tc:opendocument:xmlns:meta:1.0": "meta",
        "urn:oasis:names:tc:opendocument:xmlns:config:1.0": "config",
        "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
    ]

    /// Whether an `AlternateContent` branch that requires this namespace can be read: Office's own extensions, whose
    /// text stands in `w:` elements all the same.
    static func isUnderstood(_ address: String) -> Bool {
        prefixes[address] != nil || understoodFamilies.contains { address.hasPrefix($0) }
    }

    private static let understoodFamilies = [
        "http://schemas.microsoft.com/office/word/",
        "http://schemas.microsoft.com/office/drawing/",
        "http://schemas.openxmlformats.org/",
    ]
}
