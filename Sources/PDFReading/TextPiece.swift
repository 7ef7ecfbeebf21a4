import DocumentModel

/// A stretch of boxes that stand one after the other without a gap: a word or a part of one.
struct TextPiece {
    /// Counted in boxes.
    let boxes: Range<Int>
    /// Nil for a lone character, whose box leaves the direction open.
    let direction: TextDirection?

    /// Cuts one line of the library's text into pieces: at white space, and wherever a box does not touch the next.
    static func pieces(
        of line: Range<Int>, scalars: [Unicode.Scalar?], boxes: ArraySlice<Rectangle>,
        fontSizeInPoints: (Int) -> Double
    ) -> [TextPiece] {
        var pieces: [TextPiece] = []
        var start: Int?
        var direction: TextDirection?
        func finish(before end: Int) {
            if let start { pieces.append(TextPiece(boxes: start..<end, direction: direction)) }
            start = nil
            direction = nil
        }
        for index in line {
            guard scalars[index]?.isWhitespace != true else {
                finish(before: index)
                continue
            }
            if start != nil {
                let step = DirectionInference.step(
                    from: boxes[index - 1], to: boxes[index], fontSizeInPoints: fontSizeInPoints(index))
                if step == nil || direction != nil && step != direction {
                    finish(before: index)
                } else {
                    direction = step
                }
            }
            if start == nil { start = index }
        }
        finish(before: line.upperBound)
        return pieces
    }
}
