import Foundation

/// What the rows of tables are weighed by, as data: `RowWeights.json`. Pairs say how often something is seen between rows and
/// inside one, other shares how often in a row; what is `most…` is a number of columns.
struct RowWeights: Decodable, Sendable {
    /// Logarithms of how often something is seen between rows, and inside one.
    struct Likelihood: Decodable, Sendable {
        let between: Double
        let inside: Double

        init(from decoder: any Decoder) throws {
            var shares = try decoder.unkeyedContainer()
            between = log(try shares.decode(Double.self))
            inside = log(try shares.decode(Double.self))
        }
    }

    // Strips of white.
    /// Nothing is drawn, in a table whose lines tell its rows, or whose shading does.
    let noLine: Likelihood
    let noEdgeOfShading: Likelihood
    /// Nothing is drawn, where what is drawn does not tell them.
    let anyWhite: Likelihood
    let gapOfRows: Double
    let gapOfParagraphs: Double
    let gapOfLines: Double
    let narrowerGap: Likelihood
    let widerGap: Likelihood
    let lowerCaseBelow: Likelihood
    let noLowerCaseBelow: Likelihood
    /// The same where the white is that between the lines of a paragraph.
    let noLowerCaseBelowLine: Likelihood
    /// Whether the first word of a line would have fitted at the end of the line above it.
    let wordWouldHaveFitted: Likelihood
    let wordWouldNotHaveFitted: Likelihood
    /// What one column shows the others mostly show too.
    let weightOfOneFit: Double
    let figuresUnderFigures: Likelihood
    let mostFigureColumns: Int
    let noFiguresUnderFigures: Likelihood
    /// Heads stand under those of several of them.
    let headsUnderFewer: Likelihood
    let headsUnderHeads: Likelihood
    let columnsBeginAfresh: Likelihood
    let noColumnBeginsAfresh: Likelihood
    let besideBanner: Likelihood
    let besideNoBanner: Likelihood
    /// The same cells' shading lies behind what stands above and below.
    let insideShading: Likelihood
    /// A line over several columns opens like others of the table.
    let besideRecurringLine: Likelihood
    /// Or a note under the table.
    let bodyUnderBoldHeads: Likelihood

    // Lines.
    /// How much likelier it is than not that lines tell the rows where they part the columns.
    let linesThatPartColumns: Double
    let lineBetweenGroups: Double

    // Whole rows.
    /// A cell does not stand where the cells of its row do; what makes one so makes others so.
    let misalignedCell: Double
    let furtherMisalignedCell: Double
    /// There is white in a cell that is taller than between paragraphs.
    let holeInCell: Double
    let furtherHole: Double
    let labelWhereAllRowsHaveOne: Double
    let noLabelWhereAllRowsHaveOne: Double
    let labelOrNone: Double
    let furtherLabel: Double
    /// A second name, date or figure in a cell.
    let furtherShortText: Double
    let furtherLongText: Double
    let banner: Double
    let filledShareOfDenseRows: Double
    let filledShareOfSparseRows: Double
    /// What is in one column tells something of the next: more columns than this say no more.
    let mostTellingColumns: Double

    /// The project's own weights, compiled in.
    static let standard: RowWeights = {
        do {
            return try JSONDecoder().decode(RowWeights.self, from: Data(PackageResources.RowWeights_json))
        } catch {
            preconditionFailure("RowWeights.json, which is compiled in, cannot be read: \(error)")
        }
    }()
}
