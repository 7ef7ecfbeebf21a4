import DocumentModel

/// The part of a page that paint is cut to.
protocol ClipRegion {
    /// A box that holds all that shows, in points, good to a pixel only.
    var extentsInPoints: Rectangle { get }
    func contains(_ point: Point) -> Bool
}

/// Cuts a box to what a clip lets show.
///
/// The library tells a clip's extents in whole pixels only, which are four points wide here. But it says exactly
/// whether a point lies inside, and so the edges are found by halving.
struct ClipProbe<Clip: ClipRegion> {
    let clip: Clip
    let pageBox: Rectangle

    /// What shows of the box, in points; nil where nothing does.
    func visiblePart(of box: Rectangle) -> Rectangle? {
        guard let onPage = box.intersection(pageBox) else { return nil }
        let extents = clip.extentsInPoints
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

    private func contains(cornersOf box: Rectangle) -> Bool {
        let inner = box.insetBy(ClipTolerance.inPoints)
        return clip.contains(Point(x: inner.left, y: inner.top)) && clip.contains(Point(x: inner.right, y: inner.top))
            && clip.contains(Point(x: inner.left, y: inner.bottom))
            && clip.contains(Point(x: inner.right, y: inner.bottom))
    }

    /// A point of the box inside the clip: its middle as a rule, else one of a net of points.
    private func pointInside(_ box: Rectangle) -> Point? {
        if clip.contains(box.center) { return box.center }
        for down in ClipTolerance.net {
            for right in ClipTolerance.net {
                let point = Point(x: box.left + right * box.width, y: box.top + down * box.height)
                if clip.contains(point) { return point }
            }
        }
        return nil
    }

    /// The last point inside the clip on the way from one inside to another point.
    private func edge(from inside: Point, to outer: Point) -> Point {
        if clip.contains(outer) { return outer }
        var inside = inside
        var outside = outer
        while max(abs(inside.x - outside.x), abs(inside.y - outside.y)) > ClipTolerance.inPoints {
            let middle = Point(x: (inside.x + outside.x) / 2, y: (inside.y + outside.y) / 2)
            if clip.contains(middle) { inside = middle } else { outside = middle }
        }
        return inside
    }
}

private enum ClipTolerance {
    /// Half the 1/256 pixel that coordinates are rounded to would be 0.008 pt.
    static let inPoints = 0.02
    /// Where to look for the clip inside a box: dense enough to meet a 0.5 pt line in a pixel of 4 pt.
    static let net = [0.02, 0.14, 0.26, 0.38, 0.5, 0.62, 0.74, 0.86, 0.98]
}

extension Rectangle {
    func covers(_ other: Rectangle) -> Bool {
        left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom
    }
}
