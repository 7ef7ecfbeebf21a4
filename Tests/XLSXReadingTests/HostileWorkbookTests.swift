import DocumentModel
import PackageReading
import TestSupport
import Testing
import XLSXReading

/// Workbooks that no honest writer makes.
struct HostileWorkbookTests {
    private func code(_ builder: XLSXBuilder, limits: PackageLimits = PackageLimits()) -> String? {
        do throws(PackageError) {
            _ = try XLSXReader.document(from: builder.bytes, limits: limits)
            return nil
        } catch {
            return error.code
        }
    }

    private func sheet(_ content: String) -> XLSXBuilder { XLSXBuilder(sheets: [.init("Sheet1", content)]) }

    @Test func `claims about a sheet's size cost nothing`() throws {
        let content =
            "<dimension ref=\"A1:XFD1048576\"/><cols><col min=\"1\" max=\"16384\" width=\"10\"/></cols>"
            + XLSXBuilder.rows([["Action", "Lead"], ["Audit", "AB"]])
            + "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/><mergeCell ref=\"B2:XFD1048576\"/></mergeCells>"
        #expect(code(sheet(content)) == nil)
    }

    @Test func `cells outside any sheet and places that come twice are left out and told`() throws {
        let content = """
            <sheetData><row r="0"><c r="XFE1" t="inlineStr"><is><t>a</t></is></c></row>
            <row r="-9223372036854775808"><c r="A1048577"><v>1</v></c><c r="A0"><v>1</v></c><c r="1A"><v>1</v></c></row>
            <row r="99999999999999999999"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData>
            """
        let document = try XLSXReader.document(from: sheet(content).bytes)
        #expect(document.outline == ["1"])
        #expect(document.diagnostics.map(\.message) == ["5 cells are outside any sheet; left out."])
    }

    @Test func `numbers of shared texts that are out of range are told`() throws {
        let content = """
            <sheetData><row><c t="s"><v>7</v></c><c t="s"><v>-1</v></c><c t="s"><v>x</v></c><c><v>5</v></c></row></sheetData>
            """
        let document = try XLSXReader.document(from: sheet(content).bytes)
        #expect(document.outline == ["5"])
        #expect(document.codes == ["xlsx-shared-text-missing"])
    }

    @Test func `cells far apart do not make a table of all places between them`() {
        let rows = (0..<400).map { row in
            let columns = [row, row + 400].map { XLSXBuilder.text("x\(row)", at: column($0) + "\(row * 2000 + 1)") }
            return "<row r=\"\(row * 2000 + 1)\">\(columns.joined())</row>"
        }
        #expect(code(sheet("<sheetData>\(rows.joined())</sheetData>")) == "part-too-large")
    }

    private func column(_ number: Int) -> String {
        number < 26 ? XLSXBuilder.letter(number) : column(number / 26 - 1) + XLSXBuilder.letter(number % 26)
    }

    @Test func `too many cells, looks and sheets are refused`() {
        var limits = PackageLimits()
        limits.maximumTableSlotCount = 5
        #expect(code(XLSXBuilder(rows: [["a", "b", "c"], ["d", "e", "f"]]), limits: limits) == "part-too-large")
        let many = XLSXBuilder(sheets: (0..<1100).map { .init("S\($0)", "") })
        #expect(code(many) == "part-too-large")
        var looks = XLSXBuilder(rows: [["a"]])
        looks.styles = "<fonts>" + String(repeating: "<font/>", count: 70_000) + "</fonts>"
        #expect(code(looks) == nil, "the sheet is read without its looks")
    }

    @Test func `one long text in many cells is refused`() {
        var builder = sheet(
            "<sheetData>"
                + (1...3000).map { "<row r=\"\($0)\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>" }.joined()
                + "</sheetData>")
        builder.strings = ["<t>" + String(repeating: "word ", count: 10_000) + "</t>"]
        #expect(code(builder) == "part-too-large")
    }

    @Test func `bombs, entities and other packages are refused`() {
        let size = 65 << 20
        var bomb = XLSXBuilder(rows: [["a"]])
        bomb.extraEntries = [
            .init("xl/worksheets/sheet1.xml", StoredZip.deflatedRun(of: 0x20, count: size), deflatedFrom: size)
        ]
        #expect(code(bomb) == "part-too-large")
        var entities = XLSXBuilder(rows: [["a"]])
        entities.extraEntries = [
            .init("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><workbook>&b;</workbook>")
        ]
        #expect(code(entities) == "document-type-declared")
        var other = XLSXBuilder(rows: [["a"]])
        other.extraEntries = [.init("xl/workbook.xml", "<presentation/>")]
        #expect(code(other) == "not-a-workbook")
    }
}
