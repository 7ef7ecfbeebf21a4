import DOCXReading
import DocumentModel
import TestSupport
import Testing

@Suite("Columns drawn with tabs are a table")
struct TabTableTests {
    private func row(_ fields: [String], stops: [Int] = [], tabs: Int = 1, isBold: Bool = false) -> String {
        let places = stops.map { "<w:tab w:val=\"left\" w:pos=\"\($0)\"/>" }.joined()
        let gap = String(repeating: "<w:tab/>", count: tabs)
        let text = fields.map { $0.isEmpty ? "" : "<w:t>\($0)</w:t>" }.joined(separator: gap)
        return "<w:p><w:pPr>" + (stops.isEmpty ? "" : "<w:tabs>\(places)</w:tabs>") + "</w:pPr><w:r>"
            + (isBold ? "<w:rPr><w:b/></w:rPr>" : "") + text + "</w:r></w:p>"
    }

    @Test("each tab of a paragraph with tab stops goes one column on; an empty column stays empty")
    func stops() throws {
        let stops = [3000, 5000]
        let document = try read(
            Word.paragraph("Jobs") + row(["Job", "Who", "When"], stops: stops, isBold: true)
                + row(["Paint the gate", "Sam", "May"], stops: stops)
                + row(["Cut the hedge", "", "June"], stops: stops)
                + row(["Mend the roof", "Kim", "July"], stops: stops) + Word.paragraph("Thank you"))
        #expect(
            document.outline == [
                "Jobs", "table 4x3, header 1", "| Job | Who | When |", "| Paint the gate | Sam | May |",
                "| Cut the hedge | | June |", "| Mend the roof | Kim | July |", "Thank you",
            ])
        #expect(document.sourceWordCount == 20)
    }

    @Test("without tab stops authors type as many tabs as it takes")
    func repeatedTabs() throws {
        let document = try read(
            row(["Job", "Who", "When"], tabs: 2) + row(["Paint the gate", "Sam", "May"])
                + row(["Mend the roof", "Kim", "July"]))
        #expect(document.outline.first == "table 3x3")
    }

    @Test("a tab inside a line, a list of pages and two lines alone are no table; a tab is a space")
    func otherTabs() throws {
        let document = try read(
            row(["Signed", "Date"]) + row(["Aims", "3"]) + row(["Risks", "7"]) + Word.paragraph("End")
                + row(["a", "b", "c"]) + row(["d", "e", "f"]))
        #expect(document.outline == ["Signed Date", "Aims 3", "Risks 7", "End", "a b c", "d e f"])
    }
}
