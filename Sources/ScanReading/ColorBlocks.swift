import CTesseract
import CTextRecognition
import DocumentModel

/// Colours of a picture at even distances, turned with it.
struct ColorBlocks {
    let width: Int
    let height: Int
    private let colors: [Color]

    init?(_ picture: PagePicture, turnedBy upright: Upright) {
        let source = picture.colors
        guard source.bytes.count == 3 * source.width * source.height else { return nil }
        let colors = (0..<source.width * source.height).map { place in
            Color(red: source.bytes[3 * place], green: source.bytes[3 * place + 1], blue: source.bytes[3 * place + 2])
        }
        guard var turned = ColorBlocks(width: source.width, height: source.height, colors: colors).bitmap else {
            return nil
        }
        if upright.quarters != 0 {
            guard let upended = turned.turned(quarters: Int32(clamping: upright.quarters)) else { return nil }
            turned = upended
        }
        if upright.radians != 0 {
            guard let straight = turned.turned(radians: upright.radians, mixing: false) else { return nil }
            turned = straight
        }
        self.init(turned)
    }

    private init?(_ bitmap: Bitmap) {
        guard let data = leptonica.pixGetData(bitmap.pointer) else { return nil }
        (width, height) = (bitmap.width, bitmap.height)
        colors = (0..<width * height).map { place in
            let word = data[place]
            return Color(
                red: UInt8(truncatingIfNeeded: word >> 24), green: UInt8(truncatingIfNeeded: word >> 16),
                blue: UInt8(truncatingIfNeeded: word >> 8))
        }
    }

    /// As the library has it: a word a pixel, red in the highest byte.
    private var bitmap: Bitmap? {
        guard let bitmap = Bitmap(owning: leptonica.pixCreate(Int32(clamping: width), Int32(clamping: height), 32)),
            let data = leptonica.pixGetData(bitmap.pointer)
        else { return nil }
        for (place, color) in colors.enumerated() {
            data[place] = UInt32(color.red) << 24 | UInt32(color.green) << 16 | UInt32(color.blue) << 8
        }
        return bitmap
    }

    /// What letters stand on: at each second place the mean of the colours of the commonest shade around it.
    func backgrounds(windowInBlocks: Int) -> ColorBlocks {
        let reach = max(windowInBlocks / 2, 1)
        let (columns, rows) = ((width + 1) / 2, (height + 1) / 2)
        let shades = colors.map { UInt8(truncatingIfNeeded: shade(of: $0) / 2) }
        var result: [Color] = []
        result.reserveCapacity(columns * rows)
        var counts = [Int](repeating: 0, count: 33)
        for row in 0..<rows {
            let (top, bottom) = (max(2 * row - reach, 0), min(2 * row + reach, height - 1))
            for column in 0..<columns {
                let (left, right) = (max(2 * column - reach, 0), min(2 * column + reach, width - 1))
                for index in counts.indices { counts[index] = 0 }
                for y in top...bottom {
                    for place in y * width + left...y * width + right { counts[Int(shades[place])] += 1 }
                }
                // A shade that lies on the edge of two steps counts in both.
                var (best, most) = (0, -1)
                for shade in 0..<32 where counts[shade] + counts[shade + 1] > most {
                    (best, most) = (shade, counts[shade] + counts[shade + 1])
                }
                var (red, green, blue) = (0, 0, 0)
                for y in top...bottom {
                    for place in y * width + left...y * width + right
                    where shades[place] == best || shades[place] == best + 1 {
                        red += Int(colors[place].red)
                        green += Int(colors[place].green)
                        blue += Int(colors[place].blue)
                    }
                }
                let count = max(most, 1)
                result.append(
                    Color(
                        red: UInt8(truncatingIfNeeded: red / count), green: UInt8(truncatingIfNeeded: green / count),
                        blue: UInt8(truncatingIfNeeded: blue / count)))
            }
        }
        return ColorBlocks(width: columns, height: rows, colors: result)
    }

    init(width: Int, height: Int, colors: [Color]) {
        self.width = width
        self.height = height
        self.colors = colors
    }

    subscript(column: Int, row: Int) -> Color { colors[row * width + column] }

    /// The colour of the paper: the lightest one that much of the page has.
    var paper: Color {
        var counts = [Int](repeating: 0, count: 64)
        for color in colors { counts[shade(of: color)] += 1 }
        // From the middle upwards: a page of dark boxes still is of light paper.
        guard let most = (32..<64).max(by: { counts[$0] < counts[$1] }), counts[most] > 0 else { return .white }
        return mean(of: colors.lazy.filter { abs(shade(of: $0) - most) <= 1 })
    }

    private func shade(of color: Color) -> Int {
        (Int(color.red) * 54 + Int(color.green) * 183 + Int(color.blue) * 19) >> 10
    }

    /// The middle of the colours in a box, which letters do not move.
    func median(in box: PixelBox) -> Color {
        let box = box.clipped(width: width, height: height)
        var counts = [[Int]](repeating: [Int](repeating: 0, count: 256), count: 3)
        for row in box.top..<max(box.bottom, box.top) {
            for color in colors[row * width + box.left..<row * width + max(box.right, box.left)] {
                counts[0][Int(color.red)] += 1
                counts[1][Int(color.green)] += 1
                counts[2][Int(color.blue)] += 1
            }
        }
        let middles = counts.map { channel -> UInt8 in
            let half = channel.reduce(0, +) / 2
            var seen = 0
            for (value, count) in channel.enumerated() {
                seen += count
                if seen > half { return UInt8(truncatingIfNeeded: value) }
            }
            return 255
        }
        return Color(red: middles[0], green: middles[1], blue: middles[2])
    }

    func mean(of colors: some Sequence<Color>) -> Color {
        var (red, green, blue, count) = (0, 0, 0, 0)
        for color in colors {
            red += Int(color.red)
            green += Int(color.green)
            blue += Int(color.blue)
            count += 1
        }
        guard count > 0 else { return .white }
        return Color(
            red: UInt8(truncatingIfNeeded: red / count), green: UInt8(truncatingIfNeeded: green / count),
            blue: UInt8(truncatingIfNeeded: blue / count))
    }
}
