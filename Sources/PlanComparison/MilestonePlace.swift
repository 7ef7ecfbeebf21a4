internal import PlanModel

/// A milestone's paragraph in a plan, of a strand or of an action.
enum MilestonePlace: Hashable, Sendable {
    case strand(MilestoneParagraph)
    case action(ActionMilestoneParagraph)

    /// What it belongs to.
    enum Holder: Hashable, Sendable {
        case strand(ComparedPlans.Place)
        case action(ComparedPlans.Place)
    }

    var holder: Holder {
        switch self {
        case .strand(let place): .strand(.init(holder: place.priority, position: place.strand))
        case .action(let place): .action(.init(holder: place.actionPlan, position: place.action))
        }
    }

    /// In reading order, those of actions last.
    static func all(in plan: Plan) -> [MilestonePlace] {
        var places: [MilestonePlace] = []
        for (priority, holder) in plan.priorities.enumerated() {
            for (strand, milestones) in holder.strands.map(\.milestones).enumerated() {
                for (milestone, cell) in milestones.enumerated() {
                    for paragraph in PlanOutline.paragraphs(of: cell.text).indices {
                        places.append(
                            .strand(
                                .init(priority: priority, strand: strand, milestone: milestone, paragraph: paragraph)))
                    }
                }
            }
        }
        for (actionPlan, holder) in plan.actionPlans.enumerated() {
            for (action, milestones) in holder.actions.map(\.milestones).enumerated() {
                for (milestone, cell) in (milestones ?? []).enumerated() {
                    for paragraph in PlanOutline.paragraphs(of: cell.text).indices {
                        places.append(
                            .action(
                                .init(
                                    actionPlan: actionPlan, action: action, milestone: milestone, paragraph: paragraph))
                        )
                    }
                }
            }
        }
        return places
    }

    struct Facts {
        let id: String
        let key: String?
        let text: String
        let from: TermReference
        let to: TermReference
        let path: [String]
    }

    func facts(in plan: Plan) -> Facts {
        switch self {
        case .strand(let place):
            let priority = plan.priorities[place.priority]
            let strand = priority.strands[place.strand]
            let milestone = strand.milestones[place.milestone]
            return Facts(
                id: milestone.id, key: milestone.key, text: place.text(in: plan), from: milestone.from,
                to: milestone.to, path: [priority.heading, strand.label])
        case .action(let place):
            let actionPlan = plan.actionPlans[place.actionPlan]
            let action = actionPlan.actions[place.action]
            // The place was made of this very plan.
            let milestone = (action.milestones ?? [])[place.milestone]
            let title = [action.number, action.title].compactMap { $0 }.joined(separator: " ")
            return Facts(
                id: milestone.id, key: milestone.key, text: place.text(in: plan), from: milestone.from,
                to: milestone.to, path: [actionPlan.title, action.group, title].compactMap { $0 })
        }
    }
}
