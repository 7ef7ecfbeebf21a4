import DocumentModel

/// The rulings, fills and pictures of a page, in the order of painting.
struct PageMarks {
    private(set) var rulings: [Ruling] = []
    private(set) var fills: [Fill] = []
    private(set) var dots: [(box: Rectangle, color: Color)] = []
    /// Small round shapes, which may be the bullets of lists.
    private(set) var discs: [Rectangle] = []
    var images: [PageImage] = []
    /// Whether the page paints more paths than the limit, and some were left out.
    var isCutShort = false
    /// Whether the drawing was given up before its end: what is missing was perhaps painted.
    var isGivenUp = false
    /// Whether some marks were painted as a group, out of sight.
    var hasGroups = false
    private var known: Set<Ruling> = []

    /// Takes up a box of paint, unless nobody can see it.
    mutating func add(_ kind: PaintedShape.Kind, _ box: Rectangle, _ color: Color, isVisible: Bool) {
        let ruling: Ruling?
        switch kind {
        case .other:
            if DrawnBullets.isBulletSized(box), isVisible { discs.append(box) }
            return
        case .box: ruling = RulingShape.ruling(box, color: color)
        case .stroke(let orientation, let isDashed):
            ruling = RulingShape.ruling(stroke: box, orientation: orientation, color: color, isDashed: isDashed)
        }
        guard let ruling else {
            let fill = Fill(box: box, color: color)
            if fills.last != fill { fills.append(fill) }
            return
        }
        // A line of the colour that it lies on cannot be seen; a box of that colour can hide what lies beneath.
        guard isVisible else { return }
        if kind == .box, ruling.lengthInPoints <= RulingShape.thickestLineInPoints {
            dots.append((box, color))
        } else {
            add(ruling)
        }
    }

    /// Adds a ruling, unless the very same is there: doubled borders are kept, repeated painting is not.
    mutating func add(_ ruling: Ruling) {
        if known.insert(ruling.roundedForComparison).inserted { rulings.append(ruling) }
    }
}

extension Backdrop.Paint {
    /// Whether it is the white of the paper, or looks like it.
    var isWhite: Bool { looksLike(.white) }

    /// Whether paint of the colour cannot be told from what lies beneath.
    func looksLike(_ color: Color) -> Bool {
        switch self {
        case .paper: color.distance(to: .white) <= Backdrop.Paint.leastVisibleDifference
        case .color(let beneath): color.distance(to: beneath) <= Backdrop.Paint.leastVisibleDifference
        case .unknown: false
        }
    }

    /// Colours that differ by less than this in every channel look the same; the palest shading in use is 13 off white.
    private static let leastVisibleDifference = 4
}

extension Ruling {
    /// The same painting twice may differ in the last digits.
    fileprivate var roundedForComparison: Ruling {
        func rounded(_ value: Double) -> Double { (value * 32).rounded() / 32 }
        return Ruling(
            orientation: orientation, positionInPoints: rounded(positionInPoints),
            startInPoints: rounded(startInPoints),
            endInPoints: rounded(endInPoints), thicknessInPoints: rounded(thicknessInPoints), color: color,
            isDashed: isDashed)
    }
}
