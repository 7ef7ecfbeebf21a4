import DocumentModel
import PageLayout

/// The text of one page of a table as the labelling of its rows sees it: bands of text, and the strips of white between them.
///
/// ```
///  1.1 Need    Visit five      Update on    band 0
///              schools         screening    band 1     strip 0 above it
///                              Report to    band 2
///
///  1.2 Family  Draft proposal  Coaching     band 3     strip 2: wider, and columns begin again that had ended
/// ```
struct RowBands {
    /// A piece of text with the columns that it stands in.
    struct Piece {
        var columns: Range<Int>
        var top: Double
        var bottom: Double
        var fontSizeInPoints: Double
        var isBold: Bool
    }

    struct Band {
        var top: Double
        var bottom: Double
        /// Top to bottom.
        var pieces: [Piece]
    }

    /// What lies between a band and the next.
    struct Strip {
        var positionInPoints: Double
        var gapInPoints: Double
        /// Whether a drawn boundary lies in it.
        var isDrawn: Bool
        /// Some text goes on below in the middle of its sentence.
        var hasLowerCaseBelow: Bool
        /// Text stands directly under text.
        var hasTextUnderText: Bool
        /// In how many columns the first word below would have fitted at the end of the line above.
        var fittingCount: Int
        /// In how many it would not, where the lines stand as close as those of a paragraph.
        var fullCount: Int
        /// In how many columns figures stand under figures.
        var figureColumnCount: Int
        /// A column begins again that had ended higher up.
        var startsAfresh: Bool
        /// One shading lies behind what stands above and below it, in every column.
        var isInsideShading: Bool
        /// A lone bold text stands on one side and rows on the other.
        var isBesideBanner: Bool
        /// On one side, and not on both, a line stands over columns that opens like others of the table: `Impact: …`.
        var isBesideRecurringLine = false
        /// Below begins an item of a list in every column, and others stand above them with no line between.
        var isBetweenItems = false
        /// It lies above the row of heads, or in it.
        var isAmongHeads = false
        /// Half as many texts or fewer stand above as below, and none goes on: years over terms.
        var isUnderFewer: Bool
        /// The first column begins anew.
        var startsLabel: Bool
        /// Bold heads stand above and other text below, or a note under the table begins.
        var isCertain: Bool

        /// Whether more than its white tells that a row begins below.
        var startsRow: Bool { startsAfresh || startsLabel || figureColumnCount > 0 || isCertain }
    }

    let bands: [Band]
    /// One fewer than there are bands.
    let strips: [Strip]
    /// How many bands at the top hold heads, whose cells follow no rule of height.
    let headCount: Int
    /// Whether lines part some rows.
    let hasRulings: Bool
    /// Whether what is drawn parts rows below the heads.
    var hasDrawnRows: Bool {
        strips.indices.contains { index in
            // The shading of a lone text is a banner's.
            index >= headCount && strips[index].isDrawn && (hasRulings || !strips[index].isBesideBanner)
        }
    }
    /// The white between lines of text in one column, line by line.
    let columnGapsInPoints: [Double]

    /// - Parameters:
    ///   - drawn: the drawn boundaries between rows, the outer edges included.
    ///   - heads: the row of the columns' heads.
    ///   - headBoundary: where that row begins under heads over several columns; nil where there are none.
    ///   - shadings: what is filled behind single cells.
    ///   - hasHeads: whether heads may stand on the page.
    ///   - measures: how wide columns and lines are in the whole table.
    init(
        chunks: [TextChunk], columnEdges: [Double], drawn: [GridLine], heads: [TextChunk], headBoundary: Double?,
        shadings: [Rectangle], hasHeads: Bool, measures: RowMeasures
    ) {
        let headsBottom = heads.map(\.box.center.y).max() ?? -.infinity
        let found = RowBands.bands(
            of: chunks, columnEdges: columnEdges, headsBottom: headsBottom, measures: measures)
        hasRulings = drawn.dropFirst().dropLast().contains { $0.evidence == .ruling }
        bands = found.map { band in
            Band(
                top: band.top, bottom: band.bottom,
                pieces: band.chunks.map { chunk in
                    Piece(
                        columns: Columns.of(chunk, edges: columnEdges), top: chunk.box.top, bottom: chunk.box.bottom,
                        fontSizeInPoints: chunk.fontSizeInPoints, isBold: chunk.isBold)
                }.sorted { ($0.top, $0.columns.lowerBound) < ($1.top, $1.columns.lowerBound) })
        }
        let headCount = RowBands.headCount(
            of: found, heads: heads, columnEdges: columnEdges, leadingInPoints: measures.widestLeadingInPoints)
        self.headCount = headCount
        var reader = StripReader(
            columnEdges: columnEdges, measures: measures, headBoundary: headBoundary, shadings: shadings,
            heads: headCount > 1 ? Set(heads.map(\.text)) : [])
        var strips: [Strip] = []
        for (index, band) in found.enumerated() {
            if index > 0 {
                strips.append(
                    reader.strip(
                        from: found[index - 1], to: band,
                        isAmongHeads: hasHeads && index <= ColumnFinder.deepestHeadBand,
                        isBelowHeads: index >= headCount,
                        drawn: drawn.map(\.positionInPoints)))
            }
            reader.pass(band, isUnderLine: strips.last?.isDrawn ?? true)
        }
        for strip in strips.indices.prefix(max(0, headCount - 1)) { strips[strip].isAmongHeads = true }
        let recurring = RecurringLines(bands: found, openings: measures.recurringOpenings)
        for strip in strips.indices { strips[strip].isBesideRecurringLine = recurring.edges.contains(strip) }
        self.strips = strips
        columnGapsInPoints = reader.columnGapsInPoints
    }

