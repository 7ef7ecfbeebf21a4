import DOCXReading
import DocumentModel
import TestSupport
import Testing

@Suite("Looks and parts come from styles with all that they inherit")
struct StyleTests {
    private func style(_ id: String, name: String, parent: String? = nil, _ content: String = "") -> String {
        "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
            + (parent.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? "") + content + "</w:style>"
    }

    private func styled(_ text: String, _ id: String) -> String {
        Word.paragraph(text, properties: "<w:pStyle w:val=\"\(id)\"/>")
    }

    private func paragraph(_ document: Document, _ index: Int = 0) throws -> Paragraph {
        guard case .paragraph(let paragraph) = document.blocks[index] else { throw NoParagraph() }
        return paragraph
    }

    private struct NoParagraph: Error {}

    @Test("headings and titles are known by the built-in name or outline level, also inherited")
    func roles() throws {
        let document = try read(
            styled("a", "Titel") + styled("b", "Own") + styled("c", "Out") + styled("d", "Deep")
                + Word.paragraph("e", properties: "<w:outlineLvl w:val=\"2\"/>")
                + Word.paragraph(xml: Word.run("bold is for others to judge", properties: "<w:b/>"))
        ) {
            $0.styles =
                style("Titel", name: "Title") + style("berschrift1", name: "heading 1")
                + style("Own", name: "Our heading", parent: "berschrift1")
                + style("Out", name: "Outlined", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>")
                + style("Deep", name: "Outlined deeper", parent: "Out")
        }
        #expect(
            document.outline == [
                "title: a", "heading 1: b", "heading 2: c", "heading 2: d", "heading 3: e",
                "bold is for others to judge",
            ])
    }

    @Test("size, colour and weight are counted through defaults, styles and the run's own word")
    func looks() throws {
        let document = try read(
            Word.paragraph(
                xml: Word.run("one") + Word.run("two", properties: "<w:rStyle w:val=\"Strong\"/><w:sz w:val=\"40\"/>")
                    + Word.run("three", properties: "<w:b w:val=\"0\"/><w:u w:val=\"single\"/>"),
                properties: "<w:pStyle w:val=\"B\"/>")
        ) {
            $0.styles =
                "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"21\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                + style("A", name: "A", "<w:rPr><w:b/><w:color w:val=\"1F3864\"/></w:rPr>")
                + style("B", name: "B", parent: "A", "<w:pPr><w:jc w:val=\"center\"/></w:pPr>")
                + "<w:style w:type=\"character\" w:styleId=\"Strong\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>"
        }
        let found = try paragraph(document)
        #expect(found.alignment == .center)
        #expect(found.runs.map(\.style.fontSizeInPoints) == [10.5, 20, 10.5])
        // Bold in the paragraph's and the character's style turn each other off.
        #expect(found.runs.map(\.style.isBold) == [true, false, false])
        #expect(found.runs.map(\.style.isUnderlined) == [false, false, true])
        #expect(found.runs[0].style.color == Color(hex: "1f3864"))
    }

    @Test("the default style dresses paragraphs that name none, and 10 points stand where no size does")
    func defaults() throws {
        let document = try read(Word.paragraph("plain")) {
            $0.styles =
                "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal\"/>"
                + "<w:pPr><w:ind w:left=\"720\"/></w:pPr><w:rPr><w:i/></w:rPr></w:style>"
        }
        let found = try paragraph(document)
        #expect(found.style.isItalic)
        #expect(found.style.fontSizeInPoints == 10)
        #expect(found.indentInPoints == 36)
    }

    @Test("styles that build on each other in a circle are cut and told")
    func circle() throws {
        let document = try read(styled("text", "A")) {
            $0.styles = style("A", name: "A", parent: "B") + style("B", name: "B", parent: "A")
        }
        #expect(document.outline == ["text"])
        #expect(document.codes == ["docx-circular-styles"])
    }

    @Test("the space above a paragraph is the larger of what both neighbours ask for")
    func space() throws {
        func spaced(_ text: String, before: Int, after: Int) -> String {
            Word.paragraph(text, properties: "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"/>")
        }
        let document = try read(spaced("a", before: 40, after: 240) + spaced("b", before: 120, after: 0))
        #expect(try paragraph(document, 1).spaceAboveInPoints == 12)
    }

    @Test("a table style shades and emboldens its first row where the table asks for it")
    func tableStyle() throws {
        let document = try read(
            Word.table(
                Word.row(Word.cell("head")), Word.row(Word.cell("a")), Word.row(Word.cell("b")),
                properties: "<w:tblStyle w:val=\"T\"/><w:tblLook w:val=\"0020\"/>")
        ) {
            $0.styles =
                "<w:style w:type=\"table\" w:styleId=\"T\"><w:name w:val=\"T\"/><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr>"
                + "<w:tcPr><w:shd w:val=\"clear\" w:fill=\"4472C4\"/></w:tcPr></w:tblStylePr>"
                + "<w:tblStylePr w:type=\"band2Horz\"><w:tcPr><w:shd w:val=\"pct50\" w:color=\"000000\" w:fill=\"FFFFFF\"/></w:tcPr>"
                + "</w:tblStylePr></w:style>"
        }
        guard case .table(let table) = document.blocks[0] else { return }
        #expect(table.cells.map { $0.fill?.hex } == ["#4472c4", nil, "#808080"])
        #expect(table.cells.map { $0.paragraphs[0].style.isBold } == [true, false, false])
    }
}
