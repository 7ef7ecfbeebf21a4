/// What may be seen at a strip of white between two bands of text, or in a whole row. Each has a weight: `RowWeights.json`.
enum RowSign: Int, CaseIterable {
    // At a strip that parts rows: the white is narrower than elsewhere between rows, or wider. As wide weighs nothing: all other
    // white is weighed against it.
    case narrowerThanRows, widerThanRows
    // At a strip inside a row: that between lines, between paragraphs, between both, or wider.
    case gapOfLines, gapOfParagraphs, narrowerThanParagraphs, widerThanParagraphs
    /// Nothing is drawn at a strip that parts rows or lies inside one, in a table whose lines tell its rows.
    case noLineBetweenRows, noLineInRow
    /// The same where shading tells them.
    case noEdgeOfShadingBetweenRows, noEdgeOfShadingInRow

    // At any strip, for a row that begins below it.
    /// Text goes on below in the middle of its sentence.
    case lowerCaseBelow
    /// None does, and the white is wider than between lines.
    case textBegins
    /// None does, and the white is that between lines; and each further column in which this is so.
    case lineBegins, furtherLineBegins
    /// The first word of a line would have had room at the end of the line above, or not.
    case wordWouldHaveFitted, wordWouldNotHaveFitted
    case figuresUnderFigures
    /// Heads stand under those of several of them, or under as many.
    case headsUnderFewer, headsUnderHeads
    case columnsBeginAfresh
    case besideBanner
    /// The same cells' shading lies behind what stands above and below.
    case insideShading
    /// A line over several columns opens like others of the table.
    case besideRecurringLine
    /// Or a note under the table.
    case bodyUnderBoldHeads

    // Lines.
    /// Lines tell the rows of a table whose columns they part.
    case linesThatPartColumns
    /// A line parts rows where lines part groups of them only.
    case lineBetweenGroups

    /// Cells stand as those of the document's other tables do.
    case alignedAsOtherTables

    // In a whole row.
    /// A cell does not stand where the cells of its row do; what makes one so makes others so.
    case misalignedCell, furtherMisalignedCell
    /// There is white in a cell that is taller than between paragraphs.
    case holeInCell, furtherHole
    case labelWhereAllRowsHaveOne, noLabelWhereAllRowsHaveOne, labelOrNone
    case furtherLabel
    /// A second name, date or figure in a cell.
    case furtherShortText
    case furtherLongText
    case banner
    case filledInDenseRow, emptyInDenseRow, filledInSparseRow, emptyInSparseRow

    /// What `RowWeights.json` calls it.
    var name: String { String(describing: self) }
}

/// Takes in what is seen: its weights' sum, or how often each sign was seen.
protocol RowTally {
    mutating func add(_ sign: RowSign, times count: Double)
}

extension RowTally {
    mutating func add(_ sign: RowSign) { add(sign, times: 1) }
}
