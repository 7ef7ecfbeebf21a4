import DocumentModel

/// A word of a scan, with all that is known of its looks.
struct ReadWord {
    var text: String
    /// Of its ink, in pixels.
    var box: PixelBox
    /// From 0 to 1.
    var confidence: Double
    var baseline: Double
    /// Unique on the page.
    var line: Int
    var fontSizeInPoints = 0.0
    var isBold = false
    var color = Color.black
}
