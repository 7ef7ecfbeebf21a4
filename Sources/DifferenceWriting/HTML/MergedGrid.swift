internal import PlanComparison
internal import PlanModel
internal import PlanWriting

/// A priority of the plan after, with the strands and milestones of the plan before that have gone from it put back where
/// they stood, so that one grid shows both.
struct MergedGrid {
    /// What one cell shows: paragraphs of the plan after, and ghosts of what stood there before.
    struct Shown {
        var text: String
        var change: Int?
        /// Whether it stands here no more.
        var isGhost: Bool
    }

    let grid: TermGrid
    /// By the id of the milestone in `grid`.
    let shown: [String: [Shown]]
    /// By the index of the strand in `grid`: the change that tells of it.
    let changeOfStrand: [Int?]
    let isEmpty: Bool

    init(_ compared: ComparedPlans, before: Int?, after: Int?) {
        var builder = Builder(compared)
        for pair in compared.strands {
            if let place = pair.after, place.holder == after {
                builder.add(compared.after.priorities[place.holder].strands[place.position], pair)
            } else if pair.after == nil, let place = pair.before, place.holder == before,
                pair.change != nil || after == nil
            {
                builder.add(compared.before.priorities[place.holder].strands[place.position], pair)
            }
        }
        shown = builder.shown
        changeOfStrand = builder.changeOfStrand
        isEmpty = builder.strands.isEmpty
        let frame = compared.after.priorities.first ?? compared.before.priorities.first
        let merged = Priority(
            id: "merged", title: frame?.title ?? "", heading: frame?.heading ?? "", strands: builder.strands)
        let columns = TermGrid.columns(of: Self.planOfYears(compared, isGone: after == nil), priorities: [merged])
        grid = TermGrid(merged, columns: columns)
    }

    /// A plan with the years that the grid has.
    private static func planOfYears(_ compared: ComparedPlans, isGone: Bool) -> Plan {
        // Of a plan that was rolled forward, the years before have their place in those after.
        guard compared.difference.yearShift == nil else { return compared.after }
        // A priority that has gone stands in the terms of its own plan: half terms, where the other has whole ones.
        if isGone { return compared.before }
        var plan = compared.after
        let known = Set(plan.years.map(\.id))
        plan.years = (plan.years + compared.before.years.filter { !known.contains($0.id) }).sorted { $0.id < $1.id }
        return plan
    }

    private struct Builder {
        let compared: ComparedPlans
        var strands: [Strand] = []
        var shown: [String: [Shown]] = [:]
        var changeOfStrand: [Int?] = []

        init(_ compared: ComparedPlans) {
            self.compared = compared
        }

        /// The strand with its milestones, each under an id of its own in the merged grid.
        mutating func add(_ source: Strand, _ pair: ComparedPlans.Pair<ComparedPlans.Place>) {
            var strand = source
            strand.milestones = []
            let index = strands.count
            var rowOfRow: [Int: Int] = [:]
            let own = compared.milestones.filter { isIn($0, pair) }
            for milestone in own {
                if let old = milestone.before, let new = milestone.after, isBefore(old, pair), isAfter(new, pair) {
                    let row = compared.milestone(old, isBefore: true).row
                    rowOfRow[row] = rowOfRow[row] ?? compared.milestone(new, isBefore: false).row
                }
            }
            var places: [String: Int] = [:]
            for milestone in own {
                if let new = milestone.after, isAfter(new, pair) {
                    place(
                        compared.milestone(new, isBefore: false), row: nil,
                        Shown(text: new.text(in: compared.after), change: milestone.change, isGhost: false),
                        key: "\(index)/after/\(new.milestone)", &strand, &places)
                }
                guard let old = milestone.before, isBefore(old, pair) else { continue }
                let hasLeft = compared.change(milestone.change).map { $0.kind == .moved || $0.kind == .removed }
                if hasLeft ?? (milestone.after == nil && pair.after == nil) {
                    let cell = compared.alignedMilestone(old)
                    place(
                        cell, row: pair.after == nil ? nil : rowOfRow[cell.row],
                        Shown(text: old.text(in: compared.before), change: milestone.change, isGhost: true),
                        key: "\(index)/before/\(old.milestone)", &strand, &places)
                }
            }
            strands.append(strand)
            changeOfStrand.append(pair.change)
        }

        private mutating func place(
            _ source: Milestone, row: Int?, _ item: Shown, key: String, _ strand: inout Strand,
            _ places: inout [String: Int]
        ) {
            if places[key] == nil {
                var milestone = source
                milestone.id = key
                milestone.row = row ?? source.row
                places[key] = strand.milestones.count
                strand.milestones.append(milestone)
            }
            shown[key, default: []].append(item)
        }

        private func isBefore(_ place: MilestoneParagraph, _ pair: ComparedPlans.Pair<ComparedPlans.Place>) -> Bool {
            pair.before == .init(holder: place.priority, position: place.strand)
        }

        private func isAfter(_ place: MilestoneParagraph, _ pair: ComparedPlans.Pair<ComparedPlans.Place>) -> Bool {
            pair.after == .init(holder: place.priority, position: place.strand)
        }

        private func isIn(
            _ milestone: ComparedPlans.Pair<MilestoneParagraph>, _ pair: ComparedPlans.Pair<ComparedPlans.Place>
        ) -> Bool {
            milestone.after.map { isAfter($0, pair) } == true || milestone.before.map { isBefore($0, pair) } == true
        }
    }
}
