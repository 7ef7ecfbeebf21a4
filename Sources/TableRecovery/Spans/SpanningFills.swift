import DocumentModel

/// Cells that span columns, as their shading betrays: one fill over several columns, and one text in its middle, or one that
/// runs over their boundaries.
///
/// ```
///  Autumn 1   Autumn 2   Spring 1   Spring 2
///  Re-launch  ░░░░░░░ Mock interviews ░░░░░░░
/// ```
struct SpanningFills {
    /// For each row the stretches that a cell with a fill of its own covers.
    private let cells: [[ClosedRange<Double>]]

    /// A fill that covers this much of a row's height, and no more than this, is that of its cells.
    private static let heightShares = 0.6...1.4
    /// Fills end at boundaries within this.
    private static let edgeToleranceInPoints = 2.0
    /// A text stands in the middle of a fill whose middle is no further away than this share of the fill's width.
    private static let centeredWithinShare = 0.04

    init(fills: [Fill], rows: [Double], columns: [Double], chunks: [TextChunk]) {
        guard columns.count > 3, let left = columns.first, let right = columns.last else {
            cells = Array(repeating: [], count: max(0, rows.count - 1))
            return
        }
        func innerBoundaries(_ fill: Fill) -> Int {
            columns.dropFirst().dropLast().count {
                $0 > fill.box.left + Self.edgeToleranceInPoints && $0 < fill.box.right - Self.edgeToleranceInPoints
            }
        }
        // What is filled over the whole table shades rows, whatever stands in them.
        let ofCells = fills.filter {
            $0.color.distance(to: .white) > 3 && $0.box.width < right - left - Self.edgeToleranceInPoints
        }
        cells = zip(rows, rows.dropFirst()).map { top, bottom in
            let ofRow = ofCells.filter { fill in
                min(fill.box.bottom, bottom) - max(fill.box.top, top) >= Self.heightShares.lowerBound * (bottom - top)
                    && fill.box.height <= Self.heightShares.upperBound * (bottom - top)
            }
            let isByCell = ofRow.contains { innerBoundaries($0) == 0 }
            return ofRow.filter { fill in
                innerBoundaries(fill) > 0
                    && Self.holdsOneText(
                        fill.box, in: top...max(top, bottom), columns: columns, chunks: chunks, isByCell: isByCell)
            }.map { $0.box.left...$0.box.right }
        }
    }

    /// Whether one text stands in a fill, a piece a line: in its middle, over a boundary between its columns, or anywhere
    /// where each cell of the row has a fill of its own.
    private static func holdsOneText(
        _ fill: Rectangle, in row: ClosedRange<Double>, columns: [Double], chunks: [TextChunk], isByCell: Bool
    ) -> Bool {
        let inside = chunks.filter { chunk in
            row.contains(chunk.box.center.y) && chunk.box.right > fill.left && chunk.box.left < fill.right
        }.sorted { $0.box.top < $1.box.top }
        guard let text = Rectangle.enclosing(inside.map(\.box)), text.left >= fill.left - edgeToleranceInPoints,
            text.right <= fill.right + edgeToleranceInPoints,
            zip(inside, inside.dropFirst()).allSatisfy({ $0.box.center.y < $1.box.top })
        else { return false }
        let isCentered = inside.allSatisfy {
            abs($0.box.center.x - fill.center.x) <= centeredWithinShare * fill.width
        }
        return isByCell || isCentered
            || columns.contains {
                $0 > text.left + edgeToleranceInPoints && $0 < text.right - edgeToleranceInPoints
            }
    }

    /// Whether a cell of a row spans a boundary between columns.
    func span(_ boundary: Double, row: Int) -> Bool {
        cells[row].contains {
            $0.lowerBound < boundary - Self.edgeToleranceInPoints
                && $0.upperBound > boundary + Self.edgeToleranceInPoints
        }
    }
}
