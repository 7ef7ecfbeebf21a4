import DOCXReading
import DocumentModel
import TestSupport
import Testing

@Suite("Forms and signs in Word documents are read as they look")
struct FormTests {
    private func field(_ data: String, _ instruction: String, result: String? = nil) -> String {
        let shown = result.map { "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(Word.run($0))" } ?? ""
        return "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>\(data)</w:ffData></w:fldChar></w:r>"
            + "<w:r><w:instrText> \(instruction) </w:instrText></w:r>\(shown)"
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }

    private func outline(_ xml: String) throws -> [String] { try read(Word.paragraph(xml: xml)).outline }

    @Test("old tick boxes show whether they are ticked")
    func tickBoxes() throws {
        let box = { (content: String) in field("<w:checkBox>\(content)</w:checkBox>", "FORMCHECKBOX") }
        #expect(try outline(box("<w:default w:val=\"0\"/><w:checked/>") + Word.run(" agreed")) == ["☒ agreed"])
        #expect(try outline(box("<w:default w:val=\"1\"/><w:checked w:val=\"0\"/>")) == ["☐"])
        #expect(try outline(box("<w:default w:val=\"1\"/>")) == ["☒"])
    }

    @Test("old drop-down lists show the entry that is chosen, once")
    func dropDowns() throws {
        let entries = ["Not started", "On track", "Complete"].map { "<w:listEntry w:val=\"\($0)\"/>" }.joined()
        let list = { (choice: String) in "<w:ddList>\(choice)\(entries)</w:ddList>" }
        #expect(try outline(field(list("<w:result w:val=\"2\"/>"), "FORMDROPDOWN")) == ["Complete"])
        #expect(try outline(field(list(""), "FORMDROPDOWN")) == ["Not started"])
        #expect(
            try outline(field(list("<w:result w:val=\"1\"/>"), "FORMDROPDOWN", result: "On track")) == ["On track"])
        let document = try read(Word.paragraph(xml: field(list("<w:result w:val=\"2\"/>"), "FORMDROPDOWN")))
        #expect(document.sourceWordCount == 1)
    }

    @Test("letters of a font of signs are the signs that they draw")
    func signLetters() throws {
        func run(_ text: String, _ font: String) -> String {
            "<w:r><w:rPr><w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\"/></w:rPr><w:t>\(text)</w:t></w:r>"
        }
        #expect(try outline(run("ü", "Wingdings")) == ["✓"])
        #expect(try outline(run("P", "Wingdings 2")) == ["✓"])
        #expect(try outline(run("\u{F0A8}", "Wingdings")) == ["◻"])
        #expect(try outline(run("ü", "Calibri")) == ["ü"])
    }

    @Test("a prompt that a content control still shows is no value, and its cell stays")
    func prompts() throws {
        func control(_ content: String, _ properties: String = "<w:showingPlcHdr/>") -> String {
            "<w:sdt><w:sdtPr>\(properties)<w:text/></w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
        }
        let prompt = Word.run("Click or tap here to enter text.")
        let document = try read(
            Word.table(
                Word.row(
                    Word.cell("Lead"), Word.cell(xml: Word.paragraph(xml: control(prompt))),
                    control(Word.cell("Choose an item.")), Word.cell("Note"))))
        #expect(document.outline == ["table 1x4", "| Lead | | | Note |"])
        #expect(document.sourceWordCount == 2)
        #expect(document.codes == ["docx-prompts-left-out"])
        let filled = try read(Word.paragraph(xml: control(Word.run("Autumn"), "<w:showingPlcHdr w:val=\"0\"/>")))
        #expect(filled.outline == ["Autumn"])
    }

    @Test("raised marks that were typed point to notes, raised endings and powers do not")
    func raisedMarks() throws {
        func text(_ word: String, _ raised: String) throws -> [String] {
            try outline(
                Word.run(word) + Word.run(raised, properties: "<w:vertAlign w:val=\"superscript\"/>")
                    + Word.run(" left"))
        }
        #expect(try text("two rooms", "1") == ["two rooms left"])
        #expect(try text("£4,200", "*") == ["£4,200 left"])
        #expect(try text("1", "st") == ["1st left"])
        #expect(try text("40 m", "2") == ["40 m2 left"])
        #expect(try text("word ", "1") == ["word 1 left"])
    }

    @Test("lines to write on are no text, accents stand on their letters")
    func plainText() throws {
        let document = try read(
            Word.paragraph("Date agreed: ____________") + Word.paragraph("________") + Word.paragraph("file_name")
                + Word.paragraph("Dw\u{302}r"))
        #expect(document.outline == ["Date agreed:", "file_name", "Dŵr"])
        #expect(document.sourceWordCount == 4)
    }
}
