import DocumentModel

/// A word of a scan, with all that is known of its looks.
struct ReadWord {
    var text: String
    /// Of its ink, in pixels.
    var box: PixelBox
    /// From 0 to 1.
    var confidence: Double
    /// Where its line stands: a height on the page, or, where text runs up or down, a place across it.
    var baseline: Double
    /// Unique on the page.
    var line: Int
    var fontSizeInPoints = 0.0
    var isBold = false
    var color = Color.black
    var direction = TextDirection.horizontal

    func moved(right: Int, down: Int) -> ReadWord {
        var word = self
        word.box = PixelBox(
            left: box.left + right, top: box.top + down, right: box.right + right, bottom: box.bottom + down)
        word.baseline += Double(direction == .horizontal ? down : right)
        return word
    }

    /// How far its letters rise over their line, in pixels.
    var rise: Double {
        switch direction {
        case .upward: baseline - Double(box.left)
        case .downward: Double(box.right) - baseline
        default: baseline - Double(box.top)
        }
    }

    /// The stretch that it takes up along its line, as text runs.
    var extent: Range<Int> {
        switch direction {
        case .upward: -box.bottom..<(-box.top)
        case .downward: box.top..<box.bottom
        default: box.left..<box.right
        }
    }
}

extension [ReadWord] {
    /// Of all letters; 0 where there are none.
    var meanConfidence: Double {
        let letters = reduce(0) { $0 + $1.text.count }
        return letters == 0 ? 0 : reduce(0) { $0 + $1.confidence * Double($1.text.count) } / Double(letters)
    }
}
