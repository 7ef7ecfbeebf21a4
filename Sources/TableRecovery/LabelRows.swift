import DocumentModel
import PageLayout

/// Rows that the labels beside them tell where every row has one: the same label stands in row after row.
///
/// ```
///  1b. Post-16      Launch the scheme
///                   Report to trustees      a paragraph: no label beside it
///  1b. Post-16      Visit five schools      a row
/// ```
/// Labels stand at the top, in the middle or at the foot of their rows, all of a table alike. Of the strips of white
/// between two labels that one parts their rows with which all labels stand best.
struct LabelRows {
    /// The lines of one label.
    struct Label {
        var text: String
        var top: Double
        var bottom: Double

        var center: Double { (top + bottom) / 2 }
    }

    /// Where labels stand in their rows.
    private enum Alignment: CaseIterable {
        case top, middle, bottom
    }

    /// How far labels may stand, on average, from where their alignment says.
    private static let farthestInEms = 0.5
    /// Where labels stand as well at the foot of their rows, there is no rest.
    private static let restCostInEms = 0.25
    /// Between two labels of one table stand fewer lines; more cost time.
    private static let mostStripsBetween = 100

    /// The labels of a page's first column, top to bottom.
    ///
    /// - Parameter lineGapInPoints: lines no further apart than this, and a little, are one label's.
    static func labels(of chunks: [TextChunk], columnEdges: [Double], lineGapInPoints: Double, em: Double) -> [Label] {
        var labels: [Label] = []
        let first = chunks.filter { RowFinder.columns(of: $0, edges: columnEdges) == 0..<1 }
            .sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
        for chunk in first {
            if let last = labels.last,
                chunk.box.top - last.bottom <= lineGapInPoints + RowFinder.widerThanLeadingInEms * em
            {
                labels[labels.count - 1].text += " " + chunk.text
                labels[labels.count - 1].bottom = max(last.bottom, chunk.box.bottom)
            } else {
                labels.append(Label(text: chunk.text, top: chunk.box.top, bottom: chunk.box.bottom))
            }
        }
        return labels
    }

    /// Whether a label says the same as the one above it, as only labels of rows do.
    static func areRepeated(_ labels: [Label]) -> Bool {
        zip(labels, labels.dropFirst()).contains { upper, lower in
            upper.text == lower.text && upper.text.unicodeScalars.contains { $0.properties.isAlphabetic }
        }
    }

    private let labels: [Label]
    private let bands: [TextBand]
    private let lineGapInPoints: Double
    private let em: Double

    /// - Parameters:
    ///   - bands: the text of the rows, without heads, top to bottom.
    ///   - labels: those of the rows, top to bottom.
    init(bands: [TextBand], labels: [Label], lineGapInPoints: Double, em: Double) {
        self.lineGapInPoints = lineGapInPoints
        self.bands = bands
        self.labels = labels
        self.em = em
    }

    /// For each row the index of the band that it begins with, but for the first row that has a label; nil where labels
    /// do not tell.
    func firstBands() -> [Int]? {
        guard let candidates = candidates() else { return nil }
        let best = Alignment.allCases.compactMap { cheapest(candidates, $0) }.min { $0.cost < $1.cost }
        guard let best, best.cost <= LabelRows.farthestInEms * em * Double(labels.count) else { return nil }
        return best.starts
    }

    /// For each two labels the bands between them with which the lower one's row may begin.
    private func candidates() -> [[Int]]? {
        var result: [[Int]] = []
        for (upper, lower) in zip(labels, labels.dropFirst()) {
            let first = bands.partitioningIndex { $0.bottom > upper.center && $0.top > upper.center }
            let last = bands.partitioningIndex { $0.top > lower.center }
            guard first < last, last - first <= LabelRows.mostStripsBetween else { return nil }
            let wide = (first..<last).filter(isUnderWideGap)
            result.append(wide.isEmpty ? Array(first..<last) : wide)
        }
        return result
    }

    /// Whether more than the leading of a paragraph parts a band from the one above.
    private func isUnderWideGap(_ band: Int) -> Bool {
        band > 0
            && bands[band].top - bands[band - 1].bottom > lineGapInPoints + RowFinder.widerThanLeadingInEms * em
    }

    /// The rows with which labels stand best in one alignment (dynamic programming over the labels).
    private func cheapest(_ candidates: [[Int]], _ alignment: Alignment) -> (cost: Double, starts: [Int])? {
        var paths: [(start: Int, cost: Double, starts: [Int])] = [(0, 0, [])]
        // What stands above a label at the top of its row, at the top of a page, is the rest of another.
        if alignment == .top, let first = labels.first {
            paths += bands.indices.filter { bands[$0].top <= first.center && isUnderWideGap($0) }.map {
                ($0, LabelRows.restCostInEms * em, [$0])
            }
        }
        for (label, starts) in zip(labels, candidates) {
            paths = starts.compactMap { next in
                paths.filter { $0.start < next }
                    .map { (next, $0.cost + distance(of: label, in: $0.start..<next, alignment), $0.starts + [next]) }
                    .min { $0.1 < $1.1 }
            }
        }
        guard let last = labels.last else { return nil }
        return paths.filter { $0.start < bands.count }
            .map { ($0.cost + distance(of: last, in: $0.start..<bands.count, alignment), $0.starts) }
            .min { $0.0 < $1.0 }
    }

    private func distance(of label: Label, in row: Range<Int>, _ alignment: Alignment) -> Double {
        let top = bands[row.lowerBound].top
        let bottom = bands[row.upperBound - 1].bottom
        return switch alignment {
        case .top: abs(label.top - top)
        case .middle: abs(label.center - (top + bottom) / 2)
        case .bottom: abs(label.bottom - bottom)
        }
    }
}
