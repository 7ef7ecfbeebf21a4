import DocumentModel
import Foundation
import PageLayout
import Testing

@testable import RowFitting
@testable import TableRecovery

/// The fit of row weights: what it takes for the truth, what it makes large, and that it comes out the same each time.
@Suite("Fitting the weights of rows")
struct RowObjectiveTests {
    private static let columnEdges = [0.0, 100, 300]
    private static let lineHeightInPoints = 10.0

    /// A table of two columns without lines, in which a name stands beside a text of so many lines; gaps between rows are
    /// as given.
    private func problem(lineCounts: [Int], rowGapInPoints: Double, isTruthShifted: Bool = false) -> RowProblem {
        var chunks: [TextChunk] = []
        var truth: [Bool?] = []
        var top = 0.0
        for (row, count) in lineCounts.enumerated() {
            for line in 0..<count {
                if line == 0 { chunks.append(chunk("Name\(row)", left: 5, top: top)) }
                chunks.append(chunk(line == 0 ? "Text\(row)" : "goes on", left: 105, top: top))
                if !(row == 0 && line == 0) { truth.append((line == 0) != isTruthShifted) }
                top += Self.lineHeightInPoints + 2
            }
            top += rowGapInPoints - 2
        }
        let measures = RowMeasures(pages: [chunks], columnEdges: Self.columnEdges)
        let bands = RowBands(
            chunks: chunks, columnEdges: Self.columnEdges, drawn: [], heads: [], headBoundary: nil, shadings: [],
            hasHeads: false, measures: measures)
        return RowProblem(
            file: "", kind: "", part: .fitted, pages: [bands], truths: [truth], measures: measures, isRuledDown: false)
    }

    private func chunk(_ text: String, left: Double, top: Double) -> TextChunk {
        let words = text.split(separator: " ").enumerated().map { place, word in
            Word(
                text: String(word),
                box: Rectangle(
                    left: left + 40 * Double(place), top: top, right: left + 40 * Double(place) + 35,
                    bottom: top + Self.lineHeightInPoints),
                fontSizeInPoints: Self.lineHeightInPoints)
        }
        return TextChunk.chunks(of: words, widestSpaceInEms: 2)[0]
    }

    private let mode = RowMode(
        alignment: .top, rowGapInPoints: 8, paragraphGapInPoints: nil, linesTellRows: false, isShadingOnly: true,
        hasLabelInEachRow: true, isDense: true)

    @Test func `the weights of all that a row shows make up how likely it is`() throws {
        let problem = problem(lineCounts: [1, 3, 2], rowGapInPoints: 8)
        let chain = RowChain(problem.pages[0], RowEvidence(mode: mode, measures: problem.measures))
        #expect(chain.rows.count > 6)
        for row in chain.rows {
            var counts = RowCounts()
            chain.tally(row, into: &counts)
            let sum = zip(counts.counts, RowWeights.standard.logarithms).reduce(0) { $0 + $1.0 * $1.1 }
            #expect(abs(sum - row.logarithm) < 1e-9)
        }
    }

    @Test func `all ways together are as likely as each by itself, and the true ones are fewer`() {
        let problem = problem(lineCounts: [1, 2], rowGapInPoints: 8)
        let ways = RowWays(problem, mode: mode, weights: .standard)
        let chain = RowChain(problem.pages[0], RowEvidence(mode: mode, measures: problem.measures))
        func logarithm(_ first: Int, _ end: Int) -> Double {
            chain.rows.first { $0.first == first && $0.end == end }?.logarithm ?? -.infinity
        }
        let each = [[0, 3], [0, 1, 3], [0, 2, 3], [0, 1, 2, 3]].map { cuts in
            zip(cuts, cuts.dropFirst()).reduce(0) { $0 + logarithm($1.0, $1.1) }
        }
        #expect(abs(ways.all - log(each.map(exp).reduce(0, +))) < 1e-9)
        #expect(abs(ways.right - each[1]) < 1e-9)
    }

    @Test func `the gradient is that of the loss`() {
        let problems = [
            problem(lineCounts: [1, 3, 2, 1], rowGapInPoints: 5),
            problem(lineCounts: [2, 2, 2], rowGapInPoints: 3, isTruthShifted: true),
        ]
        let objective = RowObjective(problems, weights: .standard)
        let gradient = objective.lossAndGradient(.standard).gradient
        let step = 1e-4
        for sign in RowSign.allCases {
            var (less, more) = (RowWeights.standard, RowWeights.standard)
            less[sign] -= step
            more[sign] += step
            let slope = (objective.loss(more) - objective.loss(less)) / (2 * step)
            #expect(abs(slope - gradient[sign.rawValue]) < 0.01 + 0.01 * abs(slope), "\(sign)")
        }
        #expect(gradient.contains { abs($0) > 0.1 })
    }

    @Test func `fitting makes the truth likelier, and gives the same bytes twice`() throws {
        let problems = (1...3).map { problem(lineCounts: [1, $0, 2, 1], rowGapInPoints: 3) }
        var fit = RowFit()
        fit.roundCount = 2
        let weights = fit.weights(fittedOn: problems, stoppedBy: problems)
        let objective = RowObjective(problems, weights: weights)
        #expect(objective.loss(weights) < objective.loss(.standard))
        #expect(weights.json == fit.weights(fittedOn: problems, stoppedBy: problems).json)
        let read = try RowWeights(json: Data(weights.json.utf8))
        #expect(read == weights)
    }

    @Test func `a sign that is left unseen weighs nothing`() {
        var fit = RowFit()
        fit.roundCount = 1
        fit.unseen = [.furtherLabel]
        let problems = [problem(lineCounts: [1, 2, 2], rowGapInPoints: 4)]
        #expect(fit.weights(fittedOn: problems, stoppedBy: problems)[.furtherLabel] == 0)
    }

    @Test func `weights that leave out a sign or name another are refused`() {
        let json = RowWeights.standard.json
        #expect(throws: RowWeights.WrongSigns.self) {
            try RowWeights(json: Data(json.replacing("furtherLabel", with: "moon").utf8))
        }
    }

    @Test func `lines are told to be of the row that holds them, whatever a page leaves out`() {
        let rows = [
            ["Lead", "What"], ["Ann", "Visit five schools and report"], ["Ben", "Report to all"],
            ["Cy", "Report to all"],
        ].map(GoldenRow.init)
        let lines = [
            [["Lead"], ["What"]], [["Ann"], ["•", "Visit", "five"]], [["schools", "and"]], [["re-"]], [["port"]],
            [["page", "3"]], [["Report", "to", "all"]], [["Cy"], ["Report", "to", "all"]],
        ]
        #expect(RowTruth.places(of: lines, among: rows) == [0, 1, 1, nil, nil, nil, nil, 3])
    }
}
