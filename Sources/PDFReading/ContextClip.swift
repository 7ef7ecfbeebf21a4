import CPoppler
import DocumentModel

/// The clip of a drawing context.
struct ContextClip: ClipRegion {
    let context: OpaquePointer
    let pixelsPerPoint: Double

    /// The clip's extents, rounded outwards to whole pixels.
    var extentsInPoints: Rectangle {
        var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
        cairo_clip_extents(context, &left, &top, &right, &bottom)
        var matrix = cairo_matrix_t()
        cairo_get_matrix(context, &matrix)
        let inPixels = Rectangle(left: left, top: top, right: right, bottom: bottom).transformed(by: matrix)
        return Rectangle(
            left: inPixels.left / pixelsPerPoint, top: inPixels.top / pixelsPerPoint,
            right: inPixels.right / pixelsPerPoint, bottom: inPixels.bottom / pixelsPerPoint)
    }

    func contains(_ point: Point) -> Bool {
        var x = point.x * pixelsPerPoint
        var y = point.y * pixelsPerPoint
        cairo_device_to_user(context, &x, &y)
        return cairo_in_clip(context, x, y) != 0
    }
}
