import CPoppler
import DocumentModel

/// Draws a page on a surface that reports every operation, and so learns its rulings, fills and pictures.
///
/// The library has no call for them, but its drawing goes through a context whose path, colour, width, dashes and clip
/// can be asked at each report. A quarter pixel a point keeps the drawing itself cheap; coordinates stay good to 0.02 pt.
struct GraphicsPass {
    let pageBox: Rectangle
    let maximumPathCount: Int

    struct Result {
        var marks: PageMarks
        var backdrop: Backdrop
        var ink: InkMask?
    }

    /// What the page paints; nil where the page is too large to draw or has no area.
    ///
    /// - Parameter evaluate: gets the result while the drawing surface still lives.
    func run<Value>(_ page: borrowing PageHandle, evaluate: (Result) -> Value) -> Value? {
        guard canDraw else { return nil }
        let scale = GraphicsPass.pixelsPerPoint
        let width = pageBox.width * scale
        let height = pageBox.height * scale
        guard
            let image = cairo_image_surface_create(
                CAIRO_FORMAT_A8, Int32(saturating: width) + 1, Int32(saturating: height) + 1)
        else {
            return nil
        }
        defer { cairo_surface_destroy(image) }
        guard cairo_surface_status(image) == CAIRO_STATUS_SUCCESS,
            let observer = cairo_surface_create_observer(image, CAIRO_SURFACE_OBSERVER_NORMAL)
        else { return nil }
        defer { cairo_surface_destroy(observer) }
        guard let context = cairo_create(observer) else { return nil }
        defer { cairo_destroy(context) }
        cairo_scale(context, scale, scale)

        let recorder = GraphicsRecorder(
            context: context, surface: image, pixelsPerPoint: scale, pageBox: pageBox,
            maximumPathCount: maximumPathCount)
        return withExtendedLifetime(recorder) {
            GraphicsPass.report(on: observer, to: recorder)
            page.draw(on: context)
            var marks = recorder.ledger.marks
            marks.isGivenUp = DrawingLibrary.notes(failureOf: context)
            for ruling in DottedLine.rulings(of: marks.dots) { marks.add(ruling) }
            if recorder.hasStencils { marks.addImages(page.imageBoxes, on: pageBox) }
            return evaluate(Result(marks: marks, backdrop: recorder.ledger.backdrop, ink: recorder.ink))
        }
    }

    /// Whether the page has an area, and none too large to draw.
    var canDraw: Bool {
        pageBox.area > 0
            && max(pageBox.width, pageBox.height) * GraphicsPass.pixelsPerPoint < GraphicsPass.largestSideInPixels
    }

    private static func report(on observer: OpaquePointer, to recorder: GraphicsRecorder) {
        let data = Unmanaged.passUnretained(recorder).toOpaque()
        cairo_surface_observer_add_glyphs_callback(
            observer, { _, _, data in GraphicsRecorder.behind(data)?.didPaintGlyphs() }, data)
        cairo_surface_observer_add_fill_callback(
            observer, { _, _, data in GraphicsRecorder.behind(data)?.didFill() }, data)
        cairo_surface_observer_add_stroke_callback(
            observer, { _, _, data in GraphicsRecorder.behind(data)?.didStroke() }, data)
        cairo_surface_observer_add_paint_callback(
            observer, { _, _, data in GraphicsRecorder.behind(data)?.didPaint() }, data)
        cairo_surface_observer_add_mask_callback(
            observer, { _, _, data in GraphicsRecorder.behind(data)?.didMask() }, data)
    }

    static let pixelsPerPoint = 0.25
    /// The drawing library's own limit; a PDF page may be 14,400 pt wide, 3,600 pixels.
    private static let largestSideInPixels = 32_000.0
}

extension PageMarks {
    /// Adds pictures that painting did not tell the box of.
    fileprivate mutating func addImages(_ boxes: [Rectangle], on pageBox: Rectangle) {
        for box in boxes {
            guard let visible = box.intersection(pageBox) else { continue }
            let isKnown = images.contains { image in
                abs(image.box.left - visible.left) < 1 && abs(image.box.top - visible.top) < 1
                    && abs(image.box.right - visible.right) < 1 && abs(image.box.bottom - visible.bottom) < 1
            }
            if !isKnown { images.append(PageImage(box: visible)) }
        }
    }
}
