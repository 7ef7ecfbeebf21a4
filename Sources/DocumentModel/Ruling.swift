/// A drawn straight line, horizontal or vertical, whether the file strokes it or fills a thin rectangle.
public struct Ruling: Hashable, Sendable, Codable {
    public enum Orientation: String, Hashable, Sendable, Codable {
        case horizontal
        case vertical
    }

    public let orientation: Orientation
    /// The y of a horizontal ruling, the x of a vertical one: the middle of the drawn line, in points.
    public let positionInPoints: Double
    /// Where it begins along its own direction, in points.
    public let startInPoints: Double
    /// Where it ends along its own direction, in points; never before the start.
    public let endInPoints: Double
    public let thicknessInPoints: Double
    public let color: Color
    public let isDashed: Bool

    public init(
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

    public var lengthInPoints: Double { endInPoints - startInPoints }
}

/// A filled upright rectangle that is too thick to be a line: the shading of a cell, a row or a box.
public struct Fill: Hashable, Sendable, Codable {
    public let box: Rectangle
    public let color: Color

    public init(box: Rectangle, color: Color) {
        self.box = box
        self.color = color
    }
}

/// A picture on a page. Its content is not read.
public struct PageImage: Hashable, Sendable, Codable {
    public let box: Rectangle

    public init(box: Rectangle) {
        self.box = box
    }
}
