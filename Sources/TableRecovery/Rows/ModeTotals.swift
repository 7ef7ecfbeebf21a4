/// How likely the likeliest way to part a page's bands into rows is, under each of many modes.
///
/// Modes share most of what is weighed: strips of white tell nothing of how cells stand, nor the cells of a run what the
/// white between rows is.
enum ModeTotals {
    /// For each mode the logarithm.
    static func logarithms(of page: RowBands, under evidence: [RowEvidence]) -> [Double] {
        var result = Array(repeating: 0.0, count: evidence.count)
        let byGap = Dictionary(grouping: evidence.indices) { evidence[$0].mode.paragraphGapInPoints }
        for places in byGap.values {
            let strips = Shared(places, key: { evidence[$0].mode.atStrips }, value: { RowStrips(page, evidence[$0]) })
            let runs = Shared(places, key: { evidence[$0].mode.inRuns }, value: { evidence[$0] })
            let ends = page.bands.indices.map { band in strips.values.lazy.map { $0.ends[band] }.max() ?? band }
            let cells = RowRuns(page, ends: ends, under: runs.values)
            for (place, (strip, run)) in zip(places, zip(strips.indices, runs.indices)) {
                result[place] = RowChain.best(strips.values[strip], cells, mode: run)
            }
        }
        return result
    }

    /// What several places share, made once.
    private struct Shared<Value> {
        private(set) var values: [Value] = []
        /// For each place where its value is.
        private(set) var indices: [Int] = []

        init(_ places: [Int], key: (Int) -> RowMode, value: (Int) -> Value) {
            var known: [RowMode: Int] = [:]
            for place in places {
                let key = key(place)
                if let index = known[key] {
                    indices.append(index)
                } else {
                    known[key] = values.count
                    indices.append(values.count)
                    values.append(value(place))
                }
            }
        }
    }
}

extension RowMode {
    /// What strips of white tell of a mode.
    fileprivate var atStrips: RowMode {
        var mode = self
        mode.alignment = .top
        mode.hasLabelInEachRow = false
        mode.isDense = false
        return mode
    }

    /// What the cells of a run tell of a mode.
    fileprivate var inRuns: RowMode {
        var mode = self
        mode.rowGapInPoints = nil
        mode.linesTellRows = false
        mode.isShadingOnly = false
        return mode
    }
}
