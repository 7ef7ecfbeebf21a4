import DocumentModel
import TestSupport
import Testing
import XLSXReading

struct NumberFormatTests {
    /// The text of a number in a format, as a cell of a sheet shows it.
    private func shown(_ number: String, _ code: String, startsIn1904: Bool = false) throws -> String {
        var builder = XLSXBuilder(sheets: [
            .init("Sheet1", "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(number)</v></c></row></sheetData>")
        ])
        let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
        builder.styles = """
            <numFmts><numFmt numFmtId="200" formatCode="\(escaped)"/></numFmts>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>
            """
        if startsIn1904 { builder.workbookProperties = "<workbookPr date1904=\"1\"/>" }
        return try outline(builder).first ?? ""
    }

    @Test(arguments: [
        ("45536", "dd/mm/yyyy", "01/09/2024"), ("45536", "d mmm yy", "1 Sep 24"), ("45536.75", "h:mm AM/PM", "6:00 PM"),
        ("45536", "dddd d mmmm yyyy", "Sunday 1 September 2024"), ("61", "dd/mm/yyyy hh:mm", "01/03/1900 00:00"),
        ("59.5", "dd/mm/yyyy hh:mm", "28/02/1900 12:00"), ("45536.5", "yyyy-mm-dd\\Thh:mm:ss", "2024-09-01T12:00:00"),
        ("45536", "[$-809]mmm\\-yy;@", "Sep-24"),
        ("-1", "dd/mm/yyyy", "-1"), ("2958466", "dd/mm/yyyy", "2958466"),
    ])
    func `dates are shown as their format says`(number: String, code: String, expected: String) throws {
        #expect(try shown(number, code) == expected)
    }

    @Test(arguments: [
        ("0.941", "0.0%", "94.1%"), ("0.5", "0%", "50%"), ("812400", "#,##0", "812,400"),
        ("1234.5", "\"£\"#,##0.00", "£1,234.50"), ("1234.5", "[$£-809]#,##0;[Red]-[$£-809]#,##0", "£1,235"),
        ("-3", "0;(0);\"-\"", "(3)"), ("0", "0;(0);\"-\"", "-"), ("7", "000", "007"), ("0.1", "General", "0.1"),
        ("3.0000000000000004", "General", "3"), ("1.005", "0.00", "1.01"), ("-11.8", "0.0", "-11.8"),
        ("5", "@", "5"), ("812400", "General", "812400"), ("123456.789", "General", "123456.789"), ("5", ";;;", ""),
        ("2500000", "0.0,,\"m\"", "2.5m"), ("1e300", "General", "1e+300"),
        ("nan", "General", "nan"),
    ])
    func `numbers are shown as their format says`(number: String, code: String, expected: String) throws {
        #expect(try shown(number, code) == expected)
    }

    @Test func `old Macintosh workbooks count days from 1904`() throws {
        #expect(try shown("44074", "dd/mm/yyyy", startsIn1904: true) == "01/09/2024")
    }
}
