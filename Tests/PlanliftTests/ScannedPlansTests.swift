import DocumentModel
import Foundation
import PDFReading
import Planlift
import ScanReading
import TestSupport
import Testing

/// Pages drawn in the test, made pictures of, and read again.
@Suite(.enabled("Tesseract's data for English is installed") { SketchedScan.hasEnglish })
struct ScannedPlansTests {
    private let cells = [["Focus", "Autumn", "Spring"], ["Reading", "Audit books", "Train staff"]]

    @Test func `a ruled grid is read cell by cell, with how sure the words are`() throws {
        let document = try SketchedScan(cells, isRuled: true).document()
        let table = try #require(document.tables.first)
        #expect(texts(of: table) == cells)
        #expect(table.cells.allSatisfy { $0.confidence > 0.5 && $0.confidence < 1 })
        let told = try #require(document.diagnostics.first { $0.code == "page-recognised" })
        #expect(told.severity == .info && told.page == 1)
    }

    @Test func `a table without lines is read by its columns`() throws {
        let rows = cells + [["Writing", "Plan units", "Share work"], ["Maths", "Buy sets", "Check facts"]]
        let table = try #require(try SketchedScan(rows, isRuled: false).document().tables.first)
        #expect(texts(of: table) == rows)
    }

    @Test(arguments: [-2.0, 1.5])
    func `a page that lies askew is put straight`(degrees: Double) throws {
        let table = try #require(try SketchedScan(cells, isRuled: true, degrees: degrees).document().tables.first)
        #expect(texts(of: table) == cells)
    }

    @Test(arguments: [90.0, 180.0, 270.0])
    func `a page on its side or on its head is read as it is meant`(degrees: Double) throws {
        // Which side is up, letters tell: some lines of them.
        let lines = (1...6).map { "Pupils make good progress in reading and by the end of year \($0)" }
        let scan = SketchedScan(cells, isRuled: true, degrees: degrees, lines: lines)
        let document = try scan.document()
        #expect(texts(of: try #require(document.tables.first)) == cells)
        // Places are those of the page as it lies.
        let box = try #require(document.tables.first?.provenance.first?.box)
        let size = scan.sizeInPoints
        #expect(box.left >= 0 && box.top >= 0 && box.right <= size.width && box.bottom <= size.height)
        #expect(degrees == 180 || box.height > box.width)
    }

    @Test func `dark heads, shaded cells, tick boxes and bullets come out`() throws {
        let scan = SketchedScan(cells, isRuled: true, isHeadDark: true, hasTickBox: true)
        let document = try scan.document()
        let table = try #require(document.tables.first)
        #expect(texts(of: table) == cells)
        let fill = try #require(table.cell(atRow: 0, column: 0)?.fill)
        #expect(fill.distance(to: Color(red: 31, green: 56, blue: 100)) < 25)
        #expect(document.text.contains("☐"))
    }

    @Test func `an unseen text layer that fits is kept, one that does not is read anew`() throws {
        let scan = SketchedScan(
            cells, isRuled: true, lines: (1...8).map { "Line \($0) says what the governors have seen" })
        let fitting = try scan.document(layer: scan.content.replacing("Reading", with: "Heading"))
        #expect(fitting.text.contains("Heading"), "the layer's own word, which the picture does not show")
        #expect(!fitting.diagnostics.contains { $0.code == "page-recognised" })
        let shifted = try scan.document(layer: "1 0 0 1 37 -9 cm " + scan.content)
        #expect(shifted.diagnostics.contains { $0.code == "page-recognised" })
        #expect(shifted.tables.first.map(texts) == cells)
    }

    @Test func `recognition can be refused, and asked for on every page`() throws {
        let scan = SketchedScan(cells, isRuled: true)
        #expect(throws: PlanliftError.noText(scannedPages: [1])) {
            try Planlift.document(
                from: scan.bytes(), options: ReadingOptions(recognition: TextRecognition(.never)))
        }
        let drawn = scan.drawing.bytes
        #expect(try !Planlift.document(from: drawn).diagnostics.contains { $0.code == "page-recognised" })
        let always = try Planlift.document(
            from: drawn, options: ReadingOptions(recognition: TextRecognition(.always)))
        #expect(always.diagnostics.contains { $0.code == "page-recognised" })
    }

    @Test func `a language that is not installed is named, with what to install`() throws {
        let bytes = try SketchedScan(cells, isRuled: true).bytes()
        let error = #expect(throws: PlanliftError.self) {
            try Planlift.document(
                from: bytes, options: ReadingOptions(recognition: TextRecognition(languages: "eng+qqq")))
        }
        #expect(error?.code == "ocr-language-missing")
        #expect(error?.description.contains("tesseract-ocr-qqq") == true)
    }

    @Test func `the same scan gives the same document`() throws {
        let bytes = try SketchedScan(cells, isRuled: true, degrees: 1).bytes()
        #expect(try Planlift.document(from: bytes) == Planlift.document(from: bytes))
    }

    private func texts(of table: Table) -> [[String]] {
        (0..<table.rowCount).map { row in
            (0..<table.columnCount).map { column in
                table.cell(atRow: row, column: column)?.paragraphs.map(\.text).joined(separator: " ") ?? ""
            }
        }
    }
}

