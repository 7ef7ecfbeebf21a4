import DocumentModel
import TableRecovery
import TestSupport
import Testing

@Suite("Confidence follows from the evidence of a cell's edges")
struct ConfidenceTests {
    private func confidence(_ table: PageTable, of text: String) -> Double? {
        table.cells.first { $0.text.hasPrefix(text) }?.confidence
    }

    @Test("lines are surer than gaps")
    func linesAndGaps() throws {
        let ruled = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    +---------+--------+
                    | Need    | Plan   |
                    +---------+--------+
                    | Reading | Launch |
                    +---------+--------+
                    """)
            ).first)
        let open = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    Need       Plan       Lead
                    -----------------------------
                    Reading    Launch     Head
                    -----------------------------
                    Writing    Audit      Head
                    -----------------------------
                    """)
            ).first)
        let drawn = try #require(confidence(ruled, of: "Launch"))
        let told = try #require(confidence(open, of: "Launch"))
        #expect(drawn > told)
        #expect(told >= 0.9)
    }

    @Test("the end of a cell over several terms is sure where a line's wrap marks it, and a guess where none does")
    func spanEnds() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    Plan       Autumn       Spring       Summer
                    ---------------------------------------------
                    Reading    Continue to watch them
                    ---------------------------------------------
                    Writing    Go on to watch the  books
                               everywhere
                    ---------------------------------------------
                    Sums       Launch       Train        Review
                    ---------------------------------------------
                    Music      Audit        Train        Report
                    ---------------------------------------------
                    """, boldLines: [0])
            ).first)
        #expect(table.cells.first { $0.text.hasPrefix("Continue") }?.columns == 1..<3)
        #expect(try #require(confidence(table, of: "Continue")) < 0.9)
        #expect(try #require(confidence(table, of: "Go on")) >= 0.9)
        #expect(try #require(confidence(table, of: "Launch")) >= 0.9)
    }

    @Test("rows that paragraphs could be as well are doubtful, rows that labels begin are not")
    func doubtfulRows() throws {
        let table = try #require(
            Found.tables(
                on: PageSketch.page(
                    """
                    Plan       Autumn          Spring
                    ------------------------------------------
                    Reading    Launch it       Buy

                               Report to us    Sell

                    Writing    Audit

                    Sums       Count           Play
                    ------------------------------------------
                    """, boldLines: [0])
            ).first)
        #expect(try #require(confidence(table, of: "Report")) < 0.9)
        #expect(try #require(confidence(table, of: "Count")) >= 0.9)
    }

    @Test("cells of a row that agree neither at the top nor at the foot make it doubtful")
    func unevenRow() throws {
        func table(lead: String) throws -> PageTable {
            try #require(
                Found.tables(
                    on: PageSketch.page(
                        """
                        Plan       Autumn         Spring
                        -----------------------------------
                        Reading    Launch it      \(lead == "top" ? "Train" : "")
                                   in all         \(lead == "top" ? "" : "Train")
                                   classes
                        Writing    Audit          Review
                        Sums       Buy            Play
                        -----------------------------------
                        """, boldLines: [0])
                ).first)
        }
        let even = try table(lead: "top")
        let uneven = try table(lead: "middle")
        #expect(try #require(confidence(even, of: "Launch")) >= 0.9)
        #expect(try #require(confidence(uneven, of: "Launch")) < 0.9)
    }
}
