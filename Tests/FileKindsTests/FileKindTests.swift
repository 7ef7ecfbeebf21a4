import FileKinds
import TestSupport
import Testing

struct FileKindTests {
    private func kind(_ bytes: [UInt8], name: String? = nil) -> FileKind {
        FileKind(name: name, head: Array(bytes.prefix(FileKind.headInBytes)), byteCount: bytes.count) { offset, count in
            Array(bytes[min(offset, bytes.count)..<min(offset + count, bytes.count)])
        }
    }

    @Test func `bytes tell what a file is, whatever it is called`() {
        let workbook = XLSXBuilder(rows: [["Action"]]).bytes
        let document = DOCXBuilder(body: Word.paragraph("Aims")).bytes
        for name in [nil, "plan.pdf", "plan.docx", "plan.xlsx", "plan"] {
            #expect(kind(workbook, name: name) == .document(.xlsx))
            #expect(kind(document, name: name) == .document(.docx))
            #expect(kind(Array("%PDF-1.7".utf8), name: name) == .document(.pdf))
            #expect(kind(Array("{\\rtf1".utf8), name: name) == .office(.richText))
        }
        let presentation = StoredZip([.init("[Content_Types].xml", ""), .init("ppt/presentation.xml", "")]).bytes
        #expect(kind(presentation) == .office(.init(target: .pdf, name: "a presentation (.pptx)")))
        let binary = StoredZip([.init("[Content_Types].xml", ""), .init("xl/workbook.bin", "")]).bytes
        #expect(kind(binary) == .office(.init(target: .pdf, name: "a binary workbook (.xlsb)")))
        for (name, expected) in [
            ("spreadsheet", FileKind.document(.ods)),
            ("text", .office(.init(target: .docx, name: "an OpenDocument file"))),
        ] {
            let bytes = StoredZip([.init("mimetype", "application/vnd.oasis.opendocument.\(name)")]).bytes
            #expect(kind(bytes) == expected)
        }
        #expect(kind(StoredZip([.init("plan.pdf", "%PDF-")]).bytes) == .archive)
        #expect(kind(Array("{\"schemaVersion\": 1}".utf8)) == .plan)
        #expect(kind(Array("<html>".utf8)) == .other(.webPage))
    }

    @Test func `where bytes do not tell, a name that promises a document does`() {
        #expect(kind([], name: "plan.xlsm") == .document(.xlsx))
        #expect(kind([0, 1, 2], name: "plan.pdf") == .document(.pdf))
        #expect(kind([0, 1, 2], name: "plan.bin") == .other(.none))
        #expect(kind([], name: "plan.bin") == .other(.empty))
        #expect(
            kind([0xD0, 0xCF, 0x11, 0xE0], name: "plan.xls")
                == .office(.init(target: .pdf, name: "an old Excel workbook (.xls)")))
        #expect(kind([0xD0, 0xCF, 0x11, 0xE0]) == .document(.docx), "its reader says what to do")
    }
}
