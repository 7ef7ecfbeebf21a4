/// What numbers can be true of a page. Where a reader takes numbers out of a file, it asks here, and drops what is not.
package enum PageExtent {
    /// Ten times the 14,400 points that PDF allows a page (PDF 32000-1, annex C): web pages printed on one sheet go beyond
    /// the allowed, but not so far.
    package static let largestInPoints = 144_000.0

    /// Whether a coordinate or a length is finite and no larger than any page.
    @inlinable package static func holds(_ numberInPoints: Double) -> Bool {
        // Not true of what is no number.
        abs(numberInPoints) <= largestInPoints
    }

    /// Whether a rectangle lies where a page can have something.
    @inlinable package static func holds(_ box: Rectangle) -> Bool {
        holds(box.left) && holds(box.top) && holds(box.right) && holds(box.bottom)
    }
}
