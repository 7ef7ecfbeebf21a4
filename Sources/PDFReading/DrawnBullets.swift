import DocumentModel

/// Bullets that a producer draws as shapes, as browsers do, become glyphs again: a reader sees them as text.
enum DrawnBullets {
    /// Bullets of text in 6 to 24 points are this large.
    private static let sidesInPoints = 1.5...8.0
    /// As wide as high, but for rounding.
    private static let roundnessRatio = 1.25
    /// The text stands no further to the right than this.
    private static let farthestTextInPoints = 30.0
    /// Other text on the left within this means that the dot stands inside a line or a drawing.
    private static let freeSpaceInPoints = 3.0

    static func isBulletSized(_ box: Rectangle) -> Bool {
        sidesInPoints.contains(box.width) && sidesInPoints.contains(box.height)
            && max(box.width, box.height) <= roundnessRatio * min(box.width, box.height)
    }

    /// A bullet glyph for each disc that stands before the first letter of a line.
    static func glyphs(for discs: [Rectangle], beside glyphs: [Glyph]) -> [Glyph] {
        guard !discs.isEmpty else { return [] }
        let letters = glyphs.filter { glyph in
            glyph.direction == .horizontal && glyph.hidden == nil
                && !glyph.text.unicodeScalars.allSatisfy(\.isWhitespace)
        }.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
        let tallest = letters.reduce(0) { max($0, $1.box.height) }
        return Set(discs).sorted { ($0.top, $0.left) < ($1.top, $1.left) }.compactMap { disc in
            var nearest: Glyph?
            for letter in letters[firstIndex(in: letters, from: disc.center.y - tallest)...] {
                if letter.box.top > disc.center.y { break }
                guard letter.box.bottom >= disc.center.y else { continue }
                // Letters may be painted as shapes too, on top of themselves.
                if letter.box.left <= disc.center.x, letter.box.right >= disc.center.x { return nil }
                if letter.box.right <= disc.left, disc.left - letter.box.right < freeSpaceInPoints { return nil }
                if letter.box.left < disc.right - 0.5 { continue }
                if letter.box.left - disc.right <= farthestTextInPoints,
                    letter.box.left < nearest?.box.left ?? .infinity
                {
                    nearest = letter
                }
            }
            guard let text = nearest else { return nil }
            return Glyph(
                text: "•",
                box: Rectangle(left: disc.left, top: text.box.top, right: disc.right, bottom: text.box.bottom),
                fontIndex: text.fontIndex, fontSizeInPoints: text.fontSizeInPoints, color: text.color)
        }
    }

    private static func firstIndex(in letters: [Glyph], from top: Double) -> Int {
        var low = 0
        var high = letters.count
        while low < high {
            let middle = (low + high) / 2
            if letters[middle].box.top < top { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
