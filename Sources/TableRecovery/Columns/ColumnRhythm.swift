import DocumentModel

/// Lays a boundary that the text leaves open where the other columns' rhythm says: plans have terms of one width.
///
/// ```
///  | 2022-23        |        | 2023-24                  four gutters a step apart; the fifth may lie anywhere between
///  | 1     | 2      | 3      | 1       ?     2           the text of the first term and a lone head, so it lies a step
///  | Audit | Train  | Report | Audit                    from its neighbours
/// ```
enum ColumnRhythm {
    /// Fewer steps of one width are no rhythm.
    static let fewestSteps = 3
    /// Steps differ by no more than this share of a step: gutters are laid by the text, which is ragged.
    static let sameStepShare = 0.05

    /// The gutters, each that breaks the rhythm of its neighbours moved into it where its white space allows.
    static func regular(_ gutters: [ColumnFinder.Gutter], in box: Rectangle) -> [ColumnFinder.Gutter] {
        var gutters = gutters
        let positions = gutters.map(\.boundary)
        let steps = zip(positions, positions.dropFirst()).map { $1 - $0 }
        guard let step = steps.median, step > 0 else { return gutters }
        let tolerance = sameStepShare * step
        guard steps.count(where: { abs($0 - step) <= tolerance }) >= fewestSteps else { return gutters }
        for index in gutters.indices {
            let left = index > 0 ? gutters[index - 1].boundary : nil
            let right = index + 1 < gutters.count ? positions[index + 1] : box.right
            guard let left, abs(right - left - 2 * step) <= 2 * tolerance else { continue }
            let expected = (left + right) / 2
            guard abs(gutters[index].boundary - expected) > tolerance, gutters[index].extent.contains(expected) else {
                continue
            }
            gutters[index].boundary = expected
        }
        return gutters
    }
}
