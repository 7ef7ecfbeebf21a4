import DocumentModel
internal import PlanModel

/// A plan as lines of six fields parted by tabs: where it stands (two fields), when, what, who, and how far it has come.
enum PlainLines {
    static func text(of plan: Plan) -> String {
        let calendar = PlanCalendar(plan.years)
        let milestones = plan.priorities.flatMap { priority in
            priority.strands.flatMap { strand in
                strand.milestones.map { milestone in
                    line([
                        priority.heading, strand.label, calendar.span(from: milestone.from, to: milestone.to),
                        milestone.text, milestone.lead, milestone.status?.title,
                    ])
                }
            }
        }
        let actions = plan.actionPlans.flatMap { actionPlan in
            actionPlan.actions.flatMap { lines(of: $0, title: actionPlan.title ?? "Action plan", calendar) }
        }
        return (milestones + actions).joined()
    }

    /// The action's line, then one a step and one a milestone, which stand under the action's title.
    private static func lines(of action: Action, title: String, _ calendar: PlanCalendar) -> [String] {
        let leads = action.leads?.joined(separator: "; ")
        let own = line([
            title, action.group, action.due?.description ?? action.timescale, action.numberAndTitle, leads,
            action.status?.title,
        ])
        let steps = action.steps.map { step in
            line([
                title, action.numberAndTitle, step.due?.description ?? step.timescale,
                [step.ref, step.text].compactMap { $0 }.joined(separator: " "), step.lead, step.status?.title,
            ])
        }
        let milestones = (action.milestones ?? []).map { milestone in
            line([
                title, action.numberAndTitle, calendar.span(from: milestone.from, to: milestone.to), milestone.text,
                leads, milestone.status?.title,
            ])
        }
        return [own] + steps + milestones
    }

    private static func line(_ fields: [String?]) -> String {
        fields.map { ($0 ?? "").withoutControls.withSingleSpaces }
            .joined(separator: "\t") + "\n"
    }
}
