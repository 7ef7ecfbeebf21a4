import DocumentModel
import TableRecovery
import TestSupport
import Testing

@Suite("Lines that are drawn cell by cell tell the columns that they cross")
struct JointColumnsTests {
    /// Justified text in columns 85 points wide, which leaves gaps inside them and hardly any between them.
    private static let sketch = """
        Target           Autumn           Spring           Summer

        Read             We  audit   allof What   we   buyis What   we  sayis
                         them            new             true

        Sums             Train   every   one              Report
        """

    /// Lines above, between and below the rows, cut at the columns or in one piece.
    private static func page(
        _ drawn: Page = PageSketch.page(sketch), heights: [Double] = [58, 78, 114, 138],
        piecesInPoints: [ClosedRange<Double>]
    ) -> Page {
        Page(
            number: 1, widthInPoints: drawn.widthInPoints, heightInPoints: drawn.heightInPoints, fonts: drawn.fonts,
            glyphs: drawn.glyphs,
            rulings: heights.flatMap { height in
                piecesInPoints.map {
                    Ruling(
                        orientation: .horizontal, positionInPoints: height, startInPoints: $0.lowerBound,
                        endInPoints: $0.upperBound, thicknessInPoints: 0.5)
                }
            }, fills: drawn.fills)
    }

    @Test("pieces that meet line after line are the edges of columns")
    func pieces() throws {
        let page = JointColumnsTests.page(piecesInPoints: [58...143, 143...228, 228...313, 313...398])
        let table = try #require(Found.tables(on: page).first)
        #expect(table.columnLines.dropFirst().dropLast().map(\.positionInPoints) == [143, 228, 313])
        #expect(table.columnLines.dropFirst().dropLast().allSatisfy { $0.evidence == .joint })
        #expect(table.rowCount == 3)
    }

    @Test("a row's border that is drawn over those of its cells hides none of them")
    func borderOverBorders() throws {
        let page = JointColumnsTests.page(piecesInPoints: [58...143, 58...398, 143...228, 228...313, 313...398])
        let table = try #require(Found.tables(on: page).first)
        #expect(table.columnLines.dropFirst().dropLast().map(\.positionInPoints) == [143, 228, 313])
    }

    @Test("a lone bold text that runs over the end of the first column is a banner", arguments: ["–", "of", "&"])
    func banner(sign: String) throws {
        let drawn = PageSketch.page(
            """
            No   Action           Lead             When

            Aim 1 \(sign) Reading

            1.1  Buy books        K Tan            12 May

            1.2  Open a club      R Wade           9 June

            Aim 2 \(sign) Sums

            2.1  Train staff      A Bose           3 July
            """, boldLines: [0, 2, 8])
        let page = JointColumnsTests.page(
            drawn, heights: [58, 78, 102, 126, 150, 174, 198],
            piecesInPoints: [58...83, 83...168, 168...253, 253...338])
        let table = try #require(Found.tables(on: page).first)
        #expect(table.columnCount == 4)
        let banners = table.cells.filter { $0.column == 0 && $0.columnSpan == 4 }.map(\.text)
        #expect(banners == ["Aim 1 \(sign) Reading", "Aim 2 \(sign) Sums"])
    }

    @Test("lines in one piece, and dashes, tell none")
    func wholeLines() throws {
        let dashes = stride(from: 58.0, to: 398, by: 10).map { $0...$0 + 7 }
        for pieces in [[58.0...398], dashes] {
            let table = Found.tables(on: JointColumnsTests.page(piecesInPoints: pieces)).first
            #expect(table?.columnLines.contains { $0.evidence == .joint } ?? false == false)
        }
    }

    @Test("pieces that meet in one line only are an accident")
    func oneLine() throws {
        var page = JointColumnsTests.page(piecesInPoints: [58...398])
        let cut = [58...200.0, 200...398].map {
            Ruling(
                orientation: .horizontal, positionInPoints: 78, startInPoints: $0.lowerBound,
                endInPoints: $0.upperBound, thicknessInPoints: 0.5)
        }
        page = Page(
            number: 1, widthInPoints: page.widthInPoints, heightInPoints: page.heightInPoints, fonts: page.fonts,
            glyphs: page.glyphs, rulings: page.rulings.filter { $0.positionInPoints != 78 } + cut)
        #expect(Found.tables(on: page).first?.columnLines.contains { $0.evidence == .joint } ?? false == false)
    }

    @Test("text to the left under heads in the middle makes no columns beside those of lines and shading")
    func shadedHeads() throws {
        let edges: [Double] = [58, 200, 300, 400]
        let drawn = PageSketch.page(
            """
                    Version                  Date              Author

            0.1                          2 March            S Idris

            0.2                          26 March           N Powell

            0.3                          7 March            J Farrow
            """, boldLines: [0],
            fills: zip(edges, edges.dropFirst()).map { left, right in
                Fill(
                    box: Rectangle(left: left, top: 56, right: right, bottom: 76),
                    color: Color(red: 25, green: 50, blue: 125))
            })
        let page = JointColumnsTests.page(
            drawn, heights: [102, 126, 150], piecesInPoints: [58...200, 200...300, 300...400])
        let table = try #require(Found.tables(on: page).first)
        #expect(table.columnCount == 3)
    }
}
