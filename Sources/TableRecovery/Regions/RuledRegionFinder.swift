import DocumentModel

/// A part of a page that drawn lines and fills hold together.
struct RuledRegion: Hashable, Sendable {
    var box: Rectangle
    var horizontals: [Ruling]
    var verticals: [Ruling]
    var fills: [Fill]
    /// Where the pieces of its horizontal lines meet end to end.
    var joints: [Point] = []
    /// Its horizontal lines as they were drawn, piece by piece, top to bottom.
    var pieces: [Ruling] = []
    /// Whether nothing but one row of text stands in it, at the foot of the page: a table only with what the next page holds.
    var isLoneRow = false

    /// Both regions as one.
    func joined(with other: RuledRegion) -> RuledRegion {
        RuledRegion(
            box: box.union(other.box), horizontals: horizontals + other.horizontals,
            verticals: verticals + other.verticals, fills: fills + other.fills, joints: joints + other.joints,
            pieces: pieces + other.pieces)
    }
}

/// Finds what drawn lines and fills hang together: the frames of tables, and boxes.
enum RuledRegionFinder {
    /// Lines that miss each other by less than this meet: rounding, and corners that borders leave open.
    static let touchInPoints = 3.0
    /// Fills that cover more of the page than this are its background.
    static let backgroundShareOfPage = 0.6
    /// Smaller fills are bullets, ticks and marks.
    static let smallestFillSideInPoints = 4.0

    /// The regions, sorted top to bottom, then left to right.
    ///
    /// - Parameter pieces: the rulings as they were drawn.
    static func regions(of pieces: [Ruling], fills: [Fill], pageArea: Double) -> [RuledRegion] {
        let rulings = RulingJoiner.joined(pieces)
        let joints = RulingJoiner.joints(of: pieces)
        let across = pieces.filter { $0.orientation == .horizontal }.sorted {
            ($0.positionInPoints, $0.startInPoints, $0.endInPoints)
                < ($1.positionInPoints, $1.startInPoints, $1.endInPoints)
        }
        let shading = fills.filter { fill in
            fill.color.distance(to: .white) > 3 && fill.box.area < backgroundShareOfPage * pageArea
                && min(fill.box.width, fill.box.height) >= smallestFillSideInPoints
        }
        let boxes = rulings.map(box) + shading.map(\.box)
        var sets = DisjointSets(count: boxes.count)
        let order = boxes.indices.sorted { (boxes[$0].top, boxes[$0].left, $0) < (boxes[$1].top, boxes[$1].left, $1) }
        var active: [Int] = []
        for index in order {
            let reach = boxes[index].insetBy(-touchInPoints / 2)
            active.removeAll { boxes[$0].bottom + touchInPoints < boxes[index].top }
            for other in active where sets.root(of: other) != sets.root(of: index) {
                if reach.intersection(boxes[other].insetBy(-touchInPoints / 2)) != nil { sets.join(other, index) }
            }
            active.append(index)
        }
        var members: [Int: [Int]] = [:]
        for index in boxes.indices { members[sets.root(of: index), default: []].append(index) }
        return members.values.flatMap { group -> [RuledRegion] in
            guard let box = Rectangle.enclosing(group.lazy.map { boxes[$0] }) else { return [] }
            let lines = group.filter { $0 < rulings.count }.map { rulings[$0] }
            return FrameStack.parted(
                RuledRegion(
                    box: box, horizontals: lines.filter { $0.orientation == .horizontal },
                    verticals: lines.filter { $0.orientation == .vertical },
                    fills: group.filter { $0 >= rulings.count }.map { shading[$0 - rulings.count] },
                    joints: self.joints(joints, of: lines, in: box), pieces: self.pieces(across, in: box)))
        }
        .sorted { ($0.box.top, $0.box.left, $0.box.bottom) < ($1.box.top, $1.box.left, $1.box.bottom) }
    }

    /// The joints of a region's own lines: those of a table inside one of its cells are that table's.
    ///
    /// - Parameter joints: sorted top to bottom.
    private static func joints(_ joints: [Point], of lines: [Ruling], in box: Rectangle) -> [Point] {
        let reach = box.insetBy(-touchInPoints / 2)
        let heights = Set(
            lines.filter { $0.orientation == .horizontal }.map { Int(saturating: $0.positionInPoints.rounded()) })
        return joints[joints.partitioningIndex { $0.y >= reach.top }...].prefix { $0.y <= reach.bottom }
            .filter { joint in
                let height = Int(saturating: joint.y.rounded())
                return reach.contains(joint) && (height - 1...height + 1).contains(where: heights.contains)
            }
    }

    /// - Parameter pieces: sorted top to bottom.
    private static func pieces(_ pieces: [Ruling], in box: Rectangle) -> [Ruling] {
        let reach = box.insetBy(-touchInPoints / 2)
        return pieces[pieces.partitioningIndex { $0.positionInPoints >= reach.top }...]
            .prefix { $0.positionInPoints <= reach.bottom }
            .filter { $0.startInPoints >= reach.left && $0.endInPoints <= reach.right }
    }

    private static func box(of ruling: Ruling) -> Rectangle {
        switch ruling.orientation {
        case .horizontal:
            Rectangle(
                left: ruling.startInPoints, top: ruling.positionInPoints, right: ruling.endInPoints,
                bottom: ruling.positionInPoints)
        case .vertical:
            Rectangle(
                left: ruling.positionInPoints, top: ruling.startInPoints, right: ruling.positionInPoints,
                bottom: ruling.endInPoints)
        }
    }
}
