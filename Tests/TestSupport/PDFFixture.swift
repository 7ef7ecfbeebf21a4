/// Writes small PDF files for tests, object by object.
///
///     let bytes = PDFFixture(pages: ["BT /F1 12 Tf 72 720 Td (Term 1) Tj ET"]).bytes
///
/// Every page has the fonts F1 (Helvetica), F2 (Helvetica-Bold) and F3 (Helvetica, whose characters stand for what
/// `toUnicode` says), the picture `Im` (one black pixel) and the form `Fm` in its resources.
package struct PDFFixture: Sendable {
    /// The content streams, one a page.
    package var pages: [String]
    package var mediaBox = "[0 0 612 792]"
    /// Further entries of every page: `/Rotate 90`.
    package var pageEntries = ""
    package var info = ""
    /// The drawing of the form `Fm`, and further entries of its dictionary.
    package var form = ""
    package var formEntries = ""
    /// Entries of the resources' `ExtGState`.
    package var graphicsStates = ""
    /// The picture `Im`: its entries, and its bytes.
    package var picture = (entries: "/Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", content: "\0")
    /// Further entries of the resources' `Font`: `/F4 12 0 R`.
    package var fonts = ""
    /// Lines of the character map of F3: `<41> <FB01>`.
    package var toUnicode: [String] = []

    /// Further entries of the catalog: `/StructTreeRoot 12 0 R`.
    package var catalogEntries = ""
    /// Further objects, numbered from `firstFreeObject` on.
    package var objects: [String] = []

    /// The number of the first of `objects`; the object of page `n`, from 0, is `10 + 2 * n`.
    package var firstFreeObject: Int { 10 + 2 * pages.count }

    package init(pages: [String]) {
        self.pages = pages
    }

    package var bytes: [UInt8] {
        var writer = Writer()
        let resources = """
            << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R \(fonts) >> /XObject << /Im 7 0 R /Fm 8 0 R >> \
            /ExtGState << \(graphicsStates) >> >>
            """
        let firstPage = 10
        let kids = pages.indices.map { "\(firstPage + 2 * $0) 0 R" }.joined(separator: " ")
        writer.object(1, "<< /Type /Catalog /Pages 2 0 R \(catalogEntries) >>")
        writer.object(2, "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
        let encoding = "/Encoding /WinAnsiEncoding"
        writer.object(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica \(encoding) >>")
        writer.object(4, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold \(encoding) >>")
        writer.object(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica \(encoding) /ToUnicode 6 0 R >>")
        writer.stream(
            6, "",
            """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Fixture def
            1 begincodespacerange <00> <FF> endcodespacerange
            \(toUnicode.count) beginbfchar
            \(toUnicode.joined(separator: "\n"))
            endbfchar endcmap end end
            """)
        writer.stream(7, "/Type /XObject /Subtype /Image \(picture.entries)", picture.content)
        writer.stream(
            8,
            "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> \(formEntries)",
            form)
        writer.object(9, "<< \(info) >>")
        for (index, content) in pages.enumerated() {
            let number = firstPage + 2 * index
            writer.object(
                number,
                """
                << /Type /Page /Parent 2 0 R /MediaBox \(mediaBox) /Resources \(resources) \
                /Contents \(number + 1) 0 R \(pageEntries) >>
                """)
            writer.stream(number + 1, "", content)
        }
        for (index, object) in objects.enumerated() { writer.object(firstFreeObject + index, object) }
        return writer.finish()
    }

    private struct Writer {
        var bytes = Array("%PDF-1.7\n".utf8)
        var offsets: [Int] = [0]

        /// Objects come in the order of their numbers.
        mutating func object(_ number: Int, _ body: String) {
            precondition(number == offsets.count, "object \(number) is out of order")
            offsets.append(bytes.count)
            bytes += "\(number) 0 obj\n\(body)\nendobj\n".utf8
        }

        mutating func stream(_ number: Int, _ entries: String, _ content: String) {
            object(number, "<< /Length \(content.utf8.count) \(entries) >>\nstream\n\(content)\nendstream")
        }

        mutating func finish() -> [UInt8] {
            let start = bytes.count
            bytes += "xref\n0 \(offsets.count)\n0000000000 65535 f \n".utf8
            for offset in offsets.dropFirst() {
                let digits = String(offset)
                bytes += (String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n").utf8
            }
            bytes += "trailer\n<< /Size \(offsets.count) /Root 1 0 R /Info 9 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8
            return bytes
        }
    }
}
