import DocumentModel

/// Tells whether the unseen text of a scanned page stands where its picture has letters.
struct TextLayerFit {
    /// Of all ink that can be letters so much lies under the text.
    private static let leastCovered = 0.6
    /// Of all words so many have ink under them.
    private static let leastInked = 0.8
    /// Spaces between words have less ink than the words: where a layer is shifted, both have as much.
    private static let mostInkInSpaces = 0.5
    private static let fewestSpaces = 8
    /// The middle of a letter's height, where neither accents nor the next line reach.
    private static let middle = (top: 0.3, bottom: 0.75)
    private static let widestSpaceInEms = 1.5
    private static let narrowestSpaceInPoints = 1.0
    /// Lines and pictures are no letters.
    private static let lettersInPoints = (least: 1.5, height: 40.0, width: 120.0)

    /// - Parameters:
    ///   - ink: of the page as it lies.
    static func fits(_ glyphs: [Glyph], ink: Bitmap, pixelsPerPoint: Double) -> Bool {
        let words = words(of: glyphs)
        guard !words.isEmpty, let letters = letters(in: ink, pixelsPerPoint), let mask = ink.emptied() else {
            return false
        }
        func pixels(_ box: Rectangle) -> PixelBox {
            PixelBox(
                left: Int(saturating: box.left * pixelsPerPoint), top: Int(saturating: box.top * pixelsPerPoint),
                right: Int(saturating: box.right * pixelsPerPoint) + 1,
                bottom: Int(saturating: box.bottom * pixelsPerPoint) + 1)
        }
        let whole = PixelBox(left: 0, top: 0, right: ink.width, bottom: ink.height)
        let all = letters.count(in: whole)
        guard all > 0, let covered = mask.filling(words.map { pixels($0.box) }, with: 1)?.and(letters)?.count(in: whole)
        else { return false }
        let inked = words.filter { letters.count(in: pixels($0.box)) > 0 }.count
        guard Double(covered) >= leastCovered * Double(all), Double(inked) >= leastInked * Double(words.count) else {
            return false
        }
        let spaces = spaces(between: words)
        guard spaces.count >= fewestSpaces else { return true }
        func density(_ boxes: [Rectangle]) -> Double {
            let places = boxes.map { pixels(middle(of: $0)) }
            return Double(places.reduce(0) { $0 + letters.count(in: $1) })
                / Double(max(places.reduce(0) { $0 + $1.area }, 1))
        }
        return density(spaces) <= mostInkInSpaces * density(words.map(\.box))
    }

    private struct Word {
        var box: Rectangle
        var sizeInPoints: Double
    }

    private static func words(of glyphs: [Glyph]) -> [Word] {
        var words: [Word] = []
        var isOpen = false
        for glyph in glyphs where glyph.hidden == nil {
            guard !glyph.text.allSatisfy(\.isWhitespace) else {
                isOpen = false
                continue
            }
            if isOpen, let last = words.last, last.box.verticalOverlap(glyph.box) > 0,
                abs(glyph.box.left - last.box.right) < glyph.fontSizeInPoints / 4
            {
                words[words.count - 1].box = last.box.union(glyph.box)
            } else {
                words.append(Word(box: glyph.box, sizeInPoints: max(glyph.fontSizeInPoints, glyph.box.height)))
            }
            isOpen = true
        }
        return words
    }

    private static func spaces(between words: [Word]) -> [Rectangle] {
        zip(words, words.dropFirst()).compactMap { left, right in
            let gap = right.box.left - left.box.right
            guard gap >= narrowestSpaceInPoints, gap <= widestSpaceInEms * left.sizeInPoints,
                left.box.verticalOverlap(right.box) > left.box.height / 2
            else { return nil }
            return Rectangle(
                left: left.box.right, top: max(left.box.top, right.box.top), right: right.box.left,
                bottom: min(left.box.bottom, right.box.bottom))
        }
    }

    private static func middle(of box: Rectangle) -> Rectangle {
        Rectangle(
            left: box.left, top: box.top + middle.top * box.height, right: box.right,
            bottom: box.top + middle.bottom * box.height)
    }

    private static func letters(in ink: Bitmap, _ pixelsPerPoint: Double) -> Bitmap? {
        let boxes = ink.pieces.filter { box in
            let (width, height) = (Double(box.width) / pixelsPerPoint, Double(box.height) / pixelsPerPoint)
            return max(width, height) >= lettersInPoints.least && height <= lettersInPoints.height
                && width <= lettersInPoints.width
        }
        return ink.emptied()?.filling(boxes, with: 1)?.and(ink)
    }
}
