package import DocumentModel
import PageLayout

/// A part of a page on which prose runs in columns side by side.
package struct ColumnZone: Hashable, Sendable {
    package var box: Rectangle
    /// The x at which one column ends and the next begins, left to right.
    package var gutters: [Double]

    /// The column that a point stands in, counted from 0; nil outside the zone.
    package func column(of point: Point) -> Int? {
        box.contains(point, marginInPoints: 1) ? gutters.count { $0 <= point.x } : nil
    }
}

/// Finds prose that is set in columns, which is to be read, and looked through for tables, column by column.
///
/// ```
///  Heading over both
///  Lines that fill their    and others beside them that
///  measure, one after the   have nothing to do with them;
///  other, with no gaps      no gap between paragraphs is
///  that both columns share  where one is on the other side
/// ```
enum ProseColumns {
    /// Fewer lines beside one another are cells or call-outs.
    static let fewestLines = 8
    /// Lines of prose hold more words than this on average.
    static let wordsInLine = 3.5
    /// A line that is at least this share of the longest is full.
    static let fullLineShare = 0.75
    /// At least this share of a column's lines are full, and alone at their height.
    static let proseShare = 0.5
    /// So far up among all steps from line to line, sorted, stands the usual one: where rows have two lines each, half of
    /// the steps are those from row to row.
    static let usualPitchQuantile = 0.25
    /// A gap wider than this many usual ones parts paragraphs, or rows.
    static let paragraphGapRatio = 1.6
    /// Where more of the gaps than this are those of the neighbour too, the gaps part rows.
    static let sharedGapShare = 0.5
    /// Lines above and below the columns of a page, and one between.
    static let mostLinesAcross = 3
    /// Gutters are looked for at this many of the commonest left edges.
    static let mostCandidates = 6
    /// Text this close to a gutter stands at it.
    static let edgeToleranceInPoints = 2.0

    /// The zones of a page, top to bottom.
    static func zones(of words: [Word], rulings: [Ruling]) -> [ColumnZone] {
        let chunks = TextChunk.chunks(of: words, widestSpaceInEms: LineBuilder.widestWordSpaceInEms)
            .filter(\.isHorizontal).sorted { ($0.box.center.y, $0.box.left) < ($1.box.center.y, $1.box.left) }
        var zones: [ColumnZone] = []
        for gutter in candidates(among: chunks) {
            for zone in self.zones(at: gutter, chunks: chunks, rulings: rulings) {
                if let same = zones.firstIndex(where: { $0.box.intersection(zone.box) != nil }) {
                    // A third column shows at the same height.
                    guard zones[same].gutters.allSatisfy({ abs($0 - gutter) > 5 * edgeToleranceInPoints }) else {
                        continue
                    }
                    zones[same].gutters = (zones[same].gutters + [gutter]).sorted()
                    zones[same].box = zones[same].box.union(zone.box)
                } else {
                    zones.append(zone)
                }
            }
        }
        zones += HeadedColumns.zones(of: chunks, besides: zones, rulings: rulings)
        let sections = SectionColumns.zones(of: chunks, besides: zones, rulings: rulings)
        return (zones + sections).sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    }

    /// The x just before the commonest left edges but the first: columns of text begin there.
    private static func candidates(among chunks: [TextChunk]) -> [Double] {
        var counts: [Int: Int] = [:]
        for chunk in chunks { counts[Int(saturating: chunk.box.left.rounded()), default: 0] += 1 }
        return counts.filter { $0.value >= fewestLines }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(mostCandidates).map { Double($0.key) - edgeToleranceInPoints }
    }

