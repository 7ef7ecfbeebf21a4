import CPoppler
import DocumentModel

/// Collects what a page paints, told by the drawing context each time that something was painted on its surface.
final class GraphicsRecorder {
    private let context: OpaquePointer
    private let pixelsPerPoint: Double
    private let probe: ClipProbe<ContextClip>
    private let maximumPathCount: Int
    private var pathCount = 0

    private(set) var ledger: PaintLedger
    private(set) var ink: InkMask?
    /// Whether a mark was painted through a picture, whose box only another interpretation of the page tells.
    private(set) var hasStencils = false

    init(
        context: OpaquePointer, surface: OpaquePointer, pixelsPerPoint: Double, pageBox: Rectangle,
        maximumPathCount: Int
    ) {
        self.context = context
        self.pixelsPerPoint = pixelsPerPoint
        self.maximumPathCount = maximumPathCount
        probe = ClipProbe(clip: ContextClip(context: context, pixelsPerPoint: pixelsPerPoint), pageBox: pageBox)
        ledger = PaintLedger(pageBox: pageBox)
        ink = InkMask(surface: surface, pixelsPerPoint: pixelsPerPoint)
    }

    /// The recorder that a report was registered with.
    static func behind(_ data: UnsafeMutableRawPointer?) -> GraphicsRecorder? {
        data.map { Unmanaged<GraphicsRecorder>.fromOpaque($0).takeUnretainedValue() }
    }

    func didPaintGlyphs() {
        ink?.keep()
    }

    func didFill() {
        guard countsPath() else { return }
        let path = currentPath
        let source = PaintSource(of: context)
        switch source {
        case .color, .gradient:
            let isEvenOdd = cairo_get_fill_rule(context) == CAIRO_FILL_RULE_EVEN_ODD
            record(PathPainting.shapes(filling: path, isEvenOdd: isEvenOdd), source)
        case .picture, .group, .unknown:
            if let bounds = path.bounds, let box = probe.visiblePart(of: bounds) { ledger.record(box, source) }
            ink?.restore()
        case .nothing:
            break
        }
    }

    func didStroke() {
        guard countsPath() else { return }
        let source = PaintSource(of: context)
        if case .nothing = source { return }
        var matrix = cairo_matrix_t()
        cairo_get_matrix(context, &matrix)
        let width = cairo_get_line_width(context)
        let shapes = PathPainting.shapes(
            stroking: currentPath,
            horizontalThicknessInPoints: width * (matrix.yx * matrix.yx + matrix.yy * matrix.yy).squareRoot()
                / pixelsPerPoint,
            verticalThicknessInPoints: width * (matrix.xx * matrix.xx + matrix.xy * matrix.xy).squareRoot()
                / pixelsPerPoint,
            hasSquareCaps: cairo_get_line_cap(context) == CAIRO_LINE_CAP_SQUARE,
            isDashed: cairo_get_dash_count(context) > 0)
        record(shapes, source)
    }

    /// Paint over all that the clip lets show: a page-sized fill, a picture, or a group of marks.
    func didPaint() {
        guard countsPath() else { return }
        let source = PaintSource(of: context)
        var box: Rectangle? = probe.pageBox
        if case .picture(let picture) = source { box = inPoints(picture) }
        if let visible = box.flatMap(probe.visiblePart) { ledger.record(visible, source) }
        // A group may hold text.
        if case .group = source { ink?.keep() } else { ink?.restore() }
    }

    func didMask() {
        guard countsPath() else { return }
        let source = PaintSource(of: context)
        switch source {
        case .picture:
            didPaintPicture(source)
        default:
            if case .group = source { ledger.marks.hasGroups = true } else { hasStencils = true }
            if let box = probe.visiblePart(of: probe.pageBox) { ledger.backdrop.paint(box, .unknown) }
        }
        if case .group = source { ink?.keep() } else { ink?.restore() }
    }

    private func didPaintPicture(_ source: PaintSource) {
        guard case .picture(let picture) = source, let box = probe.visiblePart(of: inPoints(picture)) else { return }
        ledger.record(box, source)
    }

    private func countsPath() -> Bool {
        pathCount += 1
        if pathCount > maximumPathCount { ledger.marks.isCutShort = true }
        return !ledger.marks.isCutShort
    }

    private func record(_ shapes: [PaintedShape], _ source: PaintSource) {
        let hasOther = ledger.record(shapes, source, cutBy: probe)
        // Letters can be painted as paths: only what is surely no letter is taken off the ink.
        if hasOther { ink?.keep() } else { ink?.restore() }
    }

    private func inPoints(_ userBox: Rectangle) -> Rectangle {
        var matrix = cairo_matrix_t()
        cairo_get_matrix(context, &matrix)
        let box = userBox.transformed(by: matrix)
        return Rectangle(
            left: box.left / pixelsPerPoint, top: box.top / pixelsPerPoint, right: box.right / pixelsPerPoint,
            bottom: box.bottom / pixelsPerPoint)
    }

    /// The context's path in points.
    private var currentPath: DrawnPath {
        var result = DrawnPath()
        guard let path = cairo_copy_path(context) else { return result }
        defer { cairo_path_destroy(path) }
        guard path.pointee.status == CAIRO_STATUS_SUCCESS, let data = path.pointee.data else { return result }
        var matrix = cairo_matrix_t()
        cairo_get_matrix(context, &matrix)
        let count = Int(path.pointee.num_data)
        var subpath = DrawnPath.Subpath()
        func point(_ index: Int) -> Point {
            let user = data[index].point
            return Point(
                x: (matrix.xx * user.x + matrix.xy * user.y + matrix.x0) / pixelsPerPoint,
                y: (matrix.yx * user.x + matrix.yy * user.y + matrix.y0) / pixelsPerPoint)
        }
        func finish() {
            let isFinite = (subpath.points + subpath.controlPoints).allSatisfy { $0.x.isFinite && $0.y.isFinite }
            if subpath.points.count > 1, isFinite { result.subpaths.append(subpath) }
            subpath = DrawnPath.Subpath()
        }
        var index = 0
        while index < count {
            let header = data[index].header
            guard header.length > 0 else { break }
            switch header.type {
            case CAIRO_PATH_MOVE_TO:
                finish()
                subpath.points.append(point(index + 1))
            case CAIRO_PATH_LINE_TO:
                subpath.points.append(point(index + 1))
            case CAIRO_PATH_CURVE_TO:
                subpath.controlPoints += [point(index + 1), point(index + 2)]
                subpath.points.append(point(index + 3))
                subpath.curveEnds.insert(subpath.points.count - 1)
            default:
                let start = subpath.points.first
                subpath.isClosed = true
                finish()
                if let start { subpath.points.append(start) }
            }
            index += Int(header.length)
        }
        finish()
        return result
    }
}
