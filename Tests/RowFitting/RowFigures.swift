@testable import TableRecovery

/// How well weights find rows: of boundaries that nothing is drawn at, and of whole tables.
struct RowFigures {
    private(set) var tableCount = 0
    /// Tables with all rows right, as far as they are known.
    private(set) var rightTableCount = 0
    /// The files of the others.
    private(set) var wrongFiles: [String] = []
    private var foundCount = 0
    private var trueCount = 0
    private var rightCount = 0

    init(_ problems: [RowProblem], weights: RowWeights) {
        for problem in problems { add(problem, weights) }
    }

    var boundaryF1: Double {
        foundCount + trueCount > 0 ? 2 * Double(rightCount) / Double(foundCount + trueCount) : 1
    }

    private mutating func add(_ problem: RowProblem, _ weights: RowWeights) {
        let mode = RowLabelling.mode(
            of: problem.pages, measures: problem.measures, isRuledDown: problem.isRuledDown, weights: weights)
        var isRight = true
        for (page, truth) in zip(problem.pages, problem.truths) {
            let found = Set(
                RowLabelling.boundaries(of: page, mode: mode, measures: problem.measures, weights: weights).map(\.strip)
            )
            for (strip, isBoundary) in truth.enumerated() where !page.strips[strip].isDrawn {
                guard let isBoundary else { continue }
                foundCount += found.contains(strip) ? 1 : 0
                trueCount += isBoundary ? 1 : 0
                rightCount += isBoundary && found.contains(strip) ? 1 : 0
                isRight = isRight && found.contains(strip) == isBoundary
            }
        }
        tableCount += 1
        rightTableCount += isRight ? 1 : 0
        if !isRight { wrongFiles.append(problem.file) }
    }
}
