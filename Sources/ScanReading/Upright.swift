import CTesseract
import CTextRecognition
import DocumentModel

/// How a scan lies, and the picture of it put right.
struct Upright {
    /// Quarter turns clockwise that put the text upright.
    let quarters: Int
    /// The small turn clockwise that follows.
    let radians: Double
    let picture: Bitmap
    /// Whether letters told clearly which side is up.
    let isSure: Bool

    /// Finer than the skew matters over the width of a table: a point over 500.
    private static let leastRadians = 0.002
    /// Skew beyond is no skew: a page of drawings, or text set at an angle.
    private static let mostDegrees = 5.0
    /// The library calls its findings sure from this on.
    private static let leastConfidence: Float = 3
    /// Of few short lines it is less sure, and right.
    private static let leastSkewConfidence: Float = 1.2
    /// The measure of the library's rules for letters: 150 to 300 dpi.
    private static let pixelsPerPointForTurns = 150.0 / 72

    /// - Parameter picture: shades of grey.
    init?(of picture: Bitmap, pixelsPerPoint: Double) {
        let factor = Float(min(Self.pixelsPerPointForTurns / pixelsPerPoint, 1))
        guard let small = picture.scaled(by: factor), let ink = Upright.ink(of: small) else { return nil }
        let letters = Upright.withoutLines(ink, pixelsPerPoint: pixelsPerPoint * Double(factor)) ?? ink
        (quarters, isSure) = Upright.quarters(of: letters, pixelsPerPoint: pixelsPerPoint * Double(factor))
        guard let turned = quarters == 0 ? ink : ink.turned(quarters: Int32(clamping: quarters)) else { return nil }
        radians = Upright.skew(of: turned)
        let upright = quarters == 0 ? picture : picture.turned(quarters: Int32(clamping: quarters))
        guard let upright, let straight = radians == 0 ? upright : upright.turned(radians: radians) else { return nil }
        self.picture = straight
    }

    /// The same page upside down.
    var upended: Upright? {
        picture.turned(quarters: 2).map { Upright(quarters: (quarters + 2) & 3, radians: radians, picture: $0) }
    }

    private init(quarters: Int, radians: Double, picture: Bitmap) {
        (self.quarters, self.radians, self.picture, isSure) = (quarters, radians, picture, true)
    }

    /// The ink of a picture whose light may be uneven.
    static func ink(of picture: Bitmap) -> Bitmap? {
        var ink: UnsafeMutablePointer<Pix>?
        guard leptonica.pixOtsuAdaptiveThreshold(picture.pointer, tile, tile, 0, 0, 0.1, nil, &ink) == 0 else {
            return nil
        }
        return Bitmap(owning: ink)
    }

    private static let tile: Int32 = 300

    /// Long lines and shaded boxes say nothing of how letters stand.
    private static func withoutLines(_ ink: Bitmap, pixelsPerPoint: Double) -> Bitmap? {
        let length = Int(saturating: lineInPoints * pixelsPerPoint)
        guard let across = ink.opened(length, 1), let down = ink.opened(1, length), let lines = across.or(down) else {
            return nil
        }
        return ink.without(lines)
    }

    /// No stroke of a letter is so long.
    private static let lineInPoints = 30.0

    /// Along which way letters stand close together tells how lines run; ascenders and descenders tell which side is up.
    private static func quarters(of ink: Bitmap, pixelsPerPoint: Double) -> (quarters: Int, isSure: Bool) {
        let isUpright = LineDirection(pixelsPerPoint: pixelsPerPoint).isAcross(ink.pieces)
        var (up, left): (Float, Float) = (0, 0)
        guard leptonica.pixOrientDetect(ink.pointer, &up, &left, 0, 0) == 0 else { return (isUpright ? 0 : 1, false) }
        let side = isUpright ? up : left
        let isSure = abs(side) >= leastConfidence
        // Text that leans to the left was turned against the clock.
        return (isUpright ? (side >= 0 ? 0 : 2) : (side >= 0 ? 1 : 3), isSure)
    }

    private static func skew(of ink: Bitmap) -> Double {
        var (degrees, confidence): (Float, Float) = (0, 0)
        guard
            leptonica.pixFindSkewSweepAndSearch(
                ink.pointer, &degrees, &confidence, 4, 2, Float(mostDegrees), 0.5, 0.01) == 0,
            confidence >= leastSkewConfidence
        else { return 0 }
        let radians = Double(degrees) * .pi / 180
        return abs(radians) < leastRadians ? 0 : radians
    }
}
