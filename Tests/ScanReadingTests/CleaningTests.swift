import DocumentModel
import Testing

@testable import ScanReading

struct CleaningTests {
    private let scale = 300.0 / 72

    @Test func `shadows of holes and of edges go, letters and lines stay`() throws {
        var sketch = PictureSketch(width: 1200, height: 1600)
        sketch.disc(90, 400, radius: 36)
        sketch.fill(PixelBox(left: 1180, top: 0, right: 1200, bottom: 1600))
        sketch.word(left: 300, top: 400, letters: 10)
        sketch.frame(PixelBox(left: 280, top: 500, right: 1100, bottom: 700), 4)
        let ink = try #require(sketch.ink)
        let dirt = try #require(Dirt(pixelsPerPoint: scale).mask(of: ink))
        let left = try #require(ink.without(dirt))
        #expect(left.pieces.count == 11)
        #expect(left.pieces.allSatisfy { $0.left >= 280 && $0.right <= 1100 })
    }

    @Test func `specks go, full stops stay`() throws {
        var sketch = PictureSketch(width: 600, height: 300)
        sketch.word(left: 60, top: 60, letters: 6)
        sketch.fill(PixelBox(left: 160, top: 77, right: 165, bottom: 82))
        sketch.fill(PixelBox(left: 400, top: 200, right: 405, bottom: 205))
        sketch.fill(PixelBox(left: 30, top: 20, right: 32, bottom: 22))
        let ink = try #require(sketch.ink)
        let specks = try #require(Specks(pixelsPerPoint: scale).mask(of: ink))
        #expect(specks.pieces.map(\.left).sorted() == [30, 400])
    }

    @Test func `text across and text up the page are told apart`() throws {
        var sketch = PictureSketch(width: 900, height: 500)
        for row in 0..<6 { sketch.word(left: 60, top: 40 + 60 * row, letters: 30) }
        let ink = try #require(sketch.ink)
        let direction = LineDirection(pixelsPerPoint: scale)
        #expect(direction.isAcross(ink.pieces))
        #expect(!direction.isAcross(try #require(ink.turned(quarters: 1)).pieces))
    }
}
