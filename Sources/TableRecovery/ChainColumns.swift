import DocumentModel
import PageLayout

/// The columns of a table that may go on over pages, as other text is held against them.
struct ChainColumns {
    /// Text fits a grid when no more than this share of its pieces runs over a boundary: cells that span columns do.
    static let crossingShare = 0.34
    /// A piece that runs over a boundary still fits when it begins where cells begin, within this.
    static let sameLeftEdgeInPoints = 2.0
    /// Text of other sizes is no part of the table.
    static let otherSizeRatio = 1.12

    let edges: [Double]
    private let textSizeInPoints: Double?
    /// Where the table's words begin, in ascending order.
    private let wordStarts: [Double]

    init(_ table: PageTable) {
        let words = table.words
        edges = table.columnLines.map(\.positionInPoints)
        textSizeInPoints = RowFinder.median(words.map(\.fontSizeInPoints))
        wordStarts = words.map(\.box.left).sorted()
    }

    /// Whether pieces of text stand in the columns.
    ///
    /// - Parameter rowLines: lines as wide as the table that part the pieces into its rows, whatever spans columns in them.
    func fits(_ chunks: [TextChunk], rowLines: [Double] = []) -> Bool {
        guard let crossing = crossingCount(of: chunks) else { return false }
        return !rowLines.isEmpty || Double(crossing) <= ChainColumns.crossingShare * Double(chunks.count)
    }

    /// How many pieces of text run over the boundaries of the columns; nil where some is no text of the table.
    func crossingCount(of chunks: [TextChunk]) -> Int? {
        guard let size = textSizeInPoints, let left = edges.first, let right = edges.last else { return nil }
        var crossing = 0
        for chunk in chunks {
            let ratio = max(chunk.fontSizeInPoints, size) / max(min(chunk.fontSizeInPoints, size), 1)
            guard ratio <= ChainColumns.otherSizeRatio,
                chunk.box.left >= left - 2 * ChainColumns.sameLeftEdgeInPoints,
                chunk.box.right <= right + 6 * ChainColumns.sameLeftEdgeInPoints
            else { return nil }
            guard RowFinder.columns(of: chunk, edges: edges).count > 1 else { continue }
            guard startsCell(chunk) else { return nil }
            crossing += 1
        }
        return crossing
    }

    /// Whether a piece begins where cells do: where other words begin, or just right of a boundary.
    private func startsCell(_ chunk: TextChunk) -> Bool {
        let near = wordStarts.partitioningIndex { $0 >= chunk.box.left - ChainColumns.sameLeftEdgeInPoints }
        return near < wordStarts.count && wordStarts[near] - chunk.box.left <= ChainColumns.sameLeftEdgeInPoints
            || edges.contains { StripGrid.paddingInPoints.contains(chunk.box.left - $0) }
    }
}
