import DocumentModel

/// Finds drawn lines in the ink of a page: long thin runs.
struct RulingFinder {
    let pixelsPerPoint: Double

    /// A line in pixels: where it lies and what it covers.
    struct Line {
        var orientation: Ruling.Orientation
        var box: PixelBox
        /// Pixels of ink, by which its thickness is told.
        var inkCount: Int
    }

    struct Found {
        var lines: [Line] = []
        /// The ink of the lines alone.
        var mask: Bitmap?
        /// Solid boxes, too thick for lines.
        var solids: [PixelBox] = []
    }

    /// Strokes of letters are shorter, but for those of titles, which no table has.
    private static let shortestAcrossInPoints = 22.0
    /// The lowest row of a table; what is so low must be held by lines above and below.
    private static let shortestDownInPoints = 9.0
    /// Longer ones are no letters.
    private static let longDownInPoints = 36.0
    /// Table borders go up to 3 pt; beyond that it is a bar or a box.
    private static let thickestInPoints = 4.0
    /// The scan breaks fine lines up.
    private static let gapInPoints = 0.8
    /// Letters of a line of text never run together for so long.
    private static let surelyInPoints = 90.0
    /// Beside a line there is white: where strokes of letters make a run, the letters go on above or below it.
    private static let mostInkBeside = 0.2
    private static let besideInPoints = 0.8
    /// Lines meet within this, with gaps that the scan leaves.
    private static let meetingInPoints = 3.0

    func find(in ink: Bitmap) -> Found {
        let gap = pixels(Self.gapInPoints)
        let across = ink.closed(gap, 1)?.opened(pixels(Self.shortestAcrossInPoints), 1)
        let down = ink.closed(1, gap)?.opened(1, pixels(Self.shortestDownInPoints))
        guard let across, let down else { return Found() }
        let thickest = pixels(Self.thickestInPoints)
        // What a brick of that size fits into is solid: no line.
        let solid = ink.opened(thickest + 1, thickest + 1)?.grown(3, 3)
        let lines = solid.flatMap { across.without($0) } ?? across
        var result = Found()
        for box in lines.pieces where box.height <= thickest && box.width >= pixels(Self.shortestAcrossInPoints) {
            guard box.width >= pixels(Self.surelyInPoints) || standsFree(box, in: ink, isAcross: true) else { continue }
            result.lines.append(Line(orientation: .horizontal, box: box, inkCount: lines.count(in: box)))
        }
        let horizontals = result.lines
        let downLines = solid.flatMap { down.without($0) } ?? down
        for box in downLines.pieces where box.width <= thickest && box.height >= pixels(Self.shortestDownInPoints) {
            guard
                box.height >= pixels(Self.longDownInPoints)
                    || isHeld(box, by: horizontals) && standsFree(box, in: ink, isAcross: false)
            else { continue }
            result.lines.append(Line(orientation: .vertical, box: box, inkCount: downLines.count(in: box)))
        }
        result.solids =
            solid?.pieces.filter { $0.height > thickest && $0.width > thickest }
            .filter { $0.width >= pixels(Self.shortestAcrossInPoints) } ?? []
        result.mask = mask(of: result.lines, across: across, down: down, like: ink)
        return result
    }

    /// Of the lines through dark boxes those that are drawn. In a box as low as a row of heads noise and the edges of letters
    /// make dips like lines: there only what goes on above or below is one.
    func drawn(_ boxes: [PixelBox], among lines: [Line]) -> [Line] {
        let reach = pixels(Self.meetingInPoints)
        return boxes.map(Line.init).filter { line in
            guard line.orientation == .vertical, line.box.height < pixels(Self.surelyInPoints) else { return true }
            return lines.contains { other in
                other.orientation == .vertical && other.box.top <= line.box.bottom + reach
                    && other.box.bottom >= line.box.top - reach
                    && abs(other.box.left + other.box.right - line.box.left - line.box.right)
                        <= 2 * pixels(Self.sameLineInPoints)
            }
        }
    }

    /// The parts of one line over a box and outside it lie so close.
    private static let sameLineInPoints = 1.0

    func ruling(_ line: Line) -> Ruling {
        let box = line.box.inPoints(pixelsPerPoint)
        let isAcross = line.orientation == .horizontal
        let length = Double(isAcross ? line.box.width : line.box.height)
        return Ruling(
            orientation: line.orientation, positionInPoints: isAcross ? box.center.y : box.center.x,
            startInPoints: isAcross ? box.left : box.top, endInPoints: isAcross ? box.right : box.bottom,
            thicknessInPoints: Double(line.inkCount) / max(length, 1) / pixelsPerPoint)
    }

    /// Whether there is little ink along both sides of a line.
    private func standsFree(_ box: PixelBox, in ink: Bitmap, isAcross: Bool) -> Bool {
        let width = max(pixels(Self.besideInPoints), 2)
        let sides: [PixelBox] =
            isAcross
            ? [
                PixelBox(left: box.left, top: box.top - 1 - width, right: box.right, bottom: box.top - 1),
                PixelBox(left: box.left, top: box.bottom + 1, right: box.right, bottom: box.bottom + 1 + width),
            ]
            : [
                PixelBox(left: box.left - 1 - width, top: box.top, right: box.left - 1, bottom: box.bottom),
                PixelBox(left: box.right + 1, top: box.top, right: box.right + 1 + width, bottom: box.bottom),
            ]
        return sides.allSatisfy { Double(ink.count(in: $0)) <= Self.mostInkBeside * Double(max($0.area, 1)) }
    }

    /// Whether a short upright stroke stands between two lines, as the side of a low cell does.
    private func isHeld(_ box: PixelBox, by lines: [Line]) -> Bool {
        let reach = pixels(Self.meetingInPoints)
        func meets(_ y: Int) -> Bool {
            lines.contains { line in
                y >= line.box.top - reach && y <= line.box.bottom + reach && box.left >= line.box.left - reach
                    && box.right <= line.box.right + reach
            }
        }
        return meets(box.top) && meets(box.bottom)
    }

    /// Fine lines go with all that lies under them, also where the scan broke them up; of thick ones only their ink.
    private func mask(of lines: [Line], across: Bitmap, down: Bitmap, like ink: Bitmap) -> Bitmap? {
        let fine = pixels(Self.fineInPoints)
        let isFine = lines.map { min($0.box.width, $0.box.height) <= fine }
        let thick = zip(lines, isFine).filter { !$1 }.map { $0.0.box.grown(by: 1) }
        let boxes = ink.emptied()?.filling(thick, with: 1)
        let strokes = across.or(down).flatMap { boxes?.and($0) }
        return strokes?.filling(zip(lines, isFine).filter(\.1).map(\.0.box), with: 1)
    }

    private static let fineInPoints = 2.5

    private func pixels(_ points: Double) -> Int { max(Int(saturating: points * pixelsPerPoint), 1) }
}

extension RulingFinder.Line {
    /// A line that was found by other means.
    init(_ box: PixelBox) {
        self.init(orientation: box.width >= box.height ? .horizontal : .vertical, box: box, inkCount: box.area)
    }
}
