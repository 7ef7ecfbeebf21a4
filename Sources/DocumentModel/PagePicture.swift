/// A page drawn as pixels: fine in shades of grey, coarse in colour.
public struct PagePicture: Sendable {
    /// Pixels for each point of the page; the picture's top left is the page's.
    public let pixelsPerPoint: Double
    /// In pixels.
    public let width: Int
    /// In pixels.
    public let height: Int
    /// Row by row, 0 for black to 255 for white.
    public let grays: [UInt8]
    /// The same picture in colours, coarser.
    public let colors: Colors

    /// The colours of single pixels, at even distances.
    public struct Colors: Sendable {
        /// From one to the next, in pixels of the picture.
        public let step: Int
        /// In pixels of its own.
        public let width: Int
        /// In pixels of its own.
        public let height: Int
        /// Row by row: red, green and blue of each.
        public let bytes: [UInt8]

        /// Takes each field.
        public init(step: Int, width: Int, height: Int, bytes: [UInt8]) {
            self.step = step
            self.width = width
            self.height = height
            self.bytes = bytes
        }
    }

    /// Takes each field.
    public init(pixelsPerPoint: Double, width: Int, height: Int, grays: [UInt8], colors: Colors) {
        self.pixelsPerPoint = pixelsPerPoint
        self.width = width
        self.height = height
        self.grays = grays
        self.colors = colors
    }
}
