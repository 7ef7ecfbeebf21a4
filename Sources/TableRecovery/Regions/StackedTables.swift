import DocumentModel
import PageLayout

/// Parts what stands too close above a table to be told from it by white space: its heads begin the table.
///
/// ```
///  1   Attendance rises to 85%            a list of two columns
///  2   No school is below average
///  Strong and sustainable                 bold, as the heads are: the table begins here
///           2021-22
///  Strand   Autumn   Spring   Summer      bold heads
/// ```
enum StackedTables {
    /// Rows above the heads with more cells may be the table's own.
    private static let mostCellsInListRow = 2
    /// Heads at uneven distances begin a table below so many labels with their texts.
    private static let fewestFacts = 2

    /// The regions of the tables in a region, top to bottom.
    static func parted(_ region: RuledRegion, words: [Word]) -> [RuledRegion] {
        let bands = TextBand.bands(of: TextChunk.chunks(of: words.filter { region.box.contains($0.box.center) }))
        if let parts = partedAtHeading(region, bands: bands) ?? partedUnderNarrowLines(region, words: words) {
            return [parts.upper] + parted(parts.lower, words: words)
        }
        guard let heads = bands.indices.first(where: { isHeads(bands[$0]) }) else { return [region] }
        var first = heads
        while first > 0, bands[first - 1].isBold { first -= 1 }
        let list = bands[..<first]
        guard first > 0, list.allSatisfy({ $0.chunks.count <= mostCellsInListRow }),
            HeadRhythm(bands[heads].chunks.sorted { $0.box.left < $1.box.left }) != nil
                || list.count(where: isFact) >= fewestFacts
        else { return [region] }
        let edge = edge(between: bands[first - 1], and: bands[first], of: region)
        let upper = Rectangle(
            left: region.box.left, top: region.box.top, right: region.box.right, bottom: edge)
        let lower = Rectangle(
            left: region.box.left, top: edge, right: region.box.right, bottom: region.box.bottom)
        return [upper, lower].map { box in
            TableTrimming.cut(region, to: box, words: words.filter { box.contains($0.box.center) })
        }
    }

    /// Parts two tables without lines between columns at a heading or caption that stands between them, or at the bold heads
    /// of the lower one; nil where there is none.
    ///
    /// ```
    ///  9.00    Staff rotas   Consent forms        rows
    ///
    ///  The plan in detail                         bold, alone, further below the rows than they stand apart
    ///  Nr  Action     Lead      End date          begins elsewhere: another table
    /// ```
    private static func partedAtHeading(
        _ region: RuledRegion, bands: [TextBand]
    ) -> (upper: RuledRegion, lower: RuledRegion)? {
        guard region.verticals.isEmpty else { return nil }
        func part(from top: Double, to bottom: Double) -> RuledRegion {
            let box = Rectangle(left: region.box.left, top: top, right: region.box.right, bottom: bottom)
            let inside = bands.flatMap(\.chunks).flatMap(\.words).filter { box.contains($0.box.center) }
            return TableTrimming.cut(region, to: box, words: inside)
        }
        for index in bands.indices
        where isHeading(bands[index], of: region) || isHeads(bands[index]) || isCaption(bands[index]) {
            let above = bands[..<index].filter { $0.chunks.count > 1 && !$0.isBold }
            guard above.count >= fewestRowsAbove, let last = bands[..<index].last else { continue }
            if isCaption(bands[index]), let next = bands[index...].first(where: { $0.chunks.count > 1 }) {
                return (part(from: region.box.top, to: last.bottom), part(from: next.top, to: region.box.bottom))
            }
            guard
                let step = zip(bands[..<index], bands[..<index].dropFirst()).map({ $1.top - $0.bottom }).median,
                bands[index].top - last.bottom > furtherThanRowsRatio * max(step, 0),
                let next = bands[index...].first(where: { $0.chunks.count > 1 }),
                next.chunks.count >= HeadRhythm.fewestHeads
            else { continue }
            let starts = above.flatMap { $0.chunks.map(\.box.left) }
            let sharedCount = next.chunks.count { chunk in
                starts.contains { abs($0 - chunk.box.left) <= ColumnFit.sameEdgeInPoints }
            }
            guard sharedCount * 2 < next.chunks.count else { continue }
            return (part(from: region.box.top, to: last.bottom), part(from: next.top, to: region.box.bottom))
        }
        return nil
    }

