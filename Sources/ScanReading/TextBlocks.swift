import DocumentModel

/// Cuts the ink of a page into blocks of text: room by room, and within a room at white gaps.
struct TextBlocks {
    let pixelsPerPoint: Double

    struct Block: Hashable {
        var box: PixelBox
        /// How many lines its letters stand in.
        var lineCount: Int
        /// How many, where its letters follow each other up or down the page rather than across it; else nil.
        var turnedLineCount: Int?
    }

    /// Text that runs up or down takes up more height than width, by this at least.
    private static let leastTurnedShape = 1.2

    /// White between columns, in points: columns of many lines are parted by less than words of one line are.
    private static let gapsByLineCount = [1: 16.0, 2: 10.0]
    private static let usualGapInPoints = 6.5
    /// White between paragraphs, in heights of a letter: twice that between lines.
    private static let leastRowGap = 1.3
    /// From line to line, in heights of a letter.
    private static let pitchInHeights = 2.6
    /// Strokes lower than this are dots and accents, which tell nothing of lines.
    private static let leastLetterInPoints = 2.5
    /// No text on a page nests deeper.
    private static let deepest = 24

    /// - Parameter pieces: of the ink.
    func blocks(of pieces: [PixelBox], walls: Walls) -> [Block] {
        var rooms: [Int: [PixelBox]] = [:]
        for piece in pieces { rooms[walls.room(of: piece) ?? -1, default: []].append(piece) }
        return rooms.sorted { $0.key < $1.key }.flatMap { cut($0.value, depth: 0) }
            .sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    }

    private func cut(_ pieces: [PixelBox], depth: Int) -> [Block] {
        guard let first = pieces.first else { return [] }
        let box = pieces.dropFirst().reduce(first) { $0.union($1) }
        let height = usualHeight(of: pieces)
        // Columns whose lines stand at different heights leave no white between lines.
        let pitch = max(Int(saturating: Self.pitchInHeights * Double(height)), 1)
        let lineCount = max(lines(of: pieces), box.height / pitch)
        guard depth < Self.deepest else { return [block(box, lineCount, of: pieces)] }
        let gap = pixels(Self.gapsByLineCount[lineCount] ?? Self.usualGapInPoints)
        let columns = groups(of: pieces, leastGap: gap) { $0.left..<$0.right }
        if columns.count > 1 { return columns.flatMap { cut($0, depth: depth + 1) } }
        let rowGap = max(Int(saturating: Self.leastRowGap * Double(height)), 2)
        let rows = groups(of: pieces, leastGap: rowGap) { $0.top..<$0.bottom }
        if rows.count > 1 { return rows.flatMap { cut($0, depth: depth + 1) } }
        return [block(box, lineCount, of: pieces)]
    }

    private func block(_ box: PixelBox, _ lineCount: Int, of pieces: [PixelBox]) -> Block {
        let isTall = Double(box.height) >= Self.leastTurnedShape * Double(box.width)
        guard isTall, pieces.count > 1, !LineDirection(pixelsPerPoint: pixelsPerPoint).isAcross(pieces) else {
            return Block(box: box, lineCount: lineCount)
        }
        let turned = pieces.map { PixelBox(left: $0.top, top: $0.left, right: $0.bottom, bottom: $0.right) }
        return Block(box: box, lineCount: lineCount, turnedLineCount: lines(of: turned))
    }

    /// How many stretches of height the middles of letters fill. Where lines are set tight their letters touch the height of
    /// the next line's, but the middle half of a letter lies in its own line.
    private func lines(of pieces: [PixelBox]) -> Int {
        groups(of: letters(in: pieces), leastGap: 1) { letter in
            letter.top + letter.height / 4..<letter.bottom - letter.height / 4
        }.count
    }

    /// The middle height of letters: about that of an x.
    private func usualHeight(of pieces: [PixelBox]) -> Int {
        let heights = letters(in: pieces).map(\.height).sorted()
        return heights.isEmpty ? 0 : heights[heights.count / 2]
    }

    private func letters(in pieces: [PixelBox]) -> [PixelBox] {
        let least = pixels(Self.leastLetterInPoints)
        let letters = pieces.filter { $0.height >= least }
        return letters.isEmpty ? pieces : letters
    }

    /// Pieces with no white of a width between them, along one direction.
    private func groups(
        of pieces: [PixelBox], leastGap: Int, along extent: (PixelBox) -> Range<Int>
    ) -> [[PixelBox]] {
        var result: [[PixelBox]] = []
        var end = Int.min
        let sorted = pieces.sorted {
            (extent($0).lowerBound, extent($0).upperBound, $0.top, $0.left)
                < (extent($1).lowerBound, extent($1).upperBound, $1.top, $1.left)
        }
        for piece in sorted {
            let range = extent(piece)
            if result.isEmpty || range.lowerBound - end >= leastGap {
                result.append([piece])
                end = range.upperBound
            } else {
                result[result.count - 1].append(piece)
                end = max(end, range.upperBound)
            }
        }
        return result
    }

    private func pixels(_ points: Double) -> Int { max(Int(saturating: points * pixelsPerPoint), 1) }
}
