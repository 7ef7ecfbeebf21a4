import DocumentModel
import TestSupport
import Testing

@Suite("What a page break cuts, and what it does not")
struct RowsOverPagesTests {
    @Test("a row whose number comes after that of the row above is a row of its own, whatever is drawn between them")
    func nextNumber() throws {
        let document = Assembled.document(of: [
            """
            +-------------+--------------------+---------+-----------+
            | Aim         | Tasks              | Who     | When      |
            +-------------+--------------------+---------+-----------+
            | 2.1 Extend  | Review of fridges  | Nurses  | May 2027  |
            | the recalls | with a report      |         |           |
            |             |                    |         |           |
            | 2.2 Check   | Survey all carers  | Doctors | June 2027 |
            | the rotas   | about the rotas    |         |           |
            """,
            """
            | 2.3 Set up  | Recruit two more   | Nurses  | July 2027 |
            | new clinics | helpers by autumn  |         |           |
            |             |                    |         |           |
            | 2.4 Improve | Write to all       | Doctors | May 2028  |
            | the letters | about the letters  |         |           |
            +-------------+--------------------+---------+-----------+
            """,
        ])
        let labels = document.tables.flatMap(\.cells).filter { $0.column == 0 }.map {
            $0.paragraphs.map(\.text).joined(separator: " ")
        }
        #expect(labels.contains("2.2 Check the rotas"))
        #expect(labels.contains("2.3 Set up new clinics"))
    }

