import DocumentModel
import TestSupport
import Testing

@testable import PlanSemantics

/// What each sight of a row says for or against its heading the columns of an action plan, all else being equal.
@Suite("Every evidence of header rows")
struct HeaderEvidenceTests {
    private let lexicon = Lexicon(.standard)

    /// How much speaks for a row as the header of a drawn table.
    ///
    /// - Parameter declaredRows: header rows that the file itself names.
    private func score(_ drawing: String, row: Int = 0, declaredRows: Int = 0) throws -> Double {
        var table = Drawn.table(drawing)
        table.markHeaderRows(declaredRows)
        let grid = TableGrid(table)
        let header = try #require(
            ActionTableHeader.candidates(in: grid, lexicon: lexicon).first { $0.rows.first == row })
        var contents = header.columns.map { _ in ColumnContent() }
        for bodyRow in header.rows.upperBound..<grid.rowCount {
            for (place, column) in header.columns.enumerated() {
                contents[place].add(
                    grid.lines[grid.index(bodyRow, column.columns.lowerBound)], lexicon: lexicon)
            }
        }
        return HeaderEvidence(grid: grid, header: header, contents: contents, lexicon: lexicon).score
    }

    private static let body = """
        | Lay the lawn afresh  | The grounds crew |
        | Mend the north fence | The grounds crew |
        """

    @Test func `that the file names it, that it alone is bold or shaded speaks for a header`() throws {
        let plain = try score("| Thing | Party |\n\(Self.body)")
        #expect(try score("| Thing | Party |\n\(Self.body)", declaredRows: 1) > plain)
        #expect(try score("| **Thing** | **Party** |\n\(Self.body)") > plain)
        #expect(try score("| {blue} Thing | {blue} Party |\n\(Self.body)") > plain)
    }

    @Test func `bold says nothing where all is bold, nor does a shading that goes on below`() throws {
        func body(_ mark: (String) -> String) -> String {
            """
            | \(mark("Thing"))                | \(mark("Party"))            |
            | \(mark("Lay the lawn afresh"))  | \(mark("The grounds crew")) |
            | \(mark("Mend the north fence")) | \(mark("The grounds crew")) |
            """
        }
        let plain = try score(body { $0 })
        #expect(try score(body { "**\($0)**" }) == plain)
        #expect(try score(body { "{blue} \($0)" }) == plain)
    }

    @Test func `words that head such columns speak for a header, each of them, but not without end`() throws {
        let none = try score("| Thing | Party |\n\(Self.body)")
        let one = try score("| Action | Party |\n\(Self.body)")
        let two = try score("| Action | Lead |\n\(Self.body)")
        #expect(none < one && one < two)
        func wide(_ heads: String) -> String { "\(heads)\n| Lay the lawn | a | b | c | d | e |" }
        let five = try score(wide("| Action | Lead | Timescale | Cost | Resources | Thing |"))
        let six = try score(wide("| Action | Lead | Timescale | Cost | Resources | Success criteria |"))
        #expect(five == six)
    }

    @Test func `a word over dates speaks for a header, a date over dates against it`() throws {
        func days(_ head: String) -> String { "| Thing | \(head) |\n| Lawn | 3 May 2022 |\n| Fence | 9 June 2022 |" }
        let word = try score(days("Day"))
        #expect(try score("| Thing | Day |\n| Lawn | green |\n| Fence | brown |") < word)
        #expect(try score(days("1 May 2022")) < 0)
    }

    @Test func `a name that comes again below heads nothing; what people are called may head people`() throws {
        func people(_ head: String) -> String { "| Thing | \(head) |\n| Lawn | Mrs Khan |\n| Fence | Mr Holt |" }
        #expect(try score(people("Mrs Khan")) < score(people("Mrs Carr")))
    }

    @Test func `something to do heads nothing`() throws {
        let thing = try score("| The old long lawn | Party |\n\(Self.body)")
        #expect(try score("| Paint the old shed | Party |\n\(Self.body)") < thing)
    }

    @Test func `a label has its value beside it; where all are labels they head what is below`() throws {
        let plain = try score("| School | Park |\n\(Self.body)")
        let label = try score("| School: | Park |\n\(Self.body)")
        #expect(label < plain)
        #expect(try score("| School: | Park: |\n\(Self.body)") > label)
    }

    @Test func `a row of the body above speaks against a header; titles, labels and bands do not`() throws {
        let heads = "| Action | Lead | Cost |\n| Lay the lawn | The crew | £40 |\n| Mend it | The crew | £20 |"
        let first = try score(heads)
        #expect(try score("| Fell the elm | The crew | £90 |\n\(heads)", row: 1) < first)
        #expect(try score("| Grounds | < | < |\n\(heads)", row: 1) == first)
        #expect(try score("| Project manager: | Mrs Khan | |\n\(heads)", row: 1) == first)
        #expect(try score("| Priority 1: Grounds | Lead: JB | |\n\(heads)", row: 1) == first)
    }

    @Test func `a row above that groups its columns speaks for a header`() throws {
        let heads =
            "| Action | Lead | Cost | Timescale |\n| Lay the lawn | JB | £40 | May |\n| Mend it | JB | £20 | June |"
        let grouped = try score("| Intent | < | Means | < |\n\(heads)", row: 1)
        #expect(grouped > (try score(heads)))
        #expect(try score("| Fell the elm | JB | £9 | April |\n\(heads)", row: 1) < grouped)
    }

    @Test func `a table without a header row has no evidence of one`() throws {
        let grid = TableGrid(Drawn.table(Self.body))
        let headless = try #require(ActionTableHeader.candidates(in: grid, lexicon: lexicon).last)
        #expect(headless.rows.isEmpty)
        #expect(HeaderEvidence(grid: grid, header: headless, contents: [], lexicon: lexicon).score == 0)
    }
}
