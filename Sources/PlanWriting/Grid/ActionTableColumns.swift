internal import PlanModel

/// The columns in which an action plan is shown, and the cells of its actions in them.
struct ActionTableColumns {
    /// The columns of the table.
    let drawn: [ActionPlan.Column]
    /// The labels of full-width rows under each action.
    let below: [ActionPlan.Column]
    private let isDerived: Bool
    private let milestoneColumns: [(from: TermReference, to: TermReference, header: String)]

    init(_ actionPlan: ActionPlan, of plan: Plan) {
        isDerived = !actionPlan.actions.contains { !$0.cells.isEmpty }
        guard !isDerived else {
            let calendar = PlanCalendar(plan.years)
            milestoneColumns = Self.milestoneColumns(of: actionPlan, calendar)
            drawn =
                [
                    .init(header: "No.", role: .number), .init(header: "Action", role: .objective),
                    .init(header: "Steps", role: .action), .init(header: "Lead", role: .lead),
                    .init(header: "Timescale", role: .timescale), .init(header: "Outcomes", role: .outcome),
                ]
                + milestoneColumns.map {
                    .init(header: $0.header, role: .milestone, from: $0.from, to: $0.to)
                }
            below = []
            return
        }
        milestoneColumns = []
        // A cell may stand under a header that no column names; it gets a column of its own, so that it is not lost.
        let known = Set(actionPlan.columns.map(\.header))
        let others = Set(actionPlan.actions.flatMap { $0.cells.keys }).subtracting(known).sorted()
        let all = actionPlan.columns + others.map { .init(header: $0, role: .other) }
        var seen: Set<String> = []
        let unique = all.filter { seen.insert($0.header).inserted }
        drawn = unique.filter { $0.inRows != true }
        below = unique.filter { $0.inRows == true }
    }

    var titleColumn: Int? {
        if isDerived { return 1 }
        return drawn.firstIndex { $0.role == .action || $0.role == .objective }
    }

    func cells(of action: Action) -> [String: String] {
        guard isDerived else { return action.cells }
        // Where steps name their leads, these stand beside them, and who leads the whole action with its title.
        let ownLeads = action.steps.compactMap(\.lead)
        let others = ownLeads.isEmpty ? [] : (action.leads ?? []).filter { !ownLeads.contains($0) }
        let ownTimes = action.steps.compactMap(\.timescale)
        let otherTime = ownTimes.isEmpty || action.timescale.map(ownTimes.contains) ?? true ? nil : action.timescale
        var cells = [
            "No.": action.number ?? "",
            "Action": ([action.title] + others + [otherTime].compactMap { $0 }).joined(separator: "\n"),
            "Steps": action.steps.map { Self.entry($0.ref, $0.text) }.joined(separator: "\n"),
            "Lead": ownLeads.isEmpty
                ? action.leads?.joined(separator: ", ") ?? "" : ownLeads.joined(separator: "\n"),
            "Timescale": ownTimes.isEmpty ? action.timescale ?? "" : ownTimes.joined(separator: "\n"),
            "Outcomes": action.outcomes.map { Self.entry($0.ref, $0.text) }.joined(separator: "\n"),
        ]
        for column in milestoneColumns {
            let texts = (action.milestones ?? []).filter { $0.from == column.from && $0.to == column.to }.map(\.text)
            cells[column.header] = texts.joined(separator: "\n\n")
        }
        return cells
    }

    private static func entry(_ ref: String?, _ text: String) -> String {
        ref.map { "\($0). \(text)" } ?? text
    }

    private static func milestoneColumns(
        of actionPlan: ActionPlan, _ calendar: PlanCalendar
    ) -> [(from: TermReference, to: TermReference, header: String)] {
        var seen: Set<[TermReference]> = []
        let milestones = actionPlan.actions.flatMap { $0.milestones ?? [] }.filter {
            seen.insert([$0.from, $0.to]).inserted
        }
        return milestones.sorted { first, second in
            (first.from.year, first.from.term, first.to.year, first.to.term)
                < (second.from.year, second.from.term, second.to.year, second.to.term)
        }.map { ($0.from, $0.to, calendar.span(from: $0.from, to: $0.to)) }
    }
}
