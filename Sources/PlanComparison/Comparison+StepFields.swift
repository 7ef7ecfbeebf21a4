internal import PlanModel

extension Comparison {
    /// People, times, days and states of steps that both plans have, as far as no cell of their action says them: a cell is
    /// compared whole, and tells them itself.
    mutating func compareStepFields() {
        let folding = TextFolding(options)
        for pair in pairedSteps {
            guard let oldPlace = pair.before, let newPlace = pair.after else { continue }
            let (oldAction, old) = step(oldPlace, before.plan)
            let (newAction, new) = step(newPlace, after.plan)
            var fields: [(name: String, before: String?, after: String?)] = []
            if oldAction.cells.isEmpty, newAction.cells.isEmpty {
                fields = [
                    ("lead", old.lead, new.lead), ("timescale", old.timescale, new.timescale),
                    ("status", old.status?.rawValue, new.status?.rawValue),
                ]
            }
            // Another day behind the same words is told by nothing else.
            if folding.key(old.timescale ?? "") == folding.key(new.timescale ?? "") {
                fields.append(("due", old.due?.description, new.due?.description))
            }
            for field in fields where folding.key(field.before ?? "") != folding.key(field.after ?? "") {
                func side(_ text: String?, _ place: ActionEntry, _ action: Action, _ plan: Plan, _ step: Action.Step)
                    -> Change.Side?
                {
                    guard let text else { return nil }
                    let title = [action.number, action.title].compactMap { $0 }.joined(separator: " ")
                    let path = [plan.actionPlans[place.actionPlan].title, action.group].compactMap { $0 }
                    return Change.Side(text: text, number: step.ref, path: path + [title, step.text])
                }
                tell(
                    Change(
                        kind: .edited, item: .step, field: field.name,
                        beforeId: "\(oldAction.id)/step-\(oldPlace.entry + 1)",
                        afterId: "\(newAction.id)/step-\(newPlace.entry + 1)",
                        before: side(field.before, oldPlace, oldAction, before.plan, old),
                        after: side(field.after, newPlace, newAction, after.plan, new)), at: pair.order)
            }
        }
    }

    private func step(_ place: ActionEntry, _ plan: Plan) -> (Action, Action.Step) {
        let action = plan.actionPlans[place.actionPlan].actions[place.action]
        return (action, action.steps[place.entry])
    }
}
