import PlanComparison
import PlanModel
import TestSupport
import Testing

@Suite("Differences of random plans")
struct DifferencePropertyTests {
    /// Shapes that the corpus has and such that it has not: months, one year, no numbers.
    struct Shape: CustomTestStringConvertible, Sendable {
        let termCount: Int
        let yearCount: Int
        let numbers: DraftPlan.Numbers
        var testDescription: String { "\(yearCount) years of \(termCount) terms, numbers \(numbers)" }
    }

    static let shapes = [
        Shape(termCount: 3, yearCount: 3, numbers: .nested), Shape(termCount: 6, yearCount: 1, numbers: .plain),
        Shape(termCount: 12, yearCount: 1, numbers: .none), Shape(termCount: 4, yearCount: 2, numbers: .worded),
    ]

    static let seedsPerShape = 15

    private func pair(_ shape: Shape, seed: Int) -> (before: DraftPlan, after: DraftPlan) {
        var random = SeededGenerator(seed: seed * 7 + shape.termCount)
        let before = DraftPlan.random(
            &random, termCount: shape.termCount, yearCount: shape.yearCount, numbers: shape.numbers)
        var after = before
        var touched: Set<Int> = []
        for _ in 0..<random.number(1...8) {
            after.apply(random.pick(DraftPlan.Mutation.allCases), &random, &touched)
        }
        return (before, after)
    }

    @Test("a plan does not differ from itself", arguments: shapes)
    func nothingFromItself(shape: Shape) {
        for seed in 1...Self.seedsPerShape {
            let plan = pair(shape, seed: seed).after.plan()
            let difference = PlanComparator.compare(plan, plan)
            #expect(difference.isEmpty && difference.consequences == nil, "seed \(seed)")
        }
    }

    @Test("a difference applied to the plan before gives the plan after", arguments: shapes)
    func application(shape: Shape) {
        for seed in 1...Self.seedsPerShape {
            let (before, after) = pair(shape, seed: seed)
            let (old, new) = (before.plan(), after.plan())
            let difference = PlanComparator.compare(old, new)
            let applied = Application(of: difference, to: old, with: new).content()
            let wanted = Application.content(of: new)
            if applied != wanted {
                Issue.record(
                    "seed \(seed): \(Self.surplus(applied, over: wanted)) but \(Self.surplus(wanted, over: applied))")
            }
        }
    }

    private static func surplus(_ first: Content, over second: Content) -> [String] {
        first.lines.filter { second.lines[$0.key] != $0.value }.map { "\($0.value) × \($0.key)" }.sorted()
    }

    @Test("the other way round gives the mirror image", arguments: shapes)
    func mirror(shape: Shape) {
        for seed in 1...Self.seedsPerShape {
            let (before, after) = pair(shape, seed: seed)
            let there = ToldChange.all(of: PlanComparator.compare(before.plan(), after.plan()))
            let back = ToldChange.all(of: PlanComparator.compare(after.plan(), before.plan())).map(\.mirrored)
            let (lost, gained) = (ToldChange.surplus(there, over: back), ToldChange.surplus(back, over: there))
            if !lost.isEmpty || !gained.isEmpty { Issue.record("seed \(seed): \(lost) but \(gained)") }
        }
    }

    /// Random sentences resemble one another by chance, so that a few pairs have two good readings.
    @Test("milestones, steps and objectives are told as they were changed", arguments: shapes)
    func truth(shape: Shape) {
        var (right, reported, wanted) = (0, 0, 0)
        var report: [String] = []
        for seed in 1...Self.seedsPerShape {
            let (before, after) = pair(shape, seed: seed)
            let truth = before.trueChanges(to: after)
            let told = ToldChange.all(of: PlanComparator.compare(before.plan(), after.plan()))
                .filter { [.milestone, .step, .objective].contains($0.item) && $0.kind != .renumbered }
            let (missing, surplus) = (ToldChange.surplus(truth, over: told), ToldChange.surplus(told, over: truth))
            right += truth.count - missing.count
            wanted += truth.count
            reported += told.count
            if !missing.isEmpty || !surplus.isEmpty {
                report.append("seed \(seed)\n   true \(missing)\n   told \(surplus)")
            }
        }
        let precision = Double(right) / Double(max(1, reported))
        let recall = Double(right) / Double(max(1, wanted))
        #expect(precision >= 0.97, "\(report.joined(separator: "\n"))")
        #expect(recall >= 0.97, "\(report.joined(separator: "\n"))")
    }

    @Test("the same plans give the same difference")
    func determinism() {
        let (before, after) = pair(Self.shapes[0], seed: 5)
        #expect(
            PlanComparator.compare(before.plan(), after.plan()) == PlanComparator.compare(before.plan(), after.plan()))
    }
}
