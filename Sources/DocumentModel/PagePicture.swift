/// A page drawn as pixels: fine in shades of grey, coarse in colour.
package struct PagePicture: Sendable {
    /// Pixels for each point of the page; the picture's top left is the page's.
    package let pixelsPerPoint: Double
    /// In pixels.
    package let width: Int
    /// In pixels.
    package let height: Int
    /// Row by row, 0 for black to 255 for white.
    package let grays: [UInt8]
    /// The same picture in colours, coarser.
    package let colors: Colors

    /// The colours of single pixels, at even distances.
    package struct Colors: Sendable {
        /// From one to the next, in pixels of the picture.
        package let step: Int
        /// In pixels of its own.
        package let width: Int
        /// In pixels of its own.
        package let height: Int
        /// Row by row: red, green and blue of each.
        package let bytes: [UInt8]

        /// Takes each field.
        package init(step: Int, width: Int, height: Int, bytes: [UInt8]) {
            self.step = step
            self.width = width
            self.height = height
            self.bytes = bytes
        }
    }

    /// Takes each field.
    package init(pixelsPerPoint: Double, width: Int, height: Int, grays: [UInt8], colors: Colors) {
        self.pixelsPerPoint = pixelsPerPoint
        self.width = width
        self.height = height
        self.grays = grays
        self.colors = colors
    }
}
