import DocumentModel

/// Tells the tops and bottoms of fills that can be seen from those between two fills of one colour.
struct SeenEdges {
    /// How far beyond an edge the colour there is looked up: beyond rounding, short of the next row.
    static let reachInPoints = 1.6
    /// More fills than any table has: not worth the time.
    static let mostFills = 4_000
    /// Fills are found by the stripes of the page, of this height, that they touch.
    static let stripeHeightInPoints = 16.0

    private let fills: [Fill]
    private var stripes: [Int: [Int]] = [:]

    /// Nil where there is nothing to tell, or too much.
    init?(_ fills: [Fill]) {
        guard fills.count > 1, fills.count <= SeenEdges.mostFills else { return nil }
        self.fills = fills
        for (index, fill) in fills.enumerated() {
            for stripe in SeenEdges.stripe(fill.box.top)...SeenEdges.stripe(fill.box.bottom) {
                stripes[stripe, default: []].append(index)
            }
        }
    }

    private static func stripe(_ y: Double) -> Int {
        Int(saturating: (min(max(y, -10_000), 30_000) / stripeHeightInPoints).rounded(.down))
    }

    /// Whether the colour changes at the top or the bottom of a fill.
    func isSeen(_ fill: Fill, isTop: Bool) -> Bool {
        let beyond = Point(
            x: fill.box.center.x,
            y: isTop ? fill.box.top - SeenEdges.reachInPoints : fill.box.bottom + SeenEdges.reachInPoints)
        let last = stripes[SeenEdges.stripe(beyond.y)]?.last { fills[$0].box.contains(beyond) }
        return last.map { fills[$0].color } != fill.color
    }
}
