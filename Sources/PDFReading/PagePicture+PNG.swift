import CPoppler
package import DocumentModel

extension PagePicture {
    /// The picture in grays as a PNG file; nil where memory is short.
    package var png: [UInt8]? {
        guard width > 0, height > 0, grays.count == width * height,
            let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        else { return nil }
        defer { cairo_surface_destroy(surface) }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
            let pixels = cairo_image_surface_get_data(surface)
        else { return nil }
        let rowLength = Int(cairo_image_surface_get_stride(surface))
        for row in 0..<height {
            for column in 0..<width {
                let place = row * rowLength + column * Self.bytesOfPixel
                let gray = grays[row * width + column]
                for part in 0..<Self.bytesOfPixel { pixels[place + part] = gray }
            }
        }
        cairo_surface_mark_dirty(surface)
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

    private static let bytesOfPixel = 4
}
