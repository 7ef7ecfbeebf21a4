internal import PlanModel

/// A milestone, an action or a step on its day.
struct CalendarEntry {
    /// Unique in the plan: the key, else the id.
    let uid: String
    /// The action that a step or milestone belongs to.
    var parent: String?
    let summary: String
    let details: [String]
    let category: String?
    let day: CalendarDay?
    let status: ProgressStatus?
    /// Whether it is something to do by a day, and not a state that is reached on it.
    let isTask: Bool

    static func entries(of plan: Plan) -> [CalendarEntry] {
        let calendar = PlanCalendar(plan.years)
        let milestones = plan.priorities.flatMap { priority in
            priority.strands.flatMap { strand in
                strand.milestones.map { CalendarEntry($0, strand, priority, calendar) }
            }
        }
        let actions = plan.actionPlans.flatMap { actionPlan in
            actionPlan.actions.flatMap { action in
                [CalendarEntry(action, actionPlan)]
                    + action.steps.indices.map { CalendarEntry(step: $0, of: action, actionPlan) }
                    + (action.milestones ?? []).map { CalendarEntry($0, of: action, actionPlan, calendar) }
            }
        }
        return milestones + actions
    }

    private init(_ milestone: Milestone, _ strand: Strand, _ priority: Priority, _ calendar: PlanCalendar) {
        uid = milestone.key ?? milestone.id
        summary = Self.joinedParagraphs(milestone.text)
        details = [
            milestone.text, priority.heading, strand.label, milestone.note,
            calendar.span(from: milestone.from, to: milestone.to), milestone.lead.map { "Lead: \($0)" },
            Self.note(on: milestone.end, from: milestone.from, to: milestone.to, calendar),
        ].compactMap { $0 }
        category = priority.title
        day = milestone.end
        status = milestone.status
        isTask = false
    }

    private init(_ action: Action, _ actionPlan: ActionPlan) {
        uid = action.key ?? action.id
        summary = action.numberAndTitle
        let facts = (actionPlan.groups ?? []).filter { $0.heading == action.group }.flatMap { $0.facts ?? [] }
        details =
            [
                action.title, actionPlan.title, action.group, action.timescale.map { "Timescale: \($0)" },
                action.leads.map { "Lead: \($0.joined(separator: ", "))" },
            ].compactMap { $0 }
            + facts.map { "\($0.label): \($0.text)" }
            + action.steps.map { [$0.ref, $0.text].compactMap { $0 }.joined(separator: " ") }
        category = action.group ?? actionPlan.title
        day = action.due
        status = action.status
        isTask = true
    }

    private init(step index: Int, of action: Action, _ actionPlan: ActionPlan) {
        let step = action.steps[index]
        uid = step.key ?? action.id(ofStep: index)
        parent = action.key ?? action.id
        summary = [step.ref, step.text].compactMap { $0 }.joined(separator: " ")
        details = [
            step.text, action.numberAndTitle, actionPlan.title, action.group,
            step.timescale.map { "Timescale: \($0)" },
            step.lead.map { "Lead: \($0)" } ?? action.leads.map { "Lead: \($0.joined(separator: ", "))" },
        ].compactMap { $0 }
        category = action.group ?? actionPlan.title
        day = step.due
        status = step.status
        isTask = true
    }

    private init(
        _ milestone: Action.TermMilestone, of action: Action, _ actionPlan: ActionPlan, _ calendar: PlanCalendar
    ) {
        uid = milestone.key ?? milestone.id
        parent = action.key ?? action.id
        summary = Self.joinedParagraphs(milestone.text)
        details = [
            milestone.text, action.numberAndTitle, actionPlan.title, action.group,
            calendar.span(from: milestone.from, to: milestone.to),
            action.leads.map { "Lead: \($0.joined(separator: ", "))" },
            Self.note(on: milestone.end, from: milestone.from, to: milestone.to, calendar),
        ].compactMap { $0 }
        category = action.group ?? actionPlan.title
        day = milestone.end
        status = milestone.status
        isTask = false
    }

    /// A day that the document does not state is told as such.
    private static func note(
        on day: CalendarDay?, from: TermReference, to: TermReference, _ calendar: PlanCalendar
    ) -> String? {
        guard day != nil, calendar.certainty(from: from, to: to) == .convention else { return nil }
        return "The plan names the term without dates: this day is the usual end of such a term."
    }

    /// Two paragraphs of one cell stay apart in one line.
    private static func joinedParagraphs(_ text: String) -> String {
        text.split(separator: "\n\n").joined(separator: " / ")
    }
}
