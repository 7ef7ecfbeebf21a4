import Foundation

/// How likely what is seen at a strip or in a row is, where a row ends there and where it goes on, in logarithms.
struct RowEvidence {
    let mode: RowMode
    let measures: RowMeasures
    private let weights = RowWeights.standard
    /// Asked for each row that there may be.
    private let logarithms = RowLogarithms.standard

    /// How much likelier it is that lines tell the rows of a table than not.
    static func priorOfLines(partingColumns isRuledDown: Bool) -> Double {
        isRuledDown ? log(RowWeights.standard.linesThatPartColumns) : 0
    }

    /// What it costs that a drawn boundary parts rows.
    var costOfDrawnBoundary: Double { mode.linesTellRows ? 0 : log(weights.lineBetweenGroups) }

    /// How likely what an undrawn strip shows is, between rows and inside one.
    func logarithms(of strip: RowBands.Strip) -> (between: Double, inside: Double) {
        var between = gapBetween(strip.gapInPoints)
        var inside = gapInside(strip.gapInPoints)
        func add(_ likelihood: RowWeights.Likelihood, times count: Double = 1) {
            between += count * likelihood.between
            inside += count * likelihood.inside
        }
        // Lines seldom part years from terms.
        let saysLine = mode.linesTellRows && !(strip.isAmongHeads && strip.isUnderFewer)
        switch (saysLine, mode.isShadingOnly) {
        case (false, _): add(weights.anyWhite)
        case (true, false): add(weights.noLine)
        case (true, true): add(weights.noEdgeOfShading)
        }
        if strip.hasTextUnderText {
            let isTight = strip.gapInPoints <= measures.widestLeadingInPoints
            let lineCount = strip.fittingCount + strip.fullCount
            if strip.hasLowerCaseBelow {
                add(weights.lowerCaseBelow)
            } else if isTight, lineCount > 0 {
                // Of several lines that go on side by side most begin in lower case.
                add(weights.noLowerCaseBelowLine, times: 1 + weights.weightOfOneFit * Double(lineCount - 1))
            } else {
                add(weights.noLowerCaseBelow)
            }
            if isTight {
                add(weights.wordWouldHaveFitted, times: weights.weightOfOneFit * Double(strip.fittingCount))
                add(weights.wordWouldNotHaveFitted, times: weights.weightOfOneFit * Double(strip.fullCount))
            }
        }
        if strip.figureColumnCount > 0 {
            add(weights.figuresUnderFigures, times: Double(min(strip.figureColumnCount, weights.mostFigureColumns)))
        } else {
            add(weights.noFiguresUnderFigures)
        }
        if strip.isAmongHeads { add(strip.isUnderFewer ? weights.headsUnderFewer : weights.headsUnderHeads) }
        add(strip.startsAfresh ? weights.columnsBeginAfresh : weights.noColumnBeginsAfresh)
        add(strip.isBesideBanner ? weights.besideBanner : weights.besideNoBanner)
        if strip.isInsideShading { add(weights.insideShading) }
        if strip.isBesideRecurringLine { add(weights.besideRecurringLine) }
        if strip.isCertain { add(weights.bodyUnderBoldHeads) }
        return (between, inside)
    }

    private func gapBetween(_ gap: Double) -> Double {
        guard let rowGap = mode.rowGapInPoints else { return gapInside(gap) }
        if gap < rowGap - RowMode.sameGapInPoints / 2 { return weights.narrowerGap.between }
        return gap <= rowGap + 1.5 * RowMode.sameGapInPoints ? log(weights.gapOfRows) : weights.widerGap.between
    }

    private func gapInside(_ gap: Double) -> Double {
        if gap <= measures.widestLeadingInPoints { return log(weights.gapOfLines) }
        guard let paragraph = mode.paragraphGapInPoints else { return weights.widerGap.inside }
        if gap < paragraph - RowMode.sameGapInPoints / 2 { return weights.narrowerGap.inside }
        return gap <= paragraph + 1.5 * RowMode.sameGapInPoints
            ? log(weights.gapOfParagraphs) : weights.widerGap.inside
    }

    /// The tallest white inside a cell's text.
    var tallestGapInCellInPoints: Double {
        max(measures.widestLeadingInPoints, (mode.paragraphGapInPoints ?? 0) + 1.5 * RowMode.sameGapInPoints)
    }

    /// How likely so many cells of a row do not stand where the others do.
    func logarithm(misaligned count: Int) -> Double {
        logarithm(count, first: logarithms.misalignedCell, further: logarithms.furtherMisalignedCell)
    }

    /// How likely so many cells of a row have more white in them than paragraphs leave.
    func logarithm(holes count: Int) -> Double {
        logarithm(count, first: logarithms.holeInCell, further: logarithms.furtherHole)
    }

    func logarithm(labels: Int) -> Double {
        let share =
            switch (mode.hasLabelInEachRow, labels) {
            case (true, 0): logarithms.noLabelWhereAllRowsHaveOne
            case (true, _): logarithms.labelWhereAllRowsHaveOne
            case (false, _): logarithms.labelOrNone
            }
        return share + Double(max(0, labels - 1)) * logarithms.furtherLabel
    }

    /// How likely there are so many texts below others in the cells of a row.
    func logarithm(furtherTexts: (short: Int, long: Int)) -> Double {
        Double(furtherTexts.short) * logarithms.furtherShortText
            + Double(furtherTexts.long) * logarithms.furtherLongText
    }

    /// - Parameter filledColumns: how many columns beside the first hold text.
    func logarithm(filledColumns: Int) -> Double {
        let columns = Double(max(1, measures.columnCount - 1))
        let filled = min(Double(filledColumns), columns)
        let share = mode.isDense ? logarithms.filledInDenseRow : logarithms.filledInSparseRow
        return min(1, weights.mostTellingColumns / columns)
            * (filled * share.filled + (columns - filled) * share.empty)
    }

    var logarithmOfBanner: Double { logarithms.banner }

    private func logarithm(_ count: Int, first: Double, further: Double) -> Double {
        count > 0 ? first + Double(count - 1) * further : 0
    }
}
