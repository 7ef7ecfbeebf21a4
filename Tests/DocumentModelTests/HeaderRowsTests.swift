import DocumentModel
import Testing

@Suite struct HeaderRowsTests {
    @Test func boldRowsAboveOthersAreHeads() {
        #expect(HeaderRows.count(in: table(["*Strand|*Autumn|*Spring", "Reading|Audit|Review", "Sums||Train"])) == 1)
    }

    @Test func yearsOverTermsAreTwoRowsOfHeads() {
        #expect(HeaderRows.count(in: table(["*Strand|*2024-25|", "|*Autumn|*Spring", "Reading|Audit|Review"])) == 2)
    }

    @Test func aCaptionAboveHeadsCountsAndALoneGroupBelowDoesNot() {
        let rows = ["*Our plan||", "*Strand|*Autumn|*Spring", "*Reading||", "1|Audit|Review", "2|Train|"]
        #expect(HeaderRows.count(in: table(rows)) == 2)
    }

    @Test func shadedRowsAboveOthersAreHeads() {
        #expect(HeaderRows.count(in: table(["#Strand|#Autumn", "Reading|Audit", "Sums|Train"])) == 1)
    }

    @Test func stripesAreNoHeads() {
        #expect(HeaderRows.count(in: table(["#Reading|#Audit", "Sums|Train", "#Music|#Choir", "Art|Paint"])) == 0)
    }

    @Test func aTableThatIsAllBoldHasNoHeads() {
        #expect(HeaderRows.count(in: table(["*Reading|*Audit", "*Sums|*Train", "*Music|*Choir"])) == 0)
    }

    @Test func aHeadOverTwoRowsTakesTheSecondAlong() {
        var drawn = table(["*Strand|*2024-25", "|Autumn", "Reading|Audit", "Sums|Train"])
        drawn = Table(
            rowCount: 4, columnCount: 2,
            cells: drawn.cells.filter { $0.row != 1 || $0.column != 0 }.map { cell in
                var cell = cell
                if cell.row == 0, cell.column == 0 { cell.rowSpan = 2 }
                return cell
            })
        #expect(HeaderRows.count(in: drawn) == 2)
    }

    /// Rows of cells between bars; `*` before a text makes it bold, `#` shades it.
    private func table(_ rows: [String]) -> Table {
        let cells = rows.enumerated().flatMap { row, text in
            text.split(separator: "|", omittingEmptySubsequences: false).enumerated().map { column, text in
                let isShaded = text.hasPrefix("#")
                let isBold = text.hasPrefix("*")
                let words = String(isShaded || isBold ? text.dropFirst() : text)
                return Table.Cell(
                    row: row, column: column,
                    paragraphs: words.isEmpty
                        ? [] : [Paragraph(runs: [Run(words, style: TextStyle(isBold: isBold))])],
                    fill: isShaded ? Color(red: 10, green: 40, blue: 90) : nil)
            }
        }
        return Table(
            rowCount: rows.count, columnCount: rows[0].split(separator: "|", omittingEmptySubsequences: false).count,
            cells: cells)
    }
}
