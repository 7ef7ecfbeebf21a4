import Testing

@testable import PlanServing

/// A failure in words for whoever gave the document.
@Suite struct FailureWordsTests {
    private func words(_ code: String, _ message: String) -> FailureWords {
        FailureWords(ReadingFailure(code: code, message: message))
    }

    @Test func `an old Office file is told in one breath, and what to do is said once`() {
        let words = words(
            "docx-compound-file", "This is an old Office file (.doc, .xls) or a password-protected document.")
        #expect(words.fact == "This is an old Office file (.doc, .xls), or one with a password.")
        #expect(words.advice.hasSuffix("save it as Word (.docx) or Excel (.xlsx)."))
        #expect(!words.wantsPassword)
    }

    @Test(arguments: ["docx-malformed-xml", "xlsx-main-part-missing", "docx-not-a-package"])
    func `the parts of a package are named to nobody`(code: String) {
        let words = words(code, "The part word/document.xml is no well-formed XML (line 3): tag mismatch.")
        #expect(words.fact == "It is damaged, or is neither a Word nor an Excel file.")
        #expect(words.advice.contains("pen it in the program that made it"))
        #expect(words.advice.contains("unpack it") == code.hasSuffix("main-part-missing"))
    }

    @Test func `an archive is to be unpacked, and options of the command line are left out`() {
        let words = words("unknown-format", "this is an archive; “planlift convert” reads the files in it")
        #expect(words.fact == "This is an archive.")
        #expect(words.advice == "Unpack it, then choose the files in it.")
    }
}
