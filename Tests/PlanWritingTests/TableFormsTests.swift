import Foundation
import PlanModel
import PlanWriting
import TestSupport
import Testing

@Suite("Tables by themselves")
struct TableFormsTests {
    private let table = PlanTable(
        id: "table-1", rowCount: 2, columnCount: 3, headerRowCount: 1, kind: .other, caption: "Costs",
        cells: [
            .init(row: 0, column: 0, text: "What", isHeader: true),
            .init(row: 0, column: 1, columnSpan: 2, text: "2021-22", isHeader: true),
            .init(row: 1, column: 0, text: "=supply, \"cover\""), .init(row: 1, column: 1, text: "£190"),
            .init(row: 1, column: 2, text: "£210"),
        ])

    @Test("HTML keeps spans and tells heads from data")
    func html() throws {
        let text = String(decoding: try TableForms.write([table], as: .html), as: UTF8.self)
        #expect(text.contains("<th colspan=\"2\">2021-22</th>"))
        #expect(text.contains("<td>£210</td>"))
        #expect(text.contains("<caption>Costs</caption>"))
    }

    @Test("CSV quotes what needs it, and no cell becomes a formula")
    func csv() throws {
        let text = String(decoding: try TableForms.write([table], as: .csv), as: UTF8.self)
        #expect(text == "What,2021-22,\r\n\"'=supply, \"\"cover\"\"\",£190,£210\r\n")
    }

    @Test("a blank line parts two tables in CSV")
    func twoTables() throws {
        let text = String(decoding: try TableForms.write([table, table], as: .csv), as: UTF8.self)
        #expect(text.contains("£210\r\n\r\nWhat"))
    }

    @Test("JSON tells how sure the table and its rows are, which a plan's JSON leaves to its milestones")
    func confidence() throws {
        var sure = table
        sure.confidence = 0.95
        sure.rowConfidences = [0.98, 0.95]
        let text = String(decoding: try TableForms.write([sure], as: .json), as: UTF8.self)
        #expect(text.contains("\"rowConfidences\": [0.98, 0.95]"))
        #expect(text.contains("\"confidence\": 0.95"))
        #expect(text.contains("\"id\": \"table-1\""))
        let plan = String(decoding: try PlanJSON.encode([sure], isCompact: false), as: UTF8.self)
        #expect(!plan.contains("onfidence"))
    }

    @Test("a workbook has a sheet a table, and opens without one", arguments: [0, 2])
    func workbook(count: Int) throws {
        let bytes = try TableForms.write([PlanTable](repeating: table, count: count), as: .xlsx)
        #expect(bytes.starts(with: Array("PK".utf8)))
        guard ExternalTool.pythonHas("openpyxl") else { return }
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "tables.xlsx")
            try Data(bytes).write(to: file)
            let script = """
                import openpyxl, sys
                book = openpyxl.load_workbook(sys.argv[1])
                print(book.sheetnames)
                sheet = book.worksheets[0]
                print(sheet["A2"].value, sheet["A2"].data_type, list(map(str, sheet.merged_cells.ranges)))
                """
            let told = try ExternalTool("python3").run(["-c", script, file.path]).output
            #expect(
                told
                    == (count == 0
                        ? "['No tables']\nNone n []\n"
                        : "['Table 1', 'Table 2']\n=supply, \"cover\" s ['B1:C1']\n"))
        }
    }
}
