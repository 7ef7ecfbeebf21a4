/// One page as a reader sees it: every mark with its place, no interpretation yet.
///
/// All coordinates are in points with the origin at the top left of the crop box, after the page's own rotation.
package struct Page: Hashable, Sendable, Codable {
    /// Counted from 1.
    package let number: Int
    /// As it is seen, after its rotation.
    package let widthInPoints: Double
    /// As it is seen, after its rotation.
    package let heightInPoints: Double
    /// The fonts that `Glyph.fontIndex` points into.
    package let fonts: [Font]
    /// In the order of the file, which promises nothing about reading order.
    package let glyphs: [Glyph]
    /// All lines that run along an edge of the page.
    package let rulings: [Ruling]
    /// All rectangles that are painted in one colour.
    package let fills: [Fill]
    /// All pictures.
    package let images: [PageImage]
    /// Whether the rulings and fills were read; a reader may skip them on pages without tables.
    package let hasGraphics: Bool
    /// What is odd about the page as the file has it.
    package let diagnostics: [Diagnostic]
    /// The tables that the file's structure tree tells of, as far as they have text on the page.
    package private(set) var taggedTables: [TaggedTable] = []
    /// Whether the page is a picture, and its text an unseen layer that says what is on it.
    package private(set) var hasTextBehindPicture = false

    /// Takes each field.
    package init(
        number: Int, widthInPoints: Double, heightInPoints: Double, fonts: [Font] = [], glyphs: [Glyph] = [],
        rulings: [Ruling] = [], fills: [Fill] = [], images: [PageImage] = [], hasGraphics: Bool = true,
        diagnostics: [Diagnostic] = [], taggedTables: [TaggedTable] = [], hasTextBehindPicture: Bool = false
    ) {
        self.hasTextBehindPicture = hasTextBehindPicture
        self.taggedTables = taggedTables
        self.number = number
        self.widthInPoints = widthInPoints
        self.heightInPoints = heightInPoints
        self.fonts = fonts
        self.glyphs = glyphs
        self.rulings = rulings
        self.fills = fills
        self.images = images
        self.hasGraphics = hasGraphics
        self.diagnostics = diagnostics
    }

    /// The same page with one diagnostic more.
    package func adding(_ diagnostic: Diagnostic) -> Page {
        Page(
            number: number, widthInPoints: widthInPoints, heightInPoints: heightInPoints, fonts: fonts, glyphs: glyphs,
            rulings: rulings, fills: fills, images: images, hasGraphics: hasGraphics,
            diagnostics: diagnostics + [diagnostic], taggedTables: taggedTables,
            hasTextBehindPicture: hasTextBehindPicture)
    }

    /// Whether the page shows pictures but has no text of its own: a scan that nobody ran text recognition on.
    package var hasNoTextLayer: Bool {
        !images.isEmpty && !glyphs.contains { $0.hidden == nil && $0.text != " " }
    }
}

extension Page {
    /// Tags, and what is behind pictures, are no part of the written form.
    private enum CodingKeys: String, CodingKey {
        case number, widthInPoints, heightInPoints, fonts, glyphs, rulings, fills, images, hasGraphics, diagnostics
    }
}
