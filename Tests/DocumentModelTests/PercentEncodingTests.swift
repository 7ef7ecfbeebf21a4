import DocumentModel
import Testing

@Suite struct PercentEncodingTests {
    @Test func `what was encoded is decoded, whatever it holds`() {
        for text in ["plan.pdf", "Plän 2021.pdf", "100 %", "a/b\\c", "\u{1F600}", ""] {
            #expect(PercentEncoding.decoded(PercentEncoding.encoded(text)) == text)
        }
    }

    @Test func `what is not well encoded stays as it stands`() {
        #expect(PercentEncoding.decoded("50%zz%4") == "50%zz%4")
        #expect(PercentEncoding.decoded("%41%") == "A%")
    }
}
