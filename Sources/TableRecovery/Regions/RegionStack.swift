import DocumentModel
import PageLayout

/// Puts together what shading takes apart: the shaded and the unshaded strips of one table.
///
/// ```
///  #### 2021-22 ######## 2022-23 ######     a shaded header
///       Autumn  Spring   Autumn  Spring     rows without any line or fill: they fit the header's columns
///  ####################################     a shaded strip with the same columns
/// ```
enum RegionStack {
    /// White space in a table is less than this many lines of its text.
    static let tallestGapInEms = 3.5

    /// Regions that continue one another joined, and each grown by the unshaded text that fits its columns.
    ///
    /// - Parameter loose: lines and fills that part no columns; those as wide as a table are lines of it.
    static func joined(_ regions: [RuledRegion], loose: [RuledRegion], words: [Word]) -> [RuledRegion] {
        var result: [RuledRegion] = []
        for region in regions {
            if let last = result.last, continues(last, region, words: words) {
                result[result.count - 1] = last.joined(with: region)
            } else {
                result.append(region)
            }
        }
        return result.indices.map { index in
            let next = result.indices.contains(index + 1) ? result[index + 1].box.top : .infinity
            let previous = index > 0 ? result[index - 1].box.bottom : -.infinity
            let lines = loose.filter { isLine($0, of: result[index]) }
            let region = grown(result[index], lines: lines, words: words, from: previous, to: next)
            return withColumnLines(withLines(region, from: lines), from: loose)
        }
    }

    /// A region with the pieces of its columns' lines that touch no other line: those stop at rows over the whole width.
    private static func withColumnLines(_ region: RuledRegion, from loose: [RuledRegion]) -> RuledRegion {
        let columns = columnPositions(region)
        var result = region
        for piece in loose where piece.horizontals.isEmpty && piece.fills.isEmpty && !piece.verticals.isEmpty {
            guard piece.box.top >= region.box.top - touchInPoints, piece.box.top < region.box.bottom,
                piece.verticals.allSatisfy({ line in
                    columns.contains { abs($0 - line.positionInPoints) <= touchInPoints }
                })
            else { continue }
            result = result.joined(with: piece)
        }
        return result
    }

    /// Whether a line or a shaded row runs over a region, from edge to edge or from where its second column begins: lines
    /// leave out the label of several rows.
    private static func isLine(_ line: RuledRegion, of region: RuledRegion) -> Bool {
        abs(line.box.right - region.box.right) <= ColumnFit.sameEdgeInPoints
            && (abs(line.box.left - region.box.left) <= ColumnFit.sameEdgeInPoints
                || beginsSecondColumn(line.box.left, of: columnPositions(region)))
    }

    private static func beginsSecondColumn(_ left: Double, of columns: [Double]) -> Bool {
        columns.count > 1 && abs(columns[1] - left) <= ColumnFit.sameEdgeInPoints
    }

    /// A region with its lines and shaded rows.
    private static func withLines(_ region: RuledRegion, from lines: [RuledRegion]) -> RuledRegion {
        guard !isClosed(region) else { return region }
        var result = region
        for line in lines
        where line.box.top >= region.box.top - touchInPoints
            && line.box.bottom <= region.box.bottom + lineMarginInPoints
        {
            result = result.joined(with: line)
        }
        return result
    }

    /// A line above belongs when it touches: further up it underlines a heading.
    static let touchInPoints = 3.0
    /// The line that closes a table lies this close to its text: a generous cell padding.
    private static let lineMarginInPoints = 9.0

