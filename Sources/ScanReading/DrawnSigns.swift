import DocumentModel

/// Finds signs that are drawn rather than written, and that text recognition takes for letters: tick boxes and the bullets of
/// lists.
struct DrawnSigns {
    let pixelsPerPoint: Double

    struct Sign {
        var text: String
        var box: PixelBox
    }

    /// Sides of tick boxes in forms.
    private static let tickBoxInPoints = 5.5...17.0
    /// All but so much of a side is drawn; the round sides of an O are not.
    private static let leastSideDrawn = 0.88
    /// How far a side's stroke lies from the box's edge, as a share of it.
    private static let sideReach = 0.18
    /// A tick or cross in the box covers more of its inside.
    private static let leastTicked = 0.05
    private static let bulletInPoints = 1.8...6.5
    /// A disc fills 79 in 100 of its box, one of few pixels less, a full square all of it.
    private static let leastFilled = 0.62
    /// Full stops stand close behind a letter.
    private static let freeLeftInPoints = 6.0
    private static let gapToTextInPoints = 2.2...40.0

    /// - Parameter pieces: of the ink, all that hangs together.
    func find(in ink: Bitmap, pieces: [PixelBox]) -> [Sign] {
        pieces.compactMap { tickBox($0, in: ink) } + bullets(in: ink, pieces: pieces)
    }

    private func tickBox(_ box: PixelBox, in ink: Bitmap) -> Sign? {
        let sides = [box.width, box.height].map { Double($0) / pixelsPerPoint }
        guard let small = sides.min(), let large = sides.max(), Self.tickBoxInPoints.contains(small),
            large <= 1.25 * small
        else { return nil }
        let reach = max(Int(saturating: Self.sideReach * Double(min(box.width, box.height))), 2)
        func drawn(_ length: Int, _ isInk: (_ along: Int, _ depth: Int) -> Bool) -> Bool {
            let count = (0..<length).count { along in (0..<reach).contains { isInk(along, $0) } }
            return Double(count) >= Self.leastSideDrawn * Double(length)
        }
        guard drawn(box.width, { ink.isSet(box.left + $0, box.top + $1) }),
            drawn(box.width, { ink.isSet(box.left + $0, box.bottom - 1 - $1) }),
            drawn(box.height, { ink.isSet(box.left + $1, box.top + $0) }),
            drawn(box.height, { ink.isSet(box.right - 1 - $1, box.top + $0) })
        else { return nil }
        let inside = PixelBox(
            left: box.left + reach, top: box.top + reach, right: box.right - reach, bottom: box.bottom - reach)
        guard inside.width > 0, inside.height > 0 else { return nil }
        let share = Double(ink.count(in: inside)) / Double(inside.area)
        // A solid square is a bullet or a key's colour.
        guard share < Self.leastFilled else { return nil }
        return Sign(text: share >= Self.leastTicked ? "☒" : "☐", box: box)
    }

    private func bullets(in ink: Bitmap, pieces: [PixelBox]) -> [Sign] {
        let least = pixels(Self.bulletInPoints.lowerBound)
        let most = pixels(Self.bulletInPoints.upperBound)
        let free = pixels(Self.freeLeftInPoints)
        let gaps = pixels(Self.gapToTextInPoints.lowerBound)...pixels(Self.gapToTextInPoints.upperBound)
        let candidates = pieces.filter { box in
            let (small, large) = (min(box.width, box.height), max(box.width, box.height))
            return small >= least && large <= most && 4 * large <= 5 * small + 4
                && Double(ink.count(in: box)) >= Self.leastFilled * Double(box.area)
        }
        guard !candidates.isEmpty else { return [] }
        let rows = PieceRows(pieces)
        return candidates.compactMap { box in
            let middle = (box.top + box.bottom) / 2
            var isFree = true
            var next: PixelBox?
            for other in rows.pieces(from: box.top - most, to: box.bottom + most) where other != box {
                let isBeside = other.top <= middle && other.bottom >= middle
                if isBeside, other.left < box.left, other.right > box.left - free { isFree = false }
                // The dot of an i has its stem below it.
                let isBelow = other.left < box.right && other.right > box.left && other.top >= box.bottom
                if isBelow, other.top - box.bottom < box.height { isFree = false }
                if isBeside, other.left >= box.right, other.left < next?.left ?? .max { next = other }
            }
            guard isFree, let next, gaps.contains(next.left - box.right), next.height > box.height else { return nil }
            return Sign(text: "•", box: box)
        }
    }

    private func pixels(_ points: Double) -> Int { max(Int(saturating: points * pixelsPerPoint), 1) }
}

/// Pieces of ink by their height on the page, so that neighbours are found without looking at all.
struct PieceRows {
    private static let bandInPixels = 64
    private var bands: [Int: [PixelBox]] = [:]

    init(_ pieces: [PixelBox]) {
        for piece in pieces {
            for band in piece.top / Self.bandInPixels...piece.bottom / Self.bandInPixels {
                bands[band, default: []].append(piece)
            }
        }
    }

    /// Those that touch a stretch, each at least once.
    func pieces(from top: Int, to bottom: Int) -> [PixelBox] {
        let (first, last) = (max(top, 0) / Self.bandInPixels, max(bottom, 0) / Self.bandInPixels)
        return (first...last).flatMap { bands[$0] ?? [] }
    }
}
