import DocumentModel
import PageLayout

/// Finds the boundaries between rows that nothing is drawn at.
///
/// ```
///  1.1 Need    Visit five      Update on
///              schools         screening
///                              Report to        <- a paragraph gap: only this column goes on, straight from above
///                              trustees
///  ------------------------------------------  <- a row gap: columns that had ended start again
///  1.2 Family  Draft proposal  Coaching
/// ```
/// Every strip of white across the whole table may be a boundary. The size of the gap between rows is nearly constant in
/// a table, since the tallest cell fills its row; it is the smallest gap at which columns start again that had ended
/// higher up. Where rows stand as close as lines, the columns that a line fills decide.
enum RowFinder {
    /// Gaps that differ by less than this are of one kind.
    static let sameGapInPoints = 0.9
    /// A gap this much of the font size wider than the line gap is more than leading.
    static let widerThanLeadingInEms = 0.12
    /// The share of the strips of one size at which columns start afresh, from which that size is the row gap.
    static let freshStartShare = 0.3

    /// A strip of white across the whole table.
    private struct Strip {
        var position: Double
        var gap: Double
        var startsAfresh: Bool
        /// The columns in which figures stand over figures.
        var figureColumnCount: Int
        var continues: Bool
        var columnsBelow: Set<Int>
        var columnsAbove: Set<Int>
        /// Bold heads stand above it, and text that is not bold below.
        var endsHeads: Bool
        /// A source line or note under the table stands below it.
        var opensNote: Bool

        /// Whether more than its white tells that a row begins below: a label, a column that had ended, heads, figures.
        var startsRow: Bool {
            startsAfresh || columnsBelow.contains(0) || hasNumbersOnBothSides || endsHeads || opensNote
        }
        var hasNumbersOnBothSides: Bool { figureColumnCount > 0 }
        var isBetweenFigures: Bool {
            figureColumnCount > 1 && columnsBelow.subtracting([0]) == columnsAbove.subtracting([0])
        }
    }

    /// How far apart the lines and the rows of a table stand, learnt from all its pages.
    struct Spacing {
        var em: Double
        var leading: Double
        /// Nil where no gap tells rows.
        var rowGap: Double?
        /// Whether every row has a label of its own.
        var hasLabelInEachRow: Bool

        /// - Parameters:
        ///   - pages: the text of the table, page by page.
        ///   - columnEdges: the x of all column boundaries, the outer edges included.
        init(pages: [[TextChunk]], columnEdges: [Double]) {
            em = RowFinder.median(pages.joined().map(\.fontSizeInPoints)) ?? 10
            leading = RowFinder.lineGap(of: pages, columnEdges: columnEdges, em: em)
            let strips = pages.flatMap { RowFinder.strips(between: TextBand.bands(of: $0), columnEdges: columnEdges) }
            rowGap = RowFinder.rowGap(of: strips, leading: leading, em: em)
            let (em, leading) = (em, leading)
            hasLabelInEachRow = pages.contains { chunks in
                LabelRows.areRepeated(
                    LabelRows.labels(of: chunks, columnEdges: columnEdges, lineGapInPoints: leading, em: em))
            }
        }
    }

    /// A boundary between rows.
    struct Boundary {
        var position: Double
        /// Whether figures stand over figures in several columns, all of them filled: rows, whatever is drawn.
        var isBetweenFigures: Bool
        /// From the label of the row above to that of the row below, where labels tell the rows.
        var labels: ClosedRange<Double>?
        /// Whether it may part the paragraphs of one row as well.
        var isDoubtful = false
    }

    /// The boundaries between rows, top to bottom, the outer edges not included.
    ///
    /// - Parameters:
    ///   - chunks: the text of the table on one page.
    ///   - columnEdges: the x of all column boundaries, the outer edges included.
    static func boundaries(of chunks: [TextChunk], columnEdges: [Double], spacing: Spacing) -> [Boundary] {
        let bands = TextBand.bands(of: chunks)
        guard bands.count > 1 else { return [] }
        let strips = strips(between: bands, columnEdges: columnEdges)
        let (em, leading, rowGap) = (spacing.em, spacing.leading, spacing.rowGap)
        let labelled = spacing.hasLabelInEachRow ? labelledRows(in: bands, of: chunks, columnEdges, spacing) : nil
        var boundaries: [Boundary] = []
        for (index, strip) in strips.enumerated() {
            if let labelled, index + 1 > labelled.first {
                if let labels = labelled.labelsAroundStart[index + 1] {
                    boundaries.append(Boundary(position: strip.position, isBetweenFigures: false, labels: labels))
                }
                continue
            }
            let isWide = strip.gap > leading + widerThanLeadingInEms * em
            let isBoundary: Bool
            if strip.endsHeads || strip.opensNote {
                isBoundary = true
            } else if let rowGap, strip.gap >= rowGap - sameGapInPoints {
                isBoundary = true
            } else if rowGap == nil || !isWide || strip.hasNumbersOnBothSides {
                isBoundary = isBoundaryBetweenCloseLines(strips, index, rowGap: rowGap)
            } else {
                isBoundary = false
            }
            if isBoundary {
                boundaries.append(
                    Boundary(
                        position: strip.position, isBetweenFigures: strip.isBetweenFigures,
                        isDoubtful: !strip.startsRow))
            }
        }
        return boundaries
    }

