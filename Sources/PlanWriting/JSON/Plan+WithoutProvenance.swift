internal import DocumentModel
public import PlanModel

extension Plan {
    /// The same plan without the places in the document: provenance is empty, and boxes are gone.
    public var withoutProvenance: Plan {
        var plan = self
        for priority in plan.priorities.indices {
            for strand in plan.priorities[priority].strands.indices {
                for milestone in plan.priorities[priority].strands[strand].milestones.indices {
                    plan.priorities[priority].strands[strand].milestones[milestone].provenance = []
                }
            }
        }
        for actionPlan in plan.actionPlans.indices {
            for action in plan.actionPlans[actionPlan].actions.indices {
                plan.actionPlans[actionPlan].actions[action].provenance = []
            }
        }
        for table in plan.tables.indices {
            for cell in plan.tables[table].cells.indices {
                plan.tables[table].cells[cell].provenance = []
            }
        }
        plan.unplaced = plan.unplaced.map { Unplaced(text: $0.text, page: $0.page) }
        plan.diagnostics = plan.diagnostics.map {
            Diagnostic($0.severity, code: $0.code, message: $0.message, page: $0.page)
        }
        return plan
    }
}
