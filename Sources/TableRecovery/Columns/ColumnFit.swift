import DocumentModel
import PageLayout

/// The columns of a table, and where its text begins in them: what other text must fit to belong to it.
struct ColumnFit {
    /// How a piece of text stands in the columns.
    enum Place {
        case inColumn
        /// It runs over boundaries, but begins where cells begin.
        case overColumns
        case outside
    }

    /// The x of the boundaries, the outer edges included.
    let edges: [Double]
    let textSizeInPoints: Double
    /// Where the table's text begins, in ascending order.
    private let starts: [Double]

    /// Text of another size is a heading or prose, not part of the table.
    static let otherSizeRatio = 1.12
    /// Text sticks out to the left by no more than this, and to the right, where letters overhang, by as much again.
    static let sameEdgeInPoints = 4.0
    /// A piece begins where other text begins, within this.
    private static let sameLeftEdgeInPoints = 2.0
    /// The distance from a cell's edge to its text.
    private static let paddingInPoints = 0.5...9.0
    /// Words of one line of justified text stand no further apart.
    static let widestJustifiedSpaceInEms = 2.5
    /// Pieces of one line differ in height by less than this.
    private static let sameLineInEms = 0.3
    /// Text is centred over columns when the middles differ by no more than this.
    private static let sameMiddleInPoints = 1.5

    /// - Parameter starts: where text may begin in the table.
    init(edges: [Double], words: [Word], starts: [Double]) {
        self.edges = edges
        textSizeInPoints = words.map(\.fontSizeInPoints).median ?? 10
        self.starts = starts.sorted()
    }

    /// - Parameter others: the pieces that may stand to the left of it in its line.
    func place(of chunk: TextChunk, among others: [TextChunk]) -> Place {
        guard isWithin(chunk) else { return .outside }
        if Columns.of(chunk, edges: edges).count == 1 { return .inColumn }
        return startsCell(chunk, among: others) ? .overColumns : .outside
    }

    /// Whether a piece is text of the table's size between its outer edges.
    func isWithin(_ chunk: TextChunk) -> Bool {
        guard let left = edges.first, let right = edges.last else { return false }
        let ratio =
            max(chunk.fontSizeInPoints, textSizeInPoints) / max(min(chunk.fontSizeInPoints, textSizeInPoints), 1)
        return (ratio <= ColumnFit.otherSizeRatio || ListMarkColumns.isListMark(chunk.text))
            && chunk.box.left >= left - ColumnFit.sameEdgeInPoints
            && chunk.box.right <= right + 2 * ColumnFit.sameEdgeInPoints
    }

    /// Whether a piece, or the first of those that justified text falls into to its left, begins where cells do.
    private func startsCell(_ chunk: TextChunk, among others: [TextChunk]) -> Bool {
        var chunk = chunk
        while !startsCell(chunk) {
            let widestGap = ColumnFit.widestJustifiedSpaceInEms * chunk.fontSizeInPoints
            let before = others.filter { other in
                abs(other.box.center.y - chunk.box.center.y) < ColumnFit.sameLineInEms * chunk.fontSizeInPoints
                    && other.box.right <= chunk.box.left && chunk.box.left - other.box.right <= widestGap
            }.max { $0.box.left < $1.box.left }
            guard let before else { return false }
            chunk = before
        }
        return true
    }

    /// Whether a piece begins where cells do: where other words begin, or just right of a boundary.
    private func startsCell(_ chunk: TextChunk) -> Bool {
        let near = starts.partitioningIndex { $0 >= chunk.box.left - ColumnFit.sameLeftEdgeInPoints }
        return near < starts.count && starts[near] - chunk.box.left <= ColumnFit.sameLeftEdgeInPoints
            || edges.contains { ColumnFit.paddingInPoints.contains(chunk.box.left - $0) }
    }

    /// Whether a piece is centred over the columns that it covers, or those and as many on either side.
    ///
    /// - Parameter all: whether it may be centred over the whole table, as headings are.
    func isCentered(_ chunk: TextChunk, overAll all: Bool) -> Bool {
        var span = Columns.of(chunk, edges: edges)
        while true {
            let middle = (edges[span.lowerBound] + edges[span.upperBound]) / 2
            if abs(middle - chunk.box.center.x) <= ColumnFit.sameMiddleInPoints {
                return all || span.count < edges.count - 1
            }
            guard span.lowerBound > 0, span.upperBound < edges.count - 1 else { return false }
            span = span.lowerBound - 1..<span.upperBound + 1
        }
    }
}
