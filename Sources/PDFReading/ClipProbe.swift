import CPoppler
import DocumentModel

/// Cuts a box to what the clip of a drawing context lets show.
///
/// The library tells a clip's extents in whole pixels only, which are four points wide here. But it says exactly
/// whether a point lies inside, and so the edges are found by halving.
struct ClipProbe {
    let context: OpaquePointer
    let pixelsPerPoint: Double
    let pageBox: Rectangle

    /// What shows of the box, in points; nil where nothing does.
    func visiblePart(of box: Rectangle) -> Rectangle? {
        guard let onPage = box.intersection(pageBox) else { return nil }
        let extents = extentsInPoints
        guard !extents.covers(pageBox) else { return onPage }
        guard let candidate = onPage.intersection(extents) else { return nil }
        if candidate == onPage, contains(cornersOf: candidate) { return candidate }
        guard let seed = pointInside(candidate) else { return nil }
        return Rectangle(
            left: edge(from: seed, to: Point(x: candidate.left, y: seed.y)).x,
            top: edge(from: seed, to: Point(x: seed.x, y: candidate.top)).y,
            right: edge(from: seed, to: Point(x: candidate.right, y: seed.y)).x,
            bottom: edge(from: seed, to: Point(x: seed.x, y: candidate.bottom)).y)
    }

    /// The clip's extents, rounded outwards to whole pixels.
    private var extentsInPoints: Rectangle {
        var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
        cairo_clip_extents(context, &left, &top, &right, &bottom)
        var matrix = cairo_matrix_t()
        cairo_get_matrix(context, &matrix)
        let inPixels = Rectangle(left: left, top: top, right: right, bottom: bottom).transformed(by: matrix)
        return Rectangle(
            left: inPixels.left / pixelsPerPoint, top: inPixels.top / pixelsPerPoint,
            right: inPixels.right / pixelsPerPoint, bottom: inPixels.bottom / pixelsPerPoint)
    }

    private func contains(_ point: Point) -> Bool {
        var x = point.x * pixelsPerPoint
        var y = point.y * pixelsPerPoint
        cairo_device_to_user(context, &x, &y)
        return cairo_in_clip(context, x, y) != 0
    }

    private func contains(cornersOf box: Rectangle) -> Bool {
        let inner = box.insetBy(ClipProbe.toleranceInPoints)
        return contains(Point(x: inner.left, y: inner.top)) && contains(Point(x: inner.right, y: inner.top))
            && contains(Point(x: inner.left, y: inner.bottom)) && contains(Point(x: inner.right, y: inner.bottom))
    }

    /// A point of the box inside the clip: its middle as a rule, else one of a net of points.
    private func pointInside(_ box: Rectangle) -> Point? {
        if contains(box.center) { return box.center }
        for down in ClipProbe.net {
            for right in ClipProbe.net {
                let point = Point(x: box.left + right * box.width, y: box.top + down * box.height)
                if contains(point) { return point }
            }
        }
        return nil
    }

    /// The last point inside the clip on the way from one inside to another point.
    private func edge(from inside: Point, to outer: Point) -> Point {
        if contains(outer) { return outer }
        var inside = inside
        var outside = outer
        while max(abs(inside.x - outside.x), abs(inside.y - outside.y)) > ClipProbe.toleranceInPoints {
            let middle = Point(x: (inside.x + outside.x) / 2, y: (inside.y + outside.y) / 2)
            if contains(middle) { inside = middle } else { outside = middle }
        }
        return inside
    }

    /// Half the 1/256 pixel that coordinates are rounded to would be 0.008 pt.
    private static let toleranceInPoints = 0.02
    /// Where to look for the clip inside a box: dense enough to meet a 0.5 pt line in a pixel of 4 pt.
    private static let net = [0.02, 0.14, 0.26, 0.38, 0.5, 0.62, 0.74, 0.86, 0.98]
}

extension Rectangle {
    func covers(_ other: Rectangle) -> Bool {
        left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom
    }
}
