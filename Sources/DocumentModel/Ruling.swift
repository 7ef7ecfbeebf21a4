/// A drawn straight line, horizontal or vertical, whether the file strokes it or fills a thin rectangle.
package struct Ruling: Hashable, Sendable, Codable {
    /// Along which edges of the page a line runs.
    package enum Orientation: String, Hashable, Sendable, Codable {
        /// From left to right.
        case horizontal
        /// From top to bottom.
        case vertical
    }

    /// Along which edges it runs.
    package let orientation: Orientation
    /// The y of a horizontal ruling, the x of a vertical one: the middle of the drawn line, in points.
    package let positionInPoints: Double
    /// Where it begins along its own direction, in points.
    package let startInPoints: Double
    /// Where it ends along its own direction, in points; never before the start.
    package let endInPoints: Double
    /// As it is drawn.
    package let thicknessInPoints: Double
    /// As it is drawn.
    package let color: Color
    /// Whether it has gaps.
    package let isDashed: Bool

    /// Takes each field.
    package init(
        orientation: Orientation, positionInPoints: Double, startInPoints: Double, endInPoints: Double,
        thicknessInPoints: Double, color: Color = .black, isDashed: Bool = false
    ) {
        self.orientation = orientation
        self.positionInPoints = positionInPoints
        self.startInPoints = min(startInPoints, endInPoints)
        self.endInPoints = max(startInPoints, endInPoints)
        self.thicknessInPoints = thicknessInPoints
        self.color = color
        self.isDashed = isDashed
    }

    /// From its start to its end.
    package var lengthInPoints: Double { endInPoints - startInPoints }
}

/// A filled upright rectangle that is too thick to be a line: the shading of a cell, a row or a box.
package struct Fill: Hashable, Sendable, Codable {
    /// Where it lies.
    package let box: Rectangle
    /// What it is painted in.
    package let color: Color

    /// Takes each field.
    package init(box: Rectangle, color: Color) {
        self.box = box
        self.color = color
    }
}

/// A picture on a page. Its content is not read.
package struct PageImage: Hashable, Sendable, Codable {
    /// Where it lies.
    package let box: Rectangle

    /// Takes the place.
    package init(box: Rectangle) {
        self.box = box
    }
}
