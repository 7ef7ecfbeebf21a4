// What is inlinable here runs for every glyph of a page, from other modules.

/// A point on a page: points (1/72 inch), origin at the top left of the page as a reader sees it, y downwards.
public struct Point: Hashable, Sendable, Codable {
    /// In points from the left.
    public var x: Double
    /// In points from the top.
    public var y: Double

    /// Takes each field.
    @inlinable public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// An upright rectangle on a page, in points, origin top left. `left <= right` and `top <= bottom` always hold.
public struct Rectangle: Hashable, Sendable, Codable {
    /// In points from the page's left edge.
    public let left: Double
    /// In points from the page's top edge.
    public let top: Double
    /// In points from the page's left edge.
    public let right: Double
    /// In points from the page's top edge.
    public let bottom: Double

    /// Makes a rectangle from any two opposite corners.
    @inlinable public init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = min(left, right)
        self.top = min(top, bottom)
        self.right = max(left, right)
        self.bottom = max(top, bottom)
    }

    /// In points.
    @inlinable public var width: Double { right - left }
    /// In points.
    @inlinable public var height: Double { bottom - top }
    /// In square points.
    @inlinable public var area: Double { width * height }
    /// Half-way between its edges.
    @inlinable public var center: Point { Point(x: (left + right) / 2, y: (top + bottom) / 2) }

    /// The smallest rectangle that holds both.
    @inlinable public func union(_ other: Rectangle) -> Rectangle {
        Rectangle(
            left: min(left, other.left), top: min(top, other.top),
            right: max(right, other.right), bottom: max(bottom, other.bottom))
    }

    /// What both rectangles cover, or nil where they are apart. Touching edges give a rectangle of no area.
    @inlinable public func intersection(_ other: Rectangle) -> Rectangle? {
        let left = max(left, other.left)
        let top = max(top, other.top)
        let right = min(right, other.right)
        let bottom = min(bottom, other.bottom)
        guard left <= right, top <= bottom else { return nil }
        return Rectangle(left: left, top: top, right: right, bottom: bottom)
    }

    /// Whether the point lies inside or on the edge, `marginInPoints` more generous on every side.
    @inlinable public func contains(_ point: Point, marginInPoints: Double = 0) -> Bool {
        point.x >= left - marginInPoints && point.x <= right + marginInPoints
            && point.y >= top - marginInPoints && point.y <= bottom + marginInPoints
    }

    /// The rectangle shrunk by a margin on every side, to its centre at the least; a negative margin grows it.
    @inlinable public func insetBy(_ marginInPoints: Double) -> Rectangle {
        let x = min(marginInPoints, width / 2)
        let y = min(marginInPoints, height / 2)
        return Rectangle(left: left + x, top: top + y, right: right - x, bottom: bottom - y)
    }

    /// The length over which the two share x coordinates; negative where a gap parts them.
    @inlinable public func horizontalOverlap(_ other: Rectangle) -> Double {
        min(right, other.right) - max(left, other.left)
    }

    /// The length over which the two share y coordinates; negative where a gap parts them.
    @inlinable public func verticalOverlap(_ other: Rectangle) -> Double {
        min(bottom, other.bottom) - max(top, other.top)
    }
}

extension Rectangle {
    /// The smallest rectangle that holds all of them, or nil where there are none.
    @inlinable public static func enclosing(_ rectangles: some Sequence<Rectangle>) -> Rectangle? {
        var result: Rectangle?
        for rectangle in rectangles {
            result = result?.union(rectangle) ?? rectangle
        }
        return result
    }
}
