public import PlanModel

/// Which part of a plan to look at. What is nil lets everything through.
public struct PlanFilter: Hashable, Sendable {
    /// A priority's number or id, or some words of its heading.
    public var priority: String?
    /// A year as any document writes it: `2022-23`, `2022/2023`, `AY22/23`, `2022`.
    public var year: String?
    /// A term's position in its year, its label or its name: `2`, `T2`, `Spring`.
    public var term: String?
    /// Some words of a lead's name.
    public var lead: String?

    /// Takes each field.
    public init(priority: String? = nil, year: String? = nil, term: String? = nil, lead: String? = nil) {
        self.priority = priority
        self.year = year
        self.term = term
        self.lead = lead
    }

    /// Whether everything is let through.
    public var isEmpty: Bool { priority == nil && year == nil && term == nil && lead == nil }

    /// The plan with nothing but the milestones and actions that the filter lets through; strands and priorities without
    /// any are gone, and so are the narrative and the tables in which none stands.
    public func apply(to plan: Plan) -> Plan {
        guard !isEmpty else { return plan }
        let calendar = PlanCalendar(plan.years)
        let yearIds = self.yearIds(in: plan)
        var plan = plan
        plan.sections = []
        plan.indicators = []
        plan.priorities = plan.priorities.filter(lets).compactMap { priority in
            var priority = priority
            priority.strands = priority.strands.compactMap { strand in
                var strand = strand
                strand.milestones = strand.milestones.filter { lets($0, years: yearIds, calendar: calendar) }
                return strand.milestones.isEmpty ? nil : strand
            }
            return priority.strands.isEmpty && !(asksOnlyForPriority) ? nil : priority
        }
        plan.actionPlans = plan.actionPlans.compactMap { actionPlan in
            var actionPlan = actionPlan
            actionPlan.actions = actionPlan.actions.filter {
                lets($0, of: actionPlan, years: yearIds, plan: plan, calendar: calendar)
            }.map { action in
                if let lead {
                    return action.keepingSteps(of: actionPlan, in: plan) { Self.contains($0.lead ?? "", lead) }
                }
                guard term != nil, !isDue(action.due, action.timescale, years: yearIds, plan: plan) else {
                    return action
                }
                return action.keepingSteps(of: actionPlan, in: plan) {
                    isDue($0.due, $0.timescale, years: yearIds, plan: plan)
                }
            }
            let groups = Set(actionPlan.actions.compactMap(\.group))
            let told = (actionPlan.groups ?? []).filter { groups.contains($0.heading) }
            actionPlan.groups = told.isEmpty ? nil : told
            return actionPlan.actions.isEmpty ? nil : actionPlan
        }
        plan.tables = plan.tablesInUse
        // Terms that a milestone reaches into from the ones asked for are needed to show how long it lasts.
        let reached = Set(
            plan.priorities.flatMap { $0.strands.flatMap { $0.milestones.flatMap { [$0.from, $0.to] } } }
                + plan.actionPlans.flatMap {
                    $0.actions.flatMap { ($0.milestones ?? []).flatMap { [$0.from, $0.to] } }
                })
        plan.years = plan.years.compactMap { year in
            var kept = year
            kept.terms = year.terms.filter { term in
                let isAsked = (self.year == nil || yearIds.contains(year.id)) && isAskedFor(term)
                return isAsked || reached.contains(TermReference(year: year.id, term: term.index))
            }
            return kept.terms.isEmpty ? nil : kept
        }
        return plan
    }

    private var asksOnlyForPriority: Bool { year == nil && term == nil && lead == nil }

    private func lets(_ priority: Priority) -> Bool {
        guard let wanted = self.priority else { return true }
        return priority.number == wanted || priority.id == wanted || Self.contains(priority.heading, wanted)
    }

    private func lets(_ milestone: Milestone, years: Set<String>, calendar: PlanCalendar) -> Bool {
        if let lead, !Self.contains(milestone.lead ?? "", lead) { return false }
        return lets(from: milestone.from, to: milestone.to, years: years, calendar: calendar)
    }

    private func lets(
        from: TermReference, to: TermReference, years: Set<String>, calendar: PlanCalendar
    ) -> Bool {
        guard year != nil || term != nil else { return true }
        return calendar.terms(from: from, to: to).contains { reference in
            (year == nil || years.contains(reference.year))
                && (term == nil || calendar.term(reference).map(isAskedFor) ?? (String(reference.term) == term))
        }
    }

    private func lets(
        _ action: Action, of actionPlan: ActionPlan, years: Set<String>, plan: Plan, calendar: PlanCalendar
    ) -> Bool {
        if let priority, !Self.contains(action.group ?? actionPlan.title ?? "", priority) { return false }
        if let lead {
            let leads = (action.leads ?? []) + action.steps.compactMap(\.lead)
            guard leads.contains(where: { Self.contains($0, lead) }) else { return false }
        }
        guard year != nil || term != nil else { return true }
        let milestones = action.milestones ?? []
        if milestones.contains(where: { lets(from: $0.from, to: $0.to, years: years, calendar: calendar) }) {
            return true
        }
        // Without a due date of its own, an action is where one of its steps is due.
        let times = [(action.due, action.timescale)] + action.steps.map { ($0.due, $0.timescale) }
        guard term != nil else {
            let dueYears = times.compactMap(\.0).compactMap { due in
                plan.years.first { $0.start <= due && due <= $0.end }?.id
            }
            return (actionPlan.year.map { [$0] } ?? dueYears).contains(where: years.contains)
        }
        return times.contains { isDue($0, $1, years: years, plan: plan) }
    }

