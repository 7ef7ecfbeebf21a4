import DocumentModel

/// Takes the shading out of a picture: letters in shaded boxes become dark ones on white, also where they are light ones.
struct Shading {
    /// Fine pixels of a coarse block.
    let block: Int

    /// The edge of a box lies within so many blocks of where the coarse colours put it.
    private static let searchInBlocks = 4
    /// Pixels looked at along an edge.
    private static let samples = 64
    /// Ink differs from what it is printed on by more.
    private static let leastContrast = 40
    /// Letters take up a few hundredths of a box; where more of it is lighter than its shade, they are light.
    private static let lightLetters = 1.5

    /// Lines in dark boxes that are darker yet, which turning their letters dark makes white.
    private(set) var lines: [PixelBox] = []

    /// The paper's shade.
    let paperShade: Int

    init(block: Int, paper: Color) {
        self.block = block
        paperShade = Int(saturating: paper.luminance * 255)
    }

    /// - Returns: the boxes with their exact edges, in fine pixels, in the same order.
    mutating func remove(
        _ fills: [FillFinder.Found], from grays: inout [UInt8], width: Int, height: Int
    ) -> [PixelBox] {
        fills.map { fill in
            let coarse = PixelBox(
                left: fill.box.left * block, top: fill.box.top * block, right: fill.box.right * block,
                bottom: fill.box.bottom * block
            ).clipped(width: width, height: height)
            guard coarse.width > 3 * block, coarse.height > 3 * block else { return coarse }
            let shade = self.shade(of: coarse, grays, width)
            let box = exact(coarse, shade, grays, width, height)
            even(box, shade, &grays, width)
            return box
        }
    }

    /// The middle shade of a box, which letters do not move.
    private func shade(of box: PixelBox, _ grays: [UInt8], _ width: Int) -> Int {
        var counts = [Int](repeating: 0, count: 256)
        var total = 0
        for row in stride(from: box.top, to: box.bottom, by: 3) {
            for column in stride(from: box.left, to: box.right, by: 3) {
                counts[Int(grays[row * width + column])] += 1
                total += 1
            }
        }
        var seen = 0
        for (shade, count) in counts.enumerated() {
            seen += count
            if 2 * seen >= total { return shade }
        }
        return 255
    }

    private func exact(_ box: PixelBox, _ shade: Int, _ grays: [UInt8], _ width: Int, _ height: Int) -> PixelBox {
        // Half-way to the paper the box ends.
        let tolerance = min(Self.leastContrast / 2, max(abs(paperShade - shade) / 2, 3))
        /// Where the shade is last met on a way outwards, which begins inside: letters may interrupt it.
        func edge(_ place: Int, outwards: Int, isRow: Bool, limit: Int) -> Int {
            let (from, to) = isRow ? (box.left, box.right) : (box.top, box.bottom)
            let reach = min(Self.searchInBlocks * block, (isRow ? box.height : box.width) / 3)
            let margin = (to - from) / 8
            let step = max((to - from - 2 * margin) / Self.samples, 1)
            var last: Int?
            for offset in -reach...reach {
                let line = place + offset * outwards
                guard line >= 0, line < limit else { break }
                var values = stride(from: from + margin, to: to - margin, by: step).map { along in
                    Int(grays[isRow ? line * width + along : along * width + line])
                }
                values.sort()
                if !values.isEmpty, abs(values[values.count / 2] - shade) <= tolerance {
                    last = line
                }
            }
            return last ?? place
        }
        return PixelBox(
            left: edge(box.left, outwards: -1, isRow: false, limit: width),
            top: edge(box.top, outwards: -1, isRow: true, limit: height),
            right: edge(box.right - 1, outwards: 1, isRow: false, limit: width) + 1,
            bottom: edge(box.bottom - 1, outwards: 1, isRow: true, limit: height) + 1)
    }

    private mutating func even(_ box: PixelBox, _ shade: Int, _ grays: inout [UInt8], _ width: Int) {
        guard box.width > 0, box.height > 0 else { return }
        var (lighter, darker) = (0, 0)
        for row in stride(from: box.top, to: box.bottom, by: 2) {
            for column in stride(from: box.left, to: box.right, by: 2) {
                let value = Int(grays[row * width + column])
                if value > shade + Self.leastContrast { lighter += 1 }
                if value < shade - Self.leastContrast { darker += 1 }
            }
        }
        let isLight = Double(lighter) > Self.lightLetters * Double(darker) && shade < 255 - Self.leastContrast
        if isLight { lines += darkLines(in: box, shade, grays, width) }
        let table: [UInt8] = (0...255).map { value in
            let result =
                isLight
                ? 255 - max(value - shade, 0) * 255 / max(255 - shade, 1) : value * 255 / max(shade, 1)
            return UInt8(clamping: result)
        }
        for row in box.top..<box.bottom {
            for column in box.left..<box.right {
                grays[row * width + column] = table[Int(grays[row * width + column])]
            }
        }
    }

    /// Upright and level lines through the whole of a dark box: narrow dips of its shade.
    private func darkLines(in box: PixelBox, _ shade: Int, _ grays: [UInt8], _ width: Int) -> [PixelBox] {
        func dips(_ length: Int, _ across: Int, _ value: (_ place: Int, _ along: Int) -> Int) -> [Range<Int>] {
            let isDip = (0..<length).map { place -> Bool in
                var (sum, count, lighter) = (0, 0, 0)
                for along in stride(from: 1, to: across - 1, by: 2) {
                    let value = value(place, along)
                    sum += value
                    count += 1
                    if value > shade + Self.leastContrast { lighter += 1 }
                }
                return count > 0 && sum < count * (shade - Self.leastDip) && 10 * lighter < count
            }
            return Runs.runs(in: length) { isDip[$0] }.filter { run in
                run.count <= block && run.lowerBound > block && run.upperBound < length - block
            }
        }
        let upright = dips(box.width, box.height) { Int(grays[(box.top + $1) * width + box.left + $0]) }
        let level = dips(box.height, box.width) { Int(grays[(box.top + $0) * width + box.left + $1]) }
        return upright.map {
            PixelBox(left: box.left + $0.lowerBound, top: box.top, right: box.left + $0.upperBound, bottom: box.bottom)
        }
            + level.map {
                PixelBox(
                    left: box.left, top: box.top + $0.lowerBound, right: box.right, bottom: box.top + $0.upperBound)
            }
    }

    /// A line through a dark box is darker than it by more.
    private static let leastDip = 7
}
