import DocumentModel
import PageLayout

/// Tells charts from tables by the numbers along their axes.
///
/// ```
///  300 -|      __
///  200 -|   __/  \         equal steps of value at equal steps of height, and no text beside them
///  100 -|__/      \__
///       2004      2007
/// ```
enum ChartScale {
    /// Fewer numbers in equal steps are a coincidence.
    static let fewestTicks = 4
    /// Steps on paper differ by rounding only.
    static let sameStepInPoints = 1.2
    /// Steps of value that are rounded for print differ by this share.
    static let sameValueStepShare = 0.02
    /// Where more of the numbers than this have text in their row, they are a table's own.
    static let mostAccompaniedShare = 0.34
    /// Numbers of one scale are aligned within this.
    static let sameEdgeInPoints = 1.5

    /// Whether the words hold a scale that no rows or columns of text go with.
    ///
    /// - Parameter rulings: the lines of the region, both across and down.
    static func isPresent(among words: [Word], rulings: [Ruling]) -> Bool {
        let ticks = words.enumerated().compactMap { index, word in
            number(in: word.text).map { Tick(word: index, value: $0, box: word.box) }
        }
        guard ticks.count >= fewestTicks else { return false }
        let upright = scales(among: ticks, isUpright: true)
        let level = scales(among: ticks, isUpright: false)
        let onScale = Set((upright + level).flatMap { $0.map(\.word) })
        // The title of an axis stands on end beside all its numbers.
        let others = words.enumerated().filter { index, word in
            !onScale.contains(index) && word.direction == .horizontal
        }.map(\.element.box)
        return upright.contains { scale in
            isAlone(scale) { tick in
                others.contains { $0.verticalOverlap(tick) > overlapShare * tick.height }
            } && !isParted(scale, by: rulings)
        }
            || level.contains { scale in
                isAlone(scale) { tick in
                    others.contains { (isAligned($0, with: tick) && $0.top > tick.center.y) || isBeside($0, tick) }
                } && !isHeadRow(scale, others: others) && !isPartedAcross(scale, by: rulings)
            }
    }

    private struct Tick {
        var word: Int
        var value: Double
        var box: Rectangle
    }

    /// A row of text overlaps a number of its own row by more than this.
    private static let overlapShare = 0.1

    private static func isAlone(_ scale: [Tick], isAccompanied: (Rectangle) -> Bool) -> Bool {
        let accompanied = scale.count { isAccompanied($0.box) }
        return Double(accompanied) <= mostAccompaniedShare * Double(scale.count)
    }

    private static func isAligned(_ first: Rectangle, with second: Rectangle) -> Bool {
        abs(first.center.x - second.center.x) <= sameEdgeInPoints || abs(first.left - second.left) <= sameEdgeInPoints
            || abs(first.right - second.right) <= sameEdgeInPoints
    }

    /// Numbers over several lines of anything else are heads, however their columns are aligned; a legend is one line.
    private static func isHeadRow(_ scale: [Tick], others: [Rectangle]) -> Bool {
        let covered = scale.count { tick in
            others.count { $0.top > tick.box.center.y && $0.horizontalOverlap(tick.box) > 0 } > 1
        }
        return covered * 2 > scale.count
    }

    /// Whether lines part the numbers from one another, as the rows of an empty form.
    private static func isParted(_ scale: [Tick], by rulings: [Ruling]) -> Bool {
        zip(scale, scale.dropFirst()).allSatisfy { upper, lower in
            rulings.contains {
                $0.orientation == .horizontal && $0.positionInPoints > upper.box.center.y + upper.box.height / 4
                    && $0.positionInPoints < lower.box.center.y - lower.box.height / 4
                    && $0.startInPoints <= upper.box.left && $0.endInPoints >= upper.box.right
            }
        }
    }

    /// Whether a word stands in one line with a number, a space away: `Half term 1 (Sept–Oct)` is no tick of an axis.
    private static func isBeside(_ word: Rectangle, _ tick: Rectangle) -> Bool {
        let gap = max(tick.left - word.right, word.left - tick.right)
        return word.verticalOverlap(tick) > overlapShare * tick.height && gap <= widestSpacePerHeight * tick.height
    }

    /// A space is a quarter to half of the size; the numbers of an axis stand further apart.
    private static let widestSpacePerHeight = 0.6

    /// Whether lines part the numbers side by side, as the columns of a table: the half terms of a year.
    private static func isPartedAcross(_ scale: [Tick], by rulings: [Ruling]) -> Bool {
        zip(scale, scale.dropFirst()).allSatisfy { left, right in
            rulings.contains {
                $0.orientation == .vertical && $0.positionInPoints > left.box.center.x
                    && $0.positionInPoints < right.box.center.x && $0.startInPoints <= left.box.center.y
                    && $0.endInPoints >= left.box.center.y
            }
        }
    }

    /// The runs of equal steps among the numbers that stand over one another, or side by side.
    private static func scales(among ticks: [Tick], isUpright: Bool) -> [[Tick]] {
        let edges: [(Rectangle) -> Double] =
            isUpright ? [\.left, \.right, \.center.x] : [\.bottom]
        func along(_ tick: Tick) -> Double { isUpright ? tick.box.center.y : tick.box.center.x }
        return edges.flatMap { edge -> [[Tick]] in
            let sorted = ticks.sorted { (edge($0.box), along($0)) < (edge($1.box), along($1)) }
            var result: [[Tick]] = []
            var start = 0
            while start < sorted.count {
                var end = start + 1
                while end < sorted.count, edge(sorted[end].box) - edge(sorted[start].box) <= sameEdgeInPoints {
                    end += 1
                }
                let aligned = sorted[start..<end].sorted { along($0) < along($1) }
                result += runs(of: aligned, along: along)
                start = end
            }
            return result
        }
    }

    private static func runs(of aligned: [Tick], along: (Tick) -> Double) -> [[Tick]] {
        var result: [[Tick]] = []
        var run: [Tick] = []
        for tick in aligned {
            if run.count >= 2 {
                let (first, second, last) = (run[0], run[1], run[run.count - 1])
                let (step, valueStep) = (along(second) - along(first), second.value - first.value)
                let goesOn =
                    abs(along(tick) - along(last) - step) <= sameStepInPoints
                    && abs(tick.value - last.value - valueStep) <= sameValueStepShare * abs(valueStep)
                if !goesOn {
                    if run.count >= fewestTicks { result.append(run) }
                    run = [last]
                }
            }
            if let last = run.last, tick.value == last.value || along(tick) - along(last) < 1 { run = [] }
            run.append(tick)
        }
        if run.count >= fewestTicks { result.append(run) }
        return result
    }

    /// The number that a word is, without its unit: `8000`, `0.15`, `20%`, `1,000`, `-5`, `.0002`.
    private static func number(in text: String) -> Double? {
        var digits = ""
        for character in text {
            switch character {
            case "0"..."9", ".": digits.append(character)
            case "-", "−", "–": if digits.isEmpty { digits.append("-") } else { return nil }
            case ",", "%", "£", "$", "€", "+": continue
            default: return nil
            }
        }
        return digits.last == "." ? nil : Double(digits.hasPrefix(".") ? "0" + digits : digits)
    }
}
