import DOCXReading
import DocumentModel
import TestSupport
import Testing

@Suite("Tracked changes are read accepted, rejected or side by side")
struct RevisionTests {
    private func states(_ body: String, numbering: String = "") throws -> [[String]] {
        try [.final, .original, .all].map { revisions in
            try read(body, revisions: revisions) { $0.numbering = numbering }.outline
        }
    }

    @Test("insertions and deletions inside a paragraph")
    func runs() throws {
        let body = Word.paragraph(
            xml: Word.run("We ") + Word.deleted(Word.deletedRun("may ")) + Word.inserted(Word.run("will "))
                + Word.run("act"))
        #expect(try states(body) == [["We will act"], ["We may act"], ["We {-may -}{+will +}act"]])
    }

    @Test("text that was moved stands where it went, or where it came from")
    func moves() throws {
        let body =
            Word.paragraph(xml: Word.run("a ") + "<w:moveFrom w:id=\"3\">\(Word.run("moved"))</w:moveFrom>")
            + Word.paragraph(xml: Word.run("b ") + "<w:moveTo w:id=\"4\">\(Word.run("moved"))</w:moveTo>")
        #expect(try states(body) == [["a", "b moved"], ["a moved", "b"], ["a {-moved-}", "b {+moved+}"]])
    }

    @Test("a deleted paragraph mark joins paragraphs, an inserted one parts them")
    func paragraphMarks() throws {
        func mark(_ name: String) -> String { "<w:rPr><w:\(name) w:id=\"5\"/></w:rPr>" }
        let body =
            Word.paragraph("one ", properties: mark("del")) + Word.paragraph("two")
            + Word.paragraph("three ", properties: mark("ins")) + Word.paragraph("four")
        #expect(
            try states(body) == [
                ["one two", "three", "four"], ["one", "two", "three four"], ["one", "two", "three", "four"],
            ])
    }

    @Test("a paragraph that is deleted whole takes no number")
    func deletedItem() throws {
        let numbered = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
        let body =
            Word.item("a", list: 1)
            + Word.paragraph(
                xml: Word.deleted(Word.deletedRun("b")), properties: numbered + "<w:rPr><w:del w:id=\"1\"/></w:rPr>")
            + Word.item("c", list: 1)
        let numbering =
            "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
        #expect(
            try states(body, numbering: numbering) == [
                ["1. a", "2. c"], ["1. a", "2. b", "3. c"], ["1. a", "2. {-b-}", "3. c"],
            ])
    }

    @Test("rows and cells come and go with their changes")
    func rowsAndCells() throws {
        let body = Word.table(
            Word.row(Word.cell("a"), Word.cell("b")),
            Word.row(Word.cell("old"), Word.cell("x"), properties: "<w:del w:id=\"1\"/>"),
            Word.row(Word.cell("new"), Word.cell("y"), properties: "<w:ins w:id=\"2\"/>"),
            Word.row(
                Word.cell("c"), Word.cell("gone", properties: "<w:cellDel w:id=\"3\"/>"),
                Word.cell("come", properties: "<w:cellIns w:id=\"4\"/>")))
        #expect(
            try states(body) == [
                ["table 3x2", "| a | b |", "| new | y |", "| c | come |"],
                ["table 3x2", "| a | b |", "| old | x |", "| c | gone |"],
                [
                    "table 4x3", "| a | b | |", "| {-old-} | {-x-} | |", "| {+new+} | {+y+} | |",
                    "| c | {-gone-} | {+come+} |",
                ],
            ])
    }

    @Test("cells that a change merges are merged, or apart as they were")
    func mergedCells() throws {
        let body = Word.table(
            Word.row(Word.cell("a", properties: "<w:cellMerge w:id=\"1\" w:vMerge=\"rest\"/>"), Word.cell("x")),
            Word.row(Word.cell("", properties: "<w:cellMerge w:id=\"2\" w:vMerge=\"cont\"/>"), Word.cell("y")))
        #expect(
            try states(body)[..<2] == [
                ["table 2x2", "| a | x |", "| ^ | y |"], ["table 2x2", "| a | x |", "| | y |"],
            ])
    }

    @Test("before the changes, paragraphs and runs had the formatting that they record")
    func formatting() throws {
        let body = Word.paragraph(
            xml: Word.run("x", properties: "<w:b/><w:rPrChange w:id=\"1\"><w:rPr><w:i/></w:rPr></w:rPrChange>"),
            properties:
                "<w:jc w:val=\"center\"/><w:pPrChange w:id=\"2\"><w:pPr><w:jc w:val=\"right\"/></w:pPr></w:pPrChange>")
        let paragraphs = try [DOCXReadingOptions.Revisions.final, .original].map { revisions in
            try read(body, revisions: revisions).blocks.compactMap { block in
                if case .paragraph(let paragraph) = block { paragraph } else { nil }
            }[0]
        }
        #expect(paragraphs.map(\.style.isBold) == [true, false])
        #expect(paragraphs.map(\.style.isItalic) == [false, true])
        #expect(paragraphs.map(\.alignment) == [.center, .right])
    }

    @Test("changes are counted")
    func told() throws {
        let document = try read(Word.paragraph(xml: Word.inserted(Word.run("a")) + Word.deleted(Word.deletedRun("b"))))
        #expect(document.diagnostics.map(\.message) == ["2 tracked changes in the text."])
    }
}