    /// The white at the drawn boundaries below the heads.
    var drawnGapsInPoints: [Double] { strips.dropFirst(headCount).filter(\.isDrawn).map(\.gapInPoints) }

    /// How many bands at the top hold heads: those down to the row that parts the columns most finely, unless that is a row
    /// of the body, under bold heads, under heads of all columns but that of the labels, or made of figures.
    private static func headCount(
        of bands: [TextBand], heads: [TextChunk], columnEdges: [Double], leadingInPoints: Double
    ) -> Int {
        let bottom = heads.map(\.box.center.y).max() ?? -.infinity
        let count = bands.prefix { $0.top < bottom }.count
        guard count > 1, !heads.contains(where: \.isBold) else { return count }
        let above = bands.prefix(count - 1)
        guard above.contains(where: { $0.chunks.count > 1 }) else { return count }
        let boldCount = above.prefix(while: \.isBold).count
        if above.prefix(boldCount).contains(where: { $0.chunks.count > 1 }) { return boldCount }
        let unlabelled = above.indices.last { index in
            let columns = above[index].chunks.map { Columns.of($0, edges: columnEdges) }
            return columns.allSatisfy { $0.count == 1 } && columns.count == columnEdges.count - 2
                && Set(columns).count == columns.count && !columns.contains(0..<1)
                && bands[index + 1].top - bands[index].bottom > leadingInPoints
        }
        if let unlabelled { return unlabelled + 1 }
        let isLabelled = heads.contains {
            Columns.of($0, edges: columnEdges).lowerBound == 0 && !Figures.isFigure($0.text)
        }
        return isLabelled && heads.count(where: { Figures.isFigure($0.text) }) > 1 ? count - 1 : count
    }

    /// Bands of all text, but for labels that bridge the white between rows of the other columns: those cover several rows.
    private static func bands(
        of chunks: [TextChunk], columnEdges: [Double], headsBottom: Double, measures: RowMeasures
    ) -> [TextBand] {
        let labels = chunks.filter { Columns.of($0, edges: columnEdges) == 0..<1 }
        let others = TextBand.bands(of: chunks.filter { Columns.of($0, edges: columnEdges) != 0..<1 })
        guard !others.isEmpty, columnEdges.count > 3 else { return TextBand.bands(of: chunks) }
        let bridging = bridging(
            labels, over: others, headsBottom: headsBottom, leadingInPoints: measures.widestLeadingInPoints)
        guard !bridging.isEmpty else { return TextBand.bands(of: chunks) }
        let boxes = Set(bridging.map(\.box))
        var bands = TextBand.bands(of: chunks.filter { !boxes.contains($0.box) })
        for label in bridging {
            guard
                let place = bands.indices.max(by: {
                    (overlap(bands[$0], label), -$0) < (overlap(bands[$1], label), -$1)
                })
            else { continue }
            bands[place].chunks.append(label)
        }
        return bands
    }

    /// The lines of labels that begin beside no line of the other columns: those that touch two bands or more, and those
    /// that stand among the heads.
    private static func bridging(
        _ labels: [TextChunk], over bands: [TextBand], headsBottom: Double, leadingInPoints: Double
    ) -> [TextChunk] {
        var result: [TextChunk] = []
        var bottom = -Double.infinity
        var isBesideLine = false
        for label in labels.sorted(by: { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }) {
            let first = bands.partitioningIndex { $0.bottom > label.box.top - touchInPoints }
            let touched = bands[first...].prefix { $0.top < label.box.bottom + touchInPoints }
            if label.box.top - bottom > leadingInPoints {
                isBesideLine = touched.contains { overlap($0, label) >= besideShare * label.box.height }
            }
            bottom = max(bottom, label.box.bottom)
            if !isBesideLine, touched.count > 1 || isAmongHeads(label, bands, headsBottom: headsBottom) {
                result.append(label)
            }
        }
        return result
    }

    /// Whether a label stands above the lowest row of heads and below the top one.
    private static func isAmongHeads(_ label: TextChunk, _ bands: [TextBand], headsBottom: Double) -> Bool {
        label.box.center.y < headsBottom && label.box.top > bands.first?.top ?? .infinity
    }

    /// Lines set tightly touch, or nearly so.
    private static let touchInPoints = 0.5
    /// A label stands beside a line that overlaps it by this share of its height.
    private static let besideShare = 0.6

    private static func overlap(_ band: TextBand, _ chunk: TextChunk) -> Double {
        min(band.bottom, chunk.box.bottom) - max(band.top, chunk.box.top)
    }
}