    @Test(
        "cells that make one whole row with those on the next page are its parts: a paragraph moves over the break, a date stays"
    )
    func partsOfOneRow() throws {
        let line = "+-----+--------------------+-----------------------+------------+"
        let document = Assembled.document(of: [
            """
            \(line)
            | No  | Action             | Tasks                 | When       |
            \(line)
            | 1.1 | Put recalls on a   | Tender for the clinic | 19/02/2027 |
            |     | sound footing      | sent out to all       |            |
            |     |                    |                       |            |
            | 1.2 | By the end, fridges| Ask patients what they| 16/06/2027 |
            |     | will be a strength | think of the audits   |            |
            |     |                    |                       |            |
            | 1.3 |                    |                       | 23/03/2027 |
            """,
            """
            |     | Bring checks for   | Budget for the check  |            |
            |     | carers up to date  | agreed by the board   |            |
            |     |                    |                       |            |
            | 1.4 | Extend the forms   | Dr Osei to visit some | 17/10/2027 |
            |     | to all the carers  | other site this year  |            |
            |     |                    |                       |            |
            | 1.5 | Share what was     | Report to the forum   | 21/05/2027 |
            |     | learnt with others | before the meeting    |            |
            \(line)
            """,
        ])
        let table = try #require(document.tables.first)
        let row = try #require(
            (0..<table.rowCount).first { table.cell(atRow: $0, column: 0)?.paragraphs.map(\.text) == ["1.3"] })
        #expect(table.cell(atRow: row, column: 1)?.paragraphs.map(\.text) == ["Bring checks for carers up to date"])
        #expect(table.cell(atRow: row, column: 3)?.paragraphs.map(\.text) == ["23/03/2027"])
    }

    @Test("a cell that ends with a joining word goes on over the page, though with a capital")
    func joiningWord() throws {
        let head = """
            +------------+----------------------+----------------------+
            | Strand     | Autumn               | Spring               |
            +------------+----------------------+----------------------+
            """
        let line = "+------------+----------------------+----------------------+"
        let document = Assembled.document(of: [
            """
            \(head)
            | One journey| All maps in use      | Review by two heads  |
            \(line)
            | Principles | New staff trained in | Principles revised   |
            \(line)
            """,
            """
            \(head)
            |            | August               |                      |
            \(line)
            | Assessment | Tests trimmed        | Common test          |
            \(line)
            """,
        ])
        let table = try #require(document.tables.first)
        #expect(table.rowCount == 4)
        #expect(table.cell(atRow: 2, column: 1)?.paragraphs.map(\.text) == ["New staff trained in August"])
    }

    @Test("under a repeated header a label goes on in the middle of its sentence, though nothing else of its row does")
    func labelAlone() throws {
        let head = """
            +--------------------+-------------+-----------+-----+
            | Action             | Lead        | Autumn    | RAG |
            +--------------------+-------------+-----------+-----+
            """
        let line = "+--------------------+-------------+-----------+-----+"
        let document = Assembled.document(of: [
            """
            \(head)
            | Rewrite the units  | Mr Haddad   | Half done | A   |
            | on fractions       |             |           |     |
            \(line)
            | Join the region in | Maths Lead  | Joined    | G   |
            | its work group     |             |           |     |
            \(line)
            | Give every room of | Office Lead | Counted   | A   |
            \(line)
            """,
            """
            \(head)
            | ours its apparatus |             |           |     |
            \(line)
            | Coach both the new | Deputy Head | Begun     | G   |
            | teachers in stems  |             |           |     |
            \(line)
            """,
        ])
        let table = try #require(document.tables.first)
        #expect(document.tables.count == 1)
        #expect(table.cell(atRow: 3, column: 0)?.paragraphs.map(\.text) == ["Give every room of ours its apparatus"])
        #expect(table.rowCount == 5)
    }

    @Test("a label over several rows goes on in the middle of its sentence beside a row of its own")
    func labelBesideNewRow() throws {
        let line = "+--------------------+--------------------------+----------+"
        let inner = "|                    +--------------------------+----------+"
        let document = Assembled.document(of: [
            """
            \(line)
            | Target             | In practice              | When     |
            \(line)
            | 2.1 Train everyone | 2.1.1 Review of handling | May 2027 |
            \(inner)
            |                    | 2.1.2 Report to the desk | May 2028 |
            \(line)
            | 2.2 By the end of  | 2.2.1 Order what is due  | May 2029 |
            | the plan, training |                          |          |
            \(line)
            """,
            """
            \(line)
            | Target             | In practice              | When     |
            \(line)
            | will be a strength | 2.2.2 Write to dealers   | May 2030 |
            \(line)
            | 2.3 Improve counts | 2.3.1 Write to them all  | May 2031 |
            \(line)
            """,
        ])
        let table = try #require(document.tables.first)
        let labels = table.cells.filter { $0.column == 0 }.map { $0.paragraphs.map(\.text).joined(separator: " ") }
        #expect(
            labels.filter { !$0.isEmpty } == [
                "Target", "2.1 Train everyone", "2.2 By the end of the plan, training will be a strength",
                "2.3 Improve counts",
            ])
    }

    @Test("a page that goes on with a table has no heads: what stands at its top are rows")
    func rowsAtTheTop() throws {
        let grey = Color(red: 230, green: 230, blue: 230)
        let stripe = { (rows: ClosedRange<Int>) in
            Fill(
                box: Rectangle(
                    left: 60, top: 60 + 12 * Double(rows.lowerBound), right: 60 + 5 * 84,
                    bottom: 72 + 12 * Double(rows.upperBound)), color: grey)
        }
        let document = Assembled.document([
            PageSketch.page(
                """
                Objective               Activities                      Owner        Baseline  Target
                                        1a. Put up a display of books
                1: Extend the reading   1b. Launch the oracy lessons    Year 6       49%       61%
                                        2a. Check maths every week
                2: Bring it up to date  2b. Budget for study agreed     Year 5       52%       63%
                                        3a. Ask Year 9 what they think
                3: Extend the phonics   3b. Put up a list of offers     Chairs       57%       82%
                """, boldLines: [0], fills: [stripe(1...2), stripe(5...6)]),
            PageSketch.page(
                """
                                        4a. Publish guidance on work
                                        and tell everyone about it
                4: Reduce variation in  4b. Maths group meets; it has
                young carers' lessons   to report back before May       Chairs       49%       64%
                                        5a. Review of young carers
                5: By then, it will be  5b. Write to all the pupils     Office       40%       49%
                """, number: 2, fills: [stripe(4...5)]),
        ])
        let table = try #require(document.tables.first)
        #expect(document.tables.count == 1)
        #expect(table.rowCount == 6)
        #expect(
            table.cell(atRow: 4, column: 0)?.paragraphs.map(\.text) == ["4: Reduce variation in young carers' lessons"])
    }

    @Test("a name that an undrawn column wraps is one")
    func wrappedName() throws {
        let document = Assembled.document(of: [
            """
            Action                      Who              By when      Evidence
            ------------------------------------------------------------------------
            Send the tiered letters     Attendance       28~Nov~25    Letters go out
            at three levels             Officer                       every Friday
            ------------------------------------------------------------------------
            Hold clinics with families  Pastoral Lead    19~Dec~25    Absence falls
            ------------------------------------------------------------------------
            Meet the authority's team   Headteacher      16~Jan~26    Plan agreed
            ------------------------------------------------------------------------
            """
        ])
        let table = try #require(document.tables.first)
        #expect(table.cell(atRow: 1, column: 1)?.paragraphs.map(\.text) == ["Attendance Officer"])
    }

    @Test("boxes side by side under each of several headings are rows of boxes, each a whole")
    func boxesUnderHeadings() {
        let row = { (texts: [String]) in
            """
            +---------------+   +---------------+   +---------------+
            | Autumn        |   | Spring        |   | Summer        |
            |               |   |               |   |               |
            | \(texts[0]) |   | \(texts[1]) |   | \(texts[2]) |
            +---------------+   +---------------+   +---------------+

            """
        }
        let document = Assembled.document(of: [
            "Language\n\n" + row(["Screen them  ", "Song bags    ", "Read aloud   "]) + "\nMoving\n\n"
                + row(["Check frames ", "Balance bikes", "Sports day   "]) + "\nThe world\n\n"
                + row(["Canal walks  ", "Chicks hatch ", "A beekeeper  "])
        ])
        #expect(document.tables.map(\.rowCount) == [1, 1, 1])
        #expect(document.tables.first?.texts == ["Autumn\nScreen them", "Spring\nSong bags", "Summer\nRead aloud"])
    }

    @Test("text that begins afresh in all of many columns is another row's, though the label above covers several rows")
    func freshRow() throws {
        let head = """
            +-------+---------------------+-----------+------+-----------+
            | Area  | Action              | Lead      | By   | Check     |
            +-------+---------------------+-----------+------+-----------+
            """
        let line = "        +---------------------+-----------+------+-----------+"
        let document = Assembled.document(of: [
            """
            \(head)
            | Sixth | Visit every tutor   | Head of   | Nov  | Vice      |
            | form  | group in Year 11    | sixth     |      | principal |
            \(line)
            |       | Study in the old    | Study     | Sept | Head of   |
            |       | library from 8am    | mentor    |      | sixth     |
            +-------+---------------------+-----------+------+-----------+
            """,
            """
            \(head)
            |       | Mock interviews for | Careers   | Oct  | Head of   |
            |       | medicine and law    | leader    |      | sixth     |
            \(line)
            |       | Alumni talks        | Alumni    | Jan  | Head      |
            +-------+---------------------+-----------+------+-----------+
            """,
        ])
        let actions = try #require(document.tables.first).cells.filter { $0.column == 1 && $0.row > 0 }
        #expect(document.tables.count == 1)
        #expect(
            actions.map { $0.paragraphs.map(\.text).joined(separator: " ") } == [
                "Visit every tutor group in Year 11", "Study in the old library from 8am",
                "Mock interviews for medicine and law", "Alumni talks",
            ])
    }
}
