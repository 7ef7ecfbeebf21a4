import DocumentModel
import PageLayout

/// What the labels in a table's first column tell about the lines across it: whether they part rows, or strands only.
///
/// ```
///  Reading   Launch the scheme
///            Report to trustees
///  ---------------------------
///            Visit five schools      no label between two lines: they part rows, and the gaps between them paragraphs
///  ---------------------------
///  Writing   Audit
///           ------------------       so does a line that leaves the labels out
/// ```
struct LabelEvidence {
    /// Where at least this share of the bands between lines has no label, lines part rows.
    private static let unlabelledShare = 0.25
    /// Fewer lines tell nothing.
    private static let fewestLines = 3
    /// A line leaves the label out when it is drawn along less than this share of the first column.
    private static let leftOutShare = 0.3

    /// The middles of the pieces of text in the first column, and in the others.
    private let labels: [Double]
    private let others: [Double]
    private let firstColumn: ClosedRange<Double>
    private let otherColumns: ClosedRange<Double>
    /// Where the heads end, among which lines part years from terms.
    private let headsBottomInPoints: Double

    init(chunks: [TextChunk], heads: [TextChunk], columnEdges: [Double]) {
        var labels: [Double] = []
        var others: [Double] = []
        for chunk in chunks {
            let columns = RowFinder.columns(of: chunk, edges: columnEdges)
            if columns == 0..<1 { labels.append(chunk.box.center.y) }
            if columns.lowerBound > 0 { others.append(chunk.box.center.y) }
        }
        self.labels = labels.sorted()
        self.others = others.sorted()
        let first = columnEdges.first ?? 0
        let second = max(first, columnEdges.dropFirst().first ?? first)
        firstColumn = first...second
        otherColumns = second...max(second, columnEdges.last ?? second)
        headsBottomInPoints = heads.map(\.box.bottom).max() ?? -.infinity
    }

    /// Whether the drawn lines part rows, and not only the strands whose labels stand between them.
    func linesPartRows(_ lines: [GridLine]) -> Bool {
        let inner = lines.dropFirst().dropLast().filter {
            $0.evidence == .ruling && $0.positionInPoints > headsBottomInPoints
                && $0.drawnShare(of: otherColumns) >= GridEdges.drawnShare
        }
        guard inner.count >= LabelEvidence.fewestLines else { return false }
        if inner.contains(where: { $0.drawnShare(of: firstColumn) < LabelEvidence.leftOutShare }) { return true }
        let unlabelled = zip(inner, inner.dropFirst()).count { upper, lower in
            let band = upper.positionInPoints..<max(upper.positionInPoints, lower.positionInPoints)
            return !LabelEvidence.holds(labels, band) && LabelEvidence.holds(others, band)
        }
        return Double(unlabelled) >= LabelEvidence.unlabelledShare * Double(inner.count - 1)
    }

    private static func holds(_ middles: [Double], _ band: Range<Double>) -> Bool {
        let first = middles.partitioningIndex { $0 >= band.lowerBound }
        return first < middles.count && middles[first] < band.upperBound
    }
}
