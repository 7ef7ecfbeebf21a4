import DocumentModel

/// Tells which columns of a grid text stands in.
enum Columns {
    /// The columns that a piece of text covers by more than a margin.
    static func of(_ chunk: TextChunk, edges: [Double]) -> Range<Int> {
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
}
