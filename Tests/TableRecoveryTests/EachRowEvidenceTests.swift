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
        let lined = RowEvidence(mode: Self.mode(lines: true), measures: Self.measures)
        #expect(lined.prior(isRuledDown: true) > lined.prior(isRuledDown: false))
    }

    /// How likely a row is that shows what is changed of one that shows a label and nothing else.
    private func row(
        _ mode: RowMode = EachRowEvidenceTests.mode(), _ change: (inout RowShape) -> Void = { _ in }
    ) -> Double {
        var shape = RowShape(labelCount: 1)
        change(&shape)
        return RowEvidence(mode: mode, measures: Self.measures).logarithm(of: shape)
    }

    @Test func `cells that stand elsewhere, holes and further texts make a row less likely, one by one`() {
        for count in [\RowShape.misalignedCount, \.holeCount] {
            let costs = (0...2).map { number in row { $0[keyPath: count] = number } - row() }
            #expect(costs[1] < 0)
            #expect(costs[2] < costs[1])
            #expect(costs[1] - costs[2] < -costs[1], "the second says less than the first")
        }
        #expect(row { $0.furtherShortTextCount = 1 } < row { $0.furtherLongTextCount = 1 })
        #expect(row { $0.furtherLongTextCount = 1 } < row())
    }

    @Test func `a row without a label is unlikely where each has one, and says nothing elsewhere`() {
        #expect(row(Self.mode(labels: true)) { $0.labelCount = 0 } < row(Self.mode(labels: true)))
        #expect(row { $0.labelCount = 0 } == row())
        #expect(row { $0.labelCount = 2 } < row(), "two labels are of two rows")
    }

    @Test func `full rows are likely in dense tables, empty ones in sparse tables`() {
        func filled(_ count: Int, isDense: Bool) -> Double {
            row(Self.mode(isDense: isDense)) { $0.filledColumnCount = count }
        }
        #expect(filled(2, isDense: true) > filled(0, isDense: true))
        #expect(filled(2, isDense: false) < filled(0, isDense: false))
        #expect(filled(9, isDense: true) == filled(2, isDense: true), "no more than there are columns")
    }

    @Test func `what is drawn is believed more than a gap`() {
        let order: [EdgeEvidence] = [.ruling, .fill, .structure, .gap]
        #expect(zip(order, order.dropFirst()).allSatisfy { $0.confidence > $1.confidence })
        #expect(order.map(\.isDrawn) == [true, true, false, false])
        #expect(EdgeEvidence.joint.isDrawn && EdgeEvidence.joint.confidence == EdgeEvidence.fill.confidence)
    }
}
