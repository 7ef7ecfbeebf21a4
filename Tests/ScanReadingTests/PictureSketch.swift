@testable import ScanReading

/// A small picture in shades of grey that is drawn pixel by pixel.
struct PictureSketch {
    let width: Int
    let height: Int
    private(set) var grays: [UInt8]

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        grays = [UInt8](repeating: 255, count: width * height)
    }

    mutating func fill(_ box: PixelBox, _ shade: UInt8 = 0) {
        for row in box.top..<box.bottom {
            for column in box.left..<box.right { grays[row * width + column] = shade }
        }
    }

    mutating func frame(_ box: PixelBox, _ thickness: Int, _ shade: UInt8 = 0) {
        fill(PixelBox(left: box.left, top: box.top, right: box.right, bottom: box.top + thickness), shade)
        fill(PixelBox(left: box.left, top: box.bottom - thickness, right: box.right, bottom: box.bottom), shade)
        fill(PixelBox(left: box.left, top: box.top, right: box.left + thickness, bottom: box.bottom), shade)
        fill(PixelBox(left: box.right - thickness, top: box.top, right: box.right, bottom: box.bottom), shade)
    }

    mutating func disc(_ x: Int, _ y: Int, radius: Int) {
        for row in y - radius...y + radius {
            for column in x - radius...x + radius
            where (row - y) * (row - y) + (column - x) * (column - x) <= radius * radius {
                grays[row * width + column] = 0
            }
        }
    }

    /// A row of strokes like the stems of letters.
    mutating func word(left: Int, top: Int, letters: Int) {
        for letter in 0..<letters {
            let x = left + letter * 16
            frame(PixelBox(left: x, top: top, right: x + 13, bottom: top + 22), 4)
        }
    }

    var bitmap: Bitmap? { Bitmap(grays: grays, width: width, height: height) }
    var ink: Bitmap? { bitmap?.ink(darkerThan: 128) }
}
