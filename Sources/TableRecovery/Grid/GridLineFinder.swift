import DocumentModel

/// Gathers the boundaries that lines and fills draw in a region.
enum GridLineFinder {
    /// Boundaries closer than this are one: the width of a thick border, or of the white seam between two fills.
    static let sameBoundaryInPoints = 3.2
    /// A drawn piece shorter than this is no side of a cell: ticks and marks.
    static let shortestSideInPoints = 5.0

    /// A drawn piece of a possible boundary.
    private struct Piece {
        var position: Double
        var extent: ClosedRange<Double>
        var evidence: EdgeEvidence
    }

    /// The vertical boundaries, left to right.
    static func columnLines(of region: RuledRegion) -> [GridLine] {
        let drawn = region.verticals.map {
            Piece(position: $0.positionInPoints, extent: $0.startInPoints...$0.endInPoints, evidence: .ruling)
        }
        let edges = region.fills.flatMap { fill in
            [fill.box.left, fill.box.right].map {
                Piece(position: $0, extent: fill.box.top...fill.box.bottom, evidence: .fill)
            }
        }
        let lines = lines(of: drawn + edges)
        let corners = JointColumns.positions(of: region).filter { corner in
            !lines.contains { abs($0.positionInPoints - corner) <= sameBoundaryInPoints }
        }
        return (lines + corners.map { GridLine(positionInPoints: $0, evidence: .joint) })
            .sorted { $0.positionInPoints < $1.positionInPoints }
    }

    /// The horizontal boundaries, top to bottom.
    static func rowLines(of region: RuledRegion) -> [GridLine] {
        let drawn = region.horizontals.map {
            Piece(position: $0.positionInPoints, extent: $0.startInPoints...$0.endInPoints, evidence: .ruling)
        }
        let seen = seenEdges(of: region)
        let edges = region.fills.flatMap { fill in
            [(fill.box.top, true), (fill.box.bottom, false)].compactMap { position, isTop -> Piece? in
                guard seen?.isSeen(fill, isTop: isTop) ?? true else { return nil }
                return Piece(position: position, extent: fill.box.left...fill.box.right, evidence: .fill)
            }
        }
        return lines(of: drawn + edges)
    }

    /// Where lines run both ways, an edge between two fills of one colour is that of a paragraph's shading inside a cell.
    /// Without lines it may be all that tells one row from the next, as it may always be for columns: heads are filled
    /// cell by cell, and lines in their colour are not seen.
    private static func seenEdges(of region: RuledRegion) -> SeenEdges? {
        guard region.verticals.count >= fewestLines, region.horizontals.count >= fewestLines else { return nil }
        return SeenEdges(region.fills)
    }

    /// A table that lines part has one on either side and one between.
    private static let fewestLines = 3

    private static func lines(of pieces: [Piece]) -> [GridLine] {
        let sorted = pieces.filter { $0.extent.upperBound - $0.extent.lowerBound >= shortestSideInPoints }
            .sorted { ($0.position, $0.extent.lowerBound) < ($1.position, $1.extent.lowerBound) }
        var result: [GridLine] = []
        var index = 0
        while index < sorted.count {
            var end = index
            while end < sorted.count, sorted[end].position - sorted[index].position <= sameBoundaryInPoints { end += 1 }
            let group = sorted[index..<end]
            let rulings = group.filter { $0.evidence == .ruling }
            let deciding = rulings.isEmpty ? Array(group) : rulings
            let weight = deciding.reduce(0.0) { $0 + $1.extent.upperBound - $1.extent.lowerBound }
            let moment = deciding.reduce(0.0) { $0 + $1.position * ($1.extent.upperBound - $1.extent.lowerBound) }
            result.append(
                GridLine(
                    positionInPoints: moment / weight, evidence: rulings.isEmpty ? .fill : .ruling,
                    drawn: merged(group.map(\.extent))))
            index = end
        }
        return result
    }

    /// Overlapping and nearly touching intervals, joined.
    static func merged(_ intervals: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
        var result: [ClosedRange<Double>] = []
        for interval in intervals.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = result.last, interval.lowerBound <= last.upperBound + RulingJoiner.joinGapInPoints {
                result[result.count - 1] = last.lowerBound...max(last.upperBound, interval.upperBound)
            } else {
                result.append(interval)
            }
        }
        return result
    }
}
