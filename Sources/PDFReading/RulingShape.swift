import DocumentModel

/// Tells lines from shaded areas among upright rectangles.
enum RulingShape {
    /// Borders of Word and LibreOffice are at most 2.25 pt but for rare thick ones; a shaded line of text is 6 pt or more.
    static let thickestLineInPoints = 2.5
    /// A thicker bar is a line still where it is this thin at most…
    static let thickestBarInPoints = 5.0
    /// …and at least this many times as long as thick: no cell is 20 times as wide as its 5 pt of height.
    static let leastBarLengthPerThickness = 20.0

    /// The line that an upright painted box looks like; nil for an area.
    static func ruling(_ box: Rectangle, color: Color, isDashed: Bool = false) -> Ruling? {
        let thickness = min(box.width, box.height)
        let length = max(box.width, box.height)
        guard
            thickness <= thickestLineInPoints
                || thickness <= thickestBarInPoints && length >= thickness * leastBarLengthPerThickness
        else { return nil }
        if box.width >= box.height {
            return Ruling(
                orientation: .horizontal, positionInPoints: box.center.y, startInPoints: box.left,
                endInPoints: box.right, thicknessInPoints: thickness, color: color, isDashed: isDashed)
        }
        return Ruling(
            orientation: .vertical, positionInPoints: box.center.x, startInPoints: box.top, endInPoints: box.bottom,
            thicknessInPoints: thickness, color: color, isDashed: isDashed)
    }
}

extension RulingShape {
    /// The line of a stroke along an axis; nil where the stroke is so thick that it is an area.
    static func ruling(
        stroke box: Rectangle, orientation: Ruling.Orientation, color: Color, isDashed: Bool
    ) -> Ruling? {
        let isHorizontal = orientation == .horizontal
        let thickness = isHorizontal ? box.height : box.width
        let length = isHorizontal ? box.width : box.height
        guard thickness <= thickestBarInPoints, length >= thickness else {
            return ruling(box, color: color, isDashed: isDashed)
        }
        return Ruling(
            orientation: orientation, positionInPoints: isHorizontal ? box.center.y : box.center.x,
            startInPoints: isHorizontal ? box.left : box.top, endInPoints: isHorizontal ? box.right : box.bottom,
            thicknessInPoints: thickness, color: color, isDashed: isDashed)
    }
}
