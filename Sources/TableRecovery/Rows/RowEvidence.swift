/// What is seen at a strip or in a row, where a row ends there and where it goes on, and how likely that makes it.
struct RowEvidence {
    let mode: RowMode
    let measures: RowMeasures
    private let weights: RowWeights

    init(mode: RowMode, measures: RowMeasures, weights: RowWeights = .standard) {
        self.mode = mode
        self.measures = measures
        self.weights = weights
    }

    /// Figures under figures in more columns than this say no more.
    private static let mostFigureColumns = 2
    /// What is in one column tells something of the next: more columns than this say no more.
    private static let mostTellingColumns = 5.0

    /// How likely a mode is by itself, before anything is seen in rows.
    ///
    /// - Parameters:
    ///   - isRuledDown: whether lines part the columns.
    ///   - usual: how cells stand in the document's other tables; nil where that is not known.
    func prior(isRuledDown: Bool, usual: RowMode.Alignment? = nil) -> Double {
        logarithm { tallyPrior(isRuledDown: isRuledDown, usual: usual, into: &$0) }
    }

    func tallyPrior(isRuledDown: Bool, usual: RowMode.Alignment? = nil, into tally: inout some RowTally) {
        if mode.linesTellRows, isRuledDown { tally.add(.linesThatPartColumns) }
        if mode.alignment == usual { tally.add(.alignedAsOtherTables) }
    }

    /// What it costs that a drawn boundary parts rows.
    var costOfDrawnBoundary: Double { logarithm { tallyDrawnBoundary(into: &$0) } }

    func tallyDrawnBoundary(into tally: inout some RowTally) {
        if !mode.linesTellRows { tally.add(.lineBetweenGroups) }
    }

    /// How likely what an undrawn strip shows is, between rows and inside one.
    func logarithms(of strip: RowBands.Strip) -> (between: Double, inside: Double) {
        (logarithm { tallyBetween(strip, into: &$0) }, logarithm { tallyInside(strip, into: &$0) })
    }

    /// How likely cells stand like this in one row.
    func logarithm(of shape: RowShape) -> Double { logarithm { tally(shape, into: &$0) } }

    private func logarithm(_ see: (inout RowScore) -> Void) -> Double {
        var score = RowScore(weights)
        see(&score)
        return score.logarithm
    }

    /// What an undrawn strip shows that parts rows.
    func tallyBetween(_ strip: RowBands.Strip, into tally: inout some RowTally) {
        tallyGapBetween(strip.gapInPoints, into: &tally)
        if saysLine(strip) { tally.add(mode.isShadingOnly ? .noEdgeOfShadingBetweenRows : .noLineBetweenRows) }
        if strip.hasTextUnderText { tallyText(strip, into: &tally) }
        if strip.figureColumnCount > 0 {
            tally.add(
                .figuresUnderFigures, times: Double(min(strip.figureColumnCount, RowEvidence.mostFigureColumns)))
        }
        if strip.isAmongHeads { tally.add(strip.isUnderFewer ? .headsUnderFewer : .headsUnderHeads) }
        if strip.startsAfresh { tally.add(.columnsBeginAfresh) }
        if strip.isBesideBanner { tally.add(.besideBanner) }
        if strip.isInsideShading { tally.add(.insideShading) }
        if strip.isBesideRecurringLine { tally.add(.besideRecurringLine) }
        if strip.isCertain { tally.add(.bodyUnderBoldHeads) }
    }

    /// What an undrawn strip shows that lies inside a row.
    func tallyInside(_ strip: RowBands.Strip, into tally: inout some RowTally) {
        tallyGapInside(strip.gapInPoints, into: &tally)
        if saysLine(strip) { tally.add(mode.isShadingOnly ? .noEdgeOfShadingInRow : .noLineInRow) }
    }

    /// Lines seldom part years from terms.
    private func saysLine(_ strip: RowBands.Strip) -> Bool {
        mode.linesTellRows && !(strip.isAmongHeads && strip.isUnderFewer)
    }

    private func tallyText(_ strip: RowBands.Strip, into tally: inout some RowTally) {
        let isTight = strip.gapInPoints <= measures.widestLeadingInPoints
        let lineCount = strip.fittingCount + strip.fullCount
        if strip.hasLowerCaseBelow {
            tally.add(.lowerCaseBelow)
        } else if isTight, lineCount > 0 {
            // Of several lines that go on side by side most begin in lower case.
            tally.add(.lineBegins)
            tally.add(.furtherLineBegins, times: Double(lineCount - 1))
        } else {
            tally.add(.textBegins)
        }
        if isTight {
            tally.add(.wordWouldHaveFitted, times: Double(strip.fittingCount))
            tally.add(.wordWouldNotHaveFitted, times: Double(strip.fullCount))
        }
    }

    private func tallyGapBetween(_ gap: Double, into tally: inout some RowTally) {
        guard let rowGap = mode.rowGapInPoints else { return tallyGapInside(gap, into: &tally) }
        if gap < rowGap - RowMode.sameGapInPoints / 2 { tally.add(.narrowerThanRows) }
        if gap > rowGap + 1.5 * RowMode.sameGapInPoints { tally.add(.widerThanRows) }
    }

    private func tallyGapInside(_ gap: Double, into tally: inout some RowTally) {
        guard gap > measures.widestLeadingInPoints else { return tally.add(.gapOfLines) }
        guard let paragraph = mode.paragraphGapInPoints else { return tally.add(.widerThanParagraphs) }
        switch gap {
        case ..<(paragraph - RowMode.sameGapInPoints / 2): tally.add(.narrowerThanParagraphs)
        case ...(paragraph + 1.5 * RowMode.sameGapInPoints): tally.add(.gapOfParagraphs)
        default: tally.add(.widerThanParagraphs)
        }
    }

    /// The tallest white inside a cell's text.
    var tallestGapInCellInPoints: Double {
        max(measures.widestLeadingInPoints, (mode.paragraphGapInPoints ?? 0) + 1.5 * RowMode.sameGapInPoints)
    }

    /// What a whole row shows.
    func tally(_ shape: RowShape, into tally: inout some RowTally) {
        add(.misalignedCell, further: .furtherMisalignedCell, count: shape.misalignedCount, to: &tally)
        add(.holeInCell, further: .furtherHole, count: shape.holeCount, to: &tally)
        switch (mode.hasLabelInEachRow, shape.labelCount) {
        case (true, 0): tally.add(.noLabelWhereAllRowsHaveOne)
        case (true, _): tally.add(.labelWhereAllRowsHaveOne)
        case (false, _): tally.add(.labelOrNone)
        }
        tally.add(.furtherLabel, times: Double(max(0, shape.labelCount - 1)))
        tally.add(.furtherShortText, times: Double(shape.furtherShortTextCount))
        tally.add(.furtherLongText, times: Double(shape.furtherLongTextCount))
        guard !shape.isBanner else { return tally.add(.banner) }
        let columns = Double(max(1, measures.columnCount - 1))
        let filled = min(Double(shape.filledColumnCount), columns)
        let telling = min(1, RowEvidence.mostTellingColumns / columns)
        tally.add(mode.isDense ? .filledInDenseRow : .filledInSparseRow, times: telling * filled)
        tally.add(mode.isDense ? .emptyInDenseRow : .emptyInSparseRow, times: telling * (columns - filled))
    }

    private func add(_ first: RowSign, further: RowSign, count: Int, to tally: inout some RowTally) {
        guard count > 0 else { return }
        tally.add(first)
        tally.add(further, times: Double(count - 1))
    }
}
