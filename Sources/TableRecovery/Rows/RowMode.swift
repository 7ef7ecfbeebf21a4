/// What tells the rows of a table, and how their cells stand: the same on all its pages.
struct RowMode: Hashable {
    /// At which height the cells of a row agree.
    enum Alignment: CaseIterable {
        case top, middle, bottom
    }

    var alignment: Alignment
    /// The white between rows, at the drawn boundaries where lines tell the rows; nil where gaps do not tell.
    var rowGapInPoints: Double?
    /// The white between the paragraphs of a cell, where it is more than leading; nil where cells hold one paragraph.
    var paragraphGapInPoints: Double?
    /// Whether what is drawn across the table parts all its rows, and not only groups of them.
    var linesTellRows: Bool
    /// Whether what is drawn is shading alone: rows side by side may share it.
    var isShadingOnly: Bool
    /// Whether each row has a label in the first column.
    var hasLabelInEachRow: Bool
    /// Whether rows fill most of their columns.
    var isDense: Bool

    /// Gaps that differ by less than this are of one kind.
    static let sameGapInPoints = 0.9
    /// The commonest kinds of gaps are tried; more cost time and are accidents.
    private static let mostRowGaps = 5
    private static let mostParagraphGaps = 2
    /// White in one column taller than this many font sizes parts no paragraphs.
    static let tallestParagraphGapInEms = 1.3

    /// All modes that a table's gaps suggest.
    static func candidates(for pages: [RowBands], measures: RowMeasures) -> [RowMode] {
        let strips = pages.flatMap(\.strips)
        let isShadingOnly = !pages.contains(where: \.hasRulings)
        let drawnGap = commonest(pages.flatMap(\.drawnGapsInPoints), atMost: 1).first
        let undrawn = strips.filter { !$0.isDrawn }.map(\.gapInPoints)
        let rowGaps = commonest(undrawn, atMost: mostRowGaps)
        let paragraphs = pages.flatMap(\.columnGapsInPoints).filter {
            $0 > measures.widestLeadingInPoints && $0 <= tallestParagraphGapInEms * measures.em
        }
        let paragraphGaps = [nil] + commonest(paragraphs, atMost: mostParagraphGaps).map(Optional.some)
        let ways: [(gap: Double?, lines: Bool)] =
            (pages.contains(where: \.hasDrawnRows) ? [(drawnGap, true)] : []) + rowGaps.map { ($0, false) }
            + (rowGaps.isEmpty ? [(nil, false)] : [])
        return ways.flatMap { way in
            paragraphGaps.flatMap { paragraph in
                Alignment.allCases.flatMap { alignment in
                    [(false, true), (false, false), (true, true), (true, false)].map { hasLabels, isDense in
                        RowMode(
                            alignment: alignment, rowGapInPoints: way.gap, paragraphGapInPoints: paragraph,
                            linesTellRows: way.lines, isShadingOnly: isShadingOnly, hasLabelInEachRow: hasLabels,
                            isDense: isDense)
                    }
                }
            }
        }
    }

    /// The least of each of the commonest kinds of gaps, the smallest kind first.
    private static func commonest(_ gaps: [Double], atMost count: Int) -> [Double] {
        var kinds: [(least: Double, count: Int)] = []
        for gap in gaps.sorted() {
            if let last = kinds.last, gap - last.least <= sameGapInPoints {
                kinds[kinds.count - 1].count += 1
            } else {
                kinds.append((gap, 1))
            }
        }
        return kinds.sorted { ($1.count, $0.least) < ($0.count, $1.least) }.prefix(count).map(\.least).sorted()
    }
}
