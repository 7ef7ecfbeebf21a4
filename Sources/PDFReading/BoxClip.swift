import DocumentModel

/// A clip that is an upright box, and answers as the drawing library does: points are rounded to 1/256 of a pixel.
struct BoxClip: ClipRegion {
    /// In 1/64 points, which are 1/256 of the pixels that pages are drawn with; nil where all shows.
    let sides: (left: Int, top: Int, right: Int, bottom: Int)?
    let pageBox: Rectangle

    var extentsInPoints: Rectangle {
        guard let sides else { return pageBox }
        func pixel(_ side: Int, _ rule: FloatingPointRoundingRule) -> Double {
            (Double(side) / BoxClip.stepsPerPixel).rounded(rule) / GraphicsPass.pixelsPerPoint
        }
        return Rectangle(
            left: pixel(sides.left, .down), top: pixel(sides.top, .down), right: pixel(sides.right, .up),
            bottom: pixel(sides.bottom, .up))
    }

    func contains(_ point: Point) -> Bool {
        guard let sides else { return true }
        let x = Int(saturating: (point.x * BoxClip.stepsPerPoint).rounded(.toNearestOrEven))
        let y = Int(saturating: (point.y * BoxClip.stepsPerPoint).rounded(.toNearestOrEven))
        return x >= sides.left && x <= sides.right && y >= sides.top && y <= sides.bottom
    }

    private static let stepsPerPixel = 256.0
    private static let stepsPerPoint = stepsPerPixel * GraphicsPass.pixelsPerPoint
}
