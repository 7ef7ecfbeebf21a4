import PageLayout
import Testing

@testable import TableRecovery

/// What each single sight says of a strip or a row, all else being equal: which way it speaks, not how loudly.
@Suite("Every evidence of rows")
struct EachRowEvidenceTests {
    private static let measures = RowMeasures(pages: [[]], columnEdges: [0, 100, 300, 500])

    /// White between two texts that stand under each other, wider than leading, of a table without lines.
    private static let plain = RowBands.Strip(
        positionInPoints: 100, gapInPoints: 12, isDrawn: false, hasLowerCaseBelow: false, hasTextUnderText: true,
        fittingCount: 0, fullCount: 0, figureColumnCount: 0, startsAfresh: false, isInsideShading: false,
        isBesideBanner: false, isUnderFewer: false, startsLabel: false, isCertain: false)

    private static func mode(
        lines: Bool = false, shading: Bool = false, labels: Bool = false, isDense: Bool = true
    ) -> RowMode {
        RowMode(
            alignment: .top, rowGapInPoints: 12, paragraphGapInPoints: nil, linesTellRows: lines,
            isShadingOnly: shading, hasLabelInEachRow: labels, isDense: isDense)
    }

    /// How much likelier a strip makes the end of a row than its going on, in logarithms.
    private func odds(
        _ mode: RowMode = EachRowEvidenceTests.mode(), _ change: (inout RowBands.Strip) -> Void = { _ in }
    ) -> Double {
        var strip = Self.plain
        change(&strip)
        let (between, inside) = RowEvidence(mode: mode, measures: Self.measures).logarithms(of: strip)
        return between - inside
    }

    @Test func `white as wide as that of other rows speaks for a row, narrower white against it`() {
        #expect(odds() > 0)
        #expect(odds { $0.gapInPoints = 2 } < odds())
        #expect(odds { $0.gapInPoints = 40 } < odds { $0.gapInPoints = 12.5 })
    }

    @Test func `a strip without a line speaks against a row where lines tell the rows`() {
        #expect(odds(Self.mode(lines: true)) < odds())
        #expect(odds(Self.mode(lines: true, shading: true)) < odds())
        #expect(odds(Self.mode(lines: true)) < odds(Self.mode(lines: true, shading: true)), "rows may share a shading")
    }

    @Test func `lines say nothing between years and terms`() {
        func underFewer(_ strip: inout RowBands.Strip) { (strip.isAmongHeads, strip.isUnderFewer) = (true, true) }
        #expect(odds(Self.mode(lines: true), underFewer) == odds(Self.mode(), underFewer))
    }

    @Test func `small letters below, words that would have fitted above, and full lines`() {
        #expect(odds { $0.hasLowerCaseBelow = true } < odds())
        let tight = odds { $0.gapInPoints = 1 }
        func tightLines(fitting: Int, full: Int) -> Double {
            odds { ($0.gapInPoints, $0.fittingCount, $0.fullCount) = (1, fitting, full) }
        }
        #expect(tightLines(fitting: 2, full: 0) > tightLines(fitting: 0, full: 2))
        #expect(tightLines(fitting: 2, full: 0) > tight)
        #expect(tightLines(fitting: 0, full: 2) < tightLines(fitting: 1, full: 1))
    }

    @Test(arguments: [1, 2])
    func `figures under figures speak for a row, and two columns of them louder`(columns: Int) {
        #expect(odds { $0.figureColumnCount = columns } > odds { $0.figureColumnCount = columns - 1 })
    }

    @Test func `columns that begin afresh, banners, recurring lines and bold heads speak for a row`() {
        #expect(odds { $0.startsAfresh = true } > odds())
        #expect(odds { $0.isBesideBanner = true } > odds())
        #expect(odds { $0.isBesideRecurringLine = true } > odds())
        #expect(odds { $0.isCertain = true } > odds())
    }

    @Test func `one shading behind both sides, and heads under heads, speak against a row`() {
        #expect(odds { $0.isInsideShading = true } < odds())
        #expect(odds { $0.isAmongHeads = true } < odds())
        #expect(odds { ($0.isAmongHeads, $0.isUnderFewer) = (true, true) } > odds { $0.isAmongHeads = true })
    }

    @Test func `a drawn boundary costs something only where lines part groups of rows`() {
        func cost(_ mode: RowMode) -> Double { RowEvidence(mode: mode, measures: Self.measures).costOfDrawnBoundary }
        #expect(cost(Self.mode(lines: true)) == 0)
        #expect(cost(Self.mode()) < 0)
        #expect(RowEvidence.priorOfLines(partingColumns: true) > RowEvidence.priorOfLines(partingColumns: false))
    }

    @Test func `cells that stand elsewhere, holes and further texts make a row less likely, one by one`() {
        let evidence = RowEvidence(mode: Self.mode(), measures: Self.measures)
        for logarithm in [evidence.logarithm(misaligned:), evidence.logarithm(holes:)] {
            #expect(logarithm(0) == 0)
            #expect(logarithm(1) < 0)
            #expect(logarithm(2) < logarithm(1))
            #expect(logarithm(1) - logarithm(2) < -logarithm(1), "the second says less than the first")
        }
        #expect(evidence.logarithm(furtherTexts: (short: 1, long: 0)) < evidence.logarithm(furtherTexts: (0, 1)))
        #expect(evidence.logarithm(furtherTexts: (short: 0, long: 1)) < 0)
        #expect(evidence.logarithmOfBanner < 0)
    }

    @Test func `a row without a label is unlikely where each has one, and says nothing elsewhere`() {
        let labelled = RowEvidence(mode: Self.mode(labels: true), measures: Self.measures)
        let other = RowEvidence(mode: Self.mode(), measures: Self.measures)
        #expect(labelled.logarithm(labels: 0) < labelled.logarithm(labels: 1))
        #expect(other.logarithm(labels: 0) == other.logarithm(labels: 1))
        #expect(other.logarithm(labels: 2) < other.logarithm(labels: 1), "two labels are of two rows")
    }

    @Test func `full rows are likely in dense tables, empty ones in sparse tables`() {
        let dense = RowEvidence(mode: Self.mode(), measures: Self.measures)
        let sparse = RowEvidence(mode: Self.mode(isDense: false), measures: Self.measures)
        #expect(dense.logarithm(filledColumns: 2) > dense.logarithm(filledColumns: 0))
        #expect(sparse.logarithm(filledColumns: 2) < sparse.logarithm(filledColumns: 0))
        #expect(
            dense.logarithm(filledColumns: 9) == dense.logarithm(filledColumns: 2), "no more than there are columns")
    }

    @Test func `what is drawn is believed more than a gap`() {
        let order: [EdgeEvidence] = [.ruling, .fill, .structure, .gap]
        #expect(zip(order, order.dropFirst()).allSatisfy { $0.confidence > $1.confidence })
        #expect(order.map(\.isDrawn) == [true, true, false, false])
        #expect(EdgeEvidence.joint.isDrawn && EdgeEvidence.joint.confidence == EdgeEvidence.fill.confidence)
    }
}
