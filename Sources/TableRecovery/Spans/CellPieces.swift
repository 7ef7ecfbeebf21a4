import DocumentModel

/// Cells that span columns, as the pieces betray that the lines above and below them are drawn in: one for each cell.
///
/// ```
///  ------- ------------------- -------     a piece over two columns above …
///  Audit   Report to trustees  Review
///  ------- ------------------- -------     … and below: one cell
/// ```
struct CellPieces {
    /// For each row the pieces that are its cells'.
    private let cells: [[ClosedRange<Double>]]
    /// Where lines are drawn cell by cell: the ends of pieces, with the number of lines that have them.
    private let ends: [(x: Double, lineCount: Int)]

    /// Pieces of one cell end at the same x within this.
    private static let sameEndInPoints = 1.5
    /// Lines are drawn cell by cell when pieces of at least so many end at a boundary.
    private static let fewestLines = 2

    /// - Parameters:
    ///   - pieces: the horizontal lines as they were drawn.
    ///   - rowLines: the y of the boundaries between rows, the outer edges included.
    init(_ pieces: [Ruling], rowLines: [Double]) {
        let sorted = pieces.sorted { ($0.positionInPoints, $0.startInPoints) < ($1.positionInPoints, $1.startInPoints) }
        let byLine = rowLines.map { y -> [ClosedRange<Double>] in
            let first = sorted.partitioningIndex { $0.positionInPoints >= y - GridLineFinder.sameBoundaryInPoints }
            return sorted[first...].prefix { $0.positionInPoints <= y + GridLineFinder.sameBoundaryInPoints }
                .map { $0.startInPoints...max($0.startInPoints, $0.endInPoints) }
        }
        var cells: [[ClosedRange<Double>]] = []
        for (above, below) in zip(byLine, byLine.dropFirst()) {
            let shared = above.filter { piece in below.contains { CellPieces.isSame($0, piece) } }
            // A line is drawn for the cells above it and for those below: what the row above has not is this row's.
            let upper = cells.last ?? []
            let own = shared.filter { piece in !upper.contains { CellPieces.isSame($0, piece) } }
            cells.append(
                own
                    + shared.filter { piece in
                        !own.contains {
                            min($0.upperBound, piece.upperBound) - max($0.lowerBound, piece.lowerBound)
                                > CellPieces.sameEndInPoints
                        }
                    })
        }
        self.cells = cells
        var ends: [(x: Double, lineCount: Int)] = []
        let all = byLine.enumerated().flatMap { line, pieces in
            pieces.flatMap { [($0.lowerBound, line), ($0.upperBound, line)] }
        }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        var lines: Set<Int> = []
        for (x, line) in all {
            if let last = ends.last, x - last.x <= CellPieces.sameEndInPoints {
                lines.insert(line)
                ends[ends.count - 1].lineCount = lines.count
            } else {
                lines = [line]
                ends.append((x, 1))
            }
        }
        self.ends = ends
    }

    private static func isSame(_ first: ClosedRange<Double>, _ second: ClosedRange<Double>) -> Bool {
        abs(first.lowerBound - second.lowerBound) <= sameEndInPoints
            && abs(first.upperBound - second.upperBound) <= sameEndInPoints
    }

    /// Whether a cell of a row spans a boundary between columns.
    func span(_ boundary: Double, row: Int) -> Bool {
        guard
            ends.contains(where: {
                abs($0.x - boundary) <= GridLineFinder.sameBoundaryInPoints && $0.lineCount >= CellPieces.fewestLines
            })
        else { return false }
        let reach = GridLineFinder.sameBoundaryInPoints
        // A line over the whole row says nothing.
        return cells[row].count > 1
            && cells[row].contains { $0.lowerBound < boundary - reach && $0.upperBound > boundary + reach }
    }
}
