import Testing

@testable import ScanReading

struct DrawnSignsTests {
    private func signs(_ sketch: PictureSketch) throws -> [DrawnSigns.Sign] {
        let ink = try #require(sketch.ink)
        return DrawnSigns(pixelsPerPoint: 300 / 72).find(in: ink, pieces: ink.pieces)
    }

    @Test func `empty and crossed boxes are told apart`() throws {
        var sketch = PictureSketch(width: 400, height: 200)
        sketch.frame(PixelBox(left: 40, top: 60, right: 84, bottom: 104), 4)
        sketch.frame(PixelBox(left: 200, top: 60, right: 244, bottom: 104), 4)
        for step in 0..<40 {
            sketch.fill(PixelBox(left: 202 + step, top: 62 + step, right: 206 + step, bottom: 64 + step))
        }
        #expect(try signs(sketch).map(\.text) == ["☐", "☒"])
    }

    @Test func `a ring is a letter, not a box to tick`() throws {
        var sketch = PictureSketch(width: 200, height: 200)
        sketch.disc(100, 100, radius: 22)
        for row in 84...116 {
            for column in 84...116 where (row - 100) * (row - 100) + (column - 100) * (column - 100) <= 16 * 16 {
                sketch.fill(PixelBox(left: column, top: row, right: column + 1, bottom: row + 1), 255)
            }
        }
        #expect(try signs(sketch).isEmpty)
    }

    @Test func `a disc before text is a bullet, a stop behind it is none`() throws {
        var sketch = PictureSketch(width: 600, height: 200)
        sketch.disc(60, 91, radius: 7)
        sketch.word(left: 100, top: 80, letters: 8)
        sketch.disc(238, 98, radius: 5)
        let found = try signs(sketch)
        #expect(found.map(\.text) == ["•"], "\(found)")
    }
}
