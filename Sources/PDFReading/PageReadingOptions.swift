/// How much of a page to read, and the limits that keep foreign files in bounds.
package struct PageReadingOptions: Hashable, Sendable {
    /// Whether to read rulings, fills and images, and to tell hidden text; costs about as much again as the text.
    package var readsGraphics: Bool
    /// Paths beyond this number are not looked at. The densest page of 238 public documents has 3,700; a map can have
    /// a million, and no table.
    package var maximumPathCount: Int
    /// Characters beyond this number are not read. A full page of 6 pt text has 15,000.
    package var maximumGlyphCount: Int
    /// Whether the library's core may read the page in one interpretation, where it can.
    var mayReadPlainly = true

    /// Takes each field.
    package init(readsGraphics: Bool = true, maximumPathCount: Int = 200_000, maximumGlyphCount: Int = 1_000_000) {
        self.readsGraphics = readsGraphics
        self.maximumPathCount = maximumPathCount
        self.maximumGlyphCount = maximumGlyphCount
    }

    /// For comparing the two ways to read a page.
    package init(mayReadPlainly: Bool) {
        self.init()
        self.mayReadPlainly = mayReadPlainly
    }
}
