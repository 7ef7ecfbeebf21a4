import Foundation

@testable import TableRecovery

/// `make fit`: fits the weights of rows to documents whose tables are known, and tells how good they are.
package enum RowFitting {
    /// Reads a list of documents, fits, and writes the weights and a report to standard output.
    ///
    /// - Parameters:
    ///   - list: the path of the list, JSON of `GoldenDocument`.
    ///   - target: where the weights are written.
    ///   - roundCount: how long to fit; 0 judges the weights as they are.
    ///   - reach: how far weights may move.
    ///   - unseen: the names of signs to leave unseen.
    ///   - tellsWorth: whether to tell what each sign is worth.
    package static func run(
        list: String, target: String?, roundCount: Int?, reach: Double?, unseen: [String], tellsWorth: Bool
    ) throws {
        let documents = try GoldenDocument.list(json: Data(contentsOf: URL(fileURLWithPath: list)))
        var problems: [RowProblem] = []
        for document in documents {
            do {
                let bytes = try Data(contentsOf: URL(fileURLWithPath: document.file))
                problems += try RowProblem.problems(of: document, bytes: [UInt8](bytes))
            } catch {
                print("left out \(document.file): \(error)")
            }
        }
        func part(_ part: GoldenDocument.Part) -> [RowProblem] { problems.filter { $0.part == part } }
        var fit = RowFit()
        if let roundCount { fit.roundCount = roundCount }
        if let reach { fit.reach = reach }
        fit.unseen = Set(RowSign.allCases.filter { unseen.contains($0.name) })
        let weights = fit.weights(fittedOn: part(.fitted), stoppedBy: part(.validation)) {
            print("loss of a table: fitted \(digits($0)), validation \(digits($1))")
        }
        if let target { try Data(weights.json.utf8).write(to: URL(fileURLWithPath: target)) }
        print("\n" + table(problems, before: .starting, after: weights))
        for file in RowFigures(problems, weights: weights).wrongFiles { print("not all rows right: \(file)") }
        guard tellsWorth else { return }
        for (name, loss) in RowFit.worth(of: weights, on: part(.validation)) {
            print("without \(name): validation \(digits(loss))")
        }
    }

    private static func table(_ problems: [RowProblem], before: RowWeights, after: RowWeights) -> String {
        var lines = [
            "| documents | part | tables | all rows right before | after | boundary F1 before | after |",
            "|---|---|---|---|---|---|---|",
        ]
        var groups: [(kind: String, part: GoldenDocument.Part)] = []
        for problem in problems where !groups.contains(where: { $0 == (problem.kind, problem.part) }) {
            groups.append((problem.kind, problem.part))
        }
        for group in groups {
            let tables = problems.filter { ($0.kind, $0.part) == group }
            let (old, new) = (RowFigures(tables, weights: before), RowFigures(tables, weights: after))
            lines.append(
                "| \(group.kind) | \(group.part.rawValue) | \(old.tableCount) | \(old.rightTableCount) | \(new.rightTableCount) "
                    + "| \(digits(old.boundaryF1)) | \(digits(new.boundaryF1)) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func digits(_ value: Double) -> String { String(format: "%.4f", value) }
}
