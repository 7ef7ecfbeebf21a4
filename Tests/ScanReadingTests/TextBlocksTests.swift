import DocumentModel
import Testing

@testable import ScanReading

struct TextBlocksTests {
    private let scale = 300.0 / 72

    private func blocks(_ sketch: PictureSketch, _ rulings: [Ruling] = []) throws -> [TextBlocks.Block] {
        let ink = try #require(sketch.ink)
        let walls = Walls(rulings, width: sketch.width, height: sketch.height, pixelsPerPoint: scale)
        return TextBlocks(pixelsPerPoint: scale).blocks(of: ink.pieces, walls: walls)
    }

    @Test func `columns are parted by white from top to bottom`() throws {
        var sketch = PictureSketch(width: 900, height: 400)
        for row in 0..<5 {
            sketch.word(left: 60, top: 40 + 44 * row, letters: 14)
            sketch.word(left: 400, top: 60 + 44 * row, letters: 14)
        }
        #expect(try blocks(sketch).map(\.lineCount) == [5, 5])
    }

    @Test func `lines that are set tight are counted, though a bracket reaches into the next`() throws {
        var sketch = PictureSketch(width: 900, height: 200)
        sketch.word(left: 60, top: 40, letters: 12)
        sketch.fill(PixelBox(left: 260, top: 38, right: 264, bottom: 70))
        sketch.word(left: 60, top: 68, letters: 12)
        #expect(try blocks(sketch).map(\.lineCount) == [2])
    }

    @Test func `words of one line stay together`() throws {
        var sketch = PictureSketch(width: 900, height: 200)
        for word in 0..<4 { sketch.word(left: 60 + 150 * word, top: 60, letters: 8) }
        #expect(try blocks(sketch).count == 1)
    }

    @Test func `a line between two words parts them, however close they stand`() throws {
        var sketch = PictureSketch(width: 900, height: 200)
        sketch.word(left: 60, top: 60, letters: 8)
        sketch.word(left: 206, top: 60, letters: 8)
        let x = 196 / scale
        let line = Ruling(
            orientation: .vertical, positionInPoints: x, startInPoints: 0, endInPoints: 200 / scale,
            thicknessInPoints: 0.5)
        #expect(try blocks(sketch).count == 1)
        #expect(try blocks(sketch, [line]).count == 2)
    }
}
