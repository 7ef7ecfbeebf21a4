import DocumentModel

/// Finds shaded boxes in the coarse colours of a page: even areas of one colour that is not the paper's.
struct FillFinder {
    private let colors: ColorBlocks
    private let blocks: ColorBlocks
    let paper: Color
    /// Blocks a point.
    let blocksPerPoint: Double

    /// A box in blocks, and its colour.
    struct Found {
        var box: PixelBox
        var color: Color
    }

    /// Neighbouring blocks of one shade differ by the noise of the scan.
    private static let mostNoise = 10
    /// The palest shading in use is 13 off white; paper itself varies by less.
    private static let leastShade = 11
    /// In a window of this size letters of text cover less than half.
    private static let windowInPoints = 9.0
    /// A region that fills so much of the box around it is one box.
    private static let leastFilled = 0.85
    /// Strokes of large letters are even, too: a box of their colour is longer than a letter.
    private static let inkLuminance = 0.4
    private static let longestLetterInPoints = 30.0
    /// A box lower or narrower is a stroke of a large letter, or a bar.
    private static let leastSideInPoints = 6.0
    /// Edges of one box wander by the blocks that they cut.
    private static let sameEdgeInBlocks = 2
    /// Colours of one shading wander from box to box by less.
    private static let sameColor = 10
    /// More regions are a photograph.
    private static let mostRegions = 2_000

    /// - Parameter colors: with letters.
    init(_ colors: ColorBlocks, blocksPerPoint: Double) {
        self.colors = colors
        paper = colors.paper
        blocks = colors.backgrounds(windowInBlocks: Int(saturating: Self.windowInPoints * blocksPerPoint))
        self.blocksPerPoint = blocksPerPoint / 2
    }

    /// The shaded boxes, top to bottom.
    var fills: [Found] {
        var isTaken = [Bool](repeating: false, count: blocks.width * blocks.height)
        var found: [Found] = []
        var regions = 0
        let side = Int(saturating: Self.leastSideInPoints * blocksPerPoint)
        for start in isTaken.indices where !isTaken[start] && isShade(color(start)) && isEven(start) {
            let region = grow(from: start, &isTaken)
            guard region.places.count >= side * side else { continue }
            regions += 1
            guard regions <= Self.mostRegions else { return [] }
            found += boxes(of: region).compactMap { box in
                let inside = box.grown(by: -1)
                let middle = colors.median(
                    in: PixelBox(
                        left: 2 * inside.left, top: 2 * inside.top, right: 2 * inside.right, bottom: 2 * inside.bottom))
                return isShade(middle) ? Found(box: box, color: middle) : nil
            }
        }
        // What lies in a larger box of its colour is a hole of it that was looked at by itself.
        var kept: [Found] = []
        for fill in withSameColors(found)
        where !kept.contains(where: { $0.color == fill.color && $0.box.grown(by: 1).holdsMiddle(of: fill.box) }) {
            kept.append(fill)
        }
        return kept.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    }

    /// Whether a colour is darker than paper, in one of its channels at least: what is lighter lies outside the paper.
    private func isShade(_ color: Color) -> Bool {
        let differences = [
            Int(paper.red) - Int(color.red), Int(paper.green) - Int(color.green), Int(paper.blue) - Int(color.blue),
        ]
        return differences.contains { $0 >= Self.leastShade }
    }

    private func color(_ place: Int) -> Color { blocks[place % blocks.width, place / blocks.width] }

    /// Whether the blocks right of a block and below it are of its colour: a region does not start on an edge, where the
    /// colours of two boxes mix.
    private func isEven(_ place: Int) -> Bool {
        let (column, row) = (place % blocks.width, place / blocks.width)
        let reach = Self.evenReachInBlocks
        guard column + reach < blocks.width, row + reach < blocks.height else { return false }
        let here = blocks[column, row]
        return [(reach, 0), (0, reach), (reach, reach)].allSatisfy { right, down in
            here.distance(to: blocks[column + right, row + down]) <= Self.sameColorInBox
        }
    }

    /// Half the lowest box.
    private static let evenReachInBlocks = 3
    /// Means of a hundred pixels hardly differ within a box.
    private static let sameColorInBox = 5

    private struct Region {
        var places: [Int]
        var box: PixelBox
        var color: Color
    }

