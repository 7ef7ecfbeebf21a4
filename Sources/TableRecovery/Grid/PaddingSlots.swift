import DocumentModel

/// Takes out the slots that hold a cell's padding: a paragraph's shading ends inside the cell's border, shaded cells
/// stand apart, borders of neighbouring rows miss each other by a little.
///
/// ```
///  |  ____________  |  ____________  |
///  | |  shading   | | |            | |     five boundaries where three part text
///  | |____________| | |____________| |
/// ```
enum PaddingSlots {
    /// A slot beside the edge of a shading that is no wider than this may be padding: twice what Word leaves by default.
    static let widestInPoints = 11.0
    /// The same between two lines: wider ones part cells.
    static let widestBetweenRulingsInPoints = 6.0
    /// Text lies in a slot when it sticks out by no more than this.
    static let overhangInPoints = 1.0

    /// The boundaries without those that only padding lies between.
    ///
    /// - Parameter textExtents: where text begins and ends across the boundaries.
    static func merged(_ lines: [GridLine], textExtents: [ClosedRange<Double>]) -> [GridLine] {
        guard lines.count > 2 else { return lines }
        let extents = textExtents.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        var result = [lines[0]]
        for line in lines.dropFirst() {
            let last = result[result.count - 1]
            if isPadding(from: last, to: line),
                !holdsText(from: last.positionInPoints, to: line.positionInPoints, extents: extents)
            {
                result[result.count - 1] = joined(last, line)
            } else {
                result.append(line)
            }
        }
        return result.count > 1 ? result : lines
    }

    private static func isPadding(from first: GridLine, to second: GridLine) -> Bool {
        guard first.evidence != .gap, second.evidence != .gap else { return false }
        let width = second.positionInPoints - first.positionInPoints
        let isBetweenRulings = first.evidence == .ruling && second.evidence == .ruling
        return width <= (isBetweenRulings ? widestBetweenRulingsInPoints : widestInPoints)
    }

    private static func holdsText(from start: Double, to end: Double, extents: [ClosedRange<Double>]) -> Bool {
        let first = extents.partitioningIndex { $0.lowerBound >= start - overhangInPoints }
        return extents[first...].prefix { $0.lowerBound <= end }.contains { $0.upperBound <= end + overhangInPoints }
    }

    /// One boundary of two: a line tells better than a shading where it is, and of two lines the longer.
    private static func joined(_ first: GridLine, _ second: GridLine) -> GridLine {
        let firstLength = first.drawn.reduce(0) { $0 + $1.upperBound - $1.lowerBound }
        let secondLength = second.drawn.reduce(0) { $0 + $1.upperBound - $1.lowerBound }
        let drawn = GridLineFinder.merged(first.drawn + second.drawn)
        if first.evidence == second.evidence {
            let position =
                first.evidence == .fill
                ? (first.positionInPoints + second.positionInPoints) / 2
                : (firstLength >= secondLength ? first : second).positionInPoints
            return GridLine(positionInPoints: position, evidence: first.evidence, drawn: drawn)
        }
        let ruling = first.evidence == .ruling ? first : second
        return GridLine(positionInPoints: ruling.positionInPoints, evidence: .ruling, drawn: drawn)
    }
}
