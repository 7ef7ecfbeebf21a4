/// Turns the marks of a page whose text runs in another direction upright, and places back again.
///
///     a grid that was turned to fit an upright page      the same grid as a reader sees it who turns the page
package struct PageTurn: Hashable, Sendable {
    /// The direction of the text that is to run from left to right.
    package let direction: TextDirection
    /// The size of the page as it lies.
    package let widthInPoints: Double
    /// Of the page before it is turned.
    package let heightInPoints: Double

    /// Takes each field.
    package init(direction: TextDirection, widthInPoints: Double, heightInPoints: Double) {
        self.direction = direction
        self.widthInPoints = widthInPoints
        self.heightInPoints = heightInPoints
    }

    /// Whether width and height change places.
    package var isQuarter: Bool { direction == .upward || direction == .downward }

    /// A box of the page as it lies, on the turned page.
    package func turned(_ box: Rectangle) -> Rectangle {
        switch direction {
        case .horizontal, .oblique: box
        case .upward:
            Rectangle(
                left: heightInPoints - box.bottom, top: box.left, right: heightInPoints - box.top, bottom: box.right)
        case .downward:
            Rectangle(
                left: box.top, top: widthInPoints - box.right, right: box.bottom, bottom: widthInPoints - box.left)
        case .reversed: halfTurned(box)
        }
    }

    /// A box of the turned page, on the page as it lies.
    package func turnedBack(_ box: Rectangle) -> Rectangle {
        switch direction {
        case .horizontal, .oblique: box
        case .upward:
            Rectangle(
                left: box.top, top: heightInPoints - box.right, right: box.bottom, bottom: heightInPoints - box.left)
        case .downward:
            Rectangle(
                left: widthInPoints - box.bottom, top: box.left, right: widthInPoints - box.top, bottom: box.right)
        case .reversed: halfTurned(box)
        }
    }

    private func halfTurned(_ box: Rectangle) -> Rectangle {
        Rectangle(
            left: widthInPoints - box.right, top: heightInPoints - box.bottom, right: widthInPoints - box.left,
            bottom: heightInPoints - box.top)
    }

    /// The direction that text has on the turned page.
    package func turned(_ direction: TextDirection) -> TextDirection {
        let quarters = PageTurn.clockwise
        guard let from = quarters.firstIndex(of: self.direction), let text = quarters.firstIndex(of: direction) else {
            return direction
        }
        return quarters[(text - from + quarters.count) % quarters.count]
    }

    /// Each a quarter turn clockwise from the one before.
    private static let clockwise: [TextDirection] = [.horizontal, .downward, .reversed, .upward]

    /// Where a line lies on the turned page.
    package func turned(_ ruling: Ruling) -> Ruling {
        let isHorizontal = ruling.orientation == .horizontal
        let box = turned(
            isHorizontal
                ? Rectangle(
                    left: ruling.startInPoints, top: ruling.positionInPoints, right: ruling.endInPoints,
                    bottom: ruling.positionInPoints)
                : Rectangle(
                    left: ruling.positionInPoints, top: ruling.startInPoints, right: ruling.positionInPoints,
                    bottom: ruling.endInPoints))
        let isHorizontalNow = isHorizontal != isQuarter
        return Ruling(
            orientation: isHorizontalNow ? .horizontal : .vertical,
            positionInPoints: isHorizontalNow ? box.top : box.left,
            startInPoints: isHorizontalNow ? box.left : box.top, endInPoints: isHorizontalNow ? box.right : box.bottom,
            thicknessInPoints: ruling.thicknessInPoints, color: ruling.color, isDashed: ruling.isDashed)
    }
}
