import DocumentModel
import PageLayout

/// The bands between the drawn boundaries of a table's rows, as their shading tells them.
///
/// ```
///  ## Reading ## Launch ##########      shaded bands that hold several cells are every second row,
///     Writing    Audit    Report        and what stands between two of them is one row
///  ## Sums ##### Train  ##########
/// ```
struct Stripes {
    /// Fewer shaded bands with white between them are heads and totals.
    private static let fewestStripes = 2
    /// Of stripes more than this share hold text in several columns; a row of a plan may hold a label only.
    private static let wholeStripesShare = 0.5

    private let edges: [Double]
    /// For each band whether it lies on a shading.
    private let isShaded: [Bool]
    /// Top to bottom.
    private let chunks: [TextChunk]
    /// Whether the shading comes and goes.
    let comeAndGo: Bool
    /// Whether every second row is shaded: a shading under several cells is a row's, one under a lone label is a banner's,
    /// with several rows below.
    let tellRows: Bool

    /// - Parameter lines: the drawn boundaries of rows, top to bottom, the outer edges included.
    init(lines: [GridLine], fills: [Fill], chunks: [TextChunk], columnEdges: [Double]) {
        let edges = lines.map(\.positionInPoints)
        let sorted = chunks.sorted { ($0.box.center.y, $0.box.left) < ($1.box.center.y, $1.box.left) }
        let isShaded = Stripes.isShaded(edges: edges, fills: fills)
        let stripes = isShaded.indices.dropFirst().filter { isShaded[$0] && !isShaded[$0 - 1] }
        let rows = stripes.filter { band in
            let texts = Stripes.texts(of: sorted, from: edges[band], to: edges[band + 1])
            return Set(texts.map { GridBuilder.slot(of: $0.box.center.x, in: columnEdges) }).count > 1
        }
        self.edges = edges
        self.isShaded = isShaded
        self.chunks = sorted
        comeAndGo =
            isShaded.contains(true) && isShaded.contains(false) && lines.contains { $0.evidence == .fill }
        tellRows =
            comeAndGo && stripes.count >= Stripes.fewestStripes
            && Double(rows.count) > Stripes.wholeStripesShare * Double(stripes.count)
    }

    /// Whether a boundary that only the text shows parts rows on the paper between shaded bands: anyhow where these are
    /// banners, and beside the label of a strand where every second row is shaded.
    ///
    /// - Parameter undrawn: all boundaries that only the text shows.
    func areParted(at position: Double, undrawn: [Double]) -> Bool {
        guard comeAndGo, !isShaded[GridBuilder.slot(of: position, in: edges)] else { return false }
        return !tellRows || isBesideBanner(position, undrawn: undrawn)
    }

    /// Whether a lone bold text stands above or below a boundary.
    private func isBesideBanner(_ position: Double, undrawn: [Double]) -> Bool {
        let above = (edges + undrawn).filter { $0 < position }.max()
        let below = (edges + undrawn).filter { $0 > position }.min()
        guard let above, let below else { return false }
        return [(above, position), (position, below)].contains { top, bottom in
            let texts = Stripes.texts(of: chunks, from: top, to: bottom)
            return texts.count == 1 && texts.allSatisfy(\.isBold)
        }
    }

    private static func texts(of chunks: [TextChunk], from top: Double, to bottom: Double) -> ArraySlice<TextChunk> {
        chunks[chunks.partitioningIndex { $0.box.center.y > top }...].prefix { $0.box.center.y < bottom }
    }

    private static func isShaded(edges: [Double], fills: [Fill]) -> [Bool] {
        var result = Array(repeating: false, count: max(0, edges.count - 1))
        let middles = zip(edges, edges.dropFirst()).map { ($0 + $1) / 2 }
        for fill in fills {
            let first = middles.partitioningIndex { $0 >= fill.box.top }
            for band in middles[first...].indices.prefix(while: { middles[$0] <= fill.box.bottom }) {
                result[band] = true
            }
        }
        return result
    }
}