extension Document {
    fileprivate var tables: [Table] {
        blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    fileprivate var text: String {
        blocks.map { block in
            switch block {
            case .paragraph(let paragraph): (paragraph.label?.text ?? "") + " " + paragraph.text
            case .table(let table): table.cells.flatMap(\.paragraphs).map(\.text).joined(separator: " ")
            }
        }.joined(separator: "\n")
    }
}

/// A small page with a table, and a scan of it.
struct SketchedScan {
    let cells: [[String]]
    var isRuled: Bool
    /// How far the scan is turned against the clock.
    var degrees = 0.0
    var lines: [String] = []
    var isHeadDark = false
    var hasTickBox = false

    static let side = 420.0
    private static let columnWidth = 110.0
    private static let rowHeight = 26.0

    init(
        _ cells: [[String]], isRuled: Bool, degrees: Double = 0, lines: [String] = [], isHeadDark: Bool = false,
        hasTickBox: Bool = false
    ) {
        self.cells = cells
        self.isRuled = isRuled
        self.degrees = degrees
        self.lines = lines
        self.isHeadDark = isHeadDark
        self.hasTickBox = hasTickBox
    }

    static var hasEnglish: Bool {
        let folder = LanguageData.folder(environment: ProcessInfo.processInfo.environment)
        return (try? LanguageData(asked: "eng", folder: folder)) != nil
    }

    var sizeInPoints: (width: Double, height: Double) { (Self.side, Self.side) }

    /// The page as a PDF with text.
    var drawing: PDFFixture {
        let radians = degrees * .pi / 180
        let (sine, cosine, middle) = (sin(radians), cos(radians), Self.side / 2)
        var fixture = PDFFixture(pages: [
            "q 1 0 0 1 \(middle) \(middle) cm "
                + [cosine, sine, -sine, cosine].map { String(format: "%.6f", $0) }.joined(separator: " ")
                + " 0 0 cm 1 0 0 1 \(-middle) \(-middle) cm "
                + content + " Q"
        ])
        fixture.mediaBox = "[0 0 \(Self.side) \(Self.side)]"
        return fixture
    }

    var content: String {
        var result = ""
        let (left, top) = (45.0, 360.0)
        let width = Double(cells.first?.count ?? 0) * Self.columnWidth
        if isHeadDark {
            result += "0.12 0.22 0.39 rg \(left) \(top - Self.rowHeight) \(width) \(Self.rowHeight) re f 0 g\n"
        }
        for (row, texts) in cells.enumerated() {
            for (column, text) in texts.enumerated() {
                let (x, y) = (left + Double(column) * Self.columnWidth, top - Double(row + 1) * Self.rowHeight)
                if isRuled { result += "0.8 w \(x) \(y) \(Self.columnWidth) \(Self.rowHeight) re S\n" }
                result +=
                    "BT \(isHeadDark && row == 0 ? "1 g" : "0 g") /F1 11 Tf \(x + 6) \(y + 9) Td (\(text)) Tj ET\n"
            }
        }
        for (index, line) in lines.enumerated() {
            result += "BT 0 g /F1 10 Tf \(left) \(190 - 15 * index) Td (\(line)) Tj ET\n"
        }
        if hasTickBox { result += "1 w 46 220 10 10 re S BT 0 g /F1 11 Tf 64 221 Td (Seen by the governors) Tj ET\n" }
        return result
    }

    /// A PDF that holds nothing but a picture of the page, and perhaps unseen text.
    func bytes(layer: String? = nil) throws -> [UInt8] {
        let picture = try PDFDocument(bytes: drawing.bytes)
            .picture(ofPage: 1, pixelsPerPoint: 300 / 72, mostPixels: 10_000_000)
        let digits = Array("0123456789abcdef".utf8)
        // Colours are coarse in a picture: each pixel gets the one nearest to it.
        let colors = picture.colors
        var hex: [UInt8] = []
        hex.reserveCapacity(6 * picture.grays.count)
        for row in 0..<picture.height {
            for column in 0..<picture.width {
                let place = 3 * (row / colors.step * colors.width + column / colors.step)
                let gray = picture.grays[row * picture.width + column]
                let isColored =
                    isHeadDark && abs(Int(colors.bytes[place]) - Int(colors.bytes[place + 2])) > 20 && gray < 90
                for channel in 0..<3 {
                    let value = isColored ? colors.bytes[place + channel] : gray
                    hex.append(digits[Int(value >> 4)])
                    hex.append(digits[Int(value & 15)])
                }
            }
        }
        var scan = PDFFixture(pages: [
            "q \(Self.side) 0 0 \(Self.side) 0 0 cm /Im Do Q"
                + (layer.map { " q 3 Tr " + $0.replacing("re S", with: "re n") + " Q" } ?? "")
        ])
        scan.mediaBox = "[0 0 \(Self.side) \(Self.side)]"
        scan.picture = (
            "/Width \(picture.width) /Height \(picture.height) /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /ASCIIHexDecode",
            String(decoding: hex, as: UTF8.self) + ">"
        )
        return scan.bytes
    }

    func document(layer: String? = nil) throws -> Document { try Planlift.document(from: bytes(layer: layer)) }
}
