import DocumentModel
import Testing

@testable import PlanSemantics

@Suite("Marks and figures in text are told from words")
struct TextMarksTests {
    private func lines(_ texts: [String]) -> [String] {
        CellText.lines(texts.map { Paragraph(runs: [Run($0)]) }).map { line in
            (line.label?.isBullet == true ? "• " : "") + line.text
        }
    }

    @Test("the word o is no bullet: one alone before a small letter is Welsh or Spanish")
    func wordO() {
        #expect(lines(["o fis Medi ymlaen"]) == ["o fis Medi ymlaen"])
        #expect(lines(["o Audit the books"]) == ["• Audit the books"])
        #expect(lines(["o audit the books", "o order new ones"]) == ["• audit the books", "• order new ones"])
    }

    @Test("letters and a figure before a small letter are a name, before a capital a label")
    func names() {
        #expect(LabelScanner.split("KS1 leader: Mrs Dunn") == nil)
        #expect(LabelScanner.split("A1 Audit the books")?.label.core == "A1")
        #expect(LabelScanner.split("1a audit the books")?.label.core == "1a")
    }

    @Test("marked lines that line breaks part are items of their own")
    func markedLines() {
        func parted(_ text: String) -> [String] { MarkedLines.parted(Paragraph(runs: [Run(text)])).map(\.text) }
        #expect(parted("• Audit\n• Order\n• Share") == ["• Audit", "• Order", "• Share"])
        #expect(parted("Before June:\n➢ Audit the books") == ["Before June:", "➢ Audit the books"])
        #expect(parted("- Audit\n- Order") == ["- Audit", "- Order"])
        #expect(parted("1. Audit\n2. Order") == ["1. Audit", "2. Order"])
        #expect(parted("Mill Lane\n- the old school") == ["Mill Lane\n- the old school"])
        #expect(parted("Mill Lane\nWells") == ["Mill Lane\nWells"])
    }

    @Test("the looks of marked lines stay with their words")
    func looks() {
        let bold = TextStyle(isBold: true)
        let paragraph = Paragraph(runs: [Run("• "), Run("Audit\n", style: bold), Run("• Order")])
        #expect(
            MarkedLines.parted(paragraph).map(\.runs) == [[Run("• "), Run("Audit", style: bold)], [Run("• Order")]])
    }

    @Test(
        "amounts of money are no glyph numbers, however they are set",
        arguments: [
            ["$ 0.61", "$ 0.73", "$ 1,200", "$ 4.10"], ["£4,200", "£ 300"], ["4.5 %", "$9 - $12"], ["€ 61", "€ 75"],
        ])
    func amounts(texts: [String]) {
        let numbers = GlyphNumbers(knownWords: ["a", "the", "in", "of", "pupils", "plan"])
        #expect(numbers.recovered(texts + texts).isEmpty)
    }

    @Test("glyph numbers that come to words are still mended")
    func glyphNumbers() {
        let numbers = GlyphNumbers(knownWords: ["the", "intent", "pupils", "and", "plan", "for"])
        #expect(
            numbers.recovered(["7+( ,17(17", "7KH SXSLOV DQG WKH SODQ"]) == [
                "7+( ,17(17": "THE INTENT", "7KH SXSLOV DQG WKH SODQ": "The pupils and the plan",
            ])
    }
}
