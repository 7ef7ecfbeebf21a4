import Foundation

/// Parts the bands of text of a table into rows: of all ways to do so, over all ways in which tables show their rows, the
/// likeliest (semi-Markov, Viterbi).
enum RowLabelling {
    /// Tables with more bands choose their mode by the first so many of them.
    private static let mostBandsForMode = 240
    /// A row that is this much less likely than others with the same text (in logarithms) is not followed further down.
    private static let hopeless = 30.0
    private static let mostBandsInRow = 150

    /// A boundary between rows that nothing is drawn at.
    struct Boundary {
        /// The strip that it lies in.
        var strip: Int
        /// How likely it is, from 0 to 1.
        var probability: Double
    }

    /// What tells the rows of a table.
    ///
    /// - Parameter linesPrior: how much likelier than not it is that lines tell them, in logarithms.
    static func mode(of pages: [RowBands], measures: RowMeasures, linesPrior: Double) -> RowMode {
        var sample: [RowBands] = []
        var bandCount = 0
        for page in pages where sample.isEmpty || bandCount + page.bands.count <= mostBandsForMode {
            sample.append(page)
            bandCount += page.bands.count
        }
        let candidates = RowMode.candidates(for: sample, measures: measures)
        var best: (mode: RowMode, total: Double)?
        for mode in candidates {
            let evidence = RowEvidence(mode: mode, measures: measures)
            let total = sample.reduce(mode.linesTellRows ? linesPrior : 0) { $0 + Chain($1, evidence).best() }
            if total > best?.total ?? -.infinity { best = (mode, total) }
        }
        return best?.mode
            ?? RowMode(
                alignment: .top, rowGapInPoints: nil, paragraphGapInPoints: nil, linesTellRows: false,
                isShadingOnly: false, hasLabelInEachRow: false, isDense: false)
    }

    /// The boundaries between the rows of a page that nothing is drawn at.
    static func boundaries(of page: RowBands, mode: RowMode, measures: RowMeasures) -> [Boundary] {
        guard page.strips.contains(where: { !$0.isDrawn }) else { return [] }
        return Chain(page, RowEvidence(mode: mode, measures: measures)).boundaries()
    }

    /// The ways to part one page's bands into rows, under one mode.
    private struct Chain {
        private struct Row {
            var first: Int
            var end: Int
            var logarithm: Double
        }

        private let page: RowBands
        private let evidence: RowEvidence
        private var rows: [Row] = []
        /// For each band the likeliest way to part those above it, and where the last row of that way begins.
        private var totals: [Double]
        private var starts: [Int]

        init(_ page: RowBands, _ evidence: RowEvidence) {
            self.page = page
            self.evidence = evidence
            totals = Array(repeating: -.infinity, count: page.bands.count + 1)
            starts = Array(repeating: 0, count: page.bands.count + 1)
            totals[0] = 0
            let strips = page.strips.enumerated().map { index, strip in
                // Heads are ruled below in tables of all kinds.
                strip.isDrawn
                    ? (index < page.headCount ? 0 : evidence.costOfDrawnBoundary, -Double.infinity)
                    : evidence.logarithms(of: strip)
            }
            for first in page.bands.indices where totals[first] > -.infinity {
                var cells = RowCells(evidence)
                var logarithm = first > 0 ? strips[first - 1].0 : 0
                var shortfall = 0.0
                for last in first..<min(page.bands.count, first + RowLabelling.mostBandsInRow) {
                    if last > first {
                        logarithm += strips[last - 1].1
                        shortfall += max(0, strips[last - 1].0 - strips[last - 1].1)
                    }
                    guard shortfall < RowLabelling.hopeless else { break }
                    cells.add(page.bands[last])
                    let whole = logarithm + (last < page.headCount ? 0 : cells.logarithm)
                    rows.append(Row(first: first, end: last + 1, logarithm: whole))
                    if totals[first] + whole > totals[last + 1] {
                        totals[last + 1] = totals[first] + whole
                        starts[last + 1] = first
                    }
                }
            }
        }

        func best() -> Double { totals.last ?? 0 }

        func boundaries() -> [Boundary] {
            let probabilities = probabilities()
            var result: [Boundary] = []
            var end = page.bands.count
            while end > 0 {
                let first = starts[end]
                if first > 0, !page.strips[first - 1].isDrawn {
                    result.append(Boundary(strip: first - 1, probability: probabilities[first]))
                }
                end = first
            }
            return result.reversed()
        }

        /// For each band how likely it is that a row begins with it (forwards and backwards).
        private func probabilities() -> [Double] {
            var forwards = Array(repeating: -Double.infinity, count: page.bands.count + 1)
            var backwards = forwards
            forwards[0] = 0
            backwards[page.bands.count] = 0
            for row in rows { forwards[row.end] = sum(forwards[row.end], forwards[row.first] + row.logarithm) }
            for row in rows.reversed() {
                backwards[row.first] = sum(backwards[row.first], row.logarithm + backwards[row.end])
            }
            let whole = forwards[page.bands.count]
            return zip(forwards, backwards).map { exp($0 + $1 - whole) }
        }

        /// The logarithm of the sum of what two logarithms stand for.
        private func sum(_ first: Double, _ second: Double) -> Double {
            guard first > -.infinity else { return second }
            guard second > -.infinity else { return first }
            return max(first, second) + log1p(exp(-abs(first - second)))
        }
    }
}