    /// Whether the lower strip has the upper one's columns, with nothing between that does not fit them.
    private static func continues(_ upper: RuledRegion, _ lower: RuledRegion, words: [Word]) -> Bool {
        guard abs(upper.box.right - lower.box.right) <= ColumnFit.sameEdgeInPoints,
            lower.box.top >= upper.box.bottom - ColumnFit.sameEdgeInPoints
        else { return false }
        // Two frames with white space between are two tables, however alike they are.
        if isClosed(upper), isClosed(lower), lower.box.top - upper.box.bottom > touchInPoints { return false }
        let columns = columnPositions(upper)
        let lowerColumns = columnPositions(lower)
        // A label that stands for several rows is not shaded with the first of them: the strip begins beside it.
        guard
            abs(upper.box.left - lower.box.left) <= ColumnFit.sameEdgeInPoints
                || beginsSecondColumn(lower.box.left, of: columns)
                || beginsSecondColumn(upper.box.left, of: lowerColumns)
        else { return false }
        let agreeing = lowerColumns.filter { position in
            columns.contains { abs($0 - position) <= ColumnFit.sameEdgeInPoints }
        }
        guard columns.count > 2, agreeing.count * 2 > min(columns.count, lowerColumns.count) else { return false }
        let between = words.filter {
            $0.box.center.y > upper.box.bottom && $0.box.center.y < lower.box.top
                && $0.box.center.x > upper.box.left && $0.box.center.x < upper.box.right
        }
        let grid = StripGrid(upper, words: words)
        var bottom = upper.box.bottom
        for band in TextBand.bands(of: TextChunk.chunks(of: between)) {
            guard grid.fits(band, below: bottom) else { return false }
            bottom = band.bottom
        }
        return lower.box.top - bottom <= tallestGapInEms * grid.textSizeInPoints
    }

    /// A region with the text above and below that stands in its columns, where no line closes it.
    ///
    /// Where a line of its width lies in the white below, and another further down, it goes on under the white.
    private static func grown(
        _ region: RuledRegion, lines: [RuledRegion], words: [Word], from previous: Double, to next: Double
    ) -> RuledRegion {
        let columns = columnPositions(region)
        guard columns.count > 2, !isClosed(region) else { return region }
        let grid = StripGrid(region, words: words)
        var result = region
        if let foot = footOfRows(of: region, grid: grid, lines: lines, words: words, to: next) {
            result.box = Rectangle(
                left: result.box.left, top: result.box.top, right: result.box.right, bottom: foot)
        }
        let below = words.filter {
            $0.box.center.y > result.box.bottom && $0.box.center.y < next
                && $0.box.center.x > region.box.left - ColumnFit.sameEdgeInPoints
        }
        for band in TextBand.bands(of: TextChunk.chunks(of: below)) {
            let bottom = result.box.bottom
            let isUnderLine =
                bottom == region.box.bottom
                || lines.contains { $0.box.top >= bottom - touchInPoints && $0.box.bottom <= band.top + touchInPoints }
            let isBridged =
                isUnderLine
                && lines.contains { $0.box.top >= band.bottom - touchInPoints }
            guard grid.fits(band, below: bottom, isBridged: isBridged) else { break }
            result.box = Rectangle(
                left: result.box.left, top: result.box.top, right: result.box.right, bottom: band.bottom)
        }
        guard !hasHeads(region, words: words) else { return result }
        let above = words.filter {
            $0.box.center.y < region.box.top && $0.box.center.y > previous
                && $0.box.center.x > region.box.left - ColumnFit.sameEdgeInPoints
        }
        // A lone line above is a caption or a heading, unless it goes on with a row: rows have several cells, and of heads
        // beside the first column one may have a line more than the others.
        var top = result.box.top
        for band in TextBand.bands(of: TextChunk.chunks(of: above)).reversed() {
            guard grid.fits(band, below: nil), top - band.bottom <= tallestGapInEms * grid.textSizeInPoints else {
                break
            }
            let isFirstLineOfHeads =
                top - band.bottom <= widestLeadingInEms * grid.textSizeInPoints
                && band.chunks.allSatisfy { Columns.of($0, edges: grid.columns).lowerBound > 0 }
            top = band.top
            guard band.chunks.count > 1 || isFirstLineOfHeads else { continue }
            result.box = Rectangle(
                left: result.box.left, top: top, right: result.box.right, bottom: result.box.bottom)
        }
        return result
    }

    /// Whether a region begins with bold heads a step apart: nothing above them is its text.
    private static func hasHeads(_ region: RuledRegion, words: [Word]) -> Bool {
        let heads = ColumnFinder.heads(
            among: TextChunk.chunks(of: words.filter { region.box.contains($0.box.center) }))
        return HeadRhythm(heads) != nil && heads.allSatisfy(\.isBold)
    }

