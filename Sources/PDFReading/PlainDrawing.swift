import CPageReading
import DocumentModel

/// Learns rulings, fills and pictures from what the library's core tells of a plain page, without drawing it.
struct PlainDrawing {
    private var ledger: PaintLedger
    private let pageBox: Rectangle

    /// What the page paints. It tells no ink: the text of a plain page is seen.
    static func result(of page: borrowing PlainPage, pageBox: Rectangle) -> GraphicsPass.Result {
        var drawing = PlainDrawing(pageBox: pageBox)
        page.forEachPainting { painting, points, clip in drawing.record(painting, points, clip) }
        var marks = drawing.ledger.marks
        marks.isCutShort = page.isCutShort
        for ruling in DottedLine.rulings(of: marks.dots) { marks.add(ruling) }
        return GraphicsPass.Result(marks: marks, backdrop: drawing.ledger.backdrop, ink: nil)
    }

    private init(pageBox: Rectangle) {
        ledger = PaintLedger(pageBox: pageBox)
        self.pageBox = pageBox
    }

    private mutating func record(
        _ painting: planlift_painting, _ points: UnsafeBufferPointer<planlift_point>, _ clip: planlift_clip?
    ) {
        let sides = clip.map { (Int($0.left), Int($0.top), Int($0.right), Int($0.bottom)) }
        let probe = ClipProbe(clip: BoxClip(sides: sides, pageBox: pageBox), pageBox: pageBox)
        let kind = Int(painting.kind)
        if kind == PLANLIFT_PICTURE {
            let xs = points.map(\.x)
            let ys = points.map(\.y)
            let box = Rectangle(
                left: xs.min() ?? 0, top: ys.min() ?? 0, right: xs.max() ?? 0, bottom: ys.max() ?? 0)
            if let visible = probe.visiblePart(of: box) { ledger.record(visible, .picture(visible)) }
            return
        }
        guard painting.opacity >= PaintSource.leastVisibleOpacity else { return }
        let color = Color(
            red: painting.red, green: painting.green, blue: painting.blue, opacity: painting.opacity)
        let path = DrawnPath(points)
        let shapes =
            kind == PLANLIFT_STROKE
            ? PathPainting.shapes(
                stroking: path, horizontalThicknessInPoints: painting.horizontal_thickness,
                verticalThicknessInPoints: painting.vertical_thickness, hasSquareCaps: painting.has_square_caps != 0,
                isDashed: painting.is_dashed != 0)
            : PathPainting.shapes(filling: path, isEvenOdd: kind == PLANLIFT_FILL_EVEN_ODD)
        _ = ledger.record(shapes, painting.is_gradient != 0 ? .gradient(color) : .color(color), cutBy: probe)
    }
}

extension DrawnPath {
    fileprivate init(_ points: UnsafeBufferPointer<planlift_point>) {
        self.init()
        var subpath = Subpath()
        func finish(_ subpaths: inout [Subpath]) {
            if subpath.points.count > 1 { subpaths.append(subpath) }
            subpath = Subpath()
        }
        for point in points {
            let place = Point(x: point.x, y: point.y)
            switch Int(point.kind) {
            case PLANLIFT_MOVE:
                finish(&subpaths)
                subpath.points.append(place)
            case PLANLIFT_LINE:
                subpath.points.append(place)
            case PLANLIFT_CONTROL:
                subpath.controlPoints.append(place)
            case PLANLIFT_CURVE:
                subpath.points.append(place)
                subpath.curveEnds.insert(subpath.points.count - 1)
            default:
                let start = subpath.points.first
                subpath.isClosed = true
                finish(&subpaths)
                if let start { subpath.points.append(start) }
            }
        }
        finish(&subpaths)
    }
}
