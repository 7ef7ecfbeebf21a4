import DOCXReading
import DocumentModel
import PackageReading
import TestSupport
import Testing

@Suite("Packages are found by their relationships, and hostile ones are refused")
struct PackageTests {
    private let body = Word.paragraph("text")

    /// The code of the error that reading gives, or nil where it gives a document.
    private func code(_ bytes: [UInt8], limits: PackageLimits = PackageLimits()) -> String? {
        do throws(PackageError) {
            _ = try DOCXReader.document(from: bytes, options: DOCXReadingOptions(limits: limits))
            return nil
        } catch {
            return "docx-" + error.code
        }
    }

    @Test("the main part may have any name")
    func mainPart() throws {
        let document = try read(body) { $0.mainPart = "Office/plan2.xml" }
        #expect(document.outline == ["text"])
        guard case .paragraph(let paragraph) = document.blocks[0] else { return }
        #expect(paragraph.provenance == [.part("Office/plan2.xml", block: 1, row: nil, cell: nil)])
    }

    @Test("Strict documents read like Transitional ones")
    func strict() throws {
        #expect(
            try read(Word.table(Word.row(Word.cell("a"), Word.cell("b")))) { $0.namespace = DOCXBuilder.strict }.outline
                == ["table 1x2", "| a | b |"])
    }

    @Test("without relationships the usual part is taken, and told")
    func guessedMainPart() throws {
        var builder = DOCXBuilder(body: body)
        builder.extraEntries = [.init("_rels/.rels", DOCXBuilder.relationships(""))]
        let document = try DOCXReader.document(from: builder.bytes)
        #expect(document.codes == ["docx-main-part-guessed"])
    }

    @Test("back slashes in names are mended")
    func backSlashes() throws {
        var builder = DOCXBuilder(body: body)
        builder.styles = "<w:docDefaults/>"
        let entries = builder.entries.map { entry in
            var entry = entry
            entry.name = entry.name.replacing("/", with: "\\")
            return entry
        }
        #expect(try DOCXReader.document(from: StoredZip(entries).bytes).outline == ["text"])
    }

    @Test("old and encrypted files are told apart from damage")
    func compoundFile() {
        #expect(code([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]) == "docx-compound-file")
        #expect(code([]) == "docx-not-a-package")
        #expect(code(Array("%PDF-1.7".utf8)) == "docx-not-a-package")
    }

    @Test("a truncated archive is no package")
    func truncated() {
        let bytes = DOCXBuilder(body: body).bytes
        #expect(code(Array(bytes[..<(bytes.count / 2)])) == "docx-not-a-package")
        #expect(code(Array(bytes[..<(bytes.count - 30)])) == "docx-not-a-package")
    }

    @Test(
        "entries that no honest writer makes are refused",
        arguments: [
            StoredZip.Entry("../evil.xml", "x"), .init("/etc/passwd", "x"), .init("C:/x.xml", "x"),
            .init("word/../../x", "x"), .init("word/DOCUMENT.xml", "x"), .init("a.xml", [1], flags: 1),
        ])
    func unsafeEntries(entry: StoredZip.Entry) {
        #expect(code(StoredZip(DOCXBuilder(body: body).entries + [entry]).bytes) == "docx-unsafe-entry")
    }

    @Test("a bomb is refused while it is unpacked, by its ratio or by its size")
    func bombs() {
        let size = 65 << 20
        var builder = DOCXBuilder()
        builder.extraEntries = [
            .init("word/document.xml", StoredZip.deflatedRun(of: 0x20, count: size), deflatedFrom: size)
        ]
        #expect(code(builder.bytes) == "docx-part-too-large")
        var limits = PackageLimits()
        limits.maximumPartBytes = size * 2
        limits.maximumCompressionRatio = 50
        #expect(code(builder.bytes, limits: limits) == "docx-part-too-large")
    }

    @Test("a bomb that lies about its size is refused while it is unpacked")
    func lyingBomb() {
        var builder = DOCXBuilder()
        builder.extraEntries = [
            .init("word/document.xml", StoredZip.deflatedRun(of: 0x20, count: 60 << 20), deflatedFrom: 100)
        ]
        #expect(code(builder.bytes) != nil)
    }

    @Test("a bomb by count is refused")
    func countBomb() {
        let entries = DOCXBuilder(body: body).entries + (0..<5000).map { .init("x\($0).xml", [0x20]) }
        #expect(code(StoredZip(entries).bytes) == "docx-package-too-large")
    }

    @Test("all parts together have a limit")
    func totalBytes() {
        var limits = PackageLimits()
        limits.maximumTotalBytes = 1000
        #expect(
            code(DOCXBuilder(body: Word.paragraph(String(repeating: "x", count: 2000))).bytes, limits: limits)
                == "docx-package-too-large")
    }

    @Test("a package without its document says which part is missing")
    func missingMainPart() {
        let entries = DOCXBuilder(body: body).entries.filter { $0.name != "word/document.xml" }
        #expect(code(StoredZip(entries).bytes) == "docx-main-part-missing")
        #expect(code(StoredZip([.init("a.txt", "a")]).bytes) == "docx-main-part-missing")
    }

    @Test("a part that the document refers to may be missing; the rest is read")
    func missingPart() throws {
        var builder = DOCXBuilder(body: body)
        builder.styles = "<w:docDefaults/>"
        let document = try DOCXReader.document(
            from: StoredZip(builder.entries.filter { $0.name != "word/styles.xml" }).bytes)
        #expect(document.outline == ["text"])
        #expect(document.codes == ["docx-part-missing"])
    }

    @Test("relationships that lead in circles are not followed")
    func circularRelationships() throws {
        let section = "<w:sectPr><w:headerReference r:id=\"h\"/></w:sectPr>"
        let document = try read(body + section) { builder in
            builder.extraEntries = [
                .init(
                    "word/_rels/document.xml.rels",
                    DOCXBuilder.relationships(
                        "<Relationship Id=\"h\" Type=\"x/header\" Target=\"document.xml\"/>"
                            + "<Relationship Id=\"s\" Type=\"x/styles\" Target=\"/word/document.xml\"/>"
                            + "<Relationship Id=\"o\" Type=\"x/numbering\" Target=\"../../outside.xml\"/>"
                            + "<Relationship Id=\"e\" Type=\"x/footnotes\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/>"
                    ))
            ]
        }
        #expect(document.outline == ["text"])
        #expect(document.furniture.isEmpty)
    }

    @Test("another kind of package says what it is")
    func workbook() {
        var builder = DOCXBuilder()
        builder.extraEntries = [.init("word/document.xml", "<workbook/>")]
        #expect(code(builder.bytes) == "docx-not-a-word-document")
    }

    // MARK: XML

    private func code(document xml: String) -> String? {
        var builder = DOCXBuilder()
        builder.extraEntries = [.init("word/document.xml", xml)]
        return code(builder.bytes)
    }

    @Test("a document type is refused: neither laughs nor outside entities are read")
    func entities() {
        let laughs = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
        let root =
            "<w:document xmlns:w=\"\(DOCXBuilder.transitional)\"><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body>"
            + "</w:document>"
        #expect(code(document: "<!DOCTYPE d [<!ENTITY l0 \"ha\">\(laughs)]>" + root) == "docx-document-type-declared")
        #expect(
            code(document: "<!DOCTYPE d [<!ENTITY l9 SYSTEM \"file:///etc/passwd\">]>" + root)
                == "docx-document-type-declared")
        #expect(
            code(document: "<!DOCTYPE d SYSTEM \"http://localhost/d.dtd\">" + root) == "docx-document-type-declared")
    }

    @Test("elements nested 300 deep are refused")
    func depth() {
        let deep = String(repeating: "<w:x>", count: 300) + String(repeating: "</w:x>", count: 300)
        #expect(
            code(document: "<w:document xmlns:w=\"\(DOCXBuilder.transitional)\"><w:body>\(deep)</w:body></w:document>")
                == "docx-part-too-large")
    }

    @Test("a flood of attributes is refused before it is parsed, also in UTF-16 and after comments")
    func attributes() {
        let flood =
            "<!-- \" --><?pi '?><w:document xmlns:w=\"\(DOCXBuilder.transitional)\" "
            + (0..<100_000).map { "a\($0)='>'" }.joined(separator: " ") + "/>"
        #expect(code(document: flood) == "docx-part-too-large")
        var builder = DOCXBuilder()
        let units = [0xfeff] + Array(flood.utf16)
        builder.extraEntries = [
            .init("word/document.xml", units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
        ]
        #expect(code(builder.bytes) == "docx-part-too-large")
        let names = (0..<5000).map { "<w:x\($0)/>" }.joined()
        #expect(
            code(document: "<w:document xmlns:w=\"\(DOCXBuilder.transitional)\"><w:body>\(names)</w:body></w:document>")
                == "docx-part-too-large")
        #expect(code(document: "<?xml version=\"1.0\" encoding=\"UTF-7\"?><x/>") == "docx-malformed-xml")
    }

    @Test("UTF-16 is read")
    func utf16() throws {
        var builder = DOCXBuilder()
        let xml =
            "<w:document xmlns:w=\"\(DOCXBuilder.transitional)\"><w:body>\(Word.paragraph("é–ﬁ"))</w:body></w:document>"
        let units = [0xfeff] + Array(xml.utf16)
        builder.extraEntries = [
            .init("word/document.xml", units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
        ]
        #expect(try DOCXReader.document(from: builder.bytes).outline == ["é–ﬁ"])
    }

    @Test("malformed XML is told with part and line")
    func malformed() {
        var builder = DOCXBuilder()
        builder.extraEntries = [
            .init("word/document.xml", "<w:document xmlns:w=\"\(DOCXBuilder.transitional)\">\n<w:body>\n<w:p></w:body>")
        ]
        #expect {
            try DOCXReader.document(from: builder.bytes)
        } throws: { error in
            guard case PackageError.malformedXML(let part, let line, _)? = error as? PackageError else {
                return false
            }
            return part == "word/document.xml" && line == 3
        }
    }

    @Test("a damaged part beside the document is left out and told")
    func malformedStyles() throws {
        var builder = DOCXBuilder(body: body)
        builder.styles = "<w:style"
        let document = try DOCXReader.document(from: builder.bytes)
        #expect(document.outline == ["text"])
        #expect(document.codes == ["docx-part-unreadable"])
        #expect(document.diagnostics[0].message.contains("word/styles.xml"))
    }

    @Test("too many elements, paragraphs or letters in one paragraph are refused")
    func limits() {
        var limits = PackageLimits()
        limits.maximumNodeCount = 100
        let many = String(repeating: Word.paragraph("x"), count: 200)
        #expect(code(DOCXBuilder(body: many).bytes, limits: limits) == "docx-part-too-large")
        limits = PackageLimits()
        limits.maximumParagraphCount = 100
        #expect(code(DOCXBuilder(body: many).bytes, limits: limits) == "docx-part-too-large")
        limits = PackageLimits()
        limits.maximumParagraphBytes = 100
        #expect(
            code(DOCXBuilder(body: Word.paragraph(String(repeating: "x", count: 200))).bytes, limits: limits)
                == "docx-part-too-large")
    }
}
