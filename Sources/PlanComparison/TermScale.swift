internal import PlanModel

/// The terms of two plans on one scale, so that a milestone's place can be compared.
///
/// Where one plan counts three terms a year and the other six half terms, both are read in the coarser of the two: the
/// milestone that stands in `Spring` and later in `Spring 2` has not moved.
struct TermScale {
    private var termCountsBefore: [String: Int]
    private var termCountsAfter: [String: Int]
    private var positionOfYear: [String: Int] = [:]
    private var slots: [Slot: Int] = [:]

    private struct Slot: Hashable {
        let fromYear: String
        let fromTerm: Int
        let toYear: String
        let toTerm: Int
    }

    init(before: Plan, after: Plan) {
        termCountsBefore = Self.termCounts(of: before)
        termCountsAfter = Self.termCounts(of: after)
        let years = Set(Self.years(of: before)).union(Self.years(of: after)).sorted()
        for (position, year) in years.enumerated() { positionOfYear[year] = position }
    }

    private static func termCounts(of plan: Plan) -> [String: Int] {
        var counts: [String: Int] = [:]
        for year in plan.years { counts[year.id] = max(counts[year.id] ?? 0, year.terms.count) }
        return counts
    }

    private static func years(of plan: Plan) -> [String] {
        plan.years.map(\.id)
            + plan.priorities.flatMap { $0.strands.flatMap { $0.milestones.flatMap { [$0.from.year, $0.to.year] } } }
    }

    /// One number for the terms that a milestone covers, the same in both plans.
    mutating func slot(from: TermReference, to: TermReference, isBefore: Bool) -> Int {
        let slot = Slot(
            fromYear: from.year, fromTerm: scaled(from, isBefore: isBefore).first,
            toYear: to.year, toTerm: scaled(to, isBefore: isBefore).last)
        if let number = slots[slot] { return number }
        let number = slots.count
        slots[slot] = number
        return number
    }

    /// The coarse terms that a term touches.
    private func scaled(_ reference: TermReference, isBefore: Bool) -> (first: Int, last: Int) {
        let (before, after) = (termCountsBefore[reference.year] ?? 0, termCountsAfter[reference.year] ?? 0)
        let own = isBefore ? before : after
        let coarse = min(before, after)
        guard coarse > 0, own > coarse, (1...own).contains(reference.term) else {
            return (reference.term, reference.term)
        }
        return ((reference.term - 1) * coarse / own + 1, (reference.term * coarse - 1) / own + 1)
    }

    /// Where a term lies between the first and the last year of both plans, from 0 to 1.
    func time(of reference: TermReference, isBefore: Bool) -> Double {
        let count = (isBefore ? termCountsBefore : termCountsAfter)[reference.year] ?? 0
        let yearPart = Double(reference.term - 1) / Double(max(count, reference.term, 1))
        return (Double(positionOfYear[reference.year] ?? 0) + yearPart) / Double(max(1, positionOfYear.count))
    }
}
