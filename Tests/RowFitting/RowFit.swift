import Foundation

@testable import TableRecovery

/// Fits weights: resilient propagation (Rprop), which needs the signs of the gradient only, with a pull back to where it
/// began; stopped where the validation is best. No part of it is random.
struct RowFit {
    private static let firstStep = 0.04
    private static let longestStep = 0.25
    private static let shortestStep = 0.001
    private static let (faster, slower) = (1.2, 0.5)
    /// Weights move by about this much, in logarithms, before the pull back costs as much as half a table gains.
    var reach = 1.0
    /// So often the modes that matter are chosen anew and the validation is asked.
    private static let roundLength = 5

    var roundCount = 12
    /// Signs that are left unseen.
    var unseen: Set<RowSign> = []

    /// - Parameter report: called after each round with the losses of both parts, for each table.
    func weights(
        fittedOn fitted: [RowProblem], stoppedBy validation: [RowProblem], from start: RowWeights = .starting,
        report: (_ fitted: Double, _ validation: Double) -> Void = { _, _ in }
    ) -> RowWeights {
        var weights = start
        for sign in unseen { weights[sign] = 0 }
        var objective = RowObjective(fitted, weights: weights)
        var judge = RowObjective(validation, weights: weights)
        var best = (weights: weights, loss: judge.loss(weights))
        var steps = RowSign.allCases.map { _ in RowFit.firstStep }
        var before = RowSign.allCases.map { _ in 0.0 }
        for _ in 0..<roundCount {
            var loss = 0.0
            for _ in 0..<RowFit.roundLength {
                let seen = objective.lossAndGradient(weights)
                loss = seen.loss
                for sign in RowSign.allCases where !unseen.contains(sign) {
                    let place = sign.rawValue
                    var slope = seen.gradient[place] + (weights[sign] - start[sign]) / (reach * reach)
                    let agreement = slope * before[place]
                    if agreement > 0 { steps[place] = min(RowFit.longestStep, steps[place] * RowFit.faster) }
                    if agreement < 0 {
                        steps[place] = max(RowFit.shortestStep, steps[place] * RowFit.slower)
                        slope = 0
                    }
                    if slope != 0 { weights[sign] -= slope > 0 ? steps[place] : -steps[place] }
                    before[place] = slope
                }
            }
            objective.chooseModes(weights)
            judge.chooseModes(weights)
            let judged = judge.loss(weights)
            report(loss / Double(max(1, fitted.count)), judged / Double(max(1, validation.count)))
            if judged < best.loss { best = (weights, judged) }
        }
        return RowWeights { (best.weights[$0] * RowFit.perUnit).rounded() / RowFit.perUnit }
    }

    /// Weights are written with two digits after the point.
    private static let perUnit = 100.0

    /// By how much the loss of each table grows, on the average, where a sign is left unseen.
    static func worth(of weights: RowWeights, on problems: [RowProblem]) -> [(name: String, loss: Double)] {
        let objective = RowObjective(problems, weights: weights)
        let loss = objective.loss(weights)
        return RowSign.allCases.map { sign in
            var without = weights
            without[sign] = 0
            var anew = objective
            anew.chooseModes(without)
            return (sign.name, (anew.loss(without) - loss) / Double(max(1, problems.count)))
        }
    }
}

extension RowWeights {
    /// Those set by hand before anything was fitted: where each fit begins, so that it ends at the same bytes.
    static let starting: RowWeights = {
        do {
            return try RowWeights(json: Data(PackageResources.StartingWeights_json))
        } catch {
            preconditionFailure("StartingWeights.json, which is compiled in, cannot be read: \(error)")
        }
    }()

    /// The file of weights, the same bytes for the same weights.
    var json: String {
        let lines = RowSign.allCases.map { "  \"\($0.name)\": \(self[$0])" }
        return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
    }
}
