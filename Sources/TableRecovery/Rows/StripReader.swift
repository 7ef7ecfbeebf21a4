import DocumentModel
import PageLayout

/// Reads what the strips between bands say, from the top of a page to its foot.
struct StripReader {
    let columnEdges: [Double]
    let measures: RowMeasures
    let headBoundary: Double?
    let shadings: [Rectangle]
    /// What the heads below others say; empty where there are none.
    let heads: Set<String>
    private(set) var columnGapsInPoints: [Double] = []
    private var above: [Int: TextChunk] = [:]
    /// The columns in which an item of a list stands below the last drawn boundary.
    private var columnsWithItems: Set<Int> = []

    init(
        columnEdges: [Double], measures: RowMeasures, headBoundary: Double?, shadings: [Rectangle],
        heads: Set<String>
    ) {
        self.shadings = shadings
        self.heads = heads
        self.headBoundary = headBoundary
        self.columnEdges = columnEdges
        self.measures = measures
    }

    /// A column that had ended stood this much further up than the strip is tall.
    private static let endedEarlierInPoints = 1.9

    /// - Parameter isUnderLine: whether a drawn boundary lies directly above the band.
    mutating func pass(_ band: TextBand, isUnderLine: Bool) {
        if isUnderLine { columnsWithItems = [] }
        columnsWithItems.formUnion(columnsOpeningItems(in: band))
        for chunk in band.chunks.sorted(by: { $0.box.top < $1.box.top }) {
            for column in Columns.of(chunk, edges: columnEdges)
            where chunk.box.bottom >= above[column]?.box.bottom ?? -.infinity {
                if let last = above[column] { columnGapsInPoints.append(chunk.box.top - last.box.bottom) }
                above[column] = chunk
            }
        }
    }

    /// One item under another may be a row that says no more.
    private static let fewestColumnsOfItems = 2

    /// The columns whose text in a band opens with a bullet: a number may be a row's.
    private func columnsOpeningItems(in band: TextBand) -> Set<Int> {
        Set(leftmost(of: band).filter { $0.value.words.first.map { isBullet($0.text) } ?? false }.keys)
    }

    private func isBullet(_ text: String) -> Bool { text.unicodeScalars.count == 1 && ListMarkColumns.isListMark(text) }

    private func leftmost(of band: TextBand) -> [Int: TextChunk] {
        var result: [Int: TextChunk] = [:]
        for chunk in band.chunks {
            for column in Columns.of(chunk, edges: columnEdges) {
                if let known = result[column], known.box.left <= chunk.box.left { continue }
                result[column] = chunk
            }
        }
        return result
    }

    func strip(from upper: TextBand, to lower: TextBand, isAmongHeads: Bool, isBelowHeads: Bool, drawn: [Double])
        -> RowBands.Strip
    {
        let gap = lower.top - upper.bottom
        var first: [Int: TextChunk] = [:]
        for chunk in lower.chunks {
            for column in Columns.of(chunk, edges: columnEdges) {
                if let known = first[column], known.box.top <= chunk.box.top { continue }
                first[column] = chunk
            }
        }
        var (hasLowerCase, startsAfresh) = (false, false)
        var (pairCount, fittingCount, fullCount) = (0, 0, 0)
        var figureColumnCount = 0
        var liesInOneShading: [Bool] = []
        for (column, chunk) in first.sorted(by: { $0.key < $1.key }) {
            let startsBand = chunk.box.top <= lower.top + 0.5 * chunk.box.height
            guard let last = above[column] else {
                startsAfresh = startsAfresh || startsBand
                continue
            }
            let columnGap = chunk.box.top - last.box.bottom
            liesInOneShading.append(
                shadings.contains { $0.contains(chunk.box.center) && $0.contains(last.box.center) })
            startsAfresh = startsAfresh || startsBand && columnGap > gap + StripReader.endedEarlierInPoints
            guard columnGap <= RowMode.tallestParagraphGapInEms * measures.em else { continue }
            if Figures.isFigure(chunk.text), Figures.isFigure(last.text) { figureColumnCount += 1 }
            guard Columns.of(chunk, edges: columnEdges) == Columns.of(last, edges: columnEdges) else { continue }
            pairCount += 1
            if Sentences.startsInMiddle(chunk.text) { hasLowerCase = true }
            guard columnGap <= measures.widestLeadingInPoints else { continue }
            if measures.wouldHaveFitted(chunk, after: last, column: column) {
                fittingCount += 1
            } else {
                fullCount += 1
            }
        }
        let isUpperAlone = upper.chunks.count == 1
        let isLowerAlone = lower.chunks.count == 1
        // Heads that come again stand below others again.
        let isHeadBoundary =
            headBoundary.map { $0 > middle(upper) && $0 < middle(lower) } ?? false
            || isBelowHeads && !heads.isEmpty && heads.isSubset(of: lower.chunks.map(\.text))
        let isInsideShading = !liesInOneShading.isEmpty && liesInOneShading.allSatisfy(\.self)
        let items = columnsOpeningItems(in: lower)
        let isDrawn = drawn.contains { $0 > middle(upper) && $0 <= middle(lower) }
        return RowBands.Strip(
            positionInPoints: (upper.bottom + lower.top) / 2, gapInPoints: gap,
            isDrawn: isDrawn,
            hasLowerCaseBelow: hasLowerCase, hasTextUnderText: pairCount > 0,
            fittingCount: fittingCount, fullCount: fullCount, figureColumnCount: figureColumnCount,
            startsAfresh: startsAfresh, isInsideShading: isInsideShading,
            isBesideBanner: isUpperAlone && upper.isBold && !lower.isBold
                || isLowerAlone && lower.isBold && !upper.isBold,
            isBetweenItems: !isDrawn && items.count >= StripReader.fewestColumnsOfItems
                && items.isSubset(of: columnsWithItems) && items.count == first.count,
            isUnderFewer: upper.chunks.count * 2 <= lower.chunks.count
                && !hasLowerCase,
            startsLabel: first[0].map { chunk in
                above[0].map { chunk.box.top - $0.box.bottom > measures.widestLeadingInPoints } ?? true
            } ?? false,
            isCertain: isAmongHeads && upper.chunks.count > 1 && upper.isBold && !lower.isBold && !isInsideShading
                || isHeadBoundary || TableTrimming.opensNote(lower))
    }

    private func middle(_ band: TextBand) -> Double { (band.top + band.bottom) / 2 }
}
