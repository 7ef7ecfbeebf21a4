import DocumentModel
import Testing

@testable import ScanReading

struct FillFinderTests {
    private let paper = Color(red: 246, green: 246, blue: 244)
    private let blue = Color(red: 30, green: 56, blue: 100)

    /// A page of three quarters of a point for each colour.
    private func fills(_ color: (_ x: Int, _ y: Int) -> Color) -> [FillFinder.Found] {
        let (width, height) = (300, 200)
        let colors = (0..<width * height).map { color($0 % width, $0 / width) }
        return FillFinder(
            ColorBlocks(width: width, height: height, colors: colors), blocksPerPoint: 100.0 / 72
        ).fills
    }

    @Test func `a dark box with light letters is one box of its colour`() {
        let found = fills { x, y in
            guard (40..<240).contains(x), (60..<84).contains(y) else { return paper }
            let isLetter = (68..<76).contains(y) && (60..<160).contains(x) && x % 4 == 0
            return isLetter ? .white : blue
        }
        #expect(found.count == 1)
        #expect(found.first.map { $0.color.distance(to: blue) } ?? 255 <= 3)
        let box = found.first?.box ?? PixelBox(left: 0, top: 0, right: 0, bottom: 0)
        #expect(
            abs(box.left - 20) <= 1 && abs(box.right - 120) <= 1 && abs(box.top - 30) <= 1 && abs(box.bottom - 42) <= 1)
    }

    @Test func `a dark bar as low as its line of letters is one box, though they push its edges in`() {
        let found = fills { x, y in
            guard (40..<240).contains(x), (60..<75).contains(y) else { return paper }
            let isLetter = (62..<73).contains(y) && (60..<200).contains(x) && x % 3 == 0
            return isLetter ? .white : blue
        }
        #expect(found.count == 1)
        let box = found.first?.box ?? PixelBox(left: 0, top: 0, right: 0, bottom: 0)
        #expect(abs(box.left - 20) <= 1 && abs(box.right - 120) <= 1)
    }

    @Test func `paper that is a little uneven, and what is lighter than paper, is no box`() {
        let found = fills { x, y in
            x > 280 ? .white : Color(red: UInt8(240 + (x * 7 + y * 13) % 10), green: 246, blue: 244)
        }
        #expect(found.isEmpty)
    }

    @Test func `stripes are as many boxes, with paper between them`() {
        let pale = Color(red: 217, green: 226, blue: 243)
        let found = fills { x, y in (30..<270).contains(x) && y / 25 % 2 == 1 && y < 175 ? pale : paper }
        #expect(found.count == 3)
        #expect(Set(found.map(\.color)).count == 1)
    }
}