    /// The rows that labels tell: the band that the first of them begins with, and for those that the others begin with
    /// the labels above and below.
    private static func labelledRows(
        in bands: [TextBand], of chunks: [TextChunk], _ columnEdges: [Double], _ spacing: Spacing
    ) -> (first: Int, labelsAroundStart: [Int: ClosedRange<Double>])? {
        let heads = ColumnFinder.heads(among: chunks)
        let headsBottom = heads.allSatisfy(\.isBold) ? heads.map(\.box.center.y).max() ?? -.infinity : -.infinity
        let labels = LabelRows.labels(
            of: chunks.filter { $0.box.top > headsBottom }, columnEdges: columnEdges,
            lineGapInPoints: spacing.leading, em: spacing.em)
        let first = bands.partitioningIndex { $0.top > headsBottom }
        guard labels.count > 1, first < bands.count,
            let starts = LabelRows(
                bands: Array(bands[first...]), labels: labels, lineGapInPoints: spacing.leading, em: spacing.em
            ).firstBands()
        else { return nil }
        let centers = (starts.count < labels.count ? [] : [-.infinity]) + labels.map(\.center)
        let around = zip(centers, centers.dropFirst()).map { $0...max($0, $1) }
        return (first, Dictionary(uniqueKeysWithValues: zip(starts.map { $0 + first }, around)))
    }

    private static func strips(between bands: [TextBand], columnEdges: [Double]) -> [Strip] {
        var lastBottom: [Int: Double] = [:]
        var lastChunk: [Int: TextChunk] = [:]
        var result: [Strip] = []
        for (index, band) in bands.enumerated() {
            var firstChunk: [Int: TextChunk] = [:]
            for chunk in band.chunks {
                for column in columns(of: chunk, edges: columnEdges) {
                    if let first = firstChunk[column], first.box.top <= chunk.box.top { continue }
                    firstChunk[column] = chunk
                }
            }
            if index > 0 {
                let previous = bands[index - 1]
                let gap = band.top - previous.bottom
                let startingNow = firstChunk.filter { $0.value.box.top <= band.top + 0.5 * $0.value.box.height }
                let startsAfresh = startingNow.contains { column, chunk in
                    guard let bottom = lastBottom[column] else { return true }
                    return chunk.box.top - bottom > gap + sameGapInPoints + 1
                }
                let shared = firstChunk.filter { column, chunk in
                    (lastBottom[column] ?? -.infinity) >= previous.top && chunk.box.top <= band.bottom
                }
                result.append(
                    Strip(
                        position: (previous.bottom + band.top) / 2, gap: gap, startsAfresh: startsAfresh,
                        figureColumnCount: shared.count { column, chunk in
                            isFigure(chunk.text) && (lastChunk[column].map { isFigure($0.text) } ?? false)
                        },
                        continues: shared.contains { _, chunk in startsInMiddleOfSentence(chunk.text) },
                        columnsBelow: Set(firstChunk.keys),
                        columnsAbove: Set(previous.chunks.flatMap { columns(of: $0, edges: columnEdges) }),
                        endsHeads: index <= deepestHeadBand && previous.chunks.count > 1
                            && previous.isBold && !band.isBold,
                        opensNote: TableTrimming.opensNote(band)))
            }
            for chunk in band.chunks {
                for column in columns(of: chunk, edges: columnEdges)
                where chunk.box.bottom >= (lastBottom[column] ?? -.infinity) {
                    lastBottom[column] = chunk.box.bottom
                    lastChunk[column] = chunk
                }
            }
        }
        return result
    }

    /// The columns that a chunk stands in: all that it covers by more than a margin.
    static func columns(of chunk: TextChunk, edges: [Double]) -> Range<Int> {
        guard edges.count > 1 else { return 0..<1 }
        let margin = min(2, chunk.box.width / 3)
        let first = lastIndex(in: edges, atOrBelow: chunk.box.left + margin)
        let last = lastIndex(in: edges, atOrBelow: chunk.box.right - margin)
        let columns = edges.count - 1
        return min(max(first, 0), columns - 1)..<(min(max(last, first, 0), columns - 1) + 1)
    }

