import DocumentModel
import PageLayout
import Testing

@Suite("Lines are built of the words that share a baseline")
struct LineBuilderTests {
    private func word(
        _ text: String, left: Double, top: Double = 100, width: Double = 30, height: Double = 12,
        direction: TextDirection = .horizontal, isRaised: Bool = false
    ) -> Word {
        Word(
            text: text, box: Rectangle(left: left, top: top, right: left + width, bottom: top + height),
            direction: direction, fontSizeInPoints: height, isRaised: isRaised)
    }

    private func texts(_ words: [Word], widestSpaceInEms: Double = LineBuilder.widestWordSpaceInEms) -> [String] {
        LineBuilder.lines(of: words, widestSpaceInEms: widestSpaceInEms).map(\.text)
    }

    @Test func `words on one baseline are a line, whatever order they come in`() {
        let words = [word("plan", left: 130), word("The", left: 60), word("whole", left: 95)]
        #expect(texts(words) == ["The whole plan"])
        #expect(texts(words.reversed()) == ["The whole plan"])
        #expect(texts([]) == [])
    }

    @Test func `a gutter parts columns, and where any space is wanted it does not`() {
        let words = [word("left", left: 60), word("right", left: 110)]
        #expect(texts(words) == ["left", "right"])
        #expect(texts(words, widestSpaceInEms: .infinity) == ["left right"])
        #expect(texts([word("left", left: 60), word("right", left: 100)]) == ["left right"])
    }

    @Test func `lines below each other stay apart, though they overlap a little, and come from top to bottom`() {
        let words = [
            word("below", left: 60, top: 110), word("above", left: 60), word("it", left: 95, top: 110),
            word("all", left: 95),
        ]
        #expect(texts(words) == ["above all", "below it"])
    }

    @Test func `a raised mark belongs to the line whose words it follows`() {
        let mark = word("2", left: 91, top: 97, width: 4, height: 7, isRaised: true)
        #expect(texts([word("note", left: 60), mark, word("next", left: 60, top: 85)]) == ["next", "note 2"])
    }

    @Test func `a large first letter and small capitals share a line`() {
        let words = [word("P", left: 60, top: 92, width: 10, height: 20), word("RIORITY", left: 72, width: 50)]
        #expect(texts(words) == ["P RIORITY"])
    }

    @Test func `turned words make lines of their own, read upward or downward`() {
        func turned(_ text: String, top: Double, _ direction: TextDirection) -> Word {
            Word(
                text: text, box: Rectangle(left: 20, top: top, right: 32, bottom: top + 30), direction: direction,
                fontSizeInPoints: 12)
        }
        let upward = [turned("Autumn", top: 135, .upward), turned("term", top: 100, .upward)]
        #expect(texts(upward) == ["Autumn term"])
        let downward = [turned("term", top: 135, .downward), turned("Autumn", top: 100, .downward)]
        #expect(texts(downward) == ["Autumn term"])
        #expect(texts(upward + [word("Reading", left: 36, top: 140)]).sorted() == ["Autumn term", "Reading"])
    }

    @Test func `lines turned upwards come from left to right, however far up they reach`() {
        let words = [
            word("development", left: 72, top: 60, width: 12, height: 70, direction: .upward),
            word("Personal", left: 58, top: 85, width: 12, height: 45, direction: .upward),
        ]
        #expect(texts(words) == ["Personal", "development"])
    }
}
