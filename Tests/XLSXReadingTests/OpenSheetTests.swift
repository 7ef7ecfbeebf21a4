import DocumentModel
import PackageReading
import TestSupport
import Testing
import XLSXReading

/// Spreadsheets of LibreOffice and its like.
struct OpenSheetTests {
    private static let spaces = [
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("fo", "xsl-fo-compatible"),
        ("meta", "meta"), ("config", "config"), ("manifest", "manifest"),
    ].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($1):1.0\"" }.joined(separator: " ")

    private func document(
        _ sheets: String, styles: String = "", parts: [(name: String, root: String, content: String)] = []
    ) throws(PackageError) -> Document {
        let content = """
            <office:document-content \(Self.spaces)><office:automatic-styles>\(styles)</office:automatic-styles>
            <office:body><office:spreadsheet>\(sheets)</office:spreadsheet></office:body></office:document-content>
            """
        let entries =
            [StoredZip.Entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]
            + parts.map { StoredZip.Entry($0.name, "<\($0.root) \(Self.spaces)>\($0.content)</\($0.root)>") }
            + [StoredZip.Entry("content.xml", content)]
        return try ODSReader.document(from: StoredZip(entries).bytes)
    }

    private func cell(_ text: String, _ attributes: String = "") -> String {
        "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
    }

    private func row(_ cells: String...) -> String { "<table:table-row>\(cells.joined())</table:table-row>" }

    private func sheet(_ rows: String, name: String = "Sheet1", _ attributes: String = "") -> String {
        "<table:table table:name=\"\(name)\" \(attributes)>\(rows)</table:table>"
    }

    @Test func `cells that are alike are written once, and the empty rest of a sheet costs nothing`() throws {
        let rows =
            row(cell("Action"), cell("Autumn"), cell("Spring"))
            + row(cell("Audit"), cell("Reading", "table:number-columns-repeated=\"2\""))
                + """
                <table:table-row table:number-rows-repeated="2">\(cell("Order"))<table:table-cell/>\(cell("Maths"))\
                <table:table-cell table:number-columns-repeated="16381"/></table:table-row>
                <table:table-row table:number-rows-repeated="1048572"><table:table-cell
                table:number-columns-repeated="16384"/></table:table-row>
                """
        #expect(
            try document(sheet(rows)).outline == [
                "table 4x3", "| Action | Autumn | Spring |", "| Audit | Reading | Reading |", "| Order |  | Maths |",
                "| Order |  | Maths |",
            ])
    }

    @Test func `paragraphs, line breaks, spaces and parts of a cell are its text, and comments are not`() throws {
        let bold = """
            <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
            """
        let rows =
            row(cell("Action"), cell("Lead"))
            + row(
                """
                <table:table-cell><office:annotation><text:p>why?</text:p></office:annotation><text:p>Audit<text:s/>the
                <text:span text:style-name="T1">books</text:span></text:p><text:p>Order<text:line-break/>new ones</text:p>\
                </table:table-cell>
                """, cell("AB"))
        let document = try document(sheet(rows), styles: bold)
        #expect(document.outline == ["table 2x2", "| Action | Lead |", "| Audit the books/Order/new ones | AB |"])
        #expect(document.codes == ["ods-comments-left-out"])
        guard case .table(let table)? = document.blocks.first else { return }
        #expect(table.cells[2].paragraphs.first?.runs.map(\.style.isBold) == [false, true])
    }

    @Test func `a merged cell spans what it covers, and what is hidden is left out and told`() throws {
        let rows =
            """
            <table:table-column table:number-columns-repeated="3"/><table:table-column table:visibility="collapse"/>
            """
            + row(
                cell("Strand", "table:number-rows-spanned=\"2\""),
                cell("2024-25", "table:number-columns-spanned=\"2\""), "<table:covered-table-cell/>", cell("Secret"))
            + row("<table:covered-table-cell/>", cell("Autumn"), cell("Spring"), cell("x"))
            + row(cell("Reading"), cell("a"), cell("b"), cell("x"))
            + "<table:table-row table:visibility=\"filter\">\(cell("Old"))</table:table-row>"
        let hidden = """
            <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
            """
        let document = try document(
            sheet(rows) + sheet(row(cell("Lists")), name: "Lists", "table:style-name=\"ta2\""), styles: hidden)
        #expect(
            document.outline == [
                "table 3x3", "| Strand | 2024-25 | < |", "| ^ | Autumn | Spring |", "| Reading | a | b |",
            ])
        #expect(document.codes == ["ods-hidden-sheets-left-out", "ods-hidden-text-left-out"])
    }

    @Test func `looks come from a cell's style, its parents, its row and its column`() throws {
        let styles = """
            <style:style style:name="head" style:family="table-cell"><style:table-cell-properties
            fo:background-color="#d9e2f3"/><style:text-properties fo:font-weight="bold" fo:font-size="12pt"/></style:style>
            <style:style style:name="ce1" style:family="table-cell" style:parent-style-name="head">
            <style:text-properties fo:color="#ff0000"/></style:style>
            """
        let rows =
            "<table:table-column/><table:table-column table:default-cell-style-name=\"head\"/>"
            + row(cell("Action", "table:style-name=\"ce1\""), cell("Lead")) + row(cell("Audit"), cell("AB"))
        let document = try document(sheet(rows), styles: styles)
        guard case .table(let table)? = document.blocks.first, table.cells.count == 4 else {
            Issue.record("no table of four cells")
            return
        }
        let head = Color(hex: "d9e2f3")
        #expect(table.cells.map(\.fill) == [head, head, nil, head])
        let style = table.cells[0].paragraphs[0].runs[0].style
        #expect(style.isBold && style.fontSizeInPoints == 12 && style.color == Color(hex: "ff0000"))
        #expect(table.cells[3].paragraphs[0].runs[0].style.isBold)
    }

    @Test func `rows that head every page, and rows that stay in sight, are heads`() throws {
        let head = row(cell("a"), cell("b"))
        let body = row(cell("c"), cell("d")) + row(cell("e"), cell("f"))
        let titled = try document(sheet("<table:table-header-rows>\(head)</table:table-header-rows>\(body)"))
        #expect(titled.outline.first == "table 3x2, header 1")
        func item(_ name: String, _ value: Int) -> String {
            "<config:config-item config:name=\"\(name)\" config:type=\"short\">\(value)</config:config-item>"
        }
        let frozen = """
            <office:settings><config:config-item-map-entry config:name="Sheet1">\(item("VerticalSplitMode", 2))\
            \(item("VerticalSplitPosition", 1))</config:config-item-map-entry></office:settings>
            """
        let kept = try document(sheet(head + body), parts: [("settings.xml", "office:document-settings", frozen)])
        #expect(kept.outline.first == "table 3x2, header 1")
    }

    @Test func `numbers and dates have the text that was shown`() throws {
        let rows =
            row(cell("Due"), cell("Cost"))
            + row(
                cell("3 May 2025", "office:value-type=\"date\" office:date-value=\"2025-05-03\""),
                cell("£1,200", "office:value-type=\"currency\" office:value=\"1200\""))
        #expect(try document(sheet(rows)).outline.last == "| 3 May 2025 | £1,200 |")
    }

    @Test func `the title and the program come from the properties`() throws {
        let meta = "<office:meta><meta:generator>LibreOffice</meta:generator></office:meta>"
        let facts = try document(
            sheet(row(cell("a"), cell("b"))), parts: [("meta.xml", "office:document-meta", meta)]
        ).facts
        #expect(facts.format == .ods)
        #expect(facts.producer == "LibreOffice")
    }

    @Test func `a locked file and text that comes without end are refused`() {
        let manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
        #expect(throws: PackageError.unsafeEntry(name: "content.xml", reason: .encrypted)) {
            try document("", parts: [("META-INF/manifest.xml", "manifest:manifest", manifest)])
        }
        let endless = """
            <table:table-row table:number-rows-repeated="1048576">\
            \(cell("x", "table:number-columns-repeated=\"16384\""))</table:table-row>
            """
        #expect(throws: PackageError.partTooLarge(part: "content.xml", limit: .cells)) {
            try document(sheet(endless))
        }
    }
}
