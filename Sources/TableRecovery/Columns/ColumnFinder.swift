import DocumentModel
import PageLayout

/// Finds the gutters between columns that nothing is drawn in.
///
/// ```
///  1.1 Need    Visit five      Update on speech and language    <- a cell that spans two columns
///              schools         screening in the newsletter
///  1.2 Family  Draft proposal  Coaching in    Policy updated
///            ^               ^              ^  valleys in the number of lines that cross x
/// ```
/// The lines that cover each x are counted; a gutter is a valley between two hills that far fewer lines cross than
/// either hill holds. Cells that span columns raise the floor of a valley, so it need not be empty.
enum ColumnFinder {
    /// A valley is a gutter when it holds at most this share of the lower hill's lines: in the term grids of the tuning
    /// half at most a quarter of the rows span any one gutter.
    static let deepestCrossingShare = 0.3
    /// Profiles are counted in steps of this width: finer than any gutter.
    static let stepInPoints = 0.5
    /// Narrower valleys are accidents of ragged text.
    static let narrowestGutterInPoints = 2.5
    /// How far before the text of the next column the boundary is laid, where the gutter has room: a usual cell padding.
    static let paddingInPoints = 3.0

    /// A gutter: where it runs, and where in it the boundary is laid.
    struct Gutter {
        var extent: ClosedRange<Double>
        var boundary: Double
    }

    /// The gutters inside `box`, left to right.
    ///
    /// - Parameters:
    ///   - chunks: the text of all pages of the table.
    ///   - heads: the row of its heads, on its first page; empty where none is known.
    static func gutters(of chunks: [TextChunk], heads: [TextChunk], in box: Rectangle) -> [Gutter] {
        let stepCount = Int(saturating: (box.width / stepInPoints).rounded(.up)) + 1
        guard stepCount > 2, stepCount < 20_000 else { return [] }
        // Lines that say something of each row over its whole width lie over every gutter.
        let across = RecurringLines.boxes(among: chunks)
        let parted = across.isEmpty ? chunks : chunks.filter { !across.contains($0.box) }
        var changes = Array(repeating: 0, count: stepCount + 2)
        for chunk in parted {
            let first = Int(saturating: ((chunk.box.left - box.left) / stepInPoints).rounded())
            let last = Int(saturating: ((chunk.box.right - box.left) / stepInPoints).rounded())
            guard last >= 0, first <= stepCount else { continue }
            changes[max(0, first)] += 1
            changes[min(stepCount, max(last, first)) + 1] -= 1
        }
        var counts: [Int] = []
        counts.reserveCapacity(stepCount + 1)
        var current = 0
        for step in 0...stepCount {
            current += changes[step]
            counts.append(current)
        }
        let rhythm = HeadRhythm(heads)
        let texts = parted.map(\.box)
        let valleys = valleys(in: counts).compactMap { gutter(of: $0, counts: counts, in: box) }
        let clear = rhythm?.without(valleysInsideColumns: valleys, texts: texts) ?? valleys
        let told = gutters(toldBy: heads, rhythm: rhythm, besides: clear, counts: counts, box: box)
        let first = rhythm?.gutterBeforeFirstHead(besides: clear + told, texts: texts)
        let all = (clear + told + (first.map { [$0] } ?? [])).sorted { $0.boundary < $1.boundary }
        return ColumnRhythm.regular(
            CentredHeads.without(guttersBesideHeads: all, heads: heads, texts: texts, in: box), in: box)
    }

    /// The boundary lies where the fewest lines cross: a wide number set to the right reaches into the gutter.
    private static func gutter(of valley: Range<Int>, counts: [Int], in box: Rectangle) -> Gutter? {
        let width = Double(valley.count) * stepInPoints
        guard width >= narrowestGutterInPoints, let lowest = counts[valley].min(),
            let lastLowest = counts[valley].lastIndex(of: lowest)
        else { return nil }
        var firstLowest = lastLowest
        while firstLowest > valley.lowerBound, counts[firstLowest - 1] == lowest { firstLowest -= 1 }
        let left = box.left + Double(valley.lowerBound) * stepInPoints
        let end = box.left + Double(lastLowest + 1) * stepInPoints
        let lowestWidth = Double(lastLowest + 1 - firstLowest) * stepInPoints
        return Gutter(extent: left...left + width, boundary: end - min(paddingInPoints, lowestWidth / 2))
    }

    /// Heads are looked for in this many bands at the top.
    static let deepestHeadBand = 4
    /// A row of heads has at least this many.
    static let fewestHeads = 3
    /// Between two heads a shallower valley is a gutter too: up to this share of the lower hill may cross it.
    private static let crossingShareBetweenHeads = 0.65

    /// The row of heads that parts the columns most finely; empty where none looks like one.
    ///
    /// Rows are told by height alone: the head of the labels may stand between the years and the terms.
    static func heads(among chunks: [TextChunk]) -> [TextChunk] {
        let heads = headRows(among: chunks)
        // Justified text falls into more pieces than there are heads, but into none a step apart.
        let rhythms = heads.map { HeadRhythm($0)?.count ?? 0 }
        if let most = rhythms.max(), most >= HeadRhythm.fewestSureHeads, let row = rhythms.firstIndex(of: most) {
            return heads[row]
        }
        let regular = zip(heads, rhythms).first { row, count in count >= fewestHeads && count >= row.count - 1 }
        return regular?.0 ?? heads.max { $0.count < $1.count } ?? []
    }

