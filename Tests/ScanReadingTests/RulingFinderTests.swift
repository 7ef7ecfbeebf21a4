import DocumentModel
import Testing

@testable import ScanReading

struct RulingFinderTests {
    private let finder = RulingFinder(pixelsPerPoint: 300 / 72)

    @Test func `the lines of a grid are found where they are, and as thick as they are`() throws {
        var sketch = PictureSketch(width: 900, height: 500)
        sketch.frame(PixelBox(left: 100, top: 100, right: 700, bottom: 300), 4)
        sketch.fill(PixelBox(left: 400, top: 100, right: 404, bottom: 300))
        let rulings = finder.find(in: try #require(sketch.ink)).lines.map(finder.ruling)
        #expect(rulings.filter { $0.orientation == .horizontal }.count == 2)
        let upright = rulings.filter { $0.orientation == .vertical }.map(\.positionInPoints).sorted()
        #expect(upright.count == 3)
        #expect(zip(upright, [102, 402, 698]).allSatisfy { abs($0 - $1 * 72 / 300) < 0.5 })
        #expect(rulings.allSatisfy { abs($0.thicknessInPoints - 4 * 72 / 300) < 0.3 })
    }

    @Test func `rows of letters are no lines`() throws {
        var sketch = PictureSketch(width: 1200, height: 300)
        for row in 0..<4 { sketch.word(left: 100, top: 60 + row * 50, letters: 40) }
        #expect(finder.find(in: try #require(sketch.ink)).lines.isEmpty)
    }

    @Test func `the sides of a low cell are lines, strokes of letters are none`() throws {
        var sketch = PictureSketch(width: 900, height: 400)
        sketch.frame(PixelBox(left: 100, top: 100, right: 700, bottom: 160), 3)
        sketch.fill(PixelBox(left: 300, top: 220, right: 305, bottom: 270))
        let lines = finder.find(in: try #require(sketch.ink)).lines
        #expect(lines.filter { $0.orientation == .vertical }.map(\.box.left) == [100, 697])
    }

    @Test func `a dip through a low dark box is a line only where the line goes on below`() throws {
        var sketch = PictureSketch(width: 900, height: 500)
        sketch.frame(PixelBox(left: 100, top: 150, right: 700, bottom: 400), 4)
        let lines = finder.find(in: try #require(sketch.ink)).lines
        let dips = [100, 420].map { PixelBox(left: $0, top: 100, right: $0 + 4, bottom: 148) }
        #expect(finder.drawn(dips, among: lines).map(\.box.left) == [100])
        let tall = PixelBox(left: 420, top: 100, right: 424, bottom: 480)
        #expect(finder.drawn([tall], among: []).count == 1)
    }

    @Test func `a solid bar is a box, not a line`() throws {
        var sketch = PictureSketch(width: 900, height: 400)
        sketch.fill(PixelBox(left: 100, top: 100, right: 700, bottom: 160))
        let found = finder.find(in: try #require(sketch.ink))
        #expect(found.lines.isEmpty)
        #expect(found.solids.count == 1)
    }
}