    private func grow(from start: Int, _ isTaken: inout [Bool]) -> Region {
        let width = blocks.width
        let seed = color(start)
        var places = [start]
        isTaken[start] = true
        var next = 0
        var box = PixelBox(
            left: start % width, top: start / width, right: start % width + 1, bottom: start / width + 1)
        while next < places.count {
            let place = places[next]
            next += 1
            let (column, row) = (place % width, place / width)
            box = box.union(PixelBox(left: column, top: row, right: column + 1, bottom: row + 1))
            for (x, y) in [(column - 1, row), (column + 1, row), (column, row - 1), (column, row + 1)]
            where x >= 0 && y >= 0 && x < width && y < blocks.height {
                let neighbor = y * width + x
                if !isTaken[neighbor], color(neighbor).distance(to: seed) <= Self.mostNoise {
                    isTaken[neighbor] = true
                    places.append(neighbor)
                }
            }
        }
        return Region(places: places, box: box, color: blocks.mean(of: places.lazy.map { color($0) }))
    }

    /// The upright boxes that a region is made of.
    private func boxes(of region: Region) -> [PixelBox] {
        let box = region.box
        let least = Int(saturating: Self.leastSideInPoints * blocksPerPoint)
        let longest = Int(saturating: Self.longestLetterInPoints * blocksPerPoint)
        let isInk = region.color.luminance < Self.inkLuminance
        func isBox(_ box: PixelBox) -> Bool {
            let (small, large) = (min(box.width, box.height), max(box.width, box.height))
            return small >= least && large >= (isInk ? longest : 2 * least)
        }
        let filled = Double(region.places.count + dents(of: region))
        if filled >= Self.leastFilled * Double(box.area) { return isBox(box) ? [box] : [] }
        var mask = [Bool](repeating: false, count: box.area)
        for place in region.places {
            mask[(place / blocks.width - box.top) * box.width + place % blocks.width - box.left] = true
        }
        return rectangles(of: mask, in: box).filter(isBox)
    }

    /// The places at the upper and the lower edge that letters push in: within half a window another shade may be the
    /// commonest. In a row as low as its text that is much of the whole.
    private func dents(of region: Region) -> Int {
        let box = region.box
        let deepest = Int(saturating: Self.windowInPoints / 2 * blocksPerPoint)
        var first = [Int](repeating: box.bottom, count: box.width)
        var last = [Int](repeating: box.top - 1, count: box.width)
        for place in region.places {
            let (column, row) = (place % blocks.width - box.left, place / blocks.width)
            first[column] = min(first[column], row)
            last[column] = max(last[column], row)
        }
        return zip(first, last).reduce(0) { count, rows in
            guard rows.0 <= rows.1 else { return count }
            return count + [rows.0 - box.top, box.bottom - 1 - rows.1].filter { $0 <= deepest }.reduce(0, +)
        }
    }

    /// Cuts a mask into boxes: rows one below the other that begin and end alike.
    private func rectangles(of mask: [Bool], in box: PixelBox) -> [PixelBox] {
        let side = Int(saturating: Self.leastSideInPoints * blocksPerPoint)
        var open: [PixelBox] = []
        var done: [PixelBox] = []
        for row in 0...box.height {
            var runs =
                row < box.height
                ? Runs.runs(in: box.width) { mask[row * box.width + $0] }.filter { $0.count >= side } : []
            var kept: [PixelBox] = []
            for var candidate in open {
                let match = runs.firstIndex { run in
                    abs(run.lowerBound - candidate.left) <= Self.sameEdgeInBlocks
                        && abs(run.upperBound - candidate.right) <= Self.sameEdgeInBlocks
                }
                if let match {
                    runs.remove(at: match)
                    candidate.bottom = row + 1
                    kept.append(candidate)
                } else if candidate.height >= side {
                    done.append(candidate)
                }
            }
            open = kept + runs.map { PixelBox(left: $0.lowerBound, top: row, right: $0.upperBound, bottom: row + 1) }
        }
        return done.map { found in
            PixelBox(
                left: found.left + box.left, top: found.top + box.top, right: found.right + box.left,
                bottom: found.bottom + box.top)
        }
    }

    /// Gives boxes of nearly one colour the same.
    private func withSameColors(_ found: [Found]) -> [Found] {
        var kinds: [Color] = []
        let large = found.sorted {
            ($0.box.area, $1.box.top, $1.box.left) > ($1.box.area, $0.box.top, $0.box.left)
        }
        return large.map { fill in
            var fill = fill
            if let kind = kinds.first(where: { $0.distance(to: fill.color) <= Self.sameColor }) {
                fill.color = kind
            } else {
                kinds.append(fill.color)
            }
            return fill
        }
    }
}