    /// The stretches between what runs over a gutter in which both sides are prose. The pieces come top to bottom.
    private static func zones(at gutter: Double, chunks: [TextChunk], rulings: [Ruling]) -> [ColumnZone] {
        let lines = rulings.filter {
            $0.orientation == .horizontal && $0.startInPoints < gutter - 5 * edgeToleranceInPoints
                && $0.endInPoints > gutter + 5 * edgeToleranceInPoints
        }.map(\.positionInPoints)
        // Lines over both columns set heads and feet off; more of them part rows.
        guard lines.count <= mostLinesAcross else { return [] }
        let barriers =
            (chunks.filter { $0.box.left < gutter && $0.box.right > gutter }.map { ($0.box.top, $0.box.bottom) }
            + lines.map { ($0, $0) }).sorted { $0 < $1 }
        var result: [ColumnZone] = []
        var top = -Double.infinity
        for barrier in barriers + [(Double.infinity, Double.infinity)] {
            let first = chunks.partitioningIndex { $0.box.center.y > top }
            let end = chunks.partitioningIndex { $0.box.center.y >= barrier.0 }
            top = max(top, barrier.1)
            guard first < end else { continue }
            let inside = chunks[first..<end]
            let right = inside.filter { $0.box.left >= gutter }
            let left = inside.filter { $0.box.right <= gutter && !isHeading($0, below: right, among: chunks) }
            guard let leftBox = Rectangle.enclosing(left.map(\.box)),
                let rightBox = Rectangle.enclosing(right.map(\.box)), isProse(left), isProse(right),
                !shareGaps(left, right)
            else { continue }
            result.append(ColumnZone(box: leftBox.union(rightBox), gutters: [gutter]))
        }
        return result
    }

    /// Whether a bold or large line stands below all of the right column: it heads what comes below both.
    private static func isHeading(_ chunk: TextChunk, below right: [TextChunk], among all: [TextChunk]) -> Bool {
        guard let bottom = right.map(\.box.bottom).max(), chunk.box.center.y > bottom else { return false }
        let body = all.map(\.fontSizeInPoints).median ?? 0
        return chunk.isBold || chunk.fontSizeInPoints > SectionColumns.headingSizeRatio * body
    }

    private static func isProse(_ chunks: [TextChunk]) -> Bool {
        guard chunks.count >= fewestLines, let widest = chunks.map(\.box.width).max() else { return false }
        let sorted = chunks.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
        let isAlone = sorted.indices.map { index in
            let neighbours = [index - 1, index + 1].filter(sorted.indices.contains)
            return !neighbours.contains {
                sorted[$0].box.verticalOverlap(sorted[index].box) > 0.5 * sorted[index].box.height
            }
        }
        let full = zip(sorted, isAlone).count { $0.box.width >= fullLineShare * widest && $1 }
        let alone = zip(sorted, isAlone).filter(\.1).map(\.0)
        let words = alone.reduce(0) { $0 + $1.words.count }
        return Double(full) >= proseShare * Double(sorted.count)
            && Double(words) > wordsInLine * Double(alone.count)
    }

    /// Whether the gaps between paragraphs on one side are those on the other: the rows of a table.
    ///
    /// - Parameter fewestGaps: how many gaps on each side tell anything.
    static func shareGaps(_ left: [TextChunk], _ right: [TextChunk], fewestGaps: Int = 2) -> Bool {
        let (first, second) = (gaps(in: left), gaps(in: right))
        guard min(first.count, second.count) >= fewestGaps else { return false }
        let shared = first.count { gap in second.contains { $0.overlaps(gap) } }
        return Double(shared) > sharedGapShare * Double(min(first.count, second.count))
    }

    /// The white between paragraphs.
    static func gaps(in chunks: [TextChunk]) -> [ClosedRange<Double>] {
        let bands = TextBand.bands(of: chunks)
        let steps = zip(bands, bands.dropFirst()).map { ($0.bottom, $1.top) }
        let pitches = zip(bands, bands.dropFirst()).map { $1.top - $0.top }
        guard !pitches.isEmpty else { return [] }
        let usual = pitches.sorted()[Int(saturating: usualPitchQuantile * Double(pitches.count))]
        return zip(steps, pitches).filter { $0.1 > paragraphGapRatio * usual && $0.0.0 < $0.0.1 }
            .map { $0.0.0...$0.0.1 }
    }
}
