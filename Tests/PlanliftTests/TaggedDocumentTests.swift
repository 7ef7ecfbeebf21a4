import DocumentModel
import Planlift
import TestSupport
import Testing

struct TaggedDocumentTests {
    /// Two columns whose texts touch; the second row's label stands beside the middle of its text.
    private static let drawing =
        TaggedFixture.text("Strand", 72, 700, mark: 0) + TaggedFixture.text("Autumn", 172, 700, mark: 1)
        + TaggedFixture.text("Spring", 232, 700, mark: 2) + TaggedFixture.text("Audit of the", 172, 680, mark: 3)
        + TaggedFixture.text("Train all", 232, 680, mark: 4) + TaggedFixture.text("Reading", 72, 673, mark: 5)
        + TaggedFixture.text("shelves", 172, 666, mark: 3) + TaggedFixture.text("the staff", 232, 666, mark: 4)
        + TaggedFixture.text("Maths", 72, 650, mark: 6) + TaggedFixture.text("Visits", 172, 650, mark: 7)
        + TaggedFixture.text("Report", 232, 650, mark: 8)
    private static let rows = [["TH 0", "TH 1", "TH 2"], ["TD 5", "TD 3", "TD 4"], ["TD 6", "TD 7", "TD 8"]]

    private func texts(_ fixture: PDFFixture) throws -> [[String]] {
        let document = try Planlift.document(from: fixture.bytes)
        for case .table(let table) in document.blocks {
            return table.cellIndices.map { row in
                row.map { table.cells[$0].paragraphs.map(\.text).joined(separator: " / ") }
            }
        }
        return []
    }

    @Test func `a table without lines is read as its file tags it`() throws {
        #expect(
            try texts(TaggedFixture.document(drawing: Self.drawing, rows: Self.rows)) == [
                ["Strand", "Autumn", "Spring"], ["Reading", "Audit of the shelves", "Train all the staff"],
                ["Maths", "Visits", "Report"],
            ])
    }

    @Test func `tags that the page contradicts change nothing`() throws {
        let swapped = [Self.rows[0], ["TD 4", "TD 3", "TD 5"], Self.rows[2]]
        let drawing = Self.drawing.replacing(" 232 ", with: " 260 ")
        let untagged = PDFFixture(pages: [drawing])
        #expect(
            try texts(TaggedFixture.document(drawing: drawing, rows: swapped)) == texts(untagged))
    }
}
