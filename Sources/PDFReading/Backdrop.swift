import DocumentModel

/// What lies beneath a point of the page, as the page is painted box by box: coarse, but quick to ask.
struct Backdrop {
    enum Paint: Hashable {
        /// Nothing painted yet: the white of the paper.
        case paper
        case color(Color)
        /// A picture, a gradient or a shape that is no rectangle: any colour may show.
        case unknown
    }

    private let columnCount: Int
    private let rowCount: Int
    private let cellInPoints: Double
    /// Indices into `paints`, row by row.
    private var cells: [UInt16]
    private var paints: [Paint] = [.paper, .unknown]
    private var indexOfColor: [Color: UInt16] = [:]

    init(widthInPoints: Double, heightInPoints: Double) {
        let area = max(widthInPoints * heightInPoints, 1)
        cellInPoints = max(Backdrop.finestCellInPoints, (area / Double(Backdrop.mostCells)).squareRoot())
        columnCount = Int(saturating: widthInPoints / cellInPoints) + 1
        rowCount = Int(saturating: heightInPoints / cellInPoints) + 1
        cells = Array(repeating: 0, count: columnCount * rowCount)
    }

    /// Covers every cell whose middle the box covers.
    mutating func paint(_ box: Rectangle, _ paint: Paint) {
        let columns = covered(from: box.left, to: box.right, count: columnCount)
        let rows = covered(from: box.top, to: box.bottom, count: rowCount)
        guard !columns.isEmpty, !rows.isEmpty else { return }
        let index = index(of: paint)
        for row in rows {
            for column in columns { cells[row * columnCount + column] = index }
        }
    }

    func paint(at point: Point) -> Paint {
        guard point.x.isFinite, point.y.isFinite else { return .paper }
        let column = min(max(Int(saturating: max(point.x, 0) / cellInPoints), 0), columnCount - 1)
        let row = min(max(Int(saturating: max(point.y, 0) / cellInPoints), 0), rowCount - 1)
        return paints[Int(cells[row * columnCount + column])]
    }

    /// Whether paint of a colour can be told from what lies beneath it somewhere in a box.
    ///
    /// The middle alone does not tell: a line is as often crossed there by one of its own colour, which it is not lost on.
    func shows(_ color: Color, in box: Rectangle) -> Bool {
        paints(in: box).contains { !$0.looksLike(color) }
    }

    /// Whether a line of a colour can be seen, or lies on shading of its own colour: whoever shades a head in the colour of
    /// the borders draws them all the same, and they still part cells.
    func partsCells(_ color: Color, in box: Rectangle) -> Bool {
        paints(in: box).contains { !$0.looksLike(color) || !$0.isWhite }
    }

    private func paints(in box: Rectangle) -> [Paint] {
        Backdrop.samples.map { share in
            paint(at: Point(x: box.left + box.width * share, y: box.top + box.height * share))
        }
    }

    private func covered(from start: Double, to end: Double, count: Int) -> Range<Int> {
        let limit = Double(count)
        let first = min(max((start / cellInPoints - 0.5).rounded(.up), 0), limit)
        let last = min(max((end / cellInPoints - 0.5).rounded(.down) + 1, first), limit)
        return Int(saturating: first)..<Int(saturating: last)
    }

    private mutating func index(of paint: Paint) -> UInt16 {
        switch paint {
        case .paper: return 0
        case .unknown: return 1
        case .color(let color):
            if let index = indexOfColor[color] { return index }
            guard paints.count < Int(UInt16.max) else { return 1 }
            let index = UInt16(paints.count)
            paints.append(paint)
            indexOfColor[color] = index
            return index
        }
    }

    /// Places along a box; other lines cross at its half, thirds and quarters.
    private static let samples = [0.5, 0.29, 0.71, 0.1, 0.9]
    /// Half the height of the smallest letters in use, so that the middle of a letter meets a cell of its own shading.
    private static let finestCellInPoints = 2.0
    /// An A3 page has 250,000 cells of 2 pt; larger pages get larger cells.
    private static let mostCells = 500_000
}
