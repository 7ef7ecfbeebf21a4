import DocumentModel
import PDFReading
import TestSupport
import Testing

struct StructureTreeTests {
    private static let drawing =
        TaggedFixture.text("Title", 72, 720, mark: nil) + TaggedFixture.text("Strand", 72, 700, mark: 0)
        + TaggedFixture.text("Autumn", 172, 700, mark: 1) + TaggedFixture.text("Spring", 272, 700, mark: 2)
        + TaggedFixture.text("Reading", 72, 680, mark: 3) + TaggedFixture.text("Audit", 272, 680, mark: 4)

    private func page(_ fixture: PDFFixture) throws -> Page {
        try PDFDocument(bytes: fixture.bytes).page(1)
    }

    @Test func `glyphs know the cell that they are tagged into`() throws {
        let page = try page(
            TaggedFixture.document(drawing: Self.drawing, rows: [["TH 0", "TH 1", "TH 2"], ["TD 3", "TD", "TD 4"]]))
        #expect(
            Set(page.taggedTexts)
                == ["- Title", "0:0,0 Strand", "0:0,1 Autumn", "0:0,2 Spring", "0:1,0 Reading", "0:1,2 Audit"])
        #expect(page.taggedTables.map(\.columnCount) == [3])
    }

    @Test func `spans count as they do in HTML`() throws {
        let page = try page(
            TaggedFixture.document(
                drawing: Self.drawing,
                rows: [["TH 0 /RowSpan 2", "TH 1 /ColSpan 2"], ["TH 2", "TH"], ["TD 3", "TD 4 /ColSpan 2"]]))
        #expect(page.taggedCells == ["0,0 2x1", "0,1 1x2", "1,1 1x1", "1,2 1x1", "2,0 1x1", "2,1 1x2"])
    }

    @Test func `where a cell without text is left out, the heads tell the columns of the others`() throws {
        let page = try page(
            TaggedFixture.document(
                drawing: Self.drawing,
                rows: [
                    ["TH 0 /ID a", "TH 1 /ID b", "TH 2 /ID c"], ["TD 3 /Headers [(a)]", "TD 4 /Headers [(c)]"],
                ]))
        #expect(page.taggedTexts.last == "0:1,2 Audit")
        #expect(page.taggedCells.suffix(3) == ["1,0 1x1", "1,1 1x1", "1,2 1x1"])
    }

    @Test func `roles of the producer's own stand for those that they are mapped to, also in a circle`() throws {
        let rows = [["Head 0", "Head 1", "Head 2"], ["TD 3", "TD", "TD 4"]]
        let mapped = try page(
            TaggedFixture.document(drawing: Self.drawing, rows: rows, rootEntries: "/RoleMap << /Head /TH >>"))
        #expect(mapped.taggedTexts.contains("0:0,1 Autumn"))
        let circle = try page(
            TaggedFixture.document(
                drawing: Self.drawing, rows: rows, rootEntries: "/RoleMap << /Head /Foot /Foot /Head >>"))
        #expect(!circle.taggedTexts.contains("0:0,1 Autumn"))
    }

    @Test func `a tree that holds itself comes to an end`() throws {
        var fixture = TaggedFixture.document(drawing: Self.drawing, rows: [["TD 0", "TD 1"]])
        let table = fixture.firstFreeObject + 1
        fixture.objects[1] = "<< /S /Table /Pg 10 0 R /K [\(table) 0 R << /S /TR /K [\(table) 0 R \(table) 0 R] >>] >>"
        #expect(try page(fixture).taggedTables.isEmpty)
    }

    @Test(
        "turned and cropped pages are tagged as upright ones",
        arguments: [
            "/Rotate 90", "/Rotate 180", "/Rotate 270", "/CropBox [50 600 400 760]",
            "/Rotate 90 /CropBox [50 600 400 760]",
        ]
    )
    func turnedPages(_ entries: String) throws {
        let page = try page(
            TaggedFixture.document(drawing: Self.drawing, rows: [["TH 0", "TH 1", "TH 2"], ["TD 3", "TD", "TD 4"]]) {
                $0.pageEntries = entries
            })
        #expect(
            Set(page.taggedTexts)
                == ["- Title", "0:0,0 Strand", "0:0,1 Autumn", "0:0,2 Spring", "0:1,0 Reading", "0:1,2 Audit"])
    }

    @Test func `a damaged file has no tags`() throws {
        var bytes = TaggedFixture.document(drawing: Self.drawing, rows: [["TH 0", "TH 1"], ["TD 3", "TD 4"]]).bytes
        let mark = Array("startxref".utf8)
        let place = try #require(bytes.indices.last { bytes[$0...].starts(with: mark) })
        bytes[place] = UInt8(ascii: "S")
        let page = try PDFDocument(bytes: bytes).page(1)
        #expect(page.taggedTables.isEmpty)
        #expect(page.visibleText.contains("Reading"))
    }

    @Test func `files cut at any place are read or refused, never worse`() {
        let bytes = TaggedFixture.document(drawing: Self.drawing, rows: [["TH 0", "TH 1"], ["TD 3", "TD 4"]]).bytes
        for count in stride(from: bytes.count, to: 0, by: -199) {
            let document = try? PDFDocument(bytes: Array(bytes.prefix(count)))
            _ = try? document?.page(1)
        }
    }
}
