import Testing

@testable import PDFReading

struct TextAlignmentTests {
    private func aligned(_ text: String, boxCount: Int) -> String {
        TextAlignment.scalarsByBox(Array(text.unicodeScalars), boxCount: boxCount)
            .map { $0.map { String(Character($0)) } ?? "?" }.joined()
    }

    @Test func `each character has the box of its place`() {
        #expect(aligned("Term 1", boxCount: 6) == "Term 1")
    }

    @Test func `a right-to-left stretch is turned back to the order of its boxes`() {
        #expect(aligned("ab \u{202B}גבא\u{202C} c", boxCount: 8) == "ab אבג c")
    }

    @Test func `a direction mark of the file's own has a box`() {
        #expect(aligned("b\u{202B}\u{202B}\u{202C}c", boxCount: 3) == "b\u{202B}c")
    }

    @Test func `boxes beyond the end of the text have no character`() {
        #expect(aligned("ab", boxCount: 4) == "ab??")
    }

    @Test func `characters beyond the last box are left out`() {
        #expect(aligned("abcd", boxCount: 2) == "ab")
    }
}
