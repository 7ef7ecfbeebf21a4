import CTesseract
import CTextRecognition
import DocumentModel

/// A picture of leptonica's: one bit a pixel for ink, or eight for shades of grey. Never changed once it is made.
final class Bitmap {
    let pointer: UnsafeMutablePointer<Pix>

    /// Takes over what the library made; nil where it made nothing.
    init?(owning pointer: UnsafeMutablePointer<Pix>?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit {
        var pointer: UnsafeMutablePointer<Pix>? = pointer
        leptonica.pixDestroy(&pointer)
    }

    var width: Int { Int(leptonica.pixGetWidth(pointer)) }
    var height: Int { Int(leptonica.pixGetHeight(pointer)) }

    /// Shades of grey, row by row.
    convenience init?(grays: [UInt8], width: Int, height: Int) {
        guard grays.count == width * height else { return nil }
        self.init(owning: leptonica.pixCreateNoInit(Int32(clamping: width), Int32(clamping: height), 8))
        let words = Int(leptonica.pixGetWpl(pointer))
        guard let data = leptonica.pixGetData(pointer) else { return nil }
        grays.withUnsafeBytes { bytes in
            for row in 0..<height {
                let start = UnsafeMutableRawPointer(data + row * words)
                guard let from = bytes.baseAddress?.advanced(by: row * width) else { return }
                start.copyMemory(from: from, byteCount: width)
            }
        }
        // The library keeps the first pixel in the highest byte of a word.
        _ = leptonica.pixEndianByteSwap(pointer)
    }

    /// The shades of grey, row by row.
    var grays: [UInt8] {
        let words = Int(leptonica.pixGetWpl(pointer))
        guard leptonica.pixGetDepth(pointer) == 8, let data = leptonica.pixGetData(pointer) else { return [] }
        let (width, height) = (width, height)
        return [UInt8](unsafeUninitializedCapacity: width * height) { bytes, count in
            for row in 0..<height {
                let line = data + row * words
                for column in 0..<width {
                    let shift = UInt32(8 * (3 - column & 3))
                    bytes[row * width + column] = UInt8(truncatingIfNeeded: line[column >> 2] >> shift)
                }
            }
            count = width * height
        }
    }

    /// Whether a pixel of a picture of one bit is set.
    func isSet(_ column: Int, _ row: Int) -> Bool {
        guard let data = leptonica.pixGetData(pointer), column >= 0, row >= 0, column < width, row < height else {
            return false
        }
        let word = data[row * Int(leptonica.pixGetWpl(pointer)) + column >> 5]
        return word >> UInt32(31 - column & 31) & 1 == 1
    }

    /// How many pixels are set in a box.
    func count(in box: PixelBox) -> Int {
        let box = box.clipped(width: width, height: height)
        guard box.width > 0, box.height > 0 else { return 0 }
        var area = box.created
        defer { leptonica.boxDestroy(&area) }
        var count: Int32 = 0
        _ = leptonica.pixCountPixelsInRect(pointer, area, &count, nil)
        return Int(count)
    }

    /// The boxes of all pieces of ink that hang together, top to bottom, then left to right.
    var pieces: [PixelBox] {
        var boxes = leptonica.pixConnCompBB(pointer, 8)
        defer { leptonica.boxaDestroy(&boxes) }
        let found = (0..<leptonica.boxaGetCount(boxes)).map { index in
            var (left, top, width, height): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
            _ = leptonica.boxaGetBoxGeometry(boxes, index, &left, &top, &width, &height)
            return PixelBox(
                left: Int(left), top: Int(top), right: Int(left) + Int(width), bottom: Int(top) + Int(height))
        }
        return found.sorted { ($0.top, $0.left, $0.bottom, $0.right) < ($1.top, $1.left, $1.bottom, $1.right) }
    }

    // MARK: Pictures made of it

    /// One bit a pixel, none of them set.
    func emptied() -> Bitmap? {
        Bitmap(owning: leptonica.pixCreate(Int32(clamping: width), Int32(clamping: height), 1))
    }
    /// A part with a white border, for shades of grey.
    func part(_ box: PixelBox, border: Int) -> Bitmap? {
        var area = box.created
        defer { leptonica.boxDestroy(&area) }
        guard let clipped = Bitmap(owning: leptonica.pixClipRectangle(pointer, area, nil)) else { return nil }
        return Bitmap(owning: leptonica.pixAddBorder(clipped.pointer, Int32(clamping: border), 255))
    }

    /// What is darker than a shade.
    func ink(darkerThan shade: Int32) -> Bitmap? { Bitmap(owning: leptonica.pixThresholdToBinary(pointer, shade)) }
    func scaled(by factor: Float) -> Bitmap? { Bitmap(owning: leptonica.pixScaleAreaMap(pointer, factor, factor)) }
    /// Turned clockwise.
    func turned(quarters: Int32) -> Bitmap? { Bitmap(owning: leptonica.pixRotateOrth(pointer, quarters)) }
    /// Turned clockwise about its middle; what comes in from outside is white.
    func turned(radians: Double, mixing: Bool = true) -> Bitmap? {
        let kind = mixing ? L_ROTATE_AREA_MAP : L_ROTATE_SAMPLING
        return Bitmap(owning: leptonica.pixRotate(pointer, Float(radians), Int32(kind), Int32(L_BRING_IN_WHITE), 0, 0))
    }
    /// Only what a brick fits into.
    func opened(_ width: Int, _ height: Int) -> Bitmap? {
        Bitmap(owning: leptonica.pixOpenBrick(nil, pointer, Int32(clamping: width), Int32(clamping: height)))
    }
    func closed(_ width: Int, _ height: Int) -> Bitmap? {
        Bitmap(owning: leptonica.pixCloseSafeBrick(nil, pointer, Int32(clamping: width), Int32(clamping: height)))
    }
    func grown(_ width: Int, _ height: Int) -> Bitmap? {
        Bitmap(owning: leptonica.pixDilateBrick(nil, pointer, Int32(clamping: width), Int32(clamping: height)))
    }
    func eroded(_ width: Int, _ height: Int) -> Bitmap? {
        Bitmap(owning: leptonica.pixErodeBrick(nil, pointer, Int32(clamping: width), Int32(clamping: height)))
    }
    /// Without what another one has.
    func without(_ other: Bitmap) -> Bitmap? { Bitmap(owning: leptonica.pixSubtract(nil, pointer, other.pointer)) }
    func and(_ other: Bitmap) -> Bitmap? { Bitmap(owning: leptonica.pixAnd(nil, pointer, other.pointer)) }
    func or(_ other: Bitmap) -> Bitmap? { Bitmap(owning: leptonica.pixOr(nil, pointer, other.pointer)) }

    /// The same with boxes filled with one value.
    func filling(_ boxes: [PixelBox], with value: UInt32) -> Bitmap? {
        guard let copy = Bitmap(owning: leptonica.pixCopy(nil, pointer)) else { return nil }
        for box in boxes {
            let box = box.clipped(width: width, height: height)
            guard box.width > 0, box.height > 0 else { continue }
            var area = box.created
            _ = leptonica.pixSetInRectArbitrary(copy.pointer, area, value)
            leptonica.boxDestroy(&area)
        }
        return copy
    }

    /// The same with all pixels of a mask at one value.
    func filling(_ mask: Bitmap, with value: UInt32) -> Bitmap? {
        guard let copy = Bitmap(owning: leptonica.pixCopy(nil, pointer)) else { return nil }
        _ = leptonica.pixSetMasked(copy.pointer, mask.pointer, value)
        return copy
    }
}

/// A box of whole pixels: right and bottom lie behind the last ones.
struct PixelBox: Hashable {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int

