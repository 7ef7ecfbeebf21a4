import DocumentModel

/// Finds the one width of columns whose boundaries the text leaves open: terms are set in equal columns.
///
/// ```
///  | Strand   | Autumn    | Spring    | Summer    |
///            ^.^        ^....^      ^...^        ^..   the gaps; one distance fits into all of them
/// ```
enum TaggedRhythm {
    /// Fewer boundaries fit some width by chance.
    private static let fewestBoundaries = 4

    /// Places at one distance from each other, one in each gap; nil where no distance fits.
    static func places(in gaps: [TaggedGap]) -> [Double]? {
        guard gaps.count >= fewestBoundaries, gaps.allSatisfy({ $0.start.isFinite && $0.end.isFinite }) else {
            return nil
        }
        var narrowest = 0.0
        var widest = Double.infinity
        for first in gaps.indices {
            for second in gaps.indices.dropFirst(first + 1) {
                let count = Double(second - first)
                narrowest = max(narrowest, (gaps[second].start - gaps[first].end) / count)
                widest = min(widest, (gaps[second].end - gaps[first].start) / count)
            }
        }
        guard narrowest <= widest, widest.isFinite else { return nil }
        let width = (narrowest + widest) / 2
        var low = -Double.infinity
        var high = Double.infinity
        for (index, gap) in gaps.enumerated() {
            low = max(low, gap.start - Double(index) * width)
            high = min(high, gap.end - Double(index) * width)
        }
        guard low <= high else { return nil }
        return gaps.indices.map { (low + high) / 2 + Double($0) * width }
    }
}
