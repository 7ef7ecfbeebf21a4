/// A page as people see it, in colours, as a PNG file.
package struct PageSnapshot: Hashable, Sendable {
    package let png: [UInt8]
    /// Of the page, as it is seen.
    package let widthInPoints: Double
    /// Of the page, as it is seen.
    package let heightInPoints: Double

    package init(png: [UInt8], widthInPoints: Double, heightInPoints: Double) {
        self.png = png
        self.widthInPoints = widthInPoints
        self.heightInPoints = heightInPoints
    }
}
