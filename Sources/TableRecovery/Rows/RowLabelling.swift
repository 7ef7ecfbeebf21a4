/// Parts the bands of text of a table into rows: of all ways to do so, over all ways in which tables show their rows, the
/// likeliest (semi-Markov, Viterbi).
enum RowLabelling {
    /// Tables with more bands choose their mode by the first so many of them.
    private static let mostBandsForMode = 240

    /// A boundary between rows that nothing is drawn at.
    struct Boundary {
        /// The strip that it lies in.
        var strip: Int
        /// How likely it is, from 0 to 1.
        var probability: Double
    }

    /// What tells the rows of a table.
    ///
    /// - Parameters:
    ///   - isRuledDown: whether lines part its columns.
    ///   - usual: how cells stand in the document's other tables; nil where that is not known.
    static func mode(
        of pages: [RowBands], measures: RowMeasures, isRuledDown: Bool, usual: RowMode.Alignment? = nil,
        weights: RowWeights = .standard
    ) -> RowMode {
        let sample = sample(of: pages)
        let evidence = RowMode.candidates(for: sample, measures: measures).map {
            RowEvidence(mode: $0, measures: measures, weights: weights)
        }
        var totals = evidence.map { $0.prior(isRuledDown: isRuledDown, usual: usual) }
        for page in sample {
            for (place, logarithm) in ModeTotals.logarithms(of: page, under: evidence).enumerated() {
                totals[place] += logarithm
            }
        }
        var best: (mode: RowMode, total: Double)?
        for (evidence, total) in zip(evidence, totals) where total > best?.total ?? -.infinity {
            best = (evidence.mode, total)
        }
        return best?.mode
            ?? RowMode(
                alignment: .top, rowGapInPoints: nil, paragraphGapInPoints: nil, linesTellRows: false,
                isShadingOnly: false, hasLabelInEachRow: false, isDense: false)
    }

    /// The first pages, as many as are looked at to choose a mode.
    static func sample(of pages: [RowBands]) -> [RowBands] {
        var sample: [RowBands] = []
        var bandCount = 0
        for page in pages where sample.isEmpty || bandCount + page.bands.count <= mostBandsForMode {
            sample.append(page)
            bandCount += page.bands.count
        }
        return sample
    }

    /// The boundaries between the rows of a page that nothing is drawn at.
    static func boundaries(
        of page: RowBands, mode: RowMode, measures: RowMeasures, weights: RowWeights = .standard
    ) -> [Boundary] {
        guard page.strips.contains(where: { !$0.isDrawn }) else { return [] }
        return RowChain(page, RowEvidence(mode: mode, measures: measures, weights: weights)).boundaries()
    }
}
