internal import DocumentModel
public import PlanModel

/// A milestone, an action or a step with all that stands around it, as one row.
public struct FlatRow: Hashable, Sendable {
    /// A field without a value is missing.
    public private(set) var values: [FlatField: FlatValue]

    /// The value of a field; nil where the row has none.
    public subscript(field: FlatField) -> FlatValue? { values[field] }

    /// The plan's milestones in reading order, then its actions, each with its steps and its milestones behind it.
    public static func rows(of plan: Plan) -> [FlatRow] {
        let calendar = PlanCalendar(plan.years)
        let milestones = plan.priorities.flatMap { priority in
            priority.strands.flatMap { strand in
                strand.milestones.map {
                    FlatRow($0, strand: strand, priority: priority, plan: plan, calendar: calendar)
                }
            }
        }
        let actions = plan.actionPlans.flatMap { actionPlan in
            actionPlan.actions.flatMap { action in
                [FlatRow(action, actionPlan: actionPlan, plan: plan)]
                    + action.steps.indices.map { FlatRow(step: $0, of: action, actionPlan: actionPlan, plan: plan) }
                    + (action.milestones ?? []).map {
                        FlatRow($0, of: action, actionPlan: actionPlan, plan: plan, calendar: calendar)
                    }
            }
        }
        return milestones + actions
    }

    private init(_ milestone: Milestone, strand: Strand, priority: Priority, plan: Plan, calendar: PlanCalendar) {
        values = [:]
        describe(plan, id: milestone.id, key: milestone.key, parent: strand.id, kind: "milestone")
        set(.priorityNumber, priority.number)
        set(.priority, priority.title)
        set(.strandNumber, strand.number)
        set(.strand, strand.title)
        values[.row] = .number(milestone.row)
        set(.note, milestone.note)
        set(.text, milestone.text)
        setTerms(from: milestone.from, to: milestone.to, calendar)
        setDays(milestone.start, milestone.end, from: milestone.from, to: milestone.to, calendar)
        set(.lead, milestone.lead)
        set(.status, milestone.status?.rawValue)
        setPlace(milestone.provenance, confidence: milestone.confidence)
    }

    private init(_ action: Action, actionPlan: ActionPlan, plan: Plan) {
        values = [:]
        describe(plan, id: action.id, key: action.key, parent: nil, kind: "action")
        describe(actionPlan, of: action)
        set(.number, action.number)
        set(.text, action.title)
        set(.year, actionPlan.year)
        set(.due, action.due?.description)
        set(.timescale, action.timescale)
        set(.lead, action.leads?.joined(separator: "; "))
        set(.status, action.status?.rawValue)
        set(.steps, action.steps.map { Self.entry($0.ref, $0.text) })
        // What full-width rows say of the outcome (`Impact: …`) is no item of its own.
        let impact = actionPlan.columns.filter { $0.role == .outcome && $0.inRows == true }.compactMap { column in
            action.cells[column.header].flatMap { $0.isEmpty ? nil : "\(column.header): \($0)" }
        }
        set(.outcomes, action.outcomes.map { Self.entry($0.ref, $0.text) } + impact)
        for (field, role) in Self.fieldsOfColumns {
            let texts = actionPlan.columns.filter { $0.role == role }.compactMap { action.cells[$0.header] }
            set(field, texts.filter { !$0.isEmpty }.joined(separator: "\n"))
        }
        setPlace(action.provenance, confidence: action.confidence)
    }

    private init(step index: Int, of action: Action, actionPlan: ActionPlan, plan: Plan) {
        values = [:]
        let step = action.steps[index]
        describe(plan, id: action.id(ofStep: index), key: step.key, parent: action.id, kind: "step")
        describe(actionPlan, of: action)
        set(.action, action.numberAndTitle)
        set(.number, step.ref)
        set(.text, step.text)
        set(.year, actionPlan.year)
        set(.due, step.due?.description)
        set(.timescale, step.timescale)
        set(.lead, step.lead)
        set(.status, step.status?.rawValue)
        setPlace(action.provenance, confidence: action.confidence)
    }

    private init(
        _ milestone: Action.TermMilestone, of action: Action, actionPlan: ActionPlan, plan: Plan,
        calendar: PlanCalendar
    ) {
        values = [:]
        describe(plan, id: milestone.id, key: milestone.key, parent: action.id, kind: "milestone")
        describe(actionPlan, of: action)
        set(.action, action.numberAndTitle)
        set(.text, milestone.text)
        setTerms(from: milestone.from, to: milestone.to, calendar)
        setDays(milestone.start, milestone.end, from: milestone.from, to: milestone.to, calendar)
        set(.lead, action.leads?.joined(separator: "; "))
        set(.status, milestone.status?.rawValue)
        setPlace(milestone.provenance, confidence: milestone.confidence)
    }

    /// Columns that have no field of their own in an action.
    private static let fieldsOfColumns: [(FlatField, ColumnRole)] = [
        (.cost, .cost), (.resources, .resources), (.monitoring, .monitoring), (.evidence, .evidence),
    ]

    private static func entry(_ ref: String?, _ text: String) -> String {
        ref.map { "\($0). \(text)" } ?? text
    }

    private mutating func describe(_ plan: Plan, id: String, key: String?, parent: String?, kind: String) {
        set(.kind, kind)
        set(.plan, plan.title)
        set(.organisation, plan.organisation)
        set(.source, plan.source.name)
        set(.id, id)
        set(.key, key)
        set(.parent, parent)
    }

    private mutating func describe(_ actionPlan: ActionPlan, of action: Action) {
        set(.actionPlan, actionPlan.title ?? actionPlan.id)
        set(.group, action.group)
        let groups = (actionPlan.groups ?? []).filter { $0.heading == action.group }
        set(.groupFacts, groups.flatMap { $0.facts ?? [] }.map { "\($0.label): \($0.text)" })
    }

    private mutating func setTerms(from: TermReference, to: TermReference, _ calendar: PlanCalendar) {
        set(.year, from.year)
        values[.term] = .number(from.term)
        set(.termName, calendar.term(from)?.name)
        set(.toYear, to.year)
        values[.toTerm] = .number(to.term)
        set(.toTermName, calendar.term(to)?.name)
    }

    private mutating func setDays(
        _ start: CalendarDay?, _ end: CalendarDay?, from: TermReference, to: TermReference, _ calendar: PlanCalendar
    ) {
        set(.start, start?.description)
        set(.end, end?.description)
        guard start != nil || end != nil else { return }
        set(.certainty, calendar.certainty(from: from, to: to)?.rawValue)
    }

    private mutating func setPlace(_ provenance: [Provenance], confidence: Double) {
        if let page = provenance.lazy.compactMap(\.pageNumber).first { values[.page] = .number(page) }
        values[.confidence] = .fraction(confidence)
    }

    private mutating func set(_ field: FlatField, _ text: String?) {
        if let text, !text.isEmpty { values[field] = .text(text) }
    }

    private mutating func set(_ field: FlatField, _ entries: [String]) {
        if !entries.isEmpty { values[field] = .list(entries) }
    }
}
