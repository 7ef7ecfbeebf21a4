import DocumentModel
import PDFReading
import TestSupport
import Testing

@Suite("Signs of fonts of pictures, damaged ligatures and fields of forms are read as they look")
struct SignTests {
    private func text(_ map: [String], _ letters: String) throws -> String {
        try PDFFixture.page("BT /F3 12 Tf 72 720 Td (\(letters)) Tj ET") { $0.toUnicode = map }.visibleText
    }

    private func map(of letters: String) -> [String] {
        letters.utf8.map { byte in
            let code = String(byte, radix: 16)
            return "<\(code)> <00\(code)>"
        }
    }

    @Test("of a damaged ligature of three letters the words tell the rest")
    func lostRests() throws {
        #expect(try text(map(of: "seng") + ["<41> <7400dd00>"], "seAng") == "setting")
        #expect(try text(map(of: "Oce") + ["<42> <6600cf00>"], "OBce") == "Office")
        #expect(try text(map(of: "baes") + ["<42> <6600cf00>"], "baBes") == "baffles")
    }

    @Test("swapped letters inside a Latin word are turned round on a page of Han characters too")
    func amongIdeographs() throws {
        #expect(try text(map(of: "oce") + ["<41> <660066006900>", "<42> <6587>"], "oAceB") == "office\u{6587}")
    }

    @Test("a private sign is a bullet where a font of text has it, and an icon is no text")
    func privateSigns() throws {
        #expect(try text(map(of: "Item") + ["<41> <F0B7>"], "A Item") == "• Item")
        #expect(try text(map(of: "Item") + ["<41> <F0AE>"], "A Item").filter { $0 != " " } == "Item")
        #expect(try text(map(of: "Item") + ["<41> <DA00DCB0>"], "A Item").unicodeScalars.allSatisfy { !$0.isPrivate })
    }

    private func form(_ fields: [String]) throws -> Page {
        try PDFFixture.page("BT /F1 12 Tf 72 720 Td (Lead) Tj ET") { fixture in
            let first = fixture.firstFreeObject
            let references = fields.indices.map { "\(first + $0) 0 R" }.joined(separator: " ")
            fixture.pageEntries = "/Annots [\(references)]"
            fixture.catalogEntries = "/AcroForm << /Fields [\(references)] /DA (/F1 10 Tf 0 g) /DR << >> >>"
            fixture.objects = fields.map { "<< /Type /Annot /Subtype /Widget \($0) >>" }
        }
    }

    @Test("what is typed, ticked and chosen in a form stands in its field")
    func formFields() throws {
        let page = try form([
            "/FT /Tx /T (a) /V (Deputy head) /Rect [100 600 300 620] /DA (/F1 10 Tf 0 g)",
            "/FT /Tx /T (b) /V () /Rect [100 560 300 580] /DA (/F1 10 Tf 0 g)",
            "/FT /Tx /T (c) /Ff 8192 /V (secret) /Rect [100 520 300 540] /DA (/F1 10 Tf 0 g)",
            "/FT /Ch /T (d) /Ff 131072 /Opt [(Open) (Done)] /V (Done) /Rect [100 480 300 500] /DA (/F1 10 Tf 0 g)",
        ])
        #expect(page.visibleText.filter { $0 != " " }.sorted() == "LeadDeputyheadDone".sorted())
        let letters = page.glyphs.filter { $0.text == "D" }
        #expect(letters.allSatisfy { $0.box.left > 100 && $0.box.right < 300 })
        #expect(letters.map { Int(saturating: $0.box.center.y / 10) }.sorted() == [18, 30])
    }
}
