import DocumentModel

/// Tells the direction of text from its boxes alone: the file's reader reports no rotation.
///
///     T e r m        each box begins where the one before ends: horizontal
///     m
///     r
///     e              each box sits on top of the one before, and is wider than high: upward
///     T
enum DirectionInference {
    /// The direction in which the second box goes on from the first; nil where it does not.
    ///
    /// Words that stand side by side or under one another can follow without a space in the text: they do not touch.
    static func step(from first: Rectangle, to second: Rectangle, fontSizeInPoints: Double) -> TextDirection? {
        let tolerance = fontSizeInPoints * widestStepPerFontSize
        if first.verticalOverlap(second) >= leastSharedExtent * min(first.height, second.height) {
            if abs(second.left - first.right) <= tolerance { return .horizontal }
            if abs(first.left - second.right) <= tolerance { return .reversed }
        }
        if first.horizontalOverlap(second) >= leastSharedExtent * min(first.width, second.width),
            !looksUpright(first, fontSizeInPoints: fontSizeInPoints)
                || !looksUpright(second, fontSizeInPoints: fontSizeInPoints)
        {
            if abs(second.top - first.bottom) <= tolerance { return .downward }
            if abs(first.top - second.bottom) <= tolerance { return .upward }
        }
        return nil
    }

    /// Whether a lone character may stand upright: an upright box is as high as the font, a turned one as wide.
    static func looksUpright(_ box: Rectangle, fontSizeInPoints: Double) -> Bool {
        box.height >= fontSizeInPoints * leastHeightOfUprightBox || box.height >= box.width
    }

    /// Boxes of one word touch; kerning pulls them together by a fifth of the size, condensed spacing by less.
    private static let widestStepPerFontSize = 0.3
    /// Characters of one word stand on one line, but for raised and lowered ones.
    private static let leastSharedExtent = 0.5
    /// An upright box reaches from descent to ascent, 0.9 to 1.4 of the font size in text fonts; a turned one is as high
    /// as the character's advance, and only the widest letters reach 0.9.
    private static let leastHeightOfUprightBox = 0.88
}
