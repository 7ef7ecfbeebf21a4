import CPoppler
import DocumentModel

/// What a painting operation paints with.
enum PaintSource {
    case color(Color)
    /// A gradient, told by the mean of its stops.
    case gradient(Color)
    /// A picture, with the box of the whole picture in the units of the drawing context.
    case picture(Rectangle)
    /// A group of marks painted earlier on a surface of their own.
    case group
    /// Fully transparent.
    case nothing
    case unknown

    init(of context: OpaquePointer) {
        guard let pattern = cairo_get_source(context) else {
            self = .unknown
            return
        }
        switch cairo_pattern_get_type(pattern) {
        case CAIRO_PATTERN_TYPE_SOLID: self = PaintSource.solid(pattern)
        case CAIRO_PATTERN_TYPE_LINEAR, CAIRO_PATTERN_TYPE_RADIAL: self = PaintSource.gradient(pattern)
        case CAIRO_PATTERN_TYPE_SURFACE: self = PaintSource.surface(pattern)
        default: self = .unknown
        }
    }

    private static func solid(_ pattern: OpaquePointer) -> PaintSource {
        var (red, green, blue, alpha) = (0.0, 0.0, 0.0, 0.0)
        guard cairo_pattern_get_rgba(pattern, &red, &green, &blue, &alpha) == CAIRO_STATUS_SUCCESS else {
            return .unknown
        }
        guard alpha >= leastVisibleOpacity else { return .nothing }
        return .color(Color(red: red, green: green, blue: blue, opacity: alpha))
    }

    private static func gradient(_ pattern: OpaquePointer) -> PaintSource {
        var count: Int32 = 0
        guard cairo_pattern_get_color_stop_count(pattern, &count) == CAIRO_STATUS_SUCCESS, count > 0 else {
            return .unknown
        }
        var sum = (red: 0.0, green: 0.0, blue: 0.0, alpha: 0.0)
        for index in 0..<count {
            var (offset, red, green, blue, alpha) = (0.0, 0.0, 0.0, 0.0, 0.0)
            cairo_pattern_get_color_stop_rgba(pattern, index, &offset, &red, &green, &blue, &alpha)
            sum = (sum.red + red, sum.green + green, sum.blue + blue, sum.alpha + alpha)
        }
        let stops = Double(count)
        guard sum.alpha / stops >= leastVisibleOpacity else { return .nothing }
        return .gradient(
            Color(red: sum.red / stops, green: sum.green / stops, blue: sum.blue / stops, opacity: sum.alpha / stops))
    }

    private static func surface(_ pattern: OpaquePointer) -> PaintSource {
        var surface: OpaquePointer?
        guard cairo_pattern_get_surface(pattern, &surface) == CAIRO_STATUS_SUCCESS, let surface else { return .unknown }
        // The surface of a group claims to be a picture, but has no size.
        guard cairo_surface_get_type(surface) == CAIRO_SURFACE_TYPE_IMAGE,
            cairo_image_surface_get_width(surface) > 0
        else { return .group }
        var matrix = cairo_matrix_t()
        cairo_pattern_get_matrix(pattern, &matrix)
        guard cairo_matrix_invert(&matrix) == CAIRO_STATUS_SUCCESS else { return .unknown }
        let size = Rectangle(
            left: 0, top: 0, right: Double(cairo_image_surface_get_width(surface)),
            bottom: Double(cairo_image_surface_get_height(surface)))
        return .picture(size.transformed(by: matrix))
    }

    /// Paint of less than a hundredth does not change an 8-bit colour by more than three steps.
    static let leastVisibleOpacity = 0.01
}

extension Color {
    /// A colour of channels from 0 to 1, as it looks on white paper.
    init(red: Double, green: Double, blue: Double, opacity: Double) {
        func channel(_ value: Double) -> UInt8 {
            let onWhite = value * opacity + 1 - opacity
            return onWhite.isFinite ? UInt8(saturating: min(max((onWhite * 255).rounded(), 0), 255)) : 0
        }
        self.init(red: channel(red), green: channel(green), blue: channel(blue))
    }
}

extension Rectangle {
    /// The upright box around the transformed rectangle.
    func transformed(by matrix: cairo_matrix_t) -> Rectangle {
        let corners = [(left, top), (right, top), (left, bottom), (right, bottom)].map { x, y in
            (matrix.xx * x + matrix.xy * y + matrix.x0, matrix.yx * x + matrix.yy * y + matrix.y0)
        }
        let xs = corners.map(\.0)
        let ys = corners.map(\.1)
        return Rectangle(
            left: xs.min() ?? 0, top: ys.min() ?? 0, right: xs.max() ?? 0, bottom: ys.max() ?? 0)
    }
}
