import DocumentModel
import Testing

@Suite("The invariants of a table hold for any cells")
struct TableTests {
    private func text(_ words: String) -> [Paragraph] { [Paragraph(runs: [Run(words)])] }

    @Test("every slot of the grid is covered by exactly one cell")
    func everySlotIsCovered() {
        let table = Table(
            rowCount: 3, columnCount: 4,
            cells: [
                .init(row: 0, column: 0, rowSpan: 9, columnSpan: 2, paragraphs: text("label")),
                .init(row: 0, column: 2, columnSpan: 10, paragraphs: text("year")),
                .init(row: 1, column: 1, columnSpan: 3, paragraphs: text("overlaps the label")),
            ])
        var covered = Array(repeating: Array(repeating: 0, count: 4), count: 3)
        for cell in table.cells {
            for row in cell.rows { for column in cell.columns { covered[row][column] += 1 } }
        }
        #expect(covered.allSatisfy { $0.allSatisfy { $0 == 1 } })
    }

    @Test("text of a cell that has no slot of its own joins the cell that covers it")
    func noTextIsLost() {
        let table = Table(
            rowCount: 1, columnCount: 1,
            cells: [.init(row: 0, column: 0, paragraphs: text("a")), .init(row: 0, column: 0, paragraphs: text("b"))])
        #expect(table.cells.count == 1)
        #expect(table.cells[0].paragraphs.map(\.text) == ["a", "b"])
    }
}
