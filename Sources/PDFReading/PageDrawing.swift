import CPoppler
package import DocumentModel

extension PDFDocument {
    /// A page as a reader sees it, as pixels.
    ///
    /// - Parameters:
    ///   - number: counted from 1.
    ///   - pixelsPerPoint: how fine; what would have more than `mostPixels` is drawn coarser.
    ///   - mostPixels: how many it may have.
    package func picture(
        ofPage number: Int, pixelsPerPoint: Double, mostPixels: Int
    ) throws(PDFReadingError) -> PagePicture {
        guard (1...pageCount).contains(number) else { throw .noSuchPage(page: number, pageCount: pageCount) }
        let drawing = PageDrawing(pixelsPerPoint: pixelsPerPoint, mostPixels: mostPixels)
        guard let picture = draw(number, { drawing.picture(of: $0) }) else { throw .pageDamaged(page: number) }
        return picture
    }

    /// A page as a reader sees it, in colours, as a file; nil where it cannot be drawn, or there is no such page.
    package func image(ofPage number: Int, pixelsPerPoint: Double, mostPixels: Int) -> PageSnapshot? {
        guard (1...max(pageCount, 1)).contains(number) else { return nil }
        let drawing = PageDrawing(pixelsPerPoint: pixelsPerPoint, mostPixels: mostPixels)
        return draw(number) { drawing.image(of: $0) }
    }
}

/// Draws a page on a surface of pixels.
struct PageDrawing {
    let pixelsPerPoint: Double
    let mostPixels: Int

    /// Pixels from one colour that is kept to the next: at 300 dpi three quarters of a point.
    private static let step = 3
    /// The drawing library's own limit.
    private static let largestSideInPixels = 32_000.0

    /// Nil where the page has no area, or memory is short.
    func picture(of page: borrowing PageHandle) -> PagePicture? {
        onSurface(page) { surface, width, height, scale in
            guard let bytes = cairo_image_surface_get_data(surface) else { return nil }
            let rowLength = Int(cairo_image_surface_get_stride(surface))
            let pixels = UnsafeBufferPointer(start: bytes, count: rowLength * height)
            return Self.picture(pixels, rowLength: rowLength, width: width, height: height, pixelsPerPoint: scale)
        }
    }

    /// Nil where the page has no area, or memory is short.
    func image(of page: borrowing PageHandle) -> PageSnapshot? {
        guard let size = page.sizeInPoints else { return nil }
        return onSurface(page) { surface, _, _, _ in
            Self.png(surface).map {
                PageSnapshot(png: $0, widthInPoints: size.width, heightInPoints: size.height)
            }
        }
    }

    /// - Parameter use: gets a surface that the page is drawn on, its width and height in pixels, and pixels for each point.
    private func onSurface<Drawn>(
        _ page: borrowing PageHandle, _ use: (_ surface: OpaquePointer, Int, Int, _ scale: Double) -> Drawn?
    ) -> Drawn? {
        guard let size = page.sizeInPoints, size.width > 0, size.height > 0 else { return nil }
        let most = (Double(mostPixels) / (size.width * size.height)).squareRoot()
        let scale = min(pixelsPerPoint, most, Self.largestSideInPixels / max(size.width, size.height))
        let width = max(Int32(saturating: (size.width * scale).rounded()), 1)
        let height = max(Int32(saturating: (size.height * scale).rounded()), 1)
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height) else { return nil }
        defer { cairo_surface_destroy(surface) }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let context = cairo_create(surface) else {
            return nil
        }
        defer { cairo_destroy(context) }
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_scale(context, scale, scale)
        page.drawAsSeen(on: context)
        _ = DrawingLibrary.notes(failureOf: context)
        cairo_surface_flush(surface)
        return use(surface, Int(width), Int(height), scale)
    }

    /// The surface as a PNG file; nil where memory is short.
    private static func png(_ surface: OpaquePointer) -> [UInt8]? {
        var file: [UInt8] = []
        let status = withUnsafeMutablePointer(to: &file) { file in
            cairo_surface_write_to_png_stream(
                surface,
                { closure, bytes, count in
                    guard let closure, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                    closure.assumingMemoryBound(to: [UInt8].self).pointee
                        .append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
                    return CAIRO_STATUS_SUCCESS
                }, file)
        }
        return status == CAIRO_STATUS_SUCCESS ? file : nil
    }

    /// - Parameter pixels: blue, green, red and one byte more for each pixel.
    private static func picture(
        _ pixels: UnsafeBufferPointer<UInt8>, rowLength: Int, width: Int, height: Int, pixelsPerPoint: Double
    ) -> PagePicture {
        let grays = [UInt8](unsafeUninitializedCapacity: width * height) { grays, count in
            for row in 0..<height {
                var from = row * rowLength
                for place in row * width..<(row + 1) * width {
                    let (blue, green, red) = (Int(pixels[from]), Int(pixels[from + 1]), Int(pixels[from + 2]))
                    // Rec. 709 weights, in 256ths.
                    grays[place] = UInt8(truncatingIfNeeded: (red * 54 + green * 183 + blue * 19) >> 8)
                    from += 4
                }
            }
            count = width * height
        }
        let columns = (width + step - 1) / step
        let rows = (height + step - 1) / step
        var colors: [UInt8] = []
        colors.reserveCapacity(3 * columns * rows)
        for row in 0..<rows {
            for column in 0..<columns {
                let from = row * step * rowLength + column * step * 4
                colors += [pixels[from + 2], pixels[from + 1], pixels[from]]
            }
        }
        return PagePicture(
            pixelsPerPoint: pixelsPerPoint, width: width, height: height, grays: grays,
            colors: PagePicture.Colors(step: step, width: columns, height: rows, bytes: colors))
    }
}
