import Foundation

@testable import TableRecovery

/// How likely weights make the true rows of tables, over all ways to part them and all modes that may tell them. Each kind of
/// document counts alike, however many tables there are of it.
struct RowObjective {
    /// A table with the modes that matter.
    private struct Case {
        var problem: RowProblem
        var modes: [RowMode]
        /// What it counts beside the others.
        var weight: Double
    }

    /// The modes that have the best totals, of all ways and of the true ones; the others weigh next to nothing.
    private static let likelyModes = 7
    private static let likelyTrueModes = 4
    /// A table whose truth is less likely than this is read amiss before its rows are looked for: none pulls the weights.
    private static let hopeless = exp(-14.0)
    /// What is less likely adds nothing to see.
    private static let negligible = 1e-4

    private var cases: [Case]

    /// - Parameter weights: those that say which modes matter.
    init(_ problems: [RowProblem], weights: RowWeights) {
        let counts = Dictionary(problems.map { ($0.kind, 1.0) }, uniquingKeysWith: +)
        cases = problems.map { problem in
            let share = Double(problems.count) / Double(counts.count)
            return Case(
                problem: RowObjective.sample(of: problem), modes: [], weight: share / (counts[problem.kind] ?? 1))
        }
        chooseModes(weights)
    }

    /// The pages by which the mode is chosen.
    private static func sample(of problem: RowProblem) -> RowProblem {
        var sample = problem
        sample.pages = RowLabelling.sample(of: problem.pages)
        // A single page with more bands is still the first.
        sample.truths = Array(problem.truths.prefix(sample.pages.count))
        return sample
    }

    /// Chooses the modes that matter anew.
    mutating func chooseModes(_ weights: RowWeights) {
        for index in cases.indices {
            let problem = cases[index].problem
            let judged = RowMode.candidates(for: problem.pages, measures: problem.measures).map { mode in
                (mode: mode, sums: RowWays(problem, mode: mode, weights: weights))
            }
            let likely = judged.sorted { $0.sums.all > $1.sums.all }.prefix(RowObjective.likelyModes)
            let likelyTrue = judged.sorted { $0.sums.right > $1.sums.right }.prefix(RowObjective.likelyTrueModes)
            var seen: Set<RowMode> = []
            cases[index].modes = (likely + likelyTrue).map(\.mode).filter { seen.insert($0).inserted }
        }
    }

    /// The loss, summed over tables by their weights: minus the logarithm of the truth's probability.
    func loss(_ weights: RowWeights) -> Double {
        cases.reduce(0) { sum, each in
            let ways = each.modes.map { RowWays(each.problem, mode: $0, weights: weights) }
            return sum + each.weight * RowObjective.loss(RowObjective.probability(ways))
        }
    }

    /// The loss, and how it changes with each weight.
    func lossAndGradient(_ weights: RowWeights) -> (loss: Double, gradient: [Double]) {
        var loss = 0.0
        var gradient = RowCounts()
        for each in cases {
            let ways = each.modes.map { RowWays(each.problem, mode: $0, weights: weights) }
            let probability = RowObjective.probability(ways)
            loss += each.weight * RowObjective.loss(probability)
            let pull =
                (1 - RowObjective.hopeless) * probability
                / (RowObjective.hopeless + (1 - RowObjective.hopeless) * probability)
            guard pull > RowObjective.negligible else { continue }
            let all = RowSums.sum(ways.map(\.all))
            let right = RowSums.sum(ways.map(\.right))
            for way in ways {
                way.tally(share: each.weight * pull * exp(way.all - all), ofRightOnly: false, into: &gradient)
                way.tally(share: -each.weight * pull * exp(way.right - right), ofRightOnly: true, into: &gradient)
            }
        }
        return (loss, gradient.counts)
    }

    private static func probability(_ ways: [RowWays]) -> Double {
        min(1, exp(RowSums.sum(ways.map(\.right)) - RowSums.sum(ways.map(\.all))))
    }

    private static func loss(_ probability: Double) -> Double { -log(hopeless + (1 - hopeless) * probability) }

    /// What a way weighs less than is not tallied.
    static func isNegligible(_ share: Double) -> Bool { !(abs(share) > negligible) }
}

/// How often each sign is seen.
struct RowCounts: RowTally {
    var counts = Array(repeating: 0.0, count: RowSign.allCases.count)
    /// What each sight counts.
    var share = 1.0

    mutating func add(_ sign: RowSign, times count: Double) { counts[sign.rawValue] += share * count }
}

extension RowSums {
    /// The logarithm of the sum of what logarithms stand for.
    static func sum(_ logarithms: [Double]) -> Double { logarithms.reduce(-.infinity, sum) }
}
