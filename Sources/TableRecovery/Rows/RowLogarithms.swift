import Foundation

/// The logarithms of the weights that are asked for each row that there may be, taken once.
struct RowLogarithms {
    static let standard = RowLogarithms(RowWeights.standard)

    let misalignedCell: Double
    let furtherMisalignedCell: Double
    let holeInCell: Double
    let furtherHole: Double
    let noLabelWhereAllRowsHaveOne: Double
    let labelWhereAllRowsHaveOne: Double
    let labelOrNone: Double
    let furtherLabel: Double
    let furtherShortText: Double
    let furtherLongText: Double
    let filledInDenseRow: (filled: Double, empty: Double)
    let filledInSparseRow: (filled: Double, empty: Double)
    let banner: Double

    private init(_ weights: RowWeights) {
        misalignedCell = log(weights.misalignedCell)
        furtherMisalignedCell = log(weights.furtherMisalignedCell)
        holeInCell = log(weights.holeInCell)
        furtherHole = log(weights.furtherHole)
        noLabelWhereAllRowsHaveOne = log(weights.noLabelWhereAllRowsHaveOne)
        labelWhereAllRowsHaveOne = log(weights.labelWhereAllRowsHaveOne)
        labelOrNone = log(weights.labelOrNone)
        furtherLabel = log(weights.furtherLabel)
        furtherShortText = log(weights.furtherShortText)
        furtherLongText = log(weights.furtherLongText)
        filledInDenseRow = (log(weights.filledShareOfDenseRows), log(1 - weights.filledShareOfDenseRows))
        filledInSparseRow = (log(weights.filledShareOfSparseRows), log(1 - weights.filledShareOfSparseRows))
        banner = log(weights.banner)
    }
}
