/// The cells that a row under way has so far.
struct RowCells {
    private struct Cell {
        var top: Double
        var bottom: Double
        var fontSizeInPoints: Double
        var columns: Range<Int>
        var isBold: Bool

        var isLabel: Bool { columns == 0..<1 }
    }

    private let measures: RowMeasures
    private let tallestGapInCellInPoints: Double
    private var cells: [Cell] = []
    /// For each column the cell that has text in it.
    private var owners: [Int?]
    /// What is counted as bands are added; the rest of the shape follows from the cells.
    private var counted = RowShape()
    private var top = Double.infinity
    private var bottom = -Double.infinity

    /// - Parameter tallestGapInCellInPoints: what the mode says of white inside a cell's text; nothing else of it counts here.
    init(_ measures: RowMeasures, tallestGapInCellInPoints: Double) {
        self.measures = measures
        self.tallestGapInCellInPoints = tallestGapInCellInPoints
        owners = Array(repeating: nil, count: measures.columnCount)
    }

    /// Cells of one row differ in height by no more than this, and by as much as their text differs in size.
    private static let toleranceInPoints = 1.6
    private static let toleranceOfSizes = 0.5

    mutating func add(_ band: RowBands.Band) {
        for piece in band.pieces {
            top = min(top, piece.top)
            bottom = max(bottom, piece.bottom)
            let over = lowestCell(over: piece.columns)
            let gapInPoints = over.map { piece.top - cells[$0].bottom }
            let isNewText = gapInPoints.map { $0 > measures.widestLeadingInPoints } ?? true
            if piece.columns == 0..<1, isNewText { counted.labelCount += 1 }
            guard let over, let gapInPoints else {
                give(piece.columns, to: cells.count)
                cells.append(
                    Cell(
                        top: piece.top, bottom: piece.bottom, fontSizeInPoints: piece.fontSizeInPoints,
                        columns: piece.columns, isBold: piece.isBold))
                continue
            }
            if gapInPoints > tallestGapInCellInPoints { counted.holeCount += 1 }
            if isNewText, cells[over].columns.lowerBound > 0 {
                if cells[over].columns.count == 1, measures.isOfShortTexts(cells[over].columns.lowerBound) {
                    counted.furtherShortTextCount += 1
                } else {
                    counted.furtherLongTextCount += 1
                }
            }
            cells[over].bottom = max(cells[over].bottom, piece.bottom)
            cells[over].isBold = cells[over].isBold && piece.isBold
            give(piece.columns, to: over)
        }
    }

    private func lowestCell(over columns: Range<Int>) -> Int? {
        var lowest: Int?
        for column in columns where column < owners.count {
            guard let owner = owners[column] else { continue }
            if let known = lowest, cells[owner].bottom <= cells[known].bottom { continue }
            lowest = owner
        }
        return lowest
    }

    private mutating func give(_ columns: Range<Int>, to cell: Int) {
        if columns.upperBound > owners.count {
            owners += Array(repeating: nil, count: columns.upperBound - owners.count)
        }
        for column in columns {
            if owners[column] == nil, column > 0 { counted.filledColumnCount += 1 }
            owners[column] = cell
        }
    }

    /// How the cells stand, and what they hold, under a mode.
    func shape(_ mode: RowMode) -> RowShape {
        var shape = counted
        shape.misalignedCount = cells.count { cell in
            // Labels may cover several rows.
            if cell.isLabel, !mode.hasLabelInEachRow { return false }
            let distance =
                switch mode.alignment {
                case .top: cell.top - top
                case .middle: abs((cell.top + cell.bottom) / 2 - (top + bottom) / 2)
                case .bottom: bottom - cell.bottom
                }
            return distance > RowCells.toleranceInPoints
                + RowCells.toleranceOfSizes * abs(cell.fontSizeInPoints - measures.em)
        }
        shape.isBanner = cells.count == 1 && cells.allSatisfy { $0.isBold || $0.columns.count > 1 }
        return shape
    }
}
