import Testing

@testable import ScanReading

struct LetterSizesTests {
    private func word(_ text: String, rise: Int, line: Int) -> ReadWord {
        ReadWord(
            text: text, box: PixelBox(left: 0, top: 100 - rise, right: 100, bottom: 100), confidence: 1, baseline: 100,
            line: line)
    }

    @Test func `lines of nearly one size get the same, a heading keeps its own`() {
        // Ten points are 42 pixels, of which capitals take up 29.
        var words =
            (0..<10).map { word("Reading", rise: 28 + $0 % 3, line: $0) } + [word("Priority", rise: 46, line: 10)]
        LetterSizes.assign(to: &words, pixelsPerPoint: 300 / 72)
        #expect(Set(words.prefix(10).map(\.fontSizeInPoints)).count == 1)
        #expect(abs((words.first?.fontSizeInPoints ?? 0) - 10) < 0.6)
        #expect(abs((words.last?.fontSizeInPoints ?? 0) - 16) < 0.8)
    }
}
