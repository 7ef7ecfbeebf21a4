import Testing

@testable import PlanCorrection

/// Mended words are mended in a text that has them too.
@Suite struct TextMendTests {
    @Test(
        arguments: [
            // Old, new, another version of the old, and what becomes of it.
            ("Buy sheIves", "Buy shelves", "Buy sheIves for the hall", "Buy shelves for the hall"),
            ("Read the the book", "Read the book", "Read the the book aloud", "Read the book aloud"),
            ("Ask parents", "Ask all parents", "Now Ask parents again", "Now Ask all parents again"),
            ("One\n\ntwo", "One\n\nthree", "One\n\ntwo\n\nfour", "One\n\nthree\n\nfour"),
            ("a b c", "a x c", "b first, then a b c", "b first, then a x c"),
        ])
    func `where they stand once`(old: String, new: String, text: String, mended: String) {
        #expect(TextMend(from: old, to: new).applied(to: text) == mended)
    }

    @Test(
        arguments: [
            ("Buy sheIves", "Buy shelves", "Buy tables"), ("the a", "the b", "a a"), ("one", "two", ""),
        ])
    func `and nowhere else`(old: String, new: String, text: String) {
        #expect(TextMend(from: old, to: new).applied(to: text) == nil)
    }

    @Test func `two long texts are told from where they differ`() {
        let start = "All schools can show evidence of the data dashboard in all "
        let (before, after) = (start + "year groups").beginnings(apartFrom: start + "key stages")
        #expect(
            before == "…data dashboard in all year groups" && after == "…data dashboard in all key stages", "\(before)")
        #expect("Buy sheIves".beginnings(apartFrom: "Buy shelves") == ("Buy sheIves", "Buy shelves"))
    }
}
