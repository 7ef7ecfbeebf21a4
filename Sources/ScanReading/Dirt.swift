import DocumentModel

/// Finds what the scanner saw beside the print: the shadows of punched holes and of the paper's edges.
struct Dirt {
    let pixelsPerPoint: Double

    /// Holes are 5.5 to 7 mm wide; their shadows are somewhat smaller or larger.
    private static let holeInPoints = 10.0...26.0
    /// They stand 12 mm from the edge, seen at their middles.
    private static let marginInPoints = 56.0
    /// A disc fills 79 in 100 of its box.
    private static let leastFilled = 0.55
    /// The shadow of an edge is no letter: it runs along much of it.
    private static let shadowInPoints = 40.0

    func mask(of ink: Bitmap) -> Bitmap? {
        // Only what is solid is looked at: letters, lines and frames are thin.
        let side = pixels(Self.holeInPoints.lowerBound / 4)
        guard let solid = ink.opened(side, side) else { return nil }
        let margin = pixels(Self.marginInPoints)
        let found = solid.pieces.filter { box in
            isHole(box, margin: margin, solid: solid) || isShadow(box, like: ink)
        }
        guard !found.isEmpty else { return nil }
        // All of a shadow's edge, which the opening has rounded off.
        let seeds = ink.emptied()?.filling(found.map { $0.grown(by: side) }, with: 1)
        return seeds.flatMap { ink.and($0) }
    }

    private func isHole(_ box: PixelBox, margin: Int, solid: Bitmap) -> Bool {
        let sides = [box.width, box.height].map { Double($0) / pixelsPerPoint }
        guard sides.allSatisfy(Self.holeInPoints.contains), let small = sides.min(), let large = sides.max(),
            large <= 1.3 * small
        else { return false }
        let isInMargin =
            box.right <= margin || box.left >= solid.width - margin || box.bottom <= margin
            || box.top >= solid.height - margin
        return isInMargin && Double(solid.count(in: box)) >= Self.leastFilled * Double(box.area)
    }

    private func isShadow(_ box: PixelBox, like ink: Bitmap) -> Bool {
        let touches = box.left <= 1 || box.top <= 1 || box.right >= ink.width - 1 || box.bottom >= ink.height - 1
        let longest = max(box.width, box.height)
        let isAlongEdge =
            (box.left <= 1 || box.right >= ink.width - 1) ? box.height >= box.width : box.width >= box.height
        return touches && isAlongEdge && longest >= pixels(Self.shadowInPoints)
    }

    private func pixels(_ points: Double) -> Int { max(Int(saturating: points * pixelsPerPoint), 1) }
}