    /// Whether a day, or the words for a time, lie in the term that is asked for.
    private func isDue(_ due: CalendarDay?, _ timescale: String?, years: Set<String>, plan: Plan) -> Bool {
        if let due {
            if let own = plan.years.first(where: { $0.start <= due && due <= $0.end }), !own.terms.isEmpty {
                return (year == nil || years.contains(own.id))
                    && own.terms.contains { term in
                        guard let start = term.start, let end = term.end else { return false }
                        return start <= due && due <= end && isAskedFor(term)
                    }
            }
            // A plan that divides its years into no terms has the three that everybody has.
            let firstYear = due.month >= 9 ? due.year : due.year - 1
            let isOfYear = year == nil || years.contains { $0.hasPrefix("\(firstYear)-") }
            return isOfYear && isAskedFor(Self.usualTerm(of: due))
        }
        guard let term, let timescale, !term.allSatisfy(\.isNumber) else { return false }
        return Self.contains(timescale, term)
    }

    /// The third of the academic year that a day lies in.
    private static func usualTerm(of day: CalendarDay) -> Term {
        switch day.month {
        case 9...12: Term(index: 1, label: "Autumn", name: "Autumn")
        case 1...3: Term(index: 2, label: "Spring", name: "Spring")
        default: Term(index: 3, label: "Summer", name: "Summer")
        }
    }

    private func isAskedFor(_ term: Term) -> Bool {
        guard let wanted = self.term?.lowercased() else { return true }
        let names = [term.label.lowercased(), term.name.lowercased()]
        // “Autumn” asks for both of its halves.
        return wanted == String(term.index) || names.contains { $0 == wanted || $0.hasPrefix(wanted + " ") }
    }

    /// The ids of the plan's years that start in the year that is asked for.
    private func yearIds(in plan: Plan) -> Set<String> {
        guard let year else { return [] }
        let digits = year.split { !$0.isASCII || !$0.isNumber }
        let first = digits.first.map { $0.count == 2 ? "20" + $0 : String($0) } ?? year
        let milestones = plan.priorities.lazy.flatMap { $0.strands.lazy.flatMap(\.milestones) }
        let ids = plan.years.map(\.id) + milestones.flatMap { [$0.from.year, $0.to.year] }
        let labelled = plan.years.filter { $0.label.lowercased() == year.lowercased() }.map(\.id)
        return Set(ids.filter { $0.hasPrefix(first + "-") } + labelled)
    }

    private static func contains(_ text: String, _ words: String) -> Bool {
        text.lowercased().contains(words.lowercased())
    }
}

extension Action {
    /// The action with nothing but the steps that are asked for, where these stand in lines of their own; whole where none
    /// or all of them do.
    fileprivate func keepingSteps(of actionPlan: ActionPlan, in plan: Plan, where isAsked: (Step) -> Bool) -> Action {
        let kept = steps.indices.filter { isAsked(steps[$0]) }
        guard !kept.isEmpty, kept.count < steps.count else { return self }
        let columns = ActionTableColumns(actionPlan, of: plan)
        let own = columns.cells(of: self)
        let texts = columns.drawn.map { own[$0.header] ?? "" }
        guard let lines = StepLines(of: self, columns: columns.drawn, texts: texts) else { return self }
        var action = self
        action.steps = kept.map { steps[$0] }
        for (column, cell) in zip(columns.drawn, lines.cells) {
            guard case .lines(let texts) = cell, action.cells[column.header] != nil else { continue }
            action.cells[column.header] = zip(lines.steps, texts).filter { step, _ in step.map(kept.contains) ?? true }
                .map(\.1).filter { !$0.isEmpty }.joined(separator: "\n")
        }
        return action
    }
}

extension Plan {
    /// The tables in which one of its milestones or actions stands.
    fileprivate var tablesInUse: [PlanTable] {
        let actions = actionPlans.flatMap(\.actions)
        let places = Set(
            priorities.flatMap { $0.strands.flatMap { $0.milestones.flatMap(\.provenance) } }
                + actions.flatMap { $0.provenance + ($0.milestones ?? []).flatMap(\.provenance) })
        return tables.filter { table in
            table.cells.contains { $0.provenance.contains(where: places.contains) }
        }
    }
}

extension PlanCalendar {
    /// All terms from one to another; the two ends alone where a year is not known.
    func terms(from: TermReference, to: TermReference) -> [TermReference] {
        guard from != to else { return [from] }
        let between = order.filter {
            (from.year, from.term) < ($0.year, $0.term) && ($0.year, $0.term) < (to.year, to.term)
        }
        return [from] + between + [to]
    }
}
