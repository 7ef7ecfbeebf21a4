import DocumentModel

/// A path as it reaches the page: in points, origin top left, curves kept only as the line between their ends.
struct DrawnPath {
    struct Subpath {
        var points: [Point] = []
        var isClosed = false
        var hasCurve: Bool { !curveEnds.isEmpty }
        /// The control points of curves: a curve bulges out between its ends, but never beyond these.
        var controlPoints: [Point] = []
        /// Indices of points that a curve leads to: the line before such a point was not drawn.
        var curveEnds: Set<Int> = []
    }

    var subpaths: [Subpath] = []
    var hasCurve: Bool { subpaths.contains { $0.hasCurve } }

    var bounds: Rectangle? {
        var result: Rectangle?
        for subpath in subpaths {
            guard let box = subpath.extent else { continue }
            result = result?.union(box) ?? box
        }
        return result
    }
}

extension DrawnPath.Subpath {
    /// The box around the corners.
    var bounds: Rectangle? { DrawnPath.Subpath.box(around: points) }

    /// The box that the subpath surely does not leave.
    var extent: Rectangle? { DrawnPath.Subpath.box(around: points + controlPoints) }

    private static func box(around points: [Point]) -> Rectangle? {
        guard let first = points.first else { return nil }
        var (left, top, right, bottom) = (first.x, first.y, first.x, first.y)
        for point in points.dropFirst() {
            left = min(left, point.x)
            right = max(right, point.x)
            top = min(top, point.y)
            bottom = max(bottom, point.y)
        }
        return Rectangle(left: left, top: top, right: right, bottom: bottom)
    }

    /// Twice the signed area: its sign tells the direction of turning.
    var doubledArea: Double {
        guard var previous = points.last else { return 0 }
        var sum = 0.0
        for point in points {
            sum += previous.x * point.y - point.x * previous.y
            previous = point
        }
        return sum
    }

    /// The straight lines that were drawn.
    var segments: [(Point, Point)] {
        var result = points.indices.dropFirst().filter { !curveEnds.contains($0) }.map { (points[$0 - 1], points[$0]) }
        if isClosed, points.count > 2, let first = points.first, let last = points.last { result.append((last, first)) }
        return result
    }

    /// The sides of the box whose border the subpath is, with round corners, in the order in which they are drawn: they end
    /// before they meet, and are given whole. Nil for any other shape.
    var roundedSides: [(Point, Point)]? {
        guard hasCurve, let first = points.first, let last = points.last, let box = filledBox,
            isClosed || max(abs(first.x - last.x), abs(first.y - last.y)) <= DrawnPath.roundingInPoints,
            min(box.width, box.height) >= PathPainting.shortestLineInDrawingInPoints
        else { return nil }
        let sides = segments.compactMap { start, end -> (Point, Point)? in
            let (width, height) = (abs(end.x - start.x), abs(end.y - start.y))
            guard min(width, height) <= DrawnPath.roundingInPoints,
                max(width, height) > DrawnPath.shortestSideInPoints
            else { return nil }
            return width > height
                ? (Point(x: box.left, y: start.y), Point(x: box.right, y: start.y))
                : (Point(x: start.x, y: box.top), Point(x: start.x, y: box.bottom))
        }
        return sides.count == DrawnPath.sidesOfBox ? sides : nil
    }

    /// The box that the subpath fills, where it fills one nearly wholly: an upright rectangle, one with slanted or
    /// rounded corners (borders with mitred joins, shading with round corners). Nil for any other shape.
    var filledBox: Rectangle? {
        guard points.count >= 3, let bounds = extent else { return nil }
        if bounds.width <= DrawnPath.thinnestInPoints || bounds.height <= DrawnPath.thinnestInPoints { return bounds }
        let share = abs(doubledArea) / 2 / bounds.area
        if share >= DrawnPath.leastFilledShare { return bounds }
        // A thin bar with slanted ends covers less of its box the shorter it is, and is a line all the same.
        let thickness = min(bounds.width, bounds.height)
        if !hasCurve, thickness <= RulingShape.thickestLineInPoints, share >= 0.5 { return bounds }
        return nil
    }
}

extension DrawnPath {
    static let sidesOfBox = 4
    /// Points that are meant to be one differ by no more than this.
    static let roundingInPoints = 0.1
    /// Between round corners something is left of each side.
    static let shortestSideInPoints = 1.0
    /// Rounding at a quarter of a pixel leaves this much; a side shorter than that is none.
    static let thinnestInPoints = 0.03
    /// A 100 x 20 pt box with 4 pt round corners covers 0.986 of its box (0.98 with cut corners), an ellipse 0.785.
    static let leastFilledShare = 0.93
}
