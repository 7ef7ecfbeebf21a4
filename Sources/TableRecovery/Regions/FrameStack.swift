import DocumentModel

/// Takes frames apart that touch below one another, each around paragraphs of another indent: no line in them parts columns.
///
/// ```
///  +-----------------------------------+
///  | Related provisions:               |
///  +---+-------------------------------+
///      | Section 101   Definitions     |     begins further in: another frame, and no second column
///      +-------------------------------+
/// ```
enum FrameStack {
    /// A frame and the one below it have two sides each, of which one may be drawn in one.
    private static let fewestSides = 3
    private static let sidesOfFrame = 2

    /// The frames that a region is made of; the region itself where lines part what stands side by side in it.
    static func parted(_ region: RuledRegion) -> [RuledRegion] {
        guard region.fills.isEmpty, region.verticals.count >= fewestSides, let frames = frames(of: region),
            frames.contains(where: { !areSame($0, frames[0]) }),
            frames.contains(where: { isSame($0.left, region.box.left) }),
            frames.contains(where: { isSame($0.right, region.box.right) })
        else { return [region] }
        return frames.map { part(of: region, in: $0) }
    }

    /// The frames top to bottom, those with the same sides joined; nil where a strip between two lines across has other sides
    /// than those of one frame, or none.
    private static func frames(of region: RuledRegion) -> [Rectangle]? {
        let rows = GridLineFinder.rowLines(of: region).map(\.positionInPoints)
        var frames: [Rectangle] = []
        for (top, bottom) in zip(rows, rows.dropFirst()) {
            let middle = (top + bottom) / 2
            var sides: [Double] = []
            for line in region.verticals.filter({ $0.startInPoints <= middle && $0.endInPoints >= middle })
                .map(\.positionInPoints).sorted()
            where line - (sides.last ?? -.infinity) > GridLineFinder.sameBoundaryInPoints {
                sides.append(line)
            }
            if sides.isEmpty { continue }
            guard sides.count == sidesOfFrame else { return nil }
            let frame = Rectangle(left: sides[0], top: top, right: sides[1], bottom: bottom)
            if let last = frames.last, last.bottom == top, areSame(last, frame) {
                frames[frames.count - 1] = last.union(frame)
            } else {
                frames.append(frame)
            }
        }
        return frames.isEmpty ? nil : frames
    }

    private static func areSame(_ one: Rectangle, _ other: Rectangle) -> Bool {
        isSame(one.left, other.left) && isSame(one.right, other.right)
    }

    private static func isSame(_ one: Double, _ other: Double) -> Bool {
        abs(one - other) <= GridLineFinder.sameBoundaryInPoints
    }

    private static func part(of region: RuledRegion, in frame: Rectangle) -> RuledRegion {
        let reach = frame.insetBy(-GridLineFinder.sameBoundaryInPoints)
        let height = reach.top...reach.bottom
        let width = reach.left...reach.right
        // A side may be drawn in one with those above and below it.
        let sides = region.verticals.filter {
            width.contains($0.positionInPoints) && $0.endInPoints > frame.top && $0.startInPoints < frame.bottom
        }.map {
            Ruling(
                orientation: .vertical, positionInPoints: $0.positionInPoints,
                startInPoints: max($0.startInPoints, reach.top), endInPoints: min($0.endInPoints, reach.bottom),
                thicknessInPoints: $0.thicknessInPoints, color: $0.color, isDashed: $0.isDashed)
        }
        return RuledRegion(
            box: frame, horizontals: region.horizontals.filter { height.contains($0.positionInPoints) },
            verticals: sides, fills: [], pieces: region.pieces.filter { height.contains($0.positionInPoints) })
    }
}
