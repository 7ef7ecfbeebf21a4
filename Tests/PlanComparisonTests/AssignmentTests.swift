import TestSupport
import Testing

@testable import PlanComparison

@Suite("The best pairing")
struct AssignmentTests {
    /// The highest sum over all pairings, by trying them all.
    private func best(_ weights: [[Double?]], from left: Int = 0, taken: Set<Int> = []) -> Double {
        guard left < weights.count else { return 0 }
        var highest = best(weights, from: left + 1, taken: taken)
        for (right, weight) in weights[left].enumerated() where !taken.contains(right) {
            if let weight {
                highest = max(highest, weight + best(weights, from: left + 1, taken: taken.union([right])))
            }
        }
        return highest
    }

    @Test("no other pairing has a higher sum", arguments: 1...60)
    func optimum(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let (lefts, rights) = (random.number(1...6), random.number(1...6))
        let weights = (0..<lefts).map { _ in
            (0..<rights).map { _ in random.chance(0.6) ? Double(random.number(1...400)) / 100 : nil }
        }
        var edges: [Assignment.Edge] = []
        for left in 0..<lefts {
            for right in 0..<rights {
                if let weight = weights[left][right] {
                    edges.append(
                        .init(left: left, right: right, weight: weight, fingerprint: UInt64(left * 31 + right)))
                }
            }
        }
        let assignment = Assignment(leftCount: lefts, rightCount: rights, edges: edges)
        var sum = 0.0
        var taken: Set<Int> = []
        for (left, right) in assignment.rightOfLeft.enumerated() {
            guard let right else { continue }
            #expect(taken.insert(right).inserted)
            sum += weights[left][right] ?? -100
        }
        #expect(abs(sum - best(weights)) < 0.001)
    }
}

@Suite("Word edits")
struct WordEditsTests {
    @Test("the runs joined are both texts, and the mirror image is the way back", arguments: 1...60)
    func joined(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let before = DraftPlan.sentence(&random) + random.pick([".", "", " (new)"])
        let after =
            random.chance(0.5) ? DraftPlan.sentence(&random) : DraftPlan.reworded(before, .rewordSlightly, &random)
        let edits = WordEdits.between(before, after)
        #expect(edits.filter { $0.op != .delete }.map(\.text).joined() == after)
        let old = edits.filter { $0.op != .insert }.map(\.text).joined()
        #expect(old.filter { !$0.isWhitespace } == before.filter { !$0.isWhitespace })
        let back = WordEdits.between(after, before)
        #expect(back.filter { $0.op == .insert }.count == edits.filter { $0.op == .delete }.count)
    }

    @Test("what was appended is inserted, without a word that changed only its closing mark")
    func appended() {
        #expect(
            WordEdits.between("Reviewed using SchoolIP.", "Reviewed using SchoolIP (led by the deputy).") == [
                .init(.equal, "Reviewed using SchoolIP "), .init(.insert, "(led by the deputy)"), .init(.equal, "."),
            ])
    }
}
