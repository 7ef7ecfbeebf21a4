import HTTPTypes
import PlanCorrection
import Testing

@testable import PlanServing

/// Names that other computers give.
@Suite struct UploadNameTests {
    @Test(
        arguments: [
            ("plan.pdf", "plan.pdf"), ("../../etc/passwd", "passwd"), ("C:\\plans\\plan.docx", "plan.docx"),
            ("..", "document"), ("", "document"), (".hidden.pdf", "hidden.pdf"), ("a\u{0}b\n.pdf", "ab.pdf"),
            ("gpj\u{202E}fdp.exe", "gpjfdp.exe"), ("review.html", "document-review.html"),
            ("document.json", "document-document.json"), ("  plan.pdf  ", "plan.pdf"),
            ("Plän für 2021.pdf", "Plän für 2021.pdf"),
        ])
    func `a name is fit for a folder`(name: String, safe: String) {
        #expect(UploadName.safe(name) == safe)
    }

    @Test func `a long name is cut and keeps its ending, and its corrections' name fits too`() {
        let name = UploadName.safe(String(repeating: "ä", count: 300) + ".pdf")
        #expect(name.hasSuffix("ä.pdf"))
        #expect(PlanCorrections.fileName(for: name).utf8.count <= 255)
    }

    @Test func `a download has the name for every program`() {
        let answer = Answer.download("/x", isPassing: false, name: "Plän \"1\".pdf", mediaType: "a/b")
        #expect(
            answer.headers[.contentDisposition]
                == "attachment; filename=\"Pl_n _1_.pdf\"; filename*=UTF-8''Pl%C3%A4n%20%221%22.pdf")
    }
}
