/// Small PDFs whose structure tree is written by hand.
package enum TaggedFixture {
    /// A document with one table. A cell is `TD 3 /ColSpan 2`: its role, the numbers of its marks, its attributes.
    ///
    /// - Parameter rows: the cells of each row, all of the first page.
    package static func document(
        drawing: String, rows: [[String]], rootEntries: String = "", change: (inout PDFFixture) -> Void = { _ in }
    ) -> PDFFixture {
        var fixture = PDFFixture(pages: [drawing])
        let root = fixture.firstFreeObject
        let kids = rows.map { row in
            "<< /S /TR /K [\(row.map { cell($0) }.joined(separator: " "))] >>"
        }
        fixture.catalogEntries = "/MarkInfo << /Marked true >> /StructTreeRoot \(root) 0 R"
        fixture.objects = [
            "<< /Type /StructTreeRoot /K [\(root + 1) 0 R] \(rootEntries) >>",
            "<< /S /Table /Pg 10 0 R /K [\(kids.joined(separator: " "))] >>",
        ]
        change(&fixture)
        return fixture
    }

    private static func cell(_ text: String) -> String {
        let parts = text.split(separator: " ")
        let marks = parts.dropFirst().prefix { !$0.hasPrefix("/") }
        let attributes = parts.dropFirst(1 + marks.count).joined(separator: " ")
        let name = attributes.hasPrefix("/ID") ? "/ID (\(attributes.dropFirst(4)))" : ""
        let owned = name.isEmpty && !attributes.isEmpty ? "/A << /O /Table \(attributes) >>" : name
        return "<< /S /\(parts[0]) /K [\(marks.joined(separator: " "))] \(owned) >>"
    }

    /// Text at a place of the page's own frame, in marked content.
    package static func text(_ text: String, _ x: Int, _ y: Int, mark: Int?) -> String {
        let shown = "BT /F1 12 Tf \(x) \(y) Td (\(text)) Tj ET"
        return mark.map { "/P << /MCID \($0) >> BDC \(shown) EMC " } ?? "/Artifact BMC \(shown) EMC "
    }
}
