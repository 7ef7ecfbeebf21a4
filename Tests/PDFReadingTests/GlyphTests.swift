import DocumentModel
import PDFReading
import TestSupport
import Testing

struct GlyphTests {
    @Test func `glyphs tell text, place, font, size and colour`() throws {
        let page = try PDFFixture.page("BT /F2 12 Tf 1 0 0 rg 72 720 Td (Term) Tj ET")
        #expect(page.visibleText == "Term")
        let first = try #require(page.glyphs.first)
        #expect(first.text == "T")
        #expect(first.fontSizeInPoints == 12)
        #expect(first.color == Color(red: 255, green: 0, blue: 0))
        #expect(page.fonts[first.fontIndex] == Font(name: "Helvetica-Bold", isBold: true, isItalic: false))
        #expect(abs(first.box.left - 72) < 0.1)
        #expect(first.box.top < 72 && first.box.bottom > 72, "the base line lies 72 points below the top")
        #expect(first.direction == .horizontal)
    }

    @Test func `places count from the crop box`() throws {
        let page = try PDFFixture.page("BT /F1 12 Tf 172 620 Td (A) Tj ET") {
            $0.pageEntries = "/CropBox [100 100 500 700]"
        }
        #expect(page.widthInPoints == 400)
        #expect(page.heightInPoints == 600)
        #expect(abs((page.glyphs.first?.box.left ?? 0) - 72) < 0.1)
    }

    @Test func `looks stay with their letters across spaces and lines`() throws {
        let page = try PDFFixture.page(
            """
            BT /F1 10 Tf 72 700 Td (Plain and ) Tj /F2 10 Tf (bold words) Tj 0 -14 Td (on two) Tj
            /F1 10 Tf ( lines) Tj 0 -40 Td /F2 14 Tf (Head) Tj ET
            """)
        let bold = page.glyphs.filter { page.fonts[$0.fontIndex].isBold && $0.text != " " }.map(\.text).joined()
        let large = page.glyphs.filter { $0.fontSizeInPoints == 14 }.map(\.text).joined()
        #expect(bold == "boldwordsontwoHead")
        #expect(large == "Head")
    }

    @Test func `ligatures are letters in one glyph`() throws {
        let page = try PDFFixture.page("BT /F3 12 Tf 72 720 Td (oAce) Tj ET") {
            $0.toUnicode = ["<41> <FB03>", "<6F> <006F>", "<63> <0063>", "<65> <0065>"]
        }
        #expect(page.glyphs.map(\.text) == ["o", "ffi", "c", "e"])
    }

    @Test func `a character that stands for several letters gives them all`() throws {
        let page = try PDFFixture.page("BT /F3 12 Tf 72 720 Td (AB) Tj ET") {
            $0.toUnicode = ["<41> <006600660069>", "<42> <0042>"]
        }
        #expect(page.visibleText == "ffiB")
    }

    @Test func `letters of a ligature with their bytes swapped are turned round`() throws {
        let page = try PDFFixture.page("BT /F3 12 Tf 72 720 Td (oAce) Tj ET") {
            $0.toUnicode = ["<41> <660066006900>", "<6F> <006F>", "<63> <0063>", "<65> <0065>"]
        }
        #expect(page.visibleText == "office")
    }

    @Test func `Han characters stay what they are`() throws {
        let page = try PDFFixture.page("BT /F3 12 Tf 72 720 Td (AB) Tj ET") {
            $0.toUnicode = ["<41> <66006900>", "<42> <6587>"]
        }
        #expect(page.visibleText == "\u{6600}\u{6900}\u{6587}")
    }

    @Test func `a shape painted on a letter of its own place is no bullet`() throws {
        let page = try PDFFixture.page("BT /F1 9 Tf 72 720 Td (Q1) Tj ET 73 720 m 78 720 l 75.5 726 l f")
        #expect(page.visibleText == "Q1")
    }

    @Test func `a disc before a line is its bullet`() throws {
        let disc =
            "72 724 m 72 725 73 726 74 726 c 75 726 76 725 76 724 c 76 723 75 722 74 722 c 73 722 72 723 72 724 c f"
        let page = try PDFFixture.page("0 g \(disc) BT /F1 12 Tf 84 720 Td (Item) Tj ET")
        #expect(page.glyphs.map(\.text).sorted() == ["I", "e", "m", "t", "•"])
    }

    @Test(arguments: [
        ("0 1 -1 0 100 300", TextDirection.upward), ("0 -1 1 0 100 300", .downward), ("-1 0 0 -1 300 300", .reversed),
        ("1 0 0 1 100 300", .horizontal),
    ])
    func `turned text tells its direction`(matrix: String, direction: TextDirection) throws {
        let page = try PDFFixture.page("BT /F1 9 Tf \(matrix) Tm (Autumn Term) Tj ET")
        #expect(Set(page.glyphs.map(\.direction)) == [direction])
        #expect(page.hiddenText(.notPainted).isEmpty)
    }

