/// How likely the cells of each run of a page's bands stand like this in one row, under several modes.
struct RowRuns {
    private let modeCount: Int
    /// Where the runs that begin at a band begin among the logarithms.
    private var starts: [Int] = []
    /// Run by run, one for each mode.
    private var logarithms: [Double] = []

    /// - Parameters:
    ///   - ends: for each band the band after the last of the longest run that begins there.
    ///   - evidence: that of modes which agree on the white inside cells.
    init(_ page: RowBands, ends: [Int], under evidence: [RowEvidence]) {
        modeCount = evidence.count
        guard let measures = evidence.first?.measures, let gapInPoints = evidence.first?.tallestGapInCellInPoints else {
            return
        }
        for (first, end) in ends.enumerated() {
            starts.append(logarithms.count)
            var cells = RowCells(measures, tallestGapInCellInPoints: gapInPoints)
            for last in first..<end {
                cells.add(page.bands[last])
                guard last >= page.headCount else {
                    logarithms.append(contentsOf: repeatElement(0, count: modeCount))
                    continue
                }
                for evidence in evidence { logarithms.append(evidence.logarithm(of: cells.shape(evidence.mode))) }
            }
        }
    }

    /// That of the run from one band to another, the last included.
    func logarithm(from first: Int, to last: Int, mode: Int) -> Double {
        logarithms[starts[first] + (last - first) * modeCount + mode]
    }
}
