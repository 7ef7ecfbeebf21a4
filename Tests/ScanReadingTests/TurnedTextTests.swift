import DocumentModel
import Testing

@testable import ScanReading

/// Text that runs up or down a page that else lies upright: heads over narrow columns.
struct TurnedTextTests {
    private let scale = 300.0 / 72

    @Test func `letters that follow each other upwards make a block of turned lines`() throws {
        var sketch = PictureSketch(width: 400, height: 500)
        for letter in 0..<12 {
            for line in 0..<2 {
                let (left, top) = (100 + 40 * line, 100 + 16 * letter)
                sketch.frame(PixelBox(left: left, top: top, right: left + 22, bottom: top + 13), 4)
            }
        }
        let ink = try #require(sketch.ink)
        let walls = Walls([], width: sketch.width, height: sketch.height, pixelsPerPoint: scale)
        let blocks = TextBlocks(pixelsPerPoint: scale).blocks(of: ink.pieces, walls: walls)
        #expect(blocks.map(\.turnedLineCount) == [2])
    }

    @Test func `a block of text that runs across is not turned, however narrow`() throws {
        var sketch = PictureSketch(width: 400, height: 600)
        for row in 0..<8 { sketch.word(left: 60, top: 40 + 44 * row, letters: 6) }
        let ink = try #require(sketch.ink)
        let walls = Walls([], width: sketch.width, height: sketch.height, pixelsPerPoint: scale)
        let blocks = TextBlocks(pixelsPerPoint: scale).blocks(of: ink.pieces, walls: walls)
        #expect(blocks.map(\.turnedLineCount) == [nil])
    }

    @Test(arguments: [TextDirection.upward, .downward])
    func `letters of a turned word stand one after the other along it, over its line`(direction: TextDirection) {
        let word = ReadWord(
            text: "Who", box: PixelBox(left: 100, top: 200, right: 130, bottom: 290), confidence: 0.9,
            baseline: direction == .upward ? 130 : 100, line: 0, fontSizeInPoints: 30, direction: direction)
        #expect(word.rise == 30)
        let glyphs = LetterPlaces(pixelsPerPoint: 1).glyphs(of: [word])
        #expect(glyphs.map(\.text).joined() == "Who")
        #expect(glyphs.allSatisfy { $0.direction == direction && word.box.inPoints(1).contains($0.box.center) })
        let tops = glyphs.map(\.box.top)
        #expect(tops == (direction == .upward ? tops.sorted(by: >) : tops.sorted()))
        #expect(glyphs.allSatisfy { direction == .upward ? $0.box.left < 105 : $0.box.right > 125 })
    }
}
