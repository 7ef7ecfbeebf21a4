import CTesseract
import CTextRecognition
import DocumentModel

/// A scan put right: dark letters on white, without shading, shadows and specks, and what was found meanwhile.
struct CleanPicture {
    let pixelsPerPoint: Double
    /// Shades of grey.
    let picture: Bitmap
    /// One bit a pixel.
    let ink: Bitmap
    let fills: [Fill]
    let rulings: [Ruling]

    /// Beyond this shade nothing is ink, once the paper is white.
    private static let inkShade: Int32 = 185
    /// Lighter is paper, and its noise.
    private static let paperShade: Int32 = 215
    /// Pale lines are told from noise by their length.
    private static let lineShade: Int32 = 210
    /// The light of a scan is evened out by tiles that hold some letters and the paper around them.
    private static let tileInPoints = (width: 5.0, height: 7.0)
    private static let evenPaper: Int32 = 235

    init?(_ picture: PagePicture, upright: Upright) {
        pixelsPerPoint = picture.pixelsPerPoint
        let straight = upright.picture
        guard let colors = ColorBlocks(picture, turnedBy: upright) else { return nil }
        let step = picture.colors.step
        let fillFinder = FillFinder(colors, blocksPerPoint: pixelsPerPoint / Double(step))
        let found = fillFinder.fills
        let (width, height) = (straight.width, straight.height)
        var grays = straight.grays
        var shading = Shading(block: 2 * step, paper: fillFinder.paper)
        let boxes = shading.remove(found, from: &grays, width: width, height: height)
        guard let unshaded = Bitmap(grays: grays, width: width, height: height),
            let lit = CleanPicture.evenlyLit(unshaded, pixelsPerPoint: pixelsPerPoint),
            let lineInk = lit.ink(darkerThan: CleanPicture.lineShade),
            // What is nearly paper becomes paper, so that noise and the traces of compression go.
            let even = lit.stretched(to: CleanPicture.paperShade),
            let allInk = even.ink(darkerThan: CleanPicture.inkShade)
        else { return nil }
        let dirt = Dirt(pixelsPerPoint: pixelsPerPoint).mask(of: allInk)
        let clean = dirt.flatMap { allInk.without($0) } ?? allInk
        let finder = RulingFinder(pixelsPerPoint: pixelsPerPoint)
        let lines = finder.find(in: dirt.flatMap { lineInk.without($0) } ?? lineInk)
        let scale = pixelsPerPoint
        rulings = (lines.lines + finder.drawn(shading.lines, among: lines.lines)).map(finder.ruling)
        fills =
            zip(found, boxes).map { Fill(box: $1.inPoints(scale), color: $0.color) }
            + lines.solids.map { Fill(box: $0.inPoints(scale), color: .black) }
        var letters = clean
        var result = even
        if let mask = lines.mask, let grown = mask.grown(3, 3) {
            letters = letters.without(grown) ?? letters
            result = result.filling(grown, with: 255) ?? result
        }
        letters = letters.filling(lines.solids.map { $0.grown(by: 2) }, with: 0) ?? letters
        let specks = Specks(pixelsPerPoint: scale).mask(of: letters)
        if let specks { letters = letters.without(specks) ?? letters }
        for mask in [dirt, specks].compactMap({ $0?.grown(3, 3) }) {
            result = result.filling(mask, with: 255) ?? result
        }
        result = result.filling(lines.solids.map { $0.grown(by: 2) }, with: 255) ?? result
        self.picture = result
        ink = letters
    }

    private static func evenlyLit(_ picture: Bitmap, pixelsPerPoint: Double) -> Bitmap? {
        let even = Bitmap(
            owning: leptonica.pixBackgroundNorm(
                picture.pointer, nil, nil, Int32(saturating: tileInPoints.width * pixelsPerPoint),
                Int32(saturating: tileInPoints.height * pixelsPerPoint), 80, 100, evenPaper, 2, 2))
        return even ?? picture
    }
}

extension Bitmap {
    /// The shades from black to `white` over the whole scale.
    func stretched(to white: Int32) -> Bitmap? { Bitmap(owning: leptonica.pixGammaTRC(nil, pointer, 1, 0, white)) }
}
