import DocumentModel

/// Boundaries of columns that nothing is drawn along, but that lines across them betray: they are drawn cell by cell.
///
/// ```
///  -------- -------- --------      pieces that meet end to end
///  Reading   Launch   Review
///  -------- -------- --------      at the same x line after line
/// ```
enum JointColumns {
    /// Joints of one boundary differ by no more than this.
    private static let samePositionInPoints = 1.0
    /// One line may have been drawn in pieces for other reasons…
    private static let fewestLines = 2
    /// …but not in so many: the line under the heads may be the only one that is drawn cell by cell.
    private static let fewestJointsInOneLine = 4
    /// A boundary shows in at least this share of the lines that run over it: cells that span columns hide it in some.
    private static let fewestLinesShare = 0.5

    /// The x of each boundary, left to right.
    static func positions(of region: RuledRegion) -> [Double] {
        let sorted = region.joints.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
        let jointsByHeight = Dictionary(grouping: sorted) { Int(saturating: $0.y.rounded()) }
        var result: [Double] = []
        var index = 0
        while index < sorted.count {
            var end = index
            while end < sorted.count, sorted[end].x - sorted[index].x <= samePositionInPoints { end += 1 }
            let heights = Set(sorted[index..<end].map { Int(saturating: $0.y.rounded()) })
            let position = (sorted[index].x + sorted[end - 1].x) / 2
            let isSure = heights.contains { jointsByHeight[$0, default: []].count >= fewestJointsInOneLine }
            if heights.count >= fewestLines || isSure,
                Double(heights.count) >= fewestLinesShare * Double(linesCrossing(position, in: region))
            {
                result.append(position)
            }
            index = end
        }
        return result
    }

    private static func linesCrossing(_ position: Double, in region: RuledRegion) -> Int {
        Set(
            region.horizontals.filter {
                $0.startInPoints < position - samePositionInPoints && $0.endInPoints > position + samePositionInPoints
            }.map { Int(saturating: $0.positionInPoints.rounded()) }
        ).count
    }
}
