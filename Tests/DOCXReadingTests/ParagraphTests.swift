import DOCXReading
import DocumentModel
import TestSupport
import Testing

@Suite("The text of paragraphs is what a person sees")
struct ParagraphTests {
    @Test("runs of one look are one run, and white space is folded")
    func runsAndSpace() throws {
        let document = try read(
            "<w:p><w:r><w:t xml:space=\"preserve\">  In</w:t></w:r><w:r><w:t>t</w:t></w:r>"
                + "<w:r><w:t xml:space=\"preserve\">ro  duction </w:t></w:r></w:p><w:p/>")
        #expect(document.outline == ["Intro duction"])
        guard case .paragraph(let paragraph) = document.blocks[0] else { return }
        #expect(paragraph.runs.count == 1)
        #expect(document.sourceWordCount == 2)
    }

    @Test("space at the ends of text that does not preserve it does not count")
    func spaceThatIsNotPreserved() throws {
        #expect(try read("<w:p><w:r><w:t>Rea </w:t></w:r><w:r><w:t> d</w:t></w:r></w:p>").outline == ["Read"])
    }

    @Test("tabs and no-break spaces are spaces, soft hyphens are gone, no-break hyphens are hyphens")
    func specialCharacters() throws {
        let document = try read(
            "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b\u{a0}c</w:t><w:ptab/><w:t>por</w:t><w:softHyphen/><w:t>t\u{ad}al</w:t>"
                + "</w:r><w:r><w:tab/><w:t>on</w:t><w:noBreakHyphen/><w:t>going</w:t></w:r></w:p>")
        #expect(document.outline == ["a b c portal on-going"])
    }

    @Test("a line break stays; an empty line or a page break parts paragraphs")
    func breaks() throws {
        let document = try read(
            "<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:cr/><w:br/><w:t>three</w:t><w:br w:type=\"page\"/>"
                + "<w:t>four</w:t></w:r><w:r><w:br/></w:r></w:p>")
        #expect(document.outline == ["one⏎two", "three", "four"])
    }

    @Test("signs of symbol fonts are the signs that they look like")
    func symbols() throws {
        let document = try read(
            "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:t xml:space=\"preserve\"> done </w:t>"
                + "<w:sym w:font=\"Symbol\" w:char=\"00B3\"/></w:r><w:r><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr>"
                + "<w:t>\u{f0b7}</w:t></w:r><w:r><w:sym w:font=\"Unknown\" w:char=\"F021\"/></w:r></w:p>")
        #expect(document.outline == ["✓ done ≥•\u{f021}"])
        #expect(document.codes == ["docx-unknown-symbol"])
    }

    @Test("capitals and small capitals are read as they are shown")
    func capitals() throws {
        let document = try read(
            Word.paragraph(
                xml: Word.run("Straße ", properties: "<w:caps/>") + Word.run("aim", properties: "<w:smallCaps/>")))
        #expect(document.outline == ["STRASSE AIM"])
    }

    @Test("hidden text is left out and counted")
    func hiddenText() throws {
        let document = try read(
            Word.paragraph(xml: Word.run("seen") + Word.run(" not seen", properties: "<w:vanish/>")))
        #expect(document.outline == ["seen"])
        #expect(document.diagnostics.map(\.message) == ["2 words of hidden text left out."])
    }

    @Test("links, spans, smart tags, custom XML and content controls are looked through")
    func wrappers() throws {
        let document = try read(
            Word.paragraph(
                xml: "<w:hyperlink r:id=\"x\">\(Word.run("a"))</w:hyperlink><w:bdo>\(Word.run("b"))</w:bdo>"
                    + "<w:smartTag><w:smartTagPr><w:attr/></w:smartTagPr>\(Word.run("c"))</w:smartTag>"
                    + "<w:customXml>\(Word.run("d"))</w:customXml>"
                    + "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>\(Word.run("e"))"
                    + "<w:sdt><w:sdtContent>\(Word.run("f"))</w:sdtContent></w:sdt></w:sdtContent></w:sdt>\(Word.run("g"))"
            ))
        #expect(document.outline == ["abcdefg"])
    }

    @Test("content controls are looked through around blocks, rows and cells")
    func contentControlsAroundBlocks() throws {
        func control(_ xml: String) -> String { "<w:sdt><w:sdtPr/><w:sdtContent>\(xml)</w:sdtContent></w:sdt>" }
        let document = try read(
            control(Word.paragraph("before"))
                + Word.table(
                    control(Word.row(control(Word.cell("a")), Word.cell(xml: control(Word.paragraph("b"))))),
                    Word.row(Word.cell("c"), Word.cell("d"))))
        #expect(document.outline == ["before", "table 2x2", "| a | b |", "| c | d |"])
    }

    @Test("a field shows its result, not its instruction")
    func fields() throws {
        let document = try read(
            Word.paragraph(
                xml: Word.run("see ") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                    + "<w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:t>hidden code</w:t></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(Word.run("page 3"))"
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                    + "<w:fldSimple w:instr=\"DATE\">\(Word.run(", today"))</w:fldSimple>"))
        #expect(document.outline == ["see page 3, today"])
    }

    @Test("a field that never closes is told, and its concealed text is listed")
    func openField() throws {
        let document = try read(
            Word.paragraph(xml: "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + Word.run("lost words"))
                + Word.paragraph("more"))
        #expect(document.unplaced.map(\.text) == ["lost words more"])
        #expect(document.codes == ["docx-field-not-closed"])
    }

    @Test("formulas are their letters, and phonetic guides are left out")
    func formulasAndGuides() throws {
        let document = try read(
            Word.paragraph(
                xml: "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath><w:r><w:ruby><w:rt>\(Word.run("guide"))</w:rt>"
                    + "<w:rubyBase>\(Word.run(" word"))</w:rubyBase></w:ruby></w:r>"))
        #expect(document.outline == ["x=1 word"])
        #expect(document.codes == ["docx-phonetic-guide-left-out"])
    }

    @Test("lines of a table of contents are marked")
    func contents() throws {
        let document = try read(
            Word.paragraph(
                xml: "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>TOC \\o</w:instrText>"
                    + "<w:fldChar w:fldCharType=\"separate\"/></w:r>" + Word.run("Aims") + "<w:r><w:tab/></w:r>"
                    + Word.run("3"))
                + Word.paragraph(xml: "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>") + Word.paragraph("Body"))
        #expect(document.outline == ["contents: Aims 3", "Body"])
    }
}
