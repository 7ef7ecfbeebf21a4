/// How likely the strips of a page are between rows and inside one, under a mode, and how far rows may run over them.
struct RowStrips {
    let between: [Double]
    let inside: [Double]
    /// For each band the band after the last that a row which begins there may hold.
    let ends: [Int]

    /// A row that is this much less likely than others with the same text (in logarithms) is not followed further down.
    private static let hopeless = 30.0
    private static let mostBandsInRow = 150

    init(_ page: RowBands, _ evidence: RowEvidence) {
        let costOfDrawnBoundary = evidence.costOfDrawnBoundary
        var between: [Double] = []
        var inside: [Double] = []
        for (index, strip) in page.strips.enumerated() {
            // Heads are ruled below in tables of all kinds.
            let logarithms =
                strip.isDrawn
                ? (between: index < page.headCount ? 0 : costOfDrawnBoundary, inside: -Double.infinity)
                : evidence.logarithms(of: strip)
            between.append(logarithms.between)
            inside.append(logarithms.inside)
        }
        self.between = between
        self.inside = inside
        ends = page.bands.indices.map { first in
            var shortfall = 0.0
            var end = first + 1
            while end < min(page.bands.count, first + RowStrips.mostBandsInRow) {
                shortfall += max(0, between[end - 1] - inside[end - 1])
                guard shortfall < RowStrips.hopeless else { break }
                end += 1
            }
            return end
        }
    }
}