    /// The last of the lines below a region that are drawn in pieces as wide as its columns, with no other text between
    /// than the table's: whatever spans columns there, it is in a row.
    private static func footOfRows(
        of region: RuledRegion, grid: StripGrid, lines: [RuledRegion], words: [Word], to next: Double
    ) -> Double? {
        let rows = lines.filter { line in
            line.box.top > region.box.bottom && line.box.bottom <= next && line.joints.count >= fewestJoints
                && line.joints.allSatisfy { joint in
                    grid.columns.contains { abs($0 - joint.x) <= ColumnFit.sameEdgeInPoints }
                }
        }
        guard !rows.isEmpty else { return nil }
        let headings = words.filter {
            $0.box.center.y > region.box.bottom
                && $0.fontSizeInPoints > ColumnFit.otherSizeRatio * grid.textSizeInPoints
                && $0.box.center.x > region.box.left && $0.box.center.x < region.box.right
        }
        let limit = headings.map(\.box.top).min() ?? .infinity
        return rows.map(\.box.bottom).filter { $0 <= limit }.max()
    }

    /// A line of one or two pieces may be that of any table.
    private static let fewestJoints = 2

    /// Whether lines run round a region: its sides are drawn, or a line closes its foot and most of its rows.
    static func isClosed(_ region: RuledRegion) -> Bool {
        let height = region.box.height
        let sides = region.verticals.filter {
            $0.lengthInPoints > 0.8 * height
                && (abs($0.positionInPoints - region.box.left) <= ColumnFit.sameEdgeInPoints
                    || abs($0.positionInPoints - region.box.right) <= ColumnFit.sameEdgeInPoints)
        }
        return sides.count >= 2
    }

    /// Whether lines part what a region holds into rows: a box has its frame, and a line under its head.
    static func holdsRows(_ region: RuledRegion) -> Bool {
        GridLineFinder.rowLines(of: region).count > mostLinesOfBox
    }

    private static let mostLinesOfBox = 3

    /// Lines of one head stand this close.
    static let widestLeadingInEms = 0.6

    private static func columnPositions(_ region: RuledRegion) -> [Double] {
        GridLineFinder.columnLines(of: region).map(\.positionInPoints)
    }
}

/// The columns of a strip: what unshaded text above and below must fit to belong to it.
struct StripGrid {
    /// A piece wider than this share of the table is a line of prose.
    static let proseShare = 0.7

    private let fit: ColumnFit
    var columns: [Double] { fit.edges }
    var textSizeInPoints: Double { fit.textSizeInPoints }

    init(_ region: RuledRegion, words: [Word]) {
        let inside = words.filter { region.box.contains($0.box.center) }
        fit = ColumnFit(
            edges: GridBuilder.withOuterEdges(
                GridLineFinder.columnLines(of: region), from: region.box.left, to: region.box.right
            ).map(\.positionInPoints), words: inside,
            starts: TextChunk.chunks(of: inside).map(\.box.left))
    }

    /// Whether several pieces stand each in a column of its own, as those of rows of one height do.
    private func isRow(_ band: TextBand) -> Bool {
        let places = band.chunks.map { Columns.of($0, edges: columns) }
        return places.count >= AlignedRegionFinder.fewestAlignedStarts && Set(places).count == places.count
            && places.allSatisfy { $0.count == 1 }
    }

    /// Whether a band of text below a y, if one is given, stands in the columns.
    ///
    /// - Parameter isBridged: whether lines of the table's width lie above and below the band.
    func fits(_ band: TextBand, below bottom: Double?, isBridged: Bool = false) -> Bool {
        guard let first = columns.first, let last = columns.last else { return false }
        let tallestGap = RegionStack.tallestGapInEms * textSizeInPoints * (isBridged ? 2 : 1)
        if let bottom, band.top - bottom > tallestGap {
            guard band.top - bottom <= AlignedRegionFinder.tallestGapToAlignedRowInEms * textSizeInPoints,
                isRow(band)
            else { return false }
        }
        return band.chunks.allSatisfy { chunk in
            switch fit.place(of: chunk, among: band.chunks) {
            case .inColumn: true
            case .overColumns: chunk.box.width < StripGrid.proseShare * (last - first)
            case .outside:
                chunk.box.width < StripGrid.proseShare * (last - first) && fit.isWithin(chunk)
                    && fit.isCentered(chunk, overAll: isBridged)
            }
        }
    }
}
