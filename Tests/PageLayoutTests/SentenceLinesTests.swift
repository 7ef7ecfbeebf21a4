import PageLayout
import Testing

struct SentenceLinesTests {
    private func cell(_ lines: [String]) -> [TextLine] {
        lines.enumerated().compactMap { LineSketch.line($1, topInPoints: 14 * Double($0)) }
    }

    @Test func `sentences that end at line ends only have lines of their own`() {
        let cells = [
            cell(["Pupils enjoy reading.", "Governors hear of less", "trouble."]),
            cell(["Books are borrowed.", "Parents read at home.", "Teachers plan talk."]),
        ]
        #expect(SentenceLines.partParagraphs(in: cells))
    }

    @Test func `a sentence that begins inside a line shows that lines are wrapped`() {
        let cells = [
            cell(["Pupils enjoy reading.", "Governors hear of less", "trouble. Staff agree"]),
            cell(["Books are borrowed.", "Parents read at home.", "Teachers plan talk."]),
        ]
        #expect(!SentenceLines.partParagraphs(in: cells))
    }

    @Test func `a point behind a short word ends no sentence, and few line ends tell nothing`() {
        let cell = cell(["Mrs. Khan reads aloud.", "Pupils listen.", "Staff watch.", "Parents help."])
        #expect(SentenceLines.partParagraphs(in: [cell]))
        #expect(!SentenceLines.partParagraphs(in: [Array(cell.prefix(2))]))
    }
}
