import DocumentModel
import PageLayout

/// The columns of a table that may go on over pages, as other text is held against them.
struct ChainColumns {
    /// Text fits a grid when no more than this share of its pieces runs over a boundary: cells that span columns do.
    static let crossingShare = 0.34

    let edges: [Double]
    private let fit: ColumnFit

    /// So few rows may hold short texts only: the last column is as wide as the widest then, where no line closes it.
    private static let mostShortRows = 2

    init(_ table: PageTable) {
        let words = table.words
        edges = ChainColumns.edges(of: table)
        fit = ColumnFit(edges: edges, words: words, starts: words.map(\.box.left))
    }

    private static func edges(of table: PageTable) -> [Double] {
        var edges = table.columnLines.map(\.positionInPoints)
        guard table.rowCount <= mostShortRows, table.columnLines.last?.evidence == .gap,
            let widest = zip(edges, edges.dropFirst()).map({ $1 - $0 }).max()
        else { return edges }
        edges[edges.count - 1] = max(edges[edges.count - 1], edges[edges.count - 2] + widest)
        return edges
    }

    /// Whether pieces of text stand in the columns.
    ///
    /// - Parameter rowLines: lines as wide as the table that part the pieces into its rows, whatever spans columns in them.
    func fits(_ chunks: [TextChunk], rowLines: [Double] = []) -> Bool {
        guard let crossing = crossingCount(of: chunks) else { return false }
        return !rowLines.isEmpty || Double(crossing) <= ChainColumns.crossingShare * Double(chunks.count)
    }

    /// The first column that a piece of text stands in.
    func column(of chunk: TextChunk) -> Int { Columns.of(chunk, edges: edges).lowerBound }

    /// How many pieces of text run over the boundaries of the columns; nil where some is no text of the table.
    func crossingCount(of chunks: [TextChunk]) -> Int? {
        var crossing = 0
        for chunk in chunks {
            switch fit.place(of: chunk, among: chunks) {
            case .inColumn: continue
            case .overColumns: crossing += 1
            case .outside: return nil
            }
        }
        return crossing
    }
}
