import DocumentModel
import Testing

@Suite struct SpacelessTextTests {
    private func found(_ parts: [String], in text: String) -> [String]? {
        SpacelessText.ranges(of: parts, in: text)?.map { String(text[$0]) }
    }

    @Test func `texts are found one after the other, however their lines break`() {
        let cell = "1a. Fit ramps\n\nat both doors\n1b. Paint the edges"
        #expect(
            found(["Fit ramps\nat both doors", "Paint the edges"], in: cell) == [
                "Fit ramps\n\nat both doors", "Paint the edges",
            ])
    }

    @Test func `the same words twice are two places`() {
        #expect(
            SpacelessText.ranges(of: ["Review", "Review"], in: "Review\nReview")?.map(\.isEmpty) == [false, false])
        #expect(found(["Review", "Review"], in: "Review") == nil)
    }

    @Test func `texts in another order, no words and no texts are not found`() {
        #expect(found(["Paint", "Fit"], in: "Fit\nPaint") == nil)
        #expect(found([" "], in: "Fit") == nil)
        #expect(found([], in: "Fit") == nil)
        #expect(found(["Fit"], in: "") == nil)
    }
}
