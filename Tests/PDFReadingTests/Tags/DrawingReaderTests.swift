import DocumentModel
import Testing

@testable import PDFReading

struct DrawingReaderTests {
    /// `100,200 a`: where text starts, and the row of its cell as a letter; a question mark where it is uncertain.
    private func starts(_ drawing: String, form: DrawingReader.Form? = nil) -> [String]? {
        var reader = DrawingReader(mostStarts: 100) { _, number in CellTag(table: 0, row: number, column: 0) }
        reader.read(
            Array(drawing.utf8), matrix: DrawingMatrix(),
            resources: DrawingReader.Resources(markNumber: { $0 == "MC0" ? 0 : nil }, form: { _ in form }))
        guard !reader.isCutShort else { return nil }
        return reader.starts.map { start in
            let cell = start.tag.map { ["a", "b", "c"][$0.row] } ?? "-"
            return
                "\(Int(saturating: start.point.x.rounded())),\(Int(saturating: start.point.y.rounded())) \(start.isAmbiguous ? "?" : cell)"
        }
    }

    @Test func `operators that place text tell where it starts`() {
        #expect(
            starts(
                """
                /P <</MCID 0>> BDC q 2 0 0 2 10 10 cm BT 5 5 Td (one) Tj 14 TL T* (two) ' 1 0 0 1 50 60 Tm [(three)] TJ
                7 -20 TD (four) Tj T* (five) Tj ET Q EMC BT 1 2 Td (six) Tj ET
                """) == ["20,20 a", "20,-36 a", "110,130 a", "124,90 a", "124,50 a", "1,2 -"])
    }

    @Test func `text that follows without a place of its own is left out, and makes what stands before it uncertain`() {
        #expect(starts("BT 1 2 Td /P <</MCID 0>> BDC (one) Tj (two) Tj EMC ET") == ["1,2 a"])
        #expect(
            starts("BT 1 2 Td /P <</MCID 0>> BDC (one) Tj EMC /P <</MCID 1>> BDC (two) Tj EMC ET") == ["1,2 ?"])
    }

    @Test func `marks without a number belong to what holds them, artifacts to nothing`() {
        #expect(
            starts(
                """
                /P <</Lang (en) /MCID 1>> BDC /Span <</ActualText (x)>> BDC BT 1 1 Td (a) Tj ET EMC EMC
                /P /MC0 BDC BT 2 2 Td (b) Tj ET EMC /Artifact <</Type /Pagination>> BDC BT 3 3 Td (c) Tj ET EMC
                """) == ["1,1 b", "2,2 a", "3,3 -"])
    }

    @Test func `pictures in the drawing are passed, whatever their bytes say`() {
        #expect(
            starts("BI /W 2 /H 1 ID BT 9 9 Td (x) Tj \u{1} EI \u{2}\u{3} EI Q BT 1 2 Td (x) Tj ET") == ["1,2 -"])
    }

    @Test func `forms stand where they are shown, also in other forms`() {
        let form = DrawingReader.Form(
            object: 9, drawing: Array("BT 1 1 Td (x) Tj ET".utf8), matrix: DrawingMatrix(e: 5, f: 5),
            resources: DrawingReader.Resources(markNumber: { _ in nil }, form: { _ in nil }))
        #expect(starts("/P <</MCID 2>> BDC q 1 0 0 1 100 0 cm /Fm Do Q EMC", form: form) == ["106,6 c"])
        var outer = form
        outer.drawing = Array("/Fm Do /Fm Do /Fm Do".utf8)
        outer.resources.form = { _ in form }
        #expect(starts("/Fm Do", form: outer) == ["11,11 -", "11,11 -", "11,11 -"])
    }

    @Test func `a drawing that opens more than it closes is read to its end or given up`() {
        #expect(starts("EMC EMC Q Q ET /P <</MCID 0>> BDC BT 1 2 Td (x) Tj") == ["1,2 a"])
        #expect(starts(String(repeating: "q ", count: 100_000)) == nil)
        #expect(starts(String(repeating: "/P BMC ", count: 100_000)) == nil)
        #expect(starts(String(repeating: "BT 1 1 Td (x) Tj ET ", count: 101)) == nil)
        #expect(starts("BT 1e999 99999999999999999999999999999 Td 1 0 0 1 nan inf Tm (x) Tj") != nil)
        let whole = "/P <</MCID 0 /B [(\\))<41>]>> BDC q BT /F 1 Tf [(a) -5 <41>] TJ ET BI /W 1 ID x EI Q EMC"
        for count in 0...whole.utf8.count { _ = starts(String(whole.prefix(count))) }
    }
}