    private static func lastIndex(in edges: [Double], atOrBelow value: Double) -> Int {
        edges.partitioningIndex { $0 > value } - 1
    }

    /// The usual distance between two lines of one paragraph: the most frequent small gap inside columns.
    private static func lineGap(of pages: [[TextChunk]], columnEdges: [Double], em: Double) -> Double {
        var byColumn: [Int: [TextChunk]] = [:]
        for (page, chunks) in pages.enumerated() {
            for chunk in chunks where chunk.isHorizontal {
                let columns = columns(of: chunk, edges: columnEdges)
                if columns.count == 1 { byColumn[page * 10_000 + columns.lowerBound, default: []].append(chunk) }
            }
        }
        var counts: [Int: Int] = [:]
        for column in byColumn.values {
            let sorted = column.sorted { $0.box.top < $1.box.top }
            for (upper, lower) in zip(sorted, sorted.dropFirst()) where startsInMiddleOfSentence(lower.text) {
                let gap = lower.box.top - upper.box.bottom
                // Boxes of some fonts are taller than their lines are apart.
                if leadingInEms.contains((lower.box.top - upper.box.top) / em) {
                    counts[Int(saturating: (gap * 2).rounded()), default: 0] += 1
                }
            }
        }
        guard let usual = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) else { return 0.25 * em }
        return Double(usual.key) / 2
    }

    /// From one line of a paragraph to the next: from set tightly to one and a half spaces.
    private static let leadingInEms = 0.8...2.05

    /// The smallest gap, above leading, at which columns start afresh often enough.
    private static func rowGap(of strips: [Strip], leading: Double, em: Double) -> Double? {
        let wide = strips.filter { $0.gap > leading + widerThanLeadingInEms * em }.sorted { $0.gap < $1.gap }
        var index = 0
        while index < wide.count {
            var end = index
            while end < wide.count, wide[end].gap - wide[index].gap <= sameGapInPoints { end += 1 }
            let fresh = wide[index..<end].filter(\.startsAfresh).count
            if Double(fresh) >= freshStartShare * Double(end - index) { return wide[index].gap }
            index = end
        }
        return nil
    }

    /// Rows set as close as lines: a line begins a row when numbers stand under numbers, or when it fills the label
    /// column and others and goes on no sentence.
    private static func isBoundaryBetweenCloseLines(_ strips: [Strip], _ index: Int, rowGap: Double?) -> Bool {
        let strip = strips[index]
        if strip.hasNumbersOnBothSides { return true }
        if strip.continues { return false }
        let fillsLabel = strip.columnsBelow.contains(0)
        if strip.columnsBelow.count == 1 {
            guard fillsLabel, rowGap == nil else { return false }
            // A lone label stands between two rows: it belongs to the nearer one.
            let below = strips.indices.contains(index + 1) ? strips[index + 1].gap : .infinity
            return strip.gap >= below - sameGapInPoints / 2
        }
        if strip.columnsAbove.count == 1, strip.columnsAbove.contains(0), index > 0, rowGap == nil {
            // The label above is a line of its own, or the first line of this row's label.
            return strip.gap >= strips[index - 1].gap - sameGapInPoints / 2
        }
        return rowGap == nil && fillsLabel
    }

    /// Heads end within this many bands of text from the top.
    private static let deepestHeadBand = 4

    /// A number that is no list mark.
    static func isFigure(_ text: String) -> Bool { isNumber(text) && !ListMarkColumns.isListMark(text) }

    static func isNumber(_ text: String) -> Bool {
        var digits = 0
        var letters = 0
        for scalar in text.unicodeScalars {
            // Looking properties up costs more than all the rest, and nearly all text is ASCII.
            if scalar.isASCII {
                switch scalar {
                case "0"..."9": digits += 1
                case "a"..."z", "A"..."Z": letters += 1
                default: break
                }
            } else {
                if scalar.properties.numericType != nil { digits += 1 }
                if scalar.properties.isAlphabetic { letters += 1 }
            }
        }
        return digits > 0 && letters <= 1 || ["-", "–", "—", "..", ":", "n/a"].contains(text)
    }

    static func startsInMiddleOfSentence(_ text: String) -> Bool {
        text.unicodeScalars.first?.properties.isLowercase ?? false
    }

    static func median(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.sorted()[values.count / 2]
    }
}
