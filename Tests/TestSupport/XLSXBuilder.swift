/// A small workbook for tests, from the XML that a test is about.
///
/// ```swift
/// XLSXBuilder(rows: [["Action", "Lead"], ["Audit", "AB"]]).bytes
/// ```
package struct XLSXBuilder: Sendable {
    package struct Sheet: Sendable {
        package var name: String
        /// The children of `worksheet`.
        package var content: String
        /// `hidden` or `veryHidden`.
        package var state: String?
        /// Other parts that it refers to: name, kind, text.
        package var attachments: [(name: String, kind: String, text: String)] = []

        package init(_ name: String, _ content: String, state: String? = nil) {
            self.name = name
            self.content = content
            self.state = state
        }
    }

    package var sheets: [Sheet]
    /// The texts of cells of type `s`, each the content of `si`.
    package var strings: [String] = []
    /// The children of `styleSheet`.
    package var styles = ""
    /// What stands in the workbook beside its sheets.
    package var definedNames = ""
    package var workbookProperties = ""
    package var title = ""
    /// Whole parts that replace or add to what is built.
    package var extraEntries: [StoredZip.Entry] = []

    package init(sheets: [Sheet]) { self.sheets = sheets }

    /// A sheet of texts; an empty one is no cell.
    package init(rows: [[String]], after content: String = "") {
        self.init(sheets: [Sheet("Sheet1", Self.rows(rows) + content)])
    }

    package var bytes: [UInt8] { StoredZip(entries).bytes }

    package var entries: [StoredZip.Entry] {
        var result: [StoredZip.Entry] = []
        var relationships = ""
        var list = ""
        func add(_ path: String, kind: String, id: String, _ text: String) {
            relationships += "<Relationship Id=\"\(id)\" Type=\"\(Self.types)/\(kind)\" Target=\"\(path)\"/>"
            result.append(.init("xl/\(path)", Self.declaration + text))
        }
        for (index, sheet) in sheets.enumerated() {
            let (id, path) = ("rId\(index + 1)", "worksheets/sheet\(index + 1).xml")
            let state = sheet.state.map { " state=\"\($0)\"" } ?? ""
            list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"\(id)\"\(state)/>"
            add(path, kind: "worksheet", id: id, element("worksheet", sheet.content))
            guard !sheet.attachments.isEmpty else { continue }
            var own = ""
            for (number, attachment) in sheet.attachments.enumerated() {
                own +=
                    "<Relationship Id=\"a\(number)\" Type=\"\(Self.types)/\(attachment.kind)\" "
                    + "Target=\"../\(attachment.name)\"/>"
                result.append(.init("xl/\(attachment.name)", Self.declaration + attachment.text))
            }
            result.append(.init("xl/worksheets/_rels/sheet\(index + 1).xml.rels", DOCXBuilder.relationships(own)))
        }
        if !strings.isEmpty {
            add(
                "sharedStrings.xml", kind: "sharedStrings", id: "strings",
                element("sst", strings.map { "<si>\($0)</si>" }.joined()))
        }
        if !styles.isEmpty { add("styles.xml", kind: "styles", id: "styles", element("styleSheet", styles)) }
        let head: [StoredZip.Entry] = [
            .init(
                "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
            ),
            .init(
                "_rels/.rels",
                DOCXBuilder.relationships(
                    "<Relationship Id=\"rId1\" Type=\"\(Self.types)/officeDocument\" Target=\"xl/workbook.xml\"/>")),
            .init(
                "xl/workbook.xml",
                Self.declaration
                    + element("workbook", workbookProperties + "<sheets>\(list)</sheets>" + definedNames)),
            .init("xl/_rels/workbook.xml.rels", DOCXBuilder.relationships(relationships)),
        ]
        let replaced = Set(extraEntries.map(\.name))
        return (head + result).filter { !replaced.contains($0.name) } + extraEntries
    }

    /// `sheetData` with a text in each cell.
    package static func rows(_ rows: [[String]]) -> String {
        var result = "<sheetData>"
        for (row, texts) in rows.enumerated() {
            result += "<row r=\"\(row + 1)\">"
            for (column, text) in texts.enumerated() where !text.isEmpty {
                result += Self.text(text, at: "\(Self.letter(column))\(row + 1)")
            }
            result += "</row>"
        }
        return result + "</sheetData>"
    }

    /// A cell with a text of its own.
    package static func text(_ text: String, at place: String, look: Int? = nil) -> String {
        "<c r=\"\(place)\"\(look.map { " s=\"\($0)\"" } ?? "") t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    package static func letter(_ column: Int) -> String {
        String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(column))))
    }

    private func element(_ name: String, _ content: String) -> String {
        "<\(name) xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"\(Self.types)\">"
            + content + "</\(name)>"
    }

    private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
}
