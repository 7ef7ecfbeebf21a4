import DocumentModel
import PageLayout

/// A row of heads that stand a step apart: plans have terms of one width, so there is one column to a head.
///
/// ```
///  Actions   Autumn   Spring   Summer   Autumn   Spring   Summer
///            |------->|------->|------->|------->|------->|       steps of one width
/// ```
struct HeadRhythm {
    /// Two heads are always a step apart; a year has at least three terms.
    static let fewestHeads = 3
    /// So many a step apart are no chance; fewer are believed where they are bold and as short as the names of terms.
    static let fewestSureHeads = 4
    private static let mostWordsOfTerm = 2
    /// Steps differ by no more than this share of a step: by rounding where heads begin a step apart, by more where
    /// heads of unlike width are centred on words.
    static let sameStepShare = 0.03

    /// The heads a step apart, left to right.
    private let heads: [TextChunk]
    /// The heads before them: of labels and numbers.
    private let labelHeads: [TextChunk]
    private let stepInPoints: Double

    /// Nil where too few heads stand a step apart.
    ///
    /// - Parameter heads: a row of heads, left to right; those of labels and numbers may stand before the first step.
    init?(_ heads: [TextChunk]) {
        let runs = [heads.map(\.box.left), heads.map(\.box.center.x)].compactMap(HeadRhythm.run(in:))
        guard let (first, step) = runs.min(by: { $0.first < $1.first }) else { return nil }
        guard
            heads.count - first >= HeadRhythm.fewestSureHeads
                || heads[first...].allSatisfy({ head in
                    head.words.count <= HeadRhythm.mostWordsOfTerm && head.isBold
                })
        else { return nil }
        self.heads = Array(heads[first...])
        labelHeads = Array(heads[..<first])
        stepInPoints = step
    }

    /// Where the last places that are a step apart begin, and the step.
    private static func run(in places: [Double]) -> (first: Int, step: Double)? {
        let steps = zip(places, places.dropFirst()).map { $1 - $0 }
        guard let step = Array(steps.suffix(fewestHeads - 1)).median, step > 0 else { return nil }
        var first = places.count - 1
        while first > 0, abs(steps[first - 1] - step) <= sameStepShare * step { first -= 1 }
        return places.count - first >= fewestHeads ? (first, step) : nil
    }

    /// How many heads stand a step apart.
    var count: Int { heads.count }

    /// Whether heads a step apart stand in drawn columns of their own: justified text then leaves gaps, but no columns.
    static func hasOneHeadInEachColumn(_ heads: [TextChunk], columnEdges: [Double]) -> Bool {
        HeadRhythm(heads) != nil && haveColumns(heads, columnEdges: columnEdges)
            && Set(heads.map { Columns.of($0, edges: columnEdges) }).count == heads.count
    }

    /// Whether each head stands in a column of its own, and no column but that of the labels is without. Justified heads may
    /// fall into pieces.
    static func haveColumns(_ heads: [TextChunk], columnEdges: [Double]) -> Bool {
        let columns = heads.map { Columns.of($0, edges: columnEdges) }
        let areApart = zip(zip(heads, heads.dropFirst()), zip(columns, columns.dropFirst())).allSatisfy {
            heads, columns in
            let gap = heads.1.box.left - heads.0.box.right
            return columns.0 != columns.1 || gap <= ColumnFit.widestJustifiedSpaceInEms * heads.0.fontSizeInPoints
        }
        return areApart && columns.allSatisfy { $0.count == 1 }
            && Set(columns).union([0..<1]).count == columnEdges.count - 1
    }

    /// Whether two neighbouring heads are a step apart.
    func parts(_ left: TextChunk, _ right: TextChunk) -> Bool {
        zip(heads, heads.dropFirst()).contains { $0.box == left.box && $1.box == right.box }
    }

    /// Gutters without those that run through one of the columns: gaps that justified or sparse text leaves.
    ///
    /// - Parameter texts: all text of the table; where it begins tells whether heads are set to the left or centred.
    func without(valleysInsideColumns gutters: [ColumnFinder.Gutter], texts: [Rectangle]) -> [ColumnFinder.Gutter] {
        guard let first = heads.first, let last = heads.last else { return gutters }
        let right = gutters.filter { $0.extent.lowerBound >= last.box.left + stepInPoints }
        let left = gutters.filter { $0.extent.upperBound <= first.box.left }
        // A label's own column has a head, or is the only one: gaps inside it part numbers from names.
        let outside =
            right
            + zip(labelHeads, labelHeads.dropFirst() + [first]).compactMap { head, next in
                left.filter { $0.extent.upperBound > head.box.right && $0.extent.lowerBound < next.box.left }
                    .max { $0.boundary < $1.boundary }
            } + (labelHeads.isEmpty ? left.max { $0.boundary < $1.boundary }.map { [$0] } ?? [] : [])
        let inside = texts.filter { $0.left >= first.box.left - HeadRhythm.sameLeftEdgeInPoints }
        let beginAtHeads = inside.count { text in
            heads.contains { abs($0.box.left - text.left) <= HeadRhythm.sameLeftEdgeInPoints }
        }
        let isSetLeft = beginAtHeads * 2 > inside.count
        let between = zip(heads, heads.dropFirst()).compactMap { left, right in
            let expected = isSetLeft ? right.box.left : (left.box.center.x + right.box.center.x) / 2
            return gutters.filter { gutter in
                gutter.extent.upperBound > left.box.right && gutter.extent.lowerBound < right.box.left
                    && gutter.boundary > left.box.center.x && gutter.boundary < right.box.center.x
            }.min { abs($0.boundary - expected) < abs($1.boundary - expected) }
        }
        return outside + between
    }

    private static let sameLeftEdgeInPoints = 1.0

    /// The gutter between the labels and the first head, where the labels' own column shows none: banners run over it.
    func gutterBeforeFirstHead(besides known: [ColumnFinder.Gutter], texts: [Rectangle]) -> ColumnFinder.Gutter? {
        guard let first = heads.first,
            texts.contains(where: { $0.right < first.box.left - ColumnFinder.paddingInPoints })
        else { return nil }
        let nearest = first.box.center.x - stepInPoints
        guard !known.contains(where: { $0.boundary > nearest && $0.boundary < first.box.center.x }) else { return nil }
        let left = texts.filter { $0.right < first.box.left }.map(\.right).max() ?? first.box.left
        return ColumnFinder.Gutter(
            extent: min(left, first.box.left)...first.box.left, boundary: first.box.left - ColumnFinder.paddingInPoints)
    }
}
