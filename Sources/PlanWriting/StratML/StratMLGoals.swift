internal import PlanModel

/// The goals of a StratML document.
struct StratMLGoals {
    let plan: Plan
    let part: PlanStratML.Part
    private let calendar: PlanCalendar

    init(plan: Plan, part: PlanStratML.Part) {
        self.plan = plan
        self.part = part
        calendar = PlanCalendar(plan.years)
    }

    func goals(names: inout StratMLNames) -> [MarkupElement] {
        var goals = plan.priorities.map { goal(for: $0, names: &names) }
        for actionPlan in plan.actionPlans { goals += self.goals(for: actionPlan, names: &names) }
        if let indicators = goalForIndicators(names: &names) { goals.append(indicators) }
        // The schema wants a goal; a plan without priorities and actions is one itself.
        if goals.isEmpty { goals.append(goal(plan.title, "", id: "goal", number: nil, other: nil, names: &names)) }
        return goals
    }

    private func goal(
        _ name: String, _ description: String, id: String, number: String?, other: String?, names: inout StratMLNames
    ) -> MarkupElement {
        var goal = MarkupElement("Goal")
        goal.addAlways("Name", name)
        goal.addAlways("Description", description)
        goal.add("Identifier", names.identifier(for: id))
        goal.add("SequenceIndicator", number)
        goal.add("OtherInformation", other)
        return goal
    }

    // MARK: Priorities

    private func goal(for priority: Priority, names: inout StratMLNames) -> MarkupElement {
        let criteria = priority.successCriteria.map { text(of: $0) }.joined(separator: "\n")
        let other = part == .strategicPlan && !criteria.isEmpty ? "Success criteria:\n" + criteria : nil
        var goal = goal(
            priority.title, priority.heading, id: priority.id, number: priority.number, other: other, names: &names)
        // An objective that a strand of the same number carries out is one objective with that strand's milestones.
        let strandNumbers = Set(priority.strands.compactMap(\.number))
        let objectives = Dictionary(
            priority.objectives.map { ($0.number ?? "", $0.text) }, uniquingKeysWith: { first, _ in first })
        for objective in priority.objectives where !strandNumbers.contains(objective.number ?? "") {
            goal.add(
                self.objective(
                    nil, objective.text, id: objective.id, number: objective.number, leads: [], other: nil,
                    indicators: [], names: &names))
        }
        for strand in priority.strands {
            let description = strand.number.flatMap { objectives[$0] } ?? strand.label
            let milestones = strand.milestones
            let listed = milestones.map { "\(calendar.span(from: $0.from, to: $0.to)): \($0.text)" }
                .joined(separator: "\n")
            goal.add(
                objective(
                    strand.title, description, id: strand.id, number: strand.number, leads: [],
                    other: part == .strategicPlan ? listed : nil,
                    indicators: part == .strategicPlan ? [] : milestones.map { indicator(for: $0, names: &names) },
                    names: &names))
        }
        if part == .performancePlan, !priority.successCriteria.isEmpty {
            let indicators = priority.successCriteria.map {
                indicator(
                    $0.text, id: $0.id, number: $0.number, unit: "Success criterion", stage: "Outcome", names: &names)
            }
            goal.add(
                objective(
                    "Success criteria", nil, id: priority.id + "/success-criteria", number: nil, leads: [], other: nil,
                    indicators: indicators, names: &names))
        }
        return goal
    }

    private func indicator(for milestone: Milestone, names: inout StratMLNames) -> MarkupElement {
        indicator(
            milestone.text, id: milestone.id, from: milestone.from, to: milestone.to,
            days: (milestone.start, milestone.end), status: milestone.status,
            other: [milestone.note, milestone.lead.map { "Lead: \($0)" }].compactMap { $0 }.joined(separator: "\n"),
            names: &names)
    }

    /// What is reached in a term, of a strand or of an action.
    private func indicator(
        _ text: String, id: String, from: TermReference, to: TermReference,
        days: (start: CalendarDay?, end: CalendarDay?), status: ProgressStatus?, other: String?,
        names: inout StratMLNames
    ) -> MarkupElement {
        var instance = MarkupElement("MeasurementInstance")
        var target = MarkupElement("TargetResult")
        target.add("StartDate", days.start?.description)
        target.add("EndDate", days.end?.description)
        target.add("Description", calendar.span(from: from, to: to))
        instance.add(target)
        instance.add(actual(status))
        return indicator(
            text, id: id, number: nil, unit: "Milestone", stage: "Output", instance: instance, other: other,
            names: &names)
    }

    // MARK: Action plans

    /// One goal for each run of actions of one group.
    private func goals(for actionPlan: ActionPlan, names: inout StratMLNames) -> [MarkupElement] {
        let title = actionPlan.title ?? "Action plan"
        var goals: [MarkupElement] = []
        var rest = actionPlan.actions[...]
        while let first = rest.first {
            let run = rest.prefix { $0.group == first.group }
            rest = rest.dropFirst(run.count)
            let id = goals.isEmpty ? actionPlan.id : actionPlan.id + "/group-\(goals.count + 1)"
            let facts = (actionPlan.groups ?? []).filter { $0.heading == first.group }.flatMap { $0.facts ?? [] }
            let other = facts.map { "\($0.label): \($0.text)" }.joined(separator: "\n")
            var goal = goal(first.group ?? title, title, id: id, number: nil, other: other, names: &names)
            for action in run { goal.add(objective(for: action, of: actionPlan, names: &names)) }
            goals.append(goal)
        }
        return goals
    }

