import DocumentModel
import TestSupport
import Testing
import XLSXReading

struct SheetReadingTests {
    private let plan = [
        ["Our plan", "", ""], ["Action", "Lead", "Cost"], ["Audit", "AB", "100"], ["Order", "CD", "20"],
    ]
    private let planOutline = [
        "Our plan", "table 3x3", "| Action | Lead | Cost |", "| Audit | AB | 100 |", "| Order | CD | 20 |",
    ]

    @Test func `a line over the columns is a paragraph, and the rest a table`() throws {
        #expect(try outline(plan) == planOutline)
    }

    @Test func `shared texts, their parts and lines are text, and readings of characters are not`() throws {
        var builder = XLSXBuilder(sheets: [
            .init(
                "Sheet1",
                """
                <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
                <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="b"><v>1</v></c></row></sheetData>
                """)
        ])
        builder.strings = [
            "<t>Action</t>", "<r><rPr><b/></rPr><t>Le</t></r><r><t xml:space=\"preserve\">ad </t></r>",
            "<t>Audit&#10;Order_x000D_&#10;&#10;Report</t><rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh>",
        ]
        let document = try XLSXReader.document(from: builder.bytes)
        #expect(document.outline == ["table 2x2", "| Action | Lead |", "| Audit/Order/Report | TRUE |"])
        guard case .table(let table)? = document.blocks.first else { return }
        #expect(table.cells[1].paragraphs[0].runs.map(\.style.isBold) == [true, false])
        #expect(table.cells[2].paragraphs.map(\.followsLineBreak) == [false, true, false])
        #expect(document.sourceWordCount == 7, "the name of the sheet among them")
    }

    @Test func `a merged cell spans what it covers, also where rows and columns between are hidden or empty`() throws {
        let rows = [
            ["Strand", "2024-25", "", "", ""], ["", "Autumn", "", "Spring", "Secret"], ["Reading", "a", "", "b", "x"],
        ]
        let content = """
            <mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:E1"/></mergeCells>
            """
        var builder = XLSXBuilder(rows: rows, after: content)
        builder.sheets[0].content =
            "<cols><col min=\"5\" max=\"5\" hidden=\"1\"/></cols>" + builder.sheets[0].content
        let document = try XLSXReader.document(from: builder.bytes)
        #expect(
            document.outline == [
                "table 3x3", "| Strand | 2024-25 | < |", "| ^ | Autumn | Spring |", "| Reading | a | b |",
            ])
        #expect(document.codes == ["xlsx-hidden-text-left-out"])
    }

    @Test func `hidden sheets and text under merged cells are left out and told`() throws {
        var builder = XLSXBuilder(rows: plan, after: "<mergeCells><mergeCell ref=\"A3:B3\"/></mergeCells>")
        builder.sheets.append(.init("Old", XLSXBuilder.rows(plan), state: "veryHidden"))
        let document = try XLSXReader.document(from: builder.bytes)
        #expect(document.outline.contains("| Audit | < | 100 |"))
        #expect(document.codes == ["xlsx-hidden-sheets-left-out", "xlsx-text-in-merged-cell"])
    }

    @Test func `the name of a sheet that begins with a table is its heading, other names are furniture`() throws {
        var builder = XLSXBuilder(rows: plan)
        builder.sheets[0].name = "Plan"
        builder.sheets.append(.init("Maths", XLSXBuilder.rows(Array(plan.dropFirst()))))
        builder.sheets.append(.init("Sheet3", XLSXBuilder.rows(Array(plan.dropFirst()))))
        let document = try XLSXReader.document(from: builder.bytes)
        #expect(document.outline == planOutline + ["Maths"] + planOutline.dropFirst() + planOutline.dropFirst())
        #expect(document.furniture.map(\.text) == ["Plan", "Sheet3"])
    }

    @Test func `tables under each other are parted where the second has heads of its own`() throws {
        let bold = """
            <fonts><font/><font><b/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>
            """
        func rows(gap: Int, secondLook: Int) -> String {
            var content = ""
            var number = 1
            for (texts, look) in [
                (["Action", "Lead"], 1), (["Audit", "AB"], 0), (["Order", "CD"], 0), (["Risk", "Level"], secondLook),
                (["Fire", "High"], 0),
            ] {
                if texts[0] == "Risk" { number += gap }
                content += "<row r=\"\(number)\">" + XLSXBuilder.text(texts[0], at: "A\(number)", look: look)
                content += XLSXBuilder.text(texts[1], at: "B\(number)", look: look) + "</row>"
                number += 1
            }
            return "<sheetData>\(content)</sheetData>"
        }
        func tableCount(gap: Int, secondLook: Int) throws -> Int {
            var builder = XLSXBuilder(sheets: [.init("Sheet1", rows(gap: gap, secondLook: secondLook))])
            builder.styles = bold
            return try XLSXReader.document(from: builder.bytes).blocks.count
        }
        #expect(try tableCount(gap: 1, secondLook: 1) == 2)
        #expect(try tableCount(gap: 1, secondLook: 0) == 1, "an empty row alone parts nothing")
        #expect(try tableCount(gap: 0, secondLook: 1) == 1, "a bold row in a table is a subtotal")
    }

    @Test func `frozen rows and titles of printed pages are heads`() throws {
        let pane = "<sheetViews><sheetView><pane ySplit=\"2\" state=\"frozen\"/></sheetView></sheetViews>"
        var builder = XLSXBuilder(rows: plan)
        builder.sheets[0].content = pane + builder.sheets[0].content
        #expect(try outline(builder).contains("table 3x3, header 1"))
        var titled = XLSXBuilder(rows: plan)
        titled.definedNames =
            "<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">"
            + "Sheet1!$A:$A,Sheet1!$2:$2</definedName></definedNames>"
        #expect(try outline(titled).contains("table 3x3, header 1"))
    }

    @Test func `texts of boxes are read, and comments are counted`() throws {
        var builder = XLSXBuilder(rows: plan)
        builder.sheets[0].attachments = [
            (
                "drawings/drawing1.xml", "drawing",
                "<d xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:p><a:r><a:t>Vision</a:t></a:r></a:p></d>"
            ),
            (
                "comments1.xml", "comments",
                "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><commentList><comment/>"
                    + "<comment/></commentList></comments>"
            ),
        ]
        let document = try XLSXReader.document(from: builder.bytes)
        #expect(document.outline == planOutline + ["Vision"])
        #expect(document.diagnostics.map(\.message) == ["2 comments left out."])
    }

    @Test func `a long text that is not wrapped spans the empty cells beside it`() throws {
        let long = "Objective 1: Pupils make better progress in reading than in any year before"
        let rows = [["Action", "Lead"], ["Audit", "AB"], [long, ""], ["Order", "CD"]]
        #expect(try outline(rows).contains("| \(long) | < |"))
        #expect(try outline([rows[0], rows[1], ["Notes", ""], rows[3]]).contains("| Notes |  |"))
    }

    @Test func `a cell is known by its row and column in the sheet`() throws {
        let document = try XLSXReader.document(from: XLSXBuilder(rows: plan).bytes)
        guard case .table(let table)? = document.blocks.last else { return }
        #expect(table.cells[4].provenance == [.part("xl/worksheets/sheet1.xml", block: 2, row: 3, cell: 2)])
    }
}
