import DocumentModel

/// A box of paint that a path leaves on the page.
struct PaintedShape: Hashable {
    enum Kind: Hashable {
        /// Paint of one colour.
        case box
        /// A stroke along an axis: a line by intention, whatever its size.
        case stroke(Ruling.Orientation, isDashed: Bool)
        /// Something is painted somewhere in the box, in a shape that is no rectangle.
        case other
    }

    let box: Rectangle
    let kind: Kind
}

/// The geometry of painting: what boxes of paint a filled or stroked path leaves.
enum PathPainting {
    /// - Parameter isEvenOdd: whether a rectangle inside a rectangle is a hole whichever way it turns.
    static func shapes(filling path: DrawnPath, isEvenOdd: Bool) -> [PaintedShape] {
        var shapes: [PaintedShape] = []
        var index = 0
        while index < path.subpaths.count {
            let subpath = path.subpaths[index]
            defer { index += 1 }
            guard let extent = subpath.extent else { continue }
            guard let box = subpath.filledBox else {
                shapes.append(PaintedShape(box: extent, kind: .other))
                continue
            }
            if index + 1 < path.subpaths.count, let frame = frame(subpath, path.subpaths[index + 1], isEvenOdd) {
                shapes += frame.map { PaintedShape(box: $0, kind: .box) }
                index += 1
            } else if path.hasCurve && max(box.width, box.height) < shortestLineInDrawingInPoints {
                // Letters drawn as outlines have bars and dots; they are no lines of a table.
                shapes.append(PaintedShape(box: extent, kind: .other))
            } else {
                shapes.append(PaintedShape(box: box, kind: .box))
            }
        }
        return shapes
    }

    /// - Parameters:
    ///   - horizontalThickness: how thick a horizontal stroke comes out, in points.
    ///   - verticalThickness: how thick a vertical one comes out.
    static func shapes(
        stroking path: DrawnPath, horizontalThicknessInPoints horizontalThickness: Double,
        verticalThicknessInPoints verticalThickness: Double, hasSquareCaps: Bool, isDashed: Bool
    ) -> [PaintedShape] {
        var shapes: [PaintedShape] = []
        for subpath in path.subpaths {
            let roundedSides = subpath.roundedSides
            var isOther = subpath.hasCurve && roundedSides == nil
            for (start, end) in roundedSides ?? subpath.segments {
                let width = abs(end.x - start.x)
                let height = abs(end.y - start.y)
                let length = max(width, height)
                guard length > DrawnPath.thinnestInPoints else { continue }
                guard min(width, height) <= max(straightnessInPoints, length * straightnessPerLength) else {
                    isOther = true
                    continue
                }
                if subpath.hasCurve && length < shortestLineInDrawingInPoints { continue }
                let isHorizontal = width >= height
                let half = (isHorizontal ? horizontalThickness : verticalThickness) / 2
                let cap = hasSquareCaps ? half : 0
                let middle = isHorizontal ? (start.y + end.y) / 2 : (start.x + end.x) / 2
                let from = (isHorizontal ? min(start.x, end.x) : min(start.y, end.y)) - cap
                let to = (isHorizontal ? max(start.x, end.x) : max(start.y, end.y)) + cap
                shapes.append(
                    PaintedShape(
                        box: isHorizontal
                            ? Rectangle(left: from, top: middle - half, right: to, bottom: middle + half)
                            : Rectangle(left: middle - half, top: from, right: middle + half, bottom: to),
                        kind: .stroke(isHorizontal ? .horizontal : .vertical, isDashed: isDashed)))
            }
            if isOther, let extent = subpath.extent { shapes.append(PaintedShape(box: extent, kind: .other)) }
        }
        return shapes
    }

    /// A cell of a table is longer than this; the bars of letters and icons are shorter.
    static let shortestLineInDrawingInPoints = 12.0
    /// How far a line may lean over its whole length and still count as upright: rounding makes 0.03 of it.
    private static let straightnessInPoints = 0.1
    /// Long lines of drawn or scanned forms lean a little: a quarter of a degree at the most.
    private static let straightnessPerLength = 0.004

    /// The sides that filling two nested boxes leaves, whichever comes first: the way some producers draw a frame.
    private static func frame(
        _ first: DrawnPath.Subpath, _ second: DrawnPath.Subpath, _ isEvenOdd: Bool
    ) -> [Rectangle]? {
        guard let firstBox = first.filledBox, let secondBox = second.filledBox,
            isEvenOdd || (first.doubledArea > 0) != (second.doubledArea > 0)
        else { return nil }
        if isHole(secondBox, in: firstBox) { return frame(from: firstBox, to: secondBox) }
        return isHole(firstBox, in: secondBox) ? frame(from: secondBox, to: firstBox) : nil
    }

    private static func isHole(_ inner: Rectangle, in outer: Rectangle) -> Bool {
        inner.width > DrawnPath.thinnestInPoints && inner.height > DrawnPath.thinnestInPoints
            && inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top
            && inner.bottom <= outer.bottom
    }

    private static func frame(from outer: Rectangle, to inner: Rectangle) -> [Rectangle] {
        [
            Rectangle(left: outer.left, top: outer.top, right: outer.right, bottom: inner.top),
            Rectangle(left: outer.left, top: inner.bottom, right: outer.right, bottom: outer.bottom),
            Rectangle(left: outer.left, top: outer.top, right: inner.left, bottom: outer.bottom),
            Rectangle(left: inner.right, top: outer.top, right: outer.right, bottom: outer.bottom),
        ].filter { $0.width > DrawnPath.thinnestInPoints && $0.height > DrawnPath.thinnestInPoints }
    }
}
