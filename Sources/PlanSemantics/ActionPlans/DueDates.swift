import DocumentModel
import PlanModel

/// Gives actions and their steps the days by which they are due, all timescales of a plan read as one column.
enum DueDates {
    static func assign(to actions: inout [Action], times: TimeResolver) -> [Diagnostic] {
        var texts: [String] = []
        for action in actions {
            texts.append(action.timescale ?? "")
            texts += action.steps.map { $0.timescale ?? "" }
        }
        let column = times.due(forColumn: texts)
        var next = 0
        for index in actions.indices {
            actions[index].due = column.days[next]
            next += 1
            for step in actions[index].steps.indices {
                actions[index].steps[step].due = column.days[next]
                next += 1
            }
        }
        return column.diagnostics
    }
}
