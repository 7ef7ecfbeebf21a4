internal import DocumentModel
public import PlanModel

/// A milestone or an action with all that stands around it, as one row.
public struct FlatRow: Hashable, Sendable {
    /// A field without a value is missing.
    public private(set) var values: [FlatField: FlatValue]

    public subscript(field: FlatField) -> FlatValue? { values[field] }

    /// The plan's milestones in reading order, then its actions.
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
            actionPlan.actions.map { FlatRow($0, actionPlan: actionPlan, plan: plan) }
        }
        return milestones + actions
    }

    private init(_ milestone: Milestone, strand: Strand, priority: Priority, plan: Plan, calendar: PlanCalendar) {
        values = [:]
        describe(plan, id: milestone.id, kind: "milestone")
        set(.priorityNumber, priority.number)
        set(.priority, priority.title)
        set(.strandNumber, strand.number)
        set(.strand, strand.title)
        values[.row] = .number(milestone.row)
        set(.note, milestone.note)
        set(.text, milestone.text)
        set(.year, milestone.from.year)
        values[.term] = .number(milestone.from.term)
        set(.termName, calendar.term(milestone.from)?.name)
        set(.toYear, milestone.to.year)
        values[.toTerm] = .number(milestone.to.term)
        set(.toTermName, calendar.term(milestone.to)?.name)
        set(.start, milestone.start?.description)
        set(.end, milestone.end?.description)
        set(.lead, milestone.lead)
        set(.status, milestone.status?.rawValue)
        setPlace(milestone.provenance, confidence: milestone.confidence)
    }

    private init(_ action: Action, actionPlan: ActionPlan, plan: Plan) {
        values = [:]
        describe(plan, id: action.id, kind: "action")
        set(.actionPlan, actionPlan.title ?? actionPlan.id)
        set(.group, action.group)
        set(.number, action.number)
        set(.text, action.title)
        set(.year, actionPlan.year)
        set(.due, action.due?.description)
        set(.timescale, action.timescale)
        set(.lead, action.leads?.joined(separator: "; "))
        set(.status, action.status?.rawValue)
        set(.steps, action.steps.map { Self.entry($0.ref, $0.text) })
        set(.outcomes, action.outcomes.map { Self.entry($0.ref, $0.text) })
        for (field, role) in Self.fieldsOfColumns {
            let texts = actionPlan.columns.filter { $0.role == role }.compactMap { action.cells[$0.header] }
            set(field, texts.filter { !$0.isEmpty }.joined(separator: "\n"))
        }
        setPlace(action.provenance, confidence: action.confidence)
    }

    /// Columns that have no field of their own in an action.
    private static let fieldsOfColumns: [(FlatField, ColumnRole)] = [
        (.cost, .cost), (.resources, .resources), (.monitoring, .monitoring), (.evidence, .evidence),
    ]

    private static func entry(_ ref: String?, _ text: String) -> String {
        ref.map { "\($0). \(text)" } ?? text
    }

    private mutating func describe(_ plan: Plan, id: String, kind: String) {
        set(.kind, kind)
        set(.plan, plan.title)
        set(.organisation, plan.organisation)
        set(.source, plan.source.name)
        set(.id, id)
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