    /// The rows at the top with so many pieces that they may be heads.
    static func headRows(among chunks: [TextChunk]) -> [[TextChunk]] {
        let top = TextBand.bands(of: chunks.filter(\.isHorizontal)).prefix(deepestHeadBand).flatMap(\.chunks)
        var rows: [[TextChunk]] = []
        for chunk in top.sorted(by: { ($0.box.center.y, $0.box.left) < ($1.box.center.y, $1.box.left) }) {
            if let last = rows.last?.last,
                chunk.box.center.y - last.box.center.y <= sameRowInEms * chunk.fontSizeInPoints
            {
                rows[rows.count - 1].append(chunk)
            } else {
                rows.append([chunk])
            }
        }
        return rows.map { $0.sorted { $0.box.left < $1.box.left } }.filter { row in
            row.count >= fewestHeads && zip(row, row.dropFirst()).allSatisfy { $0.box.right < $1.box.left }
        }
    }

    /// Heads of one row stand at one height, within this.
    private static let sameRowInEms = 0.15

    /// Gutters between heads that the body alone does not show clearly; between heads a step apart, not at all.
    private static func gutters(
        toldBy heads: [TextChunk], rhythm: HeadRhythm?, besides known: [Gutter], counts: [Int], box: Rectangle
    ) -> [Gutter] {
        zip(heads, heads.dropFirst()).compactMap { left, right in
            guard
                !known.contains(where: {
                    $0.extent.upperBound > left.box.right && $0.extent.lowerBound < right.box.left
                })
            else { return nil }
            let first = max(0, Int(saturating: ((left.box.right - box.left) / stepInPoints).rounded(.up)))
            let last = min(
                counts.count - 1, Int(saturating: ((right.box.left - box.left) / stepInPoints).rounded(.down)))
            guard first < last, let lowest = counts[first...last].min() else { return nil }
            let leftHill = counts[..<first].suffix(hillWidthInSteps).max() ?? 0
            let rightHill = counts[last...].prefix(hillWidthInSteps).max() ?? 0
            let isTold = rhythm?.parts(left, right) ?? false
            guard isTold || Double(lowest) <= crossingShareBetweenHeads * Double(min(leftHill, rightHill)) else {
                return nil
            }
            // Of several lowest stretches the last lies just before the next column's text.
            guard let end = counts[first...last].lastIndex(of: lowest) else { return nil }
            let ceiling = isTold ? Double(lowest) : crossingShareBetweenHeads * Double(min(leftHill, rightHill))
            return gutter(
                of: widened(end..<end + 1, in: counts, upTo: ceiling).clamped(to: first..<last + 1), counts: counts,
                in: box)
        }
    }

    /// How far from a gap its hills are looked for: the width of a narrow column.
    private static let hillWidthInSteps = 80

    /// Maximal runs of steps that far fewer lines cover than the hills on both sides.
    private static func valleys(in counts: [Int]) -> [Range<Int>] {
        // Hills are told apart by prominence: the highest count on each side before the ground falls below the valley.
        var result: [Range<Int>] = []
        var start = 0
        while start < counts.count {
            var end = start + 1
            while end < counts.count, counts[end] == counts[start] { end += 1 }
            let level = counts[start]
            let isLocalMinimum =
                start > 0 && end < counts.count && counts[start - 1] > level && counts[end] > level
            if isLocalMinimum {
                let leftHill = highest(in: counts, from: start - 1, by: -1, above: level)
                let rightHill = highest(in: counts, from: end, by: 1, above: level)
                let ceiling = deepestCrossingShare * Double(min(leftHill, rightHill))
                if Double(level) <= ceiling {
                    let valley = widened(start..<end, in: counts, upTo: ceiling)
                    if let last = result.last, last.overlaps(valley) {
                        result[result.count - 1] = last.lowerBound..<max(last.upperBound, valley.upperBound)
                    } else {
                        result.append(valley)
                    }
                }
            }
            start = end
        }
        return result
    }

    /// A run grown to both sides as far as no more lines than a ceiling cover it: spanning cells end at ragged places.
    private static func widened(_ run: Range<Int>, in counts: [Int], upTo ceiling: Double) -> Range<Int> {
        var (start, end) = (run.lowerBound, run.upperBound)
        while start > 0, Double(counts[start - 1]) <= ceiling { start -= 1 }
        while end < counts.count, Double(counts[end]) <= ceiling { end += 1 }
        return start..<end
    }

    private static func highest(in counts: [Int], from start: Int, by step: Int, above level: Int) -> Int {
        var best = 0
        var index = start
        while counts.indices.contains(index), counts[index] > level {
            best = max(best, counts[index])
            index += step
        }
        return best
    }
}
