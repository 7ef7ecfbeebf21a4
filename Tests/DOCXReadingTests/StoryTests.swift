import DOCXReading
import DocumentModel
import TestSupport
import Testing

@Suite("Notes, text boxes, headers and comments have their places")
struct StoryTests {
    private func note(_ id: Int, _ text: String) -> String {
        "<w:footnote w:id=\"\(id)\"><w:p><w:r><w:footnoteRef/></w:r>\(Word.run(" " + text))</w:p></w:footnote>"
    }

    private func reference(_ id: Int, kind: String = "footnote", attributes: String = "") -> String {
        "<w:r><w:\(kind)Reference w:id=\"\(id)\" \(attributes)/></w:r>"
    }

    private func textBox(_ content: String) -> String {
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>\(content)"
            + "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
            + "<w:txbxContent>\(content)</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    }

    @Test("a footnote stands after the block that refers to it, and its mark is not text")
    func footnotes() throws {
        let document = try read(
            Word.paragraph(xml: Word.run("One") + reference(2) + Word.run(", two") + reference(3))
                + Word.table(
                    Word.row(Word.cell(xml: Word.paragraph(xml: Word.run("a") + reference(4))), Word.cell("b")))
                + Word.paragraph("After")
        ) {
            $0.footnotes =
                "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote>" + note(2, "First.")
                + note(3, "Second.")
                + note(4, "Third.") + note(5, "Nobody refers to this.")
        }
        #expect(
            document.outline == [
                "One, two", "note 1: First.", "note 2: Second.", "table 1x2", "| a | b |", "note 3: Third.", "After",
            ])
        #expect(document.codes == ["docx-note-not-referenced"])
    }

    @Test("endnotes stand at the end, in small Roman numbers; a note may have a mark of its own")
    func endnotes() throws {
        let document = try read(
            Word.paragraph(xml: Word.run("One") + reference(1, kind: "endnote"))
                + Word.paragraph(
                    xml: Word.run("Two")
                        + "<w:r><w:footnoteReference w:id=\"1\" w:customMarkFollows=\"1\"/><w:t>*</w:t></w:r>")
                + Word.paragraph(xml: Word.run("Three") + reference(9))
        ) {
            $0.endnotes = "<w:endnote w:id=\"1\"><w:p>\(Word.run("Late."))</w:p></w:endnote>"
            $0.footnotes = note(1, "Starred.")
        }
        #expect(document.outline == ["One", "Two", "note *: Starred.", "Three", "note i: Late."])
        #expect(document.codes == ["docx-note-missing"])
    }

    @Test("a text box follows the paragraph that it is anchored in, and is read once")
    func textBoxes() throws {
        let document = try read(
            Word.paragraph(xml: Word.run("Bef") + textBox(Word.paragraph("In the box")) + Word.run("ore"))
                + Word.paragraph("After"))
        #expect(document.outline == ["Before", "boxed: In the box", "After"])
        #expect(document.sourceWordCount == 5)
    }

    @Test("a text box in a cell belongs to the cell")
    func textBoxInCell() throws {
        let document = try read(
            Word.table(
                Word.row(
                    Word.cell(xml: Word.paragraph(xml: Word.run("a") + textBox(Word.paragraph("boxed")))),
                    Word.cell("b"))))
        #expect(document.outline == ["table 1x2", "| a ¶ boxed | b |"])
    }

    @Test("of alternatives exactly one is read: the first that can be, else the fallback")
    func alternatives() throws {
        func alternatives(_ requires: String) -> String {
            Word.paragraph(
                xml:
                    "<mc:AlternateContent xmlns:odd=\"urn:odd\"><mc:Choice Requires=\"\(requires)\">\(Word.run("choice"))</mc:Choice>"
                    + "<mc:Choice Requires=\"w14\">\(Word.run("second"))</mc:Choice>"
                    + "<mc:Fallback>\(Word.run("fallback"))</mc:Fallback></mc:AlternateContent>")
        }
        #expect(
            try read(alternatives("wps") + alternatives("odd") + alternatives("wps odd")).outline
                == ["choice", "second", "second"])
        let fallback =
            "<mc:AlternateContent xmlns:odd=\"urn:odd\"><mc:Choice Requires=\"odd\">\(Word.paragraph("a"))</mc:Choice>"
            + "<mc:Fallback>\(Word.paragraph("b"))\(Word.paragraph("c"))</mc:Fallback></mc:AlternateContent>"
        #expect(try read(fallback + Word.paragraph("d")).outline == ["b", "c", "d"])
    }

    @Test("headers and footers are furniture, each text once, and page numbers are known")
    func furniture() throws {
        let page = "<w:fldSimple w:instr=\" PAGE \">\(Word.run("1"))</w:fldSimple>"
        let section = { (id: String, extra: String) in
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"\(id)\"/><w:footerReference r:id=\"f\"/>"
                + "<w:headerReference w:type=\"first\" r:id=\"first\"/><w:headerReference w:type=\"even\" r:id=\"even\"/>\(extra)</w:sectPr>"
        }
        let document = try read(
            Word.paragraph("Body", properties: section("h1", "")) + Word.paragraph("More")
                + section("h2", "<w:titlePg/>")
        ) {
            $0.headers = [
                ("h1", Word.paragraph("A Trust")), ("h2", Word.paragraph("A Trust")),
                ("first", Word.paragraph("DRAFT")),
                ("even", Word.paragraph("Never shown")),
            ]
            $0.footers = [
                ("f", Word.paragraph(xml: Word.run("Page ") + page) + Word.paragraph(xml: Word.run("Plan ") + page))
            ]
        }
        #expect(document.outline == ["Body", "More"])
        #expect(document.furniture.map(\.text) == ["A Trust", "Page 1", "Plan 1", "DRAFT"])
        #expect(document.furniture.map(\.kind) == [.runningHeader, .pageNumber, .runningFooter, .runningHeader])
        #expect(document.sourceWordCount == 2 + 2 + 2 + 2 + 1)
    }

    @Test("comments are left out and counted")
    func comments() throws {
        let document = try read(
            Word.paragraph(xml: Word.run("Text") + "<w:r><w:commentReference w:id=\"0\"/></w:r>")
        ) { $0.comments = "<w:comment w:id=\"0\">\(Word.paragraph("Really?"))</w:comment>" }
        #expect(document.outline == ["Text"])
        #expect(document.diagnostics.map(\.message) == ["1 comment left out."])
    }

    @Test("the text of shapes and diagrams is read; charts and embedded documents are told")
    func drawings() throws {
        let document = try read(
            Word.paragraph(
                xml: Word.run("Before") + "<w:r><w:drawing><a:graphic><a:p><a:r><a:t>In a shape</a:t></a:r></a:p>"
                    + "<dgm:relIds r:dm=\"d\"/><c:chart/></a:graphic></w:drawing></w:r>") + "<w:altChunk/>"
        ) {
            $0.others = [
                (
                    "data.xml", "diagramData", "d",
                    "<dgm:dataModel xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" "
                        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><dgm:pt><dgm:t><a:p><a:r><a:t>Step</a:t></a:r>"
                        + "<a:r><a:t> one</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>"
                )
            ]
        }
        #expect(document.outline == ["Before", "boxed: In a shape", "boxed: Step one"])
        #expect(document.codes == ["docx-embedded-document-left-out", "docx-chart-left-out"])
    }
}
