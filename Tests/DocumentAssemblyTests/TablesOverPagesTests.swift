import DocumentAssembly
import DocumentModel
import TestSupport
import Testing

@Suite("Tables go on over page breaks")
struct TablesOverPagesTests {
    @Test("heads alone at the foot of a page, shorter than what stands below them, head the rows of the next")
    func shortHeads() throws {
        let document = Assembled.document(of: [
            """
            Reading and writing

            Action              Lead           By when        Evidence
            """,
            """
            Coach new teachers  Mrs Amin       December       Pass rate is 85

            Review the policy   Dr Wren        March          Approved by all

            Plant the garden    Mr Tan         May            Garden is open
            """,
        ])
        let table = try #require(document.tables.first)
        #expect(document.tables.count == 1)
        #expect(
            table.cells.filter { $0.row == 0 }.map { $0.paragraphs.map(\.text).joined() }
                == ["Action", "Lead", "By when", "Evidence"])
        #expect(table.rowCount == 4)
    }

    @Test("a row that the page break cuts in the middle of a sentence is one row")
    func cutRow() throws {
        let document = Assembled.document(of: [Sketches.firstPage, Sketches.pageInMidSentence])
        let table = try #require(document.tables.first)
        #expect(document.tables.count == 1)
        #expect(table.rowCount == 3)
        #expect(
            table.cell(atRow: 1, column: 1)?.paragraphs.map(\.text) == [
                "Audit the teaching of reading in each class and share the results with all of the staff in the school."
            ])
        #expect(document.diagnostics.contains { $0.code == "row-continued" && $0.page == 2 })
    }

    @Test("a row that begins with its page is a row of its own")
    func rowThatBeginsAPage() throws {
        let document = Assembled.document(of: [Sketches.firstPage, Sketches.pageWithNewRow])
        let table = try #require(document.tables.first)
        #expect(document.tables.count == 1)
        #expect(table.rowCount == 4)
        #expect(table.cell(atRow: 2, column: 1)?.paragraphs.map(\.text) == ["Buy new books."])
        #expect(!document.diagnostics.contains { $0.code == "row-continued" })
    }

    @Test("a label that had room for the next page's first word is not its beginning")
    func freshLabel() throws {
        let rows = """
            Visits          What we do in villages in a
                            usual year
            Homes           What we do about winter in a
                            usual year
            """
        let document = Assembled.document(of: [
            """
            Term            Meaning
            ------------------------------------------------
            \(rows)
            """,
            """
            Gifts           What we do about gifts in a
                            usual year
            Wills           What we do about wills in a
                            usual year
            ------------------------------------------------
            """,
        ])
        let table = try #require(document.tables.first)
        #expect(table.rowCount == 5)
        #expect(table.cell(atRow: 3, column: 0)?.paragraphs.map(\.text) == ["Gifts"])
    }

    @Test("a date in figures does not go on in another: the page begins with a row of its own")
    func secondFigure() throws {
        let rows = { (names: [String]) in
            names.enumerated().map { "\($1) the fence round the green     Site team     2026~0\($0 + 2)~13" }
                .joined(separator: "\n------------------------------------------------------------\n")
        }
        let document = Assembled.document(of: [
            "What                              Who           When\n------------------------------------------------------------\n"
                + rows(["Survey", "Repair", "Renew "]), rows(["Repaint"]),
        ])
        let table = try #require(document.tables.first)
        #expect(table.cells.contains { $0.paragraphs.map(\.text) == ["2026-02-13"] && $0.row == table.rowCount - 1 })
    }

    @Test("heads and one row at the top of a page go on with the table, though text and another table follow")
    func oneRowOverAHeading() throws {
        let head = """
            Action                     Who            By when        Proof
            ----------------------------------------------------------------
            """
        let document = Assembled.document(of: [
            """
            \(head)
            Teach the choir songs      Ms Quill       2 May 2026     Concert
            Mend the old piano         Mr Otieno      9 June 2026    Invoice
            Hire a second drum kit     Mrs Farrant    1 July 2026    Receipt
            """,
            """
            \(head)
            Tune all the ukuleles      Miss Danso     6 March 2026   Register





            The teachers of science and of design and technology have asked for what is below.





            \(head)
            Count the test tubes       Mr Danso       3 April 2026   List
            Open the coding club       Ms Quill       4 June 2026    Photos
            Renew the data loggers     Mr Otieno      7 July 2026    Invoice
            """,
        ])
        let first = try #require(document.tables.first)
        #expect(first.cells.contains { $0.paragraphs.map(\.text) == ["Tune all the ukuleles"] })
    }

    @Test("a label alone at the foot of a page has its text on the next")
    func loneLabel() throws {
        let document = Assembled.document(of: [
            """
            +--------+----------------------+
            | Lead   | Tom Egan             |
            +--------+----------------------+
            | When   | 19 January           |
            +--------+----------------------+
            | Cost   | Training day         |
            +--------+----------------------+
            | Impact |                      |
            |        |                      |
            """,
            """
            |        | Fewer calls at night |
            +--------+----------------------+
            | Review | In March             |
            +--------+----------------------+
            """,
        ])
        let table = try #require(document.tables.first)
        #expect(table.rowCount == 5)
        #expect(table.cell(atRow: 3, column: 1)?.paragraphs.map(\.text) == ["Fewer calls at night"])
    }

    @Test("a row without a label goes on with the row above where every other row has one")
    func rowWithoutLabel() throws {
        let document = Assembled.document(of: [
            """
            +-------+--------------------------+--------+
            | No.   | Tasks                    | Who    |
            +-------+--------------------------+--------+
            | 1.1   | Count the books          | Jo     |
            +-------+--------------------------+--------+
            | 1.2   | Check the bar models     | Sam    |
            +-------+--------------------------+--------+
            """,
            """
            +-------+--------------------------+--------+
            |       | Drop in on two classes   |        |
            +-------+--------------------------+--------+
            | 1.3   | Buy games for the hall   | Jo     |
            +-------+--------------------------+--------+
            | 1.4   | Ask the parents          | Sam    |
            +-------+--------------------------+--------+
            | 1.5   | Report to governors      | Jo     |
            +-------+--------------------------+--------+
            """,
        ])
        let table = try #require(document.tables.first)
        #expect(table.rowCount == 6)
        #expect(
            table.cell(atRow: 2, column: 1)?.paragraphs.map(\.text) == [
                "Check the bar models Drop in on two classes"
            ])
    }

    @Test("a header that is repeated is furniture and no row")
    func repeatedHeader() throws {
        let document = Assembled.document(of: [Sketches.firstPage, Sketches.pageWithHeader])
        let table = try #require(document.tables.first)
        #expect(document.tables.count == 1)
        #expect(table.rowCount == 3)
        #expect(table.texts.filter { $0 == "Need" }.count == 1)
        #expect(
            document.furniture.filter { $0.kind == .repeatedTableHeader }.map(\.text) == [
                "Need", "What we will do", "Who",
            ])
    }

    @Test("a table over pages and a cell over pages name their place on each page")
    func provenance() throws {
        let document = Assembled.document(of: [Sketches.firstPage, Sketches.pageInMidSentence])
        let table = try #require(document.tables.first)
        #expect(table.pages == [1, 2])
        #expect(table.provenance.map(\.pageNumber) == [1, 2])
        #expect(table.cell(atRow: 1, column: 1)?.provenance.map(\.pageNumber) == [1, 2])
        #expect(table.cell(atRow: 2, column: 1)?.provenance.map(\.pageNumber) == [2])
    }

    @Test("a cell beside several steps goes on over the page with the label of all of them")
    func cellBesideSteps() throws {
        let document = Assembled.document(of: [
            """
            +---------+------------------+-----------------+
            | Target  | Steps            | Outcomes        |
            +---------+------------------+-----------------+
            | A1 Read | Audit the books. | Pupils read     |
            |         +------------------+ more.           |
            |         | Buy books.       |                 |
            +---------+------------------+-----------------+
            """,
            """
            +---------+------------------+-----------------+
            |         | Read each day.   |                 |
            +---------+------------------+-----------------+
            | A2 Sums | Train the staff. | Pupils reckon.  |
            +---------+------------------+-----------------+
            """,
        ])
        let table = try #require(document.tables.first)
        #expect(document.tables.count == 1)
        #expect(table.cells.first { $0.row == 1 && $0.column == 0 }?.rowSpan == 3)
        #expect(table.cells.first { $0.row == 1 && $0.column == 2 }?.rowSpan == 3)
    }

    @Test("a page on which a cell hides a column goes on with the table, whichever page it is")
    func hiddenColumn() throws {
        let whole = [
            "+---------+--------+--------+--------+",
            "| Target  | Autumn | Spring | Summer |",
            "+---------+--------+--------+--------+",
            "| A Read  | Audit  | Buy    | Report |",
            "+---------+--------+--------+--------+",
        ].joined(separator: "\n")
        let spanned = [
            "+---------+--------+-----------------+",
            "| B Sums  | Plan   | Train all year  |",
            "+---------+--------+-----------------+",
        ].joined(separator: "\n")
        for (pages, row) in [([whole, spanned], 2), ([spanned, whole], 0)] {
            let table = try #require(Assembled.document(of: pages).tables.first)
            #expect(table.columnCount == 4)
            #expect(table.rowCount == 3)
            #expect(table.cell(atRow: row, column: 3)?.columns == 2..<4)
        }
    }

    @Test("a frame that is open at its foot goes on over the page, wherever its text stands")
    func openFrame() throws {
        let document = Assembled.document(of: [
            """
            +---------+------------------+-----------------+
            | Target  | Steps            | Outcomes        |
            +---------+------------------+-----------------+
            | A Read  | Audit the books. | Pupils read.    |
            +---------+------------------+-----------------+
            | B Sums  | Train the staff. |                 |
            |         |                  |                 |
            """,
            """
            |         |                  | Pupils reckon.  |
            |         | Buy counters.    |                 |
            +---------+------------------+-----------------+
            | C Draw  | Find a teacher.  | Pupils draw.    |
            +---------+------------------+-----------------+
            """,
        ])
        let table = try #require(document.tables.first)
        #expect(document.tables.count == 1)
        #expect(table.rowCount == 4)
        #expect(table.cell(atRow: 2, column: 2)?.paragraphs.map(\.text) == ["Pupils reckon."])
        #expect(table.cell(atRow: 2, column: 1)?.paragraphs.map(\.text) == ["Train the staff.", "Buy counters."])
    }

    @Test("the rest of a row is a table though no line runs over it")
    func restOfRow() throws {
        let document = Assembled.document(of: [
            """
            +---------+------------------+-----------------+
            | Target  | Steps            | Outcomes        |
            +---------+------------------+-----------------+
            | A Read  | Audit the books  | Pupils read     |
            """,
            """
            |         | of each class.   | each day.       |
            +---------+------------------+-----------------+
            """,
        ])
        let table = try #require(document.tables.first)
        #expect(document.tables.count == 1)
        #expect(table.rowCount == 2)
        #expect(table.cell(atRow: 1, column: 2)?.paragraphs.map(\.text) == ["Pupils read each day."])
    }

    @Test("the terms of another year under the same caption are another table")
    func headsOfAnotherYear() {
        func page(year: String) -> String {
            """
            +---------+--------+--------+--------+
            | Reading for all                    |
            +---------+--------------------------+
            | Target  | \(year)                  |
            +---------+--------+--------+--------+
            | Reading | Autumn | Spring | Summer |
            +---------+--------+--------+--------+
            | A Read  | Audit  | Buy    | Report |
            +---------+--------+--------+--------+
            """
        }
        let document = Assembled.document(of: [page(year: "2021~22"), page(year: "2022~23")])
        #expect(document.tables.map(\.pages) == [[1], [2]])
    }

    @Test("the rest of a table above the same heads for the next year ends the table before")
    func headsFurtherDown() throws {
        let heads = ["Target          Autumn           Spring           Summer", ""]
        func row(_ target: String) -> [String] {
            [target + "         Audit of it      Buy new books    Report", ""]
        }
        func page(_ number: Int, _ lines: [String]) throws -> Page {
            let line = try #require(lines.firstIndex(of: heads[0]))
            let top = 58 + Double(line) * 12
            let fills = [58.0...133, 133...218, 218...303, 303...388].map {
                Fill(
                    box: Rectangle(left: $0.lowerBound, top: top, right: $0.upperBound, bottom: top + 16),
                    color: Color(red: 31, green: 78, blue: 121))
            }
            return PageSketch.page(lines.joined(separator: "\n"), number: number, boldLines: [line], fills: fills)
        }
        let rest = row("D Draws") + row("E Plays")
        let table = heads + row("A Reads") + row("B Sings") + row("C Count")
        let document = Assembled.document([try page(1, table), try page(2, rest + table)])
        #expect(document.tables.map(\.pages) == [[1, 2], [2]])
        #expect(document.tables.map(\.rowCount) == [6, 4])
    }

    @Test("a table whose one wide column could hold anything does not take in another table's drawn columns")
    func otherDrawnColumns() {
        let document = Assembled.document(of: [
            """
            ----------------------------------------------
            1   |  Attendance rises to nearly all
            ----------------------------------------------
            2   |  No class is below the average
            ----------------------------------------------
            3   |  Staff stay with the school
            ----------------------------------------------
            """,
            """
            ----------------------------------------------
            Strand     |  Autumn       |  Spring
            ----------------------------------------------
            A Reads    |  Audit of it  |  Buy new books
            ----------------------------------------------
            B Sings    |  Find a hall  |  Train
            ----------------------------------------------
            """,
        ])
        #expect(document.tables.map(\.pages) == [[1], [2]])
        #expect(document.tables.map(\.columnCount) == [2, 3])
    }

    @Test("every row has a confidence, also where pages are joined, and the table that of the least sure")
    func rowConfidences() throws {
        for page in [Sketches.pageInMidSentence, Sketches.pageWithNewRow, Sketches.pageWithHeader] {
            let table = try #require(Assembled.document(of: [Sketches.firstPage, page]).tables.first)
            #expect(table.rowConfidences.count == table.rowCount)
            #expect(table.confidence <= table.rowConfidences.min() ?? 0)
        }
    }

    @Test("pages stay apart where a caller asks for it")
    func pagesApart() {
        let document = Assembled.document(
            of: [Sketches.firstPage, Sketches.pageInMidSentence],
            options: AssemblyOptions(joinsTablesOverPages: false))
        #expect(document.tables.map(\.pages) == [[1], [2]])
        #expect(document.tables.map(\.rowCount) == [2, 2])
    }

    @Test("a form of labels and what they say, at the head of a page, goes on with no table")
    func formOfItsOwn() throws {
        func page(_ priority: String, _ leader: String) -> Page {
            PageSketch.page(
                """
                +-----------+---------------------------------+
                | Priority  | \(priority.padding(32))|
                +-----------+---------------------------------+
                | Led by    | \(leader.padding(32))|
                +-----------+---------+-----------+-----------+
                | Action    | Who     | When      | Cost      |
                +-----------+---------+-----------+-----------+
                | Buy books | K Tan   | May 2026  | £400      |
                +-----------+---------+-----------+-----------+
                | Train all | R Wade  | June 2026 | None      |
                +-----------+---------+-----------+-----------+
                """, number: leader == "K Tan" ? 1 : 2, boldLines: [5], boldStarts: [1: 11, 3: 11])
        }
        let document = Assembled.document([page("Spelling in all years", "K Tan"), page("Swimming", "R Wade")])
        #expect(document.tables.map(\.rowCount).reduce(0, +) == 10)
        #expect(!document.diagnostics.contains { $0.code == "table-continued" })
    }
}

extension String {
    fileprivate func padding(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