    private func objective(for action: Action, of actionPlan: ActionPlan, names: inout StratMLNames) -> MarkupElement {
        var facts = actionPlan.columns.compactMap { column -> String? in
            guard ![.number, .action, .objective].contains(column.role) || part == .strategicPlan,
                let text = action.cells[column.header], !text.isEmpty
            else { return nil }
            return "\(column.header): \(text)"
        }
        if let due = action.due { facts.append("Due: \(due)") }
        if let status = action.status { facts.append("Status: \(status.title)") }
        var indicators: [MarkupElement] = []
        if part == .performancePlan {
            for (index, step) in action.steps.enumerated() {
                var instance = MarkupElement("MeasurementInstance")
                var target = MarkupElement("TargetResult")
                target.add("EndDate", (step.due ?? (step.timescale == nil ? action.due : nil))?.description)
                target.add("Description", step.timescale ?? action.timescale)
                instance.add(target)
                instance.add(actual(step.status))
                indicators.append(
                    indicator(
                        step.text, id: "\(action.id)/step-\(index + 1)", number: step.ref, unit: "Step",
                        stage: "Output_Processing", instance: instance, other: step.lead.map { "Lead: \($0)" },
                        names: &names))
            }
            for milestone in action.milestones ?? [] {
                indicators.append(
                    indicator(
                        milestone.text, id: milestone.id, from: milestone.from, to: milestone.to,
                        days: (milestone.start, milestone.end), status: milestone.status, other: nil, names: &names))
            }
            for (index, outcome) in action.outcomes.enumerated() {
                indicators.append(
                    indicator(
                        outcome.text, id: "\(action.id)/outcome-\(index + 1)", number: outcome.ref, unit: "Outcome",
                        stage: "Outcome", names: &names))
            }
        }
        return objective(
            action.title, nil, id: action.id, number: action.number, leads: action.leads ?? [],
            other: facts.joined(separator: "\n"), indicators: indicators, names: &names)
    }

    // MARK: Indicators

    private func goalForIndicators(names: inout StratMLNames) -> MarkupElement? {
        guard !plan.indicators.isEmpty else { return nil }
        let title = "Key performance indicators"
        var goal = goal(title, title, id: "indicators", number: nil, other: nil, names: &names)
        var rest = plan.indicators[...]
        var count = 0
        while let group = rest.first?.group {
            let members = rest.prefix { $0.group == group }
            rest = rest.dropFirst(members.count)
            count += 1
            let listed = members.map { [$0.number, $0.text].compactMap { $0 }.joined(separator: " ") }
            var elements: [MarkupElement] = []
            if part == .performancePlan {
                for (index, member) in members.enumerated() {
                    elements.append(
                        indicator(
                            member.text, id: "indicators/\(count)/\(index + 1)", number: member.number,
                            unit: "Indicator", stage: "Outcome", names: &names))
                }
            }
            goal.add(
                objective(
                    group.isEmpty ? title : group, nil, id: "indicators/\(count)", number: nil, leads: [],
                    other: part == .strategicPlan ? listed.joined(separator: "\n") : nil, indicators: elements,
                    names: &names))
        }
        return goal
    }

    // MARK: Parts of all of them

    private func objective(
        _ name: String?, _ description: String?, id: String, number: String?, leads: [String], other: String?,
        indicators: [MarkupElement], names: inout StratMLNames
    ) -> MarkupElement {
        var objective = MarkupElement("Objective")
        objective.add("Name", name)
        objective.add("Description", description)
        objective.add("Identifier", names.identifier(for: id))
        objective.add("SequenceIndicator", number)
        for lead in leads {
            var stakeholder = MarkupElement("Stakeholder")
            stakeholder.add("Name", lead)
            if part == .performancePlan {
                var role = MarkupElement("Role")
                role.add("Name", "Lead")
                role.add("RoleType", "Performer")
                stakeholder.add(role)
            }
            objective.add(stakeholder)
        }
        objective.add("OtherInformation", other)
        for indicator in indicators { objective.add(indicator) }
        return objective
    }

    private func indicator(
        _ text: String, id: String, number: String?, unit: String, stage: String, instance: MarkupElement? = nil,
        other: String? = nil, names: inout StratMLNames
    ) -> MarkupElement {
        var indicator = MarkupElement("PerformanceIndicator")
        indicator.attributes = [("ValueChainStage", stage), ("PerformanceIndicatorType", "Qualitative")]
        indicator.add("SequenceIndicator", number)
        indicator.addAlways("MeasurementDimension", text)
        indicator.addAlways("UnitOfMeasurement", unit)
        indicator.add("Identifier", names.identifier(for: id))
        if let instance { indicator.add(instance) }
        indicator.add("OtherInformation", other)
        return indicator
    }

    private func actual(_ status: ProgressStatus?) -> MarkupElement {
        var actual = MarkupElement("ActualResult")
        actual.add("Description", status?.title)
        return actual
    }

    private func text(of item: NumberedText) -> String {
        item.number.map { "\($0). \(item.text)" } ?? item.text
    }
}