    /// Parts a small table off the top of a wide one, where its lines all end at one place far short of the others; nil
    /// where they do not.
    ///
    /// ```
    ///  Lead       Governor     Cost
    ///  -----------------------------
    ///  L Tan      Ms Royle     £670                    nothing stands right of the lines
    ///  -----------------------------
    ///  Objective     Action         Who     Deadline
    ///  ---------------------------------------------
    /// ```
    private static func partedUnderNarrowLines(
        _ region: RuledRegion, words: [Word]
    ) -> (upper: RuledRegion, lower: RuledRegion)? {
        let lines = Dictionary(grouping: region.horizontals, by: { $0.positionInPoints }).sorted { $0.key < $1.key }
            .map { y, pieces in
                (
                    y: y, left: pieces.map(\.startInPoints).min() ?? 0, right: pieces.map(\.endInPoints).max() ?? 0
                )
            }
        guard let left = lines.map(\.left).min(), let right = lines.map(\.right).max() else { return nil }
        let tolerance = ColumnFit.sameEdgeInPoints
        let narrow = lines.prefix {
            $0.left <= left + tolerance && $0.right < left + widestNarrowShare * (right - left)
        }
        guard narrow.count >= fewestNarrowLines, let last = narrow.last, let end = narrow.map(\.right).max(),
            narrow.allSatisfy({ end - $0.right <= tolerance }), let next = lines.dropFirst(narrow.count).first,
            next.left <= left + tolerance, next.right >= right - tolerance
        else { return nil }
        let edge = last.y + GridLineFinder.sameBoundaryInPoints
        let inside = words.filter { region.box.contains($0.box.center) }
        let above = inside.filter { $0.box.center.y < edge }
        let below = inside.filter { $0.box.center.y >= edge }
        guard above.allSatisfy({ $0.box.left < end }), below.contains(where: { $0.box.left > end }) else { return nil }
        let upper = Rectangle(left: region.box.left, top: region.box.top, right: end, bottom: edge)
        let lower = Rectangle(
            left: region.box.left, top: edge, right: region.box.right, bottom: region.box.bottom)
        return (
            TableTrimming.cut(region, to: upper, words: above), TableTrimming.cut(region, to: lower, words: below)
        )
    }

    /// A table of one head row and one row has a line under each.
    private static let fewestNarrowLines = 2
    /// Lines that leave out the last cell of a row reach further.
    private static let widestNarrowShare = 0.8

    /// Fewer rows may be heads of the table below, or facts above it.
    private static let fewestRowsAbove = 2
    /// Headings stand so much further below rows than these from each other.
    private static let furtherThanRowsRatio = 1.5

    /// `Table 2 - Lead and copper`, alone.
    private static func isCaption(_ band: TextBand) -> Bool {
        band.chunks.count == 1 && TableTrimming.isCaption(band.chunks[0].text)
    }

    private static func isHeading(_ band: TextBand, of region: RuledRegion) -> Bool {
        guard let only = band.chunks.first, band.chunks.count == 1, only.isBold else { return false }
        return abs(only.box.left - region.box.left) <= ColumnFit.sameEdgeInPoints
            && !region.fills.contains { $0.box.contains(only.box.center) }
    }

    private static func isHeads(_ band: TextBand) -> Bool {
        let heads = band.chunks.sorted { $0.box.left < $1.box.left }
        return heads.count >= HeadRhythm.fewestHeads && band.isBold && !heads.contains { Figures.isFigure($0.text) }
    }

    /// A bold label with a text beside it.
    private static func isFact(_ band: TextBand) -> Bool {
        band.chunks.count == mostCellsInListRow && band.chunks.count(where: \.isBold) == 1
    }

    /// Between the two bands; right under the line that closes the upper one's table, where there is one.
    private static func edge(between upper: TextBand, and lower: TextBand, of region: RuledRegion) -> Double {
        let lines = region.horizontals.map(\.positionInPoints).filter { $0 >= upper.bottom - 1 && $0 <= lower.top + 1 }
        guard let first = lines.min(), lines.count > 1 || first < (upper.bottom + lower.top) / 2 else {
            return (upper.bottom + lower.top) / 2
        }
        return first + GridLineFinder.sameBoundaryInPoints
    }
}
