import DocumentModel
import PageLayout

/// What the height of text in the bands between drawn lines tells: cells of one row stand on one foot, or share a middle.
///
/// ```
///  ----------------------------------
///             Launch the scheme
///             Report to trustees
///  1 Reading  Visit five schools  DHT     one foot, though one cell is taller: the band is one row,
///  ----------------------------------     and the gaps in it part paragraphs
/// ```
enum BandAlignment {
    /// Of the bands whose cells differ in height, at least this share are told to be rows.
    private static let rowShare = 0.75
    /// One band may be so by chance.
    private static let fewestBands = 2

    /// Whether drawn lines part rows.
    ///
    /// - Parameters:
    ///   - lines: the drawn boundaries, top to bottom, the outer edges included.
    ///   - heads: the heads of the columns, which the rows stand below.
    static func linesPartRows(
        _ lines: [GridLine], chunks: [TextChunk], heads: [TextChunk], columnEdges: [Double]
    ) -> Bool {
        let headsBottom = heads.map(\.box.center.y).max() ?? -.infinity
        let edges = lines.filter { $0.evidence == .ruling && $0.positionInPoints > headsBottom }.map(\.positionInPoints)
        guard let first = edges.first, let last = edges.last, edges.count > fewestBands else { return false }
        var boxes = Array(repeating: [Int: Rectangle](), count: edges.count - 1)
        for chunk in chunks where chunk.box.center.y > first && chunk.box.center.y < last {
            let columns = RowFinder.columns(of: chunk, edges: columnEdges)
            guard columns.count == 1 else { continue }
            let band = GridBuilder.slot(of: chunk.box.center.y, in: edges)
            let known = boxes[band][columns.lowerBound]
            boxes[band][columns.lowerBound] = known.map { $0.union(chunk.box) } ?? chunk.box
        }
        let telling = boxes.map { Array($0.values) }.filter { cells in
            cells.count > 1 && !CommonHeight.isShared(by: cells.map(\.top))
        }
        let rows = telling.count {
            CommonHeight.isShared(by: $0.map(\.bottom)) || CommonHeight.isShared(by: $0.map(\.center.y))
        }
        return rows >= fewestBands && Double(rows) >= rowShare * Double(telling.count)
    }
}
