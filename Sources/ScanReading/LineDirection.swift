import DocumentModel

/// Tells whether lines of text run across a picture or up and down it.
struct LineDirection {
    let pixelsPerPoint: Double

    /// Sides of letters and of pieces of words that run together.
    private static let lettersInPoints = 2.0...30.0
    /// Letters of a word stand closer, lines of text mostly further apart.
    private static let reachInPoints = 12.0
    /// So many letters tell enough.
    private static let mostLetters = 4_000

    func isAcross(_ pieces: [PixelBox]) -> Bool {
        let sides = Self.lettersInPoints
        let letters = pieces.filter { piece in
            sides.contains(Double(piece.width) / pixelsPerPoint)
                && sides.contains(Double(piece.height) / pixelsPerPoint)
        }
        // Evenly over the page.
        let step = max(letters.count / Self.mostLetters, 1)
        let turned = letters.map { PixelBox(left: $0.top, top: $0.left, right: $0.bottom, bottom: $0.right) }
        let (rows, columns) = (PieceRows(letters), PieceRows(turned))
        var votes = 0
        for index in stride(from: 0, to: letters.count, by: step) {
            let across = gap(after: letters[index], in: rows)
            let down = gap(after: turned[index], in: columns)
            if across < down { votes += 1 }
            if down < across { votes -= 1 }
        }
        return votes >= 0
    }

    /// From a letter to the next to its right.
    private func gap(after letter: PixelBox, in rows: PieceRows) -> Int {
        let reach = max(Int(saturating: Self.reachInPoints * pixelsPerPoint), 1)
        return rows.pieces(from: letter.top, to: letter.bottom).reduce(reach) { least, other in
            let shared = min(other.bottom, letter.bottom) - max(other.top, letter.top)
            guard other.left >= letter.right, 2 * shared >= min(letter.height, other.height) else { return least }
            return min(least, other.left - letter.right)
        }
    }
}