    var width: Int { right - left }
    var height: Int { bottom - top }
    var area: Int { width * height }

    func clipped(width: Int, height: Int) -> PixelBox {
        PixelBox(left: max(left, 0), top: max(top, 0), right: min(right, width), bottom: min(bottom, height))
    }

    func grown(by pixels: Int) -> PixelBox {
        PixelBox(left: left - pixels, top: top - pixels, right: right + pixels, bottom: bottom + pixels)
    }

    func union(_ other: PixelBox) -> PixelBox {
        PixelBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// Whether the middle of another lies in it.
    func holdsMiddle(of other: PixelBox) -> Bool {
        let (x, y) = ((other.left + other.right) / 2, (other.top + other.bottom) / 2)
        return x >= left && x < right && y >= top && y < bottom
    }

    func overlaps(_ other: PixelBox) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    /// The library's box, which the caller owns.
    fileprivate var created: UnsafeMutablePointer<Box>? {
        leptonica.boxCreate(
            Int32(clamping: left), Int32(clamping: top), Int32(clamping: width), Int32(clamping: height))
    }

    func inPoints(_ pixelsPerPoint: Double) -> Rectangle {
        Rectangle(
            left: Double(left) / pixelsPerPoint, top: Double(top) / pixelsPerPoint,
            right: Double(right) / pixelsPerPoint, bottom: Double(bottom) / pixelsPerPoint)
    }
}