    @Test func `the space of turned text stands between its words`() throws {
        let page = try PDFFixture.page("BT /F1 9 Tf 0 1 -1 0 100 300 Tm (Spr 1) Tj ET")
        let boxes = page.glyphs.map(\.box)
        try #require(page.glyphs.map(\.text) == ["S", "p", "r", " ", "1"])
        #expect(abs(boxes[3].bottom - boxes[2].top) < 0.1)
        #expect(abs(boxes[3].top - boxes[4].bottom) < 0.1)
    }

    @Test func `a lone turned character is told by its shape`() throws {
        let page = try PDFFixture.page(
            "BT /F1 9 Tf 0 1 -1 0 100 300 Tm (1) Tj 1 0 0 1 200 300 Tm (2) Tj 1 0 0 1 200 288 Tm (3) Tj ET")
        let directions = page.glyphs.filter { $0.text != " " }.reduce(into: [:]) { $0[$1.text] = $1.direction }
        #expect(directions == ["1": .upward, "2": .horizontal, "3": .horizontal])
    }

    @Test func `words of neighbouring columns and lines keep the direction of their letters`() throws {
        let page = try PDFFixture.page(
            """
            BT /F1 9 Tf 300 500 Td (Spring) Tj -200 0 Td (Autumn) Tj 0 -11 Td (One) Tj 200 0 Td (Two) Tj
            -60 -11 Td (x) Tj 0 -11 Td (y) Tj ET
            """)
        #expect(Set(page.glyphs.map(\.direction)) == [.horizontal])
    }

    @Test func `a turned page is read as a reader sees it`() throws {
        let page = try PDFFixture.page("BT /F1 12 Tf 0 1 -1 0 100 72 Tm (Term) Tj ET 100 500 m 100 100 l S") {
            $0.pageEntries = "/Rotate 90"
        }
        #expect(page.widthInPoints == 792)
        #expect(page.heightInPoints == 612)
        #expect(Set(page.glyphs.map(\.direction)) == [.horizontal])
        #expect(page.drawnRulings == ["h 100 100-500 1 #000000"])
        #expect(abs((page.glyphs.first?.box.left ?? 0) - 72) < 0.1)
    }

    @Test func `underlined letters are marked`() throws {
        let page = try PDFFixture.page(
            "BT /F1 12 Tf 72 720 Td (Review) Tj ET 0.6 w 72 718.5 m 111.3 718.5 l S BT /F1 12 Tf 72 690 Td (Plain) Tj ET"
        )
        #expect(page.glyphs.filter(\.isUnderlined).map(\.text).joined() == "Review")
    }

    @Test func `a page of fifty thousand characters is read whole`() throws {
        let line = "(" + String(repeating: "term ", count: 50) + ") Tj 0 -3 Td "
        let content = "BT /F1 2 Tf 20 780 Td " + String(repeating: line, count: 250) + "ET"
        let page = try PDFFixture.page(content)
        #expect(page.glyphs.filter { $0.text != " " }.count == 40_000, "the rest are spaces")
    }

    @Test func `a page beyond the limit is cut short and says so`() throws {
        var options = PageReadingOptions()
        options.maximumGlyphCount = 3
        let page = try PDFFixture.page("BT /F1 12 Tf 72 720 Td (Terms) Tj ET", options: options)
        #expect(page.visibleText == "Ter")
        #expect(page.diagnostics.map(\.code) == ["too-many-glyphs"])
    }

    @Test("letters that the file draws itself are as large as the page sets them, however wide the first of them is")
    func drawnLetters() throws {
        func procedure(_ width: Int) -> String {
            let drawing = "\(width) 0 0 0 \(width) 700 d1 0 0 \(width) 700 re f"
            return "<< /Length \(drawing.utf8.count) >>\nstream\n\(drawing)\nendstream"
        }
        let page = try PDFFixture.page("BT /F4 10 Tf 72 700 Td (AB) Tj ET") { fixture in
            let first = fixture.firstFreeObject
            fixture.fonts = "/F4 \(first) 0 R"
            fixture.objects = [
                """
                << /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] \
                /FirstChar 65 /LastChar 66 /Widths [900 500] /Encoding << /Differences [65 /wide /slim] >> \
                /CharProcs << /wide \(first + 1) 0 R /slim \(first + 2) 0 R >> /Resources << >> >>
                """, procedure(900), procedure(500),
            ]
        }
        #expect(page.glyphs.map { ($0.fontSizeInPoints * 10).rounded() / 10 } == [10, 10])
    }

    @Test(
        "letters of ligatures that the file gives no text for are told by the words",
        arguments: [
            ("(Ac) -560 (on in educa) -560 (on)", "Action in education"),
            ("(The commi) -670 (ee will be busy a) -660 (er it)", "The committee will be busy after it"),
            ("(Sa) -560 (sfac) -560 (on)", "Satisfaction"),
            (
                "(Effec) -560 (ve forkli) -900 (training in wet) -800 (mber)",
                "Effective forklift training in wet timber"
            ),
            ("(our) -560 (new) -700 (plan) -900 (by hand)", "our new plan by hand"),
            ("(Mr K) -560 (on)", "Mr K on"),
        ])
    func lostLigatures(drawn: String, text: String) throws {
        let page = try PDFFixture.page("BT /F1 12 Tf 72 720 Td [\(drawn)] TJ ET")
        #expect(page.glyphs.map(\.text).joined() == text)
    }
}
