/// A small Word document for tests, from the XML that a test is about.
///
/// ```swift
/// DOCXBuilder(body: "<w:p><w:r><w:t>Aims</w:t></w:r></w:p>").bytes
/// ```
package struct DOCXBuilder: Sendable {
    package static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    package static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

    /// The children of `w:body`.
    package var body: String
    /// The children of `w:styles`; the part is left out where it is empty, and so are all others below.
    package var styles = ""
    package var numbering = ""
    package var settings = ""
    package var footnotes = ""
    package var endnotes = ""
    package var comments = ""
    /// The content of `w:hdr` and `w:ftr` parts by relationship id.
    package var headers: [(id: String, content: String)] = []
    package var footers: [(id: String, content: String)] = []
    /// Other parts: path, relationship kind and id seen from the document, text.
    package var others: [(path: String, kind: String, id: String, text: String)] = []
    package var namespace = DOCXBuilder.transitional
    /// Where the document's own part lies.
    package var mainPart = "word/document.xml"
    /// Whole parts that replace or add to what is built.
    package var extraEntries: [StoredZip.Entry] = []

    package init(body: String = "") { self.body = body }

    package var bytes: [UInt8] { StoredZip(entries).bytes }

    package var entries: [StoredZip.Entry] {
        var relationships = ""
        var result: [StoredZip.Entry] = []
        let folder = mainPart.split(separator: "/").dropLast().joined(separator: "/")
        func add(_ path: String, kind: String, id: String, text: String) {
            relationships +=
                "<Relationship Id=\"\(id)\" Type=\"\(Self.types)/\(kind)\" Target=\"\(path)\"/>"
            result.append(.init("\(folder)/\(path)", Self.declaration + text))
        }
        for (kind, root, content) in [
            ("styles", "styles", styles), ("numbering", "numbering", numbering), ("settings", "settings", settings),
            ("footnotes", "footnotes", footnotes), ("endnotes", "endnotes", endnotes),
            ("comments", "comments", comments),
        ] where !content.isEmpty {
            add("\(kind).xml", kind: kind, id: "part-\(kind)", text: element(root, content))
        }
        for header in headers {
            add("header-\(header.id).xml", kind: "header", id: header.id, text: element("hdr", header.content))
        }
        for footer in footers {
            add("footer-\(footer.id).xml", kind: "footer", id: footer.id, text: element("ftr", footer.content))
        }
        for other in others { add(other.path, kind: other.kind, id: other.id, text: other.text) }

        let name = mainPart.split(separator: "/").last.map(String.init) ?? mainPart
        let head: [StoredZip.Entry] = [
            .init("[Content_Types].xml", Self.contentTypes),
            .init(
                "_rels/.rels",
                Self.relationships(
                    "<Relationship Id=\"rId1\" Type=\"\(Self.types)/officeDocument\" Target=\"\(mainPart)\"/>")),
            .init("\(folder)/_rels/\(name).rels", Self.relationships(relationships)),
            .init(mainPart, Self.declaration + element("document", "<w:body>\(body)</w:body>")),
        ]
        let replaced = Set(extraEntries.map(\.name))
        return (head + result).filter { !replaced.contains($0.name) } + extraEntries
    }

    private func element(_ name: String, _ content: String) -> String {
        "<w:\(name) xmlns:w=\"\(namespace)\" \(Self.namespaces)>\(content)</w:\(name)>"
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let contentTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="xml" ContentType="application/xml"/></Types>
        """
    private static let namespaces = """
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" \
        xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
        xmlns:v="urn:schemas-microsoft-com:vml"
        """

    package static func relationships(_ content: String) -> String {
        declaration + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(content)"
            + "</Relationships>"
    }
}

/// Pieces of WordprocessingML.
package enum Word {
    /// A paragraph of plain runs, with the children of its `w:pPr`.
    package static func paragraph(_ texts: String..., properties: String = "") -> String {
        "<w:p>" + (properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>") + texts.map { run($0) }.joined() + "</w:p>"
    }

    /// A paragraph around runs that are XML already.
    package static func paragraph(xml: String, properties: String = "") -> String {
        "<w:p>" + (properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>") + xml + "</w:p>"
    }

    package static func run(_ text: String, properties: String = "") -> String {
        "<w:r>" + (properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")
            + "<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    package static func deletedRun(_ text: String) -> String {
        "<w:r><w:delText xml:space=\"preserve\">\(text)</w:delText></w:r>"
    }

    /// A paragraph in a list.
    package static func item(_ text: String, list: Int, level: Int = 0) -> String {
        paragraph(
            text, properties: "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
    }

    package static func table(_ rows: String..., properties: String = "") -> String {
        "<w:tbl><w:tblPr>\(properties)</w:tblPr><w:tblGrid/>" + rows.joined() + "</w:tbl>"
    }

    package static func row(_ cells: String..., properties: String = "") -> String {
        "<w:tr>" + (properties.isEmpty ? "" : "<w:trPr>\(properties)</w:trPr>") + cells.joined() + "</w:tr>"
    }

    package static func cell(_ text: String, properties: String = "") -> String {
        cell(xml: paragraph(text), properties: properties)
    }

    package static func cell(xml: String, properties: String = "") -> String {
        "<w:tc>" + (properties.isEmpty ? "" : "<w:tcPr>\(properties)</w:tcPr>") + xml + "</w:tc>"
    }

    /// A tracked change around XML.
    package static func inserted(_ xml: String) -> String {
        "<w:ins w:id=\"1\" w:author=\"A\" w:date=\"2024-01-01T00:00:00Z\">\(xml)</w:ins>"
    }

    package static func deleted(_ xml: String) -> String {
        "<w:del w:id=\"2\" w:author=\"A\" w:date=\"2024-01-01T00:00:00Z\">\(xml)</w:del>"
    }
}
