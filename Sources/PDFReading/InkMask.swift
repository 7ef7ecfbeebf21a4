import CPoppler
import DocumentModel

/// Where text and other fine marks were painted, as coverage of coarse pixels: what tells painted text from text that is
/// in the file only.
///
/// The page is drawn on a small grey picture. After each operation the picture is either kept as ink (text) or set back
/// to the ink so far (boxes, lines and pictures).
struct InkMask {
    private let surface: OpaquePointer
    private let stride: Int
    private let columnCount: Int
    private let rowCount: Int
    private let pixelsPerPoint: Double
    private var ink: [UInt8]

    /// Nil where the page is so large that the copying would take longer than the drawing.
    init?(surface: OpaquePointer, pixelsPerPoint: Double) {
        stride = Int(cairo_image_surface_get_stride(surface))
        columnCount = Int(cairo_image_surface_get_width(surface))
        rowCount = Int(cairo_image_surface_get_height(surface))
        guard stride * rowCount <= InkMask.largestInBytes, cairo_image_surface_get_data(surface) != nil else {
            return nil
        }
        self.surface = surface
        self.pixelsPerPoint = pixelsPerPoint
        ink = Array(repeating: 0, count: stride * rowCount)
    }

    /// Takes the picture as it is: what was just painted is ink.
    mutating func keep() {
        guard let data = cairo_image_surface_get_data(surface) else { return }
        ink.withUnsafeMutableBufferPointer { $0.baseAddress?.update(from: data, count: $0.count) }
    }

    /// Takes the last operation off the picture: what was just painted is no ink.
    func restore() {
        guard let data = cairo_image_surface_get_data(surface) else { return }
        ink.withUnsafeBufferPointer { if let base = $0.baseAddress { data.update(from: base, count: $0.count) } }
    }

    /// Whether the box of a word holds ink.
    ///
    /// Of a wide word the pixels count whose middle lies inside, so that the edges of its neighbours do not. A narrow
    /// word may lie between the middles: there each pixel that it touches counts.
    func isInked(_ box: Rectangle) -> Bool {
        let isNarrow =
            min(box.width, box.height) * pixelsPerPoint < 3 || max(box.width, box.height) * pixelsPerPoint < 5
        let columns = pixels(from: box.left, to: box.right, count: columnCount, touched: isNarrow)
        let rows = pixels(from: box.top, to: box.bottom, count: rowCount, touched: isNarrow)
        var sum = 0
        for row in rows {
            for column in columns { sum += Int(ink[row * stride + column]) }
        }
        return isNarrow ? sum > 0 : sum >= InkMask.leastMeanCoverage * columns.count * rows.count
    }

    /// The pixels whose middle lies in the stretch or which it touches, at least one.
    private func pixels(from start: Double, to end: Double, count: Int, touched: Bool) -> Range<Int> {
        let last = Double(count - 1)
        let from = touched ? (start * pixelsPerPoint).rounded(.down) : (start * pixelsPerPoint - 0.5).rounded(.up)
        let to = (end * pixelsPerPoint - (touched ? 0 : 0.5)).rounded(.down)
        let first = min(max(from, 0), last)
        let beyond = min(max(to, 0), last)
        if beyond >= first { return Int(saturating: first)..<Int(saturating: beyond) + 1 }
        let middle = min(max(((start + end) / 2 * pixelsPerPoint).rounded(.down), 0), last)
        return Int(saturating: middle)..<Int(saturating: middle) + 1
    }

    /// A 4 pt pixel over a full stop of 10 pt text is covered by a sixteenth; 1 of 255 is the least that is not nothing.
    private static let leastMeanCoverage = 1
    /// An A4 page at a quarter pixel a point takes 32 kB, which is copied in a microsecond.
    private static let largestInBytes = 512 * 1024
}
