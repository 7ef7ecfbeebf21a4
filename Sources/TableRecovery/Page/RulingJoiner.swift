import DocumentModel

/// Joins the pieces that producers draw (one stroke a cell side, doubled where cells meet, dashes) into whole lines.
enum RulingJoiner {
    /// Lines closer than this are one: the two strokes of neighbouring cells or of a double border lie up to 2 pt apart,
    /// rows of text at least 5.
    static let samePositionInPoints = 2.0
    /// Pieces of one line parted by no more than this are joined: Word leaves the width of the crossing border open,
    /// dash patterns up to 4 pt.
    static let joinGapInPoints = 4.0

    /// The joined lines, horizontal ones first, sorted by position and start.
    static func joined(_ rulings: [Ruling]) -> [Ruling] {
        joined(rulings, .horizontal) + joined(rulings, .vertical)
    }

    private static func joined(_ rulings: [Ruling], _ orientation: Ruling.Orientation) -> [Ruling] {
        let sorted = rulings.filter { $0.orientation == orientation }.sorted {
            ($0.positionInPoints, $0.startInPoints, $0.endInPoints)
                < ($1.positionInPoints, $1.startInPoints, $1.endInPoints)
        }
        var result: [Ruling] = []
        var index = 0
        while index < sorted.count {
            var end = index
            while end < sorted.count,
                sorted[end].positionInPoints - sorted[index].positionInPoints <= samePositionInPoints
            {
                end += 1
            }
            result += joinedAlong(sorted[index..<end])
            index = end
        }
        return result
    }

    /// Where horizontal pieces meet end to end, sorted top to bottom: producers draw a line cell by cell.
    static func joints(of rulings: [Ruling]) -> [Point] {
        let sorted = rulings.filter { $0.orientation == .horizontal && $0.lengthInPoints >= shortestPieceInPoints }
            .sorted { ($0.positionInPoints, $0.startInPoints) < ($1.positionInPoints, $1.startInPoints) }
        var result: [Point] = []
        var index = 0
        while index < sorted.count {
            let height = sorted[index].positionInPoints
            var end = index
            while end < sorted.count, sorted[end].positionInPoints - height <= sameHeightInPoints { end += 1 }
            result += places(whereMeet: sorted[index..<end]).map { Point(x: $0, y: height) }
            index = end
        }
        return result
    }

    /// Where pieces of one line meet, each place once: a row's border may be drawn over those of its cells.
    private static func places(whereMeet pieces: ArraySlice<Ruling>) -> [Double] {
        let starts = pieces.map(\.startInPoints).sorted()
        var result: [Double] = []
        for end in pieces.map(\.endInPoints).sorted() {
            let next = starts.partitioningIndex { $0 >= end - meetingGapInPoints }
            guard next < starts.count, starts[next] <= end + meetingGapInPoints else { continue }
            let place = (end + starts[next]) / 2
            if result.last.map({ place - $0 > meetingGapInPoints }) ?? true { result.append(place) }
        }
        return result
    }

    /// A shorter piece is a dash or a corner, not the side of a cell.
    private static let shortestPieceInPoints = 8.0
    /// The pieces of one line are drawn at one height, but for rounding.
    private static let sameHeightInPoints = 0.3
    /// Pieces meet where no more than a thin vertical border is left open between them; dashes stand further apart.
    private static let meetingGapInPoints = 1.0

    /// Pieces at one position, joined end to end.
    private static func joinedAlong(_ pieces: ArraySlice<Ruling>) -> [Ruling] {
        var result: [Ruling] = []
        var weights: [Double] = []
        for piece in pieces.sorted(by: { ($0.startInPoints, $0.endInPoints) < ($1.startInPoints, $1.endInPoints) }) {
            if let last = result.last, let weight = weights.last,
                piece.startInPoints <= last.endInPoints + joinGapInPoints
            {
                let length = max(piece.lengthInPoints, 0.01)
                result[result.count - 1] = Ruling(
                    orientation: last.orientation,
                    positionInPoints: (last.positionInPoints * weight + piece.positionInPoints * length)
                        / (weight + length),
                    startInPoints: last.startInPoints, endInPoints: max(last.endInPoints, piece.endInPoints),
                    thicknessInPoints: max(last.thicknessInPoints, piece.thicknessInPoints), color: last.color,
                    isDashed: last.isDashed && piece.isDashed)
                weights[weights.count - 1] = weight + length
            } else {
                result.append(piece)
                weights.append(max(piece.lengthInPoints, 0.01))
            }
        }
        return result
    }
}
