import DocumentModel
import PageLayout

/// Heads in the middle of wide columns whose text is set to the left, so that white parts each head from its column.
///
/// ```
///            Task                       Timeline
///  Reading            ...    17 October
///  Early years        ...    7 November
/// ```
enum CentredHeads {
    /// Middles differ by no more than this share of the column: its right edge is told by the next column's text.
    private static let sameMiddleShare = 0.05

    /// Gutters without those between a column's text and the head over it.
    ///
    /// - Parameter texts: all text of the table, the heads among it.
    static func without(
        guttersBesideHeads gutters: [ColumnFinder.Gutter], heads: [TextChunk], texts: [Rectangle], in box: Rectangle
    ) -> [ColumnFinder.Gutter] {
        guard heads.count >= ColumnFinder.fewestHeads, let foot = heads.map(\.box.bottom).max() else { return gutters }
        let edges = [box.left] + gutters.map(\.boundary) + [box.right]
        func column(of box: Rectangle) -> Int { edges.dropFirst().dropLast().count { $0 <= box.center.x } }
        let headed = Dictionary(grouping: heads, by: { column(of: $0.box) })
        let bodies = Dictionary(grouping: texts.filter { $0.top >= foot }, by: column)
        // A column of text without a head, and a head without text to its right.
        let pairs = gutters.indices.filter {
            headed[$0] == nil && bodies[$0] != nil && headed[$0 + 1]?.count == 1 && bodies[$0 + 1] == nil
        }
        // The last column's right edge is not known.
        let known = pairs.filter { bodies[$0 + 2] != nil }
        guard !known.isEmpty,
            known.allSatisfy({ index in
                guard let head = headed[index + 1]?.first, let left = bodies[index]?.map(\.left).min(),
                    let right = bodies[index + 2]?.map(\.left).min()
                else { return false }
                return abs((left + right) / 2 - head.box.center.x) <= sameMiddleShare * (right - left)
            })
        else { return gutters }
        return gutters.enumerated().filter { !pairs.contains($0.offset) }.map(\.element)
    }
}
