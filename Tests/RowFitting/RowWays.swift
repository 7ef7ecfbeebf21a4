import Foundation

@testable import TableRecovery

/// All ways to part the bands of a table's pages into rows, under one mode, and the true ones among them.
struct RowWays {
    private struct Page {
        var chain: RowChain
        var all: RowSums
        var rightRows: [RowChain.Row]
        var right: RowSums
    }

    /// The logarithms of the sums over all ways, and over the true ones.
    let all: Double
    let right: Double
    private let pages: [Page]
    private let evidence: RowEvidence
    private let isRuledDown: Bool

    init(_ problem: RowProblem, mode: RowMode, weights: RowWeights) {
        let evidence = RowEvidence(mode: mode, measures: problem.measures, weights: weights)
        self.evidence = evidence
        isRuledDown = problem.isRuledDown
        pages = zip(problem.pages, problem.truths).map { page, truth in
            let chain = RowChain(page, evidence)
            let right = RowWays.right(chain.rows, page, truth)
            return Page(
                chain: chain, all: RowSums(chain.rows, bandCount: page.bands.count), rightRows: right,
                right: RowSums(right, bandCount: page.bands.count))
        }
        let prior = evidence.prior(isRuledDown: problem.isRuledDown)
        all = pages.reduce(prior) { $0 + $1.all.whole }
        right = pages.reduce(prior) { $0 + $1.right.whole }
    }

    /// The rows that begin where one may begin and run over no true boundary. What is drawn parts rows all the same.
    private static func right(_ rows: [RowChain.Row], _ page: RowBands, _ truth: [Bool?]) -> [RowChain.Row] {
        var boundaryCounts = [0]
        for (strip, isBoundary) in zip(page.strips, truth) {
            boundaryCounts.append((boundaryCounts.last ?? 0) + (isBoundary == true && !strip.isDrawn ? 1 : 0))
        }
        func mayBegin(_ band: Int) -> Bool { band == 0 || page.strips[band - 1].isDrawn || truth[band - 1] != false }
        return rows.filter { mayBegin($0.first) && boundaryCounts[$0.end - 1] == boundaryCounts[$0.first] }
    }

    /// Counts what all ways show, or the true ones, each as often as it is likely.
    func tally(share: Double, ofRightOnly isRightOnly: Bool, into counts: inout RowCounts) {
        guard !RowObjective.isNegligible(share) else { return }
        counts.share = share
        evidence.tallyPrior(isRuledDown: isRuledDown, into: &counts)
        for page in pages {
            let sums = isRightOnly ? page.right : page.all
            for row in isRightOnly ? page.rightRows : page.chain.rows {
                let rowShare = share * sums.probability(of: row)
                guard !RowObjective.isNegligible(rowShare) else { continue }
                counts.share = rowShare
                page.chain.tally(row, into: &counts)
            }
        }
        counts.share = 1
    }
}
