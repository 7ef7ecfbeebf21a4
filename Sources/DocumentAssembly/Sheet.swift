import DocumentModel
import PageLayout
import TableRecovery

/// A page on its way into the document: words and drawn lines, no glyphs any more.
struct Sheet {
    /// Pages of one size and orientation share margins.
    struct Shape: Hashable {
        var widthInPoints: Int
        var heightInPoints: Int
    }

    var content: PageContent
    /// Whole lines over the width of the page, for furniture and the lexicon.
    var lines: [TextLine]
    var diagnostics: [Diagnostic]
    /// What lies behind the text.
    var watermarks: [Furniture]

    init(_ page: Page) {
        let behind = Watermark.glyphs(of: page)
        let words = WordBuilder.words(of: page, without: behind)
        watermarks = Sheet.watermarks(of: page, glyphs: behind)
        content = PageContent(page, words: words)
        lines = LineBuilder.lines(of: words, widestSpaceInEms: .infinity)
        diagnostics = Sheet.diagnostics(of: page)
    }

    var shape: Shape {
        Shape(
            widthInPoints: Int(saturating: content.widthInPoints.rounded()),
            heightInPoints: Int(saturating: content.heightInPoints.rounded()))
    }

    /// The boxes around drawn tables and shaded text.
    var frames: [Rectangle] {
        TableFinder.frames(
            in: content, besideMarginInPoints: FurnitureFinder.marginShare * content.heightInPoints)
    }

    mutating func turn(by turn: PageTurn) {
        content = content.turned(by: turn)
        lines = LineBuilder.lines(of: content.words, widestSpaceInEms: .infinity)
    }

    mutating func remove(lines removed: Set<Int>) {
        let boxes = removed.sorted().map { Set(lines[$0].words) }
        let words = boxes.reduce(into: Set<Word>()) { $0.formUnion($1) }
        content.words.removeAll(where: words.contains)
    }

    private static func watermarks(of page: Page, glyphs: Set<Int>) -> [Furniture] {
        let letters = glyphs.sorted().map { page.glyphs[$0] }
        guard let box = Rectangle.enclosing(letters.lazy.map(\.box)) else { return [] }
        let text = letters.map(\.text).joined()
        return [Furniture(kind: .watermark, text: text, provenance: [.page(page.number, box: box)])]
    }

    private static func diagnostics(of page: Page) -> [Diagnostic] {
        var result = page.diagnostics
        let hidden = page.glyphs.filter { $0.hidden != nil }
        if !hidden.isEmpty {
            let words = WordBuilder.words(of: hidden, fonts: page.fonts)
            let box = Rectangle.enclosing(words.lazy.map(\.box))
            let sample = words.prefix(12).map(\.text).joined(separator: " ")
            if !words.isEmpty {
                result.append(
                    Diagnostic(
                        .warning, code: "hidden-text",
                        message: "\(words.count) words that a reader cannot see are left out: “\(sample)”",
                        page: page.number, box: box))
            }
        }
        if page.hasNoTextLayer {
            result.append(
                Diagnostic(
                    .warning, code: "no-text-layer",
                    message: "page \(page.number) is a picture, and its text was not recognised",
                    page: page.number))
        }
        return result
    }
}
