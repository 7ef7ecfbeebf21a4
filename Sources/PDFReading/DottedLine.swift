import DocumentModel

/// Joins dots that were painted one by one into the dotted lines that they make.
///
///     ▪ ▪ ▪ ▪ ▪ ▪   six boxes of 1 x 1 pt, 2 pt apart: one horizontal ruling, dashed
enum DottedLine {
    static func rulings(of dots: [(box: Rectangle, color: Color)]) -> [Ruling] {
        chains(dots, .horizontal) + chains(dots, .vertical)
    }

    private static func chains(
        _ dots: [(box: Rectangle, color: Color)], _ orientation: Ruling.Orientation
    ) -> [Ruling] {
        struct Dot {
            let row: Int
            let start: Double
            let end: Double
            let thickness: Double
            let position: Double
            let color: Color

            /// Whether it is drawn out along the line, as no bullet is.
            var isDash: Bool { end - start >= DottedLine.leastDashLengthPerThickness * thickness }
        }
        let isHorizontal = orientation == .horizontal
        let sorted = dots.map { dot in
            let position = isHorizontal ? dot.box.center.y : dot.box.center.x
            return Dot(
                row: Int(saturating: (position / rowInPoints).rounded()),
                start: isHorizontal ? dot.box.left : dot.box.top,
                end: isHorizontal ? dot.box.right : dot.box.bottom,
                thickness: isHorizontal ? dot.box.height : dot.box.width, position: position, color: dot.color)
        }.sorted { ($0.row, $0.start, $0.end) < ($1.row, $1.start, $1.end) }
        var rulings: [Ruling] = []
        var index = 0
        while index < sorted.count {
            let first = sorted[index]
            var count = 1
            var end = first.end
            while index + count < sorted.count {
                let next = sorted[index + count]
                guard next.row == first.row, next.color == first.color,
                    next.start - end <= max(widestGapInPoints, widestGapPerDot * first.thickness)
                else { break }
                end = max(end, next.end)
                count += 1
            }
            let dashCount = sorted[index..<index + count].count { $0.isDash }
            if count >= fewestDots || dashCount >= fewestDashes, end - first.start >= shortestInPoints {
                rulings.append(
                    Ruling(
                        orientation: orientation, positionInPoints: first.position, startInPoints: first.start,
                        endInPoints: end, thicknessInPoints: first.thickness, color: first.color, isDashed: true))
            }
            index += count
        }
        return rulings
    }

    /// Dots of one line are drawn at one height to within rounding.
    private static let rowInPoints = 0.25
    /// Dotted borders leave one to two dots of space; thin ones up to 3 pt.
    private static let widestGapInPoints = 3.0
    private static let widestGapPerDot = 3.0
    /// Three bullets under one another are no line.
    private static let fewestDots = 6
    /// The side of a row of one line of text is drawn with this many dashes and more.
    private static let fewestDashes = 3
    /// Dashes are three to four times as long as thick; at corners two of them overlap.
    private static let leastDashLengthPerThickness = 1.8
    /// Shorter rows of dots (an ellipsis, a logo) are no border of a cell.
    private static let shortestInPoints = 10.0
}
