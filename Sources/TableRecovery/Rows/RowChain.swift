import Foundation

/// All ways to part one page's bands into rows, under one mode.
struct RowChain {
    /// A run of bands that may be a row.
    struct Row {
        var first: Int
        /// The band after the last.
        var end: Int
        /// How likely it is, with what parts it from the row above.
        var logarithm: Double
    }

    private let page: RowBands
    private let evidence: RowEvidence
    /// Sorted by their first bands, then by their last.
    private(set) var rows: [Row] = []
    /// For each band the likeliest way to part those above it, and where the last row of that way begins.
    private var totals: [Double]
    private var starts: [Int]

    /// A row that is this much less likely than others with the same text (in logarithms) is not followed further down.
    private static let hopeless = 30.0
    private static let mostBandsInRow = 150

    init(_ page: RowBands, _ evidence: RowEvidence) {
        self.page = page
        self.evidence = evidence
        totals = Array(repeating: -.infinity, count: page.bands.count + 1)
        starts = Array(repeating: 0, count: page.bands.count + 1)
        totals[0] = 0
        let costOfDrawnBoundary = evidence.costOfDrawnBoundary
        let strips = page.strips.enumerated().map { index, strip in
            // Heads are ruled below in tables of all kinds.
            strip.isDrawn
                ? (between: index < page.headCount ? 0 : costOfDrawnBoundary, inside: -Double.infinity)
                : evidence.logarithms(of: strip)
        }
        for first in page.bands.indices where totals[first] > -.infinity {
            var cells = RowCells(evidence)
            var logarithm = first > 0 ? strips[first - 1].between : 0
            var shortfall = 0.0
            for last in first..<min(page.bands.count, first + RowChain.mostBandsInRow) {
                if last > first {
                    logarithm += strips[last - 1].inside
                    shortfall += max(0, strips[last - 1].between - strips[last - 1].inside)
                }
                guard shortfall < RowChain.hopeless else { break }
                cells.add(page.bands[last])
                let whole = logarithm + (last < page.headCount ? 0 : evidence.logarithm(of: cells.shape))
                rows.append(Row(first: first, end: last + 1, logarithm: whole))
                if totals[first] + whole > totals[last + 1] {
                    totals[last + 1] = totals[first] + whole
                    starts[last + 1] = first
                }
            }
        }
    }

    /// The logarithm of the likeliest way.
    var best: Double { totals.last ?? 0 }

    /// The boundaries of the likeliest way that nothing is drawn at.
    func boundaries() -> [RowLabelling.Boundary] {
        let sums = RowSums(rows, bandCount: page.bands.count)
        var result: [RowLabelling.Boundary] = []
        var end = page.bands.count
        while end > 0 {
            let first = starts[end]
            if first > 0, !page.strips[first - 1].isDrawn {
                result.append(
                    RowLabelling.Boundary(strip: first - 1, probability: sums.probability(ofRowAtBand: first)))
            }
            end = first
        }
        return result.reversed()
    }

    /// What is seen in a row, and in the strips above and inside it: all that makes up its logarithm.
    func tally(_ row: Row, into tally: inout some RowTally) {
        if row.first > 0 {
            let above = page.strips[row.first - 1]
            if !above.isDrawn {
                evidence.tallyBetween(above, into: &tally)
            } else if row.first - 1 >= page.headCount {
                evidence.tallyDrawnBoundary(into: &tally)
            }
        }
        for strip in page.strips[row.first..<row.end - 1] { evidence.tallyInside(strip, into: &tally) }
        guard row.end > page.headCount else { return }
        var cells = RowCells(evidence)
        for band in page.bands[row.first..<row.end] { cells.add(band) }
        evidence.tally(cells.shape, into: &tally)
    }
}
