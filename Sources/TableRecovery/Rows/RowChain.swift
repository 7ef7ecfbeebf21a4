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
    let rows: [Row]
    /// For each band where the last row of the likeliest way to part those above it begins.
    private let starts: [Int]

    init(_ page: RowBands, _ evidence: RowEvidence) {
        self.page = page
        self.evidence = evidence
        let strips = RowStrips(page, evidence)
        let runs = RowRuns(page, ends: strips.ends, under: [evidence])
        var rows: [Row] = []
        starts = RowChain.likeliest(strips, runs, mode: 0) { rows.append($0) }.starts
        self.rows = rows
    }

    /// The logarithm of the likeliest way.
    static func best(_ strips: RowStrips, _ runs: RowRuns, mode: Int) -> Double {
        likeliest(strips, runs, mode: mode) { _ in }.totals.last ?? 0
    }

    /// For each band the likeliest way to part those above it, and where the last row of that way begins.
    ///
    /// - Parameter see: hears of every row that is looked at.
    private static func likeliest(
        _ strips: RowStrips, _ runs: RowRuns, mode: Int, see: (Row) -> Void
    ) -> (totals: [Double], starts: [Int]) {
        var totals = Array(repeating: -Double.infinity, count: strips.ends.count + 1)
        var starts = Array(repeating: 0, count: strips.ends.count + 1)
        totals[0] = 0
        for (first, end) in strips.ends.enumerated() where totals[first] > -.infinity {
            var logarithm = first > 0 ? strips.between[first - 1] : 0
            for last in first..<end {
                if last > first { logarithm += strips.inside[last - 1] }
                let whole = logarithm + runs.logarithm(from: first, to: last, mode: mode)
                see(Row(first: first, end: last + 1, logarithm: whole))
                if totals[first] + whole > totals[last + 1] {
                    totals[last + 1] = totals[first] + whole
                    starts[last + 1] = first
                }
            }
        }
        return (totals, starts)
    }

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
        var cells = RowCells(
            evidence.measures, tallestGapInCellInPoints: evidence.tallestGapInCellInPoints)
        for band in page.bands[row.first..<row.end] { cells.add(band) }
        evidence.tally(cells.shape(evidence.mode), into: &tally)
    }
}
