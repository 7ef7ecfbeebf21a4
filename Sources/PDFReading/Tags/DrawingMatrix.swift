import DocumentModel

/// Moves points from one frame into another: the six numbers that PDF writes.
struct DrawingMatrix {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0

    static func translation(_ x: Double, _ y: Double) -> DrawingMatrix { DrawingMatrix(e: x, f: y) }

    /// First this one, then the other.
    func then(_ next: DrawingMatrix) -> DrawingMatrix {
        DrawingMatrix(
            a: a * next.a + b * next.c, b: a * next.b + b * next.d, c: c * next.a + d * next.c,
            d: c * next.b + d * next.d, e: e * next.a + f * next.c + next.e, f: e * next.b + f * next.d + next.f)
    }

    func applied(x: Double, y: Double) -> Point {
        Point(x: a * x + c * y + e, y: b * x + d * y + f)
    }

    /// From a page's own frame to that of `Page`: origin at the top left of the box after the page's rotation.
    static func page(left: Double, bottom: Double, right: Double, top: Double, rotation: Int) -> DrawingMatrix {
        switch ((rotation % 360) + 360) % 360 {
        case 90: DrawingMatrix(a: 0, b: 1, c: 1, d: 0, e: -bottom, f: -left)
        case 180: DrawingMatrix(a: -1, b: 0, c: 0, d: 1, e: right, f: -bottom)
        case 270: DrawingMatrix(a: 0, b: -1, c: -1, d: 0, e: top, f: right)
        default: DrawingMatrix(a: 1, b: 0, c: 0, d: -1, e: -left, f: top)
        }
    }

    /// The direction in which text runs whose baseline is the x axis; y points down.
    var textDirection: TextDirection {
        let (across, down) = (abs(a), abs(b))
        if down <= DrawingMatrix.slantShare * across { return a > 0 ? .horizontal : .reversed }
        if across <= DrawingMatrix.slantShare * down { return b > 0 ? .downward : .upward }
        return .oblique
    }

    private static let slantShare = 0.05
}
