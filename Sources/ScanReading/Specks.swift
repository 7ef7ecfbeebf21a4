import DocumentModel

/// Finds specks: ink that is smaller than a full stop, or as small as one with no letter near.
struct Specks {
    let pixelsPerPoint: Double

    /// Full stops of the smallest print are larger.
    private static let alwaysInPoints = 0.5
    /// Full stops and dots of text are up to this large.
    private static let dotInPoints = 1.6
    private static let letterInPoints = 2.2
    /// From a letter to its dots, and to the stop behind it.
    private static let reachInPoints = 4.0

    func mask(of ink: Bitmap) -> Bitmap? {
        let always = pixels(Self.alwaysInPoints)
        let dot = pixels(Self.dotInPoints)
        let letter = pixels(Self.letterInPoints)
        let reach = pixels(Self.reachInPoints)
        let pieces = ink.pieces
        let letters = PieceRows(pieces.filter { max($0.width, $0.height) >= letter })
        let specks = pieces.filter { piece in
            let size = max(piece.width, piece.height)
            guard size > always else { return true }
            guard size <= dot else { return false }
            let near = piece.grown(by: reach)
            return !letters.pieces(from: near.top, to: near.bottom).contains { $0.overlaps(near) }
        }
        return specks.isEmpty ? nil : ink.emptied()?.filling(specks, with: 1)?.and(ink)
    }

    private func pixels(_ points: Double) -> Int { max(Int(saturating: points * pixelsPerPoint), 1) }
}
