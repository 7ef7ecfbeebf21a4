package import DocumentModel

/// Reads pages that are pictures: the letters by Tesseract, lines and shading from the pixels.
///
/// What comes out is a page as the reader of PDFs gives it, so that all that follows is the same. A page that lies on its side
/// stays so, with its text turned; one that is askew is put straight, and places are those of the straight page.
package final class ScanReader {
    private let data: LanguageData
    private var recognizer: Recognizer?

    /// Tesseract is made for 300 dpi.
    package static let pixelsPerPoint = 300.0 / 72
    /// A page of A2 at 300 dpi. Larger ones are read coarser.
    package static let mostPixels = 36_000_000
    /// Where a text layer is compared with its picture.
    package static let pixelsPerPointForFit = 2.0
    /// A page that stands on its head is read with less.
    private static let leastUprightConfidence = 0.75
    /// White around a block, without which letters at its edge are lost.
    private static let borderInPixels = 12
    private static let marginInPixels = 4

    /// Languages are loaded with the first page.
    package init(_ data: LanguageData) throws(ScanReadingError) {
        if let problem = TextRecognitionLibrary.problem { throw .libraryMissing(problem) }
        self.data = data
    }

    /// Whether the unseen text of a page stands where its picture has letters.
    package static func fits(_ page: Page, picture: PagePicture) -> Bool {
        guard TextRecognitionLibrary.problem == nil,
            let grays = Bitmap(grays: picture.grays, width: picture.width, height: picture.height),
            let ink = Upright.ink(of: grays)
        else { return true }
        return TextLayerFit.fits(page.glyphs, ink: ink, pixelsPerPoint: picture.pixelsPerPoint)
    }

    /// Reads a page anew from its picture.
    ///
    /// - Parameters:
    ///   - page: as its file tells; what it says of glyphs and lines is put aside.
    package func read(_ page: Page, picture: PagePicture) throws(ScanReadingError) -> Page {
        let recognizer = try loaded()
        guard let grays = Bitmap(grays: picture.grays, width: picture.width, height: picture.height),
            let upright = Upright(of: grays, pixelsPerPoint: picture.pixelsPerPoint),
            let first = read(page, picture, upright, by: recognizer)
        else { return ScanPage(page).result }
        guard !upright.isSure, first.meanConfidence < Self.leastUprightConfidence, let upended = upright.upended,
            let second = read(page, picture, upended, by: recognizer)
        else { return first.result }
        return (second.meanConfidence > first.meanConfidence ? second : first).result
    }

    private func read(
        _ page: Page, _ picture: PagePicture, _ upright: Upright, by recognizer: Recognizer
    ) -> ScanPage? {
        guard let clean = CleanPicture(picture, upright: upright) else { return nil }
        let scale = picture.pixelsPerPoint
        let pieces = clean.ink.pieces
        let signs = DrawnSigns(pixelsPerPoint: scale).find(in: clean.ink, pieces: pieces)
        let signBoxes = Set(signs.map(\.box))
        let readable = clean.picture.filling(signs.map { $0.box.grown(by: 2) }, with: 255) ?? clean.picture
        let walls = Walls(
            clean.rulings, width: clean.picture.width, height: clean.picture.height, pixelsPerPoint: scale)
        let blocks = TextBlocks(pixelsPerPoint: scale).blocks(
            of: pieces.filter { piece in
                !signBoxes.contains(piece) && !signs.contains { $0.box.overlaps(piece) && $0.text != "•" }
            }, walls: walls)
        var words = self.words(of: blocks, in: readable, by: recognizer)
        LetterSizes.assign(to: &words, pixelsPerPoint: scale)
        StrokeWeight(ink: clean.ink, pixelsPerPoint: scale)?.mark(&words)
        return ScanPage(
            page, words: words, signs: signs, rulings: clean.rulings, fills: clean.fills, pixelsPerPoint: scale,
            quarters: upright.quarters)
    }

    private func words(of blocks: [TextBlocks.Block], in picture: Bitmap, by recognizer: Recognizer) -> [ReadWord] {
        var words: [ReadWord] = []
        var lines = 0
        for block in blocks {
            let area = block.box.grown(by: Self.marginInPixels).clipped(width: picture.width, height: picture.height)
            guard area.width > 0, area.height > 0, let part = picture.part(area, border: Self.borderInPixels) else {
                continue
            }
            let reading = BlockReading(part, of: block, by: recognizer)
            let (right, down) = (area.left - Self.borderInPixels, area.top - Self.borderInPixels)
            words += reading.words.map { word in
                var word = word.moved(right: right, down: down)
                word.line += lines
                return word
            }
            lines += (reading.words.map(\.line).max() ?? -1) + 1
        }
        return words
    }

    private func loaded() throws(ScanReadingError) -> Recognizer {
        if let recognizer { return recognizer }
        let new = try Recognizer(data)
        recognizer = new
        return new
    }
}
