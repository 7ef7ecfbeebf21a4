import DOCXReading
import DocumentModel
import TestSupport
import Testing

@Suite("Automatic numbers are the labels that Word prints")
struct NumberingTests {
    private func level(_ index: Int, _ format: String, _ text: String, start: Int = 1, extra: String = "") -> String {
        "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"\(start)\"/><w:numFmt w:val=\"\(format)\"/>\(extra)"
            + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }

    private func list(_ id: Int, _ levels: String..., num: String = "") -> String {
        "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels.joined())</w:abstractNum>"
            + "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(id)\"/>\(num)</w:num>"
    }

    private func labels(_ document: Document) -> [String] {
        document.blocks.flatMap { block in
            switch block {
            case .paragraph(let paragraph): [paragraph.label?.text ?? "-"]
            case .table(let table): table.cells.flatMap { $0.paragraphs.map { $0.label?.text ?? "-" } }
            }
        }
    }

    @Test("levels count on their own, start anew under the level above and show it")
    func levels() throws {
        let document = try read(
            [0, 1, 1, 2, 0, 1].map { Word.item("x", list: 1, level: $0) }.joined()
        ) {
            $0.numbering = list(
                1, level(0, "decimal", "%1."), level(1, "lowerLetter", "%1%2)"), level(2, "lowerRoman", "(%3)"))
        }
        #expect(labels(document) == ["1.", "1a)", "1b)", "(i)", "2.", "2a)"])
        #expect(document.sourceWordCount == 12)
    }

    @Test(
        "every format writes its numbers",
        arguments: [
            ("upperRoman", 9, "IX"), ("lowerRoman", 4, "iv"), ("upperLetter", 27, "AA"), ("lowerLetter", 2, "b"),
            ("ordinal", 22, "22nd"), ("ordinal", 11, "11th"), ("cardinalText", 21, "Twenty-one"),
            ("ordinalText", 12, "Twelfth"), ("ordinalText", 20, "Twentieth"), ("decimalZero", 7, "07"),
            ("numberInDash", 3, "- 3 -"), ("decimal", 0, "0"), ("chineseCounting", 3, "3"),
        ])
    func formats(format: String, number: Int, label: String) throws {
        let document = try read(Word.item("x", list: 1)) {
            $0.numbering = list(1, level(0, format, "%1", start: number))
        }
        #expect(labels(document) == [label])
    }

    @Test("bullets are marks: they are no words, and an item without text is none")
    func bullets() throws {
        let document = try read(Word.item("x", list: 1) + Word.item("", list: 1)) {
            $0.numbering = list(
                1,
                "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u{f0b7}\"/>"
                    + "<w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr></w:lvl>")
        }
        #expect(document.outline == ["• x"])
        #expect(document.sourceWordCount == 1)
        guard case .paragraph(let paragraph) = document.blocks[0] else { return }
        #expect(paragraph.label == ListLabel(text: "•", level: 0, isBullet: true, isTyped: false))
    }

    @Test("a number without text stands for itself, as in tables that number their rows")
    func numberAlone() throws {
        let document = try read(
            Word.table(
                Word.row(Word.cell(xml: Word.item("", list: 1)), Word.cell("a")),
                Word.row(Word.cell(xml: Word.item("", list: 1)), Word.cell("b"))) + Word.item("after", list: 1)
        ) { $0.numbering = list(1, level(0, "decimal", "%1.")) }
        #expect(document.outline == ["table 2x2", "| 1. | a |", "| 2. | b |", "3. after"])
    }

    @Test("a use with a start of its own begins there once, others of the same list go on")
    func startOverride() throws {
        let document = try read([1, 1, 2, 3, 2].map { Word.item("x", list: $0) }.joined()) {
            $0.numbering =
                list(1, level(0, "decimal", "%1."))
                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/>"
                + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"10\"/></w:lvlOverride></w:num>"
        }
        #expect(labels(document) == ["1.", "2.", "3.", "10.", "11."])
    }

    @Test("a level may go on counting, or start anew only under a level further up")
    func levelRestart() throws {
        func found(_ restart: Int) throws -> [String] {
            labels(
                try read([0, 1, 2, 1, 2, 0, 2].map { Word.item("x", list: 1, level: $0) }.joined()) {
                    $0.numbering = list(
                        1, level(0, "decimal", "%1"), level(1, "decimal", "%2"),
                        level(2, "decimal", "%3", extra: "<w:lvlRestart w:val=\"\(restart)\"/>"))
                })
        }
        #expect(try found(0) == ["1", "1", "1", "2", "2", "2", "3"])
        #expect(try found(1) == ["1", "1", "1", "2", "2", "2", "1"])
    }

    @Test("legal numbering writes all levels in digits")
    func legal() throws {
        let document = try read(Word.item("x", list: 1) + Word.item("y", list: 1, level: 1)) {
            $0.numbering = list(
                1, level(0, "upperRoman", "%1"), level(1, "lowerLetter", "%1.%2", extra: "<w:isLgl/>"))
        }
        #expect(labels(document) == ["I", "1.1"])
    }

    @Test("a style brings its list and its level; number 0 turns it off; an unknown list is told")
    func styles() throws {
        func styled(_ id: String, _ properties: String = "") -> String {
            Word.paragraph("x", properties: "<w:pStyle w:val=\"\(id)\"/>" + properties)
        }
        let document = try read(
            styled("A") + styled("B") + styled("A", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") + styled("C")
                + Word.item("x", list: 99)
        ) {
            $0.numbering = list(
                1, level(0, "decimal", "%1.", extra: "<w:pStyle w:val=\"A\"/>"),
                level(1, "decimal", "%1.%2", extra: "<w:pStyle w:val=\"B\"/>"))
            $0.styles =
                ["A", "B"].map {
                    "<w:style w:type=\"paragraph\" w:styleId=\"\($0)\"><w:name w:val=\"\($0)\"/>"
                        + "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                }.joined()
                + "<w:style w:type=\"paragraph\" w:styleId=\"C\"><w:name w:val=\"C\"/><w:basedOn w:val=\"A\"/></w:style>"
        }
        #expect(labels(document) == ["1.", "1.1", "-", "2.", "-"])
        #expect(document.codes == ["docx-unknown-numbering"])
    }

    @Test("a list may take its levels from a numbering style")
    func styleLink() throws {
        let document = try read(Word.item("x", list: 2) + Word.item("y", list: 1)) {
            $0.numbering =
                list(1, level(0, "upperLetter", "%1."))
                + "<w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>"
                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>"
            $0.styles =
                "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:name w:val=\"L\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/>"
                + "</w:numPr></w:pPr></w:style>"
        }
        #expect(labels(document) == ["A.", "B."])
    }

    @Test("a custom format shows its width in its first item")
    func customFormat() throws {
        let document = try read(Word.item("x", list: 1)) {
            $0.numbering = list(
                1,
                "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><mc:AlternateContent><mc:Choice Requires=\"w14\">"
                    + "<w:numFmt w:val=\"custom\" w:format=\"001, 002, 003, ...\"/></mc:Choice><mc:Fallback>"
                    + "<w:numFmt w:val=\"decimal\"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val=\"%1\"/></w:lvl>"
            )
        }
        #expect(labels(document) == ["001"])
    }
}
