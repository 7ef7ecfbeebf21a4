import DocumentModel

/// Lays boundaries into the gaps that tagged text leaves: on the lines and fills drawn there, else in equal columns, else
/// as far from the text behind them as the table's edge is from its text.
struct TaggedBoundaries {
    /// Text reaches over a boundary by no more than this: slanted letters, rounding.
    static let overlapInPoints = 2.0
    /// A drawn line stands this far beyond the outermost text at most: generous padding.
    static let widestPaddingInPoints = 16.0
    /// A line along less of the table parts single cells only.
    private static let drawnShare = 0.2

    /// What lines and fills draw, in ascending order.
    private let drawn: [GridLine]
    private let along: ClosedRange<Double>
    private let start: GridLine
    private let end: GridLine
    /// From the table's edge to its text.
    private let paddingInPoints: Double?

    /// - Parameters:
    ///   - text: where the text begins and ends.
    ///   - along: the table's extent in the other direction.
    ///   - edges: where what is drawn across the boundaries begins and ends.
    init(drawn: [GridLine], text: ClosedRange<Double>, along: ClosedRange<Double>, edges: [Double]) {
        let overlap = TaggedBoundaries.overlapInPoints
        let reach = TaggedBoundaries.widestPaddingInPoints
        let visible = drawn.filter { $0.drawnShare(of: along) >= TaggedBoundaries.drawnShare }
        let before = text.lowerBound - reach...text.lowerBound + overlap
        let behind = text.upperBound - overlap...text.upperBound + reach
        let first = edges.filter(before.contains).min()
        let last = edges.filter(behind.contains).max()
        start =
            visible.last { before.contains($0.positionInPoints) }
            ?? GridLine(positionInPoints: first ?? text.lowerBound, evidence: .structure)
        end =
            visible.first { behind.contains($0.positionInPoints) }
            ?? GridLine(positionInPoints: last ?? text.upperBound, evidence: .structure)
        paddingInPoints =
            start.evidence.isDrawn || first != nil ? max(0, text.lowerBound - start.positionInPoints) : nil
        self.drawn = visible
        self.along = along
    }

    /// The boundaries, the outer ones included; nil where text stands on the wrong side.
    func lines(in gaps: [TaggedGap]) -> [GridLine]? {
        var result = [start]
        var index = 0
        let rhythm = rhythm(of: gaps)
        while index < gaps.count {
            let low = max(gaps[index].start, start.positionInPoints)
            // Boundaries beside columns without text share one gap.
            var count = 1
            while index + count < gaps.count, isShared(gaps[index], gaps[index + count]) { count += 1 }
            let high = min(gaps[index].end, end.positionInPoints)
            guard low <= high + TaggedBoundaries.overlapInPoints else { return nil }
            let equal = rhythm.map { Array($0[index..<index + count]) }
            result += boundaries(count, from: min(low, high), to: max(low, high), equal: equal)
            index += count
        }
        result.append(end)
        let isAscending = zip(result, result.dropFirst()).allSatisfy { $0.positionInPoints < $1.positionInPoints }
        return isAscending ? result : nil
    }

    private func isShared(_ first: TaggedGap, _ second: TaggedGap) -> Bool {
        max(second.start, start.positionInPoints) <= max(first.start, start.positionInPoints)
            && min(second.end, end.positionInPoints) <= min(first.end, end.positionInPoints)
    }

    private func rhythm(of gaps: [TaggedGap]) -> [Double]? {
        let inner = gaps.map { gap in
            TaggedGap(start: max(gap.start, start.positionInPoints), end: min(gap.end, end.positionInPoints))
        }
        let isEdgeKnown = end.evidence.isDrawn || paddingInPoints != nil
        let edge = TaggedGap(
            start: end.positionInPoints,
            end: end.positionInPoints + (isEdgeKnown ? 0 : TaggedBoundaries.widestPaddingInPoints))
        return TaggedRhythm.places(in: inner + [edge])
    }

    /// So many boundaries in one gap: as many lines as are drawn there, or in the rhythm of the others.
    private func boundaries(_ count: Int, from low: Double, to high: Double, equal: [Double]?) -> [GridLine] {
        let near = low - TaggedBoundaries.overlapInPoints...high + TaggedBoundaries.overlapInPoints
        let inside = drawn.filter { near.contains($0.positionInPoints) }
        if count == 1, let best = inside.max(by: isWeaker) { return [best] }
        if count > 1, inside.count == count { return inside }
        if let equal { return equal.map { GridLine(positionInPoints: $0, evidence: .structure) } }
        if count == 1 {
            let position = paddingInPoints.map { min(max(high - $0, low), high) } ?? (low + high) / 2
            return [GridLine(positionInPoints: position, evidence: .structure)]
        }
        let step = (high - low) / Double(count + 1)
        return (1...count).map { GridLine(positionInPoints: low + Double($0) * step, evidence: .structure) }
    }

    private func isWeaker(_ first: GridLine, _ second: GridLine) -> Bool {
        (first.drawnShare(of: along), -first.positionInPoints)
            < (second.drawnShare(of: along), -second.positionInPoints)
    }
}
